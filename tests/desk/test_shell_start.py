"""What must hold before the log-in is painted, and around it: imports, input method, single instance, bugs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from committee_desk.desk.crash import CrashReport, number, places
from committee_desk.desk.input_method import mend_input_method
from committee_desk.desk.single_instance import SingleInstance
from person import let_work

HEAVY = (
    "sqlalchemy",
    "alembic",
    "sqlcipher3",
    "reportlab",
    "docx",
    "pypinyin",
    "keyring",
    "pyhanko",
    "openpyxl",
    "Qt",  # the class of Qt's enums, made when its name is first used: 16 ms
)

_FRESH = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from committee_desk.desk.start import Desk, make_application
from committee_desk.desk.preferences import Preferences
app = make_application([])
store = QSettings(sys.argv[1], QSettings.Format.IniFormat)
desk = Desk(Path(sys.argv[2]), Preferences(store))
desk.log_in.show()
app.processEvents()
import PySide6.QtCore
print(json.dumps([name for name in sys.modules if "." not in name] + ["Qt"] * ("Qt" in vars(PySide6.QtCore))))
"""


def test_nothing_heavy_is_imported_before_the_log_in_is_painted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FRESH, str(tmp_path / "desk.ini"), str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = json.loads(done.stdout.splitlines()[-1])
    assert [name for name in HEAVY if name in loaded] == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_the_binding_keeps_its_references_to_none(qapp: QApplication) -> None:
    button = QPushButton()
    before = sys.getrefcount(None)
    for _ in range(500):
        button.setText("示例")
    assert sys.getrefcount(None) > before - 200


def test_fcitx_without_its_plugin_goes_over_ibus_on_x11(tmp_path: Path) -> None:
    environment = {"QT_IM_MODULE": "fcitx5", "DISPLAY": ":0"}
    mend_input_method(environment, tmp_path)
    assert environment["QT_IM_MODULE"] == "ibus"
    assert environment["IBUS_USE_PORTAL"] == "1"


def test_fcitx_without_its_plugin_leaves_wayland_to_the_compositor(tmp_path: Path) -> None:
    environment = {"QT_IM_MODULE": "fcitx", "WAYLAND_DISPLAY": "wayland-0"}
    mend_input_method(environment, tmp_path)
    assert "QT_IM_MODULE" not in environment


def test_an_fcitx_plugin_that_is_there_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    (folder / "libfcitx5platforminputcontextplugin.so").touch()
    environment = {"QT_IM_MODULE": "fcitx5", "DISPLAY": ":0"}
    mend_input_method(environment, tmp_path)
    assert environment == {"QT_IM_MODULE": "fcitx5", "DISPLAY": ":0"}


def test_a_real_ibus_desktop_is_left_alone(tmp_path: Path) -> None:
    environment = {"QT_IM_MODULE": "ibus"}
    mend_input_method(environment, tmp_path)
    assert environment == {"QT_IM_MODULE": "ibus"}


def test_a_second_start_hands_its_folder_to_the_first(qapp: QApplication, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    first, second = SingleInstance("示例县"), SingleInstance("示例县")
    asked: list[str] = []
    first.asked.connect(asked.append)
    assert first.is_first()
    first.listen()
    assert not second.is_first()
    second.hand_over("/tmp/示例")
    for _ in range(100):
        let_work(10)
        if asked:
            break
    assert asked == ["/tmp/示例"]


def test_another_county_has_a_window_of_its_own(qapp: QApplication, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    one, other = SingleInstance("示例县"), SingleInstance("另一个示例县")
    assert one.is_first()
    assert other.is_first()


def raised(message: str) -> Exception:
    try:
        raise ValueError(message)
    except ValueError as bug:
        return bug


def test_a_bug_has_one_number_and_never_its_own_words() -> None:
    first, second = raised("周小禾"), raised("陈子墨")
    assert number(first) == number(second)
    assert "周小禾" not in "\n".join(places(first))


def test_a_bug_is_shown_once_with_a_number_to_copy(qapp: QApplication) -> None:
    report = CrashReport()
    bug = raised("周小禾")
    report.report(bug)
    report.report(bug)
    let_work(50)
    boxes = [window for window in QApplication.topLevelWidgets() if isinstance(window, QMessageBox)]
    assert len(boxes) == 1
    words = boxes[0].text() + boxes[0].informativeText() + boxes[0].detailedText()
    assert number(bug) in words
    assert "周小禾" not in words
    copy = next(button for button in boxes[0].buttons() if button.text() == "复制编号")
    copy.click()
    assert QApplication.clipboard().text() == number(bug)
