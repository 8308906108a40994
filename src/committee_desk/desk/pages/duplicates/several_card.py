"""Several pairs, one answer: which they are, and that each gets it with the same reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from committee_desk.roster import PairRow

from ...components.card import Card
from ...components.facts import FactList
from ...components.labels import Paragraph
from .pair_words import pair_name, reason_words

_NAMED = 12


class SeveralCard(Card):
    """Names the chosen pairs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._says, self._more = Paragraph(self, tone="text2"), Paragraph(self, role="caption")
        self._facts = FactList(self, label_width=150)
        for part in (self._says, self._facts, self._more):
            self.add(part)
        self.body.addStretch()

    def show_rows(self, rows: Sequence[PairRow]) -> None:
        """Show the pairs that get one answer."""
        self.show_title(self.tr("选中 {count} 对").format(count=f"{len(rows):,}"))
        self._says.setText(
            self.tr("一个答案用在选中的每一对上，原因只写一次，每一对都记下。合并要一对一对看。")
        )
        self._facts.show_facts([(pair_name(row), reason_words(row)) for row in rows[:_NAMED]])
        more = len(rows) - _NAMED
        self._more.setText(self.tr("还有 {count} 对。").format(count=f"{more:,}"))
        self._more.setVisible(more > 0)
