"""Precision and recall of exact finds and of doubts, over a generated county, at any threshold."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from unittest import mock

import sqlalchemy as sa

from committee_desk.records import metadata
from committee_desk.records.child import child
from committee_desk.roster import likeness
from committee_desk.roster.known_children import Found, KnownChildren
from committee_desk.roster.pinyin import sort_key
from committee_desk.roster.values import VALUE_FIELDS, RosterValues
from roster.generated_children import Hand, Written


@dataclass
class Score:
    """What became of rows: taken for the right child, asked about the right one, missed; and asked in vain."""

    rows: int = 0
    speaks_of_known: int = 0
    exact: int = 0
    exact_wrong: int = 0
    asked: int = 0
    asked_right: int = 0
    questions: int = 0
    missed: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """Rows of known children that were taken for them or asked about them."""
        return (self.exact + self.asked_right) / self.speaks_of_known

    @property
    def precision(self) -> float:
        """Questions that a person answers with yes."""
        return self.asked_right / self.questions if self.questions else 1.0


def measure(size: int, seed: int = 7, threshold: int | None = None) -> Score:
    """Known children against the same written again."""
    hand = Hand(seed)
    known = hand.county(size)
    rows = hand.again(known)
    with county_of(known) as connection, _asking_from(threshold):
        register = KnownChildren(connection, 2026)
        return _score(rows, (register.find(row.values) for row in rows))


def _score(rows: list[Written], found: Iterable[Found]) -> Score:
    score = Score(len(rows), sum(row.truth is not None for row in rows))
    for row, answer in zip(rows, found, strict=True):
        truth = None if row.truth is None else f"{row.truth:06}"
        doubts = [doubt.child_id for doubt in answer.doubts]
        score.questions += len(doubts)
        if answer.child_id is not None:
            score.exact += answer.child_id == truth
            score.exact_wrong += answer.child_id != truth
        elif truth in doubts:
            score.asked_right += 1
        elif truth is not None:
            score.missed[row.how] += 1
    return score


@contextmanager
def _asking_from(threshold: int | None) -> Iterator[None]:
    if threshold is None:
        yield
        return
    with mock.patch.object(likeness, "threshold", return_value=threshold):
        yield


@contextmanager
def county_of(known: list[RosterValues]) -> Iterator[sa.Connection]:
    """A plain database with these children; their ids are their places."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection, tables=[metadata.tables["child"], metadata.tables["case_"]])
        connection.execute(child.insert(), [_row(at, values) for at, values in enumerate(known)])
        yield connection
    engine.dispose()


def _row(at: int, values: RosterValues) -> dict[str, Any]:
    pinyin, initials = sort_key(values.name or "")
    columns = set(child.c.keys()) & set(VALUE_FIELDS) - {"birth_date", "category", "grade"}
    return {
        "id": f"{at:06}",
        "pinyin": pinyin,
        "initials": initials,
        "birth_date": date.fromisoformat(values.birth_date) if values.birth_date else None,
        "registered_at": datetime.fromisoformat("2026-05-12T09:00:00+08:00"),
        **{name: getattr(values, name) for name in columns},
    }


if __name__ == "__main__":
    import sys

    for asked_from in (40, 50, 55, 60, 65, 70, 80):
        one = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, threshold=asked_from)
        print(  # noqa: T201
            f"| {asked_from} | {one.exact} | {one.exact_wrong} | {one.questions} | {one.asked_right} "
            f"| {one.precision:.3f} | {one.recall:.3f} |",
            dict(one.missed),
        )
