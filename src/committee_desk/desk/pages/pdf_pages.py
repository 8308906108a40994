"""Pages of a PDF as pictures and text, made in the session's worker from bytes in memory; no file is written."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from committee_desk.errors import Refusal

from ..jobs import Progress, Steps

_LONGEST_TEXT = 20_000  # characters of a page that a screen reader is handed


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Size of a page in points (1/72 inch) and the words on it."""

    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page drawn: 32 bits a pixel (BGRx), rows of *stride* bytes; *scale* is pixels a point."""

    number: int
    scale: float
    width: int
    height: int
    stride: int
    pixels: bytes


def measure(pdf: bytes) -> Steps:
    """Sizes and words of all pages, as tuple of `PageFacts`; Refusal `desk.paper_unreadable`."""
    found: list[PageFacts] = []
    with opened(pdf) as document:
        for number in range(len(document)):
            found.append(_facts(document[number]))
            yield Progress(number + 1, len(document))
    return tuple(found)


def draw(pdf: bytes, numbers: Sequence[int], scale: float) -> Steps:
    """Pictures of the pages *numbers* (from 0) at *scale* pixels a point, as tuple of `PagePicture`."""
    drawn: list[PagePicture] = []
    with opened(pdf) as document:
        for number in numbers:
            drawn.append(draw_page(document[number], number, scale))
            yield Progress(len(drawn), len(numbers))
    return tuple(drawn)


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """The document *pdf* while it is looked at; Refusal `desk.paper_unreadable`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        raise Refusal("desk.paper_unreadable") from None
    try:
        yield document
    finally:
        document.close()


def _facts(page: Any) -> PageFacts:
    width, height = page.get_size()
    words = page.get_textpage()
    text = words.get_text_range()[:_LONGEST_TEXT]
    words.close()
    page.close()
    return PageFacts(width, height, text)


def draw_page(page: Any, number: int, scale: float) -> PagePicture:
    """The picture of one page at *scale* pixels a point; the page is closed."""
    bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=True)
    drawn = PagePicture(
        number,
        scale,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        bytes(bitmap.buffer)[: bitmap.stride * bitmap.height],
    )
    bitmap.close()
    page.close()
    return drawn
