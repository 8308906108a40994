"""What the two tables and the box above them say of one row of a roster."""

from PySide6.QtCore import QCoreApplication

from committee_desk.identifiers import DisabilityCategory
from committee_desk.overview import masked
from committee_desk.roster import Finding, RosterReading, RosterRow, explain_finding, reasons_of, say_outcome

from ...components.table_values import Cell, Column, chip_cell, empty_cell
from ...components.tokens import Mark, outcome_mark
from ...language import spoken
from ...token_words import token_word

translate = QCoreApplication.translate

_NUMBERS = {"resident_id": (6, 2), "certificate": (6, 4), "guardian_phone": (3, 4)}


def outcome_words(outcome: str) -> Mark:
    """The mark of an outcome in the present language."""
    mark = outcome_mark(outcome)
    return Mark(say_outcome(outcome, spoken()), mark.shape, mark.role)


def field_words(field: str) -> str:
    """What a column of the roster is called."""
    words = {
        "name": translate("RosterRows", "姓名"),
        "resident_id": translate("RosterRows", "身份证号"),
        "sex": translate("RosterRows", "性别"),
        "birth_date": translate("RosterRows", "出生日期"),
        "certificate": translate("RosterRows", "残疾证号"),
        "category": translate("RosterRows", "残疾类别"),
        "grade": translate("RosterRows", "残疾等级"),
        "guardian_name": translate("RosterRows", "监护人"),
        "guardian_relation": translate("RosterRows", "与儿童关系"),
        "guardian_phone": translate("RosterRows", "联系电话"),
        "township": translate("RosterRows", "乡镇"),
        "village": translate("RosterRows", "村"),
        "address": translate("RosterRows", "住址"),
        "school_now": translate("RosterRows", "现在就读"),
        "wish": translate("RosterRows", "意愿"),
        "note": translate("RosterRows", "备注"),
    }
    return words.get(field, field)


class FileFace:
    """文件里写的: the cells of the file, untouched; a cell with a finding is framed."""

    def __init__(self, reading: RosterReading) -> None:
        self._columns = {
            sheet.name: {name: _place(letter) for letter, name in reversed(sheet.columns)}
            for sheet in reading.sheets
        }
        self._several = len({row.sheet for row in reading.rows}) > 1

    def columns(self) -> tuple[Column, ...]:
        """行 姓名 性别 出生日期 残疾类别."""
        return (
            Column("row", translate("RosterRows", "行"), 84 if self._several else 52),
            Column("name", field_words("name"), 104),
            Column("sex", field_words("sex"), 52),
            Column("birth_date", field_words("birth_date"), 132),
            Column("category", field_words("category"), 100, stretch=True),
        )

    def cell(self, row: RosterRow, key: str) -> Cell:
        """The cell of *row* in column *key*."""
        if key == "row":
            return Cell(str(row.row), second=row.sheet if self._several else "", tone="text2")
        flagged = any(finding.field == key for finding in row.findings)
        return Cell(self.written(row, key), tone="text2", flagged=flagged)

    def written(self, row: RosterRow, field: str) -> str:
        """What the file has in the column of *field*; a title's words in the column of names."""
        if row.outcome == "not_a_record":
            return next((text for text in row.raw if text), "") if field == "name" else ""
        at = self._columns.get(row.sheet, {}).get(field)
        return row.raw[at] if at is not None and at < len(row.raw) else ""


class ReadFace:
    """程序读成的: outcome, values in one spelling, and under them what there is to say."""

    def columns(self) -> tuple[Column, ...]:
        """结果 姓名 性别 出生日期 残疾类别."""
        return (
            Column("outcome", translate("RosterRows", "结果"), 96),
            Column("name", field_words("name"), 116),
            Column("sex", field_words("sex"), 52, narrow=False),
            Column("birth_date", field_words("birth_date"), 108, narrow=False),
            Column("category", translate("RosterRows", "残疾类别和要核对的"), 150, stretch=True),
        )

    def cell(self, row: RosterRow, key: str) -> Cell:
        """The cell of *row* in column *key*."""
        if key == "outcome":
            return chip_cell(outcome_words(row.outcome))
        if row.outcome == "not_a_record":
            return Cell(reasons_of(row, spoken()), tone="text3") if key == "category" else Cell()
        wrong = any(finding.field == key for finding in row.findings)
        text = _understood(row, key)
        second = reasons_of(row, spoken()) if key == "category" else ""
        if not text and not second:
            return Cell(translate("RosterRows", "待改正"), tone="warn") if wrong else _unknown()
        return Cell(
            text or _unknown().text, second=second, tone="warn" if wrong else "text", strong=key == "name"
        )


def finding_words(row: RosterRow, finding: Finding, *, with_sheet: bool) -> tuple[str, str]:
    """Where and what, and the way out: 第 9 行 C 列的出生日期“2017.2.30”：出生日期不存在…."""
    what, todo = explain_finding(finding, spoken())
    return f"{place_words(row, finding, with_sheet=with_sheet)}{what}", todo


def place_words(row: RosterRow, finding: Finding, *, with_sheet: bool) -> str:
    """Sheet, row, column and the cell's words; numbers of people are masked."""
    where = translate("RosterRows", "第 {row} 行").format(row=row.row)
    if with_sheet:
        where = translate("RosterRows", "工作表 {sheet} ").format(sheet=row.sheet) + where
    if finding.column:
        where += translate("RosterRows", " {column} 列").format(column=finding.column)
    if finding.field:
        where += translate("RosterRows", "的{field}").format(field=field_words(finding.field))
    if finding.value:
        where += translate("RosterRows", "“{value}”").format(value=_shown(finding.field, finding.value))
    return where + translate("RosterRows", "：")


def fate_words(row: RosterRow) -> str:
    """What becomes of the child all the same: 宋思齐照样写入，标为需核对."""
    if row.outcome != "flagged" or not row.values.name:
        return ""
    return translate("RosterRows", "{name}照样写入，标为需核对。").format(name=row.values.name)


def _shown(field: str | None, value: str) -> str:
    ends = _NUMBERS.get(field or "")
    return masked(value, *ends) if ends else value[:60]


def _understood(row: RosterRow, key: str) -> str:
    values = row.values
    if key == "category":
        category = token_word(DisabilityCategory(int(values.category)).zh) if values.category else ""
        grade = translate("RosterRows", "{grade} 级").format(grade=values.grade) if values.grade else ""
        return " ".join(part for part in (category, grade) if part)
    if key == "sex":
        words = {"male": translate("RosterRows", "男"), "female": translate("RosterRows", "女")}
        return words.get(values.sex or "", "")
    return str(getattr(values, key) or "")


def _unknown() -> Cell:
    return empty_cell(translate("RosterRows", "未填"))


def _place(letter: str) -> int:
    place = 0
    for character in letter:
        place = place * 26 + ord(character) - 64
    return place - 1
