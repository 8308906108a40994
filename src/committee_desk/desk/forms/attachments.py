"""Where the bytes of pictures and files go; the answer of the question is only their name."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from committee_desk.assessment import attachment, clean_attachment, keep_attachment
from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..language import sentences, spoken

if TYPE_CHECKING:
    from ..session import Session

_tickets = count(1)


class Attachments(QObject):
    """Keeps bytes and gives them back; answers come as signals, since the county's file is in another thread."""

    #: The bytes of ticket … are kept under this name.
    kept = Signal(int, str)
    #: The bytes of ticket … were refused: what and what to do, as one text.
    refused = Signal(int, str)
    #: What is kept under this name: its bytes, or None where nothing is.
    found = Signal(str, object)

    def keep(self, content: bytes, media: str, most_pixels: int = 0) -> int:
        """Keep *content* for a question that takes *media* (`image/*`, …); the ticket of what follows."""
        raise NotImplementedError

    def find(self, name: str) -> None:
        """Ask for what is kept under *name*; `found` follows."""
        raise NotImplementedError


class HeldAttachments(Attachments):
    """Keeps in memory, for a form that is only tried out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contents: dict[str, bytes] = {}

    def keep(self, content: bytes, media: str, most_pixels: int = 0) -> int:
        """Judge and clean as the county would, and hold the result."""
        ticket = next(_tickets)
        try:
            clean = clean_attachment(content, media, most_pixels)
        except Refusal as refusal:
            _Later(self, ticket, refusal=_sentence(refusal))
            return ticket
        name = f"held-{ticket}{clean.suffix}"
        self.contents[name] = clean.content
        _Later(self, ticket, name=name)
        return ticket

    def find(self, name: str) -> None:
        """Give back at once."""
        self.found.emit(name, self.contents.get(name))


class _Later(QObject):
    """Tells the end of a ticket after the caller has it in hand."""

    def __init__(self, home: HeldAttachments, ticket: int, *, name: str = "", refusal: str = "") -> None:
        super().__init__(home)
        self._home, self._ticket, self._name, self._refusal = home, ticket, name, refusal
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        if self._name:
            self._home.kept.emit(self._ticket, self._name)
        else:
            self._home.refused.emit(self._ticket, self._refusal)
        self.deleteLater()


class CountyAttachments(Attachments):
    """Keeps in the county's encrypted file, with the assessment."""

    def __init__(self, session: Session, assessment_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._id = session, assessment_id

    def keep(self, content: bytes, media: str, most_pixels: int = 0) -> int:
        """Keep for good; the assessment's completion drops what no answer names."""
        request = _Request(self, next(_tickets))
        self._session.do(
            keep_attachment,
            self._id,
            content,
            media,
            most_pixels=most_pixels,
            then=request.kept,
            refused=request.refused,
        )
        return request.ticket

    def find(self, name: str) -> None:
        """Ask the county."""
        request = _Request(self, 0, name)
        self._session.ask(attachment, self._id, name, then=request.found, refused=request.missing)


class _Request(QObject):
    """One question on its way; it goes when it is answered."""

    def __init__(self, home: CountyAttachments, ticket: int, name: str = "") -> None:
        super().__init__(home)
        self._home, self.ticket, self._name = home, ticket, name

    def kept(self, name: str) -> None:
        """The bytes are in the county's file."""
        self._home.kept.emit(self.ticket, name)
        self.deleteLater()

    def refused(self, refusal: Refusal) -> None:
        """They are not."""
        self._home.refused.emit(self.ticket, _sentence(refusal))
        self.deleteLater()

    def found(self, kept: object) -> None:
        """Here are the bytes."""
        self._home.found.emit(self._name, getattr(kept, "content", None))
        self.deleteLater()

    def missing(self, _refusal: Refusal) -> None:
        """There are none under this name."""
        self._home.found.emit(self._name, None)
        self.deleteLater()


def _sentence(refusal: Refusal) -> str:
    return sentences(*explain(refusal, spoken()))
