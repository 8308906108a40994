"""A value that a source proposes for a field: taken with one press, never by itself."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.roster import ChildSheet, Proposal, SaidRow
from committee_desk.wording import say

from ...components.button import Button
from ...components.labels import Paragraph
from ...dates import full_day_words
from ...language import joined, spoken
from .child_fields import Field, field_label, fill_in, shown_value


class Proposed(QWidget):
    """采用 and the value, with who says so beneath."""

    def __init__(self, offer: Proposal, sheet: ChildSheet, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer, self._field = offer, field
        shown = shown_value(offer.field, offer.value)
        take = Button(self, kind="soft", small=True, text=self.tr("采用 {value}").format(value=shown))
        take.setAccessibleName(joined("：", field_label(offer.field), take.text()))
        take.clicked.connect(self._take)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(take)
        lines.addWidget(Paragraph(self, text=self._source(sheet), role="caption"))

    def _take(self) -> None:
        fill_in(self._field, self._offer.value)
        self._field.setFocus()

    def _source(self, sheet: ChildSheet) -> str:
        row = next((one for one in sheet.rows if one.source_id == self._offer.source_id), None)
        if row is None:
            return self.tr("残疾人证号里的身份证号")
        return joined("，", _sender(row), full_day_words(row.received_at.date()), self._place(row))

    def _place(self, row: SaidRow) -> str:
        if not row.sheet:
            return ""
        return self.tr("{sheet} 第 {row} 行").format(sheet=row.sheet, row=row.row)


def _sender(row: SaidRow) -> str:
    return row.sender or say(f"roster.source_kind.{row.kind}", spoken())
