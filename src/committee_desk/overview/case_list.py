"""The case list: which cases a filter lets through, in the order of the names' pinyin, and their rows by page."""

from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Role, Verb
from ..office import Look
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from .values import CaseFilter, CaseRow

WAITS_FOR = {
    Role.SECRETARY: (
        State.REGISTERED,
        State.INVITED,
        State.READY,
        State.DECIDED,
        State.SERVED,
        State.ACCEPTED,
        State.SIGNED,
    ),
    Role.MEMBER: (State.ASSESSING,),
    Role.CHAIR: (State.TABLED, State.PLANNED),
    Role.BUREAU_OFFICER: (State.PROPOSED, State.DISPUTED, State.PLANNED),
    Role.IT: (),
}
"""Whose turn it is in which state; a person with two roles has both lists."""

GROUPS = {
    "inclusive": ("near", "designated", "special_class"),
    "special": ("special",),
    "home": ("home", "remote"),
}


def case_count(look: Look, wanted: CaseFilter) -> int:
    """How many cases the filter lets through."""
    look.allow(Verb.OPEN_CASE)
    if wanted.text and wanted == CaseFilter(text=wanted.text) and (phrase := search_phrase(wanted.text)):
        question = sa.text("SELECT count(*) FROM case_search WHERE case_search MATCH :phrase")
        return int(look.connection.execute(question, {"phrase": phrase}).scalar_one())
    return int(look.connection.execute(_filtered(look, wanted, sa.func.count())).scalar_one())


def case_ids(look: Look, wanted: CaseFilter, limit: int | None = None) -> "array[int]":
    """Row numbers of the cases that the filter lets through, in the order of the list."""
    look.allow(Verb.OPEN_CASE)
    question = _filtered(look, wanted, case.c.rowno).order_by(case.c.pinyin, case.c.rowno)
    if limit is not None:
        question = question.limit(limit)
    found = array("q")
    for part in look.connection.execution_options(yield_per=2000).execute(question).partitions(2000):
        found.extend(row[0] for row in part)
    return found


def case_rows(look: Look, rowids: Sequence[int]) -> tuple[CaseRow, ...]:
    """The rows with these numbers, in their order; numbers that are gone are left out."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(
            case.c.id,
            case.c.rowno,
            case.c.number,
            case.c.state,
            case.c.placement,
            case.c.needs_look,
            case.c.due,
            case.c.due_provisional,
            case.c.township,
            child.c.name,
            child.c.birth_date,
            child.c.sex,
            child.c.category,
            child.c.autism,
        )
        .join(child, child.c.id == case.c.child_id)
        .where(case.c.rowno.in_(list(rowids)))
    )
    rows = {row.rowno: _row(row, look.today()) for row in look.connection.execute(question)}
    return tuple(rows[number] for number in rowids if number in rows)


def townships(look: Look) -> tuple[str, ...]:
    """Townships that cases come from, for the filter."""
    question = (
        sa.select(case.c.township).where(case.c.township.is_not(None)).distinct().order_by(case.c.township)
    )
    return tuple(look.connection.execute(question).scalars())


def next_step_key(state: str, needs_look: str | None) -> str:
    """The wording key of what has to be done next; a row that a person must look at comes first."""
    if needs_look and state == State.REGISTERED:
        return "overview.next.look"
    return f"overview.next.{state}"


def search_phrase(text: str) -> str:
    """An FTS5 question for what a person typed: Chinese character by character, letters as a prefix; always quoted."""
    # FTS5 ends at a NUL, and half a surrogate pair has no UTF-8: neither is ever a piece of a name.
    text = "".join(one if one.isprintable() and one != '"' else " " for one in text).strip()
    if not text:
        return ""
    if text.isascii():
        words = [word for word in text.lower().replace("-", " ").split() if word]
        if not words:
            return ""
        quoted = " ".join(f'"{word}"' for word in words)
        return f'{{initials pinyin number}} : {quoted[:-1]}"*'
    name = 'spaced_name : "' + " ".join(character for character in text if not character.isspace()) + '"'
    # A whole number begins with the county's name, which as a word alone would find every case.
    return f'{name} OR number : "{text}"*' if any(one.isdigit() for one in text) else name


def age(born: date | None, today: date) -> tuple[int, int]:
    """Completed years and months; (0, 0) where the birth date is not known."""
    if born is None:
        return 0, 0
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    return divmod(max(months, 0), 12)


def _filtered(look: Look, wanted: CaseFilter, column: sa.ColumnElement[int]) -> sa.Select[Any]:
    question: sa.Select[Any] = sa.select(column).select_from(case)
    if wanted.text.strip():
        phrase = search_phrase(wanted.text)
        # The unary plus makes SQLite walk the pinyin index and stop at the page; without it all hits are sorted.
        hits = sa.text("+case_.rowno IN (SELECT rowid FROM case_search WHERE case_search MATCH :phrase)")
        question = question.where(hits.bindparams(phrase=phrase) if phrase else sa.false())
    states = set(wanted.states)
    if wanted.mine:
        mine = {state.value for role in look.actor.roles for state in WAITS_FOR[role]}
        states = states & mine if states else mine
        question = question.where(case.c.state.in_(sorted(states)))
    elif states:
        question = question.where(case.c.state.in_(sorted(states)))
    if wanted.township:
        question = question.where(case.c.township == wanted.township)
    if wanted.category is not None:
        question = question.where(case.c.category == wanted.category)
    if wanted.placement == "none":
        question = question.where(case.c.placement.is_(None))
    elif wanted.placement:
        question = question.where(case.c.placement.in_(GROUPS[wanted.placement]))
    return question


def _row(row: Any, today: date) -> CaseRow:
    years, months = age(row.birth_date, today)
    return CaseRow(
        case_id=row.id,
        rowid=row.rowno,
        number=row.number,
        name=row.name,
        age_years=years,
        age_months=months,
        sex=row.sex or "",
        category=row.category,
        autism=bool(row.autism),
        township=row.township or "",
        state=row.state,
        next_step_key=next_step_key(row.state, row.needs_look),
        placement_kind=row.placement,
        due=row.due,
        due_provisional=bool(row.due_provisional),
    )
