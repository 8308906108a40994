"""Fields that are chosen from, by keys and clicks: radio buttons, boxes, lists, long lists, orders, scales, stars."""

import time

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from committee_desk.assessment import FormNode
from committee_desk.desk.components.theme import theme
from committee_desk.desk.forms.choice_fields import ListField, ManyField, OneField
from committee_desk.desk.forms.choice_model import ChoiceModel
from committee_desk.desk.forms.field_table import columns_of
from committee_desk.desk.forms.file_fields import png_of
from committee_desk.desk.forms.range_fields import RangeField, RatingField
from committee_desk.desk.forms.range_values import RangeValues
from committee_desk.desk.forms.rank_field import RankField
from committee_desk.desk.forms.search_fields import ManyListField, SearchField
from committee_desk.desk.forms.twelve_columns import span_of
from every_question import VILLAGES, every_question
from form_bench import FormBench, roll


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    return every_question(tmp_path_factory.mktemp("every"))


@pytest.fixture
def one(form, qtbot) -> FormBench:
    return FormBench(form, "one")


@pytest.fixture
def many(form, qtbot) -> FormBench:
    return FormBench(form, "many")


@pytest.fixture
def ranges(form, qtbot) -> FormBench:
    return FormBench(form, "ranges")


# One of several.


def test_arrows_digits_and_space_choose_and_delete_takes_back(one: FormBench) -> None:
    one.go_to("o_plain").press("Space")
    assert one.value("o_plain") == "t1"
    one.press("Right", "Down")
    assert one.value("o_plain") == "t3"
    one.press("2")
    assert one.value("o_plain") == "t2"
    assert one.is_in("o_plain")
    one.press("Delete")
    assert one.value("o_plain") == ""


