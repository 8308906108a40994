"""A filled form on the screen as it was printed, and its way out as a file, recorded with a purpose (条例 20)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from committee_desk.documents import export_form_paper, form_paper_bytes

from ...components.button import Button
from ...components.flow_layout import FlowLayout
from ...components.theme import theme
from ...session import Session
from ..document_view import DocumentView
from ..recorded_export import RecordedExport

_EDGE = 60


class FilledPaper(QDialog):
    """`exported(words)` follows a file that was written."""

    exported = Signal(str)

    def __init__(self, session: Session, form_paper_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper_id = form_paper_id
        self.setWindowTitle(self.tr("评估表"))
        self.view = DocumentView(session, self)
        export = Button(self, kind="primary", text=self.tr("导出评估表"), icon_name="download")
        close = Button(self, text=self.tr("关闭"))
        self._leaving = RecordedExport(session, export_form_paper, form_paper_bytes, self)
        self._leaving.exported.connect(self._exported)
        actions = FlowLayout()
        actions.addWidget(export)
        actions.addWidget(close)
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(20), dress.gap(16), dress.gap(20), dress.gap(16))
        around.setSpacing(dress.gap(12))
        around.addLayout(actions)
        around.addWidget(self.view, 1)
        export.clicked.connect(self._ask_export)
        close.clicked.connect(self.reject)
        room = parent.window().size()
        self.resize(min(dress.px(980), room.width() - _EDGE), room.height() - _EDGE)
        session.ask(form_paper_bytes, form_paper_id, then=self._take)

    def _take(self, pdf: bytes) -> None:
        self.view.show_pdf(pdf, self.tr("评估表"))

    def _ask_export(self) -> None:
        self._leaving.ask(self._paper_id, self.tr("评估表"))

    def _exported(self, words: str) -> None:
        self.accept()
        self.exported.emit(words)
