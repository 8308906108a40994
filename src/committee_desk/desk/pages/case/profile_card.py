"""评估剖面: need by domain now and in the assessment before, in words where there is no score."""

from PySide6.QtWidgets import QWidget

from committee_desk.overview import AssessmentOnPage, ScoreOnPage

from ...components.card import Card
from ...components.labels import Paragraph
from ...components.profile_chart import ProfileChart, ProfileLegend, ProfileRow
from ...dates import day_words, full_day_words
from ...language import joined
from ...token_words import token_word
from .score_words import band_words


class ProfileCard(Card):
    """The profile of *now*; *before* is the earlier assessment to compare with, if any."""

    def __init__(
        self,
        now: AssessmentOnPage,
        before: AssessmentOnPage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        day = now.completed_at or now.opened_at
        self.show_title(self.tr("评估剖面"), "·".join((day_words(day.date()), now.assessor)))
        if not now.scores:
            words = self.tr("评估还没有填完：{answered}/{asked} 题。填完后这里显示各方面需要的支持。")
            self.add(Paragraph(self, text=words.format(answered=now.answered, asked=now.asked), tone="text2"))
            return
        earlier = {one.key: one for one in before.scores} if before else {}
        compared = any(one.score is not None for one in earlier.values())
        legend = ProfileLegend(self, now=self.tr("本次"), before=self.tr("上次") if compared else "")
        self.head.add_right(legend)
        chart = ProfileChart(self)
        chart.setAccessibleName(self.tr("评估剖面"))
        chart.show_rows([self._row(one, earlier.get(one.key)) for one in now.scores], band_words())
        self.add(chart)
        if before is not None and compared:
            self._say_before(now, before)

    def _say_before(self, now: AssessmentOnPage, before: AssessmentOnPage) -> None:
        """When the ring was, and that it was asked with another version of the form, if so."""
        day = full_day_words((before.completed_at or before.opened_at).date())
        words = self.tr("上次：{day}，{who}").format(day=day, who=before.assessor)
        if before.form != now.form:
            versions = self.tr("上次用表 {before} 版，本次 {now} 版，题目不全相同，比较时要小心")
            words = joined("。", words, versions.format(before=before.form, now=now.form))
        self.add(Paragraph(self, text=words, role="caption"))

    def _row(self, one: ScoreOnPage, before: ScoreOnPage | None) -> ProfileRow:
        earlier = before.score if before else None
        missing = self.tr("看到的不够，不打分（{answered}/{total} 题）").format(
            answered=one.answered, total=one.total
        )
        domain = token_word(one.label)
        spoken = f"{domain} {missing}"
        if one.score is not None:
            spoken = self.tr("{domain} {score}").format(domain=domain, score=one.score)
            if earlier is not None:
                spoken += self.tr("，上次 {score}").format(score=earlier)
        return ProfileRow(domain, one.score, earlier, spoken, missing)
