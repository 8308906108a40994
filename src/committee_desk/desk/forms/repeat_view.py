"""A repeat: as many instances as the person adds; taking one out asks first, since its answers go with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..components.banner import Banner
from ..components.button import Button
from ..components.labels import Label
from ..components.theme import theme
from .blocks import Block, instance_blocks
from .filling import Filling

if TYPE_CHECKING:
    from .block_column import BlockColumn

Column = Callable[[Filling, Sequence[Block], str, QWidget], "BlockColumn"]


class RepeatView(QWidget):
    """The instances of the repeat at *ref*, and the button for one more."""

    stepped = Signal(str, int)
    entered = Signal(QWidget)

    def __init__(self, filling: Filling, ref: str, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._filling, self._ref, self._column = filling, ref, column
        self.instances: list[RepeatInstance] = []
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self.more = Button(self, text=self.tr("再加一份"), icon_name="plus")
        self.more.clicked.connect(self._add)
        self._counted = bool(filling.definition_of_repeat(ref).expression("count"))
        self._around.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.setVisible(not self._counted)
        filling.reshaped.connect(self._reshaped)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self._build()

    def stops(self) -> Iterator[str]:
        """The questions of all instances in their order."""
        for instance in self.instances:
            yield from instance.column.stops()

    def focus(self, ref: str) -> bool:
        """Put the focus on the question, if it is in one of the instances."""
        return any(instance.column.focus(ref) for instance in self.instances)

    def refresh(self, refs: frozenset[str] | None) -> None:
        """Show the states of *refs* as they are now; the form itself may have changed the count."""
        if len(self.instances) != self._filling.session.count(self._ref):
            self._build()
            return
        for instance in self.instances:
            instance.column.refresh(refs)

    def _build(self) -> None:
        for old in self.instances:
            self._around.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.instances = [
            self._instance(place) for place in range(1, self._filling.session.count(self._ref) + 1)
        ]
        for place, instance in enumerate(self.instances):
            self._around.insertWidget(place, instance)

    def _instance(self, place: int) -> RepeatInstance:
        ref = f"{self._ref}[{place}]"
        column = self._column(self._filling, instance_blocks(self._filling.session, ref), "", self)
        column.stepped.connect(self.stepped)
        column.entered.connect(self.entered)
        instance = RepeatInstance(place, column, not self._counted, self)
        instance.removed.connect(self._remove)
        return instance

    def _add(self) -> None:
        self._filling.add(self._ref)
        first = next(iter(self.instances[-1].column.stops()), "")
        if first:
            self.instances[-1].column.focus(first)

    def _remove(self, place: int) -> None:
        self._filling.remove(f"{self._ref}[{place}]")
        self.more.setFocus(Qt.FocusReason.TabFocusReason)

    def _reshaped(self, ref: str) -> None:
        if ref == self._ref:
            self._build()

    def _follow_theme(self) -> None:
        self._around.setSpacing(theme().gap(16))


class RepeatInstance(QWidget):
    """One instance under its head; the head turns into a question before anything is taken out."""

    #: The person took instance number … out.
    removed = Signal(int)

    def __init__(self, place: int, column: BlockColumn, removable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self.column = column
        self._remove = Button(self, text=self.tr("删除这一份"), kind="quiet", small=True)
        self._remove.setAccessibleName(self.tr("删除第 {place} 份").format(place=place))
        self._remove.setVisible(removable)
        self._remove.clicked.connect(self._ask)
        self._question: Banner | None = None
        head = QHBoxLayout()
        head.addWidget(Label(self, text=self.tr("第 {place} 份").format(place=place), role="section"))
        head.addStretch(1)
        head.addWidget(self._remove)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addLayout(head)
        self._around.addWidget(column)
        self._around.setSpacing(theme().gap(8))

    def _ask(self) -> None:
        words = self.tr("删除第 {place} 份？").format(place=self._place)
        question = Banner(self, role="warn", what=words, todo=self.tr("这一份里的答案一起删掉，找不回来。"))
        sure = Button(question, text=self.tr("删除这一份"), kind="danger")
        sure.clicked.connect(self._sure)
        keep = Button(question, text=self.tr("留着"))
        keep.clicked.connect(self._leave)
        question.add_action(sure)
        question.add_action(keep)
        self._around.insertWidget(1, question)
        self._question = question
        self._remove.setEnabled(False)
        keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _sure(self) -> None:
        self.removed.emit(self._place)

    def _leave(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        self._remove.setEnabled(True)
        self._remove.setFocus(Qt.FocusReason.TabFocusReason)
