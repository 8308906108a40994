"""How the plan editor stands on the page: head with tabs, the parts of the plan, gaps at the side, the foot."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from committee_desk.plan import PlanContent

from ...components.button import Button
from ...components.columns import PageBody, TwoColumns
from ...components.page_header import PageHeader
from ...components.theme import theme
from ...components.tokens import tokens
from .family_editor import FamilyEditor
from .foot import FlowFoot
from .gap_card import GapCard
from .lines import (
    goal_cells,
    goal_columns,
    goal_fields,
    goal_line,
    goal_of,
    people_cells,
    people_columns,
    people_fields,
    person_line,
    person_of,
    support_cells,
    support_columns,
    support_fields,
    support_line,
    support_of,
)
from .lines_editor import LineKind, LinesEditor
from .reading import PlanOnDesk
from .visits_editor import VisitsEditor


class EditorFrame(QWidget):
    """Shows a plan and gives it back; `edited` follows every change by hand, `removed(words)` a removed line."""

    edited = Signal()
    removed = Signal(str)

    def __init__(self, desk: PlanOnDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = desk.content
        self._last_removed: LinesEditor | None = None
        self.header = PageHeader(self)
        self.goals = LinesEditor(self._goal_kind(desk), self)
        self.supports = LinesEditor(self._support_kind(), self)
        self.people = LinesEditor(self._people_kind(), self)
        self.visits = VisitsEditor(self)
        self.family = FamilyEditor(self)
        self.gaps = GapCard(self)
        self.notes = QVBoxLayout()
        self.foot = FlowFoot(self)
        self.preview = Button(self, text=self.tr("预览"), icon_name="eye")
        self.word = Button(self, text=self.tr("导出 Word"), icon_name="download")
        self.save = Button(self, text=self.tr("保存草稿"), icon_name="save")
        self.adopt = Button(self, text=self.tr("定案"), kind="primary", icon_name="check")
        self._tabs = ["goals", "supports", *(["visits"] if desk.is_home else []), "people", "family"]
        self._parts: dict[str, QWidget] = {
            "goals": self.goals,
            "supports": self.supports,
            "visits": self.visits,
            "people": self.people,
            "family": self.family,
        }
        self._build()
        self.show_plan(desk)

    def show_plan(self, desk: PlanOnDesk, read_only: bool = False) -> None:
        """Show *desk*'s plan."""
        content = desk.content
        self._content = content
        self.goals.show_lines(map(goal_line, content.goals), read_only)
        self.supports.show_lines(map(support_line, content.supports), read_only)
        self.people.show_lines(map(person_line, content.people), read_only)
        self.visits.show_visits(content.visits, desk.least_lessons, read_only=read_only)
        self.family.show_content(content, read_only=read_only)

    def content(self) -> PlanContent:
        """The plan as it stands in the fields."""
        return replace(
            self._content,
            goals=tuple(map(goal_of, self.goals.lines())),
            supports=tuple(map(support_of, self.supports.lines())),
            people=tuple(map(person_of, self.people.lines())),
            visits=self.visits.visits(),
            aids=self.family.aids(),
            **self.family.texts(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, the head gives its room to the plan."""
        super().resizeEvent(event)
        self._follow_theme()

    def jump(self, part: str) -> None:
        """Go to where something of *part* is missing; no liaison and no teacher begin a line for one."""
        self.header.tabs.setCurrentIndex(self._tabs.index(part))
        self._part(part).jump()

    def begin_person(self, duty: str) -> None:
        """Go to the people with a new line for *duty*, its name ready for the keyboard."""
        self.header.tabs.setCurrentIndex(self._tabs.index("people"))
        if all(line["duty"] != duty or line["name"].strip() for line in self.people.lines()):
            self.people.add_line({"duty": duty})
        else:
            self.people.jump()

    def take_back(self) -> None:
        """Put back what was removed last."""
        if self._last_removed is not None:
            self._last_removed.take_back()
            self._last_removed = None

    def _part(self, part: str) -> LinesEditor | VisitsEditor:
        if part == "visits":
            return self.visits
        return {"goals": self.goals, "supports": self.supports}.get(part, self.people)

    def _build(self) -> None:
        head = QFrame(self)
        head.setProperty("kind", "head")
        self._head = QVBoxLayout(head)
        self._head.addWidget(self.header)
        for button in (self.word, self.preview):
            self.header.add_action(button)
        self.header.show_tabs(self._tab_words(), self.tr("方案的部分"))
        self.header.tabs.currentChanged.connect(self._tab_chosen)
        self.visits.hide()
        columns = TwoColumns(self)
        for key in self._tabs:
            columns.main.addWidget(self._parts[key])
        columns.main.addStretch(1)
        columns.side.addWidget(self.gaps)
        columns.side.addStretch(1)
        body = PageBody(self)
        body.body.addLayout(self.notes)
        body.body.addWidget(columns)
        body.body.addStretch(1)
        for button in (self.save, self.adopt):
            self.foot.add_action(button)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(head)
        around.addWidget(body, 1)
        around.addWidget(self.foot)
        self._connect()
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self._tab_chosen(0)

    def _connect(self) -> None:
        for editor in (self.goals, self.supports, self.people):
            editor.changed.connect(self.edited)
            editor.removed.connect(self._line_removed)
        self.visits.changed.connect(self.edited)
        self.family.changed.connect(self.edited)

    def _line_removed(self, words: str) -> None:
        editor = self.sender()
        self._last_removed = editor if isinstance(editor, LinesEditor) else None
        self.removed.emit(words)

    def _tab_words(self) -> tuple[str, ...]:
        words = {
            "goals": self.tr("目标"),
            "supports": self.tr("支持"),
            "visits": self.tr("送教安排"),
            "people": self.tr("责任人"),
            "family": self.tr("孩子和家庭"),
        }
        return tuple(words[key] for key in self._tabs)

    def _tab_chosen(self, at: int) -> None:
        for place, key in enumerate(self._tabs):
            self._parts[key].setVisible(place == at)

    def _follow_theme(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        space = tokens().raw["space"]
        left, _, right, _ = space["narrow_page_margin" if narrow else "page_margin"]
        self._head.setContentsMargins(left, theme().gap(14), right, 0)
        self.header.crumb.setVisible(bool(self.header.crumb.text()) and not narrow)

    def _goal_kind(self, desk: PlanOnDesk) -> LineKind:
        domains = tuple(dict.fromkeys(one.label for one in desk.scores)) or tuple(
            dict.fromkeys(goal.domain for goal in desk.content.goals)
        )
        return LineKind(
            title=self.tr("目标"),
            add=self.tr("添加目标"),
            remove=self.tr("删除这个目标"),
            empty=self.tr("还没有目标"),
            where_from=self.tr(
                "先写支持需要最多的领域：一个学年目标，一个学期目标，怎么量，到什么程度算达到。"
            ),
            fields=goal_fields(domains),
            columns=goal_columns(),
            cells=goal_cells,
            icon="list-checks",
        )

    def _support_kind(self) -> LineKind:
        return LineKind(
            title=self.tr("支持"),
            add=self.tr("添加支持"),
            remove=self.tr("删除这条支持"),
            empty=self.tr("还没有支持"),
            where_from=self.tr("写明什么支持、谁负责、怎么做、多久一次。"),
            fields=support_fields(),
            columns=support_columns(),
            cells=support_cells,
            icon="hand-heart",
        )

    def _people_kind(self) -> LineKind:
        return LineKind(
            title=self.tr("责任人"),
            add=self.tr("添加责任人"),
            remove=self.tr("删除这个责任人"),
            empty=self.tr("还没有责任人"),
            where_from=self.tr("至少写上班主任或送教教师；随班就读的还要有学校联络人。"),
            fields=people_fields(),
            columns=people_columns(),
            cells=people_cells,
            icon="users",
        )
