"""Under the rows: what will be written, who is missing, and the one act."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from committee_desk.roster import Counts

from ...components.button import Button
from ...components.labels import Paragraph
from ...components.theme import theme
from .change_words import sum_words
from .foreseer import Foreseen


class ReviewFoot(QWidget):
    """换一个文件, 导出核对表, 写入 N 名儿童; a button that cannot be pressed has its reason beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Paragraph(self, tone="text2")
        self.missing, self.another = Button(self, kind="quiet"), Button(self)
        self.annotated = Button(self, icon_name="download")
        self.primary = Button(self, kind="primary")
        self.more, self._menu = Button(self), QMenu(self)
        self.columns, self.search, self.sent_by, self._another, self._annotated = (
            self._menu.addAction("") for _ in range(5)
        )
        self.more.setMenu(self._menu)
        self._another.triggered.connect(self.another.click)
        self._annotated.triggered.connect(self.annotated.click)
        self._narrow, self._annotates = False, True
        self._buttons = QHBoxLayout()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.summary, 1)
        self._line.addLayout(self._buttons)
        for button in (self.missing, self.more, self.another, self.annotated, self.primary):
            self._buttons.addWidget(button)
        for layout in (self._line, self._buttons):
            layout.setSpacing(theme().gap(8))
        self.missing.hide()

    def show_counts(self, counts: Counts, seen: Foreseen | None, *, mine: bool, annotates: bool) -> None:
        """Offer to take the children of *counts* in; *seen* says what would change, once it is known."""
        self.another.setText(self.tr("换一个文件"))
        self.annotated.setText(self.tr("导出核对表"))
        self._annotates = annotates
        self._name_menu()
        self.show_narrow(self._narrow)
        self.primary.setText(self.tr("写入 {count} 名儿童").format(count=f"{counts.children:,}"))
        self.another.setEnabled(True)
        self.missing.setVisible(bool(seen and seen.missing_count))
        if seen is not None:
            words = self.tr("上次的名册上有、这次没有：{count} 名")
            self.missing.setText(words.format(count=f"{seen.missing_count:,}"))
        self.summary.setText(self._said(counts, seen, mine))
        self.primary.setEnabled(mine and counts.children > 0 and seen is not None)

    def show_narrow(self, narrow: bool) -> None:
        """Narrow, all but the act folds into one button: the rows need the room."""
        self._narrow = narrow
        self.more.setVisible(narrow)
        self.another.setVisible(not narrow)
        self.annotated.setVisible(self._annotates and not narrow)
        self._annotated.setVisible(self._annotates)

    def _name_menu(self) -> None:
        self.more.setText(self.tr("更多"))
        for action, words in (
            (self.columns, self.tr("列")),
            (self.search, self.tr("在各行里找")),
            (self.sent_by, self.tr("谁送来的")),
            (self._another, self.another.text()),
            (self._annotated, self.annotated.text()),
        ):
            action.setText(words)

    def _said(self, counts: Counts, seen: Foreseen | None, mine: bool) -> str:
        if not mine:
            return self.tr("由委员会秘书写入名册。")
        if not counts.children:
            return self.tr("这个文件里没有儿童可以写入。")
        if seen is None:
            return self.tr("正在与已登记的儿童比对。")
        return sum_words(seen.totals, counts.flagged, counts.rejected)

    def show_reading(self) -> None:
        """A correction is being read: what stands here is not sure any more."""
        self.summary.setText(self.tr("正在按改正后的重新读取。"))
        self.primary.setEnabled(False)

    def show_busy(self) -> None:
        """Writing: nothing can be pressed twice."""
        self.summary.setText(self.tr("正在写入。"))
        for button in (self.primary, self.another, self.missing):
            button.setEnabled(False)
