"""A completed assessment: its profile, and under it every answer in words; nothing can be changed here."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.assessment import Band, DomainScore, Section

from ...components.button import Button
from ...components.card import Card
from ...components.columns import PageBody
from ...components.labels import Line, Paragraph
from ...components.marked_text import plain
from ...components.page_header import PageHeader
from ...components.profile_chart import ProfileChart, ProfileRow
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import moment_words
from ...forms.attachments import Attachments
from ...forms.filling import Filling
from ...forms.kept_paper import KeptPaper
from ...language import joined
from ..case.score_words import band_words
from .opening import COMPLETE, OpenedAssessment


class FinishedAssessment(PageBody):
    """Profile first; the sections' answers follow one by one while nothing else happens."""

    #: Show the case with this id.
    case_asked = Signal(str)

    def __init__(
        self, opened: OpenedAssessment, attachments: Attachments, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, widest=1100)
        self._opened, self._attachments = opened, attachments
        attachments.setParent(self)
        self._filling = Filling(opened.session, self)
        self._sections = list(self._filling.sections())
        self._header = PageHeader(self)
        self._show_header()
        self.body.addWidget(self._header)
        self.body.addWidget(self._profile())
        self.body.addStretch(1)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._add_section)
        self._idle.start()

    def add_part(self, part: QWidget) -> None:
        """Put *part* under the head."""
        self.body.insertWidget(1, part)

    def _show_header(self) -> None:
        found = self._opened.assessment
        given = found.prefill
        answered, _asked = self._filling.counts()
        words = self.tr("{form}，{version} 版·{when} 存·{answered} 题").format(
            form=found.form.title,
            version=found.form.version,
            when=moment_words(found.saved_at),
            answered=answered,
        )
        title = self.tr("{name}的评估").format(name=given.get("child_name", ""))
        self._header.show_words(title, words, given.get("case_no", ""))
        if found.state == COMPLETE:
            self._header.show_mark(Mark(self.tr("已完成"), "disc with tick", "ok"))
        else:
            self._header.show_mark(Mark(self.tr("已用新版重开"), "disc with minus", "neutral"))
        back = Button(self._header, text=self.tr("打开个案"), icon_name="users")
        back.clicked.connect(self._ask_case)
        self._header.add_action(back)

    def _profile(self) -> Card:
        card = Card(
            self, title=self.tr("评估剖面"), note=self.tr("数字是要的支持：0 基本独立，100 需全面支持")
        )
        chart = ProfileChart(card)
        bands = {band.key: band for band in self._opened.assessment.form.bands}
        chart.setAccessibleName(self.tr("评估剖面"))
        chart.show_rows([self._row(score, bands) for score in self._opened.scores], band_words())
        card.add(chart)
        return card

    def _row(self, score: DomainScore, bands: dict[str, Band]) -> ProfileRow:
        if score.score is None:
            seen = self.tr("看到的不够，没有得分（{answered}/{total} 题）")
            return ProfileRow(
                score.label, None, missing=seen.format(answered=score.answered, total=score.total)
            )
        return ProfileRow(
            score.label, score.score, spoken=joined("，", f"{score.label} {score.score}", score.band_label)
        )

    def _add_section(self) -> None:
        if not self._sections:
            self._idle.stop()
            return
        section, progress = self._sections.pop(0)
        rows = self._answers(section)
        if rows:
            card = Card(self, title=plain(progress.label), note=f"{progress.answered}/{progress.total}")
            for place, row in enumerate(rows):
                if place:
                    card.add(Line(card))
                card.add(row)
            self.body.insertWidget(self.body.count() - 1, card)

    def _answers(self, section: Section) -> list[QWidget]:
        session, language = self._opened.session, self._filling.language
        rows = []
        for ref in session.refs():
            node = session.definition(ref)
            asked = node.number in section.nodes and node.kind == "question"
            if asked and session.state(ref).relevant and session.state(ref).value:
                rows.append(self._row_of(ref, plain(session.label(ref, language))))
        return list(rows)

    def _row_of(self, ref: str, question: str) -> QWidget:
        session = self._opened.session
        node = session.definition(ref)
        if node.control == "upload" and not node.parameter("mediatype").startswith(("audio/", "video/")):
            return AnswerRow(question, KeptPaper(question, session.state(ref).value, self._attachments))
        if "masked" in node.appearance:
            return AnswerRow(question, answer_in_words(question, self.tr("填了，不显示")))
        return AnswerRow(
            question, answer_in_words(question, session.answer_label(ref, self._filling.language))
        )

    def _ask_case(self) -> None:
        self.case_asked.emit(self._opened.assessment.case_id)


def answer_in_words(question: str, answer: str) -> Paragraph:
    """The answer as it is read, and as a screen reader says it with its question."""
    said = Paragraph(text=answer)
    said.setAccessibleName(joined("：", question, answer))
    return said


class AnswerRow(QWidget):
    """A question and its answer; stacked where the window is narrow."""

    def __init__(self, question: str, said: QWidget) -> None:
        super().__init__()
        asked = Paragraph(self, text=question, tone="text2")
        narrow = theme().scale > 1.5
        line = QVBoxLayout(self) if narrow else QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(12))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(asked, 10, top)
        line.addWidget(said, 12, top)
