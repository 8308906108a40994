"""The sheet `migrations`: which earlier question each row means, what it does, and which rows are missing or wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from ..errors import Place, Refusal
from .form_source import FormSource, asked_nodes
from .value_expressions import check_compute, check_map
from .values import FormNode, Migration
from .version_values import Action, FormDifference, RowFault, Weight

_FITTING = {
    "removed": {Action.RENAME, Action.DROP, Action.KEEP_READONLY},
    "type": {Action.MAP_VALUE, Action.DROP, Action.KEEP_READONLY, Action.COMPUTE},
    "repeat": {Action.DROP, Action.KEEP_READONLY, Action.COMPUTE},
    "choice_removed": {Action.MAP_VALUE, Action.DROP, Action.KEEP_READONLY},
    "calculation": {Action.COMPUTE, Action.KEEP_READONLY},
}
_SCORING = {Action.COMPUTE, Action.KEEP_READONLY}
_SHEETS = {"rule": "rules", "rule_added": "rules", "rule_removed": "rules"}
_SCALES = {"scale", "scale_removed", "band"}


def rows_for(new: FormSource, version: str) -> tuple[Migration, ...]:
    """The rows that say what becomes of answers of *version*."""
    return tuple(row for row in new.form.migrations if row.from_version == version)


def names_of(row: Migration) -> tuple[str, ...]:
    """The names in a row: one, several with blanks between them, or patterns such as `*_score`."""
    return tuple(row.name.split())


def means(row: Migration, name: str) -> bool:
    """Whether *row* speaks of *name*."""
    return any(fnmatchcase(name, pattern) for pattern in names_of(row))


def row_of(rows: Iterable[Migration], name: str, list_name: str = "") -> Migration | None:
    """The row for an earlier question: its own, else the one of its list of choices; `compute` names new ones."""
    own = (row for row in rows if row.action != Action.COMPUTE and means(row, name))
    found = next(own, None)
    if found is None and list_name:
        shared = (row for row in rows if row.action != Action.COMPUTE and means(row, list_name))
        found = next(shared, None)
    return found


def pairs_of(old: FormSource, new: FormSource) -> dict[str, str]:
    """New question → the earlier one: of the same name, else of its `previous_name`, else by a row that renames."""
    before, after = asked_nodes(old.form), asked_nodes(new.form)
    renames = {
        row.expression: row.name for row in rows_for(new, old.form.version) if row.action == Action.RENAME
    }
    previous = {**renames, **new.previous_names()}
    found: dict[str, str] = {}
    for name in after:
        earlier = name if name in before else previous.get(name, "")
        # A name that still stands for itself is nobody else's earlier name.
        if earlier in before and (earlier == name or earlier not in after):
            found[name] = earlier
    return found


def missing_rows(
    found: Iterable[FormDifference], old: FormSource, new: FormSource
) -> tuple[FormDifference, ...]:
    """The breaking differences that no row answers."""
    rows = rows_for(new, old.form.version)
    return tuple(one for one in found if one.weight is Weight.BREAKING and not _answered(one, rows))


def _answered(one: FormDifference, rows: tuple[Migration, ...]) -> bool:
    fitting = _FITTING.get(one.code, _SCORING)
    names = {one.name, _SHEETS.get(one.code, "scales" if one.code in _SCALES else "")}
    if one.code == "choice_removed":
        names.add(dict(one.values).get("question", ""))
    return any(row.action in fitting and any(name and means(row, name) for name in names) for row in rows)


def row_faults(old: FormSource, new: FormSource) -> tuple[RowFault, ...]:
    """Rows about *old* that cannot be carried out, each with its place in the sheet."""
    sheet = new.book.sheet("migrations")
    places = [sheet.place(row.number) for row in sheet.rows] if sheet else []
    every = zip(new.form.migrations, places, strict=False)
    return tuple(
        fault
        for row, place in every
        if row.from_version == old.form.version
        for fault in _faults(row, place, old, new)
    )


def _faults(row: Migration, place: Place, old: FormSource, new: FormSource) -> Iterator[RowFault]:
    before, after = asked_nodes(old.form), asked_nodes(new.form)
    if row.action not in list(Action):
        yield RowFault("action", row.name, place, (("action", row.action),))
    elif row.action == Action.RENAME:
        if row.name not in before:
            yield RowFault("unknown", row.name, place, (("version", old.form.version),))
        if row.expression not in after:
            yield RowFault("target", row.name, place, (("target", row.expression),))
    elif row.action == Action.COMPUTE:
        yield from _compute_faults(row, place, old, after)
    elif row.action == Action.MAP_VALUE:
        yield from _expression_fault(row, place, lambda: check_map(row.expression, old.form))


def _compute_faults(
    row: Migration, place: Place, old: FormSource, after: dict[str, FormNode]
) -> Iterator[RowFault]:
    targets = [after[name] for name in after if means(row, name)]
    if not row.expression:
        return  # what the new form calculates itself: nothing is to be carried
    if not targets:
        yield RowFault("target", row.name, place, (("target", row.name),))
    if any(node.repeats for node in targets):
        yield RowFault("repeat", row.name, place)
    yield from _expression_fault(row, place, lambda: check_compute(row.expression, old.form))


def _expression_fault(row: Migration, place: Place, check: object) -> Iterator[RowFault]:
    assert callable(check)
    try:
        check()
    except Refusal as refusal:
        yield RowFault("expression", row.name, place, (("why", refusal.key),))
