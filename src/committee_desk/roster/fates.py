"""What became of a child since the list was made: deceased, moved away, at school; told from notes, never guessed."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ..resources import toml_resource
from .checks import Draft

_CODES = {"deceased": "DECEASED", "moved_away": "MOVED_AWAY"}


def check_fates(draft: Draft) -> None:
    """Add DECEASED, MOVED_AWAY and ENROLLED_ALREADY, each at the cell that says so."""
    told: set[str] = set()
    for column, text in _telling_cells(draft):
        for code in _said_of_the_child(text):
            if code not in told:
                told.add(code)
                draft.find(code, draft.shaped.columns.fields.get(column), column)
    _check_school(draft)


@lru_cache(4_096)
def _said_of_the_child(text: str) -> tuple[str, ...]:
    of_the_child = _words()["relatives"].sub("", text)
    return tuple(code for name, code in _CODES.items() if _words()[name].search(of_the_child))


def _telling_cells(draft: Draft) -> Iterator[tuple[int, str]]:
    """Notes, schools and columns whose label speaks of a state (状态, 去向 …)."""
    columns = draft.shaped.columns
    wanted = [column for name in ("note", "school_now") if (column := columns.column_of(name)) is not None]
    wanted += [column for column, label in columns.unknown.items() if _words()["labels"].search(label)]
    for column in wanted:
        if column < len(draft.shaped.texts) and draft.shaped.texts[column]:
            yield column, draft.shaped.texts[column]


def _check_school(draft: Draft) -> None:
    """A school that the child attends; a kindergarten is none of the compulsory stage."""
    school, note = draft.values.school_now or "", draft.values.note or ""
    words = _words()
    if words["school"].search(school) and not words["no_school"].search(school):
        draft.find("ENROLLED_ALREADY", "school_now")
    elif words["attends"].search(note) and not words["no_school"].search(note):
        draft.find("ENROLLED_ALREADY", "note")


@cache
def _words() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(pattern) for name, pattern in toml_resource("roster", "rows.toml")["fate"].items()
    }
