"""Fields that are typed into, by keys and through an input method: what stands in the form afterwards."""

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from committee_desk.desk.forms.date_fields import DateField, MomentField
from committee_desk.desk.forms.fields import LinesField, MaskedField, place_text, with_thousands
from committee_desk.desk.forms.typed_times import month_text, year_text
from every_question import every_question
from form_bench import FormBench


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    return every_question(tmp_path_factory.mktemp("every"))


@pytest.fixture
def typed(form, qtbot) -> FormBench:
    return FormBench(form, "typed")


@pytest.fixture
def days(form, qtbot) -> FormBench:
    return FormBench(form, "days")


@pytest.mark.parametrize(
    ("name", "keys", "stored", "shown"),
    [
        ("t_line", "骑车 3 里", "骑车 3 里", "骑车 3 里"),
        ("t_numbers", "０４１２", "0412", "0412"),
        ("n_whole", "１２", "12", "12"),
        ("n_sep", "1250000", "1250000", "1,250,000"),
        ("n_decimal", "12.5", "12.5", "12.5"),
        ("t_masked", "8823", "8823", "8823"),
    ],
)
def test_what_is_typed_is_stored_as_the_engine_wants_it(
    typed: FormBench, name: str, keys: str, stored: str, shown: str
) -> None:
    typed.go_to(name).type(keys).press("Tab")
    field = typed.field(name)
    assert isinstance(field, QLineEdit)
    assert (typed.value(name), field.text(), typed.is_valid(name)) == (stored, shown, True)


def test_enter_goes_on_and_several_lines_keep_their_breaks(typed: FormBench) -> None:
    typed.go_to("t_line").type("ab").press("Return")
    assert typed.is_in("t_lines")
    typed.type("one").press("Return").type("two").press("Ctrl+Return")
    assert typed.value("t_lines") == "one\ntwo"
    assert typed.is_in("t_tall")


def test_rows_make_a_taller_field(typed: FormBench) -> None:
    low, tall = typed.field("t_lines"), typed.field("t_tall")
    assert isinstance(tall, LinesField)
    assert tall.height() > low.height() * 1.6


def test_a_hidden_question_has_no_place(typed: FormBench) -> None:
    assert "/data/typed/t_hidden" not in list(typed.view.column.stops())


def test_a_masked_line_shows_dots_until_the_eye_is_pressed(typed: FormBench) -> None:
    field = typed.field("t_masked")
    assert isinstance(field, MaskedField)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    eye = next(each for each in field.findChildren(QWidget) if each.accessibleName() == "显示")
    typed.click(eye)
    assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_a_syllable_that_is_being_composed_is_no_answer_yet(typed: FormBench) -> None:
    typed.go_to("t_line")
    QApplication.sendEvent(QApplication.focusObject(), QInputMethodEvent("ni", []))
    assert typed.value("t_line") == ""
    typed.type("你")
    assert typed.value("t_line") == "你"


@pytest.mark.parametrize(
    ("name", "keys", "stored", "shown"),
    [
        ("d_day", "2017.2.14", "2017-02-14", "2017-02-14"),
        ("d_plain", "２０１９年３月１日", "2019-03-01", "2019-03-01"),
        ("d_month", "2025年3月", "2025-03-01", "2025-03"),
        ("d_year", "2019", "2019-01-01", "2019"),
        ("d_time", "７：４０", "07:40", "07:40"),
        ("d_time", "下午2点半", "14:30", "14:30"),
    ],
)
def test_days_and_times_in_every_spelling(
    days: FormBench, name: str, keys: str, stored: str, shown: str
) -> None:
    days.go_to(name).type(keys).press("Tab")
    field = days.field(name)
    assert isinstance(field, QLineEdit)
    assert (days.value(name), field.text(), days.is_valid(name)) == (stored, shown, True)


def test_a_moment_is_a_day_and_a_time_and_half_of_it_is_no_answer(days: FormBench) -> None:
    field = days.field("d_both")
    assert isinstance(field, MomentField)
    days.go_to("d_both").type("2026-4-21").press("Return")
    assert days.here() is field.time
    assert not days.is_valid("d_both")
    days.type("9:30").press("Return")
    assert (days.value("d_both"), days.is_valid("d_both")) == ("2026-04-21T09:30", True)


def test_a_stored_moment_of_another_program_is_shown_and_stays(days: FormBench) -> None:
    days.filling.answer("/data/days/d_both", "2026-04-21T14:30:00.000+08:00")
    field = days.field("d_both")
    assert isinstance(field, MomentField)
    assert (field.day.text(), field.time.text()) == ("2026-04-21", "14:30")
    days.go_to("d_both").press("Tab", "Tab")
    assert days.value("d_both") == "2026-04-21T14:30:00.000+08:00"


def test_the_calendar_opens_by_key_at_the_day_and_gives_one_back(days: FormBench) -> None:
    days.go_to("d_day").type("2017-02-14").press("Alt+Down")
    field = days.field("d_day")
    assert isinstance(field, DateField)
    sheet = field._calendar
    assert sheet is not None and sheet.isVisible()
    assert sheet.month.selectedDate() == QDate(2017, 2, 14)
    sheet.month.activated.emit(QDate(2017, 2, 20))
    assert not sheet.isVisible()
    assert days.value("d_day") == "2017-02-20"


def test_no_calendar_means_none(days: FormBench) -> None:
    days.go_to("d_plain").press("Alt+Down")
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [days.window]


def test_a_calendar_of_another_culture_is_said_to_be_missing(days: FormBench) -> None:
    assert "公历" in days.field("d_lunar").words
    days.go_to("d_lunar").type("2017-2-14")
    assert days.value("d_lunar") == "2017-02-14"


def test_read_only_fields_show_and_take_nothing(typed: FormBench) -> None:
    for name in ("t_line", "t_lines", "n_whole"):
        typed.field(name).show_readonly(True)
        typed.go_to(name).type("7")
        assert typed.value(name) == ""


@pytest.mark.parametrize(("typed_text", "stored"), [("35.14，111.22", "35.14 111.22 0 0"), ("95 1", "95 1")])
def test_a_place_is_latitude_and_longitude(typed_text: str, stored: str) -> None:
    assert place_text(typed_text) == stored


def test_thousands_months_and_years_stay_what_they_are_when_they_are_none() -> None:
    assert [with_thousands(text) for text in ("", "-1200.50", "12a")] == ["", "-1,200.50", "12a"]
    assert [month_text(text) for text in ("2025-13", "2025-3-9")] == ["2025-13", "2025-03-01"]
    assert [year_text(text) for text in ("19", "2019年5月")] == ["19", "2019-01-01"]
