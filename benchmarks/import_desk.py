"""How long the window stands still while a roster of 100,000 rows is read, shown, corrected and taken in."""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .window import ALLOWED_MS, REPOSITORY, Watchdog

ROWS = 100_000
PATIENCE = 400  # seconds for the longest step on a busy machine
HEAD = "姓名,性别,身份证号,出生日期,残疾证号,残疾类别,残疾等级,监护人,联系电话,乡镇"
SURNAMES, NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "一二三四五六七八九十甲乙丙丁子丑寅卯"


def write_roster(target: Path, rows: int) -> None:
    """Invented children with valid numbers; one date of 500 does not exist."""
    from committee_desk.identifiers import ResidentId

    with target.open("w", encoding="utf-8") as file:
        print(HEAD, file=file)
        for at in range(rows):
            day = datetime.date(2012, 1, 1) + datetime.timedelta(days=at % 2_500)
            seventeen = f"140828{day:%Y%m%d}{(at // 2_500) * 2 + 100:03d}"
            number = seventeen + ResidentId.check_character(seventeen)
            name = SURNAMES[at % 16] + NAMES[at // 16 % 18] + NAMES[at // 288 % 18]
            born = day.isoformat() if at % 500 else "2017.2.30"
            cells = (name, "女", number, born, number + "53", "智力", "三级", "示例家长")
            print(*cells, f"1380000{at % 10_000:04d}", "瑶峰镇", sep=",", file=file)


class Steps:
    """Longest block of each step in milliseconds."""

    def __init__(self) -> None:
        self.found: dict[str, float] = {}
        self._dog = Watchdog()

    def during(self, name: str, act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        """Carry *act* out and wait until *until* holds and the window has settled."""
        self.found[name] = self._dog.during(act, until, PATIENCE)


def walk(county: Path, password: str, roster: Path) -> dict[str, float]:
    """Log in as the secretary, read *roster*, filter, correct a cell, and take it in."""
    from PySide6.QtCore import QSettings

    from committee_desk.desk.pages.roster.inlet import Inlet
    from committee_desk.desk.pages.roster_page import RosterPage
    from committee_desk.desk.preferences import Preferences
    from committee_desk.desk.start import Desk, make_application

    make_application([])
    desk = Desk(county, Preferences(QSettings(str(county / "desk.ini"), QSettings.Format.IniFormat)))
    steps = Steps()
    desk.show()
    steps.during("warm_up", lambda: None, lambda: desk.warm_up is not None and desk.warm_up.done)
    desk.log_in.ui.account.setText("sec")
    desk.log_in.ui.password.setText(password)
    steps.during("log_in", desk.log_in.ui.openButton.click, lambda: desk.window is not None)
    window = desk.window
    assert window is not None
    window.navigator.go_route("roster")
    steps.during("page", lambda: None, lambda: window.findChild(RosterPage) is not None)
    page = window.findChild(RosterPage)
    assert isinstance(page, RosterPage)
    steps.found.clear()
    began = time.perf_counter()
    steps.during("idle", lambda: None, lambda: time.perf_counter() > began + 5)
    steps.during("read", lambda: page._begin(Inlet(roster)), lambda: page.desk.review is not None)
    steps.during("foresee", lambda: None, lambda: page.desk.settled)
    _look_through(steps, page)
    steps.during("take_in", page._write, lambda: bool(page._results))
    steps.during("earlier_import", lambda: page.open(page._results[0]["source_id"]))
    desk.leave()
    return steps.found


def _look_through(steps: Steps, page: Any) -> None:
    review = page.desk.review
    for key in ("flagged", "new"):
        steps.during(f"filter_{key}", page.reviewing.bar._chips[key].click)
    steps.during("search", lambda: review.read_head.search.edit.setText("赵一"))
    steps.during("search_off", lambda: review.read_head.search.edit.setText(""))
    for key in ("flagged", "new"):
        page.reviewing.bar._chips[key].click()
    steps.during("end", lambda: review.ours.view.verticalScrollBar().setValue(10**7))
    review.go_to_next()

    def correct() -> None:
        review.box.field.setText("20170220")
        review.box.correct.click()

    steps.during("correct", correct, lambda: bool(page.desk.settled))


def measure() -> dict[str, dict[str, Any]]:
    """`import_desk.block.<step>`: the longest time without an answer; the floor is what we allow ourselves, 50 ms."""
    sys.path.insert(0, str(REPOSITORY / "tests"))
    from county_builder import PASSWORD, build_template

    with tempfile.TemporaryDirectory() as folder:
        county, roster = Path(folder) / "county", Path(folder) / "roster.csv"
        build_template(county)
        write_roster(roster, ROWS)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.import_desk", str(county), PASSWORD, str(roster)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
            timeout=3 * PATIENCE,
        )
    blocks: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {
        f"import_desk.block.{name}": {
            "value": round(block, 1),
            "floor": ALLOWED_MS,
            "ratio": round(block / ALLOWED_MS, 2),
            "unit": "ms",
        }
        for name, block in blocks.items()
    }


if __name__ == "__main__":
    print(json.dumps(walk(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))))
