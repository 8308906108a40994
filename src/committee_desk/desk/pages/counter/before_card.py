"""Before a child is registered: whether it is known already, and what somebody will have to look at."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.roster import KnownChild

from ...components.button import Button
from ...components.card import Card
from ...components.inline_note import FULFILLED, WARNING, InlineNote
from ...components.labels import Paragraph
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import full_day_words
from ...language import joined, sentences
from ..meeting.layouts import empty

translate = QCoreApplication.translate
_NOTHING = Mark("", "dashed ring", "neutral")


class BeforeCard(Card):
    """`case_asked(case_id)` wants to see a child that is known."""

    case_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._known, self._doubts = QVBoxLayout(), QVBoxLayout()
        for part in (self._known, self._doubts):
            part.setSpacing(theme().gap(9))
            self.add(part)

    def show_nothing(self) -> None:
        """Nobody is named yet."""
        self._show((), ())
        self._known.addWidget(
            InlineNote(self, text=self.tr("写下姓名或号码，这里就说是不是已经登记过。"), mark=_NOTHING)
        )

    def show_found(self, known: Sequence[KnownChild], doubts: Sequence[str]) -> None:
        """Say who is *known*, and what has to be looked at, a line each."""
        self._show(known, doubts)
        if not known:
            said = self.tr("没有找到相同或相近的孩子，登记后成为新的个案。")
            self._known.addWidget(InlineNote(self, text=said, mark=FULFILLED))

    def _show(self, known: Sequence[KnownChild], doubts: Sequence[str]) -> None:
        self.show_title(self.tr("登记以前"))
        empty(self._known)
        empty(self._doubts)
        for one in known:
            self._known.addWidget(InlineNote(self, text=known_words(one), mark=WARNING))
            if one.case_id:
                self._known.addWidget(self._button(one))
        if doubts:
            count = self.tr("{count} 处要核对，照样登记，标为需核对：").format(count=len(doubts))
            self._doubts.addWidget(Paragraph(self, text=count, role="strong"))
        for words in doubts:
            self._doubts.addWidget(Paragraph(self, text=words, tone="text2"))

    def _button(self, one: KnownChild) -> Button:
        words = self.tr("打开 {number}").format(number=one.number)
        button = Button(self, text=words, kind="soft", small=True)
        button.setObjectName(one.case_id or "")
        button.clicked.connect(self._ask_case)
        return button

    def _ask_case(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.case_asked.emit(button.objectName())


def known_words(one: KnownChild) -> str:
    """Who it may be, by what, and what registering will do."""
    born = full_day_words(one.birth_date) if one.birth_date else ""
    about = joined("，", one.name, born, one.township or "", one.number or "")
    check = translate("BeforeCard", "先核对是不是同一个孩子。")
    said, after = {
        ("number", True): (
            translate("BeforeCard", "这个号码已经登记过：{about}。"),
            translate("BeforeCard", "再登记只多一个来源，不多一个个案。"),
        ),
        ("number", False): (
            translate("BeforeCard", "这个号码已经登记过，姓名不同：{about}。"),
            translate("BeforeCard", "先核对号码和姓名。"),
        ),
        ("name", True): (translate("BeforeCard", "有同名的孩子，出生日期或乡镇也相同：{about}。"), check),
    }.get(
        (one.by, one.same_name), (translate("BeforeCard", "有姓名同音、同一天出生的孩子：{about}。"), check)
    )
    return sentences(said.format(about=about), after)
