"""Pages of an official paper: the grid of 28 × 22 cells of GB/T 9704-2012, page numbers, marks, footers."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .drawing import GREY, MM, PAGE_HEIGHT, PAGE_WIDTH, Ink, Type
from .fonts import Face
from .line_breaking import Line, break_lines
from .paper_words import sentence
from .pdf_a import Description, describe, require_pdf_a
from .values import Imprint, Letterhead, PreparedPaper, SignatureBox

LEFT, RIGHT = 28 * MM, PAGE_WIDTH - 26 * MM
TOP, BOTTOM = PAGE_HEIGHT - 37 * MM, 35 * MM
WIDTH = RIGHT - LEFT
CELL = WIDTH / 28
PITCH = 28.95
"""Baseline to baseline: 22 × 29 pt would not fit into 225 mm, 22 × 28.95 does."""
LINES = 22

BODY = Type(Face.SONG, 16, PITCH, CELL)
HEAD = Type(Face.HEI, 16, PITCH, CELL)
TITLE = Type(Face.TITLE, 22, 34)
PAGE_NUMBER = Type(Face.SONG, 14, 20)
SMALL = Type(Face.SONG, 7.5, 11)
MARK = Type(Face.HEI, 9, 12, 0.0, GREY)
INTERNAL = Type(Face.HEI, 10.5, 14)
FOOT_LEFT = LEFT
Footer = Literal["every", "last"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the contents: who issues, which paper, its footer on every page or the last."""

    letterhead: Letterhead
    imprint: Imprint
    kind: str
    footer: Footer = "last"
    running_head: bool = False
    signatures: tuple[SignatureBox, ...] = ()
    mark: str = ""
    """What stands at the inner top of every page (内部资料)."""


def baseline(row: int) -> float:
    """Baseline of grid row *row* (0 … 21) in points from the page's foot."""
    return TOP - row * PITCH - (PITCH - BODY.size) / 2 - 0.88 * BODY.size


class GridFlow:
    """Text that runs down the 22 rows of a page and on to the next."""

    def __init__(self, ink: Ink, first_row: int = 0) -> None:
        self.ink = ink
        ink.new_page()
        self.row = first_row

    @property
    def left_rows(self) -> int:
        """Rows still free on this page."""
        return LINES - self.row

    def turn(self) -> None:
        """Go on at the top of a new page."""
        self.ink.new_page()
        self.row = 0

    def skip(self, rows: int = 1) -> None:
        """Leave empty rows; at the top of a page there are none to leave."""
        if self.row:
            self.row = min(self.row + rows, LINES)

    def keep(self, rows: int) -> None:
        """Turn the page unless *rows* more fit."""
        if self.left_rows < rows:
            self.turn()

    def paragraph(self, text: str, *, indent: int = 2, style: Type = BODY) -> None:
        """A justified paragraph; *indent* in cells. Newlines in *text* begin further paragraphs."""
        for part in text.splitlines():
            self._lines(break_lines(part.strip(), WIDTH, style.measure, indent=indent * CELL), style)

    def heading(self, text: str) -> None:
        """A head in hei that stays with the next two rows."""
        self.keep(3)
        self.paragraph(text, style=HEAD)

    def hanging(self, head: str, text: str) -> None:
        """`附件：1. …`: *head* two cells in, *text* beside it, later lines under the text."""
        offset = 2 * CELL + BODY.width(head)
        for number, line in enumerate(break_lines(text, WIDTH - offset, BODY.measure, justify=False)):
            self.keep(1)
            if not number:
                self.ink.text(LEFT + 2 * CELL, baseline(self.row), head, BODY)
            self.ink.line(LEFT + offset, baseline(self.row), line, BODY)
            self.row += 1

    def _lines(self, lines: list[Line], style: Type) -> None:
        for number, line in enumerate(lines):
            # A page neither ends with a paragraph's first row nor begins with its last one.
            if number == 0 and len(lines) > 2 and self.left_rows == 1:
                self.turn()
            self.keep(1)
            self.ink.line(LEFT, baseline(self.row), line, style)
            self.row += 1


