"""A person's correction of one fact, read as the same cell of a roster would be, and refused with the same sentence."""

from collections.abc import Mapping
from typing import Any

from .. import wording
from ..errors import Refusal
from ..records.child import child
from . import cells as read
from .phones import read_phone
from .said_facts import SAID, Facts
from .sentences import explain_code

CORRECTABLE = (*SAID, "autism")
_MISSING = frozenset({"ID_MISSING", "CATEGORY_MISSING", "LEVEL_MISSING"})
"""An emptied cell: nothing is wrong with it, the child may have no number and no card."""


def understood(changes: Mapping[str, Any]) -> Facts:
    """*changes* as the table of children stores them.

    Refusals `roster.correct_unknown_field`, `roster.correct_unreadable` (with the reader's own sentence) and
    `roster.correct_no_name`.
    """
    for name in changes:
        if name not in CORRECTABLE:
            raise Refusal("roster.correct_unknown_field", field=name)
    facts = {name: _understood(name, value) for name, value in changes.items()}
    if "name" in facts and not facts["name"]:
        raise Refusal("roster.correct_no_name")
    return facts


def _understood(name: str, value: Any) -> Any:
    if name == "autism":
        if value is not None and not isinstance(value, bool):
            raise _unreadable(name, value, None)
        return value
    cell = None if value is None else str(value)
    found = _reader(name)(cell)
    wrong = [code for code in found.codes if code not in _MISSING and code != "NAME_MISSING"]
    if wrong or len(found.text or "") > _longest(name):
        raise _unreadable(name, value, wrong[0] if wrong else None)
    if name in {"category", "grade"}:
        return int(found.text) if found.text else None
    return found.text


def _longest(name: str) -> int:
    """Characters that the column takes; category and grade are one digit."""
    return getattr(child.c[name].type, "length", None) or 1


def _reader(name: str) -> Any:
    special = {
        "name": read.read_name,
        "resident_id": read.read_resident_id,
        "certificate": read.read_certificate,
        "sex": read.read_sex,
        "birth_date": read.read_date,
        "category": read.read_category,
        "grade": read.read_grade,
        "guardian_phone": read_phone,
    }
    return special.get(name, lambda cell: read.Understood(read.tidy(cell)))


def _unreadable(name: str, value: Any, code: str | None) -> Refusal:
    why, way_out = explain_code(code) if code else ("", "")
    said = wording.say(f"roster.fields.{name}")
    return Refusal("roster.correct_unreadable", value=value, field=said, why=why, way_out=way_out)
