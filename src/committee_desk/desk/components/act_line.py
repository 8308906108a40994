"""The last line of a sheet: 取消 and the one act, at the right; Enter is the act, Esc and 取消 leave."""

from PySide6.QtWidgets import QDialog, QHBoxLayout

from committee_desk.desk.components.button import Button
from committee_desk.desk.components.theme import theme


def act_line(sheet: QDialog, cancel: str, act: Button) -> QHBoxLayout:
    """The line of *sheet* with *act* as its default; *cancel* are the words that leave it."""
    leave = Button(sheet, text=cancel)
    leave.clicked.connect(sheet.reject)
    act.setDefault(True)
    line = QHBoxLayout()
    line.setSpacing(theme().gap(8))
    line.addStretch()
    line.addWidget(leave)
    line.addWidget(act)
    return line
