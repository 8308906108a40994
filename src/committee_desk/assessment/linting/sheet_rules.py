"""Faults of sheets and of their header rows: missing, misspelt, doubled, typed in full width."""

import unicodedata
from collections.abc import Iterator

from .alike import nearest
from .faults import Fault
from .grid import TRANSLATED, Column, Grid
from .survey import Form

SHEETS = ("survey", "choices", "settings", "scales", "rules", "migrations")
_OTHER_SHEETS = ("external_choices", "entities", "osm")
_NEEDED = {
    "survey": ("type", "name"),
    "choices": ("list_name", "name"),
    "scales": ("row", "scale", "item"),
    "rules": ("id", "kind", "option", "when"),
    "migrations": ("from_version", "name", "action"),
}
_SURVEY = frozenset(TRANSLATED) | frozenset(
    [
        "type",
        "name",
        "relevant",
        "required",
        "read_only",
        "constraint",
        "calculation",
        "appearance",
        "default",
        "parameters",
        "choice_filter",
        "repeat_count",
        "trigger",
        "previous_name",
        "note",
        "autoplay",
        "rows",
        "disabled",
        "save_to",
        "compact_tag",
        "intent",
        "body_accuracythreshold",
        "sms_field",
        "noapperrorstring",
        "no_app_error_string",
    ]
)
_SETTINGS = frozenset(
    [
        "form_title",
        "form_id",
        "version",
        "default_language",
        "allow_choice_duplicates",
        "instance_name",
        "style",
        "public_key",
        "submission_url",
        "auto_send",
        "auto_delete",
        "name",
        "namespaces",
        "prefix",
        "delimiter",
        "clean_text_values",
        "omit_instanceid",
        "instance_xmlns",
        "client_editable",
        "sms_keyword",
        "sms_separator",
        "extends",
        "extends_version",
    ]
)
_SCALES = frozenset(
    [
        "row",
        "scale",
        "item",
        "label_zh",
        "label_en",
        "list",
        "weight",
        "age_from_months",
        "na_code",
        "not_seen_code",
        "score_node",
        "band_node",
        "min_share",
        "min_items_or_from",
        "max_or_to",
        "evidence",
        "cut_codes",
        "missing_codes",
        "note_zh",
        "note_en",
    ]
)
_RULES = frozenset(
    ["id", "kind", "option", "when", "reason_zh", "reason_en", "clause", "strength", "status", "supports"]
)
_MIGRATIONS = frozenset(["from_version", "name", "action", "expression", "reason_zh", "reason_en"])
_KNOWN = {
    "survey": _SURVEY,
    "settings": _SETTINGS,
    "scales": _SCALES,
    "rules": _RULES,
    "migrations": _MIGRATIONS,
    "choices": frozenset(TRANSLATED) | {"list_name", "name"},
}
_FREE = frozenset({"choices"})
"""Sheets whose unknown columns are the author's own (choice filters use them)."""


def sheet_faults(form: Form) -> Iterator[Fault]:
    """Faults of the workbook's sheets and headers."""
    if form.survey is None:
        yield Fault("SHEET_MISSING", values={"name": "survey"})
    for grid in form.book.grids:
        name = grid.name.strip().lower()
        if name not in SHEETS and name not in _OTHER_SHEETS:
            yield from _unknown_sheet(form, grid)
            continue
        yield from _needed(grid, name)
        yield from _headers(grid, name)


def _unknown_sheet(form: Form, grid: Grid) -> Iterator[Fault]:
    meant = nearest(grid.name, SHEETS)
    if meant and form.book.grid(meant) is None and not grid.name.startswith("_"):
        yield Fault("SHEET_UNKNOWN", grid.name, values={"name": grid.name, "meant": meant})


def _needed(grid: Grid, name: str) -> Iterator[Fault]:
    for key in _NEEDED.get(name, ()):
        if grid.column(key) is None:
            yield grid.head.fault("COLUMN_MISSING", name=key)


def _headers(grid: Grid, name: str) -> Iterator[Fault]:
    seen: dict[tuple[str, str], Column] = {}
    for column in grid.columns:
        if not column.cell.text:
            if any(column.cell.column in line.texts for line in grid.lines):
                yield column.cell.fault("HEADER_MISSING")
            continue
        first = seen.setdefault((column.key, column.language), column)
        if first is not column:
            yield column.cell.fault("HEADER_DUPLICATE", name=column.cell.text)
        yield from _spelling(grid, name, column)


def _spelling(grid: Grid, name: str, column: Column) -> Iterator[Fault]:
    header = column.cell.text
    plain = unicodedata.normalize("NFKC", header)
    if plain != header:
        yield column.cell.fault("HEADER_FULL_WIDTH", plain)
    known = _KNOWN.get(name)
    if known is None or column.key in known or "::" in column.key:
        return
    meant = nearest(column.key, {key for key in known if grid.column(key) is None or key in TRANSLATED})
    if name in _FREE and meant is None:
        return
    proposal = None if meant is None else (f"{meant}::{column.language}" if column.language else meant)
    yield column.cell.fault("HEADER_UNKNOWN", proposal, name=column.key, meant=meant or "—")
