"""CFM against assessment: a contradiction raises a question, and no rule of placement ever hears of it."""

import pytest

from committee_desk.assessment import (
    CfmResult,
    look_again,
    newest_assessment,
    open_side_form,
    publish_form,
    read_assessment,
    save_answers,
    side_forms,
)
from committee_desk.assessment.cfm import DOMAINS
from committee_desk.assessment.completing import complete_assessment
from committee_desk.assessment.cross_check import compare_with_cfm
from committee_desk.assessment.kept_forms import cfm_form_file
from committee_desk.placement import suggestion_for
from committee_desk.sample_county.cfm_answers import cfm_answers
from county_builder import Bench, refused


def result(*difficult: str, missing: tuple[str, ...] = ()) -> CfmResult:
    """A CFM with difficulty in *difficult*."""
    return CfmResult({one: None if one in missing else one in difficult for one in DOMAINS}, bool(difficult))


def score(key: str, number: int | None, band: str) -> dict[str, object]:
    """A kept score."""
    return {"key": key, "score": number, "band": band}


@pytest.mark.parametrize(
    ("kept", "cfm", "raised"),
    [
        (score("com", 12, "low"), result("communication"), (("communication",), True)),
        (score("com", 80, "very"), result(), (("communication",), False)),
        (score("com", 80, "very"), result("communication"), None),
        (score("com", 30, "mid"), result("communication"), None),
        (score("com", 80, "very"), result(missing=("communication",)), None),
        # A deaf child sees well: one of two senses explains the need.
        (score("sen", 60, "high"), result("hearing"), None),
        (score("sen", 60, "high"), result(), (("seeing", "hearing"), False)),
        (score("med", 90, "very"), result(), None),
        (score("com", None, "na"), result("communication"), None),
    ],
)
def test_a_contradiction_is_raised_only_where_both_speak_of_one_thing(kept, cfm, raised) -> None:
    found = compare_with_cfm([kept], cfm)
    assert [(one.cfm, one.cfm_finds) for one in found] == ([] if raised is None else [raised])


def with_cfm(bench: Bench, case_id: str, **changes: str) -> str:
    """A complete CFM of the case; returns its id."""
    bench.seat("it").do(publish_form, cfm_form_file())
    member = bench.seat("wang")
    filling = member.do(open_side_form, case_id)
    given = member.ask(read_assessment, filling)
    session = given.session(bench.clock.moment)
    answers = cfm_answers(session, changes)
    member.do(save_answers, filling, answers, answered=20, asked=20, version_id=given.version_id)
    member.do(complete_assessment, filling)
    return filling


def test_a_cfm_moves_no_case_and_is_not_its_assessment(bench: Bench) -> None:
    case_id = bench.case("ready")
    before = bench.sec.ask(newest_assessment, case_id).id
    filling = with_cfm(bench, case_id)
    assert (bench.state(case_id), bench.sec.ask(newest_assessment, case_id).id) == ("ready", before)
    kept = bench.sec.ask(side_forms, case_id)[0]
    assert (kept.id, kept.cfm.indicator, kept.assessor) == (filling, False, "王医生")


def test_placement_does_not_read_the_cfm_in_any_way(bench: Bench) -> None:
    case_id = bench.case("ready")
    before = bench.sec.ask(suggestion_for, case_id)
    with_cfm(bench, case_id, cf15="4", cf17="4", cf20="4", cf14="4")
    assert bench.sec.ask(side_forms, case_id)[0].cfm.indicator is True
    assert bench.sec.ask(suggestion_for, case_id) == before


def test_the_case_is_told_where_to_look_again(bench: Bench) -> None:
    case_id = bench.case("ready")
    kept = {one["key"]: one for one in _scores(bench, case_id)}
    low = next(key for key in ("ada", "mob", "com", "soc") if kept[key]["band"] == "low")
    asked = {"ada": "cf14", "mob": "cf12", "com": "cf15", "soc": "cf22"}[low]
    with_cfm(bench, case_id, **{asked: "4"})
    found = bench.sec.ask(look_again, case_id)
    assert [(one.domain, one.cfm_finds) for one in found if one.cfm_finds] == [(low, True)]


def _scores(bench: Bench, case_id: str) -> list[dict[str, object]]:
    import sqlalchemy as sa

    from committee_desk.records.assessment import assessment

    return bench.rows(sa.select(assessment.c.scores).where(assessment.c.case_id == case_id))[0].scores


def test_the_module_is_not_for_a_child_of_four(bench: Bench) -> None:
    from committee_desk.records.child import child

    case_id = bench.case("ready")
    with bench.sec._store.write() as connection:
        connection.execute(child.update().values(birth_date=bench.clock.moment.date().replace(year=2022)))
    with refused("assessment.cfm_age"):
        with_cfm(bench, case_id)


def test_no_side_form_once_the_committee_has_proposed(bench: Bench) -> None:
    bench.seat("it").do(publish_form, cfm_form_file())
    with refused("assessment.side_form_late"):
        bench.sec.do(open_side_form, bench.case("proposed"))
