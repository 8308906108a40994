"""A blank form on the screen, and its way out as a file: nobody's answers stand on it, so no purpose is asked."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.documents import blank_form_bytes

from ...components.button import Button
from ...components.flow_layout import FlowLayout
from ...components.theme import theme
from ...session import Session
from ..document_view import DocumentView
from ..export_file import export_bytes
from ..file_dialogs import ask_target


class BlankView(QWidget):
    """`left()` follows the way back, `exported(words)` a file that was written."""

    left = Signal()
    exported = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pdf = session, b""
        self._back = Button(self, icon_name="arrow-left")
        self._save = Button(self, kind="primary", icon_name="download")
        self.view = DocumentView(session, self)
        self.view.setMinimumHeight(theme().gap(520))
        actions = FlowLayout()
        actions.addWidget(self._back)
        actions.addWidget(self._save)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        around.addLayout(actions)
        around.addWidget(self.view, 1)
        self._back.clicked.connect(self.left)
        self._save.clicked.connect(self._ask_target)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._back.setText(self.tr("回到表单"))
        self._save.setText(self.tr("导出空白表"))
        self.view.retranslate()

    def show_paper(self, form_paper_id: str) -> None:
        """Show the blank form that was made."""
        self._session.ask(blank_form_bytes, form_paper_id, then=self._take)

    def _take(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.view.show_pdf(pdf, self.tr("空白评估表"))

    def _ask_target(self) -> None:
        name = self.tr("空白评估表")
        ask_target(self, self.tr("导出空白表"), "PDF (*.pdf)", f"{name}.pdf", self._write)

    def _write(self, chosen: str) -> None:
        self._session.run(partial(export_bytes, Path(chosen), self._pdf), owner=self, then=self._written)

    def _written(self, target: Path) -> None:
        self.exported.emit(self.tr("已导出到 {name}").format(name=target.name))
