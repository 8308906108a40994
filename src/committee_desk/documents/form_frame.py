"""The head that the two papers of a form share: title, version, digest, and what stands around the pages."""

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .form_values import FormTitle
from .page_layout import LEFT, WIDTH, Frame
from .paper_words import sentence
from .sheet_flow import SheetFlow
from .values import Imprint, Letterhead

_TITLE = Type(Face.TITLE, 22, 30)
_ABOUT = Type(Face.SONG, 9, 12)
_LONGEST_TITLE = 20


def begin_form(ink: Ink, form: FormTitle) -> SheetFlow:
    """The first page with its title; the flow goes on beneath."""
    flow = SheetFlow(ink, PAGE_HEIGHT - 52 * MM)
    middle = LEFT + WIDTH / 2
    size = _TITLE.size * min(1.0, _LONGEST_TITLE / max(len(form.title), 1))
    ink.text(middle, PAGE_HEIGHT - 38 * MM, form.title, Type(Face.TITLE, size, 30), align="centre")
    about = sentence("form.about", version=form.version, digest=form.sha256[:16].upper())
    ink.text(middle, PAGE_HEIGHT - 46 * MM, about, _ABOUT, align="centre")
    return flow


def form_frame(letterhead: Letterhead, imprint: Imprint, kind: str, *, internal: bool) -> Frame:
    """Running head and footer on every page; *internal* where a child's answers stand on it."""
    mark = sentence("form.mark") if internal else ""
    return Frame(letterhead, imprint, sentence(kind), "every", running_head=True, mark=mark)
