"""A single question: number and words, hint, field, longer explanation on request, and what is wrong beneath."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.assessment import FormNode

from ..components.button import Button
from ..components.glyphs import Glyph
from ..components.inline_note import InlineNote
from ..components.labels import Paragraph
from ..components.marked_text import plain, rich
from ..components.theme import repolish, theme
from ..components.tokens import Mark
from ..language import joined
from .choice_fields import ListField, ManyField, OneField
from .fields import LineField, LinesField, date_field, number_field, text_field

Field = LineField | LinesField | OneField | ManyField | ListField
_IN_A_LIST = frozenset({"minimal", "autocomplete", "search"})
_MOST_BUTTONS = 14
#: Widths of fields by what goes into them, px at 100 % text; 0 fills the row.
_WIDTHS = {"date": 150, "int": 130, "decimal": 130, "time": 130, "dateTime": 220}
_TEXT_WIDTH = 460


class QuestionView(QWidget):
    """One question of the form; `field` is None where this program cannot take the answer."""

    answered = Signal(str, str)
    stepped = Signal(str, int)

    def __init__(self, ref: str, node: FormNode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ref, self.node, self._number = ref, node, ""
        self.label = Paragraph(self, role="strong")
        self.hint = Paragraph(self, role="caption")
        self.field = _field_of(node, self)
        self.more = Button(self, kind="link")
        self.guidance = Paragraph(self, role="caption", tone="text2")
        self._glyph = Glyph(self, mark=Mark("", "disc with cross", "bad"), px=15, line="caption")
        self.fault = Paragraph(self, role="caption", tone="bad")
        self._words = ""
        self._build()
        self._connect()
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def _build(self) -> None:
        for part in (self.label, self.hint, self.guidance):
            part.setTextFormat(Qt.TextFormat.RichText)
        beneath = QHBoxLayout()
        beneath.setSpacing(theme().gap(6))
        beneath.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        beneath.addWidget(self.fault, 1)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(self.label)
        self._around.addWidget(self.hint)
        if self.field is None:
            notice = self.tr("这一题要附照片或文件，程序现在收不了。请把原件和评估表放在一起，这一题先空着。")
            self._around.addWidget(InlineNote(self, text=notice))
        else:
            self._around.addWidget(self.field)
            self.label.setBuddy(self.field)
        self._around.addLayout(beneath)
        self._around.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._around.addWidget(self.guidance)
        self.more.setCheckable(True)
        self.guidance.hide()
        self.show_fault("")

    def _connect(self) -> None:
        self.more.toggled.connect(self._show_guidance)
        if self.field is not None:
            self.field.answered.connect(self._answered)
            self.field.advanced.connect(self._advanced)

    def show_number(self, number: str) -> None:
        """The question's place in its section."""
        self._number = number

    def show_words(self, label: str, hint: str, guidance: str, required: bool) -> None:
        """The words as they read now; what need not be answered says so."""
        optional = required or self.node.expression("required") or self.node.expression("readonly")
        words = label if optional else self.tr("{question}（选填）").format(question=label)
        self._words = plain(words)
        self.label.setText(rich(f"{self._number}　{words}" if self._number else words))
        self.hint.setText(rich(hint))
        self.hint.setVisible(bool(hint))
        self.guidance.setText(rich(guidance))
        self.more.setVisible(bool(guidance))
        self._show_guidance(self.more.isChecked())
        self._name_field(plain(hint))

    def show_value(self, value: str, readonly: bool) -> None:
        """The answer that the form holds."""
        if self.field is not None:
            self.field.show_value(value)
            self.field.show_readonly(readonly)

    def show_choices(self, options: tuple[tuple[str, str], ...]) -> None:
        """What may be chosen now."""
        if isinstance(self.field, OneField | ManyField | ListField):
            self.field.show_choices(options)
            self._name_field(plain(self.hint.text()))

    def show_fault(self, fault: str) -> None:
        """Say what is wrong; nothing when it is right."""
        if fault == self.fault.text() and self.fault.isHidden() == (not fault):
            return
        self.fault.setText(fault)
        for part in (self.fault, self._glyph):
            part.setVisible(bool(fault))
        if self.field is not None:
            self.field.setProperty("faulty", "true" if fault else "false")
            if fault:
                self.field.setAccessibleDescription(fault)
            repolish(self.field)

    def focus_field(self) -> None:
        """Put the focus where the answer goes."""
        if isinstance(self.field, OneField | ManyField):
            self.field.focus_here()
        elif self.field is not None:
            self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing: no fault is shown before the field is left."""
        return isinstance(self.field, LineField | LinesField) and self.field.hasFocus()

    def _name_field(self, hint: str) -> None:
        if self.field is None:
            return
        self.field.setAccessibleName(self._words)
        self.field.setAccessibleDescription(hint)
        if isinstance(self.field, OneField | ManyField):
            for button in self.field.buttons.values():
                button.setAccessibleName(joined("：", self._words, button.text()))

    def _answered(self, value: str) -> None:
        self.answered.emit(self.ref, value)

    def _advanced(self) -> None:
        self.stepped.emit(self.ref, 1)

    def _show_guidance(self, shown: bool) -> None:
        self.more.setText(self.tr("收起说明") if shown else self.tr("说明"))
        self.more.setAccessibleName(joined("：", self.more.text(), self._words))
        self.guidance.setVisible(shown and bool(self.guidance.text()))

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setSpacing(dress.gap(5))
        if isinstance(self.field, LineField | ListField):
            width = _WIDTHS.get(self.node.data_type, _TEXT_WIDTH)
            self.field.setMaximumWidth(dress.px(width))
            self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def takes_answer(node: FormNode) -> bool:
    """Whether this program has a field for the question; photographs, places and ranks it has not."""
    if node.control in ("select", "select1", "trigger", "range"):
        return True
    return node.control == "input" and not node.data_type.startswith("geo") and node.data_type != "barcode"


def _field_of(node: FormNode, parent: QWidget) -> Field | None:
    """The widget that takes the answer; None where there is none for it here."""
    if not takes_answer(node):
        return None
    if node.control == "select":
        return ManyField(parent)
    if node.control == "select1":
        return ListField(parent) if _is_long(node) else OneField(parent)
    if node.control == "trigger":
        return OneField(parent)
    if node.control == "range" or node.data_type in ("int", "integer", "decimal"):
        return number_field(parent)
    if node.data_type == "date":
        return date_field(parent)
    return LinesField(parent) if "multiline" in node.appearance else text_field(parent)


def _is_long(node: FormNode) -> bool:
    fixed = len(node.choices.fixed) if node.choices is not None else 0
    return bool(_IN_A_LIST.intersection(node.appearance)) or fixed > _MOST_BUTTONS
