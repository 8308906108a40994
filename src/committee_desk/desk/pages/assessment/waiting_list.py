"""The list of assessments: drafts to go on with, families to begin with."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.assessment import DraftRow
from committee_desk.overview import CaseRow

from ...components.button import Button
from ...components.card import Card
from ...components.eliding_label import ElidingLabel
from ...components.empty_state import EmptyState
from ...components.labels import Line, Paragraph
from ...components.person_chip import Avatar
from ...components.theme import theme
from ...dates import day_words, moment_words
from ...language import joined
from .opening import Waiting


class WaitingList(QWidget):
    """Two cards, or what is missing."""

    #: Go on with this assessment.
    chosen = Signal(str)
    #: Begin the assessment of this case.
    begun = Signal(str)
    #: Show the cases that can be invited.
    cases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._rows: dict[str, WaitingRow] = {}
        self._facts: dict[str, DraftRow] = {}

    def show_waiting(self, waiting: Waiting) -> None:
        """Show what waits now."""
        self._clear()
        self._around.setSpacing(theme().gap(16))
        if not waiting.drafts and not waiting.invited:
            self._around.addWidget(self._nothing(), 1)
            return
        if waiting.drafts:
            self._around.addWidget(self._drafts(waiting))
        if waiting.invited:
            self._around.addWidget(self._invited(waiting))
        self._around.addStretch(1)

    def show_forms(self, forms: Mapping[str, tuple[str, str]]) -> None:
        """Say which form in which version each draft is given in."""
        for assessment_id, (title, version) in forms.items():
            row = self._rows.get(assessment_id)
            if row is not None:
                named = self.tr("{form}，{version} 版").format(form=title, version=version)
                row.show_detail(f"{named}·{self._progress(self._facts[assessment_id])}")

    def _drafts(self, waiting: Waiting) -> Card:
        card = Card(self, title=self.tr("接着填"), note=str(len(waiting.drafts)))
        for place, draft in enumerate(waiting.drafts):
            row = WaitingRow(draft.id, draft.name, draft.number, card)
            row.show_detail(self._progress(draft))
            row.show_button(self.tr("继续填写"))
            row.chosen.connect(self.chosen)
            self._rows[draft.id], self._facts[draft.id] = row, draft
            _add(card, row, place)
        return card

    def _invited(self, waiting: Waiting) -> Card:
        card = Card(self, title=self.tr("等着开始"), note=str(waiting.invited_in_all))
        for place, case in enumerate(waiting.invited):
            row = WaitingRow(case.case_id, case.name, case.number, card)
            row.show_detail(self._invitation(case))
            row.show_button(self.tr("开始评估"))
            row.chosen.connect(self.begun)
            _add(card, row, place)
        more = waiting.invited_in_all - len(waiting.invited)
        if more > 0:
            words = self.tr("还有 {more} 个已邀约的个案，在“个案”里按状态查。")
            card.add(Paragraph(card, text=words.format(more=f"{more:,}"), role="caption"))
        return card

    def _nothing(self) -> EmptyState:
        empty = EmptyState(
            self,
            icon_name="clipboard-list",
            heading=self.tr("没有评估等着做"),
            sentence=self.tr("先在个案里邀约家庭；邀约之后，评估就排在这里。"),
        )
        look = Button(text=self.tr("查看个案"), icon_name="users")
        look.clicked.connect(self.cases_asked)
        empty.add_action(look)
        return empty

    def _kind(self, draft: DraftRow) -> str:
        if draft.kind == "independent":
            return self.tr("独立填写")
        if draft.kind == "side":
            return self.tr("核对用的表")
        return self.tr("协商") if draft.round_id else ""

    def _progress(self, draft: DraftRow) -> str:
        return joined("·", self._kind(draft), self._how_far(draft))

    def _how_far(self, draft: DraftRow) -> str:
        saved = self.tr("{when} 存").format(when=moment_words(draft.saved_at))
        if not draft.asked:
            nothing = self.tr("还没有填")
            return f"{saved}·{nothing}"
        words = self.tr("已答 {answered}/{asked} 题").format(answered=draft.answered, asked=draft.asked)
        return f"{words}·{saved}"

    def _invitation(self, case: CaseRow) -> str:
        age = self.tr("{years} 岁 {months} 个月").format(years=case.age_years, months=case.age_months)
        due = self.tr("{day}前评估完").format(day=day_words(case.due)) if case.due else ""
        return "·".join(part for part in (age, case.township, due) if part)

    def _clear(self) -> None:
        self._rows.clear()
        while (item := self._around.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


class WaitingRow(QWidget):
    """A child, how far the assessment is, and the button that leads there."""

    chosen = Signal(str)

    def __init__(self, key: str, name: str, number: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._name = key, name
        self._detail = ElidingLabel(self, role="caption")
        self.button = Button(self, kind="soft", small=True)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._choose)
        words = QVBoxLayout()
        words.setSpacing(theme().gap(2))
        words.addWidget(ElidingLabel(self, text=f"{name}·{number}", role="strong"))
        words.addWidget(self._detail)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme().gap(4), 0, theme().gap(4))
        line.setSpacing(theme().gap(12))
        line.addWidget(Avatar(self, name=name, key=key))
        line.addLayout(words, 1)
        line.addWidget(self.button)

    def show_detail(self, words: str) -> None:
        """Say how far it is."""
        self._detail.setText(words)

    def show_button(self, words: str) -> None:
        """Name the act."""
        self.button.setText(words)
        self.button.setAccessibleName(joined("：", words, self._name))

    def _choose(self) -> None:
        self.chosen.emit(self._key)


def _add(card: Card, row: QWidget, place: int) -> None:
    if place:
        card.add(Line(card))
    card.add(row)
