"""The first page: how many days are left until the year's two dates, and which things wait for me."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from committee_desk.overview import Activity, Task, TodayFacts, today_facts
from committee_desk.wording import say

from .._ui.today_page import Ui_TodayPage
from ..components.button import Button
from ..components.card import Card
from ..components.empty_state import EmptyState
from ..components.inline_note import InlineNote
from ..components.labels import Paragraph
from ..components.theme import theme
from ..components.timeline import Timeline, TimelineEntry
from ..components.tokens import Mark
from ..dates import full_day_words, moment_words, weekday_words
from ..language import spoken
from ..page import Page
from ..session import Session
from ..shell.page_table import PageEntry, pages_for
from .today_cards import DeadlineCard, TaskRow, YearCard, separated

_TOGETHER = 300


class TodayPage(Page):
    """Deadlines, tasks, the year, and what was done last."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_TodayPage()
        self.ui.setupUi(self)
        self._facts: TodayFacts | None = None
        self._notice = InlineNote(self)
        self._import = Button(self, icon_name="file-input")
        self._meet = Button(self, kind="primary", icon_name="gavel")
        self._deadlines = (DeadlineCard(self), DeadlineCard(self))
        self._tasks, self._year, self._latest = Card(self), YearCard(self), Card(self)
        self._timeline = Timeline(self._latest)
        self._latest.add(self._timeline)
        self._build()
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._ask)
        theme().changed.connect(self._restack)
        self.retranslate()

    def open(self, key: str) -> None:
        """Read everything again: the day may have changed."""
        self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """Something changed."""
        self._soon.start()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._import.setText(self.tr("导入名册"))
        self._meet.setText(self.tr("去开会"))
        offered = self._offered()
        self._import.setVisible("roster" in offered)
        self._meet.setVisible("meeting" in offered)
        if self._facts is not None:
            self._show(self._facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or stacked with what is to be done first."""
        super().resizeEvent(event)
        self._restack()

    def _build(self) -> None:
        self._import.clicked.connect(self._go_to_roster)
        self._meet.clicked.connect(self._go_to_meeting)
        self.ui.header.add_action(self._import)
        self.ui.header.add_action(self._meet)
        beside = QBoxLayout.Direction.LeftToRight
        self._top, self._middle = QBoxLayout(beside), QBoxLayout(beside)
        for card in self._deadlines:
            self._top.addWidget(card, 1)
        self._middle.addWidget(self._tasks, 17)
        self._middle.addWidget(self._year, 10)
        self.ui.pageLayout.addLayout(self._top)
        self.ui.pageLayout.addWidget(self._notice)
        self.ui.pageLayout.addLayout(self._middle)
        self.ui.pageLayout.addWidget(self._latest)
        self.ui.pageLayout.addStretch(1)

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for layout in (self._top, self._middle):
            layout.setDirection(below if narrow else beside)
            layout.setSpacing(theme().gap(16))

    def _ask(self) -> None:
        self.session.ask(today_facts, then=self._show)

    def _show(self, facts: TodayFacts) -> None:
        self._facts = facts
        day = self.tr("{day}，{weekday}").format(
            day=full_day_words(facts.today), weekday=weekday_words(facts.today)
        )
        self.ui.header.show_words(self.tr("今天"), day)
        for card, fact in zip(self._deadlines, facts.deadlines, strict=False):
            card.show_fact(fact)
        self._notice.setVisible(facts.notice is not None)
        if facts.notice is not None:
            self._notice.show_note(say(f"{facts.notice.key}.what", spoken(), **facts.notice.values))
        self._show_tasks(facts.tasks)
        self._year.show_title(self.tr("今年进度"))
        self._year.show_counts(facts.per_state)
        self._latest.show_title(self.tr("最近办理"))
        self._latest.setVisible(bool(facts.activity))
        self._timeline.show_entries([_entry(one) for one in facts.activity])

    def _show_tasks(self, tasks: tuple[Task, ...]) -> None:
        _empty(self._tasks)
        self._tasks.show_title(self.tr("等我处理"), f"{sum(task.count for task in tasks):,}" if tasks else "")
        rows: list[QWidget] = []
        for task in tasks:
            row = TaskRow(task, self._tasks)
            row.chosen.connect(self._go)
            rows.append(row)
        separated(rows, self._tasks)
        if not tasks:
            self._tasks.add(self._nothing_waits())
        self._tasks.body.addStretch()

    def _nothing_waits(self) -> QWidget:
        if self._facts is not None and self._facts.cases == 0 and "roster" in self._offered():
            empty = EmptyState(
                icon_name="file-input",
                heading=self.tr("先导入名册"),
                sentence=self.tr("县残联送来的名册是第一步，之后要做的事会排在这里。"),
            )
            begin = Button(kind="primary", text=self.tr("导入名册"))
            begin.clicked.connect(self._go_to_roster)
            empty.add_action(begin)
            return empty
        return Paragraph(text=self.tr("没有事情等你处理。"), tone="text2")

    def _offered(self) -> dict[str, PageEntry]:
        county = self.session.county
        return pages_for(county.actor.roles if county is not None else ())

    def _go(self, route: str) -> None:
        name, _, key = route.partition("/")
        self.navigate.emit(name, key)

    def _go_to_roster(self) -> None:
        self.navigate.emit("roster", "")

    def _go_to_meeting(self) -> None:
        self.navigate.emit("meeting", "")


def _entry(one: Activity) -> TimelineEntry:
    did = say(f"overview.did.{one.key}", spoken())
    text = "·".join(part for part in (did, one.subject) if part)
    when = "·".join(part for part in (moment_words(one.at), one.who) if part)
    return TimelineEntry(text, when, Mark("", "disc with tick", "ok"))


def _empty(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
