"""评估人: who fills the form for this case, how far they are, and the way to assign several or to compare."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import Round

from ...components.button import Button
from ...components.card import Card
from ...components.chip import Chip
from ...components.labels import Line, Paragraph
from ...components.person_chip import PersonChip
from .round_words import state_of_assessor


class RoundCard(Card):
    """`assign_asked` follows 指派评估人, `opened(key)` leads to the assessment page."""

    assign_asked = Signal()
    opened = Signal(str)

    def __init__(self, found: Round | None, *, may_assign: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_title(self.tr("评估人"))
        if found is None:
            words = self.tr("一个人评就直接开始评估；要几个人各评一份再比较，先指派。")
            self.add(Paragraph(self, text=words, tone="text2"))
            if may_assign:
                assign = Button(self, text=self.tr("指派评估人"), icon_name="users")
                assign.clicked.connect(self.assign_asked)
                self.head.add_right(assign)
            return
        for place, one in enumerate(found.assessors):
            if place:
                self.add(Line(self))
            chip = PersonChip(self)
            chip.show_person(one.name, one.office, one.person_id)
            chip.add_right(Chip(chip, mark=state_of_assessor(one.state)))
            self.add(chip)
        self._key = found.consensus_id or found.case_id
        self._say_where(found)

    def _say_where(self, found: Round) -> None:
        words = self.tr("各人独立填写。都完成以前，谁也看不到别人的答案、进度和得分。")
        act = self.tr("打开我的一份") if found.own and found.own.state == "draft" else ""
        if found.compared_at is not None:
            done = found.consensus_state == "complete"
            words = self.tr("已协商一致，作为这个个案的评估。") if done else self.tr("都完成了，等协商。")
            act = "" if done else self.tr("比较和协商")
        self.add(Paragraph(self, text=words, role="caption"))
        if act:
            button = Button(self, kind="soft", text=act)
            button.clicked.connect(self._open)
            self.head.add_right(button)

    def _open(self) -> None:
        self.opened.emit(self._key)
