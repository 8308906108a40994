"""The counts of a delivery as chips: by outcome, and by effect once that is known; pressed ones filter."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...components.flow_layout import FlowLayout
from .outcome_button import OutcomeButton
from .row_filter import EFFECTS, OUTCOMES
from .row_words import effect_words, outcome_words


class OutcomeBar(QWidget):
    """`pressed(keys)` follows every press."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {key: OutcomeButton(key, self) for key in (*EFFECTS, *OUTCOMES)}
        line = FlowLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for chip in self._chips.values():
            chip.clicked.connect(self._clicked)
            line.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, outcomes: Mapping[str, int], effects: Mapping[str, int]) -> None:
        """Show the numbers; with *effects* known, 可导入 gives way to what its rows do."""
        for key, chip in self._chips.items():
            known = key in EFFECTS
            count = effects.get(key, 0) if known else outcomes[key]
            if key == "accepted" and effects:
                count = 0
                chip.setChecked(False)
            if not count and not effects and known:
                chip.setChecked(False)
            chip.show_count(effect_words(key) if known else outcome_words(key), count)

    def clear_pressed(self) -> None:
        """Let everything through again."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def keys(self) -> list[str]:
        """The keys of the chips that are pressed."""
        return [key for key, chip in self._chips.items() if chip.isChecked()]

    def _clicked(self) -> None:
        self.pressed.emit(self.keys())
