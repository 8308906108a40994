"""Where and from when: school, class, first day, and the day to look again."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from committee_desk.placement import Rung, SchoolRow

from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.theme import theme
from .day_field import DayField


class PlaceFields(QWidget):
    """`changed` follows every choice of a person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.school, self.school_class = QComboBox(self), QComboBox(self)
        self.begins, self.again = DayField(self), DayField(self, optional=True)
        self._schools: tuple[SchoolRow, ...] = ()
        self._rows = (
            FormRow(self, label="…", field=self.school, width=0),
            FormRow(self, label="…", field=self.school_class, width=0),
            FormRow(self, label="…", field=self.begins, width=150),
            FormRow(self, label="…", field=self.again, width=150),
        )
        for field in (self.school, self.school_class):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(8)
        days = FlowLayout(tops=True)
        days.setSpacing(theme().gap(12))
        days.addWidget(self._rows[2])
        days.addWidget(self._rows[3])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._rows[0])
        around.addWidget(self._rows[1])
        around.addLayout(days)
        self.school.activated.connect(self._school_chosen)
        self.school_class.activated.connect(self.changed)
        self.begins.dateChanged.connect(self.changed)
        self.again.dateChanged.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        labels = (self.tr("学校"), self.tr("班级"), self.tr("从哪天起"), self.tr("再看一次的日期"))
        for row, words in zip(self._rows, labels, strict=True):
            row.label.setText(words)
            row.field.setAccessibleName(words)
        chosen = self.school_class.currentIndex()
        self._fill_classes()
        self.school_class.setCurrentIndex(chosen)

    def show_place(
        self,
        schools: Sequence[SchoolRow],
        rung: str,
        school_id: str | None,
        class_id: str | None,
        begins_on: date | None,
        again_on: date | None,
    ) -> None:
        """Show a draft's place; a class is asked for on the first two rungs only."""
        self._schools = tuple(schools)
        self.school.clear()
        for one in self._schools:
            self.school.addItem("·".join((one.name, one.township)), one.id)
        self.school.setCurrentIndex(self.school.findData(school_id))
        self.ask_class(rung)
        self._fill_classes()
        self.school_class.setCurrentIndex(self.school_class.findData(class_id))
        self.begins.show_day(begins_on)
        self.again.show_day(again_on)

    def ask_class(self, rung: str) -> None:
        """Whether *rung* needs a class: inclusive placements do."""
        self._rows[1].setVisible(Rung(rung).level <= 2)

    def school_id(self) -> str | None:
        """The school that is chosen."""
        found = self.school.currentData()
        return None if found is None else str(found)

    def class_id(self) -> str | None:
        """The class that is chosen, None where none is asked for."""
        found = self.school_class.currentData()
        return None if found is None or self._rows[1].isHidden() else str(found)

    def _school_chosen(self) -> None:
        self._fill_classes()
        self.school_class.setCurrentIndex(-1)
        self.changed.emit()

    def _fill_classes(self) -> None:
        self.school_class.clear()
        for school in self._schools:
            if school.id == self.school_id():
                for one in school.classes:
                    words = self.tr("{name}，随班就读 {count} 名（含已建议）").format(
                        name=one.name, count=one.inclusive
                    )
                    self.school_class.addItem(words, one.id)
