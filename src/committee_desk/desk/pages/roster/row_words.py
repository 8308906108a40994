"""What fields, outcomes and findings of a roster are called, and how a row's place and fate are said."""

from PySide6.QtCore import QCoreApplication

from committee_desk.overview import masked
from committee_desk.roster import Finding, RosterRow, explain_finding, say_outcome

from ...components.tokens import Mark, effect_mark, outcome_mark
from ...language import spoken
from ...token_words import token_word

translate = QCoreApplication.translate

_NUMBERS = {"resident_id": (6, 2), "certificate": (6, 4), "guardian_phone": (3, 4)}


def outcome_words(outcome: str) -> Mark:
    """The mark of an outcome in the present language."""
    mark = outcome_mark(outcome)
    return Mark(say_outcome(outcome, spoken()), mark.shape, mark.role)


def effect_words(effect: str) -> Mark:
    """The mark of an effect in the present language."""
    mark = effect_mark(effect)
    return Mark(token_word(mark.text), mark.shape, mark.role)


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
        "category_and_grade": translate("RosterRows", "残疾类别和等级"),
        "sequence": translate("RosterRows", "序号"),
        "guardian_id": translate("RosterRows", "监护人身份证号"),
        "county": translate("RosterRows", "县"),
        "age": translate("RosterRows", "年龄"),
        "ethnicity": translate("RosterRows", "民族"),
        "school_grade": translate("RosterRows", "年级"),
    }
    return words.get(field, field)


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
        where += translate("RosterRows", "“{value}”").format(value=shown_value(finding.field, finding.value))
    return where + translate("RosterRows", "：")


def fate_words(row: RosterRow) -> str:
    """What becomes of the child all the same: 宋思齐照样写入，标为需核对."""
    if row.outcome != "flagged" or not row.values.name:
        return ""
    return translate("RosterRows", "{name}照样写入，标为需核对。").format(name=row.values.name)


def shown_value(field: str | None, value: str) -> str:
    """*value* as it may stand on the screen: numbers of people are masked."""
    ends = _NUMBERS.get(field or "")
    return masked(value, *ends) if ends else value[:60]
