"""Faults of the sheet `scales`: items that are not there, codes that would be added, bands with gaps between them."""

from __future__ import annotations

from collections.abc import Iterator

from .alike import nearest
from .faults import Fault
from .grid import Grid, Line
from .possible_values import figure
from .score_rules import special_codes
from .survey import Form

ROWS = ("scale", "item", "band", "pair", "domain", "note", "indicator")
_DEGREES = ("0", "1", "2", "3", "4")
_NOT_APPLICABLE, _NOT_SEEN = "8", "9"
"""What the codes are where the sheet says nothing."""
_NAMES = {
    "scale": ("score_node", "band_node", "min_share"),
    "item": ("item",),
    "pair": ("item", "score_node"),
    "domain": ("item", "score_node"),
    "indicator": ("score_node",),
    "note": ("item",),
}
_NUMBERS = {
    "scale": ("min_items_or_from",),
    "item": ("age_from_months",),
    "band": ("min_items_or_from", "max_or_to"),
}
_FIRST, _LAST = 0, 100


def scale_faults(form: Form) -> Iterator[Fault]:
    """Faults of every row, of the items' lists, of the bands."""
    grid = form.book.grid("scales")
    if grid is None:
        return
    domains = {grid.get(line, "scale"): line for line in grid.lines if grid.get(line, "row") == "scale"}
    seen: dict[str, int] = {}
    for line in grid.lines:
        kind = grid.get(line, "row")
        if kind not in ROWS:
            cell = grid.cell(line, "row")
            yield cell.fault("SCALE_ROW_UNKNOWN", nearest(kind, ROWS), name=kind)
        yield from _names(form, grid, line, kind)
        yield from _numbers(grid, line, kind)
        if kind == "item":
            yield from _item(form, grid, line, domains, seen)
    yield from _bands(grid)


def _names(form: Form, grid: Grid, line: Line, kind: str) -> Iterator[Fault]:
    for key in _NAMES.get(kind, ()):
        cell = grid.cell(line, key)
        words = cell.text.split() if kind == "note" else [cell.text]
        for name in words:
            if name in form.by_name or (not name and key == "min_share"):
                continue
            meant = nearest(name, form.by_name)
            proposal = cell.text.replace(name, meant) if meant and name else None
            yield cell.fault("SCALE_UNKNOWN", proposal, name=name, header=key, meant=meant or "—")


def _numbers(grid: Grid, line: Line, kind: str) -> Iterator[Fault]:
    if kind == "band" and grid.get(line, "item") == "na":
        return
    for key in _NUMBERS.get(kind, ()):
        cell = grid.cell(line, key)
        if not (cell.text.isascii() and cell.text.isdigit()) and (cell.text or kind == "band"):
            plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in cell.text)
            proposal = plain if plain.isdigit() and plain != cell.text else None
            yield cell.fault("SCALE_NUMBER", proposal, header=key)


def _item(
    form: Form, grid: Grid, line: Line, domains: dict[str, Line], seen: dict[str, int]
) -> Iterator[Fault]:
    name, scale = grid.get(line, "item"), grid.cell(line, "scale")
    if scale.text not in domains:
        meant = nearest(scale.text, domains)
        yield scale.fault("SCALE_DOMAIN_UNKNOWN", meant, name=scale.text, meant=meant or "—")
    first = seen.setdefault(name, line.number)
    if first != line.number:
        yield grid.cell(line, "item").fault("SCALE_ITEM_TWICE", name=name, row=first)
    question = form.question(name)
    if question is None:
        return
    values = form.values(question) if question.kind == "select_one" else None
    if values is None or not values.issuperset(_DEGREES):
        yield grid.cell(line, "item").fault("SCALE_LIST", name=name, list=question.list_name or question.kind)
        return
    yield from _codes(grid, line, domains.get(scale.text), values)


def _codes(grid: Grid, line: Line, domain: Line | None, values: frozenset[str]) -> Iterator[Fault]:
    """Every value of the list beyond the degrees must be one of the two codes that are left out."""
    said = [
        (domain and grid.get(domain, key)) or usual
        for key, usual in (("na_code", _NOT_APPLICABLE), ("not_seen_code", _NOT_SEEN))
    ]
    added = sorted((value for value in values - set(said) if value not in _DEGREES), key=str)
    wrong = [code for code in said if code in _DEGREES]
    if added or wrong:
        where = domain or line
        key = "not_seen_code" if said[0] in values and said[0] not in wrong else "na_code"
        free = [code for code in sorted(special_codes(values), key=figure) if code not in said]
        cell = grid.cell(where, key)
        proposal = free[0] if len(free) == 1 and domain is not None else None
        codes = "、".join(added or wrong)
        yield cell.fault(
            "SCALE_ADDS_CODE", proposal, name=grid.get(line, "item"), codes=codes, known="、".join(said)
        )


def _bands(grid: Grid) -> Iterator[Fault]:
    lines = [
        line for line in grid.lines if grid.get(line, "row") == "band" and grid.get(line, "item") != "na"
    ]
    bands = sorted(
        (figure(grid.get(line, "min_items_or_from")), figure(grid.get(line, "max_or_to")), line.number, line)
        for line in lines
    )
    if not bands or any(start != start or end != end for start, end, *_ in bands):
        return
    wanted = _FIRST
    for start, end, _, line in bands:
        cell = grid.cell(line, "min_items_or_from")
        if start > wanted:
            yield cell.fault("BAND_GAP", str(wanted), start=wanted, end=int(start) - 1)
        elif start < wanted:
            yield cell.fault("BAND_OVERLAP", str(wanted), start=int(start), end=wanted - 1)
        wanted = max(wanted, int(end) + 1)
    if wanted <= _LAST:
        cell = grid.cell(bands[-1][3], "max_or_to")
        yield cell.fault("BAND_GAP", str(_LAST), start=wanted, end=_LAST)
