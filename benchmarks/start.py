"""Start to a usable log-in against an empty PySide6 window, both as fresh processes, in turns."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
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

# The real way in, `committee-desk open FOLDER`, stopped where the program would begin to wait for events.
_OURS = """
import os, sys, time
from PySide6.QtWidgets import QApplication

def painted(app):
    app.processEvents()
    print(time.clock_gettime(time.CLOCK_MONOTONIC), flush=True)
    os._exit(0)

QApplication.exec = painted
sys.argv = ["committee-desk", "open", sys.argv[1]]
from committee_desk.__main__ import main
main()
"""


def _once(code: str, folder: str) -> float:
    """Milliseconds from before the process exists until its first paint is done."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, "-c", code, folder],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            **dict.fromkeys(("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"), folder),
        },
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
