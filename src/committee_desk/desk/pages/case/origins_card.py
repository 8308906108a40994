"""来源: every roster, report and application that spoke of the child (条例 15)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from committee_desk.roster import Origin, origins_of, say_outcome
from committee_desk.wording import say

from ...components.card import Card
from ...components.labels import Paragraph
from ...components.timeline import Timeline, TimelineEntry
from ...components.tokens import Mark, outcome_mark
from ...dates import full_day_words
from ...language import joined, spoken
from ...session import Session


class OriginsCard(Card):
    """Asks for the sources of the child of a case and shows a line for each."""

    def __init__(self, session: Session, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._timeline = Timeline(self)
        self._none = Paragraph(self, tone="text2")
        self.add(self._timeline)
        self.add(self._none)
        self.show_title(self.tr("来源"), self.tr("条例 15"))
        self._none.setText(self.tr("没有留下来源。"))
        self._none.hide()
        session.ask(origins_of, case_id, then=self.show_origins)

    def show_origins(self, found: Sequence[Origin]) -> None:
        """Show *found*, the latest first."""
        self._timeline.show_entries([self._entry(one) for one in reversed(found)])
        self._none.setVisible(not found)

    def _entry(self, one: Origin) -> TimelineEntry:
        kind = say(f"roster.source_kind.{one.kind}", spoken())
        sender = "·".join(part for part in (kind, one.sender or "") if part)
        mark = outcome_mark(one.outcome)
        outcome = say_outcome(one.outcome, spoken())
        if one.withdrawn_at is not None:
            outcome, mark = self.tr("已撤回"), Mark("", "disc with minus", "neutral")
        detail = joined("，", full_day_words(one.received_at.date()), self._place(one), outcome)
        return TimelineEntry(sender, detail, mark)

    def _place(self, one: Origin) -> str:
        if one.application_number:
            return self.tr("申请 {number}").format(number=one.application_number)
        if not one.sheet:
            return ""
        return self.tr("{sheet} 第 {row} 行").format(sheet=one.sheet, row=one.row)
