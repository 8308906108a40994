"""The kinds of placement as cards, least separating first, with the votes for each and where the rules stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from committee_desk.meeting import CaseAtMeeting
from committee_desk.placement import RungVerdict, Standing, Suggestion
from committee_desk.wording import say

from ...components.option_card import OptionCard
from ...components.theme import theme
from ...components.tokens import Mark, tokens
from ...language import spoken
from ...token_words import token_word
from .layouts import empty

_SHAPES = {
    Standing.SUGGESTED: ("disc with tick", "ok"),
    Standing.NOT_SUGGESTED: ("disc with minus", "neutral"),
    Standing.BLOCKED: ("disc with cross", "bad"),
}


class RungCards(QWidget):
    """`chosen(rung)`; a card that the rules block can still be read, and says why beside it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, OptionCard] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(8))

    def show_rungs(self, suggestion: Suggestion, at_case: CaseAtMeeting, chosen: str) -> None:
        """Show all kinds with their votes, *chosen* pressed."""
        focused = next((key for key, card in self.cards.items() if card.hasFocus()), "")
        for card in self.cards.values():
            self._group.removeButton(card)
        empty(self._lines)
        votes = dict(at_case.tally.votes)
        self.cards = {
            one.rung.value: self._card(one, votes.get(one.rung.value, 0)) for one in suggestion.rungs
        }
        for key, card in self.cards.items():
            self._group.addButton(card)
            self._lines.addWidget(card)
            card.setChecked(key == chosen)
        if focused in self.cards:
            self.cards[focused].setFocus()

    def _card(self, verdict: RungVerdict, votes: int) -> OptionCard:
        shape, role = _SHAPES[verdict.standing]
        words, icon = tokens().placement(verdict.rung.value)
        detail = " ".join(part for part in (_where(verdict), str(verdict.rung.clause)) if part)
        return OptionCard(
            self,
            key=verdict.rung.value,
            title=token_word(words),
            detail=detail,
            icon_name=icon,
            right=self.tr("{count} 票").format(count=votes),
            mark=Mark(say(f"placement.standing.{verdict.standing.value}", spoken()), shape, role),
        )

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, OptionCard):
            self.chosen.emit(button.key)


def _where(verdict: RungVerdict) -> str:
    if verdict.blocks:
        return verdict.blocks[0].rule.reason(spoken())
    if verdict.school is None:
        return ""
    chosen = verdict.school.school_class
    return " ".join((verdict.school.school.name, chosen.name if chosen else "")).strip()
