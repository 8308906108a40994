"""What the shell asks of a page."""

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from .session import Session


class Page(QWidget):
    """One page of the window, made at its first visit and destroyed at lock.

    A page is made as `Class(session, parent)`, builds itself in its constructor, asks the session for facts in `open`
    and again in `refresh`, and never computes. `navigate(page, key)` asks for another page; `status(text)` says one
    short line (also to a screen reader).
    """

    navigate = Signal(str, str)
    status = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def open(self, key: str) -> None:
        """Show what *key* names (a case's id, say); empty on pages that are about everything."""

    def refresh(self, room: str, entity: str) -> None:
        """A verb of *room* changed *entity* while this page was the current one."""

    def leave(self) -> bool:
        """Whether the page may be left now; a page with unsaved work says no and shows why."""
        return True

    def stop(self) -> None:
        """The page goes for good (a lock): end threads of its own; the county is closed right after."""

    def title(self) -> str:
        """The page's name for the window's title: never a child's."""
        return self.windowTitle()

    def retranslate(self) -> None:
        """The language changed: say everything again."""

    def changeEvent(self, event: QEvent) -> None:
        """Pass a change of language on to `retranslate`."""
        if event.type() == QEvent.Type.LanguageChange:
            worn: Any = getattr(self, "ui", None)
            if worn is not None:
                worn.retranslateUi(self)
            self.retranslate()
        super().changeEvent(event)
