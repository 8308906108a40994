"""The cards of the first page: a deadline with its meter, what waits, how far the year has come."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.overview import DeadlineFact, Task
from committee_desk.wording import say

from ..components.button import Button
from ..components.card import Card
from ..components.eliding_label import ElidingLabel
from ..components.empty_state import IconTile
from ..components.glyphs import Glyph
from ..components.labels import Label, Line
from ..components.meter import Meter, MeterBar
from ..components.theme import theme
from ..dates import day_words, weekday_words
from ..language import joined, spoken
from ..models.case_rows import state_words
from ..models.due import due_parts, due_tone

#: Steps of the year: each counts the cases that have come at least so far.
YEAR_STEPS = (
    ("registered", "registered"),
    ("ready", "ready"),
    ("proposed", "proposed"),
    ("decided", "decided"),
    ("signed", "signed"),
    ("reported", "reported"),
)
_ORDER = (
    "registered",
    "invited",
    "assessing",
    "ready",
    "tabled",
    "proposed",
    "decided",
    "served",
    "disputed",
    "accepted",
    "planned",
    "signed",
    "reported",
)
_TASK_ICONS = {
    "look": ("triangle-alert", "warn"),
    "pairs": ("users", "warn"),
    "completions": ("list-checks", "warn"),
    "assessment": ("clipboard-list", "accent"),
    "meeting": ("gavel", "violet"),
    "decision": ("scale", "violet"),
    "plans": ("stamp", "ok"),
    "batches": ("package-check", "ok"),
}


class DeadlineCard(Card):
    """One date of the school year: days left, the day, and how far we are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidingLabel(self, role="section")
        self._source = ElidingLabel(self, role="caption")
        self._before, self._days, self._after = Label(self), QLabel(self), Label(self)
        self._days.setProperty("role", "figure")
        self._day = ElidingLabel(self, role="caption", tone="text2")
        self._meter = Meter(self)
        count = QHBoxLayout()
        count.setSpacing(theme().gap(5))
        for part in (self._before, self._days, self._after):
            count.addWidget(part)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addLayout(count)
        below.addWidget(self._source)
        below.addStretch()
        below.addWidget(self._day)
        self.add(top)
        self.add(below)
        self.add(self._meter)

    def show_fact(self, fact: DeadlineFact) -> None:
        """Show the deadline."""
        key = f"overview.deadline.{fact.key}"
        self._title.setText(say(f"{key}.title", spoken()))
        self._source.setText("·".join((say(f"{key}.who", spoken()), fact.clause)))
        finished = fact.of > 0 and fact.done >= fact.of
        before, figure, after = (self.tr("已完成"), "", "") if finished else due_parts(fact.days_left)
        tone = "text" if finished else due_tone(fact.days_left)
        for label, text in ((self._before, before), (self._days, figure), (self._after, after)):
            label.setText(text)
            label.setVisible(bool(text))
        self._days.setProperty("tone", "accent" if tone == "text" else tone)
        self._days.style().polish(self._days)
        self._title.setMinimumHeight(
            self._days.sizeHint().height()
        )  # level with a neighbour that has no figure
        self._day.setText(self._day_words(fact))
        done = say(f"{key}.done", spoken(), count=f"{fact.done:,}")
        self._meter.show_meter(
            fact.done / fact.of if fact.of else 0, done, say(f"{key}.of", spoken(), count=f"{fact.of:,}")
        )

    def _day_words(self, fact: DeadlineFact) -> str:
        if fact.last_working_day == fact.day:
            return self.tr("{day}截止").format(day=day_words(fact.day))
        words = self.tr("{day}（{weekday}）截止，最后工作日 {last}")
        return words.format(
            day=day_words(fact.day), weekday=weekday_words(fact.day), last=day_words(fact.last_working_day)
        )


class TaskRow(QWidget):
    """One thing that waits: what, how many, and the button that leads there."""

    chosen = Signal(str)

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._route = task.route
        icon, role = _TASK_ICONS.get(task.key) or _TASK_ICONS.get(task.route, ("clipboard-list", "accent"))
        key = f"overview.task.{task.key}"
        count = f"{task.count:,}"
        what = ElidingLabel(self, text=say(f"{key}.what", spoken(), count=count))
        why = ElidingLabel(self, text=say(f"{key}.why", spoken(), count=count), role="caption")
        go = Button(self, text=say(f"{key}.go", spoken()), kind="soft", small=True)
        go.setAccessibleName(joined("：", go.text(), what.text()))
        go.setMinimumWidth(theme().px(96))
        go.clicked.connect(self._choose)
        go.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(what)
        words.addWidget(why)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(14))
        line.addWidget(IconTile(self, icon_name=icon, role=role, px=38))
        line.addLayout(words, 1)
        line.addWidget(go)

    def _choose(self) -> None:
        self.chosen.emit(self._route)


class YearCard(Card):
    """How many children have come how far, a bar a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(theme().gap(12))
        self._grid.setVerticalSpacing(theme().gap(9))
        self._bars: list[tuple[Glyph, Label, MeterBar, Label]] = []
        for row in range(len(YEAR_STEPS)):
            parts = (Glyph(self, px=18), Label(self), MeterBar(self), Label(self, role="strong"))
            parts[-1].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)
            self._bars.append(parts)
        self.add(self._grid)
        self.body.addStretch()

    def show_counts(self, per_state: Mapping[str, int]) -> None:
        """Show how many cases have come at least so far."""
        total = sum(per_state.values())
        for (key, state), (glyph, words, bar, count) in zip(YEAR_STEPS, self._bars, strict=True):
            reached = sum(per_state.get(later, 0) for later in _ORDER[_ORDER.index(state) :])
            glyph.show_mark(state_words(state))
            words.setText(say(f"overview.step.{key}", spoken()))
            bar.show_share(reached / total if total else 0)
            count.setText(f"{reached:,}")


def separated(rows: list[QWidget], card: Card) -> None:
    """Put *rows* into *card* with a hairline between two."""
    for place, row in enumerate(rows):
        if place:
            card.add(Line(card))
        card.add(row)
