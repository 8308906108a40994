"""Plans: the draft from what is known, versions, gaps that keep a plan from being adopted."""

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.plan.adopting import adopt_plan, newest_plan, write_plan
from committee_desk.plan.beginning import begin_plan
from committee_desk.plan.completeness import gaps
from committee_desk.plan.drafting import MOST_GOALS, greatest_needs
from committee_desk.plan.values import Goal, PlanContent, Responsible, Support, Visits
from committee_desk.records.plan import plan
from committee_desk.wording import explain
from county_builder import Bench, refused

WHOLE = PlanContent(
    goals=(Goal("沟通", "年目标", "学期目标", "看记录", "五次里四次"),),
    supports=(Support("同桌伙伴", "韩老师"),),
    people=(Responsible("teacher", "韩老师"), Responsible("liaison", "冯联络")),
    visits=Visits(40, 2, 2),
)


def keys(content: PlanContent, rung: str = "near") -> list[str]:
    return [gap.key.removeprefix("plan.gap.") for gap in gaps(content, rung, least_lessons=120)]


@pytest.mark.parametrize("rung", ["near", "designated", "special_class", "special", "home", "remote"])
def test_a_whole_plan_has_no_gap_on_any_rung(rung: str) -> None:
    assert keys(WHOLE, rung) == []


def test_everything_that_is_missing_is_named_in_the_order_of_the_paper() -> None:
    assert keys(PlanContent()) == ["no_goals", "no_support", "no_liaison", "no_teacher"]
    assert keys(PlanContent(), "home") == ["no_goals", "no_support", "no_liaison", "no_teacher", "no_visits"]


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"goals": (Goal("沟通", "年", "学期", " ", "四次"),)}, "goal_not_measurable"),
        ({"goals": (Goal("沟通", "年", "学期", "看", ""),)}, "goal_not_measurable"),
        ({"supports": (Support("伙伴", " "),)}, "support_without_person"),
        ({"people": (Responsible("teacher", "韩老师"), Responsible("liaison", " "))}, "no_liaison"),
    ],
)
def test_a_single_gap_is_named_alone(changes: dict[str, object], gap: str) -> None:
    assert keys(replace(WHOLE, **changes)) == [gap]


@given(st.integers(0, 50), st.integers(0, 7), st.integers(0, 6), st.integers(0, 80))
def test_home_teaching_is_complete_from_the_yearly_sum_on(
    weeks: int, visits: int, lessons: int, lost: int
) -> None:
    content = replace(WHOLE, visits=Visits(weeks, visits, lessons, lost=lost))
    assert (keys(content, "home") == []) == (weeks * visits * lessons - lost >= 120)


@given(
    st.builds(
        PlanContent,
        goals=st.lists(
            st.builds(Goal, st.text(), st.text(), st.text(), st.text(), st.text(), st.none() | st.dates()),
            max_size=3,
        ).map(tuple),
        supports=st.lists(st.builds(Support, st.text(), st.text()), max_size=3).map(tuple),
        people=st.lists(st.builds(Responsible, st.text(), st.text()), max_size=3).map(tuple),
        visits=st.none() | st.builds(Visits, st.integers(), st.integers(), st.integers()),
        aids=st.lists(st.text(), max_size=3).map(tuple),
        health=st.text(),
    )
)
def test_a_plan_comes_back_from_the_record_as_it_went_in(content: PlanContent) -> None:
    import json

    assert PlanContent.from_json(json.loads(json.dumps(content.as_json()))) == content


def test_needs_stand_in_order_and_without_a_score_not_at_all() -> None:
    scores = [
        {"key": key, "label": key, "score": score} for key, score in (("a", 10), ("b", None), ("c", 90))
    ]
    assert greatest_needs(scores) == (("c", "c", 90), ("a", "a", 10))


def test_the_first_draft_names_goals_supports_and_who_answers(bench: Bench) -> None:
    begun = bench.sec.ask(begin_plan, bench.case("accepted"))
    assert 1 <= len(begun.goals) <= MOST_GOALS
    assert begun.supports
    assert {one.duty for one in begun.people} == {"teacher", "liaison"}
    assert begun.goals[0].due == date(2027, 1, 20)
    assert begun.visits is None


def test_there_is_no_plan_before_a_decision(bench: Bench) -> None:
    with refused("decision.none"):
        bench.sec.ask(begin_plan, bench.case("ready"))


def test_every_saving_is_a_version_and_the_newest_counts(bench: Bench) -> None:
    case_id = bench.case("accepted")
    bench.sec.do(write_plan, case_id, PlanContent())
    with bench.adding(entries=1):
        bench.sec.do(write_plan, case_id, WHOLE)
    assert bench.sec.ask(newest_plan, case_id)[1] == WHOLE
    versions = [row.version for row in bench.rows(sa.select(plan.c.version).where(plan.c.case_id == case_id))]
    assert versions == [1, 2]


def test_a_plan_with_a_gap_is_not_adopted_and_the_first_gap_is_told(bench: Bench) -> None:
    case_id = bench.case("accepted")
    bench.sec.do(write_plan, case_id, PlanContent())
    with bench.adding(entries=0), refused("plan.gap.no_goals"):
        bench.sec.do(adopt_plan, case_id)
    assert bench.state(case_id) == "accepted"


def test_without_a_written_plan_there_is_nothing_to_adopt(bench: Bench) -> None:
    with refused("plan.not_written"):
        bench.sec.do(adopt_plan, bench.case("accepted"))


def test_home_teaching_below_the_sum_is_not_adopted_and_the_sum_is_shown(bench: Bench) -> None:
    case_id = bench.case("tabled_home")
    bench.advance(case_id, "accepted", "home")
    begun = bench.plan(case_id)
    assert begun.visits is not None
    bench.sec.do(write_plan, case_id, replace(begun, visits=replace(begun.visits, visits_a_week=1)))
    with pytest.raises(Refusal) as told:
        bench.sec.do(adopt_plan, case_id)
    assert told.value.key == "plan.gap.too_few_lessons"
    assert f"{told.value.values['sum']}" in explain(told.value)[0]
    bench.sec.do(write_plan, case_id, begun)
    bench.sec.do(adopt_plan, case_id)
    assert bench.state(case_id) == "planned"


def test_a_disputed_case_may_have_its_plan_meanwhile(bench: Bench) -> None:
    case_id = bench.case("disputed")
    bench.sec.do(write_plan, case_id, bench.plan(case_id))
    bench.sec.do(adopt_plan, case_id)
    assert bench.state(case_id) == "planned"


@pytest.mark.parametrize("key", ["served", "planned", "reported"])
def test_a_plan_is_written_only_between_answer_and_adoption(bench: Bench, key: str) -> None:
    with refused("plan.not_writable"):
        bench.sec.do(write_plan, bench.case(key), WHOLE)
