"""What the page of doubtful pairs shows: the queue, and one pair side by side with what a merge would make of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.person import person
from ..records.roster_source import roster_row, roster_source
from ..records.same_child import doubtful_pair
from .likeness import Likeness, Line, most_points, threshold
from .merged_child import GROUPS, join_groups, merged_columns
from .name_frequency import split_name
from .pair_comparison import Comparing, pairs_and_children
from .pairs import WAITING, both_stand

_NUMBERS = {"resident_id": (6, 4), "certificate": (6, 4), "guardian_phone": (3, 4)}


@dataclass(frozen=True, slots=True)
class PairRow:
    """One line of the queue; *reason_field* and *reason_verdict* are keys of the wording for what tells most."""

    pair_id: str
    name: str
    other_name: str
    points: int
    reason_field: str
    reason_verdict: str
    twins: bool
    state: str


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The row of a file from which a child came."""

    sheet: str
    row: int
    kind: str
    sender: str | None
    received_at: datetime


@dataclass(frozen=True, slots=True)
class PairSide:
    """One child of a pair: where it came from first, and its case that stands."""

    child_id: str
    name: str
    other_names: str | None
    place: RowPlace | None
    case_id: str | None
    case_number: str | None
    case_state: str | None
    school_now: str | None
    registered_at: datetime
    merged_into: str | None


@dataclass(frozen=True, slots=True)
class MergedField:
    """A group of `GROUPS`: each side in words (numbers masked), and what holds if *suggested_keep* stays."""

    group: str
    left: str
    right: str
    merged: str
    contradicts: bool


@dataclass(frozen=True, slots=True)
class PairPage:
    """A pair side by side: *left* is the incoming child where a row raised the pair, else the younger record."""

    pair_id: str
    state: str
    points: int
    asked_from: int
    twins: bool
    left: PairSide
    right: PairSide
    lines: tuple[Line, ...]
    suggested_keep: str
    merged: tuple[MergedField, ...]
    other_names: str | None
    surname: str
    surname_count: int
    name_points: int
    reason: str | None
    settled_by: str | None
    settled_at: datetime | None


def open_pairs(
    look: Look, *, states: tuple[str, ...] = ("open",), offset: int = 0, limit: int = 50
) -> tuple[PairRow, ...]:
    """The queue by points, a page of it; of *states* open and later only those whose children both stand."""
    look.allow(Verb.OPEN_CASE)
    page = (
        sa.select(doubtful_pair.c.id)
        .where(doubtful_pair.c.state.in_(states), sa.or_(_settled(), sa.and_(*both_stand())))
        .order_by(doubtful_pair.c.points.desc(), doubtful_pair.c.id)
        .offset(offset)
        .limit(limit)
    )
    rows = pairs_and_children(look, doubtful_pair.c.id.in_(page))
    comparing = Comparing(look, rows)
    return tuple(_row(row, comparing.of(row)) for row in rows)


def one_pair(look: Look, pair_id: str) -> PairPage:
    """The pair with its comparison made now; Refusal `roster.no_such_pair`."""
    look.allow(Verb.OPEN_CASE)
    rows = pairs_and_children(look, doubtful_pair.c.id == pair_id)
    if not rows:
        raise Refusal("roster.no_such_pair")
    (row,) = rows
    comparing = Comparing(look, rows)
    likeness = comparing.of(row)
    left_id, right_id = _left_and_right(look, row)
    left, right = _columns(look, left_id), _columns(look, right_id)
    keep = _suggested(_side(look, left), _side(look, right))
    kept, gone = (left, right) if keep == left_id else (right, left)
    lines = likeness.lines if left_id == row.first_id else tuple(map(_turned, likeness.lines))
    surname = split_name(left["name"])[0]
    settler = look.connection.execute(sa.select(person.c.name).where(person.c.id == row.settled_by)).scalar()
    return PairPage(
        pair_id=pair_id,
        state=row.state,
        points=likeness.points,
        asked_from=threshold(),
        twins=likeness.twins,
        left=_side(look, left),
        right=_side(look, right),
        lines=tuple(map(_masked_line, lines)),
        suggested_keep=keep,
        merged=_merged(left, right, kept, gone),
        other_names=merged_columns(kept, gone, frozenset())["other_names"],
        surname=surname,
        surname_count=comparing.names.surnames[surname],
        name_points=most_points(left["name"], comparing.names),
        reason=row.reason,
        settled_by=settler,
        settled_at=row.settled_at,
    )


