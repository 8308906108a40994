"""The agenda at the left: who has come, the cases in their order, and what else can be done in this sitting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...components.button import Button
from ...components.eliding_label import ElidingLabel
from ...components.section_list import SectionItem, SectionList
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import day_words
from .facts import SittingFacts

ATTENDANCE, READY = "attendance", "ready"


class AgendaPanel(QFrame):
    """`chosen` gives an agenda item's id, or ATTENDANCE or READY."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._title = ElidingLabel(self, role="section")
        self._where = ElidingLabel(self, role="caption")
        self.back = Button(self, kind="link")
        self.back.clicked.connect(self.left)
        self.list = SectionList(self)
        self.list.section_chosen.connect(self.chosen)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("kind", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addStretch()
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch()
        self._lines = QVBoxLayout(self)
        for part in (self._title, self._where):
            self._lines.addWidget(part)
        self._lines.addLayout(head)
        self._lines.addWidget(scroll, 1)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_facts(self, facts: SittingFacts, chosen: str) -> None:
        """Show the agenda with *chosen* pressed."""
        self._title.setText(self.tr("第 {number} 次评估会议").format(number=facts.sitting.number))
        self._where.setText("·".join((day_words(facts.sitting.held_on), facts.sitting.place)))
        self.back.setText(self.tr("所有会议"))
        self.list.setAccessibleName(self.tr("议程"))
        self.list.show_items(self.items(facts, chosen), chosen)

    def items(self, facts: SittingFacts, chosen: str) -> list[SectionItem]:
        """Attendance, the agenda, and the way to add cases."""
        quorate = not facts.quorum.verdict.findings
        here = SectionItem(
            key=ATTENDANCE,
            text=self.tr("到会"),
            right=f"{len(facts.present)}/{len(facts.members)}",
            mark=Mark("", "disc with tick", "ok") if quorate else Mark("", "triangle with !", "warn"),
        )
        found = [here]
        for row in facts.agenda:
            mark = self._mark(row.state, row.id == chosen)
            found.append(
                SectionItem(key=row.id, text=f"{row.position:02}  {row.name}", second=mark.text, mark=mark)
            )
        if facts.sitting.state == "open":
            found.append(
                SectionItem(key=READY, text=self.tr("追加个案"), mark=Mark("", "disc with plus", "accent"))
            )
        return found

    def _mark(self, state: str, discussed: bool) -> Mark:
        if state == "proposed":
            return Mark(self.tr("已提出建议"), "disc with tick", "ok")
        if state == "postponed":
            return Mark(self.tr("改到下次会议"), "disc with right arrow", "neutral")
        if discussed:
            return Mark(self.tr("正在讨论"), "p2", "accent")
        return Mark(self.tr("等待讨论"), "ring", "text3")

    def _follow_theme(self) -> None:
        dress = theme()
        self.setFixedWidth(dress.px(252))
        self._lines.setContentsMargins(dress.gap(16), dress.gap(24), dress.gap(16), dress.gap(16))
        self._lines.setSpacing(dress.gap(8))
