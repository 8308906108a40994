"""A single question: number and words, hint, field, longer explanation on request, and what is wrong beneath."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.assessment import FormNode

from ..components.button import Button
from ..components.glyphs import Glyph
from ..components.labels import Paragraph
from ..components.marked_text import plain, rich
from ..components.theme import theme
from ..components.tokens import Mark
from ..language import joined
from .field_table import Around, make_field
from .thumbnail import Thumbnail


class QuestionView(QWidget):
    """One question of the form, with the field that the table has for it."""

    answered = Signal(str, str)
    stepped = Signal(str, int)

    def __init__(
        self, ref: str, node: FormNode, parent: QWidget | None = None, *, around: Around | None = None
    ) -> None:
        super().__init__(parent)
        self.ref, self.node, self._number = ref, node, ""
        self.label = Paragraph(self, role="strong")
        self.hint = Paragraph(self, role="caption")
        self.field = make_field(node, around or Around(), self)
        self._picture = around.picture if around else b""
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
        if self._picture:
            shown = Thumbnail(self, widest=480, tallest=260)
            shown.show_picture(self._picture)
            self._around.addWidget(shown)
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
        self.field.show_value(value)
        self.field.show_readonly(readonly)

    def show_choices(self, options: tuple[tuple[str, str], ...]) -> None:
        """What may be chosen now."""
        self.field.show_choices(options)

    def show_fault(self, fault: str) -> None:
        """Say what is wrong; nothing when it is right."""
        if fault == self.fault.text() and self.fault.isHidden() == (not fault):
            return
        self.fault.setText(fault)
        for part in (self.fault, self._glyph):
            part.setVisible(bool(fault))
        self.field.show_faulty(fault)

    def focus_field(self) -> None:
        """Put the focus where the answer goes."""
        self.field.focus_here()

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing: no fault is shown before the field is left."""
        return self.field.is_being_typed()

    def _name_field(self, hint: str) -> None:
        self.field.name_it(self._words, hint)

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
        if self.field.widest:
            self.field.setMaximumWidth(dress.px(self.field.widest))
            policy = self.field.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            self.field.setSizePolicy(policy)
