"""儿童功能模块: how the CFM came out, domain by domain; a cross-check that places nobody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import CfmResult, LookAgain, SideForm
from committee_desk.wording import say

from ...components.button import Button
from ...components.card import Card
from ...components.labels import Paragraph
from ...dates import day_words
from ...language import joined, sentences, spoken
from .look_again_notes import LookAgainNotes


class CfmCard(Card):
    """`begun` follows 开始询问, `opened(id)` a filled or half-filled form."""

    begun = Signal()
    opened = Signal(str)

    def __init__(
        self,
        newest: SideForm | None,
        found: tuple[LookAgain, ...],
        *,
        may_begin: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.show_title(self.tr("儿童功能模块（CFM 5–17）"), self.tr("只作核对，不作安置依据"))
        self._id = newest.id if newest else ""
        if newest is None:
            words = self.tr("还没有问。问主要照料人 24 题，结果和评估对照。")
            self.add(Paragraph(self, text=words, tone="text2"))
        elif newest.cfm is None:
            self.add(Paragraph(self, text=self.tr("还没有填完，由{who}询问。").format(who=newest.assessor)))
        else:
            day = newest.completed_at or newest.saved_at
            self.show_title(
                self.tr("儿童功能模块（CFM 5–17）"), joined("·", day_words(day.date()), newest.assessor)
            )
            self.add(Paragraph(self, text=result_words(newest.cfm)))
            notes = LookAgainNotes(self)
            self.add(notes)
            notes.show_found(found)
            self.add(Paragraph(self, text=self.tr("只作核对，不作安置依据。"), role="caption"))
        self._offer(newest, may_begin=may_begin)

    def _offer(self, newest: SideForm | None, *, may_begin: bool) -> None:
        if newest is not None and newest.state == "complete":
            look = Button(self, kind="link", text=self.tr("看答案"))
            look.clicked.connect(self._open)
            self.head.add_right(look)
        elif may_begin:
            begin = Button(self, text=self.tr("接着询问") if newest else self.tr("开始询问"))
            begin.clicked.connect(self.begun)
            self.head.add_right(begin)

    def _open(self) -> None:
        self.opened.emit(self._id)


def result_words(result: CfmResult) -> str:
    """The indicator, the domains with difficulty, and those without an answer."""
    language = spoken()
    difficult = [key for key, one in result.difficulty.items() if one]
    missing = [key for key, one in result.difficulty.items() if one is None]
    key = {True: "some", False: "none", None: "unknown"}[result.indicator]
    told = say(f"assessment.cfm.result.{key}", language, parts=_parts(difficult))
    if missing:
        more = say("assessment.cfm.result.missing", language, parts=_parts(missing))
        told = sentences(told, more)
    return told


def _parts(keys: list[str]) -> str:
    return joined("、", *(say(f"assessment.cfm.domain.{key}", spoken()) for key in keys))
