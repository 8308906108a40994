"""Ruled tables: cells that wrap, rows that turn the page under repeated heads, cells shared by several rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .drawing import Ink, Type
from .line_breaking import Line, break_lines
from .page_layout import LEFT, RIGHT
from .paper_words import sentence
from .sheet_flow import NOTE, SHEET_BOTTOM, SHEET_TOP, TABLE_HEAD, TABLE_TEXT, SheetFlow

PADDING = 3.5
Painter = Callable[[Ink, float, float, float, float], None]
_SPLIT_FROM = 0.5
"""A row higher than this share of a page is cut between lines instead of moved whole."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell over *span* columns; *note* stands small in its lower right corner (年 月 日).

    Cells of one column with the same non-empty *shared* key in rows under each other become one cell.
    *draw* paints what is not text, given ink and the cell's (left, bottom, width, height).
    """

    text: str = ""
    span: int = 1
    align: str = "left"
    style: Type = TABLE_TEXT
    note: str = ""
    top: bool = False
    shared: str = ""
    draw: Painter | None = None


def head_cell(text: str, span: int = 1) -> Cell:
    """A cell in hei, centred."""
    return Cell(text, span, "centre", TABLE_HEAD)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right and the least height in points."""

    cells: tuple[Cell, ...]
    least: float = 22.0


def row(*cells: Cell | str, least: float = 22.0) -> Row:
    """A row of cells; plain strings become plain cells."""
    return Row(tuple(Cell(cell) if isinstance(cell, str) else cell for cell in cells), least)


@dataclass(slots=True)
class _Set:
    """A row with its text broken into lines, its place in columns and its height."""

    row: Row
    lines: list[list[Line]]
    height: float
    starts: list[int] = field(default_factory=list)


def draw_table(
    flow: SheetFlow, widths: Sequence[float], rows: Sequence[Row], head: Row | None = None
) -> None:
    """Draw *rows* in columns of relative *widths* over the whole type area; *head* returns on each page."""
    scale = (RIGHT - LEFT) / sum(widths)
    edges = [LEFT]
    for width in widths:
        edges.append(edges[-1] + width * scale)
    top = _set_row(head, edges) if head else None
    waiting = [_set_row(each, edges) for each in rows]
    _widen_shared(waiting, edges)
    waiting.reverse()
    first = True
    while waiting:
        flow.keep((top.height if top else 0.0) + min(waiting[-1].height, 120.0))
        if top:
            if not first:
                flow.ink.text(RIGHT, flow.y - 10, sentence("frame.continued"), NOTE, align="right")
                flow.y -= 14
            _paint([top], flow, edges)
        _paint(_take(waiting, flow.room), flow, edges)
        first = False
        if waiting:
            flow.turn()


def _set_row(each: Row, edges: list[float]) -> _Set:
    starts, lines, column = [], [], 0
    height = each.least
    for cell in each.cells:
        starts.append(column)
        width = edges[column + cell.span] - edges[column] - 2 * PADDING
        broken = [
            line
            for part in cell.text.splitlines()
            for line in break_lines(part, width, cell.style.measure, justify=False)
        ]
        lines.append(broken)
        if not cell.shared:
            height = max(height, _height(cell, len(broken)))
        column += cell.span
    return _Set(each, lines, height, starts)


def _height(cell: Cell, lines: int) -> float:
    return lines * cell.style.pitch + 7.0 + (NOTE.pitch if cell.note and lines else 0.0)


def _widen_shared(rows: list[_Set], edges: list[float]) -> None:
    """Make the last row of a shared cell high enough for the text that the rows share."""
    for column in range(len(edges) - 1):
        for start, end in _runs(rows, column):
            at = rows[start].starts.index(column)
            need = _height(rows[start].row.cells[at], len(rows[start].lines[at]))
            missing = need - sum(each.height for each in rows[start:end])
            rows[end - 1].height += max(missing, 0.0)


def _runs(rows: list[_Set], column: int) -> list[tuple[int, int]]:
    """Stretches of rows that share a cell in *column*."""
    found: list[tuple[int, int]] = []
    keys = [_shared_key(each, column) for each in rows]
    start = 0
    for place in range(1, len(keys) + 1):
        if place == len(keys) or keys[place] != keys[start]:
            if keys[start]:
                found.append((start, place))
            start = place
    return found


def _shared_key(each: _Set, column: int) -> str:
    return each.row.cells[each.starts.index(column)].shared if column in each.starts else ""


def _take(waiting: list[_Set], room: float) -> list[_Set]:
    """Rows for this page from the end of *waiting*; a row too high for any page is cut between its lines."""
    page: list[_Set] = []
    while waiting and waiting[-1].height <= room + 0.01:
        room -= waiting[-1].height
        page.append(waiting.pop())
    whole = SHEET_TOP - SHEET_BOTTOM - 40
    if waiting and (not page or waiting[-1].height > whole * _SPLIT_FROM):
        cut = _cut(waiting[-1], room)
        if cut:
            page.append(cut)
    return page


def _cut(each: _Set, room: float) -> _Set | None:
    """The part of a row that fits into *room*; what is left stays in *each*."""
    fits = int((room - 7.0) // max(cell.style.pitch for cell in each.row.cells))
    if fits < 2:
        return None
    upper = _Set(each.row, [lines[:fits] for lines in each.lines], room, each.starts)
    each.lines = [lines[fits:] for lines in each.lines]
    heights = [_height(cell, len(lines)) for cell, lines in zip(each.row.cells, each.lines, strict=True)]
    each.height = max(22.0, *heights)
    return upper


def _paint(rows: list[_Set], flow: SheetFlow, edges: list[float]) -> None:
    tops = [flow.y]
    for each in rows:
        tops.append(tops[-1] - each.height)
    for index, each in enumerate(rows):
        for at, cell in enumerate(each.row.cells):
            column = each.starts[at]
            last = index + 1
            if cell.shared:
                if index and _shared_key(rows[index - 1], column) == cell.shared:
                    continue
                while last < len(rows) and _shared_key(rows[last], column) == cell.shared:
                    last += 1
            left, width = edges[column], edges[column + cell.span] - edges[column]
            _paint_cell(flow.ink, cell, each.lines[at], (left, tops[last], width, tops[index] - tops[last]))
    flow.y = tops[-1]


def _paint_cell(ink: Ink, cell: Cell, lines: list[Line], box: tuple[float, float, float, float]) -> None:
    left, bottom, width, height = box
    ink.box(left, bottom, width, height)
    style = cell.style
    block = len(lines) * style.pitch
    upper = bottom + height - (3.0 if cell.top else (height - block) / 2)
    for number, line in enumerate(lines):
        y = upper - number * style.pitch - style.pitch / 2 - 0.36 * style.size
        x = left + PADDING if cell.align == "left" else left + (width - line.width) / 2
        ink.line(x, y, line, style)
    if cell.note:
        ink.text(left + width - PADDING, bottom + 5, cell.note, TABLE_TEXT, align="right")
    if cell.draw:
        cell.draw(ink, left, bottom, width, height)
