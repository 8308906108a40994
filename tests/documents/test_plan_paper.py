"""The plan on paper holds whatever the case brings: long names, empty fields, forty goals, one endless cell."""

from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from committee_desk.documents import draw_plan, draw_proposal
from committee_desk.documents.drawing import MM
from committee_desk.documents.line_breaking import HALF_RIGHT_BLANK
from committee_desk.plan import Goal
from documents import paper_builders as build


def words(pdf: bytes) -> str:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return "".join(c["text"] for page in document.pages for c in page.chars)


def require_inside(pdf: bytes) -> None:
    """No character outside the margins, none of the contents in the footer's band."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for char in page.chars:
                # The right half of a closing mark is blank and may stand outside.
                ink_ends = char["x1"] - (char["size"] / 2 if char["text"] in HALF_RIGHT_BLANK else 0)
                assert char["x0"] >= 28 * MM - 1 and ink_ends <= 184 * MM + 1, char["text"]
                if 9 < char["size"] < 13:
                    assert char["matrix"][5] > 33 * MM - 1, char["text"]


def bare():
    """A plan of a case about which almost nothing is known."""
    child = replace(build.CHILD, disability="", ethnicity="", household="", address="", id_number="")
    placement = replace(build.PLACEMENT, record_school="", grade="", attendance="", begins_on=None)
    empty = {
        "scores": (),
        "findings": (),
        "reasons": (),
        "goals": (),
        "supports": (),
        "aids": (),
        "people": (),
    }
    texts = dict.fromkeys(
        ("case_number", "record_kind", "diagnosis", "health", "assessment", "strengths", "reviews"), ""
    )
    return build.plan(
        child=child,
        placement=placement,
        guardians=(),
        references=(),
        home_teaching=None,
        guardian_words="",
        child_words="",
        guardian_choice="",
        signatures=(),
        **empty,
        **texts,
    )


def test_the_full_plan_stays_inside_its_margins():
    require_inside(draw_plan(build.plan()).pdf)


def test_empty_facts_say_so_and_never_a_dash():
    pdf = draw_plan(bare()).pdf
    require_inside(pdf)
    assert words(pdf).count("尚未填写") > 10
    assert "None" not in words(pdf)


def test_forty_goals_run_over_pages_under_a_repeated_head():
    goals = tuple(
        Goal(f"领域{n // 4:02}", f"学年目标{n // 4}", f"学期目标第{n}个", "现场记录", "连续3次")
        for n in range(40)
    )
    pdf = draw_plan(build.plan(goals=goals)).pdf
    require_inside(pdf)
    text = words(pdf)
    assert all(f"学期目标第{n}个" in text.replace("①", "") for n in range(40))
    assert text.count("达成标准") >= 2
    assert "（续表）" in text


def test_a_cell_longer_than_a_page_is_cut_and_nothing_is_lost():
    words_of_guardian = "".join(f"第{n}句话要完整。" for n in range(700))
    pdf = draw_plan(build.plan(guardian_words=words_of_guardian)).pdf
    require_inside(pdf)
    text = words(pdf)
    for number in (0, 350, 699):
        assert f"第{number}句话要完整。" in text


def test_a_long_name_fits_into_its_cell():
    name = "阿卜杜热合曼·买买提吐尔逊·艾合买提江"
    pdf = draw_plan(build.plan(child=replace(build.CHILD, name=name))).pdf
    require_inside(pdf)
    assert name in words(pdf)


def test_a_member_with_a_long_name_still_has_room_to_sign():
    box = replace(build.proposal().signatures[1], name="阿卜杜热合曼·买买提吐尔逊·艾合买提江·如孜")
    drawn = draw_proposal(build.proposal(signatures=(box,)))
    (place,) = drawn.fields
    assert place.box[2] - place.box[0] > 60
    require_inside(drawn.pdf)


def test_the_sum_of_home_teaching_stands_against_its_minimum():
    text = words(draw_plan(build.plan()).pdf)
    assert "全年净课时134课时，比最低要求120课时多14课时" in text


@pytest.mark.parametrize("count", [1, 9, 30])
def test_a_profile_of_any_length_is_drawn(count):
    scores = tuple(replace(build.plan().scores[0], domain=f"领域{n}") for n in range(count))
    require_inside(draw_plan(build.plan(scores=scores)).pdf)
