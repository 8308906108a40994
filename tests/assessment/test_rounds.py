"""Several assessors of one case: blind until all are done, then compared, agreed on and completed."""

from dataclasses import dataclass, replace

import pytest
import sqlalchemy as sa

from committee_desk.access import Role
from committee_desk.assessment import (
    Agreed,
    Comparison,
    Session,
    assign_assessors,
    compare_round,
    complete_assessment,
    draft_rows,
    newest_assessment,
    open_assessment,
    read_assessment,
    record_consensus,
    round_of,
    save_answers,
)
from committee_desk.overview import CaseFilter, case_ids, case_page, case_rows, today_facts
from committee_desk.records.assessors import consensus_item
from county_builder import Bench, refused

SECRET = "只有王医生看到的一件事（示例）"


@dataclass
class Two:
    """A round of two: Dr Wang and teacher Sun."""

    bench: Bench
    case_id: str
    round_id: str

    def filling(self, account: str) -> str:
        """The id of somebody's filling, as he finds it in his list."""
        mine = self.bench.seat(account).ask(draft_rows)
        return next(one.id for one in mine if one.case_id == self.case_id)

    def answers(self, account: str, **changes: str) -> dict[str, str]:
        """A whole form as *account* fills it, with *changes* by question."""
        filling = self.bench.seat(account).ask(read_assessment, self.filling(account))
        session = filling.session(self.bench.clock.moment)
        for ref, value in sorted(_whole(self.bench, session).items(), key=lambda one: one[0].count("/")):
            session.answer(ref, value)
        for name, value in changes.items():
            session.answer(session.form.node(name).ref, value)
        return session.answers()

    def save(self, account: str, **changes: str) -> str:
        """Fill everything."""
        filling = self.filling(account)
        answers = self.answers(account, **changes)
        self.bench.seat(account).do(save_answers, filling, answers, answered=77, asked=99, version_id=1)
        return filling

    def finish(self, account: str, **changes: str) -> str:
        """Fill and complete."""
        filling = self.save(account, **changes)
        self.bench.seat(account).do(complete_assessment, filling)
        return filling

    def compared(self) -> Comparison:
        """What the secretary sees of the finished round."""
        return self.bench.sec.ask(compare_round, self.round_id)


def _whole(bench: Bench, session: Session) -> dict[str, str]:
    from committee_desk.sample_county.assessor import NATURES, fill

    return fill(session, NATURES["near"], seed=7, category=5, today=bench.clock.moment.date())


@pytest.fixture
def two(bench: Bench) -> Two:
    """A case given to two assessors."""
    case_id, ids = bench.case("invited"), bench.ids()
    with bench.adding(entries=1):
        round_id = bench.sec.do(assign_assessors, case_id, [ids["wang"], ids["sun"]])
    return Two(bench, case_id, round_id)


def test_each_assessor_finds_his_own_blank_form_and_the_case_is_being_assessed(two: Two) -> None:
    assert two.bench.state(two.case_id) == "assessing"
    assert two.filling("wang") != two.filling("sun")
    assert all(one.case_id != two.case_id for one in two.bench.sec.ask(draft_rows))


def test_one_assessor_alone_fills_the_cases_own_assessment(bench: Bench) -> None:
    case_id = bench.case("invited")
    made = bench.sec.do(assign_assessors, case_id, [bench.ids()["sun"]])
    assert bench.sec.ask(newest_assessment, case_id).id == made
    assert bench.sec.ask(round_of, case_id) is None


def test_a_blank_assessment_of_one_may_still_be_given_to_two_but_not_one_with_answers(bench: Bench) -> None:
    ids, case_id = bench.ids(), bench.case("invited")
    alone = bench.seat("wang").do(open_assessment, case_id)
    bench.sec.do(assign_assessors, case_id, [ids["wang"], ids["sun"]])
    with refused("assessment.no_such"):
        bench.sec.ask(read_assessment, alone)
    other = bench.case("assessing")
    mine = bench.sec.ask(newest_assessment, other)
    bench.seat("wang").do(save_answers, mine.id, {}, answered=3, asked=9, version_id=1)
    with refused("assessment.begun_already"):
        bench.sec.do(assign_assessors, other, [ids["wang"], ids["sun"]])


