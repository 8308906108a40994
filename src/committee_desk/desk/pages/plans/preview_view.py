"""The plan as its paper would look, before anything is adopted or signed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.documents import PreparedPaper, draw
from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.button import Button
from ...components.page_header import PageHeader
from ...components.theme import theme
from ...language import spoken
from ...session import Session
from ..document_view import DocumentView
from .rows import kind_words


class PreviewView(QWidget):
    """`back()` follows 回到方案 and Escape."""

    back = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.header = PageHeader(self)
        self._back = Button(self, text=self.tr("回到方案"), kind="primary", icon_name="arrow-left")
        self._problem = Banner(self, role="bad")
        self.document = DocumentView(session, self)
        self.header.add_action(self._back)
        self._around = QVBoxLayout(self)
        for part in (self.header, self._problem):
            self._around.addWidget(part)
        self._around.addWidget(self.document, 1)
        self._back.setShortcut("Esc")
        self._back.clicked.connect(self.back)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def open(self, case_id: str) -> None:
        """Draw the plan of the case as it lies in the file."""
        self._problem.hide()
        self.document.show_nothing()
        sentence = self.tr("只是预览，还没有定案，也没有签章。")
        self.header.show_words(self.tr("预览{kind}").format(kind=kind_words("plan")), sentence)
        self._session.ask(draw, case_id, "plan", then=self._take, refused=self._refused)
        self._back.setFocus()

    def _take(self, drawn: tuple[PreparedPaper, object]) -> None:
        self.document.show_pdf(drawn[0].pdf, kind_words("plan"))

    def _refused(self, refusal: Refusal) -> None:
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setContentsMargins(dress.gap(32), dress.gap(24), dress.gap(32), dress.gap(24))
        self._around.setSpacing(dress.gap(12))
