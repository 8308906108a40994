"""The case list's rows: what its columns say, and where they come from."""

from array import array
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from committee_desk.identifiers import DisabilityCategory
from committee_desk.overview import CaseFilter, CaseRow, case_count, case_ids, case_rows
from committee_desk.wording import say

from ..components.table_values import Cell, Column, chip_cell, empty_cell, name_cell
from ..components.tokens import Mark, state_mark, tokens
from ..language import spoken
from ..session import Session
from ..token_words import token_word
from .due import due_tone, due_words

translate = QCoreApplication.translate


class CaseFace:
    """How a case looks in a list; *today* is the county's day, which a sample county holds still."""

    def __init__(self) -> None:
        self.today = date.today()

    def columns(self) -> Sequence[Column]:
        """儿童 年龄 残疾类别 乡镇 状态 下一步 安置 期限; the narrow form keeps name, state, next step."""
        return (
            Column("child", translate("CaseRows", "儿童"), 150),
            Column("age", translate("CaseRows", "年龄"), 68, right=True, narrow=False),
            Column("category", translate("CaseRows", "残疾类别"), 124, narrow=False),
            Column("township", translate("CaseRows", "乡镇"), 92, narrow=False),
            Column("state", translate("CaseRows", "状态"), 128),
            Column("next", translate("CaseRows", "下一步"), 160, stretch=True),
            Column("placement", translate("CaseRows", "安置"), 178, narrow=False),
            Column("due", translate("CaseRows", "期限"), 116, narrow=False),
        )

    def cell(self, row: CaseRow, key: str) -> Cell:
        """What column *key* says of a case."""
        return _CELLS[key](row) if key in _CELLS else self._due(row)

    def row_id(self, row: CaseRow) -> str:
        """The case's id."""
        return row.case_id

    def _due(self, row: CaseRow) -> Cell:
        if row.due is None:
            return empty_cell(translate("CaseRows", "没有期限"))
        days = (row.due - self.today).days
        second = translate("CaseRows", "暂定") if row.due_provisional else ""
        return Cell(due_words(days), second=second, tone=due_tone(days))


class CaseSource:
    """The case list of the opened county, asked in the search threads."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self, wanted: CaseFilter) -> int:
        """How many cases the filter lets through."""
        found: int = self._session.find(case_count, wanted)
        return found

    def ids(self, wanted: CaseFilter, limit: int | None) -> "array[int]":
        """Their row ids by the pinyin of their names."""
        found: array[int] = self._session.find(case_ids, wanted, limit)
        return found

    def rows(self, ids: "array[int]") -> Sequence[CaseRow]:
        """The rows of *ids*."""
        found: tuple[CaseRow, ...] = self._session.find(case_rows, ids)
        return found


def category_words(category: int | None, autism: bool) -> str:
    """残疾类别 as the certificate has it, and autism as the fact of its own that it is."""
    name = token_word(DisabilityCategory(category).zh) if category else ""
    parts = [name, translate("CaseRows", "孤独症") if autism else ""]
    return "·".join(part for part in parts if part)


def placement_words(kind: str) -> tuple[str, str]:
    """Words and icon of a rung."""
    words, icon = tokens().placement(kind)
    return token_word(words), icon


def state_words(state: str) -> Mark:
    """The mark of a state in the present language."""
    mark = state_mark(state)
    return Mark(token_word(mark.text), mark.shape, mark.role)


def _placement(row: CaseRow) -> Cell:
    if row.placement_kind is None:
        return empty_cell(translate("CaseRows", "尚未决定"))
    words, icon = placement_words(row.placement_kind)
    return Cell(words, icon=icon)


def _age(row: CaseRow) -> Cell:
    if not row.age_years:
        return empty_cell(translate("CaseRows", "不详"))
    return Cell(translate("CaseRows", "{years} 岁").format(years=row.age_years))


def _category(row: CaseRow) -> Cell:
    words = category_words(row.category, row.autism)
    return Cell(words) if words else empty_cell(translate("CaseRows", "未填"))


_CELLS = {
    "child": lambda row: name_cell(row.name, row.number),
    "age": _age,
    "category": _category,
    "township": lambda row: Cell(row.township) if row.township else empty_cell(translate("CaseRows", "未填")),
    "state": lambda row: chip_cell(state_words(row.state)),
    "next": lambda row: Cell(say(row.next_step_key, spoken())),
    "placement": _placement,
}
