"""How long the window stands still: the longest gap of a 5 ms timer while its pages are opened over a real county."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

TICK = 5
ALLOWED_MS = 50
SETTLE = 0.6  # seconds after the last act of a step: answers arrive, the idle builder works
REPOSITORY = Path(__file__).parents[1]
PAGES = (
    "today",
    "cases",
    "case",
    "assessment",
    "form",
    "meeting",
    "decision",
    "plans",
    "plan",
    "batches",
    "roster",
)


class Watchdog:
    """Remembers the longest time that the window's thread was busy."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest = 0.0
        self.last = time.perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self.last) * 1000 - TICK)
        self.last = now

    def during(
        self, act: Callable[[], object], until: Callable[[], bool] = lambda: True, patience: float = 30
    ) -> float:
        """The longest block in milliseconds from *act* until *until* holds and everything has settled.

        TimeoutError after *patience* seconds.
        """
        from PySide6.QtCore import QEventLoop
        from PySide6.QtWidgets import QApplication

        self.longest, self.last = 0.0, time.perf_counter()
        act()
        end, give_up = time.perf_counter() + SETTLE, time.perf_counter() + patience
        while time.perf_counter() < end or not until():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > give_up:
                raise TimeoutError("the page did not come")
        return self.longest


def walk(folder: Path) -> dict[str, float]:
    """Log in as a member and open every page; longest block of each step, warm-up and log-in included."""
    from PySide6.QtCore import QSettings

    from committee_desk.desk.preferences import Preferences
    from committee_desk.desk.start import Desk, make_application

    make_application([])
    store = QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)
    desk = Desk(folder, Preferences(store))
    dog = Watchdog()
    shown: list[bool] = []
    desk.log_in.painted.connect(lambda: shown.append(True))
    found = {}
    dog.during(lambda: None)
    desk.show()
    dog.during(lambda: None, lambda: bool(shown))
    found["warm_up"] = dog.during(lambda: None, lambda: desk.warm_up is not None and desk.warm_up.done)
    desk.log_in.ui.account.setText("wang")
    desk.log_in.ui.password.setText(sys.argv[2])
    found["log_in"] = dog.during(desk.log_in.ui.openButton.click, lambda: desk.window is not None)
    assert desk.window is not None
    window = desk.window
    dog.during(lambda: None)
    for name, route in zip(PAGES, sys.argv[3:], strict=True):
        found[name] = dog.during(lambda route=route: window.navigator.go_route(route))
    desk.leave()
    return found


def measure() -> dict[str, dict[str, Any]]:
    """`window.block.<page>`: the longest time without an answer; the floor is what we allow ourselves, 50 ms."""
    sys.path.insert(0, str(REPOSITORY / "tests"))
    from county_builder import PASSWORD, Bench, build_template

    with tempfile.TemporaryDirectory() as folder:
        county = Path(folder) / "county"
        build_template(county)
        bench = Bench(county)
        routes = {
            "case": f"case/{bench.case('reported')}",
            "form": f"assessment/{bench.case('assessing')}",
            "plan": f"plans/{bench.case('planned')}",
        }
        bench.close()
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.window", str(county), PASSWORD]
            + [routes.get(name, name) for name in PAGES],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
    blocks: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {
        f"window.block.{name}": {
            "value": round(block, 1),
            "floor": ALLOWED_MS,
            "ratio": round(block / ALLOWED_MS, 2),
            "unit": "ms",
        }
        for name, block in blocks.items()
    }


if __name__ == "__main__":
    print(json.dumps(walk(Path(sys.argv[1]))))