def test_only_who_may_fill_forms_is_assigned(bench: Bench) -> None:
    case_id = bench.case("invited")
    with refused("assessment.assessor_unfit"):
        bench.sec.do(assign_assessors, case_id, [bench.ids()["officer"], bench.ids()["sun"]])
    with refused("assessment.no_assessor"):
        bench.sec.do(assign_assessors, case_id, [])


def screens(two: Two, account: str) -> str:
    """Everything that any query tells *account* of the case."""
    county = two.bench.seat(account)
    told = (
        county.ask(case_page, two.case_id),
        county.ask(round_of, two.case_id),
        county.ask(draft_rows),
        county.ask(draft_rows, state="complete"),
        county.ask(newest_assessment, two.case_id),
        county.ask(today_facts),
        county.ask(case_rows, list(county.ask(case_ids, CaseFilter(text=SECRET[:6])))),
        county.ask(case_rows, list(county.ask(case_ids, CaseFilter()))),
    )
    return repr(told)


@pytest.mark.parametrize("how_far", ["save", "finish"])
def test_nothing_of_the_first_stands_anywhere_in_the_seconds_screens(two: Two, how_far: str) -> None:
    before = screens(two, "sun")
    filling = getattr(two, how_far)("wang", strengths=SECRET)
    after = screens(two, "sun")
    assert SECRET not in after
    assert filling not in after
    # Not even that he has begun or finished: what the second sees of the case has not moved at all.
    assert after == before


@pytest.mark.parametrize("account", ["sun", "sec", "chair", "officer"])
@pytest.mark.parametrize("how_far", ["save", "finish"])
def test_the_query_itself_refuses_everybody_but_the_author(two: Two, how_far: str, account: str) -> None:
    filling = getattr(two, how_far)("wang", strengths=SECRET)
    with refused("assessment.blind"):
        two.bench.seat(account).ask(read_assessment, filling)
    with refused("assessment.still_blind"):
        two.bench.seat(account).ask(compare_round, two.round_id)
    assert two.bench.seat("wang").ask(read_assessment, filling).answers


def test_the_secretary_learns_who_is_done_and_nothing_more(two: Two) -> None:
    filling = two.finish("wang", strengths=SECRET)
    seen = two.bench.sec.ask(round_of, two.case_id)
    assert [(one.name, one.state, one.filling_id) for one in seen.assessors] == [
        ("王医生", "complete", None),
        ("孙老师", "draft", None),
    ]
    told = screens(two, "sec")
    assert SECRET not in told
    assert filling not in told
    assert "answered=77" not in told


def test_nobody_writes_into_anothers_filling(two: Two) -> None:
    filling = two.filling("wang")
    for account in ("sun", "sec"):
        with refused("assessment.not_yours"):
            two.bench.seat(account).do(save_answers, filling, {}, answered=0, asked=0, version_id=1)
        with refused("assessment.not_yours"):
            two.bench.seat(account).do(complete_assessment, filling)


def test_when_all_are_done_the_differences_stand_there_at_once(two: Two) -> None:
    two.finish("wang", com1="1", com2="0", child_words="想去学校")
    assert two.bench.state(two.case_id) == "assessing"
    two.finish("sun", com1="3", com2="9", child_words="想和哥哥一起")
    found = two.compared()
    by_name = {one.name: one for one in found.differences}
    assert set(by_name) == {"com1", "com2", "child_words"}
    assert (by_name["com1"].kind, by_name["com1"].size, by_name["com1"].domain) == ("rated", 2.0, "com")
    assert by_name["com1"].section == "/data/g_com"
    assert [one.value for one in by_name["com1"].answers] == ["1", "3"]
    assert all(one.words for one in by_name["com1"].answers)
    assert by_name["com2"].kind == "unrated"
    assert by_name["child_words"].kind == "text"
    com = next(one for one in found.agreements if one.key == "com").agreement
    assert com.kappa is not None
    assert com.percent < 100
    assert {one.ref for one in found.differences} == found.open_refs
    assert found.equal > 60


def agreed(two: Two, found: Comparison, **values: str) -> list[Agreed]:
    """An agreement of both on each of *values* by question."""
    refs = {one.name: one.ref for one in found.differences}
    both = tuple(one.person_id for one in found.round.assessors)
    return [Agreed(refs[name], value, "一起看了录像（示例）", both) for name, value in values.items()]


