"""Facts of a case: a label over its value in columns, or beside it in a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from committee_desk.desk.components.even_columns import EvenColumns
from committee_desk.desk.components.labels import Label, Paragraph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import joined

Fact = tuple[str, str]


class _FactCell(QWidget):
    def __init__(self, fact: Fact, parent: QWidget) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme().gap(2))
        lines.addWidget(Label(self, text=fact[0], role="caption"))
        lines.addWidget(Paragraph(self, text=fact[1]))
        lines.addStretch()


class FactGrid(QWidget):
    """Label over value, in up to *columns* columns, in one or two when narrow."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 3) -> None:
        super().__init__(parent)
        self._cells: tuple[_FactCell, ...] = ()
        self._columns = EvenColumns(self, most=columns)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show pairs of label and value."""
        for cell in self._cells:
            self._columns.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = tuple(_FactCell(fact, self) for fact in facts)
        for cell in self._cells:
            self._columns.addWidget(cell)

    def _follow_theme(self) -> None:
        self._columns.set_gaps(theme().gap(20), theme().gap(12))


class FactList(QWidget):
    """Label left, value right of it, one under the other."""

    def __init__(self, parent: QWidget | None = None, *, label_width: int = 80) -> None:
        super().__init__(parent)
        self._width = label_width
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show pairs of label and value."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for at, (label, value) in enumerate(facts):
            words = Label(self, text=label, tone="text2")
            said = Paragraph(self, text=value)
            said.setAccessibleName(joined("：", label, value))
            self._grid.addWidget(words, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, at, 1)
            self._parts += [words, said]

    def _follow_theme(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme().px(self._width))
        self._grid.setHorizontalSpacing(theme().gap(12))
        self._grid.setVerticalSpacing(theme().gap(9))
