"""The family's ways to challenge a decision with their last days, 暂定 where the calendar is not known yet."""

from PySide6.QtWidgets import QWidget

from committee_desk.decision import Remedies
from committee_desk.workdays import Deadline

from ...components.card import Card
from ...components.facts import FactList
from ...components.labels import Paragraph
from ...dates import full_day_words, weekday_words


class RemediesCard(Card):
    """Review and suit, counted from the day of service."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._facts, self._source = FactList(self, label_width=64), Paragraph(self, role="caption")
        self.remedy = Paragraph(self, role="caption", tone="text2")
        for part in (self._facts, self._source, self.remedy):
            self.add(part)

    def show_remedies(self, found: Remedies, remedy: str = "") -> None:
        """Show the last days; *remedy* is the paragraph that the paper will carry."""
        self.show_title(self.tr("救济途径与期限"))
        rows = [(self.tr("复议"), self._until(found.review_until))]
        if found.court_until is not None:
            rows.append((self.tr("诉讼"), self._until(found.court_until)))
        after = self.tr("收到复议决定后 {days} 日内")
        rows.append((self.tr("复议后"), after.format(days=found.court_days_after_review)))
        rows.append((self.tr("先复议"), self.tr("要先复议") if found.review_first else self.tr("不适用")))
        self._facts.show_facts(rows)
        source = self.tr("按 {day}送达算，第二天起计·行政复议法 20、23、24")
        self._source.setText(source.format(day=full_day_words(found.served_on)))
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))

    def _until(self, last: Deadline) -> str:
        words = self.tr("到 {day}，{weekday}").format(
            day=full_day_words(last.day), weekday=weekday_words(last.day)
        )
        return words + self.tr("（暂定）") if last.provisional else words
