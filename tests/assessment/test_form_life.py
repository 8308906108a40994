"""The life of a form: taken in, tried, signed by another person, retired; answers carried into it."""

import csv
import io
import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from assessment.five_versions import ANSWERS, book_bytes, sheets_of
from committee_desk.assessment import (
    FormState,
    answers_file,
    diff_for,
    export_answers,
    form_steps,
    form_versions,
    kept_answers,
    kept_form,
    kept_forms,
    lineage_of,
    newest_form,
    read_assessment,
    reopen_assessment,
    retire_form,
    scores_rest_on,
    start_trial,
    take_in_form,
    try_form,
    workbooks_of,
)
from committee_desk.assessment.completing import complete_assessment
from committee_desk.assessment.drafts import save_answers
from committee_desk.placement import what_if
from committee_desk.records.assessment import assessment, form_version
from committee_desk.records.bodies import read_json
from committee_desk.records.form_life import form_step
from committee_desk.signing import publication_of, sign_form
from county_builder import PASSWORD, Bench, refused


def book(folder: Path, number: str, **sheets: list[list[str]]) -> Path:
    """A workbook of one of the five versions."""
    path = folder / f"form-{number}.xlsx"
    path.write_bytes(book_bytes({**sheets_of(number), **sheets}))
    return path


def published(bench: Bench, path: Path) -> str:
    """The version in *path*, taken in by the secretary and signed by the chair."""
    version_id = bench.sec.do(take_in_form, path)
    bench.sec.do(start_trial, version_id)
    bench.clock.move(seconds=60)
    return bench.seat("chair").do(sign_form, version_id, PASSWORD)


@pytest.fixture
def reopened(bench: Bench, tmp_path: Path) -> tuple[Bench, str, str]:
    """A case assessed in version 1 and reopened in version 5: the bench, the old assessment and the new one."""
    first = published(bench, book(tmp_path, "1"))
    old = bench.newest(bench.case("assessing"))
    with bench.sec._store.write() as connection:
        connection.execute(assessment.update().where(assessment.c.id == old).values(form_version_id=first))
    bench.seat("wang").do(save_answers, old, ANSWERS["1"][0], answered=6, asked=9, version_id=1)
    for number in "2345":
        last = published(bench, book(tmp_path, number))
    new = bench.sec.do(reopen_assessment, old, last, "新版分开问孩子和监护人")
    return bench, old, new


def test_a_form_is_taken_in_tried_and_signed_by_another_person(bench: Bench, tmp_path: Path) -> None:
    path = book(tmp_path, "1")
    with bench.adding(entries=1):
        version_id = bench.sec.do(take_in_form, path)
    with refused("form_versions.wrong_state"):
        bench.seat("chair").do(sign_form, version_id, PASSWORD)
    bench.sec.do(start_trial, version_id)
    with refused("signing.wrong_password"):
        bench.seat("chair").do(sign_form, version_id, "别的密码-2026")
    with bench.adding(entries=1):
        bench.seat("chair").do(sign_form, version_id, PASSWORD)
    listed = next(one for one in bench.sec.ask(form_versions) if one.id == version_id)
    assert (listed.state, listed.title, listed.signer, listed.used) == (
        FormState.PUBLISHED,
        "示例表",
        "赵主任",
        0,
    )
    assert [(one.state, one.by) for one in bench.sec.ask(form_steps, version_id)] == [
        ("draft", "示例秘书"),
        ("trial", "示例秘书"),
        ("published", "赵主任"),
    ]
    signed = bench.sec.ask(publication_of, version_id)
    assert signed is not None
    assert (signed.signer, signed.role, signed.problems) == ("赵主任", "chair", ())
    assert bench.sec.ask(workbooks_of, version_id) == (path.read_bytes(),)


def test_whoever_took_a_form_in_does_not_publish_it(bench: Bench, tmp_path: Path) -> None:
    officer = bench.officer
    version_id = officer.do(take_in_form, book(tmp_path, "1"))
    officer.do(start_trial, version_id)
    with refused("form_versions.own_form"):
        officer.do(sign_form, version_id, PASSWORD)


def test_the_bureaus_officer_publishes_with_the_bureaus_seal(bench: Bench, tmp_path: Path) -> None:
    version_id = bench.sec.do(take_in_form, book(tmp_path, "1"))
    bench.sec.do(start_trial, version_id)
    bench.officer.do(sign_form, version_id, PASSWORD)
    signed = bench.sec.ask(publication_of, version_id)
    assert signed is not None
    assert (signed.signer, signed.role, signed.problems) == ("示例县教育局", "bureau_seal", ())


def test_a_form_changed_behind_its_signature_is_told(bench: Bench, tmp_path: Path) -> None:
    version_id = published(bench, book(tmp_path, "1"))
    with bench.sec._store.write() as connection:
        connection.execute(form_version.update().where(form_version.c.id == version_id).values(version="1.1"))
    assert [one.value for one in bench.sec.ask(publication_of, version_id).problems] == ["OTHER_DOCUMENT"]
    with bench.sec._store.write() as connection:
        forged = {"form_id": "data", "version": "1.1", "sha256": "0" * 64}
        connection.execute(
            form_step.update().where(form_step.c.signature.is_not(None)).values(statement=forged)
        )
    assert [one.value for one in bench.sec.ask(publication_of, version_id).problems] == ["DAMAGED"]


