"""The one surface that puts ink on a page: type, rules, boxes, curves; pages stay open until the end.

Content operators go straight into reportlab's pages (benchmarks/documents.py has the figures).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

from .fonts import Face, font, font_runs, glyph_widths, is_substitute
from .line_breaking import Line, Measure, Piece, visible
from .values import FieldPlace

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
GREY: Colour = (0.45, 0.45, 0.45)
RED: Colour = (0.78, 0.06, 0.10)


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: face, size, pitch from baseline to baseline, cell of a Han character (points)."""

    face: Face
    size: float
    pitch: float
    cell: float = 0.0
    colour: Colour = BLACK

    @property
    def measure(self) -> Measure:
        """Widths for the line breaker."""
        return Measure(self.size, self.cell or self.size, glyph_widths(self.face))

    def width(self, text: str) -> float:
        """Natural width of a short text without any breaking, in points."""
        return sum(map(glyph_widths(self.face), text)) * self.size


def _number(value: float) -> str:
    return f"{round(value, 3):g}"


@dataclass(slots=True)
class Page:
    """The operators of one page, in the order of drawing."""

    code: list[str] = field(default_factory=list)


class Ink:
    """A document being drawn; coordinates in points from the page's lower left corner."""

    def __init__(self, drawn_at: datetime) -> None:
        from reportlab.pdfgen.canvas import Canvas

        font("song")
        self._buffer = BytesIO()
        start: Any = Canvas
        self.canvas: Any = start(
            self._buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1, invariant=1, lang="zh-CN"
        )
        stamp = self.canvas._doc._timeStamp
        stamp.t, stamp.lt = drawn_at.timestamp(), drawn_at.timetuple()
        stamp.YMDhms = drawn_at.timetuple()[:6]
        offset = drawn_at.utcoffset()
        stamp.dhh, stamp.dmm = divmod(int(offset.total_seconds()) // 60, 60) if offset else (0, 0)
        self.pages: list[Page] = []
        self.fields: list[FieldPlace] = []
        self.framed: dict[str, None] = {}

    def new_page(self) -> int:
        """Open a page and return its index; the latest page is the one drawn on."""
        self.pages.append(Page())
        return len(self.pages) - 1

    def draw(self, *operators: str, page: int = -1) -> None:
        """Append raw content operators."""
        self.pages[page].code.extend(operators)

    def text(
        self, x: float, y: float, text: str, style: Type, *, align: str = "left", page: int = -1
    ) -> float:
        """One unbroken run of text; *x* is its left, middle or right; returns its width."""
        text = visible(text)
        width = style.width(text)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        self._pieces(left, y, (Piece(0.0, text),), style, page)
        return width

    def line(self, x: float, y: float, line: Line, style: Type, *, page: int = -1) -> None:
        """A line from the breaker with its left edge at *x* and its baseline at *y*."""
        self._pieces(x, y, line.pieces, style, page)

    def lines(self, x: float, y: float, lines: Iterable[Line], style: Type, *, page: int = -1) -> None:
        """Lines under each other, the first baseline at *y*."""
        for row, line in enumerate(lines):
            self._pieces(x, y - row * style.pitch, line.pieces, style, page)

    def _pieces(self, x: float, y: float, pieces: Sequence[Piece], style: Type, page: int) -> None:
        code = self.pages[page].code
        red, green, blue = style.colour
        code.append(f"BT {_number(red)} {_number(green)} {_number(blue)} rg")
        frames: list[tuple[float, str]] = []
        tracking, scale = 0.0, 1.0
        for piece in pieces:
            if piece.extra != tracking:
                tracking = piece.extra
                code.append(f"{_number(tracking)} Tc")
            if piece.scale != scale:
                scale = piece.scale
                code.append(f"{_number(scale * 100)} Tz")
            frames += self._piece(x + piece.x, y, piece, style, code)
        code.append("0 Tc ET" if scale == 1.0 else "0 Tc 100 Tz ET")
        for left, character in frames:
            self._framed_code(left, y, character, style.size, code)

    def _piece(
        self, x: float, y: float, piece: Piece, style: Type, code: list[str]
    ) -> list[tuple[float, str]]:
        """Show operators of one piece; returns where characters without a glyph have to be framed."""
        document = self.canvas._doc
        escape = self.canvas._escape
        widths = glyph_widths(style.face)
        frames: list[tuple[float, str]] = []
        for name, run in font_runs(piece.text, style.face):
            if name is None:
                frames.append((x, run))
            else:
                own = font(name)
                bold = style.face is not Face.SONG and is_substitute(run[0], style.face)
                code.append(f"1 0 0 1 {_number(x)} {_number(y)} Tm")
                if bold:
                    red, green, blue = style.colour
                    colour = f"{_number(red)} {_number(green)} {_number(blue)} RG"
                    code.append(f"2 Tr {_number(style.size * 0.045)} w {colour}")
                for subset, shown in own.splitString(run, document):
                    code.append(f"{own.getSubsetInternalName(subset, document)} {_number(style.size)} Tf")
                    code.append(f"({escape(shown)}) Tj")
                if bold:
                    code.append("0 Tr")
            x += sum(map(widths, run)) * style.size * piece.scale + piece.extra * len(run)
        return frames

    def _framed_code(self, x: float, y: float, character: str, size: float, code: list[str]) -> None:
        """A box with the code point in hex for a character that no font has: nothing vanishes silently."""
        self.framed[character] = None
        code.append("q 0.4 w 0 0 0 RG")
        code.append(f"{_number(x + 0.04 * size)} {_number(y - 0.1 * size)}")
        code[-1] += f" {_number(0.92 * size)} {_number(0.92 * size)} re S Q"
        digits = f"{ord(character):04X}"
        half = (len(digits) + 1) // 2
        tiny = Type(Face.SONG, size * 0.36, size * 0.4)
        for row, part in enumerate((digits[:half], digits[half:])):
            left = x + size / 2 - tiny.width(part) / 2
            self._pieces(left, y + size * (0.42 - 0.42 * row), (Piece(0.0, part),), tiny, len(self.pages) - 1)

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        thickness: float = 0.5,
        colour: Colour = BLACK,
        page: int = -1,
    ) -> None:
        """A straight line."""
        stroke = " ".join(map(_number, colour))
        ends = f"{_number(x1)} {_number(y1)} m {_number(x2)} {_number(y2)} l S"
        self.draw(f"{_number(thickness)} w {stroke} RG {ends}", page=page)

    def box(
        self,
        left: float,
        bottom: float,
        width: float,
        height: float,
        *,
        fill: Colour | None = None,
        thickness: float = 0.5,
    ) -> None:
        """A rectangle, stroked in black or, with *fill*, filled and not stroked."""
        shape = " ".join(map(_number, (left, bottom, width, height))) + " re"
        if fill is None:
            self.draw(f"{_number(thickness)} w 0 0 0 RG {shape} S")
        else:
            self.draw(f"{' '.join(map(_number, fill))} rg {shape} f")

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: Colour | None,
        thickness: float,
        colour: Colour = BLACK,
    ) -> None:
        """A circle of four Bézier curves, filled with *fill* where given and stroked where *thickness* > 0."""
        k = radius * 0.5523
        curves = (
            (x + radius, y + k, x + k, y + radius, x, y + radius),
            (x - k, y + radius, x - radius, y + k, x - radius, y),
            (x - radius, y - k, x - k, y - radius, x, y - radius),
            (x + k, y - radius, x + radius, y - k, x + radius, y),
        )
        path = f"{_number(x + radius)} {_number(y)} m " + " ".join(
            " ".join(map(_number, curve)) + " c" for curve in curves
        )
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[(fill is not None, thickness > 0)]
        colours = f"{' '.join(map(_number, fill or BLACK))} rg {' '.join(map(_number, colour))} RG"
        self.draw(f"{colours} {_number(thickness)} w {path} h {paint}")

    def place_field(self, place: FieldPlace) -> None:
        """Note where signing will put a signature field."""
        self.fields.append(place)

    def save(self) -> bytes:
        """Write all pages; nothing can be drawn afterwards."""
        for page in self.pages:
            self.canvas._code.extend(page.code)
            self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()