def test_the_consensus_completes_the_cases_assessment_with_its_scores(two: Two) -> None:
    two.finish("wang", com1="1", com2="0")
    two.finish("sun", com1="3", com2="1")
    found = two.compared()
    consensus = found.round.consensus_id
    with refused("assessment.differences_open"):
        two.bench.sec.do(complete_assessment, consensus)
    with two.bench.adding(entries=1):
        assert two.bench.seat("sun").do(record_consensus, two.round_id, agreed(two, found, com1="2")) == 1
    assert two.bench.seat("sun").do(record_consensus, two.round_id, agreed(two, found, com2="1")) == 0
    after = two.compared()
    settled = after.settled[found.differences[0].ref]
    assert (settled.value, settled.reason, len(settled.agreed)) == ("2", "一起看了录像（示例）", 2)
    two.bench.sec.do(complete_assessment, consensus)
    assert two.bench.state(two.case_id) == "ready"
    page = two.bench.sec.ask(case_page, two.case_id)
    assert [one.assessor for one in page.assessments] == ["王医生、孙老师"]
    com = next(one for one in page.assessments[0].scores if one.key == "com")
    given = two.bench.sec.ask(read_assessment, consensus)
    session = given.session(two.bench.clock.moment)
    assert com.score == int(session.state(session.form.node("com_score").ref).value)


def test_an_agreement_needs_a_reason_somebody_who_agreed_and_an_answer_that_the_form_takes(two: Two) -> None:
    two.finish("wang", com1="1")
    two.finish("sun", com1="3")
    found = two.compared()
    one = agreed(two, found, com1="2")[0]
    for wrong, key in (
        (replace(one, reason=" "), "consensus_reason"),
        (replace(one, agreed=()), "consensus_nobody"),
        (replace(one, agreed=(two.bench.ids()["zhou"],)), "consensus_nobody"),
        (replace(one, value="7"), "consensus_invalid"),
        (replace(one, ref="/data/g_com/com2"), "no_difference"),
    ):
        with two.bench.adding(entries=0), refused(f"assessment.{key}"):
            two.bench.sec.do(record_consensus, two.round_id, [wrong])
    assert two.bench.rows(sa.select(consensus_item)) == []


def test_what_was_agreed_or_answered_alike_cannot_be_changed_in_the_form_afterwards(two: Two) -> None:
    two.finish("wang", com1="1")
    two.finish("sun", com1="3")
    found = two.compared()
    two.bench.sec.do(record_consensus, two.round_id, agreed(two, found, com1="2"))
    given = two.bench.sec.ask(read_assessment, found.round.consensus_id)
    changed = {**given.answers, "/data/g_com/com1": "0"}
    two.bench.sec.do(save_answers, given.id, changed, answered=1, asked=1, version_id=given.version_id)
    with refused("assessment.consensus_changed"):
        two.bench.sec.do(complete_assessment, given.id)


def test_a_question_that_the_agreed_answers_do_not_ask_any_more_wants_no_agreement(two: Two) -> None:
    two.finish("wang", guardians_differ="1", guardians_differ_text="父亲另有意见（示例）")
    two.finish("sun", guardians_differ="0")
    found = two.compared()
    assert {one.name for one in found.differences} == {"guardians_differ", "guardians_differ_text"}
    text = next(one for one in found.differences if one.name == "guardians_differ_text")
    assert text.kind == "unasked"
    assert two.bench.sec.do(record_consensus, two.round_id, agreed(two, found, guardians_differ="0")) == 0
    two.bench.sec.do(complete_assessment, found.round.consensus_id)
    assert two.bench.state(two.case_id) == "ready"


def test_two_who_answered_everything_alike_have_nothing_to_settle(two: Two) -> None:
    two.finish("wang")
    two.finish("sun")
    found = two.compared()
    assert (found.differences, found.missing) == ((), 0)
    two.bench.sec.do(complete_assessment, found.round.consensus_id)
    assert two.bench.state(two.case_id) == "ready"


def test_an_assessor_who_is_also_secretary_stays_as_blind_as_the_other(two: Two) -> None:
    two.finish("wang", strengths=SECRET)
    sun = two.bench.seat("sun")
    sun.actor = replace(sun.actor, roles=frozenset({Role.SECRETARY, Role.CHAIR, Role.MEMBER}))
    assert {one.state for one in sun.ask(round_of, two.case_id).assessors} == {"draft", None}
