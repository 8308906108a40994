"""The heads of the two tables, with what acts on the columns and rows beneath; and the bar that moves over columns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QTableView, QWidget

from ...components.button import Button, IconButton
from ...components.card import CardHead
from ...components.icons import IconLabel
from ...components.search_field import SearchField
from ...components.theme import theme
from .batch import Batch
from .corrections_made import CorrectionsMade
from .row_words import translate
from .sender_fields import sender_words


class _TableHead(CardHead):
    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(self, name=icon_name)
        line = self.layout()
        if line is not None:
            line.insertWidget(0, self._icon)  # type: ignore[attr-defined]  # CardHead's line is a QHBoxLayout
        theme().changed.connect(self._pad)
        self._pad()

    def _pad(self) -> None:
        line = self.layout()
        if line is not None:
            gap = theme().gap
            line.setContentsMargins(gap(12), 0, gap(6), 0)
            line.setSpacing(gap(8))
        # The same height with and without a field in it, or the rows of the two tables would not stand level.
        self.setFixedHeight(theme().px(38) + 2 * theme().gap(5))


class FileHead(_TableHead):
    """文件里写的, how many rows on which sheet, who sent it, steps back and forth, and the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("file-spreadsheet", parent)
        self.undo = IconButton(self, icon_name="undo-2", name=self.tr("撤销改正（Ctrl Z）"))
        self.redo = IconButton(self, icon_name="redo-2", name=self.tr("重做改正（Ctrl Shift Z）"))
        self.sent_by = Button(self, kind="quiet", small=True)
        self.columns = Button(self, kind="quiet", small=True, tip="F4")
        for part in (self.undo, self.redo, self.sent_by, self.columns):
            self.add_right(part)

    def show_steps(self, made: CorrectionsMade, kind: str, sender: str | None) -> None:
        """Offer what can be taken back or taken again; say who sent it."""
        self.undo.setVisible(made.can_undo)
        self.redo.setVisible(made.can_redo)
        words = sender_words(kind, sender)
        short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, theme().px(110))
        self.sent_by.setText(self.tr("来自{sender}").format(sender=short))
        self.sent_by.setToolTip(self.tr("送来的单位：{sender}").format(sender=words))

    def show_batch(self, batch: Batch) -> None:
        """Say what *batch* is, and how many of its columns nobody recognised."""
        sheets = batch.sheets()
        rows = self.tr("{count} 行").format(count=f"{len(batch.lines):,}")
        if len(batch.files) > 1:
            note = self.tr("{files} 个文件·{rows}").format(files=len(batch.files), rows=rows)
        elif len(sheets) > 1:
            note = self.tr("{sheets} 张工作表·{rows}").format(sheets=len(sheets), rows=rows)
        else:
            note = "·".join(part for part in (_sheet_name(batch), rows) if part)
        self.show_words(self.tr("文件里写的"), note)
        self.columns.setText(columns_words(batch))


class ReadHead(_TableHead):
    """程序读成的, and a field that searches the rows."""

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("list-checks", parent)
        self._narrow = False
        self.search = SearchField(self, placeholder=self.tr("在各行里找"), name=self.tr("在各行里找"))
        self.search.text_changed.connect(self.searched)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.setToolTip("Ctrl F")
        self.search.edit.editingFinished.connect(self._searched)
        self.add_right(self.search)
        self.show_words(self.tr("程序读成的"))

    def show_narrow(self, narrow: bool) -> None:
        """Narrow, the rows need the room: the head comes when somebody searches."""
        self._narrow = narrow
        self.title.setVisible(not narrow)
        self._icon.setVisible(not narrow)
        self.setVisible(not narrow or bool(self.search.edit.text()))

    def search_now(self) -> None:
        """Put the cursor into the field."""
        self.show()
        self.search.edit.setFocus()
        self.search.edit.selectAll()

    def _searched(self) -> None:
        self.show_narrow(self._narrow)


class ColumnScroll(QScrollBar):
    """Moves a table sideways from its footer: its own bar would make it lower than the table beside it."""

    def __init__(self, view: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._bar = view.horizontalScrollBar()
        self._bar.rangeChanged.connect(self._follow_range)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("左右移动各列"))
        self._follow_range(self._bar.minimum(), self._bar.maximum())

    def _follow_range(self, low: int, high: int) -> None:
        self.setRange(low, high)
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(theme().px(40))
        self.setVisible(high > low)


def _sheet_name(batch: Batch) -> str:
    """The name of the only sheet; a file of lines has none of its own."""
    path, sheets = batch.files[0].path, batch.sheets()
    name = sheets[0][1].name if sheets else ""
    return "" if path is not None and name == path.stem else name


def columns_words(batch: Batch) -> str:
    """What the button of the columns says: 列, or how many were not recognised."""
    unknown = sum(len(sheet.unknown_columns) for _, sheet in batch.sheets())
    if not unknown:
        return translate("RosterRows", "列")
    return translate("RosterRows", "列（{count} 列没有认出）").format(count=unknown)
