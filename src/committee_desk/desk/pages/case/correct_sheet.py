"""改正: all facts of a child on one sheet, what is wrong beside its field, and the reason that is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.roster import ChildSheet, LookCode
from committee_desk.wording import explain, say

from ...components.banner import Banner
from ...components.button import Button
from ...components.even_columns import EvenColumns
from ...components.form_row import FormRow
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import sentences, spoken
from .child_fields import FIELDS, SECTIONS, Value, field_label, make_field, section_titles, value_of
from .proposed import Proposed
from .sheet_body import SheetBody

_EDGE, _LARGE = 40, 1.5
_SAID_AT = (
    *("guardian_name", "sex", "birth_date", "certificate", "resident_id", "category", "grade", "name"),
    "township",
)
"""Fields by how closely a code speaks of them: a sex that the number contradicts is said at the sex."""


class CorrectSheet(QDialog):
    """`corrected(changes, reason)` follows 保存改正 with what differs; the sheet stays until it is saved."""

    corrected = Signal(dict, str)

    def __init__(self, sheet: ChildSheet, townships: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("改正儿童的情况"))
        self._sheet = sheet
        self.fields = {name: make_field(name, sheet.facts.get(name), townships, self) for name in FIELDS}
        self._before: dict[str, Value] = {name: value_of(name, field) for name, field in self.fields.items()}
        self.rows = {
            name: FormRow(self, label=field_label(name), field=self.fields[name], width=0) for name in FIELDS
        }
        self.reason = QLineEdit(self, maxLength=400)
        self._why = FormRow(
            self,
            label=self.tr("依据"),
            field=self.reason,
            width=0,
            help_text=self.tr("例如看过户口簿原件。依据和你的名字记在记录里。"),
        )
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self._state = Paragraph(self, role="caption")
        self.save = Button(self, kind="primary")
        self._body = SheetBody(self)
        self._build()
        self._take_size(parent.window())
        self._say_wrong()
        self._follow()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what cannot be saved, beside its field where it speaks of one."""
        self._follow()
        what, todo = explain(refusal, spoken())
        faulty = self._row_of(refusal)
        if faulty is not None:
            faulty.show_error(sentences(what, todo))
            faulty.field.setFocus()
            self._body.ensureWidgetVisible(faulty)
            return
        self._problem.show_message("bad", what, todo)
        self._problem.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = next(
            (name for name in FIELDS if any(_home_of(one) == name for one in self._sheet.codes)), "name"
        )
        self.fields[first].setFocus()

    def changes(self) -> dict[str, Value]:
        """What differs from the record."""
        now = {name: value_of(name, field) for name, field in self.fields.items()}
        return {name: value for name, value in now.items() if value != self._before[name]}

    def _build(self) -> None:
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, dress.gap(20), 0, dress.gap(16))
        around.setSpacing(dress.gap(12))
        head = Label(self, text=self.tr("改正儿童的情况"), role="section")
        head.setContentsMargins(dress.gap(24), 0, dress.gap(24), 0)
        around.addWidget(head)
        self._body.body.addWidget(self._problem)
        general = [one for one in self._sheet.codes if not _home_of(one)]
        if general:
            what = sentences(*(one.what for one in general))
            self._body.body.addWidget(
                Banner(self, role="warn", what=what, todo=sentences(*(one.todo for one in general)))
            )
        for title, names in zip(section_titles(), SECTIONS, strict=True):
            self._body.body.addWidget(Label(self, text=title, role="lead"))
            self._body.body.addWidget(self._section(names))
        if theme().scale >= _LARGE:
            self._body.body.addWidget(self._why)
        self._body.body.addStretch()
        around.addWidget(self._body, 1)
        around.addWidget(self._foot())

    def _section(self, names: Sequence[str]) -> QWidget:
        part = QWidget(self)
        columns = EvenColumns(part, most=2, least=250)
        columns.set_gaps(theme().gap(20), theme().gap(12))
        for name in names:
            columns.addWidget(self._cell(name))
            field = self.fields[name]
            edited = field.textChanged if isinstance(field, QLineEdit) else field.currentTextChanged
            edited.connect(self._follow)
        return part

    def _cell(self, name: str) -> QWidget:
        """The row, and beneath it what sources propose."""
        offered = [one for one in self._sheet.proposals if one.field == name]
        cell = QWidget(self)
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme().gap(6))
        lines.addWidget(self.rows[name])
        for one in offered:
            lines.addWidget(Proposed(one, self._sheet, self.fields[name], cell))
        lines.addStretch()
        return cell

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        lines = QVBoxLayout(foot)
        dress = theme()
        lines.setContentsMargins(dress.gap(24), 0, dress.gap(24), 0)
        lines.setSpacing(dress.gap(10))
        cancel = Button(foot, text=self.tr("取消"))
        cancel.clicked.connect(self.reject)
        self.save.setDefault(True)
        self.save.clicked.connect(self._ready)
        self.reason.textChanged.connect(self._follow)
        buttons = QHBoxLayout()
        buttons.setSpacing(dress.gap(8))
        buttons.addWidget(self._state, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        if theme().scale < _LARGE:
            lines.addWidget(self._why)
        lines.addLayout(buttons)
        return foot

    def _take_size(self, window: QWidget) -> None:
        dress = theme()
        wide, high = window.width() - _EDGE, window.height() - _EDGE
        self.setMinimumWidth(min(dress.px(420), wide))
        self.resize(min(dress.px(720), wide), min(dress.px(700), high))

    def _say_wrong(self) -> None:
        for name in FIELDS:
            wrong = [one for one in self._sheet.codes if _home_of(one) == name]
            self.rows[name].show_error(sentences(*(one.what for one in wrong)))

    def _follow(self) -> None:
        count = len(self.changes())
        self.save.setText(
            self.tr("保存 {count} 项改正").format(count=count) if count else self.tr("保存改正")
        )
        ready = bool(count) and bool(self.reason.text().strip())
        self.save.setEnabled(ready)
        missing = self.tr("还没有改动。") if not count else self.tr("还要写明依据。")
        self._state.setText("" if ready else missing)

    def _ready(self) -> None:
        self.save.setEnabled(False)
        self._problem.hide()
        self.corrected.emit(self.changes(), self.reason.text().strip())

    def _row_of(self, refusal: Refusal) -> FormRow | None:
        if refusal.key == "roster.correct_no_name":
            return self.rows["name"]
        said = refusal.values.get("field")
        return next((self.rows[name] for name in FIELDS if said in _labels(name)), None)


def _home_of(code: LookCode) -> str:
    """The one field at which a code is said, although several may settle it; empty for what no field settles."""
    return next((name for name in _SAID_AT if name in code.fields), "")


def _labels(name: str) -> tuple[str, str]:
    return say(f"roster.fields.{name}", "zh"), say(f"roster.fields.{name}", "en")
