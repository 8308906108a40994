"""指派评估人: who fills the form, each on his own; one alone or several."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.errors import Refusal
from committee_desk.office import PersonRow
from committee_desk.wording import explain

from ...components.act_line import act_line
from ...components.banner import Banner
from ...components.button import Button
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import joined, spoken


class AssignSheet(QDialog):
    """`given(ids)` follows 指派; a refusal stands in the sheet."""

    given = Signal(object)

    def __init__(self, everybody: Sequence[PersonRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("指派评估人"))
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self._act = Button(self, kind="primary", text=self.tr("指派"))
        self._act.setEnabled(False)
        self._act.clicked.connect(self._ready)
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        around.addWidget(Label(self, text=self.tr("指派评估人"), role="section"))
        around.addWidget(self._problem)
        words = self.tr("选两位以上，各人独立填一份；都完成以前互相看不到，完成后比较、协商。")
        around.addWidget(Paragraph(self, text=words, tone="text2"))
        self.boxes: dict[str, QCheckBox] = {}
        for one in everybody:
            if may(one.roles, Verb.SAVE_ANSWERS):
                box = QCheckBox(joined("·", one.name, one.discipline or "", one.office), self)
                box.toggled.connect(self._follow)
                self.boxes[one.id] = box
                around.addWidget(box)
        around.addStretch()
        around.addLayout(act_line(self, self.tr("取消"), self._act))
        self.setMinimumWidth(min(dress.px(520), parent.window().width() - 40))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not done."""
        self._act.setEnabled(True)
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()

    def chosen(self) -> list[str]:
        """The ids of the chosen."""
        return [one for one, box in self.boxes.items() if box.isChecked()]

    def _follow(self) -> None:
        count = len(self.chosen())
        self._act.setEnabled(bool(count))
        self._act.setText(self.tr("指派 {count} 位").format(count=count) if count else self.tr("指派"))

    def _ready(self) -> None:
        self._act.setEnabled(False)
        self.given.emit(self.chosen())
