"""试填: a sample child fills the form in memory; sections, answers and scores as they would be, nothing kept."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from committee_desk.assessment import Session as Answers
from committee_desk.assessment import profile, sample_children, try_form

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.choice_field import ChoiceField
from ...components.flow_layout import FlowLayout
from ...components.labels import Label, Paragraph
from ...components.marked_text import plain
from ...components.theme import theme
from ...forms.filling import Filling
from ...forms.section_view import SectionView
from ...forms.workshop import Workshop
from ...language import spoken
from ...session import Session

_CHILD_LETTERS = 22


class TrialView(QWidget):
    """One section at a time, scrolled in *area*; `left()` follows the way back."""

    left = Signal()

    def __init__(self, session: Session, area: QScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = Workshop(area, self)
        self._session, self._version_id = session, ""
        self._filling: Filling | None = None
        self._view: SectionView | None = None
        self._keys: list[str] = []
        self._at = 0
        self._banner = Banner(self, role="accent")
        self.child = ChoiceField(self)
        self.child.setMinimumContentsLength(_CHILD_LETTERS)
        self._back = Button(self, icon_name="arrow-left")
        self._previous, self._next = Button(self), Button(self, kind="primary")
        self._title = Label(self, role="section")
        self._progress = Paragraph(self, role="caption")
        self._scores = Card(self, title=" ")
        self._scored = Paragraph(self._scores, tone="text2")
        self._scores.add(self._scored)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.setSpacing(theme().gap(16))
        top = FlowLayout()
        top.addWidget(self._back)
        top.addWidget(self.child)
        foot = FlowLayout()
        foot.addWidget(self._previous)
        foot.addWidget(self._next)
        for part in (self._banner, top, self._title, self._progress, foot, self._scores):
            if isinstance(part, QWidget):
                self._around.addWidget(part)
            else:
                self._around.addLayout(part)
        self._place = self._around.indexOf(self._progress) + 1
        self._back.clicked.connect(self.left)
        self.child.edited.connect(self._ask)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._banner.show_message(
            "accent", self.tr("试填：孩子是虚构的，答案不存"), self.tr("离开这一页，填过的就没有了。")
        )
        self._back.setText(self.tr("回到表单"))
        self._previous.setText(self.tr("上一节"))
        self._next.setText(self.tr("下一节"))
        self.child.setAccessibleName(self.tr("示例儿童"))
        self.child.show_choices([(one.key, one.words(spoken())) for one in sample_children()])

    def start(self, version_id: str) -> None:
        """Begin the version anew with the chosen sample child."""
        self._version_id = version_id
        self._ask()

    def stop(self) -> None:
        """Forget what was filled in."""
        self._filling = None
        self._drop_view()

    def _ask(self) -> None:
        key = self.child.value() or sample_children()[0].key
        self._session.ask(try_form, self._version_id, key, then=self._take)

    def _take(self, answers: Answers) -> None:
        self._filling = Filling(answers, self)
        self._filling.changed.connect(self._changed)
        self._at = 0
        self._show_section()

    def _show_section(self) -> None:
        filling = self._filling
        if filling is None:
            return
        shown = filling.sections()
        self._keys = [section.key for section, _ in shown]
        self._at = min(self._at, len(shown) - 1)
        self._drop_view()
        if not shown:
            return
        section, progress = shown[self._at]
        self._title.setText(plain(progress.label))
        self._view = SectionView(filling, section, self._at + 1, self._workshop, self)
        self._around.insertWidget(self._place, self._view)
        self._view.show()
        self._changed()

    def _changed(self, _refs: Any = None) -> None:
        filling = self._filling
        if filling is None:
            return
        answered, asked = filling.counts()
        words = self.tr("第 {at} 节，共 {sections} 节·已答 {answered}/{asked} 题")
        self._progress.setText(
            words.format(at=self._at + 1, sections=len(self._keys), answered=answered, asked=asked)
        )
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(self._at + 1 < len(self._keys))
        scores = profile(filling.session, spoken())
        lines = [
            f"{one.label}　{one.score if one.score is not None else '·'}　{one.band_label}" for one in scores
        ]
        self._scores.show_title(self.tr("照这样答的得分"))
        self._scored.setText("\n".join(lines))
        self._scores.setVisible(bool(lines))

    def _go_back(self) -> None:
        self._at = max(0, self._at - 1)
        self._show_section()

    def _go_on(self) -> None:
        self._at += 1
        self._show_section()

    def _drop_view(self) -> None:
        if self._view is not None:
            self._around.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
            self._view = None
