"""A column of blocks: matrices, cards of fields, notes and repeats, kept in step with the form's answers."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..components.card import Card
from ..components.inline_note import InlineNote
from ..components.labels import Label, Paragraph
from ..components.likert_matrix import LikertMatrix
from ..components.likert_row import LikertOption, LikertQuestion
from ..components.marked_text import plain, rich
from ..components.theme import theme
from .blocks import Block, Kind
from .field_table import takes_answer
from .fields import LineField
from .filling import Filling
from .form_pictures import around
from .other_choice import spoken_choices
from .question import QuestionView
from .repeat_view import RepeatView
from .twelve_columns import TwelveColumns, span_of

_NOT_SUMMED = frozenset({"8", "9"})


class BlockColumn(QWidget):
    """The blocks of a section or of one instance of a repeat. *numbering* stands before each question's place."""

    stepped = Signal(str, int)
    entered = Signal(QWidget)

    def __init__(
        self, filling: Filling, blocks: Sequence[Block], numbering: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filling, self._numbering = filling, numbering
        self._stops: list[str | RepeatView] = []
        self._questions: dict[str, QuestionView] = {}
        self._matrices: dict[str, LikertMatrix] = {}
        self._notes: dict[str, Paragraph | InlineNote | Label] = {}
        self._cards: list[tuple[Card, list[str]]] = []
        self._numbers: dict[str, str] = {}
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        for block in blocks:
            self._add(block)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.refresh(None)

    # Building.

    def _add(self, block: Block) -> None:
        if block.kind is Kind.SCALE:
            self._add_matrix(block)
        elif block.kind is Kind.REPEAT:
            self._add_repeat(block.refs[0])
        else:
            card, inside = self._card()
            ref = block.refs[0]
            inside.append(ref)
            if block.kind is Kind.FIELD:
                self._place(card, self._question(ref, card))
            else:
                card.add(self._note(ref, block, card))

    def _place(self, card: Card, view: QuestionView) -> None:
        """Under the others, or beside the one before where both ask for a part of the row."""
        span = span_of(view.node.appearance)
        last = card.body.itemAt(card.body.count() - 1)
        row = last.widget() if last is not None else None
        if not span:
            card.add(view)
        elif isinstance(row, TwelveColumns):
            row.add(view, span)
        else:
            row = TwelveColumns(card)
            row.add(view, span)
            card.add(row)

    def _card(self) -> tuple[Card, list[str]]:
        """The card at the end of the column, or a new one."""
        last = self._around.itemAt(self._around.count() - 1)
        if last is None or not self._cards or last.widget() is not self._cards[-1][0]:
            card = Card(self)
            self._cards.append((card, []))
            self._around.addWidget(card)
        return self._cards[-1]

    def _add_matrix(self, block: Block) -> None:
        apart = {code for scale in self._filling.session.form.scales for code in _codes(scale)} or _NOT_SUMMED
        choices = self._filling.session.choices(block.refs[0], self._filling.language)
        matrix = LikertMatrix(
            [LikertOption(name, plain(words), name in apart) for name, words in choices], self
        )
        for ref in block.refs:
            self._count(ref)
            self._matrices[ref] = matrix
        matrix.show_questions([self._scale_question(ref) for ref in block.refs])
        matrix.head.explain.setVisible(any(self._guidance(ref) for ref in block.refs))
        matrix.answered.connect(self._filling.answer)
        matrix.stepped.connect(self.stepped)
        matrix.entered.connect(self._row_entered)
        self._around.addWidget(matrix)

    def _add_repeat(self, ref: str) -> None:
        repeat = RepeatView(self._filling, ref, BlockColumn, self)
        repeat.stepped.connect(self.stepped)
        repeat.entered.connect(self.entered)
        self._stops.append(repeat)
        self._around.addWidget(repeat)

    def _question(self, ref: str, card: Card) -> QuestionView:
        self._count(ref)
        view = QuestionView(ref, self._filling.definition(ref), card, around=around(self._filling, ref))
        view.answered.connect(self._filling.answer)
        view.stepped.connect(self.stepped)
        view.field.settled.connect(self._settled)
        self._questions[ref] = view
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

    def _count(self, ref: str) -> None:
        self._stops.append(ref)
        self._numbers[ref] = ""

    # Where the focus can go.

    def stops(self) -> Iterator[str]:
        """The questions in their order, hidden ones too."""
        for stop in self._stops:
            if isinstance(stop, RepeatView):
                yield from stop.stops()
            else:
                yield stop

    def can_stop(self, ref: str) -> bool:
        """Whether the question takes an answer now."""
        state = self._filling.session.state(ref)
        return state.relevant and not state.readonly and takes_answer(self._filling.definition(ref))

    def focus(self, ref: str) -> bool:
        """Put the focus on the question; False when it is not in this column."""
        if ref in self._matrices:
            self._matrices[ref].focus_row(ref)
        elif ref in self._questions:
            self._questions[ref].focus_field()
            self.entered.emit(self._questions[ref])
        else:
            return any(stop.focus(ref) for stop in self._stops if isinstance(stop, RepeatView))
        return True

    def question(self, ref: str) -> QuestionView:
        """The single question at *ref*."""
        return self._questions[ref]

    def value_shown(self, ref: str) -> str:
        """What stands in the field of a single question, as the person sees it."""
        field = self._questions[ref].field
        return field.text() if isinstance(field, LineField) else ""

    def fault_shown(self, ref: str) -> str:
        """The sentence beneath a single question; empty when nothing is said."""
        return self._questions[ref].fault.text()

    # Keeping in step.

    def refresh(self, refs: frozenset[str] | None) -> None:
        """Show the states and words of *refs* (None: all) as they are now."""
        if refs is not None:
            refs = refs.union(self._renumber())
        else:
            self._renumber()
        for ref in self._notes:
            if refs is None or ref in refs:
                self._show_note(ref)
        for ref in (*self._matrices, *self._questions):
            if refs is None or ref in refs:
                self._show_question(ref)
        for stop in self._stops:
            if isinstance(stop, RepeatView):
                stop.refresh(refs)
        for card, inside in self._cards:
            card.setVisible(any(not self._widget(ref).isHidden() for ref in inside))

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

    def _widget(self, ref: str) -> QWidget:
        return self._notes[ref] if ref in self._notes else self._questions[ref]

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
        if ref in self._matrices:
            matrix = self._matrices[ref]
            matrix.show_question(self._scale_question(ref))
            matrix.show_row(ref, state.relevant, state.value, self._filling.fault(ref), state.readonly)
            return
        view = self._questions[ref]
        view.setVisible(state.relevant)
        if not state.relevant:
            return
        view.show_number(self._numbers[ref])
        view.show_words(
            self._filling.label(ref),
            session.hint(ref, self._filling.language),
            self._guidance(ref),
            state.required,
        )
        view.show_choices(self._choices(ref))
        view.show_value(state.value, state.readonly)
        fault = self._filling.fault(ref)
        if not (fault and view.is_being_typed()):
            view.show_fault(fault)

    def _choices(self, ref: str) -> tuple[tuple[str, str], ...]:
        if self._filling.definition(ref).control == "trigger":
            return (("OK", self.tr("知道了")),)
        return spoken_choices(self._filling.session.choices(ref, self._filling.language))

    def _scale_question(self, ref: str) -> LikertQuestion:
        hint = self._filling.session.hint(ref, self._filling.language)
        return LikertQuestion(ref, self._numbers[ref], self._filling.label(ref), hint, self._guidance(ref))

    def _guidance(self, ref: str) -> str:
        return self._filling.session.guidance(ref, self._filling.language)

    def _settled(self) -> None:
        field = self.sender()
        view = field.parent() if field is not None else None
        if isinstance(view, QuestionView):
            view.show_fault(self._filling.fault(view.ref))

    def _row_entered(self, ref: str) -> None:
        self.entered.emit(self._matrices[ref].rows[ref])

    def _follow_theme(self) -> None:
        self._around.setSpacing(theme().gap(16))
        for card, _ in self._cards:
            card.body.setSpacing(theme().gap(20))


def _codes(scale: object) -> tuple[str, str]:
    return str(getattr(scale, "not_applicable", "8")), str(getattr(scale, "not_seen", "9"))
