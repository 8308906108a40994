"""The preview as an author uses it: the workbook is saved again and again, broken and whole, while the form stands."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assessment.workbooks import survey, write_book
from committee_desk.desk.components.theme import theme
from committee_desk.desk.preview.preview_window import PreviewWindow
from person import Person

ROWS = (
    {"type": "begin group", "name": "a", "label::中文(zh)": "甲", "label::English(en)": "First"},
    {"type": "text", "name": "who", "label::中文(zh)": "谁", "label::English(en)": "Who"},
    {"type": "end group"},
    {"type": "begin group", "name": "b", "label::中文(zh)": "乙", "label::English(en)": "Second"},
    {"type": "integer", "name": "many", "label::中文(zh)": "多少", "label::English(en)": "How many"},
    {"type": "end group"},
)


def save(folder: Path, *rows: dict[str, str]) -> Path:
    """Write as spreadsheet programs do: beside the file, then renamed over it."""
    (folder / "new").mkdir(exist_ok=True)
    written = write_book(folder / "new", survey=survey(*rows))
    target = folder / "form.xlsx"
    written.replace(target)
    return target


@pytest.fixture
def preview(qapp: QApplication, tmp_path: Path, person: Person) -> PreviewWindow:
    """The preview of a form of two sections, at its second."""
    theme().apply(qapp, "light", 1.0)
    window = PreviewWindow(save(tmp_path, *ROWS))
    window.resize(1366, 768)
    window.show()
    person.wait_until(lambda: window.form is not None, "the form was not read")
    assert window.form is not None
    window.form.show_section("/data/b")
    return window


def test_a_saved_workbook_is_read_again_with_answers_and_place(
    preview: PreviewWindow, tmp_path: Path, person: Person
) -> None:
    person.type("１２", into="多少")
    before = preview.form
    moved = ({**ROWS[4], "label::中文(zh)": "有多少"},)
    save(tmp_path, *ROWS[:4], *moved, *ROWS[5:])
    person.wait_until(lambda: preview.form is not before, "it was not read again")
    person.see("有多少")
    assert preview.form is not None
    assert preview.form.key == "/data/b"
    assert preview.form.filling.session.state("/data/b/many").value == "12"
    preview.close()


def test_a_broken_save_keeps_the_last_good_form_and_says_where_the_fault_is(
    preview: PreviewWindow, tmp_path: Path, person: Person
) -> None:
    before = preview.form
    save(tmp_path, *ROWS[:4], {**ROWS[4], "relevant": "${who} = = 1"}, *ROWS[5:])
    person.see("第 6 行")
    assert preview.form is before
    (tmp_path / "form.xlsx").write_bytes(b"PK half")
    person.wait_until(lambda: not preview.fault.isHidden() and not person.sees("第 6 行"))
    save(tmp_path, *ROWS)
    person.wait_until(lambda: preview.fault.isHidden(), "the fault stays")
    preview.close()


def test_the_language_changes_while_answers_and_focus_stay(preview: PreviewWindow, person: Person) -> None:
    person.type("7", into="多少")
    person.click("English")
    person.see("How many")
    assert preview.form is not None
    assert preview.form.here() == "/data/b/many"
    assert preview.form.filling.session.state("/data/b/many").value == "7"
    person.click("中文")
    person.see("多少")
    preview.close()


def test_the_language_changes_by_key(preview: PreviewWindow, person: Person) -> None:
    person.press("F9")
    person.see("How many")
    preview.close()
