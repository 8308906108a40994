"""Rows of a signing order: who, when, and in plain words what was checked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.glyphs import Glyph
from committee_desk.desk.components.labels import Label, Paragraph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined


class SignatureRow(QWidget):
    """A square tick 有效, a dashed ring 待签 or a cross 无效, with its words."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        order: str = "",
        who: str = "",
        detail: str = "",
        mark: Mark | None = None,
    ) -> None:
        super().__init__(parent)
        self._glyph = Glyph(self, px=20, line="strong")
        self._who = ElidingLabel(self, role="strong")
        self._detail = Paragraph(self, role="caption")
        self._word = Label(self)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._who)
        words.addWidget(self._detail)
        self._line = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self._glyph, 0, top)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._word, 0, top)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_signature(order, who, detail, mark or Mark("", "dashed ring"))

    def show_signature(self, order: str, who: str, detail: str, mark: Mark) -> None:
        """Show a signature: its *order* (those with one number sign in any order), *who*, and what was checked."""
        self._glyph.show_mark(mark)
        self._who.setText(f"{order}  {who}" if order else who)
        self._detail.setText(detail)
        self._word.setText(mark.text)
        self._word.set_tone("text2" if mark.role == "neutral" else mark.role)
        self.setAccessibleName(joined("，", who, mark.text, detail))

    def _follow_theme(self) -> None:
        dress = theme()
        self._line.setContentsMargins(0, dress.gap(5), 0, dress.gap(5))
        self._line.setSpacing(dress.gap(12))
