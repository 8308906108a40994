"""Under the rows: what will be written, what cannot be undone, and the one act."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from committee_desk.roster import Counts

from ...components.button import Button
from ...components.labels import Paragraph
from ...components.theme import theme


class ReviewFoot(QWidget):
    """换一个文件, 导出核对表, 写入 N 名儿童; a button that cannot be pressed has its reason beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Paragraph(self, tone="text2")
        self.another, self.annotated = Button(self), Button(self, icon_name="download")
        self.primary = Button(self, kind="primary")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(8))
        line.addWidget(self.summary, 1)
        for button in (self.another, self.annotated, self.primary):
            line.addWidget(button)

    def show_counts(self, counts: Counts, *, mine: bool) -> None:
        """Offer to take the children of *counts* in; *mine* says whether the person at the desk may."""
        said = self.tr("{accepted} 名可导入，{flagged} 名写入后需核对；{rejected} 行不导入。写入后不能撤销。")
        words = said.format(**{key: f"{value:,}" for key, value in counts.as_dict().items()})
        if not mine:
            words = self.tr("由委员会秘书写入名册。")
        elif not counts.children:
            words = self.tr("这个文件里没有儿童可以写入。")
        self.summary.setText(words)
        self.another.setText(self.tr("换一个文件"))
        self.annotated.setText(self.tr("导出核对表"))
        self.primary.setText(self.tr("写入 {count} 名儿童").format(count=f"{counts.children:,}"))
        self.primary.setEnabled(mine and counts.children > 0)
        self.another.setEnabled(True)

    def show_busy(self) -> None:
        """Writing: nothing can be pressed twice."""
        self.summary.setText(self.tr("正在写入。"))
        self.primary.setEnabled(False)
        self.another.setEnabled(False)
