"""A paper of the roster on the screen, and its way out as a file or in print, recorded with a purpose (条例 20)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.documents import export_roster_paper, roster_paper_bytes

from ..components.button import Button
from ..components.flow_layout import FlowLayout
from ..components.theme import theme
from ..session import Session
from .document_view import DocumentView
from .recorded_export import RecordedExport
from .recorded_print import RecordedPrint


class RosterPaperView(QWidget):
    """Shows one paper at a time; `exported(words)` follows a file that was written, or a paper that was printed."""

    exported = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paper_id, self._name, self._pages = "", "", 0
        self.view = DocumentView(session, self)
        self.view.setMinimumHeight(theme().gap(440))
        self.export = Button(self, icon_name="download")
        self.print = Button(self, icon_name="printer")
        self.export.clicked.connect(self._ask_export)
        self.print.clicked.connect(self._ask_print)
        self._leaving = RecordedExport(session, export_roster_paper, roster_paper_bytes, self)
        self._leaving.exported.connect(self.exported)
        self._printing = RecordedPrint(session, export_roster_paper, roster_paper_bytes, self)
        self._printing.printed.connect(self.exported)
        self.view.opened.connect(self._opened)
        self._actions = FlowLayout()
        self._actions.addWidget(self.print)
        self._actions.addWidget(self.export)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(9))
        around.addLayout(self._actions)
        around.addWidget(self.view, 1)
        self.retranslate()
        self.show_nothing()

    def add_action(self, button: QWidget) -> None:
        """Put *button* beside 导出."""
        self._actions.addWidget(button)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.view.retranslate()
        self._say()

    def show_paper(self, paper_id: str, name: str) -> None:
        """Show the paper with *paper_id*; *name* is its kind, never a child's name."""
        self._name = name
        self._say()
        if paper_id != self._paper_id:
            self._paper_id = paper_id
            self.export.setEnabled(True)
            self.print.setEnabled(False)
            self._session.ask(roster_paper_bytes, paper_id, then=self._take_bytes)

    def show_nothing(self) -> None:
        """Forget the paper."""
        self._paper_id = ""
        self.export.setEnabled(False)
        self.print.setEnabled(False)
        self.view.show_nothing()

    def _say(self) -> None:
        words = self.tr("导出{name}") if self._name else self.tr("导出 PDF")
        self.export.setText(words.format(name=self._name))
        self.print.setText(self.tr("打印{name}").format(name=self._name))

    def _take_bytes(self, pdf: bytes) -> None:
        if self._paper_id:
            self.view.show_pdf(pdf, self._name)

    def _opened(self, pages: int) -> None:
        self._pages = pages
        self.print.setEnabled(True)

    def _ask_print(self) -> None:
        self._printing.ask(self._paper_id, self._name, self._pages)

    def _ask_export(self) -> None:
        self._leaving.ask(self._paper_id, self._name)
