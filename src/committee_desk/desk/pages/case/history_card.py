"""时间线: what happened to the case, newest first, and behind it all records."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.overview import HistoryEntry
from committee_desk.wording import say

from ...components.button import Button
from ...components.card import Card
from ...components.labels import Paragraph
from ...components.timeline import Timeline, TimelineEntry
from ...components.tokens import Mark, state_mark
from ...dates import moment_words
from ...language import spoken

_LEADS_TO = {
    "import_roster": "registered",
    "invite": "invited",
    "open_assessment": "assessing",
    "complete_assessment": "ready",
    "table_case": "tabled",
    "propose": "proposed",
    "decide": "decided",
    "serve": "served",
    "settle_dispute": "accepted",
    "adopt_plan": "planned",
    "seal_batch": "reported",
}
#: Looks and key strokes of an assessment are records, but no steps of the case.
_QUIET = frozenset({"open_case", "save_answers", "keep_attachment"})
_SHORT = 5


class HistoryCard(Card):
    """The latest steps; `all_asked()` follows 全部记录. *whole* shows every record instead."""

    all_asked = Signal()

    def __init__(
        self, history: Sequence[HistoryEntry], *, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.show_title(self.tr("全部记录") if whole else self.tr("时间线"))
        shown = history if whole else [one for one in history if one.verb not in _QUIET][:_SHORT]
        if whole:
            self.show_title(self.tr("全部记录"), self.tr("{count} 条").format(count=f"{len(shown):,}"))
        else:
            every = Button(self, kind="link", text=self.tr("全部记录"))
            every.clicked.connect(self.all_asked)
            self.head.add_right(every)
        if not shown:
            self.add(Paragraph(self, text=self.tr("登记以后还没有办理。"), tone="text2"))
        timeline = Timeline(self)
        timeline.show_entries([_entry(one) for one in shown])
        self.add(timeline)


def _entry(one: HistoryEntry) -> TimelineEntry:
    when = "·".join(part for part in (moment_words(one.at), one.who) if part)
    led_to = state_mark(_LEADS_TO[one.verb]) if one.verb in _LEADS_TO else Mark("", "ring", "neutral")
    return TimelineEntry(say(f"overview.did.{one.verb}", spoken()), when, led_to)
