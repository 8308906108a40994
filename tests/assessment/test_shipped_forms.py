"""The further forms that the program brings along: visits, follow-up, family talk, report of harm, and the template."""

import importlib.util
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from assessment.workbooks import DAY
from committee_desk.assessment import Form, Session, load_form, profile
from committee_desk.resources import resource

SHIPPED = ("family_interview", "follow_up", "harm_report", "home_visit", "template")
NOW = datetime.combine(DAY, datetime.min.time(), ZoneInfo("Asia/Shanghai")).replace(hour=16)


@cache
def shipped(name: str) -> Form:
    return load_form(resource("forms", f"{name}.xlsx"))


def begun(name: str, **answers: str) -> Session:
    session = Session(shipped(name), today=DAY, now=lambda: NOW)
    for key, value in answers.items():
        say(session, key, value)
    return session


def say(session: Session, name: str, value: str, place: int = 0) -> None:
    """Answer the question called *name* (in the repeat instance *place*)."""
    node = session.form.node(name)
    assert node is not None
    session.answer(session.refs_of(node.number)[place], value)


def value(session: Session, name: str, place: int = 0) -> str:
    node = session.form.node(name)
    assert node is not None
    return session.state(session.refs_of(node.number)[place]).value


def missing(session: Session) -> set[str]:
    return {error.ref.rsplit("/", 1)[-1] for error in session.errors()}


@pytest.mark.parametrize("name", SHIPPED)
def test_it_speaks_both_languages(name: str) -> None:
    shown = [node for node in shipped(name).nodes if node.control and node.label.by_language]
    assert shown
    assert [
        node.ref
        for node in shown
        if node.label.plain("zh") == node.label.plain("en") or not node.label.plain("en")
    ] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_of_it_costs_too_much_and_it_reads_the_same_after_storing(name: str) -> None:
    session = begun(name)
    assert session.heavy() == ()
    again = Session(shipped(name), session.answers(), today=DAY, now=lambda: NOW)
    assert [again.state(ref) for ref in again.refs()] == [session.state(ref) for ref in session.refs()]


VISIT = {"kind": "teach", "vdate": DAY.isoformat(), "state": "done", "t0": "09:00:00.000+08:00"}
VISIT |= {"t1": "11:00:00.000+08:00", "place": "home", "mode": "face", "met": "1"}


def test_lessons_of_a_visit_add_up_to_the_year() -> None:
    session = begun("home_visit", **VISIT, n_less="3")
    assert value(session, "minutes") == "120"
    assert session.count("/data/lesson") == 3
    assert (value(session, "lessons_done"), value(session, "lessons_year")) == ("3", "3")
    assert "range_reason" not in missing(session)


def test_one_lesson_asks_for_a_reason_and_short_time_is_told() -> None:
    session = begun("home_visit", **VISIT, n_less="1")
    assert "range_reason" in missing(session)
    say(session, "n_less", "4")
    say(session, "t1", "10:00:00.000+08:00")
    node = session.form.node("short_note")
    assert node is not None
    assert session.state(node.ref).relevant


def test_a_visit_over_midnight_or_backwards_is_refused() -> None:
    session = begun("home_visit", **VISIT | {"t1": "08:00:00.000+08:00"})
    assert "t1" in missing(session)


def test_a_missed_visit_counts_nothing_and_must_be_made_up() -> None:
    session = begun("home_visit", kind="teach", vdate=DAY.isoformat(), state="missed")
    assert {"missed_why", "missed_text", "makeup_plan"} <= missing(session)
    assert value(session, "lessons_done") == "0"
    assert "t0" not in missing(session)


def test_a_child_that_was_not_seen_counts_no_lesson() -> None:
    session = begun("home_visit", **VISIT | {"met": "0"}, n_less="3")
    assert (session.count("/data/lesson"), value(session, "lessons_done")) == (0, "0")
    assert "not_met_text" in missing(session)


def test_services_of_other_departments_are_asked_one_by_one() -> None:
    session = begun("home_visit", **VISIT, n_less="2", has_serv="1")
    session.add_repeat("/data/serv")
    say(session, "s_dept", "health", 0)
    say(session, "s_dept", "federation", 1)
    assert session.count("/data/serv") == 2
    assert {"s_kind", "s_who"} <= missing(session)


@pytest.mark.parametrize("name", ["home_visit", "follow_up", "family_interview"])
def test_harm_asks_for_the_number_of_its_report(name: str) -> None:
    session = begun(name, harm="none")
    assert "harm_report_no" not in missing(session)
    say(session, "harm", "worry")
    assert "harm_report_no" in missing(session)


def test_a_report_of_harm_that_came_late_says_why() -> None:
    at = DAY.isoformat()
    session = begun("harm_report", when=f"{at}T08:00:00.000+08:00", told_at=f"{at}T09:00:00.000+08:00")
    assert (value(session, "hours"), "late_why" in missing(session)) == ("1", False)
    say(session, "told_at", f"{at}T14:30:00.000+08:00")
    assert (value(session, "hours"), "late_why" in missing(session)) == ("6.5", True)


def test_a_term_review_counts_goals_and_a_first_visit_does_not() -> None:
    session = begun("follow_up", kind="term")
    say(session, "g_reach", "4")
    assert (value(session, "n_goal"), value(session, "n_goal_ok")) == ("1", "1")
    say(session, "kind", "day30")
    assert value(session, "n_goal") == "0"


def test_the_template_scores_its_sample_domain() -> None:
    session = begun("template", lis1="4", lis2="4", lis3="3", lis4="8", lis5="9")
    (domain,) = profile(session)
    assert (domain.score, domain.band, domain.answered, domain.total) == (None, "na", 3, 4)
    say(session, "lis5", "1")
    (domain,) = profile(session)
    assert (domain.score, domain.band) == (75, "very")
    assert "lis_ev" in missing(session)


def test_every_head_of_the_template_is_explained_in_a_comment() -> None:
    book = load_workbook(resource("forms", "template.xlsx"))
    silent = [
        f"{sheet.title}!{cell.coordinate}" for sheet in book for cell in sheet[1] if cell.comment is None
    ]
    assert silent == []


def test_the_template_is_what_its_script_writes(tmp_path: Path) -> None:
    script = Path(__file__).parents[2] / "packaging" / "make_form_template.py"
    described = importlib.util.spec_from_file_location("make_form_template", script)
    assert described is not None
    assert described.loader is not None
    module = importlib.util.module_from_spec(described)
    described.loader.exec_module(module)
    module.write_form_template(tmp_path / "t.xlsx")
    made, kept = (load_workbook(path) for path in (tmp_path / "t.xlsx", resource("forms", "template.xlsx")))
    for sheet in kept:
        cells = [
            [(cell.value, cell.comment and cell.comment.text) for cell in row] for row in sheet.iter_rows()
        ]
        again = made[sheet.title].iter_rows()
        assert cells == [[(cell.value, cell.comment and cell.comment.text) for cell in row] for row in again]
