"""Whose turn it is: the seat, the password of its key, and the button that signs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from committee_desk.errors import Refusal
from committee_desk.signing import SeatRow
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.form_row import FormRow
from ...components.labels import Paragraph
from ...language import sentences, spoken
from .seat_words import SEALS, button_words, who_words


class TurnCard(Card):
    """`sign_asked(role, name, password)` follows the button or Enter; `next_asked` the way on when all have signed."""

    sign_asked = Signal(str, str, str)
    next_asked = Signal()
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._seats: tuple[SeatRow, ...] = ()
        self._me, self._may, self._busy = "", False, False
        self._words = Paragraph(self, tone="text2")
        self._who = QComboBox()
        self._who_row = FormRow(self, label=self.tr("谁来签"), field=self._who, width=0)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password_row = FormRow(self, label=self.tr("签章密码"), field=self.password, width=0)
        self._problem = Banner(self, role="bad")
        self._sign = Button(self, kind="primary", icon_name="stamp")
        self._why = Paragraph(self, role="caption")
        self._next = Button(self, kind="primary", text=self.tr("下一份"), icon_name="arrow-right")
        self._list = Button(self, text=self.tr("回到列表"))
        for part in (self._words, self._who_row, self._password_row, self._problem, self._sign, self._why):
            self.add(part)
        for part in (self._next, self._list):
            self.add(part)
        self._who.currentIndexChanged.connect(self._seat_chosen)
        self.password.textChanged.connect(self._typed)
        self.password.returnPressed.connect(self._press)
        self._sign.clicked.connect(self._press)
        self._next.clicked.connect(self.next_asked)
        self._list.clicked.connect(self.list_asked)

    def show_turn(self, seats: Sequence[SeatRow], pages: int, me: str, *, may_sign: bool) -> None:
        """Show whose turn it is among *seats*; *me* is the name of the person at the desk."""
        self._seats = tuple(seat for seat in seats if seat.at is None)
        self._me, self._may, self._busy = me, may_sign, False
        self._problem.hide()
        self.password.clear()
        done = not self._seats
        for part in (self._who_row, self._password_row, self._sign, self._why):
            part.setVisible(not done)
        self._next.setVisible(done)
        self._next.setEnabled(False)
        self._list.setVisible(done)
        if done:
            self.show_title(self.tr("已签齐"))
            self._words.setText(
                self.tr("{count} 个签章都已完成，文件已锁定，不能再改。").format(count=len(seats))
            )
            return
        words = self.tr("请先看完 {pages} 页。签后文件不能再改，要改只能重出一份。")
        self._words.setText(words.format(pages=pages))
        self._fill()

    def show_next(self, *, waits: bool) -> None:
        """Another paper waits, or none does."""
        self._next.setVisible(waits)
        self._next.setEnabled(waits)
        self._list.set_kind("plain" if waits else "primary")
        (self._next if waits else self._list).setFocus()

    def show_refused(self, refusal: Refusal) -> None:
        """Say why the signature was refused: a wrong password at its field, anything else above the button."""
        self._busy = False
        self.password.clear()
        what, todo = explain(refusal, spoken())
        if refusal.key == "signing.wrong_password":
            self._password_row.show_error(sentences(what, todo))
        else:
            self._problem.show_message("bad", what, todo)
            self._problem.show()
        self._arm()
        self.password.setFocus()

    def _fill(self) -> None:
        self._who.blockSignals(True)
        self._who.clear()
        for seat in self._seats:
            later = "" if seat.now else self.tr("（还没有轮到）")
            self._who.addItem(who_words(seat) + later)
        mine = [at for at, seat in enumerate(self._seats) if seat.now and seat.name == self._me]
        turn = [at for at, seat in enumerate(self._seats) if seat.now]
        self._who.setCurrentIndex((mine or turn or [0])[0])
        self._who.blockSignals(False)
        self._who_row.setVisible(len(self._seats) > 1)
        self._seat_chosen()

    def _seat(self) -> SeatRow | None:
        at = self._who.currentIndex()
        return self._seats[at] if 0 <= at < len(self._seats) else None

    def _seat_chosen(self) -> None:
        seat = self._seat()
        if seat is None:
            return
        self._problem.hide()
        self._password_row.show_error("")
        mine = seat.name == self._me
        self.show_title(
            self.tr("轮到你签") if mine and seat.now else self.tr("轮到{who}").format(who=self._turn_names())
        )
        self._sign.setText(button_words(seat))
        owner = self.tr("{name}公章的密码") if seat.role in SEALS else self.tr("{name}的签章密码")
        self._password_row.label.setText(owner.format(name=seat.name))
        self.password.setAccessibleName(owner.format(name=seat.name))
        self._arm()

    def _turn_names(self) -> str:
        return self.tr("、").join(seat.name for seat in self._seats if seat.now)

    def _typed(self) -> None:
        self._password_row.show_error("")
        self._arm()

    def _arm(self) -> None:
        why = ""
        if not self._may:
            why = self.tr("你的身份不能签章，请换能签章的人登录。")
        elif self._busy:
            why = self.tr("正在签章")
        elif not self.password.text():
            why = self.tr("填了密码才能签。")
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._sign.setEnabled(not why)
        self.password.setEnabled(self._may)

    def _press(self) -> None:
        seat = self._seat()
        if seat is None or not self._sign.isEnabled():
            return
        self._busy = True
        password = self.password.text()
        self.password.clear()
        self._arm()
        self.sign_asked.emit(seat.role, seat.name, password)