def test_a_click_anywhere_on_the_answer_chooses_it_and_enter_goes_on(one: FormBench) -> None:
    field = one.field("o_two")
    assert isinstance(field, OneField)
    button = field.buttons["t4"]
    one.click(button, QPoint(button.width() - 4, button.height() // 2))
    assert one.value("o_two") == "t4"
    one.press("Return")
    assert one.is_in("o_pack")


def test_quick_goes_on_by_itself_but_not_while_arrows_look_around(one: FormBench) -> None:
    one.go_to("o_quick").press("Right")
    assert (one.value("o_quick"), one.is_in("o_quick")) == ("t2", True)
    one.press("4")
    assert (one.value("o_quick"), one.is_in("o_short")) == ("t4", True)


def test_two_columns_are_two_and_long_words_wrap_instead_of_being_cut(one: FormBench) -> None:
    two, long = one.field("o_two"), one.field("o_long")
    assert isinstance(two, OneField) and isinstance(long, OneField)
    assert len({button.x() for button in two.buttons.values()}) == 2
    one.window.resize(640, 760)
    QApplication.processEvents()
    far = long.buttons["far"]
    assert far.height() > long.buttons["home"].height()
    assert far.geometry().right() <= long.width()


def test_what_is_other_is_written_beside_it(one: FormBench) -> None:
    field = one.field("o_other")
    assert isinstance(field, OneField)
    assert field.buttons["other"].text() == "其他"
    one.click(field.buttons["other"])
    one.press("Return")
    assert one.is_in("o_other_other")
    assert "请写明" in one.here().accessibleName()


def test_a_list_is_chosen_from_by_keys_and_the_wheel_leaves_it_alone(one: FormBench) -> None:
    field = one.field("o_short")
    assert isinstance(field, ListField)
    one.go_to("o_short").press("Down", "Down")
    assert one.value("o_short") == "t2"
    roll(field)
    assert one.value("o_short") == "t2"
    one.press("Delete")
    assert one.value("o_short") == ""


# Long lists.


def test_a_part_of_the_words_finds_the_answer(one: FormBench) -> None:
    field = one.field("o_villages")
    assert isinstance(field, SearchField)
    one.go_to("o_villages").type("村４２号")
    assert field.model.rowCount() == 1
    one.press("Return")
    assert (one.value("o_villages"), field.text()) == ("v42", "示例村42号")
    assert one.is_in("o_other")


def test_words_that_are_no_answer_do_not_stay(one: FormBench) -> None:
    field = one.field("o_search")
    one.go_to("o_search").type("石").press("Return")
    assert one.value("o_search") == "t3"
    one.go_to("o_search").press("Ctrl+A").type("nowhere").press("Tab")
    assert (one.value("o_search"), field.text()) == ("t3", "石桥镇")
    one.go_to("o_search").press("Ctrl+A", "Delete")
    assert one.value("o_search") == ""


def test_escape_leaves_the_answer_and_down_opens_the_whole_list(one: FormBench) -> None:
    field = one.field("o_search")
    assert isinstance(field, SearchField)
    one.go_to("o_search").press("Down", "Down", "Return")
    assert one.value("o_search") == "t2"
    one.go_to("o_search").press("Down", "Down", "Escape")
    assert (one.value("o_search"), field.text()) == ("t2", "柳林乡")


def test_five_thousand_entries_are_narrowed_at_once(qapp) -> None:
    model = ChoiceModel()
    model.show_options([(f"v{at}", f"示例村{at}号") for at in range(VILLAGES)])
    begun = time.process_time()
    for typed in ("示", "示例", "示例村", "示例村4", "示例村42"):
        model.narrow(typed)
    assert (time.process_time() - begun) / 5 < 0.016
    assert model.rowCount() == len([at for at in range(VILLAGES) if str(at).startswith("42")])


def test_several_of_many_are_searched_and_ticked_by_keys(many: FormBench) -> None:
    field = many.field("m_villages")
    assert isinstance(field, ManyListField)
    many.go_to("m_villages").type("村77号").press("Down", "Space")
    assert many.value("m_villages") == "v77"
    field.search.setFocus()
    many.press("Ctrl+A").type("村3号").press("Down", "Space")
    assert many.value("m_villages") == "v3 v77"
    many.press("Delete")
    assert many.value("m_villages") == ""


def test_boxes_are_ticked_by_space_and_digits_in_the_order_of_the_list(many: FormBench) -> None:
    many.go_to("m_plain").press("Right", "Right", "Space", "1")
    assert many.value("m_plain") == "a1 a3"
    many.press("1")
    assert many.value("m_plain") == "a3"


def test_what_is_acknowledged_is_ok(many: FormBench) -> None:
    field = many.field("m_ok")
    assert isinstance(field, ManyField)
    many.go_to("m_ok").press("Space")
    assert many.value("m_ok") == "OK"
    many.press("Space")
    assert many.value("m_ok") == ""


# An order.


def test_an_order_is_made_by_keys_and_taken_back(many: FormBench) -> None:
    many.go_to("m_rank").press("Down", "Alt+Up")
    assert many.value("m_rank") == "a2 a1 a3 a4 a5"
    many.press("Alt+Down", "Alt+Down")
    assert many.value("m_rank") == "a1 a3 a2 a4 a5"
    many.press("Delete")
    assert many.value("m_rank") == ""


def test_enter_takes_the_order_as_it_stands(many: FormBench) -> None:
    many.go_to("m_rank").press("Return")
    assert many.value("m_rank") == "a1 a2 a3 a4 a5"
    assert many.is_in("m_ok")


def test_an_entry_is_dragged_to_its_place(many: FormBench) -> None:
    field = many.field("m_rank")
    assert isinstance(field, RankField)
    carried = field.model.mimeData([field.model.index(4)])
    assert isinstance(carried, QMimeData)
    field.model.dropMimeData(carried, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert many.value("m_rank") == "a5 a1 a2 a3 a4"
    carried = field.model.mimeData([field.model.index(0)])
    field.model.dropMimeData(carried, Qt.DropAction.MoveAction, 5, 0, QModelIndex())
    assert many.value("m_rank") == "a1 a2 a3 a4 a5"


# Scales.


def test_a_scale_is_moved_by_keys_and_never_by_the_wheel(ranges: FormBench) -> None:
    field = ranges.field("r_plain")
    assert isinstance(field, RangeField)
    assert field.number.text() == "—"
    roll(field.slider)
    assert ranges.value("r_plain") == ""
    ranges.go_to("r_plain").press("Right")
    assert ranges.value("r_plain") == "0"
    ranges.press("Right", "Right", "Up", "Left")
    assert (ranges.value("r_plain"), field.number.text()) == ("2", "2")
    ranges.press("End")
    assert ranges.value("r_plain") == "10"
    ranges.press("Delete")
    assert (ranges.value("r_plain"), field.number.text()) == ("", "—")


def test_a_click_on_the_scale_chooses_the_value_under_it(ranges: FormBench) -> None:
    field = ranges.field("r_half")
    assert isinstance(field, RangeField)
    ranges.click(field.slider, QPoint(field.slider.width() // 2, 12))
    assert ranges.value("r_half") == "2.5"
    upright = ranges.field("r_up")
    assert isinstance(upright, RangeField)
    ranges.click(upright.slider, QPoint(12, 4))
    assert ranges.value("r_up") == "10"


def test_stars_are_chosen_by_digit_and_click(ranges: FormBench) -> None:
    field = ranges.field("r_stars")
    assert isinstance(field, RatingField)
    ranges.go_to("r_stars").press("4")
    assert (ranges.value("r_stars"), len(field.stars)) == ("4", 5)
    ranges.click(field.stars[1])
    assert ranges.value("r_stars") == "2"
    ranges.press("Delete")
    assert ranges.value("r_stars") == ""


def test_a_picked_value_comes_from_a_list(ranges: FormBench) -> None:
    assert isinstance(ranges.field("r_list"), ListField)
    ranges.go_to("r_list").press("Down", "Down", "Down")
    assert ranges.value("r_list") == "3"


@pytest.mark.parametrize(
    ("parameters", "values"),
    [
        ({"start": "1", "end": "5", "step": "2"}, ["1", "3", "5"]),
        ({"start": "10", "end": "0", "step": "5"}, ["10", "5", "0"]),
        ({"start": "-1", "end": "1", "step": "0.5"}, ["-1.0", "-0.5", "0.0", "0.5", "1.0"]),
        ({"start": "nan", "end": "x", "step": "0"}, [str(at) for at in range(11)]),
    ],
)
def test_the_values_of_a_scale(parameters: dict[str, str], values: list[str]) -> None:
    node = FormNode(0, "/data/r", "r", "question", -1, (), parameters=tuple(parameters.items()))
    scale = RangeValues.of(node)
    assert [scale.text(at).removeprefix("-0.0") or "0.0" for at in range(scale.last + 1)] == values


# How they stand.


@pytest.mark.parametrize(
    ("appearance", "columns"),
    [
        ("", 0),
        ("columns", -1),
        ("columns-3", 3),
        ("columns-pack", 0),
        ("horizontal-compact", 0),
        ("columns-4 no-buttons", 4),
    ],
)
def test_an_appearance_says_how_answers_stand(appearance: str, columns: int) -> None:
    node = FormNode(0, "/data/q", "q", "question", -1, (), appearance=tuple(appearance.split()))
    assert columns_of(node) == columns


@pytest.mark.parametrize(
    ("appearance", "span"), [(("w4",), 4), (("w3", "numbers"), 3), (("w40",), 12), (("wide",), 0)]
)
def test_an_appearance_says_how_wide_a_question_is(appearance: tuple[str, ...], span: int) -> None:
    assert span_of(appearance) == span


def test_questions_stand_side_by_side_and_under_each_other_where_it_is_narrow(form, qtbot) -> None:
    grid = FormBench(form, "grid")
    name, tie, help_ = (grid.field(each).parentWidget() for each in ("g_name", "g_tie", "g_help"))
    assert name.y() == tie.y() and tie.x() > name.x() and help_.y() > name.y()
    grid.window.resize(320, 760)
    QApplication.processEvents()
    assert tie.x() == name.x() and tie.y() > name.y()


def test_every_field_of_the_form_has_a_name_for_a_screen_reader(form, qtbot) -> None:
    for section in ("typed", "one", "many", "ranges", "papers", "elsewhere"):
        bench = FormBench(form, section)
        nameless = [
            widget
            for widget in bench.view.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
            and not isinstance(widget.parentWidget(), ListField)
        ]
        assert nameless == [], section
        bench.window.close()


def test_a_choice_with_a_picture_is_chosen_by_it(form, qtbot) -> None:
    drawn = QImage(50, 50, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.yellow)
    pictures = FormBench(form, "pictures", {"glad.png": png_of(drawn), "calm.png": b"broken"})
    field = pictures.field("p_bare")
    assert isinstance(field, OneField)
    glad, calm = field.buttons["glad"], field.buttons["calm"]
    assert glad.height() > 2 * calm.sizeHint().height()
    pictures.click(glad, QPoint(glad.width() // 2, 30))
    assert pictures.value("p_bare") == "glad"


@pytest.mark.parametrize("section", ["typed", "days", "one", "many", "ranges", "papers", "elsewhere", "grid"])
def test_nothing_is_wider_than_its_room_at_double_text(form, qapp, qtbot, section: str) -> None:
    bench = FormBench(form, section)
    theme().apply(qapp, "light", 2.0)
    bench.window.resize(1180, 760)
    QApplication.processEvents()
    inside = bench.window.widget()
    assert inside.minimumSizeHint().width() <= 1180
    shown = (widget for widget in bench.view.findChildren(QWidget) if widget.isVisible())
    assert [each for each in shown if each.mapTo(inside, each.rect().topRight()).x() > 1180] == []
