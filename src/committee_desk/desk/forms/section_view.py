"""One section of the form on the screen: its lead sentence and its column of questions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.assessment import Section

from ..components.likert_matrix import digits_in_words
from ..components.marked_text import plain
from .block_column import BlockColumn
from .blocks import Block, Kind, blocks_of
from .filling import Filling
from .scales import scale_options
from .workshop import Workshop


class SectionView(QWidget):
    """Made when it is first visited; its parts are built as they come near, and hidden ones catch up when shown."""

    #: The person went past the end (1) or before the beginning (-1).
    left_end = Signal(int)
    #: The focus went to this widget: it should be seen.
    entered = Signal(QWidget)

    def __init__(
        self,
        filling: Filling,
        section: Section,
        place: int,
        workshop: Workshop,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = section.key
        self._filling = filling
        blocks = blocks_of(filling.session, section)
        self._lead, self._blocks = _lead_of(filling, blocks)
        numbering = "" if section.is_repeat else f"{place}."
        self.column = BlockColumn(filling, self._blocks, numbering, workshop, self)
        self.column.stepped.connect(self.step)
        self.column.entered.connect(self.entered)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.column)
        filling.changed.connect(self._changed)

    def lead(self) -> str:
        """The sentence under the section's title."""
        return plain(self._filling.label(self._lead)) if self._lead else ""

    def keys_in_words(self) -> str:
        """The digits that answer this section's matrices; empty when it has none."""
        scale = next((block for block in self._blocks if block.kind is Kind.SCALE), None)
        return digits_in_words(scale_options(self._filling, scale.refs[0])) if scale else ""

    def build_ahead(self) -> bool:
        """Build a little of what will be seen first; False when that is done."""
        return self.column.build_ahead()

    def catch_up(self) -> None:
        """Show everything as it is now."""
        self.column.refresh(None)

    def step(self, ref: str, step: int) -> None:
        """Go to the next (1) or previous (-1) question after *ref* that takes an answer."""
        stops = [each for each in self.column.stops() if each == ref or self.column.can_stop(each)]
        at = stops.index(ref) + step
        if 0 <= at < len(stops):
            self.column.focus(stops[at])
        else:
            self.left_end.emit(step)

    def focus(self, ref: str) -> None:
        """Put the focus on the question at *ref*."""
        self.column.focus(ref)

    def focus_first_open(self) -> None:
        """Put the focus on the first question without an answer, else on the first."""
        stops = [each for each in self.column.stops() if self.column.can_stop(each)]
        state = self._filling.session.state
        first = next((each for each in stops if not state(each).value), stops[0] if stops else "")
        if first:
            self.column.focus(first)

    def _changed(self, refs: frozenset[str]) -> None:
        if self.isVisible():
            self.column.refresh(refs)


def _lead_of(filling: Filling, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """A note at the very beginning that is always shown stands under the title instead of in a card."""
    if blocks and blocks[0].kind is Kind.NOTE and len(blocks) > 1:
        ref = blocks[0].refs[0]
        if not filling.definition(ref).expression("relevant"):
            return ref, blocks[1:]
    return "", blocks
