"""A county's overlay over a provincial form: `x_` questions, `x_` choices, translations; it changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..errors import Place, Refusal
from ..wording import say
from .form import form_of_book
from .form_source import FormSource
from .workbook import Row, Sheet, Workbook, read_workbook

OWN = "x_"
_TEXTS = ("label", "hint", "guidance_hint", "constraint_message", "required_message")
_KEYS = {"survey": ("name",), "choices": ("list_name", "name")}
_OTHERS = ("settings", "migrations")
PLACED = "after"
"""The column of the overlay's `survey` that names the provincial question after which the county's row stands."""


@dataclass(frozen=True, slots=True)
class OverlayFault:
    """What an overlay may not do, at its place; wording `form_versions.overlay.CODE`."""

    code: str
    place: Place
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: str = "zh") -> str:
        """What is wrong, without its place."""
        return say(f"form_versions.overlay.{self.code}", language, **dict(self.values))


def read_overlaid(base: bytes, overlay: bytes, base_name: str, overlay_name: str) -> FormSource:
    """The one form that the two workbooks make; its version and its digest hold both.

    Refusal `form_versions.overlay_refused` with the first fault and how many there are; faults of logic carry the file
    in which they stand.
    """
    under, over = read_workbook(base, base_name), read_workbook(overlay, overlay_name)
    if found := overlay_faults(under, over, overlay_name):
        first = found[0]
        raise Refusal(
            "form_versions.overlay_refused", place=first.place, count=len(found), first=first.sentence()
        )
    book, origins = _merged(under, over, base_name, overlay_name)
    digest = hashlib.sha256(f"{under.sha256()}\n{over.sha256()}".encode()).hexdigest()
    try:
        return FormSource(form_of_book(book, base_name, digest), book)
    except Refusal as refusal:
        raise _at_its_origin(refusal, origins) from refusal


def overlay_faults(base: Workbook, overlay: Workbook, file: str) -> tuple[OverlayFault, ...]:
    """Everything that the overlay may not do, in the order of its sheets."""
    return (*_settings_faults(base, overlay, file), *_sheet_faults(base, overlay, file))


def _settings_faults(base: Workbook, overlay: Workbook, file: str) -> Iterator[OverlayFault]:
    under, over = _settings(base), _settings(overlay)
    place = Place(file=file, sheet="settings", row=2)
    if over.get("form_id") != under.get("form_id"):
        values = (("wanted", under.get("form_id", "")), ("given", over.get("form_id", "")))
        yield OverlayFault("other_form", place, values)
    if over.get("base_version") != under.get("version"):
        values = (("wanted", under.get("version", "")), ("given", over.get("base_version", "")))
        yield OverlayFault("other_version", place, values)
    if not over.get("version"):
        yield OverlayFault("no_version", place)


def _sheet_faults(base: Workbook, overlay: Workbook, file: str) -> Iterator[OverlayFault]:
    for sheet in overlay.sheets.values():
        name = sheet.name.strip().lower()
        if name in _KEYS:
            yield from _row_faults(name, base.sheet(name), sheet, base, file)
        elif name == "migrations":
            for row in sheet.rows:
                if not all(one.startswith(OWN) for one in row.get("name").split()):
                    yield OverlayFault("migration", _place(file, sheet, row), (("name", row.get("name")),))
        elif name not in _OTHERS and sheet.rows:
            yield OverlayFault("sheet", Place(file=file, sheet=sheet.name))


def _row_faults(
    name: str, under: Sheet | None, over: Sheet, base: Workbook, file: str
) -> Iterator[OverlayFault]:
    known = {_key(name, row): row for row in under.rows if row.get("name")} if under else {}
    scored = _scored_lists(base)
    for row in over.rows:
        place, key = _place(file, over, row), _key(name, row)
        if not row.get("name") and row.get("type").startswith("end"):
            continue
        if key in known:
            yield from _translation_faults(row, known[key], over, place)
        elif not _is_own(name, row):
            yield OverlayFault("not_own", place, (("name", row.get("name")),))
        elif name == "choices" and row.get("list_name") in scored:
            yield OverlayFault("scored_list", place, (("list", row.get("list_name")),))
        if name == "survey" and row.get(PLACED) and not _has(under, row.get(PLACED)):
            yield OverlayFault(
                "no_such_place", replace(place, column=over.column(PLACED)), (("name", row.get(PLACED)),)
            )


def _translation_faults(row: Row, known: Row, over: Sheet, place: Place) -> Iterator[OverlayFault]:
    """Of a provincial row the overlay may give only texts in languages that it does not have."""
    for header, text in row.cells.items():
        kind = header.partition("::")[0].strip().lower()
        if header in ("type", "name", "list_name") and text == known.get(header):
            continue
        if kind not in _TEXTS or "::" not in header or known.get(header):
            at = replace(place, column=over.column(header))
            yield OverlayFault("changes", at, (("name", row.get("name")), ("header", header)))


def _is_own(sheet: str, row: Row) -> bool:
    own_list = sheet == "choices" and row.get("list_name").startswith(OWN)
    return own_list or row.get("name").startswith(OWN)


def _scored_lists(base: Workbook) -> frozenset[str]:
    """Lists of the provincial scales: another choice in one would change what a score means."""
    sheet, survey = base.sheet("scales"), base.sheet("survey")
    items = {row.get("item") for row in sheet.rows if row.get("row") == "item"} if sheet else set()
    types = (row.get("type").split() for row in survey.rows if row.get("name") in items) if survey else ()
    return frozenset(parts[1] for parts in types if len(parts) > 1)


def _has(sheet: Sheet | None, name: str) -> bool:
    return sheet is not None and any(row.get("name") == name for row in sheet.rows)


def _key(sheet: str, row: Row) -> tuple[str, ...]:
    return tuple(row.get(header) for header in _KEYS[sheet])


def _place(file: str, sheet: Sheet, row: Row) -> Place:
    return Place(file=file, sheet=sheet.name, row=row.number)


def _settings(book: Workbook) -> dict[str, str]:
    sheet = book.sheet("settings")
    return sheet.rows[0].cells if sheet and sheet.rows else {}


Origin = tuple[str, int]


def _merged(
    base: Workbook, overlay: Workbook, base_name: str, overlay_name: str
) -> tuple[Workbook, dict[tuple[str, int], Origin]]:
    """The one workbook, and for each of its rows the file and the row that it came from."""
    sheets = dict(base.sheets)
    origins: dict[tuple[str, int], Origin] = {}
    for name in (*_KEYS, "migrations"):
        under, over = base.sheet(name), overlay.sheet(name)
        if over is None:
            continue
        stands = under or Sheet(name, (), ())
        rows = _joined(name, stands.rows, over.rows)
        heads = tuple(dict.fromkeys((*stands.headers, *(head for head in over.headers if head != PLACED))))
        numbered = []
        for number, (row, own) in enumerate(rows, 2):
            origins[name, number] = (overlay_name if own else base_name, row.number)
            numbered.append(Row(number, {head: text for head, text in row.cells.items() if head != PLACED}))
        sheets[stands.name] = Sheet(stands.name, heads, tuple(numbered))
    return Workbook(_with_version(sheets, base, overlay)), origins


def _joined(sheet: str, under: Iterable[Row], over: Iterable[Row]) -> list[tuple[Row, bool]]:
    """The provincial rows with their translations, each followed by the county's rows that are placed after it."""
    keys = _KEYS.get(sheet, ())
    known = {tuple(row.get(head) for head in keys) for row in under if keys and row.get("name")}
    translated = {
        key: row for row in over if keys and (key := tuple(row.get(head) for head in keys)) in known
    }
    found: list[tuple[Row, bool]] = []
    for row in under:
        more = translated.get(tuple(row.get(head) for head in keys)) if row.get("name") else None
        found.append((Row(row.number, {**more.cells, **row.cells}) if more else row, False))
    at = len(found)
    for row in over:
        if tuple(row.get(head) for head in keys) in translated and keys:
            continue
        if row.get(PLACED):
            at = 1 + next(place for place, (one, _) in enumerate(found) if one.get("name") == row.get(PLACED))
        found.insert(at, (row, True))
        at += 1
    return found


def _with_version(sheets: dict[str, Sheet], base: Workbook, overlay: Workbook) -> dict[str, Sheet]:
    settings = base.sheet("settings")
    assert settings is not None
    version = f"{_settings(base).get('version', '')}+{_settings(overlay).get('version', '')}"
    row = replace(settings.rows[0], cells={**settings.rows[0].cells, "version": version})
    sheets[settings.name] = replace(settings, rows=(row, *settings.rows[1:]))
    return sheets


def _at_its_origin(refusal: Refusal, origins: dict[tuple[str, int], Origin]) -> Refusal:
    """The same refusal, its row counted in the file that holds it."""
    place = refusal.place
    file, row = origins.get((place.sheet or "", place.row or 0), (place.file, place.row))
    moved = replace(place, file=file, row=row)
    return Refusal(refusal.key, place=moved, clause=refusal.clause, **refusal.values)
