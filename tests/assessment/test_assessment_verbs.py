"""Assessments of cases: inviting, drafts that two desks cannot overwrite unseen, completion with scores."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from assessment.linted import asked, content_of
from committee_desk.assessment import kept_forms
from committee_desk.assessment.completing import complete_assessment
from committee_desk.assessment.drafts import (
    draft_rows,
    newest_assessment,
    open_assessment,
    read_assessment,
    save_answers,
)
from committee_desk.assessment.found import found_of
from committee_desk.assessment.inviting import invite
from committee_desk.assessment.kept_forms import default_form_file, kept_form, newest_form, publish_form
from committee_desk.errors import Refusal
from committee_desk.records.assessment import assessment, form_version
from committee_desk.records.case import case, commission
from county_builder import Bench, invitation, refused


def opened(bench: Bench) -> str:
    """The id of the assessment that is under way."""
    return bench.sec.ask(newest_assessment, bench.case("assessing")).id


def save(bench: Bench, assessment_id: str, answers: dict[str, str], version_id: int = 1) -> int:
    """Save a draft."""
    return bench.seat("wang").do(
        save_answers, assessment_id, answers, answered=len(answers), asked=9, version_id=version_id
    )


def test_a_family_is_invited_with_commission_and_notice(bench: Bench) -> None:
    case_id = bench.case("registered")
    with bench.adding(entries=1):
        bench.sec.do(invite, case_id, invitation())
    row = bench.rows(sa.select(commission).where(commission.c.case_id == case_id))[0]
    assert (row.number, bench.state(case_id)) == ("示教委托〔2026〕1号", "invited")


def test_the_notice_on_personal_data_comes_first(bench: Bench) -> None:
    late = replace(invitation(), notice_given_on=date(2026, 5, 13))
    with bench.adding(entries=0), refused("assessment.notice_too_late"):
        bench.sec.do(invite, bench.case("registered"), late)


def test_the_bureaus_commission_has_a_number(bench: Bench) -> None:
    with refused("assessment.commission_missing"):
        bench.sec.do(invite, bench.case("registered"), replace(invitation(), commission_number="  "))


def test_an_invitation_settles_what_a_person_had_to_look_at(bench: Bench) -> None:
    case_id = bench.case("registered")
    with bench.sec._store.write() as connection:
        connection.execute(case.update().where(case.c.id == case_id).values(needs_look="id_date"))
    bench.sec.do(invite, case_id, invitation())
    assert bench.rows(sa.select(case.c.needs_look).where(case.c.id == case_id))[0].needs_look is None


def test_an_assessment_begins_empty_with_what_the_case_knows(bench: Bench) -> None:
    assessment_id = bench.seat("wang").do(open_assessment, bench.case("invited"))
    given = bench.sec.ask(read_assessment, assessment_id)
    assert (given.answers, given.state, given.version_id) == ({}, "draft", 1)
    assert (given.prefill["child_name"], given.prefill["dob"]) == ("单星河", "2019-09-01")
    assert given.prefill["commission_no"] == "示教委托〔2026〕1号"
    session = given.session(bench.clock.moment)
    name = session.form.node("child_name")
    assert session.state(session.refs_of(name.number)[0]).value == "单星河"


def test_a_draft_comes_back_as_it_was_saved_without_the_childs_name(bench: Bench) -> None:
    assessment_id = opened(bench)
    answers = dict(list(bench.answers(assessment_id, "near").items())[:20])
    with bench.adding(entries=1):
        version = save(bench, assessment_id, answers)
    given = bench.sec.ask(read_assessment, assessment_id)
    assert (given.answers, given.version_id, version) == (answers, 2, 2)
    assert "𠮷望舒" not in str(given.answers)
    assert [(row.answered, row.name) for row in bench.sec.ask(draft_rows)] == [(20, "𠮷望舒")]


def test_a_second_desk_cannot_overwrite_what_it_has_not_seen(bench: Bench) -> None:
    assessment_id = opened(bench)
    save(bench, assessment_id, {}, 1)
    with bench.adding(entries=0), refused("assessment.changed_elsewhere"):
        save(bench, assessment_id, {"x": "1"}, 1)
    save(bench, assessment_id, {}, 2)


def test_a_form_with_open_questions_is_not_completed(bench: Bench) -> None:
    with bench.adding(entries=0), refused("assessment.incomplete"):
        bench.seat("wang").do(complete_assessment, opened(bench))
    assert bench.state(bench.case("assessing")) == "assessing"


def test_completion_writes_the_scores_and_ends_the_draft(bench: Bench) -> None:
    assessment_id = opened(bench)
    save(bench, assessment_id, bench.answers(assessment_id, "home"))
    bench.seat("wang").do(complete_assessment, assessment_id)
    row = bench.rows(sa.select(assessment).where(assessment.c.id == assessment_id))[0]
    assert (row.state, bench.state(bench.case("assessing"))) == ("complete", "ready")
    assert len(row.scores) == 9
    assert all(0 <= one["score"] <= 100 for one in row.scores)
    assert max(one["score"] for one in row.scores) >= 75
    for act in (
        lambda: save(bench, assessment_id, {}, 2),
        lambda: bench.seat("wang").do(complete_assessment, assessment_id),
    ):
        with refused("assessment.already_complete"):
            act()


def test_an_assessment_that_is_not_there_is_refused(bench: Bench) -> None:
    with refused("assessment.no_such"):
        bench.sec.ask(read_assessment, "没有")
    with refused("assessment.no_such"):
        save(bench, "没有", {})


def test_what_was_found_is_said_in_words_and_codes(bench: Bench) -> None:
    found = bench.sec.ask(found_of, bench.case("ready"))
    assert [one.topic for one in found.findings] == ["body", "learn", "adapt"]
    assert all(one.words and one.why for one in found.findings)
    assert (found.child_wish_code, found.codes["can_attend"]) == ("near", "yes")
    assert found.finding("body").code == "none"
    home = bench.sec.ask(found_of, bench.case("ready_home"))
    assert (home.codes["can_attend"], home.proof_until) == ("no", date(2027, 3, 28))


def test_before_the_first_assessment_nothing_was_found(bench: Bench) -> None:
    with refused("assessment.none_yet"):
        bench.sec.ask(found_of, bench.case("invited"))


def test_the_same_form_again_is_the_version_that_is_there(bench: Bench) -> None:
    it = bench.seat("it")
    with bench.adding(entries=1):
        assert it.do(publish_form, default_form_file()) == it.ask(newest_form)
    assert len(bench.rows(sa.select(form_version.c.id))) == 1


def test_the_same_version_with_other_content_is_refused(bench: Bench) -> None:
    with bench.sec._store.write() as connection:
        connection.execute(form_version.update().values(sha256="0" * 64))
    with refused("assessment.version_changed"):
        bench.seat("it").do(publish_form, default_form_file())


def test_a_kept_form_is_read_from_the_countys_own_file(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Also when the program brings another form along by now."""
    monkeypatch.setattr(kept_forms, "_loaded", {})
    monkeypatch.setattr(kept_forms, "default_form_file", lambda: tmp_path / "anders.xlsx")
    form = bench.sec.ask(lambda look: kept_form(look, newest_form(look)))
    assert form.form_id == kept_forms.DEFAULT_FORM


def test_without_a_form_no_assessment_is_opened(bench: Bench) -> None:
    with refused("assessment.no_form"):
        bench.sec.ask(newest_form, "没有")


def test_a_form_with_errors_is_not_published_and_its_cell_is_named(bench: Bench, tmp_path: Path) -> None:
    made = asked({"type": "text", "name": "q", "label": "问", "relevant": "${school} = 'never'"})
    path = tmp_path / "form.xlsx"
    path.write_bytes(content_of(made))
    with pytest.raises(Refusal, match=r"form_faults\.CHOICE_VALUE_UNKNOWN") as caught:
        bench.seat("it").do(publish_form, path)
    place = caught.value.place
    assert (place.file, place.sheet, place.row, place.column) == ("form.xlsx", "survey", 9, "D")
