"""The sheets `survey` and `choices` as questions inside groups, and lists of choices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .form_types import CONTAINERS, SELECTS, plain_type
from .grid import Book, Cell, Grid, Line

_EDGE = re.compile(r"^(begin|end)[\s_]+(.+)$", re.IGNORECASE)
_SELECT = re.compile(
    "^(" + "|".join(sorted(map(re.escape, SELECTS), key=len, reverse=True)) + r")\s+(\S+)(\s+.*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the survey: a question, or a group or repeat around those that follow.

    *kind* is the type by its one name ("" for an unknown one); *around* are the groups and repeats that it lies in.
    """

    line: Line
    name: str
    kind: str
    written: str
    list_name: str = ""
    or_other: bool = False
    around: tuple[Question, ...] = ()

    @property
    def repeats(self) -> tuple[Question, ...]:
        """The repeats that it lies in."""
        return tuple(each for each in self.around if each.kind == "repeat")

    @property
    def is_container(self) -> bool:
        """Whether others lie in it."""
        return self.kind in ("group", "repeat", "loop")


@dataclass(frozen=True, slots=True)
class Edge:
    """A row `begin …` or `end …`."""

    line: Line
    opens: bool
    kind: str


@dataclass(slots=True)
class Form:
    """Everything that the rules look at: the book, its questions by name, its lists with their values."""

    book: Book
    survey: Grid | None
    choices: Grid | None
    questions: list[Question] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    by_name: dict[str, list[Question]] = field(default_factory=dict)
    lists: dict[str, dict[str, Line]] = field(default_factory=dict)

    def question(self, name: str) -> Question | None:
        """The first question called *name*."""
        return next(iter(self.by_name.get(name, ())), None)

    def values(self, question: Question) -> frozenset[str] | None:
        """The values that a choice may have; None where they are not known from the workbook alone."""
        if (
            question.kind not in ("select_one", "select_multiple", "rank")
            or question.list_name not in self.lists
        ):
            return None
        found = frozenset(self.lists[question.list_name])
        return found | {"other"} if question.or_other else found

    def cell(self, question: Question, key: str) -> Cell:
        """The cell of *question* under *key*."""
        assert self.survey is not None
        return self.survey.cell(question.line, key)

    def get(self, question: Question, key: str) -> str:
        """What stands there."""
        return self.survey.get(question.line, key) if self.survey else ""

    def cells(self, *keys: str) -> Iterator[tuple[Question, Cell]]:
        """The filled cells of all questions under *keys*."""
        if self.survey is None:
            return
        for question in self.questions:
            for key in keys:
                for cell in self.survey.cells(question.line, key):
                    yield question, cell


def read_form(book: Book) -> Form:
    """The form that *book* holds, as far as it can be understood."""
    form = Form(book, book.grid("survey"), book.grid("choices"))
    if form.survey is not None:
        _read_questions(form, form.survey)
    for name in ("choices", "external_choices"):
        _read_lists(form, book.grid(name))
    return form


def _read_questions(form: Form, survey: Grid) -> None:
    around: list[Question] = []
    for line in survey.lines:
        written = survey.get(line, "type")
        if not written or written.startswith("#"):
            continue
        edge = _EDGE.match(written)
        kind = (
            CONTAINERS.get(" ".join(edge.group(2).split()).lower().partition(" over ")[0]) if edge else None
        )
        if edge and kind:
            opens = edge.group(1).lower() == "begin"
            form.edges.append(Edge(line, opens, kind))
            if not opens:
                if around:
                    around.pop()
                continue
        question = _question(survey, line, written, kind, tuple(around))
        form.questions.append(question)
        if question.name:
            form.by_name.setdefault(question.name, []).append(question)
        if question.is_container:
            around.append(question)


def _question(
    survey: Grid, line: Line, written: str, kind: str | None, around: tuple[Question, ...]
) -> Question:
    name = survey.get(line, "name")
    if kind:
        return Question(line, name, kind, written, around=around)
    select = _SELECT.match(" ".join(written.split()))
    if select:
        other = (select.group(3) or "").strip().lower() in ("or_other", "or specify other", "or other")
        found = SELECTS[select.group(1).lower()]
        return Question(line, name, found, written, select.group(2), other, around)
    return Question(line, name, plain_type(written) or "", written, around=around)


def _read_lists(form: Form, grid: Grid | None) -> None:
    if grid is None:
        return
    for line in grid.lines:
        name, value = grid.get(line, "list_name"), grid.get(line, "name")
        if name and value:
            form.lists.setdefault(name, {}).setdefault(value, line)
