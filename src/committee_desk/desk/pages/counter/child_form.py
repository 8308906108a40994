"""The child's facts as somebody says them at the counter, in two cards; findings stand beside the fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from committee_desk.roster import ChildCheck, explain_finding

from ...components.card import Card
from ...components.choice_field import ChoiceField
from ...components.flow_layout import FlowLayout
from ...components.theme import theme
from ...language import joined, sentences, spoken
from .checked_row import WHOLE, CheckedRow
from .field_words import (
    category_choices,
    field_words,
    grade_choices,
    relation_choices,
    sex_choices,
    short_words,
)
from .reading import CounterFacts


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    width: int
    choice: str = ""


_CHILD = (
    (_Field("name", 180), _Field("resident_id", 260)),
    (_Field("sex", 136, "fixed"), _Field("birth_date", 150), _Field("certificate", 260)),
    (_Field("category", 220, "fixed"), _Field("grade", 170, "fixed")),
)
_HOME = (
    (_Field("township", 150, "typed"), _Field("village", 170, "typed"), _Field("address", 270)),
    (_Field("guardian_name", 180), _Field("guardian_relation", 180, "typed"), _Field("guardian_phone", 180)),
    (_Field("school_now", 260, "typed"), _Field("note", 342)),
)
_ASKED = ("name", "resident_id", "township", "guardian_name")
"""A child that comes without these is taken in, and somebody asks for them; all others are not missed."""
_FILLED = ("birth_date", "sex")
_SEXES = {"male": "男", "female": "女"}


class ChildForm(QWidget):
    """`edited()` follows what a person writes."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, CheckedRow] = {}
        self._choices: dict[str, ChoiceField] = {}
        self._filled: dict[str, str] = {}
        self._facts: CounterFacts | None = None
        self._check: ChildCheck | None = None
        self._cards = (Card(self, title="…"), Card(self, title="…"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(16))
        for card, lines in zip(self._cards, (_CHILD, _HOME), strict=True):
            for line in lines:
                card.add(self._line(card, line))
            around.addWidget(card)
        self.rows["township"].edited.connect(self._offer_villages)
        self.retranslate()

    def _line(self, card: Card, fields: tuple[_Field, ...]) -> FlowLayout:
        line = FlowLayout(tops=True)
        line.setSpacing(theme().gap(12))
        for one in fields:
            row = CheckedRow(card, field_name=one.name, field=self._field(card, one), width=one.width)
            row.edited.connect(self._edited)
            row.left.connect(self._say)
            self.rows[one.name] = row
            line.addWidget(row)
        return line

    def _field(self, card: Card, one: _Field) -> QWidget:
        if not one.choice:
            return QLineEdit(card)
        self._choices[one.name] = ChoiceField(card, typed=one.choice == "typed")
        return self._choices[one.name]

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._cards[0].show_title(self.tr("儿童"), self.tr("没有残疾证的孩子也登记"))
        self._cards[1].show_title(self.tr("住处和监护人"))
        for name, row in self.rows.items():
            row.label.setText(field_words(name))
            row.field.setAccessibleName(field_words(name))
        for name, choices in (
            ("sex", sex_choices()),
            ("category", category_choices()),
            ("grade", grade_choices()),
            ("guardian_relation", relation_choices()),
        ):
            self._choices[name].show_choices(choices)
        day = self.rows["birth_date"].field
        if isinstance(day, QLineEdit):
            day.setPlaceholderText(self.tr("如 2017-03-04"))
        self._say()

    def show_facts(self, facts: CounterFacts) -> None:
        """Offer the county's townships and schools; what is written stays."""
        self._facts = facts
        self._choices["township"].show_choices([(one.name, one.name) for one in facts.townships])
        self._choices["school_now"].show_choices([(one, one) for one in facts.schools])
        self._offer_villages()

    def values(self) -> dict[str, str]:
        """Fields as they are written; what the number itself says is left to it."""
        written = {name: row.text() for name, row in self.rows.items()}
        for name, value in self._filled.items():
            if written[name] == value:
                written[name] = ""
        return {name: text for name, text in written.items() if text or name in _ASKED}

    def text(self, field: str) -> str:
        """What stands in *field*."""
        return self.rows[field].text()

    def is_empty(self) -> bool:
        """Whether nobody has written anything."""
        return not any(row.text() for row in self.rows.values())

    def clear(self) -> None:
        """Begin with the next child."""
        self._filled, self._check = {}, None
        for row in self.rows.values():
            row.clear()
        self._offer_villages()
        self._say()

    def show_check(self, check: ChildCheck) -> None:
        """Say what the rules find, and fill in what the number tells."""
        self._check = check
        found = {"birth_date": check.values.birth_date, "sex": _SEXES.get(check.values.sex or "")}
        for name in _FILLED:
            self._fill(name, found[name] or "")
        self._say()

    def _fill(self, name: str, value: str) -> None:
        row, before = self.rows[name], self._filled.get(name, "")
        if row.field.hasFocus() or row.text() not in ("", before):
            return
        row.show_text(value)
        self._filled[name] = value

    def _edited(self) -> None:
        self._say_length()
        self.edited.emit()

    def _say_length(self) -> None:
        """How many characters a number still lacks, while it is typed."""
        for name, whole in WHOLE.items():
            row = self.rows[name]
            length = len(row.text())
            typing = 0 < length < whole and not row.visited
            words = self.tr("已写 {length} 位，共 {whole} 位").format(length=length, whole=whole)
            row.set_help(words if typing else "")
            if not row.visited:
                row.show_doubt("")

    def _say(self) -> None:
        proposals = dict(self._check.proposals) if self._check else {}
        doubts = self._doubts()
        for name, row in self.rows.items():
            by_number = name in _FILLED and self._filled.get(name, "") not in ("", None)
            if by_number and row.text() == self._filled[name]:
                row.set_help(self.tr("由身份证号得出"))
            elif name in _FILLED:
                row.set_help("")
            row.show_doubt(doubts.get(name, "") if row.speaks() else "")
            offered = proposals.get(name, "")
            row.show_proposal(offered, self.tr("采用 {value}").format(value=offered) if offered else "")

    def _doubts(self) -> Mapping[str, str]:
        said: dict[str, str] = {}
        for finding in self._check.findings if self._check else ():
            if finding.field in self.rows:
                what = explain_finding(finding, spoken())[0]
                said[finding.field] = sentences(said.get(finding.field, ""), what)
        return said

    def doubts(self) -> list[str]:
        """All that somebody has to look at, each with its field's name, also where nobody has been yet."""
        return [joined("：", short_words(name), words) for name, words in self._doubts().items()]

    def _offer_villages(self) -> None:
        if self._facts is not None:
            villages = self._facts.villages_of(self.rows["township"].text())
            self._choices["village"].show_choices([(one, one) for one in villages])
