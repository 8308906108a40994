"""What is said of the child at the head of its page and under 基本情况."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from committee_desk.identifiers import DisabilityCategory
from committee_desk.overview import ChildOnPage

from ...components.facts import Fact
from ...dates import full_day_words
from ...token_words import token_word

translate = QCoreApplication.translate


def sex_words(sex: str) -> str:
    """女, 男, or nothing where it is not known."""
    words = {"female": translate("CasePage", "女"), "male": translate("CasePage", "男")}
    return words.get(sex, "")


def age_words(child: ChildOnPage) -> str:
    """9 岁 2 个月; empty without a birth date."""
    if child.birth_date is None:
        return ""
    words = translate("CasePage", "{years} 岁 {months} 个月")
    return words.format(years=child.age_years, months=child.age_months)


def certificate_words(child: ChildOnPage) -> str:
    """精神 二级: what the certificate says; autism stands beside it as a fact of its own."""
    return category_words(child.category, child.grade)


def category_words(category: int | None, grade: int | None) -> str:
    """精神 二级, as far as it is known."""
    kind = token_word(DisabilityCategory(category).zh) if category else ""
    return " ".join(part for part in (kind, grade_words()[grade - 1] if grade else "") if part)


def grade_words() -> tuple[str, str, str, str]:
    """一级, the heaviest, to 四级."""
    return (
        translate("CasePage", "一级"),
        translate("CasePage", "二级"),
        translate("CasePage", "三级"),
        translate("CasePage", "四级"),
    )


def facts_line(child: ChildOnPage) -> str:
    """女·9 岁 2 个月·残疾证 精神 二级·孤独症·白杨镇."""
    certificate = certificate_words(child)
    parts = (
        sex_words(child.sex),
        age_words(child),
        translate("CasePage", "残疾证 {words}").format(words=certificate) if certificate else "",
        translate("CasePage", "孤独症") if child.autism else "",
        child.township,
    )
    return "·".join(part for part in parts if part)


def basic_facts(child: ChildOnPage, whole: Mapping[str, str]) -> tuple[Fact, ...]:
    """Label and value; numbers are masked unless *whole* has them."""
    guardian = child.guardian_name
    if guardian and child.guardian_relation:
        guardian = translate("CasePage", "{name}（{relation}）").format(
            name=guardian, relation=child.guardian_relation
        )
    unknown = translate("CasePage", "未填")
    facts = (
        (translate("CasePage", "出生日期"), full_day_words(child.birth_date) if child.birth_date else ""),
        (translate("CasePage", "监护人"), guardian),
        (translate("CasePage", "联系电话"), whole.get("guardian_phone") or child.guardian_phone_masked),
        (translate("CasePage", "残疾证"), certificate_words(child)),
        (translate("CasePage", "身份证号"), whole.get("resident_id") or child.resident_id_masked),
        (translate("CasePage", "残疾证号"), whole.get("certificate") or child.certificate_masked),
        (translate("CasePage", "现住址"), _home(child)),
        (translate("CasePage", "现在就读"), child.school_now),
    )
    return tuple((label, value or unknown) for label, value in facts)


def _home(child: ChildOnPage) -> str:
    """The address; township and village go before it only where it does not name them itself."""
    before = "".join(part for part in (child.township, child.village) if part not in child.address)
    return before + child.address