def test_the_same_version_with_other_cells_is_refused_also_as_a_draft(bench: Bench, tmp_path: Path) -> None:
    version_id = bench.sec.do(take_in_form, book(tmp_path, "1"))
    assert bench.sec.do(take_in_form, book(tmp_path, "1")) == version_id
    settings = [["form_title", "form_id", "version"], ["示例表", "data", "1"]]
    with refused("assessment.version_changed"):
        bench.sec.do(take_in_form, book(tmp_path, "2", settings=settings))


def test_what_breaks_without_a_row_is_not_published(bench: Bench, tmp_path: Path) -> None:
    published(bench, book(tmp_path, "4"))
    version_id = bench.sec.do(take_in_form, book(tmp_path, "5", migrations=[sheets_of("5")["migrations"][0]]))
    bench.sec.do(start_trial, version_id)
    assert len(bench.sec.ask(diff_for, version_id).missing) == 3
    with bench.adding(entries=0), refused("form_versions.not_ready"):
        bench.seat("chair").do(sign_form, version_id, PASSWORD)


def test_only_a_published_form_is_begun_with_and_the_last_one_stays(bench: Bench, tmp_path: Path) -> None:
    first = published(bench, book(tmp_path, "1"))
    draft = bench.sec.do(take_in_form, book(tmp_path, "2"))
    assert bench.sec.ask(newest_form, "data") == first
    with refused("form_versions.last_one"):
        bench.officer.do(retire_form, first, "示例")
    bench.sec.do(start_trial, draft)
    bench.seat("chair").do(sign_form, draft, PASSWORD)
    with refused("form_versions.no_reason"):
        bench.officer.do(retire_form, first, "  ")
    bench.officer.do(retire_form, first, "有新版")
    assert bench.sec.ask(newest_form, "data") == draft
    assert bench.sec.ask(kept_form, first).version == "1"


def test_a_form_of_the_county_cannot_be_installed_past_its_signature(bench: Bench, tmp_path: Path) -> None:
    published(bench, book(tmp_path, "1"))
    with refused("form_versions.unsigned"):
        bench.seat("it").do(kept_forms.publish_form, book(tmp_path, "2"))


def test_a_trial_is_filled_in_memory_and_stores_nothing(bench: Bench, tmp_path: Path) -> None:
    version_id = bench.sec.do(take_in_form, book(tmp_path, "1"))
    with bench.adding(entries=0):
        session = bench.sec.ask(try_form, version_id, "school")
        session.answer("/data/seen", "0")
        assert session.state("/data/unseen_why").relevant
    with refused("access.not_allowed"):
        bench.seat("wang").ask(try_form, version_id, "school")


def test_a_draft_is_finished_in_the_version_that_it_began_with(bench: Bench, tmp_path: Path) -> None:
    began = bench.sec.ask(read_assessment, bench.newest(bench.case("assessing"))).form
    settings = [["form_title", "form_id", "version"], ["另一版", kept_forms.DEFAULT_FORM, "2027.1"]]
    moves = [["from_version", "name", "action"], ["2026.2", "*", "keep_readonly"]]
    later = published(bench, book(tmp_path, "1", settings=settings, migrations=moves))
    assert bench.sec.ask(newest_form) == later
    again = bench.sec.ask(read_assessment, bench.newest(bench.case("assessing"))).form
    assert (again.version, again.sha256) == ("2026.2", began.sha256)


# answers carried into a later version


def test_reopening_makes_new_answers_and_leaves_the_old_ones(reopened: tuple[Bench, str, str]) -> None:
    bench, old, new = reopened
    before, after = bench.sec.ask(read_assessment, old), bench.sec.ask(read_assessment, new)
    assert (before.form.version, before.answers, before.state) == ("1", ANSWERS["1"][0], "replaced")
    assert (after.form.version, after.answers["/data/guardian_wish"], after.state) == (
        "5",
        "special",
        "draft",
    )
    lineage = bench.sec.ask(lineage_of, new)
    assert (lineage.parent_id, lineage.parent_version, lineage.by) == (old, "1", "示例秘书")
    assert [(one.name, one.words) for one in bench.sec.ask(kept_answers, new)] == [("wish", "在家")]
    assert bench.newest(bench.case("assessing")) == new
    with refused("assessment.already_complete"):
        bench.seat("wang").do(save_answers, old, {}, answered=0, asked=0, version_id=2)


def test_reopening_needs_a_reason_a_later_version_and_a_case_that_is_not_tabled(bench: Bench) -> None:
    given = bench.newest(bench.case("ready"))
    with refused("form_versions.no_reopen_reason"):
        bench.sec.do(reopen_assessment, given, bench.form(), " ")
    with refused("form_versions.same_version"):
        bench.sec.do(reopen_assessment, given, bench.form(), "示例")
    with refused("form_versions.too_late"):
        bench.sec.do(reopen_assessment, bench.newest(bench.case("tabled")), bench.form(), "示例")


