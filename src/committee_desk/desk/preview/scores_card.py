"""The scores of the sample answers, beside the form and in step with it."""

from PySide6.QtWidgets import QWidget

from committee_desk.assessment import profile

from ..components.card import Card
from ..components.labels import Paragraph
from ..forms.filling import Filling
from ..language import joined


class ScoresCard(Card):
    """One line a domain; the card is not there for forms without scores."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Paragraph(self, role="caption", tone="text2")
        self.add(self._words)

    def show_scores(self, filling: Filling) -> None:
        """Score the answers as they are now."""
        self.show_title(self.tr("分数"))
        rows = profile(filling.session, filling.language)
        lines = [
            joined(
                "：",
                row.label,
                self.tr("还没有（{answered}/{total} 题）").format(answered=row.answered, total=row.total)
                if row.score is None
                else f"{row.score}　{row.band_label}",
            )
            for row in rows
        ]
        self._words.setText("\n".join(lines))
        self.setVisible(bool(rows))
