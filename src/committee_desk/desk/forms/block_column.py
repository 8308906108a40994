"""A column of questions in parts that are built when they come near; it knows those that are not built yet, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..components.theme import theme
from .blocks import Block, Kind, parts_of, stops_of
from .field_table import takes_answer
from .fields import LineField
from .filling import Filling
from .part import Part
from .question import QuestionView
from .workshop import Workshop


class BlockColumn(QWidget):
    """The blocks of a section or of one instance of a repeat. *numbering* stands before each question's place."""

    stepped = Signal(str, int)
    entered = Signal(QWidget)

    def __init__(
        self, filling: Filling, blocks: Sequence[Block], numbering: str, workshop: Workshop,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._filling, self._numbering = filling, numbering
        self._blocks = tuple(blocks)
        asked = (block for block in self._blocks if block.kind in (Kind.SCALE, Kind.FIELD))
        self._numbers = {ref: "" for block in asked for ref in block.refs}
        self._renumber()
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self.parts: list[Part] = []
        for together in parts_of(self._blocks):
            part = Part(filling, together, self._numbers, workshop, BlockColumn, self)
            part.stepped.connect(self.stepped)
            part.entered.connect(self.entered)
            self.parts.append(part)
            self._around.addWidget(part)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.refresh(None)

    # Where the focus can go.

    def stops(self) -> Iterator[str]:
        """The questions in their order, hidden ones too."""
        return stops_of(self._filling.session, self._blocks)

    def can_stop(self, ref: str) -> bool:
        """Whether the question takes an answer now."""
        state = self._filling.session.state(ref)
        return state.relevant and not state.readonly and takes_answer(self._filling.definition(ref))

    def focus(self, ref: str) -> bool:
        """Put the focus on the question; False when it is not in this column."""
        return any(part.focus(ref) for part in self.parts)

    def build_ahead(self) -> bool:
        """Build a little of what will be seen first; False when that is done."""
        for part in self.parts[:1]:
            if not part.is_built:
                part.build_next()
                return True
        return False

    def give_up(self) -> None:
        """The column goes: nothing here is to be built any more."""
        for part in self.parts:
            part.give_up()

    def question(self, ref: str) -> QuestionView:
        """The single question at *ref*, built at once if it has to be."""
        return self._part(ref).questions[ref]

    def value_shown(self, ref: str) -> str:
        """What stands in the field of a single question, as the person sees it."""
        field = self.question(ref).field
        return field.text() if isinstance(field, LineField) else ""

    def fault_shown(self, ref: str) -> str:
        """The sentence beneath a single question; empty when nothing is said."""
        return self.question(ref).fault.text()

    def _part(self, ref: str) -> Part:
        part = next(part for part in self.parts if part.holds(ref))
        part.build_to(ref)
        return part

    # Keeping in step.

    def refresh(self, refs: frozenset[str] | None) -> None:
        """Show the states and words of *refs* (None: all) as they are now."""
        renumbered = self._renumber()
        told = None if refs is None else refs.union(renumbered)
        for part in self.parts:
            part.refresh(told)

    def _renumber(self) -> set[str]:
        """Number what is shown now without gaps; the refs whose number changed."""
        changed, place = set(), 0
        for ref, before in self._numbers.items() if self._numbering else ():
            shown = self._filling.is_shown(ref)
            place += shown
            number = f"{self._numbering}{place}" if shown else ""
            if number != before:
                changed.add(ref)
                self._numbers[ref] = number
        return changed

    def _follow_theme(self) -> None:
        self._around.setSpacing(theme().gap(16))
