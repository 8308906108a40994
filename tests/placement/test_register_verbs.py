"""The register of schools with pupils counted, and the suggestion for a real case."""

import pytest

from committee_desk.meeting.agenda import postpone
from committee_desk.placement.school_register import (
    NewClass,
    NewSchool,
    add_school,
    pupils_in_class,
    school_of,
    schools,
)
from committee_desk.placement.suggesting import suggestion_for
from committee_desk.placement.values import Rung, Standing
from county_builder import Bench, refused

NEW = NewSchool("A0", "示例新校", "庙前镇", "ordinary", (NewClass("一年级1班", 1),))


def inclusive(bench: Bench) -> int:
    """Inclusive pupils of all classes together."""
    return sum(one.inclusive for row in bench.sec.ask(schools) for one in row.classes)


def test_a_school_comes_in_with_its_classes_in_the_order_of_codes(bench: Bench) -> None:
    with bench.adding(entries=1):
        school_id = bench.sec.do(add_school, NEW)
    rows = bench.sec.ask(schools)
    assert [row.code for row in rows] == ["A0", "A1", "S1"]
    assert bench.sec.ask(school_of, school_id) == rows[0]
    assert [one.name for one in rows[0].classes] == ["一年级1班"]


def test_a_code_is_given_once(bench: Bench) -> None:
    bench.sec.do(add_school, NEW)
    with bench.adding(entries=0), refused("placement.school_known"):
        bench.sec.do(add_school, NEW)


def test_schools_of_one_kind_alone(bench: Bench) -> None:
    assert [row.kind for row in bench.sec.ask(lambda look: schools(look, kind="special"))] == ["special"]
    assert bench.sec.ask(school_of, None) is None


def test_proposed_and_decided_children_of_the_year_count_once_in_their_class(bench: Bench) -> None:
    before = inclusive(bench)
    case_id = bench.case("tabled")
    bench.advance(case_id, "proposed")
    assert inclusive(bench) == before + 1
    bench.advance(case_id, "decided")
    assert inclusive(bench) == before + 1


def test_a_child_does_not_take_its_own_place_away(bench: Bench) -> None:
    case_id = bench.case("proposed")
    from committee_desk.decision.drafting import draft_decision

    _, place = bench.officer.ask(draft_decision, case_id)
    counted = bench.sec.ask(lambda look: pupils_in_class(look, place.class_id, without_case=""))
    own = bench.sec.ask(lambda look: pupils_in_class(look, place.class_id, without_case=case_id))
    assert counted == own + 1


def test_the_suggestion_of_a_real_case_names_a_school_and_its_reasons(bench: Bench) -> None:
    near = bench.sec.ask(suggestion_for, bench.case("ready")).of(Rung.NEAR)
    assert near.school is not None
    assert near.school.school.name == "瑶峰镇示例小学"
    assert near.reasons
    home = bench.sec.ask(suggestion_for, bench.case("ready_home"))
    assert home.of(Rung.HOME).reasons
    assert home.of(Rung.NEAR).standing is not home.of(Rung.HOME).standing
    assert isinstance(near.standing, Standing)


def test_a_postponed_case_still_has_its_suggestion(bench: Bench) -> None:
    bench.sec.do(postpone, bench.item(bench.case("tabled")), "等证明")
    assert bench.sec.ask(suggestion_for, bench.case("tabled")).rungs


@pytest.mark.parametrize("key", ["registered", "invited"])
def test_before_an_assessment_nothing_is_suggested(bench: Bench, key: str) -> None:
    with refused("placement.not_assessed"):
        bench.sec.ask(suggestion_for, bench.case(key))
