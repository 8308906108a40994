"""Goals, support and people as lines of text that a table shows and a form changes, and back again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from committee_desk.plan import Goal, Responsible, Support

from ...components.table_values import Cell, Column, empty_cell, name_cell
from ...components.tokens import Mark
from ...token_words import token_word

translate = QCoreApplication.translate

Line = dict[str, str]
DUTIES = ("teacher", "liaison", "bureau", "family")
_FINE = Mark("", "disc with tick", "ok")
_LACKING = Mark("", "triangle with !", "warn")


@dataclass(frozen=True, slots=True)
class LineField:
    """One field of a line: *kind* is line, long, choice or day; *needed* ones make a gap while empty."""

    key: str
    label: str
    kind: str = "line"
    width: int = 260
    needed: bool = False
    choices: tuple[tuple[str, str], ...] = ()


def goal_fields(domains: tuple[str, ...]) -> tuple[LineField, ...]:
    """The fields of a goal."""
    return (
        LineField(
            "domain",
            translate("PlanLines", "领域"),
            "choice",
            220,
            True,
            tuple((one, token_word(one)) for one in domains),
        ),
        LineField("due", translate("PlanLines", "到哪一天（选填）"), "day", 170),
        LineField("year_goal", translate("PlanLines", "学年目标"), "long", 0),
        LineField("term_goal", translate("PlanLines", "学期目标"), "long", 0),
        LineField("measure", translate("PlanLines", "怎么量"), "line", 380, True),
        LineField("criterion", translate("PlanLines", "到什么程度算达到"), "line", 300, True),
    )


def support_fields() -> tuple[LineField, ...]:
    """The fields of a line of support."""
    return (
        LineField("what", translate("PlanLines", "什么支持"), "long", 0, True),
        LineField("who", translate("PlanLines", "谁负责"), "line", 260, True),
        LineField("how", translate("PlanLines", "怎么做（选填）"), "line", 300),
        LineField("how_often", translate("PlanLines", "多久一次（选填）"), "line", 180),
        LineField("when", translate("PlanLines", "从哪天到哪天（选填）"), "line", 260),
    )


def people_fields() -> tuple[LineField, ...]:
    """The fields of somebody who answers for a part."""
    duties = tuple((duty, duty_words(duty)) for duty in DUTIES)
    return (
        LineField("duty", translate("PlanLines", "职责"), "choice", 220, True, duties),
        LineField("name", translate("PlanLines", "姓名"), "line", 260, True),
        LineField("unit", translate("PlanLines", "单位（选填）"), "line", 300),
        LineField("phone", translate("PlanLines", "电话（选填）"), "line", 200),
    )


def duty_words(duty: str) -> str:
    """The name of a duty."""
    return {
        "teacher": translate("PlanLines", "班主任或送教教师"),
        "liaison": translate("PlanLines", "学校联络人"),
        "bureau": translate("PlanLines", "县级包联人"),
        "family": translate("PlanLines", "家庭"),
    }.get(duty, duty)


def goal_columns() -> tuple[Column, ...]:
    """领域 学期目标 怎么量 到期."""
    return (
        Column("domain", translate("PlanLines", "领域"), 142),
        Column("goal", translate("PlanLines", "学期目标"), 260, stretch=True),
        Column("measurable", translate("PlanLines", "检查"), 122),
        Column("due", translate("PlanLines", "到期"), 110, narrow=False),
    )


def support_columns() -> tuple[Column, ...]:
    """支持 谁负责 多久一次."""
    return (
        Column("what", translate("PlanLines", "支持"), 260, stretch=True),
        Column("who", translate("PlanLines", "谁负责"), 190),
        Column("often", translate("PlanLines", "多久一次"), 120, narrow=False),
    )


def people_columns() -> tuple[Column, ...]:
    """职责 姓名 单位."""
    return (
        Column("duty", translate("PlanLines", "职责"), 170),
        Column("name", translate("PlanLines", "姓名"), 190, stretch=True),
        Column("unit", translate("PlanLines", "单位"), 220, narrow=False),
    )


def goal_cells(line: Mapping[str, str]) -> tuple[Cell, ...]:
    """A goal in the table; its check says whether it can be measured."""
    fine = bool(line["measure"].strip() and line["criterion"].strip())
    check = (
        Cell(translate("PlanLines", "可以量"), glyph=_FINE)
        if fine
        else Cell(translate("PlanLines", "还不能量"), glyph=_LACKING, tone="warn")
    )
    return (
        name_cell(token_word(line["domain"])) if line["domain"] else _unwritten(),
        _cell(line["term_goal"] or line["year_goal"]),
        check,
        Cell(line["due"]) if line["due"] else empty_cell(translate("PlanLines", "没有写")),
    )


def support_cells(line: Mapping[str, str]) -> tuple[Cell, ...]:
    """A line of support in the table."""
    who = (
        Cell(line["who"])
        if line["who"].strip()
        else Cell(translate("PlanLines", "还没有人"), glyph=_LACKING, tone="warn")
    )
    return _cell(line["what"]), who, _cell(line["how_often"])


def people_cells(line: Mapping[str, str]) -> tuple[Cell, ...]:
    """Somebody responsible in the table."""
    return Cell(duty_words(line["duty"]), strong=True), _cell(line["name"]), _cell(line["unit"])


def goal_line(goal: Goal) -> Line:
    """A goal as text."""
    return {
        "domain": goal.domain,
        "year_goal": goal.year_goal,
        "term_goal": goal.term_goal,
        "measure": goal.measure,
        "criterion": goal.criterion,
        "due": goal.due.isoformat() if goal.due else "",
    }


def goal_of(line: Mapping[str, str]) -> Goal:
    """The goal of a line."""
    texts = {key: line[key] for key in ("domain", "year_goal", "term_goal", "measure", "criterion")}
    return Goal(**texts, due=date.fromisoformat(line["due"]) if line["due"] else None)


def support_line(support: Support) -> Line:
    """Support as text."""
    return {key: getattr(support, key) for key in ("what", "who", "how", "how_often", "when")}


def support_of(line: Mapping[str, str]) -> Support:
    """The support of a line."""
    return Support(**line)


def person_line(person: Responsible) -> Line:
    """Somebody responsible as text."""
    return {key: getattr(person, key) for key in ("duty", "name", "unit", "phone")}


def person_of(line: Mapping[str, str]) -> Responsible:
    """Somebody responsible of a line."""
    return Responsible(**line)


def _cell(text: str) -> Cell:
    return Cell(text) if text.strip() else _unwritten()


def _unwritten() -> Cell:
    return empty_cell(translate("PlanLines", "没有写"))
