"""规则试算: for how many finished assessments the version would suggest another placement, and for which cases."""

from PySide6.QtWidgets import QWidget

from committee_desk.placement import WhatIf
from committee_desk.wording import say

from ...components.card import Card
from ...components.labels import Paragraph
from ...language import spoken

_MOST_NUMBERS = 60


class WhatIfCard(Card):
    """Counts first, then the kinds of change, then the numbers of the cases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._counts = Paragraph(self)
        self._changes = Paragraph(self, tone="text2")
        self._numbers = Paragraph(self, tone="text2")
        for part in (self._counts, self._changes, self._numbers):
            self.add(part)

    def show_what_if(self, found: WhatIf) -> None:
        """Show the answer; nothing of it is stored."""
        self.show_title(self.tr("规则试算"), self.tr("只试算，不改任何个案"))
        words = self.tr("去年和今年完成的 {all} 次评估里，{changed} 次的建议会变")
        self._counts.setText(words.format(all=found.looked_at, changed=found.changed))
        lines = [
            self.tr("{before} → {now}：{count} 次").format(before=_rung(before), now=_rung(now), count=count)
            for before, now, count in found.changes
        ]
        if found.untold:
            lines.append(self.tr("{count} 次评估用的是别的表，没有算").format(count=found.untold))
        self._changes.setText("\n".join(lines))
        self._changes.setVisible(bool(lines))
        shown = "、".join(found.numbers[:_MOST_NUMBERS])
        rest = len(found.numbers) - _MOST_NUMBERS
        more = self.tr("，还有 {count} 个").format(count=rest) if rest > 0 else ""
        self._numbers.setText(self.tr("会变的个案：{numbers}").format(numbers=shown + more))
        self._numbers.setVisible(bool(found.numbers))


def _rung(code: str) -> str:
    return say(f"form_versions.rung.{code or 'none'}", spoken())
