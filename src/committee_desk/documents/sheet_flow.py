"""The freer A4 page of forms and plans: heads, paragraphs and space that run down and turn the page."""

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .line_breaking import break_lines
from .page_layout import LEFT, WIDTH

SHEET_TOP = PAGE_HEIGHT - 28 * MM
SHEET_BOTTOM = 33 * MM
SECTION = Type(Face.HEI, 14, 24)
TEXT = Type(Face.SONG, 10.5, 17)
TABLE_TEXT = Type(Face.SONG, 10, 15)
TABLE_HEAD = Type(Face.HEI, 9.5, 15)
NOTE = Type(Face.SONG, 8.5, 13)


class SheetFlow:
    """*y* is the upper edge of what comes next, in points from the page's foot."""

    def __init__(self, ink: Ink, top: float = SHEET_TOP) -> None:
        self.ink = ink
        ink.new_page()
        self.y = top

    @property
    def room(self) -> float:
        """Height left on this page, in points."""
        return self.y - SHEET_BOTTOM

    def turn(self) -> None:
        """Go on at the top of a new page."""
        self.ink.new_page()
        self.y = SHEET_TOP

    def keep(self, height: float) -> None:
        """Turn the page unless *height* fits."""
        if self.room < height and self.y < SHEET_TOP:
            self.turn()

    def space(self, height: float) -> None:
        """Leave space, but never at the top of a page."""
        if self.y < SHEET_TOP:
            self.y -= height

    def section(self, text: str, following: float = 60.0) -> None:
        """A section's head, which stays with *following* points of what it heads."""
        self.space(6)
        self.keep(SECTION.pitch + following)
        self.ink.text(LEFT, self.y - 17, text, SECTION)
        self.y -= SECTION.pitch

    def paragraph(self, text: str, *, indent: float = 2.0, style: Type = TEXT, hanging: str = "") -> None:
        """A justified paragraph, first line indented by *indent* em, or hanging behind its number."""
        offset = style.width(hanging)
        for part in text.splitlines() or [""]:
            first = 0.0 if hanging else indent * style.size
            lines = break_lines(part, WIDTH - offset, style.measure, indent=first)
            for number, line in enumerate(lines):
                self.keep(style.pitch)
                y = self.y - style.pitch / 2 - 0.36 * style.size
                if hanging and number == 0:
                    self.ink.text(LEFT, y, hanging, style)
                self.ink.line(LEFT + offset, y, line, style)
                self.y -= style.pitch
