"""A part of a column: about a dozen questions that become widgets a few at a time, and blank room before that."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ..components.card import Card
from ..components.columns import show_at_once
from ..components.inline_note import InlineNote
from ..components.labels import Label, Paragraph
from ..components.likert_matrix import LikertMatrix
from ..components.likert_row import LikertQuestion
from ..components.marked_text import plain, rich
from ..components.theme import theme
from .blocks import Block, Kind
from .file_fields import FileField
from .filling import Filling
from .form_pictures import around
from .pieces import Piece, pieces_of
from .question import QuestionView
from .repeat_view import RepeatView
from .scales import scale_options
from .twelve_columns import place
from .workshop import Workshop

if TYPE_CHECKING:
    from .block_column import BlockColumn

Column = Callable[[Filling, Sequence[Block], str, Workshop, QWidget], "BlockColumn"]
#: What a question is about as high as, px at 100 % text; only blank room is measured by it.
_ABOUT = 92


class Part(QWidget):
    """The blocks of one part, in step with the form's answers as far as they are built."""

    stepped = Signal(str, int)
    entered = Signal(QWidget)

    def __init__(
        self, filling: Filling, blocks: Sequence[Block], numbers: Mapping[str, str], workshop: Workshop,
        column: Column, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._filling, self._numbers = filling, numbers
        self._workshop, self._column = workshop, column
        self._blocks = tuple(blocks)
        self._pieces = deque(pieces_of(blocks))
        self.questions: dict[str, QuestionView] = {}
        self.matrices: dict[str, LikertMatrix] = {}
        self.repeats: dict[str, RepeatView] = {}
        self._notes: dict[str, Paragraph | InlineNote | Label] = {}
        self._cards: list[tuple[Card, list[str]]] = []
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._rest = QWidget(self)
        self._around.addWidget(self._rest)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        workshop.take(self)

    # Building.

    @property
    def is_built(self) -> bool:
        """Whether every question here has its widget."""
        return not self._pieces

    def holds(self, ref: str) -> bool:
        """Whether the question is one of this part, or of an instance in it."""
        return any(
            ref.startswith(f"{block.refs[0]}[") if block.kind is Kind.REPEAT else ref in block.refs
            for block in self._blocks
        )

    def build_next(self) -> None:
        """Make the widgets of the next few questions."""
        piece = self._pieces.popleft()
        if piece.block.kind is Kind.SCALE:
            self._add_rows(piece)
        elif piece.block.kind is Kind.REPEAT:
            self._add_repeat(piece.refs[0])
        else:
            card, inside = self._card()
            ref = piece.refs[0]
            inside.append(ref)
            field = piece.block.kind is Kind.FIELD
            place(card, self._question(ref, card) if field else self._note(ref, piece.block, card))
        self.refresh(frozenset(piece.refs))
        if self.is_built:
            self._workshop.finish(self)
        self._measure_rest()
        if self.isVisible():
            show_at_once(self)

    def build_to(self, ref: str) -> None:
        """Make everything up to the question at *ref*."""
        while self._pieces and not (ref in self.questions or ref in self.matrices or self._in_repeat(ref)):
            self.build_next()

    def take_down(self) -> bool:
        """Become blank room of the same height again; False where the focus, a repeat or a file holds the widgets."""
        focus = QApplication.focusWidget()
        if self.repeats or (focus is not None and self.isAncestorOf(focus)) or self._is_keeping():
            return False
        self._rest.setFixedHeight(self.height())
        self._rest.show()
        while self._around.count() > 1:
            item = self._around.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._pieces = deque(pieces_of(self._blocks))
        self.questions, self.matrices, self._notes, self._cards = {}, {}, {}, []
        return True

    def _is_keeping(self) -> bool:
        """Whether a picture or file is on its way into the county: its name comes back to the field."""
        return any(isinstance(one.field, FileField) and one.field.is_busy for one in self.questions.values())

    def give_up(self) -> None:
        """The part goes: nothing here is to be built any more."""
        self._workshop.forget(self)
        for repeat in self.repeats.values():
            for instance in repeat.instances:
                instance.column.give_up()

    def _in_repeat(self, ref: str) -> bool:
        return any(ref.startswith(f"{each}[") for each in self.repeats)

    def _put(self, widget: QWidget) -> None:
        self._around.insertWidget(self._around.count() - 1, widget)

    def _card(self) -> tuple[Card, list[str]]:
        """The card at the end of what is built, or a new one."""
        last = self._around.itemAt(self._around.count() - 2)
        if last is None or not self._cards or last.widget() is not self._cards[-1][0]:
            card = Card(self)
            card.body.setSpacing(theme().gap(20))
            self._cards.append((card, []))
            self._put(card)
        return self._cards[-1]

    def _add_rows(self, piece: Piece) -> None:
        first = piece.block.refs[0]
        matrix = self.matrices.get(first)
        if matrix is None:
            matrix = LikertMatrix(scale_options(self._filling, first), self)
            matrix.answered.connect(self._filling.answer)
            matrix.stepped.connect(self.stepped)
            matrix.entered.connect(self._row_entered)
            explained = any(self._guidance(ref) for ref in piece.block.refs)
            matrix.head.explain.setVisible(explained)
            self._put(matrix)
        for ref in piece.refs:
            self.matrices[ref] = matrix
        matrix.show_questions([self._scale_question(ref) for ref in piece.refs])

    def _add_repeat(self, ref: str) -> None:
        repeat = RepeatView(self._filling, ref, self._workshop, self._column, self)
        repeat.stepped.connect(self.stepped)
        repeat.entered.connect(self.entered)
        self.repeats[ref] = repeat
        self._put(repeat)

    def _question(self, ref: str, card: Card) -> QuestionView:
        view = QuestionView(ref, self._filling.definition(ref), card, around=around(self._filling, ref))
        view.answered.connect(self._filling.answer)
        view.stepped.connect(self.stepped)
        view.field.settled.connect(self._settled)
        self.questions[ref] = view
        return view

    def _note(self, ref: str, block: Block, card: Card) -> QWidget:
        if block.kind is Kind.HEADING:
            self._notes[ref] = Label(card, role="section")
        elif self._filling.definition(ref).expression("relevant"):
            self._notes[ref] = InlineNote(card)  # a note that depends on answers is a warning
        else:
            words = Paragraph(card, tone="text2")
            words.setTextFormat(Qt.TextFormat.RichText)
            self._notes[ref] = words
        return self._notes[ref]

    # The focus.

    def focus(self, ref: str) -> bool:
        """Put the focus on the question, built at once if it has to be; False when it is not here."""
        if not self.holds(ref):
            return False
        self.build_to(ref)
        if ref in self.matrices:
            self.matrices[ref].focus_row(ref)
        elif ref in self.questions:
            self.questions[ref].focus_field()
            self.entered.emit(self.questions[ref])
        else:
            return any(repeat.focus(ref) for repeat in self.repeats.values())
        return True

    # Keeping in step.

    def refresh(self, refs: frozenset[str] | None) -> None:
        """Show the states and words of *refs* (None: all) as they are now."""
        for ref in self._notes:
            if refs is None or ref in refs:
                self._show_note(ref)
        for ref in (*self.matrices, *self.questions):
            if refs is None or ref in refs:
                self._show_question(ref)
        for repeat in self.repeats.values():
            repeat.refresh(refs)
        for card, inside in self._cards:
            card.setVisible(any(not self._widget(ref).isHidden() for ref in inside))
        self.setVisible(any(True for _ in self._shown(self._blocks)))

    def _shown(self, blocks: Sequence[Block]) -> Iterator[str]:
        for block in blocks:
            shown = self._filling.is_repeat_shown if block.kind is Kind.REPEAT else self._filling.is_shown
            yield from (ref for ref in block.refs if shown(ref))

    def _measure_rest(self) -> None:
        shown = sum(1 for _ in self._shown([Block(piece.block.kind, piece.refs) for piece in self._pieces]))
        self._rest.setVisible(bool(shown))
        self._rest.setFixedHeight(theme().px(_ABOUT) * shown)

    def _widget(self, ref: str) -> QWidget:
        return self._notes[ref] if ref in self._notes else self.questions[ref]

    def _show_note(self, ref: str) -> None:
        widget = self._notes[ref]
        widget.setVisible(self._filling.is_shown(ref))
        words = self._filling.label(ref)
        if isinstance(widget, InlineNote):
            widget.show_note(plain(words))
        else:
            widget.setText(rich(words) if isinstance(widget, Paragraph) else plain(words))

    def _show_question(self, ref: str) -> None:
        session = self._filling.session
        state = session.state(ref)
        if ref in self.matrices:
            matrix = self.matrices[ref]
            matrix.show_question(self._scale_question(ref))
            matrix.show_row(ref, state.relevant, state.value, self._filling.fault(ref), state.readonly)
            return
        view = self.questions[ref]
        view.setVisible(state.relevant)
        if not state.relevant:
            return
        view.show_number(self._numbers[ref])
        view.show_words(
            self._filling.label(ref), self._filling.hint(ref), self._guidance(ref), state.required
        )
        view.show_choices(self._choices(ref))
        view.show_value(state.value, state.readonly)
        fault = self._filling.fault(ref)
        if not (fault and view.is_being_typed()):
            view.show_fault(fault)

    def _choices(self, ref: str) -> tuple[tuple[str, str], ...]:
        if self._filling.definition(ref).control == "trigger":
            return (("OK", self.tr("知道了")),)
        return self._filling.choices(ref)

    def _scale_question(self, ref: str) -> LikertQuestion:
        words = (self._filling.label(ref), self._filling.hint(ref), self._guidance(ref))
        return LikertQuestion(ref, self._numbers[ref], *words)

    def _guidance(self, ref: str) -> str:
        return self._filling.guidance(ref)

    def _settled(self) -> None:
        field = self.sender()
        view = field.parent() if field is not None else None
        if isinstance(view, QuestionView):
            view.show_fault(self._filling.fault(view.ref))

    def _row_entered(self, ref: str) -> None:
        self.entered.emit(self.matrices[ref].rows[ref])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        grown = event.size().height() - event.oldSize().height()
        if grown and event.oldSize().height() > 0:
            self._workshop.keep_place(self, grown)

    def _follow_theme(self) -> None:
        self._around.setSpacing(theme().gap(16))
        for card, _ in self._cards:
            card.body.setSpacing(theme().gap(20))
        self._measure_rest()
