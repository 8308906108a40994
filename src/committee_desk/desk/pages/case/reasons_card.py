"""得分怎么来: click a domain and read its items, the answers, what counted, and the formula with its numbers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.assessment import ItemUsed, ScoreReasons
from committee_desk.wording import say

from ...components.button import Button
from ...components.card import Card
from ...components.facts import FactList
from ...components.flow_layout import FlowLayout
from ...components.labels import Paragraph
from ...components.marked_text import plain
from ...components.theme import theme
from ...language import spoken


class ReasonsCard(Card):
    """A button a domain; beneath them the reasons of the one that was clicked."""

    def __init__(self, reasons: Sequence[ScoreReasons], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_title(self.tr("得分怎么来"), self.tr("点一个方面看每一题"))
        self._reasons = {one.key: one for one in reasons}
        row = QWidget(self)
        line = FlowLayout(row)
        line.setSpacing(theme().gap(8))
        for one in reasons:
            score = str(one.score) if one.score is not None else self.tr("没有得分")
            button = Button(row, kind="soft", small=True, text=f"{one.label} {score}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("domain", one.key)
            button.clicked.connect(self._chosen)
            line.addWidget(button)
        self.add(row)
        self._place = QVBoxLayout()
        self._shown: QWidget | None = None
        self.add(self._place)

    def _chosen(self) -> None:
        self.show_domain(str(self.sender().property("domain")))

    def show_domain(self, key: str) -> None:
        """Show why the domain *key* has its score."""
        if self._shown is not None:
            self._place.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = _Reasons(self._reasons[key], self)
        self._place.addWidget(self._shown)


class _Reasons(QWidget):
    def __init__(self, one: ScoreReasons, parent: QWidget) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme().gap(10))
        for words in reason_sentences(one):
            lines.addWidget(Paragraph(self, text=words))
        items = FactList(self, label_width=280)
        items.show_facts([(plain(item.question), _use(item)) for item in one.items])
        lines.addWidget(items)


def reason_sentences(one: ScoreReasons) -> tuple[str, ...]:
    """The formula with its numbers, why it holds or not, the band, and the evidence."""
    language = spoken()
    key = "formula" if one.score is not None else "invalid"
    told = [
        say(
            f"assessment.reasons.{key}",
            language,
            total=one.total,
            most=one.most,
            counted=one.counted,
            applying=one.applying,
            score=one.score,
            least=one.least,
            share=one.least_share,
        )
    ]
    if one.score is not None:
        told.append(
            say("assessment.reasons.band", language, start=one.starts, end=one.ends, band=one.band_label)
        )
    if one.evidence_needed:
        told.append(say("assessment.reasons.evidence", language, words=one.evidence))
    return tuple(told)


def _use(item: ItemUsed) -> str:
    return say(f"assessment.reasons.use.{item.use}", spoken(), answer=plain(item.answer), points=item.points)
