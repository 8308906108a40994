"""Notes inside a card: a rule or a warning in one sentence, its clause in grey at the end."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from committee_desk.desk.components.glyphs import Glyph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark

WARNING = Mark("", "triangle with !", "warn")
FULFILLED = Mark("", "disc with tick", "ok")
REFUSED = Mark("", "disc with cross", "bad")


class ClauseText(QLabel):
    """A sentence that wraps, with its clause in text3; a clause is never cut, nor parted from the sentence's end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._clause = "", ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._write)

    def show_sentence(self, sentence: str, clause: str = "") -> None:
        """Show *sentence*, and *clause* such as 三(一)2 after it."""
        self._sentence, self._clause = sentence, clause
        self.setAccessibleName(f"{sentence} {clause}".strip())
        self._write()

    def minimumSizeHint(self) -> QSize:
        """Six characters are the narrowest that still reads."""
        line = self.fontMetrics()
        return QSize(line.height() * 4, line.height())

    def _write(self) -> None:
        clause = "；".join(_in_one_piece(one) for one in self._clause.split("；"))
        grey = theme().color("text3").name()
        after = f'&nbsp;<span style="color:{grey}">{escape(clause)}</span>' if clause else ""
        self.setText(escape(self._sentence) + after)


def _in_one_piece(clause: str) -> str:
    """*clause* with word joiners and unbreakable spaces: Chinese breaks anywhere else, also in 条例 17(1)."""
    return "\u2060".join(clause.replace(" ", "\u00a0"))


class InlineNote(QFrame):
    """A sunken box: glyph, sentence, clause."""

    def __init__(
        self, parent: QWidget | None = None, *, text: str = "", clause: str = "", mark: Mark = WARNING
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sunken")
        self._glyph = Glyph(self, px=18, line="body")
        self.sentence = ClauseText(self)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.sentence, 1)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_note(text, clause, mark)

    def show_note(self, text: str, clause: str = "", mark: Mark = WARNING) -> None:
        """Show another note."""
        self._glyph.show_mark(mark)
        self.sentence.show_sentence(text, clause)

    def _follow_theme(self) -> None:
        dress = theme()
        self._line.setContentsMargins(dress.gap(12), dress.gap(10), dress.gap(12), dress.gap(10))
        self._line.setSpacing(dress.gap(10))
