"""Faults of the sheets `settings` and `migrations`: which form this is, and what becomes of earlier answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .alike import nearest
from .expression_rules import form_free_faults
from .expressions import written
from .faults import Fault
from .grid import Grid, Line
from .survey import Form

ACTIONS = ("rename", "map_value", "drop", "keep_readonly", "compute")
_OF_NEW_VERSION = frozenset({"map_value", "compute"})
_COMPARABLE = re.compile(r"\d+(\.\d+)*", re.ASCII)


def version_faults(form: Form) -> Iterator[Fault]:
    """Faults of the form's name and version and of every migration."""
    settings = form.book.grid("settings")
    yield from _identity(settings)
    version = form_identity(form)[1]
    grid = form.book.grid("migrations")
    if grid is not None:
        for line in grid.lines:
            yield from _migration(form, grid, line, version)


def form_identity(form: Form) -> tuple[str, str]:
    """The form's id and version as its workbook says them; empty where it says nothing."""
    settings = form.book.grid("settings")
    if settings is None or not settings.lines:
        return "", ""
    line = settings.lines[0]
    return settings.get(line, "form_id"), settings.get(line, "version")


def _identity(settings: Grid | None) -> Iterator[Fault]:
    if settings is None or not settings.lines:
        name = settings.name if settings else None
        yield Fault("FORM_ID_MISSING", name)
        yield Fault("VERSION_MISSING", name)
        return
    line = settings.lines[0]
    for key, code in (("form_id", "FORM_ID_MISSING"), ("version", "VERSION_MISSING")):
        if not settings.get(line, key):
            yield settings.cell(line, key).fault(code)
    version = settings.cell(line, "version")
    if version.text and not _COMPARABLE.fullmatch(version.text):
        yield version.fault("VERSION_ODD", _comparable(version.text), name=version.text)


def _comparable(version: str) -> str | None:
    made = ".".join(re.findall(r"[0-9]+", version))
    return made or None


def _migration(form: Form, grid: Grid, line: Line, version: str) -> Iterator[Fault]:
    before, action = grid.cell(line, "from_version"), grid.cell(line, "action")
    if action.text not in ACTIONS:
        yield action.fault(
            "MIGRATION_ACTION", nearest(action.text, ACTIONS), name=action.text, known="、".join(ACTIONS)
        )
    if not _COMPARABLE.fullmatch(before.text):
        yield before.fault("MIGRATION_VERSION", _comparable(before.text), name=before.text)
    elif before.text == version:
        yield before.fault("MIGRATION_VERSION", name=before.text)
    yield from _names(form, grid, line, action.text)
    expression = grid.cell(line, "expression")
    if action.text in _OF_NEW_VERSION and expression.text:
        # the marks, the syntax and the functions: its names are those of the earlier version
        yield from form_free_faults(written(expression, "migration"))


def _names(form: Form, grid: Grid, line: Line, action: str) -> Iterator[Fault]:
    """Names of the new version must be in it; names of the old one cannot be looked up here."""
    earlier = {name for _, cell in form.cells("previous_name") for name in cell.text.split()}
    if action == "rename":
        cell = grid.cell(line, "expression")
        if cell.text not in form.by_name:
            meant = nearest(cell.text, form.by_name)
            yield cell.fault("MIGRATION_NAME", meant, name=cell.text, meant=meant or "—")
    elif action in _OF_NEW_VERSION:
        cell = grid.cell(line, "name")
        for name in cell.text.split():
            if name not in form.by_name and name not in form.lists and name not in earlier:
                meant = nearest(name, [*form.by_name, *form.lists])
                proposal = cell.text.replace(name, meant) if meant else None
                yield cell.fault("MIGRATION_NAME", proposal, name=name, meant=meant or "—")
