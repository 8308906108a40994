"""How a rule, a finding and a placement are written in a card: sentence, clause, and the answers behind it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.placement import FiredRule, SchoolChoice
from committee_desk.policy import Finding
from committee_desk.wording import say

from ...components.empty_state import IconTile
from ...components.inline_note import ClauseText, InlineNote
from ...components.labels import Paragraph
from ...components.theme import theme
from ...language import joined, sentences, spoken
from ...models.case_rows import placement_words


class PlacementLine(QWidget):
    """Icon and name of a kind of placement, its school and class beneath."""

    def __init__(self, rung: str, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, icon_name = placement_words(rung)
        lines = QVBoxLayout()
        lines.setSpacing(theme().gap(2))
        lines.addWidget(Paragraph(self, text=words, role="strong"))
        if where:
            lines.addWidget(Paragraph(self, text=where, role="caption", tone="text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().gap(12))
        row.addWidget(IconTile(self, icon_name=icon_name, px=38), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)


def school_words(choice: SchoolChoice | None) -> str:
    """白杨镇中心小学 三年级 2 班."""
    if choice is None:
        return ""
    return " ".join(
        part for part in (choice.school.name, choice.school_class.name if choice.school_class else "") if part
    )


def fired_note(one: FiredRule) -> InlineNote:
    """A warning of the rules with its clause."""
    return InlineNote(text=one.rule.reason(spoken()), clause=str(one.rule.clause or ""))


def finding_note(finding: Finding) -> InlineNote:
    """A finding of a class or school with its clause and the way out."""
    what, todo = (
        say(f"{finding.key}.what", spoken(), **finding.values),
        say(f"{finding.key}.todo", spoken(), **finding.values),
    )
    return InlineNote(text=sentences(what, todo), clause=str(finding.clause or ""))


def reason_line(one: FiredRule, parent: QWidget) -> QWidget:
    """A reason, its clause, and beneath it the answers on which it rests."""
    because = joined("；", *(answer.say(spoken()) for answer in one.because))
    return clause_line(one.rule.reason(spoken()), str(one.rule.clause or ""), because, parent)


def clause_line(sentence: str, clause: str, because: str, parent: QWidget) -> QWidget:
    """A sentence with its clause in grey, and what it rests on beneath."""
    box = QWidget(parent)
    lines = QVBoxLayout(box)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(theme().gap(2))
    said = ClauseText(box)
    said.show_sentence(sentence, clause)
    lines.addWidget(said)
    if because:
        lines.addWidget(Paragraph(box, text=because, role="caption"))
    return box
