"""基本情况: who the child is, numbers masked until somebody asks to see them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.overview import ChildOnPage

from ...components.button import Button
from ...components.card import Card
from ...components.facts import FactGrid
from ...components.labels import Paragraph
from .child_words import basic_facts


class ChildCard(Card):
    """`asked()` follows 显示号码 (the page has it recorded first); 遮住号码 needs nobody. `correct_asked()`: 改正."""

    asked = Signal()
    correct_asked = Signal()

    def __init__(self, child: ChildOnPage, parent: QWidget | None = None, *, mine: bool = False) -> None:
        super().__init__(parent, title="")
        self._child = child
        self._whole: Mapping[str, str] = {}
        self._grid = FactGrid(self, columns=3)
        self._note = Paragraph(self, role="caption")
        self._show = Button(self, kind="link", icon_name="eye")
        self._correct = Button(self, kind="link", icon_name="pencil", text=self.tr("改正"))
        self._correct.setVisible(mine)
        self._correct.clicked.connect(self.correct_asked)
        self.head.add_right(self._show)
        self.head.add_right(self._correct)
        self.add(self._grid)
        self.add(self._note)
        self._show.clicked.connect(self._pressed)
        self.show_title(self.tr("基本情况"))
        self._say()

    def show_whole(self, whole: Mapping[str, str]) -> None:
        """Show numbers unmasked until they are covered again or the page is left."""
        self._whole = whole
        self._say()

    def _pressed(self) -> None:
        if self._whole:
            self.show_whole({})
        else:
            self.asked.emit()

    def _say(self) -> None:
        child = self._child
        has_numbers = bool(
            child.resident_id_masked or child.certificate_masked or child.guardian_phone_masked
        )
        self._show.setVisible(has_numbers)
        self._show.setText(self.tr("遮住号码") if self._whole else self.tr("显示号码"))
        self._show.set_icon_name("eye-off" if self._whole else "eye")
        self._note.setText(self.tr("号码已显示，这次查看记在记录里。"))
        self._note.setVisible(bool(self._whole))
        self._grid.show_facts(basic_facts(child, self._whole))