def finish(ink: Ink, frame: Frame) -> PreparedPaper:
    """Draw marks, numbers and footers on every page, save, and judge the bytes as PDF/A-2b."""
    total = len(ink.pages)
    for page in range(total):
        outside_right = page % 2 == 0
        if frame.letterhead.is_sample:
            x, align = (RIGHT, "right") if outside_right else (LEFT, "left")
            ink.text(x, PAGE_HEIGHT - 14 * MM, sentence("frame.sample"), MARK, align=align, page=page)
        if frame.mark:
            x, align = (LEFT, "left") if outside_right else (RIGHT, "right")
            ink.text(x, PAGE_HEIGHT - 14 * MM, frame.mark, INTERNAL, align=align, page=page)
        if frame.running_head and page:
            _running_head(ink, frame, page, outside_right)
        _page_number(ink, page, outside_right)
        _footer(ink, frame, page, total, outside_right)
    describe(
        ink.canvas,
        Description(
            title=f"{frame.kind} {frame.imprint.number}".strip(),
            author=frame.letterhead.bureau,
            subject=frame.imprint.purpose,
            drawn_at=frame.imprint.drawn_at,
        ),
    )
    pdf = ink.save()
    require_pdf_a(pdf)
    return PreparedPaper(pdf, tuple(ink.fields), total, tuple(ink.framed))


def _page_number(ink: Ink, page: int, outside_right: bool) -> None:
    """— 1 — in 14 pt song, 7 mm under the type area, one character in from the outer edge."""
    y = BOTTOM - 7 * MM - PAGE_NUMBER.size * 0.72
    x, align = (RIGHT - CELL, "right") if outside_right else (LEFT + CELL, "left")
    ink.text(x, y, f"— {page + 1} —", PAGE_NUMBER, align=align, page=page)


def _running_head(ink: Ink, frame: Frame, page: int, outside_right: bool) -> None:
    y = PAGE_HEIGHT - 26 * MM
    x, align = (LEFT, "left") if outside_right else (RIGHT, "right")
    style = Type(Face.SONG, 8.5, 12)
    ink.text(x, y + 3, f"{frame.kind}　{frame.imprint.number}", style, align=align, page=page)
    ink.rule(LEFT, y, RIGHT, y, 0.5, page=page)


def announcement(signatures: tuple[SignatureBox, ...]) -> str:
    """How many electronic signatures the paper carries and whose, for its first page."""
    if not signatures:
        return sentence("frame.no_signatures")
    names = "、".join(sentence(f"role.{box.role}", name=box.name) for box in signatures)
    return sentence("frame.signatures", count=len(signatures), names=names)


def _footer(ink: Ink, frame: Frame, page: int, total: int, outside_right: bool) -> None:
    """Number, audit head, purpose and QR code on the inner side; page 1 announces signatures."""
    side = 15.2 * MM
    with_code = frame.footer == "every" or page == total - 1
    rows: list[str] = []
    if with_code:
        rows = [
            sentence("frame.page", number=frame.imprint.number, page=page + 1, total=total),
            sentence("frame.audit", head=_grouped(frame.imprint.audit_head)),
            sentence("frame.purpose", purpose=frame.imprint.purpose),
        ]
    top = 24 * MM
    inset = side + 3 * MM if with_code else 0.0
    x, align = (LEFT + inset, "left") if outside_right else (RIGHT - inset, "right")
    if with_code:
        corner = LEFT if outside_right else RIGHT - side
        draw_code(ink, corner, top - side, side, _code_text(frame), page)
    if page == 0:
        room = WIDTH - inset - (0.0 if with_code else 6 * CELL)
        for number, line in enumerate(break_lines(announcement(frame.signatures), room, SMALL.measure)):
            ink.line(x, top - 7 - (len(rows) + number) * SMALL.pitch, line, SMALL, page=page)
    for row, text in enumerate(rows):
        ink.text(x, top - 7 - row * SMALL.pitch, text, SMALL, align=align, page=page)


def _grouped(head: str) -> str:
    plain = head.replace(" ", "").upper()
    return " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def _code_text(frame: Frame) -> str:
    return f"CD1 {frame.imprint.number} {frame.imprint.audit_head.replace(' ', '').upper()}"


@lru_cache(maxsize=16)
def _code_path(text: str) -> tuple[int, str]:
    """Modules of a code (error level M) as a path in units of one module; each page shows the same one."""
    import segno

    matrix = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    path = []
    for row, cells in enumerate(matrix):
        for run in re.finditer(rb"\x01+", cells):
            path.append(f"{run.start()} {len(matrix) - row - 1} {len(run.group())} 1 re")
    return len(matrix), " ".join(path)


def draw_code(ink: Ink, left: float, bottom: float, side: float, text: str, page: int) -> None:
    """A QR code as filled rectangles, *side* points wide."""
    modules, path = _code_path(text)
    module = side / modules
    ink.draw(f"q {module:.5f} 0 0 {module:.5f} {left:.3f} {bottom:.3f} cm 0 0 0 rg", path, "f Q", page=page)
