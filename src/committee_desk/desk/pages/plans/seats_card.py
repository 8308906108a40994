"""The order of signatures with what was checked, and the verdict on the whole paper in plain words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.signing import Judgement, SeatRow
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.card import Card
from ...components.labels import Line
from ...components.signature_row import SignatureRow
from ...components.theme import theme
from ...language import sentences, spoken
from ..meeting.layouts import empty
from .seat_words import detail_words, mark_of, orders_of, serious, who_words


class SeatsCard(Card):
    """Rows of seats; signatures say 有效 only after a verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._verdict = Banner(self, role="ok")
        self._rows = QVBoxLayout()
        self.add(self._verdict)
        self.add(self._rows)
        self.body.addStretch(1)

    def show_seats(self, seats: Sequence[SeatRow], judgement: Judgement | None) -> None:
        """Show *seats* and what *judgement* says of their signatures."""
        done = sum(seat.at is not None for seat in seats)
        self.show_title(self.tr("签章顺序"), f"{done}/{len(seats)}")
        empty(self._rows)
        self._rows.setSpacing(theme().gap(2))
        for at, (seat, order) in enumerate(zip(seats, orders_of(seats), strict=True)):
            if at:
                self._rows.addWidget(Line(self))
            words = detail_words(seat, judgement, is_last=at + 1 == len(seats))
            self._rows.addWidget(
                SignatureRow(
                    self, order=str(order), who=who_words(seat), detail=words, mark=mark_of(seat, judgement)
                )
            )
        self._show_verdict(judgement, done, len(seats))

    def show_refused(self, refusal: Refusal) -> None:
        """There is nothing to judge the paper by."""
        what, todo = explain(refusal, spoken())
        self._verdict.show_message("warn", what, todo)
        self._verdict.show()

    def _show_verdict(self, judgement: Judgement | None, done: int, wanted: int) -> None:
        self._verdict.setVisible(judgement is not None)
        if judgement is None:
            return
        wrong = serious(judgement)
        if wrong:
            todo = self.tr("不要使用这份文件。请从备份核对，或者重出一份再签。")
            self._verdict.show_message(
                "bad", self.tr("文件没有通过核验：{why}").format(why=sentences(*wrong)), todo
            )
        elif done < wanted:
            words = self.tr("已有的 {done} 个签章有效，还缺 {left} 个").format(done=done, left=wanted - done)
            self._verdict.show_message("ok", words, self.tr("证书可信，签后文件未改动。"))
        else:
            words = self.tr("{wanted} 个签章都有效").format(wanted=wanted)
            self._verdict.show_message("ok", words, self.tr("证书可信，签后文件未改动。"))
