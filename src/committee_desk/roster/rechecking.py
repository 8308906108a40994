"""The rules of a row asked of the record itself: which codes a correction settles, and which it brings."""

import datetime
from collections.abc import Iterable
from typing import Any

from ..policy import PolicyProfile
from .checks import Surroundings, check_row
from .columns import ColumnMap
from .reading import age_limits
from .rules import Severity, severity
from .said_facts import SAID, Facts
from .sheets import text_of
from .table_shape import RECORD, ShapedRow

_FIELDS = {
    "ID": {"resident_id"},
    "SEX": {"sex", "resident_id"},
    "BIRTH": {"birth_date", "resident_id"},
    "AGE": {"birth_date", "resident_id"},
    "CERT": {"certificate", "resident_id", "category", "grade"},
    "CATEGORY": {"category"},
    "LEVEL": {"grade"},
    "NAME": {"name"},
    "GUARDIAN": {"guardian_name", "guardian_relation", "name"},
    "TOWN": {"township"},
    "PHONE": {"guardian_phone"},
}
"""The facts that a code speaks of, by the first word of the code."""
_OF_OTHER_ROWS = frozenset({"NAME_DIFFERS"})


def fields_of(code: str) -> frozenset[str]:
    """The facts that settle *code* when they are put right; none for what only a look at the file settles."""
    return frozenset() if code in _OF_OTHER_ROWS else frozenset(_FIELDS.get(code.partition("_")[0], ()))


def codes_of_facts(facts: Facts, policy: PolicyProfile, year: int) -> frozenset[str]:
    """Codes that the rules find in the facts of a child as they stand, those that ask for a look."""
    cells: list[Any] = [_cell(facts[name]) for name in SAID]
    columns = ColumnMap(dict(enumerate(SAID)))
    row = ShapedRow(1, RECORD, cells, [text_of(cell) for cell in cells], columns)
    ages = age_limits(policy, datetime.date(year, 8, 31))
    found = check_row(row, Surroundings(ages)).findings
    return frozenset(one.code for one in found if severity(one.code) is Severity.LOOK)


def left_to_look_at(
    needed: Iterable[str], changed: Iterable[str], before: frozenset[str], after: frozenset[str]
) -> list[str]:
    """Codes for a person after a correction: settled ones vanish, those that the correction brings are added.

    A code is settled where one of its facts was put right and the rules do not find it any more; what *before* held
    and nobody waited for was settled by a person and does not come back.
    """
    touched = frozenset(changed)
    kept = [code for code in needed if code in after or touched.isdisjoint(fields_of(code))]
    return kept + sorted(code for code in after - before if fields_of(code) and code not in kept)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)
