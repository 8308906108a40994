"""The chips that count and filter the rows of an earlier import."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...components.flow_layout import FlowLayout
from ...components.tokens import Mark
from .outcome_button import OutcomeButton
from .row_filter import EFFECTS, OUTCOMES
from .row_words import effect_words, outcome_words, translate

_FATES = ("gone", "restored", "stays")


class FateBar(QWidget):
    """`pressed(keys)` follows every press; after a withdrawal the fates are counted."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {key: OutcomeButton(key, self) for key in (*_FATES, *EFFECTS, *OUTCOMES)}
        line = FlowLayout(self)
        line.setSpacing(0)
        for chip in self._chips.values():
            chip.clicked.connect(self._clicked)
            line.addWidget(chip)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the numbers; what is not there has no chip."""
        for key, chip in self._chips.items():
            chip.setChecked(False)
            chip.show_count(_mark(key), counts.get(key, 0))

    def _clicked(self) -> None:
        self.pressed.emit([key for key, chip in self._chips.items() if chip.isChecked()])


def _mark(key: str) -> Mark:
    fates = {
        "gone": Mark(translate("RosterRows", "已撤回"), "disc with cross", "neutral"),
        "restored": Mark(translate("RosterRows", "已复原"), "disc with cross", "neutral"),
        "stays": Mark(translate("RosterRows", "保留"), "disc with tick", "accent"),
    }
    return fates.get(key) or (effect_words(key) if key in EFFECTS else outcome_words(key))
