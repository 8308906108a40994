"""The log-in: it opens the county's encrypted file, at the start and again after a lock."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from .._ui.log_in import Ui_LogIn
from ..components.icons import AppMark, app_icon, icon
from ..components.theme import theme
from ..language import spoken
from ..preferences import Preferences
from ..session import Session

if TYPE_CHECKING:
    from committee_desk.errors import Refusal

_DATABASE = "county.db"
_LARGE = 1.5  # text scale from which the card alone fills a screen of 768


class LogIn(QWidget):
    """Asks for account and password; `Session.unlocked` tells everybody else."""

    closed = Signal()
    #: Once, when the first picture is on the screen: a timer of 0 ms that is started with `show` fires before it.
    painted = Signal()

    def __init__(self, session: Session, preferences: Preferences, folder: Path | None) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._folder = folder or _known_folder(preferences)
        self._reason = ""
        self._refusal: Refusal | None = None
        self._busy = False
        self._was_painted = False
        self.ui = Ui_LogIn()
        self.ui.setupUi(self)
        self._mark = AppMark(self, px=52)
        self.ui.markRow.replaceWidget(self.ui.mark, self._mark)
        self.ui.mark.hide()
        self.ui.account.setText(preferences.last_account)
        self._connect()
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self._show_state()

    def ask_again(self, reason: str) -> None:
        """Come back after a lock, and say why."""
        self._reason = reason
        self._refusal = None
        self._set_busy(False)
        self.ui.password.clear()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the next key belongs."""
        super().showEvent(event)
        field = self.ui.password if self.ui.account.text() else self.ui.account
        field.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything that may wait for the first picture is told to go on."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        self.setWindowIcon(app_icon())  # drawing it takes 5 ms
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the log-in leaves the program."""
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._show_state()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.ui.openButton.clicked.connect(self._open)
        self.ui.account.returnPressed.connect(self.ui.password.setFocus)
        self.ui.password.returnPressed.connect(self._open)
        self.ui.reveal.toggled.connect(self._reveal)
        self.ui.otherCounty.clicked.connect(self._choose_county)
        self.ui.language.clicked.connect(self._other_language)
        self._session.unlocked.connect(self._remember)

    def _open(self) -> None:
        if self._busy or self._folder is None:
            return
        self._refusal = None
        self._set_busy(True)
        self._session.open(
            self._folder, self.ui.account.text().strip(), self.ui.password.text(), refused=self._refused
        )

    def _refused(self, refusal: Refusal) -> None:
        self._refusal = refusal
        self._set_busy(False)
        self.ui.password.selectAll()
        self.ui.password.setFocus()

    def _remember(self) -> None:
        self._preferences.last_account = self.ui.account.text().strip()
        self._preferences.last_county = str(self._folder)
        self.ui.password.clear()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for field in (self.ui.account, self.ui.password, self.ui.openButton, self.ui.otherCounty):
            field.setEnabled(not busy)
        self._show_state()

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.password.setEchoMode(mode)
        self._show_state()

    def _choose_county(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # 3 ms that the start need not pay

        dialog = QFileDialog(self, self.tr("选择县库所在的文件夹"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._county_chosen)
        dialog.open()

    def _county_chosen(self, folder: str) -> None:
        self._folder = Path(folder)
        self._refusal = None
        self._show_state()

    def _other_language(self) -> None:
        self._preferences.set_language("en" if self._preferences.look.language == "zh" else "zh")

    def _show_state(self) -> None:
        """Everything on the screen that depends on what happened."""
        there = self._folder is not None and (self._folder / _DATABASE).is_file()
        self.ui.note.setVisible(bool(self._reason) or not there)
        self._draw_note_icon()
        self.ui.noteText.setText(self._reason if there else self.tr("这里还没有县库。选择县库所在的文件夹。"))
        self.ui.problem.setText(_words(self._refusal) if self._refusal else "")
        self.ui.problem.setVisible(self._refusal is not None)
        self.ui.reveal.setText(self.tr("隐藏") if self.ui.reveal.isChecked() else self.tr("显示"))
        self.ui.openButton.setText(self.tr("正在打开…") if self._busy else self.tr("打开"))
        self.ui.openButton.setEnabled(there and not self._busy)
        self.ui.language.setText("English" if spoken() == "zh" else "中文")
        self.ui.place.setText(self.tr("县库在这台电脑上，已加密") if there else "")
        if there and self._folder is not None:
            self.ui.place.setToolTip(str(self._folder))

    def _draw_note_icon(self) -> None:
        if not self.ui.note.isHidden():  # drawing what nobody sees costs the start 2 ms
            side = theme().size("icon")
            self.ui.noteIcon.setPixmap(icon("lock").pixmap(side, side))

    def _follow_theme(self) -> None:
        dress = theme()
        self._draw_note_icon()
        self.ui.openButton.setIcon(icon("key-round", "on_accent"))
        self.ui.card.setFixedWidth(dress.px(440))
        for ornament in (self._mark, self.ui.product):
            ornament.setVisible(dress.scale < _LARGE)


def _known_folder(preferences: Preferences) -> Path | None:
    return Path(preferences.last_county) if preferences.last_county else None


def _words(refusal: Refusal) -> str:
    from committee_desk.wording import explain  # needed by nobody who types the right password

    return "\n".join(part for part in explain(refusal, spoken()) if part)
