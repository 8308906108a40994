"""A round that is not finished: who fills the form on their own, and that nothing is shown before all are done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import AssessorState

from ...components.button import Button
from ...components.card import Card
from ...components.chip import Chip
from ...components.columns import PageBody
from ...components.labels import Line, Paragraph
from ...components.page_header import PageHeader
from ...components.person_chip import PersonChip
from ...components.tokens import Mark
from ..case.round_words import state_of_assessor
from .round_opening import OpenedRound


class RoundView(PageBody):
    """Assessors with their states, as far as the acting person may know them."""

    # Show the case with this id.
    case_asked = Signal(str)

    def __init__(self, opened: OpenedRound, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1100)
        self._case_id = opened.round.case_id
        header = PageHeader(self)
        name = opened.case.name if opened.case else ""
        number = opened.case.number if opened.case else ""
        header.show_words(
            self.tr("{name}的评估").format(name=name),
            self.tr("{count} 位评估人各填一份，都完成后比较").format(count=len(opened.round.assessors)),
            number,
        )
        look = Button(header, text=self.tr("打开个案"), icon_name="users")
        look.clicked.connect(self._ask_case)
        header.add_action(look)
        self.body.addWidget(header)
        card = Card(self, title=self.tr("评估人"))
        for place, one in enumerate(opened.round.assessors):
            if place:
                card.add(Line(card))
            card.add(_row(one, card))
        words = self.tr("各人独立填写。都完成以前，谁也看不到别人的答案、进度和得分。")
        card.add(Paragraph(card, text=words, role="caption"))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _ask_case(self) -> None:
        self.case_asked.emit(self._case_id)


def _row(one: AssessorState, card: Card) -> PersonChip:
    chip = PersonChip(card)
    chip.show_person(one.name, one.office, one.person_id)
    mark: Mark = state_of_assessor(one.state)
    chip.add_right(Chip(chip, mark=mark))
    return chip