def _settled() -> sa.ColumnElement[bool]:
    return doubtful_pair.c.state.not_in(WAITING)


def _row(row: Any, likeness: Likeness) -> PairRow:
    reason = likeness.reason
    return PairRow(
        row.id,
        row.first_name,
        row.second_name,
        likeness.points,
        reason.field,
        reason.verdict,
        likeness.twins,
        row.state,
    )


def _left_and_right(look: Look, row: Any) -> tuple[str, str]:
    """The child of the row that raised the pair stands left; without such a row the younger record."""
    raised = sa.select(roster_row.c.child_id).where(roster_row.c.id == row.raised_by_row)
    incoming = look.connection.execute(raised).scalar()
    if incoming == row.first_id:
        return row.first_id, row.second_id
    return row.second_id, row.first_id


def _columns(look: Look, child_id: str) -> dict[str, Any]:
    return look.connection.execute(sa.select(child).where(child.c.id == child_id)).one()._asdict()


def _side(look: Look, columns: dict[str, Any]) -> PairSide:
    standing = (
        sa.select(case)
        .where(case.c.child_id == columns["id"])
        .order_by(case.c.state == State.DUPLICATE, case.c.year.desc(), case.c.round.desc())
        .limit(1)
    )
    its_case = look.connection.execute(standing).first()
    return PairSide(
        child_id=columns["id"],
        name=columns["name"],
        other_names=columns["other_names"],
        place=_place(look, columns["id"]),
        case_id=its_case.id if its_case else None,
        case_number=its_case.number if its_case else None,
        case_state=its_case.state if its_case else None,
        school_now=columns["school_now"],
        registered_at=columns["registered_at"],
        merged_into=columns["merged_into"],
    )


def _place(look: Look, child_id: str) -> RowPlace | None:
    question = (
        sa.select(roster_row.c.sheet, roster_row.c.row, roster_source)
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .where(roster_row.c.child_id == child_id)
        .order_by(roster_row.c.id)
        .limit(1)
    )
    row = look.connection.execute(question).first()
    return RowPlace(row.sheet, row.row, row.kind, row.sender, row.received_at) if row else None


def _suggested(left: PairSide, right: PairSide) -> str:
    """The child whose case got further stays, of two alike the one that was registered first."""
    order = [state.value for state in State if state is not State.DUPLICATE]

    def further(side: PairSide) -> tuple[int, bool]:
        at = order.index(side.case_state) if side.case_state in order else -1
        return at, side.registered_at < max(left.registered_at, right.registered_at)

    return left.child_id if further(left) > further(right) else right.child_id


def _merged(
    left: dict[str, Any], right: dict[str, Any], kept: dict[str, Any], gone: dict[str, Any]
) -> tuple[MergedField, ...]:
    return tuple(
        MergedField(
            one.group, _words(one.group, left), _words(one.group, right), _said(one.columns), one.contradicts
        )
        for one in join_groups(kept, gone, frozenset())
    )


def _words(group: str, columns: dict[str, Any]) -> str:
    return _said({name: columns[name] for name in GROUPS[group]})


def _said(columns: dict[str, Any]) -> str:
    """The values of a group in one line; codes (sex, category, grade) as they are stored."""
    parts = (_masked(name, str(value)) for name, value in columns.items() if value is not None)
    return " ".join(parts)


def _masked_line(line: Line) -> Line:
    left, right = (text and _masked(line.field, text) for text in (line.left, line.right))
    return Line(line.field, left, right, line.verdict, line.points)


def _masked(field: str, text: str) -> str:
    """Numbers are shown by their ends only; whoever needs them whole opens the case."""
    if field not in _NUMBERS:
        return text
    head, tail = _NUMBERS[field]
    return f"{text[:head]} **** {text[-tail:]}" if len(text) > head + tail else f"**** {text[-2:]}"


def _turned(line: Line) -> Line:
    return Line(line.field, line.right, line.left, line.verdict, line.points)
