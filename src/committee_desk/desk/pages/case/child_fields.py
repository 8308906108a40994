"""The fields of the sheet that corrects a child: what each is called, how it is filled in, and what it reads as."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from committee_desk.identifiers import DisabilityCategory
from committee_desk.wording import say

from ...language import spoken
from ...token_words import token_word
from .child_words import grade_words, sex_words

translate = QCoreApplication.translate
Value = str | int | bool | date | None
Field = QLineEdit | QComboBox

#: Sections of the sheet, in the order of the certificate and the household register.
SECTIONS: tuple[tuple[str, ...], ...] = (
    ("name", "sex", "birth_date", "resident_id"),
    ("certificate", "category", "grade", "autism"),
    ("guardian_name", "guardian_relation", "guardian_phone"),
    ("township", "village", "address", "school_now"),
)
FIELDS = tuple(name for section in SECTIONS for name in section)
_RELATIONS = ("父亲", "母亲", "祖父", "祖母", "外祖父", "外祖母", "福利机构")


def field_label(name: str) -> str:
    """What a field is called, as the record and the findings call it."""
    return say(f"roster.fields.{name}", spoken())


def section_titles() -> tuple[str, ...]:
    """Words over the sections."""
    return (
        translate("CorrectSheet", "身份"),
        translate("CorrectSheet", "残疾证和诊断"),
        translate("CorrectSheet", "监护人"),
        translate("CorrectSheet", "住址和学校"),
    )


def make_field(name: str, value: Value, townships: Sequence[str], parent: QWidget) -> Field:
    """A field for *name* that shows *value*; a chooser where the county knows the possible answers."""
    choices = _choices(name)
    if choices:
        chooser = QComboBox(parent)
        for words, data in choices:
            chooser.addItem(words, data)
        chooser.setCurrentIndex(max(0, chooser.findData(value)))
        return chooser
    known = {"township": townships, "guardian_relation": _RELATIONS}.get(name)
    if known is None:
        return QLineEdit(_text(value), parent)
    chooser = QComboBox(parent, editable=True)
    chooser.addItems(list(known))
    chooser.setCurrentText(_text(value))
    return chooser


def value_of(name: str, field: Field) -> Value:
    """What the field says, as `correct_child` takes it; None where it is empty."""
    if isinstance(field, QLineEdit):
        return field.text().strip() or None
    if field.isEditable():
        return field.currentText().strip() or None
    chosen: Value = field.currentData()
    return chosen


def fill_in(field: Field, value: str) -> None:
    """Take a proposed *value* into the field."""
    if isinstance(field, QLineEdit):
        field.setText(value)
    elif field.isEditable():
        field.setCurrentText(value)
    else:
        at = next((at for at in range(field.count()) if str(field.itemData(at)) == value), -1)
        field.setCurrentIndex(at if at >= 0 else field.currentIndex())


def shown_value(name: str, value: str) -> str:
    """A proposed value in words: 智力 for 5."""
    return next((words for words, data in _choices(name) if data is not None and str(data) == value), value)


def _choices(name: str) -> list[tuple[str, Value]]:
    """Words and values of a chooser, 未填 first; none where anything may be written."""
    known: dict[str, list[tuple[str, Value]]] = {
        "sex": [(sex_words(sex), sex) for sex in ("female", "male")],
        "category": [(token_word(one.zh), int(one)) for one in DisabilityCategory],
        "grade": [(words, at) for at, words in enumerate(grade_words(), 1)],
        "autism": [(translate("CorrectSheet", "是"), True), (translate("CorrectSheet", "不是"), False)],
    }
    if name not in known:
        return []
    return [(translate("CorrectSheet", "未填"), None), *known[name]]


def _text(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
