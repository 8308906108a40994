"""The head over a case on the table: who it is, the how-manieth it is, and whether enough members are here."""

from PySide6.QtCore import QCoreApplication

from committee_desk.identifiers import DisabilityCategory
from committee_desk.meeting import Quorum
from committee_desk.overview import ChildOnPage

from ...components.page_header import PageHeader
from ...components.tokens import Mark
from ...language import spoken
from ...token_words import token_word
from .facts import CaseFacts

translate = QCoreApplication.translate
_GRADES = "一二三四"


def show_head(header: PageHeader, facts: CaseFacts, cases: int) -> None:
    """Name, one sentence, 第 4 案，共 9 案, and the quorum's chip."""
    crumb = translate("CaseHead", "第 {at} 案，共 {count} 案").format(at=facts.row.position, count=cases)
    header.show_words(facts.case.child.name, case_sentence(facts.case.child), crumb)
    header.show_mark(quorum_mark(facts.at_case.quorum))


def quorum_mark(quorum: Quorum) -> Mark:
    """到会 5/6，达到法定人数."""
    words = translate("CaseHead", "到会 {present}/{entitled}，达到法定人数")
    shape, role = "disc with tick", "ok"
    if quorum.verdict.findings:
        words = translate("CaseHead", "到会 {present}/{entitled}，不够")
        shape, role = "triangle with !", "warn"
    return Mark(words.format(present=quorum.present, entitled=quorum.entitled), shape, role)


def case_sentence(child: ChildOnPage) -> str:
    """9 岁 2 个月·残疾证 精神 二级·孤独症·白杨镇."""
    words = translate("CaseHead", "{years} 岁 {months} 个月")
    parts = [words.format(years=child.age_years, months=child.age_months), certificate_words(child)]
    parts += [translate("CaseHead", "孤独症")] if child.autism else []
    return "·".join(part for part in (*parts, child.township) if part)


def certificate_words(child: ChildOnPage) -> str:
    """残疾证 精神 二级; empty for a child without a certificate."""
    if not child.category:
        return ""
    kind = token_word(DisabilityCategory(child.category).zh)
    if not child.grade:
        return translate("CaseHead", "残疾证 {kind}").format(kind=kind)
    grade = _GRADES[child.grade - 1] if spoken() == "zh" else str(child.grade)
    return translate("CaseHead", "残疾证 {kind} {grade}级").format(kind=kind, grade=grade)


def settled_words(state: str) -> str:
    """Why a case that has its result can no longer be changed; empty while it waits."""
    if state == "proposed":
        return translate("CaseHead", "已提出建议，等教育局决定。")
    return translate("CaseHead", "已改到下次会议。") if state == "postponed" else ""
