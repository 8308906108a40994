"""What the fields of a child are called at the counter, and the words of their choices."""

from PySide6.QtCore import QCoreApplication

from committee_desk.identifiers import DisabilityCategory

from ...token_words import token_word

translate = QCoreApplication.translate


def field_words(field: str) -> str:
    """The label of *field*; what nobody has to say carries （选填）."""
    words = {
        "name": translate("ChildForm", "姓名"),
        "resident_id": translate("ChildForm", "身份证号"),
        "sex": translate("ChildForm", "性别"),
        "birth_date": translate("ChildForm", "出生日期"),
        "certificate": translate("ChildForm", "残疾证号（选填）"),
        "category": translate("ChildForm", "残疾类别（选填）"),
        "grade": translate("ChildForm", "等级（选填）"),
        "township": translate("ChildForm", "乡镇"),
        "village": translate("ChildForm", "村、社区（选填）"),
        "address": translate("ChildForm", "住址（选填）"),
        "guardian_name": translate("ChildForm", "监护人"),
        "guardian_relation": translate("ChildForm", "与孩子的关系（选填）"),
        "guardian_phone": translate("ChildForm", "联系电话（选填）"),
        "school_now": translate("ChildForm", "现在就读（选填）"),
        "note": translate("ChildForm", "备注（选填）"),
    }
    return words[field]


def short_words(field: str) -> str:
    """The label without what stands in brackets, for sentences about the field."""
    return field_words(field).partition("（")[0].partition(" (")[0]


def unfilled() -> str:
    """Nothing chosen yet."""
    return translate("ChildForm", "未填")


def sex_choices() -> list[tuple[str, str]]:
    """未填, 男, 女; the cell readers take the Chinese words."""
    return [("", unfilled()), ("男", translate("ChildForm", "男")), ("女", translate("ChildForm", "女"))]


def category_choices() -> list[tuple[str, str]]:
    """The seven categories of the certificate (GB/T 26341-2010)."""
    return [("", unfilled()), *((one.zh, token_word(one.zh)) for one in DisabilityCategory)]


def grade_choices() -> list[tuple[str, str]]:
    """1 is the heaviest."""
    grade = translate("ChildForm", "{grade} 级")
    return [("", unfilled()), *((str(one), grade.format(grade=one)) for one in range(1, 5))]


def relation_choices() -> list[tuple[str, str]]:
    """Relations that are common; they stand on the county's papers and are not translated."""
    return [(one, one) for one in ("父亲", "母亲", "祖父", "祖母", "外祖父", "外祖母", "福利机构")]
