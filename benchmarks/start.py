"""Start to a usable log-in against an empty PySide6 window, both as fresh processes, in turns."""

import os
import statistics
import subprocess
import sys
import tempfile
from typing import Any

ROUNDS = 11

_EMPTY = """
import time, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1024, 720)
window.show()
app.processEvents()
print(time.clock_gettime(time.CLOCK_MONOTONIC))
"""

_OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QSettings
from committee_desk.desk.start import Desk, make_application
from committee_desk.desk.preferences import Preferences
app = make_application([])
folder = Path(sys.argv[1])
desk = Desk(folder, Preferences(QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)))
desk.log_in.resize(1024, 720)
desk.log_in.show()
app.processEvents()
print(time.clock_gettime(time.CLOCK_MONOTONIC))
"""


def _once(code: str, folder: str) -> float:
    """Milliseconds from before the process exists until its first paint is done."""
    import time

    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, "-c", code, folder],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return (float(done.stdout.split()[-1]) - began) * 1000


def measure() -> dict[str, dict[str, Any]]:
    """`start`: our log-in, painted and ready for keys, against an empty window; p25 of 11 interleaved runs.

    Aim: ratio of at most 1.8.
    """
    ours: list[float] = []
    empty: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        _once(_OURS, folder)  # writes the bytecode once, as a package ships it
        for _ in range(ROUNDS):
            empty.append(_once(_EMPTY, folder))
            ours.append(_once(_OURS, folder))
    value, floor = (statistics.quantiles(times, n=4)[0] for times in (ours, empty))
    return {
        "start": {
            "value": round(value, 1),
            "floor": round(floor, 1),
            "ratio": round(value / floor, 2),
            "unit": "ms",
        }
    }
