"""The log-in: it opens the county's encrypted file, at the start and again after a lock."""

from __future__ import annotations

from functools import partial
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
from ..session import Session, can_remember_here, forget_here, remember_instead

if TYPE_CHECKING:
    from committee_desk.errors import Refusal

    from ..jobs import Job

_DATABASE = "county.db"
_LARGE = 1.5  # text scale from which the card alone fills a screen of 768


class LogIn(QWidget):
    """Asks for account and password, or offers the account that this computer remembers; `Session.unlocked` follows.

    After a lock only the password opens, even in a new start: who closes the window must not get round the lock.
    """

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
        self._entering: Job | None = None
        self._offered = "" if preferences.password_wanted else preferences.remembered(str(self._folder))
        self._failed = False
        self._keeping = ""
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
        """Come back after a lock, and say why; from here only a password opens."""
        self._reason = reason
        self._preferences.password_wanted = True
        self._offered = ""
        self.ui.remember.setChecked(False)
        self._refusal = None
        self._set_busy(False)
        self.ui.password.clear()
        self._show_state()

    def ask_key_store(self) -> None:
        """Look whether this computer could remember anybody; at the next start the answer is known at once."""
        self._session.apart(can_remember_here, owner=self, then=self._key_store_told)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the next key belongs."""
        super().showEvent(event)
        self._focus()

    def _focus(self) -> None:
        if self._offered:
            self.ui.enterButton.setFocus()
            return
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
        self.ui.enterButton.clicked.connect(self._enter)
        self.ui.usePassword.clicked.connect(self._use_password)
        self.ui.forget.clicked.connect(self._forget)
        self.ui.account.textChanged.connect(self._show_remember)
        self.ui.account.returnPressed.connect(self.ui.password.setFocus)
        self.ui.password.returnPressed.connect(self._open)
        self.ui.reveal.toggled.connect(self._reveal)
        self.ui.otherCounty.clicked.connect(self._choose_county)
        self.ui.language.clicked.connect(self._other_language)
        self._session.unlocked.connect(self._unlocked)

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

    def _unlocked(self) -> None:
        if self._entering is None and self.ui.remember.isChecked() and not self.ui.remember.isHidden():
            self._keep()
        self._entering = None
        self._preferences.password_wanted = False
        self._preferences.last_account = self.ui.account.text().strip()
        self._preferences.last_county = str(self._folder)
        self.ui.password.clear()

    # The account that this computer remembers.

    def _enter(self) -> None:
        if self._folder is None:
            return
        self.ui.account.setText(self._offered)
        self._set_busy(True)
        self._entering = self._session.enter(self._folder, self._offered, refused=self._not_entered)

    def _not_entered(self, refusal: Refusal) -> None:
        if self._entering is None:
            return
        self._entering = None
        self._failed = True
        if refusal.key == "office.memory_ended":
            self._preferences.set_remembered(str(self._folder), "")
        self._offered = ""
        self._refused(refusal)

    def _use_password(self) -> None:
        if self._entering is not None:
            self._entering.cancel()
            self._entering = None
        self.ui.account.setText(self._offered)
        self._offered = ""
        self._set_busy(False)
        self._focus()

    def _forget(self) -> None:
        account, folder = self._offered, self._folder
        if folder is None:
            return
        self._preferences.set_remembered(str(folder), "")
        self._reason = self.tr("这台电脑不再记住账号 {account}，输密码进入。").format(account=account)
        self._session.apart(partial(forget_here, folder, account), owner=self, refused=self._refused)
        self._use_password()

    def _keep(self) -> None:
        county, folder = self._session.county, self._folder
        if county is None or folder is None:
            return
        self._keeping = county.actor.account
        before = self._preferences.remembered(str(folder))
        self._session.apart(partial(remember_instead, county, folder, before), owner=self, then=self._kept)

    def _kept(self, _nothing: object) -> None:
        self._failed = False
        self._preferences.set_remembered(str(self._folder), self._keeping)

    def _key_store_told(self, usable: bool) -> None:
        self._preferences.key_store_seen = usable
        self._show_remember()

    def _show_remember(self) -> None:
        """The tick stands where it would change something: the store is there, and this account is not in it."""
        known = self._preferences.remembered(str(self._folder)) == self.ui.account.text().strip()
        known = known and bool(self.ui.account.text().strip()) and not self._failed
        for part in (self.ui.remember, self.ui.rememberWhere):
            part.setVisible(self._preferences.key_store_seen and not known)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for field in self._fields():
            field.setEnabled(not busy)
        self._show_state()

    def _fields(self) -> tuple[QWidget, ...]:
        entry = (self.ui.enterButton, self.ui.forget, self.ui.remember)
        return (self.ui.account, self.ui.password, self.ui.openButton, self.ui.otherCounty, *entry)

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
        self._offered = "" if self._preferences.password_wanted else self._preferences.remembered(folder)
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
        self._show_way(there)
        self.ui.language.setText("English" if spoken() == "zh" else "中文")
        self.ui.place.setText(self.tr("县库在这台电脑上，已加密") if there else "")
        if there and self._folder is not None:
            self.ui.place.setToolTip(str(self._folder))

    def _show_way(self, there: bool) -> None:
        self.ui.offer.setVisible(bool(self._offered) and there)
        self.ui.form.setHidden(bool(self._offered) and there)
        enter = self.tr("以 {account} 身份进入").format(account=self._offered)
        self.ui.enterButton.setText(self.tr("正在打开…") if self._busy else enter)
        self._show_remember()

    def _draw_note_icon(self) -> None:
        if not self.ui.note.isHidden():  # drawing what nobody sees costs the start 2 ms
            side = theme().size("icon")
            self.ui.noteIcon.setPixmap(icon("lock").pixmap(side, side))

    def _follow_theme(self) -> None:
        dress = theme()
        self._draw_note_icon()
        for button in (self.ui.openButton, self.ui.enterButton):
            button.setIcon(icon("key-round", "on_accent"))
        self.ui.card.setFixedWidth(dress.px(440))
        for ornament in (self._mark, self.ui.product):
            ornament.setVisible(dress.scale < _LARGE)


def _known_folder(preferences: Preferences) -> Path | None:
    return Path(preferences.last_county) if preferences.last_county else None


def _words(refusal: Refusal) -> str:
    from committee_desk.wording import explain  # needed by nobody who types the right password

    return "\n".join(part for part in explain(refusal, spoken()) if part)