def test_a_case_that_was_ready_goes_back_to_assessing(bench: Bench, tmp_path: Path) -> None:
    given = bench.newest(bench.case("ready"))
    scores = bench.rows(sa.select(assessment.c.scores).where(assessment.c.id == given))
    settings = [["form_title", "form_id", "version"], ["另一版", kept_forms.DEFAULT_FORM, "2027.1"]]
    moves = [["from_version", "name", "action"], ["2026.2", "*", "keep_readonly"]]
    later = published(bench, book(tmp_path, "1", settings=settings, migrations=moves))
    new = bench.sec.do(reopen_assessment, given, later, "示例")
    assert bench.state(bench.case("ready")) == "assessing"
    assert bench.rows(sa.select(assessment.c.scores).where(assessment.c.id == given)) == scores
    stored = bench.sec.ask(read_assessment, given).answers
    assert {one.before for one in bench.sec.ask(kept_answers, new)} >= {stored["/data/g_wish/child_words"]}
    bench.seat("wang").do(complete_assessment, new)
    assert bench.state(bench.case("ready")) == "ready"


def test_scores_are_kept_with_what_they_rest_on(bench: Bench) -> None:
    origin = bench.sec.ask(scores_rest_on, bench.newest(bench.case("ready")))
    form = bench.sec.ask(lambda look: kept_form(look, newest_form(look)))
    assert origin is not None
    assert (origin.form_sha256, origin.engine, len(origin.scale_sha256)) == (form.sha256, "1", 64)


def test_every_stored_answer_is_exported_with_the_forms_identity(reopened: tuple[Bench, str, str]) -> None:
    bench, old, new = reopened
    with bench.adding(entries=1):
        bench.sec.do(export_answers, old, "json", "存档")
    told = json.loads(bench.sec.ask(answers_file, old, "json"))
    exported = {one["ref"]: one["value"] for one in told["answers"]}
    assert {**exported, **ANSWERS["1"][0], "/data/school": "2"} == {**exported, "/data/school": "2"}
    assert (told["form"]["version"], len(told["form"]["sha256"])) == ("1", 64)
    assert [one["answer"] for one in json.loads(bench.sec.ask(answers_file, new, "json"))["kept"]] == ["在家"]
    rows = list(csv.DictReader(io.StringIO(bench.sec.ask(answers_file, new, "csv").decode("utf-8-sig"))))
    assert [row["answer"] for row in rows if row["from_version"]] == ["在家"]
    with refused("documents.purpose_missing"):
        bench.sec.do(export_answers, old, "csv", "  ")


def test_no_exported_cell_runs_as_a_formula(reopened: tuple[Bench, str, str]) -> None:
    bench, _, new = reopened
    for at, text in enumerate(("=1+1", "＝cmd", "@x", " =2", "-1+cmd|x"), 1):
        given = {"/data/likes": text, "/data/informant": "+86"}
        bench.seat("wang").do(save_answers, new, given, answered=1, asked=9, version_id=at)
        rows = list(csv.DictReader(io.StringIO(bench.sec.ask(answers_file, new, "csv").decode("utf-8-sig"))))
        assert [row["value"] for row in rows if row["name"] == "likes"] == [f"'{text}"]
        assert [row["value"] for row in rows if row["name"] == "informant"] == ["+86"]


def test_saving_again_loses_no_answer_that_the_form_cannot_hold(reopened: tuple[Bench, str, str]) -> None:
    bench, _, new = reopened
    row = bench.rows(sa.select(assessment).where(assessment.c.id == new))[0]
    from committee_desk.records.bodies import json_bytes, replace_body

    with bench.sec._store.write() as connection:
        stored = read_json(connection, row.answers_body) | {"/data/wish": "home"}
        replace_body(connection, row.answers_body, json_bytes(stored), bench.clock.moment)
    bench.seat("wang").do(save_answers, new, {"/data/seen": "1"}, answered=1, asked=9, version_id=1)
    assert bench.sec.ask(read_assessment, new).answers == {"/data/seen": "1", "/data/wish": "home"}


def test_what_if_counts_whose_suggestion_would_be_another(bench: Bench, tmp_path: Path) -> None:
    moves = [["from_version", "name", "action"], ["2026.2", "*", "keep_readonly"]]
    settings = [["form_title", "form_id", "version"], ["另一版", kept_forms.DEFAULT_FORM, "2027.1"]]
    version_id = bench.sec.do(take_in_form, book(tmp_path, "1", settings=settings, migrations=moves))
    same = bench.sec.ask(what_if, bench.form())
    assert (same.changed, same.untold) == (0, 0)
    assert same.looked_at > 5
    other = bench.sec.ask(what_if, version_id)
    assert (other.looked_at, other.changed) == (same.looked_at, len(other.numbers))
    assert {now for _, now, _ in other.changes} == {""}
    assert sum(count for *_, count in other.changes) == other.changed > 5
