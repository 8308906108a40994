"""A repeat: as many instances as the person adds; taking one out asks first, since its answers go with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..components.banner import Banner
from ..components.button import Button
from ..components.labels import Label
from ..components.theme import theme
from .blocks import instance_blocks
from .filling import Filling
from .workshop import Workshop

if TYPE_CHECKING:
    from .block_column import BlockColumn
    from .part import Column


class RepeatView(QWidget):
    """The instances of the repeat at *ref*, and the button for one more."""

    stepped = Signal(str, int)
    entered = Signal(QWidget)

    def __init__(
        self, filling: Filling, ref: str, workshop: Workshop, column: Column, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._filling, self._ref, self._workshop, self._column = filling, ref, workshop, column
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
        self._match()

    def focus(self, ref: str) -> bool:
        """Put the focus on the question, if it is in one of the instances."""
        if not ref.startswith(f"{self._ref}["):
            return False
        self._match()
        return any(instance.column.focus(ref) for instance in self.instances)

    def refresh(self, refs: frozenset[str] | None) -> None:
        """Show the states of *refs* as they are now; the form itself may have changed the count."""
        self._match()
        for instance in self.instances:
            instance.column.refresh(refs)

    def _match(self) -> None:
        """As many instances as the form has; they come and go at the end, the others only show other answers."""
        wanted = self._filling.session.count(self._ref)
        while len(self.instances) > wanted:
            old = self.instances.pop()
            self._around.removeWidget(old)
            old.put_away()
        for place in range(len(self.instances) + 1, wanted + 1):
            instance = self._instance(place)
            self.instances.append(instance)
            self._around.insertWidget(place - 1, instance)
        self.more.raise_()  # Tab goes by the order of the children

    def _instance(self, place: int) -> RepeatInstance:
        ref = f"{self._ref}[{place}]"
        blocks = instance_blocks(self._filling.session, ref)
        column = self._column(self._filling, blocks, "", self._workshop, self)
        column.stepped.connect(self.stepped)
        column.entered.connect(self.entered)
        instance = RepeatInstance(place, column, not self._counted, self)
        instance.removed.connect(self._remove)
        return instance

    def _add(self) -> None:
        self._filling.add(self._ref)
        first = next(
            (ref for ref in self.instances[-1].column.stops() if self.instances[-1].column.can_stop(ref)), ""
        )
        if first:
            self.instances[-1].column.focus(first)

    def _remove(self, place: int) -> None:
        self._filling.remove(f"{self._ref}[{place}]")
        self.more.setFocus(Qt.FocusReason.TabFocusReason)

    def _reshaped(self, ref: str) -> None:
        if ref == self._ref:
            self.refresh(None)

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

    def put_away(self) -> None:
        """The instance is gone, and nothing of it is built any more."""
        self.column.give_up()
        self.hide()
        self.deleteLater()

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
