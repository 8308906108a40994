"""The roster page before and after a review: nothing chosen yet, a file that was refused, children taken in."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from committee_desk.roster import explain_code

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.empty_state import EmptyState
from ...components.theme import theme
from ...language import spoken


class _Stage(QScrollArea):
    """Scrolls where large text leaves no room, and never makes the window grow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setProperty("kind", "scrolled")
        self.lines = QVBoxLayout(content)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(theme().gap(16))
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)

    def show_empty(self, empty: EmptyState) -> None:
        """Put *empty* into a card."""
        card = Card(self)
        card.add(empty)
        self.lines.addWidget(card, 1)


class Start(_Stage):
    """Choose a file, or let one fall onto the page: `choose()`."""

    choose = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        empty = EmptyState(
            icon_name="file-input",
            heading=self.tr("选择名册文件"),
            sentence=self.tr("可以读 .xlsx、.xls 和 .csv 文件；也可以把文件拖到这里。先给你看，再写入。"),
        )
        button = Button(
            empty, kind="primary", text=self.tr("选择文件"), icon_name="folder-open", tip="Ctrl O"
        )
        button.clicked.connect(self.choose)
        empty.add_action(button)
        self.show_empty(empty)


class Refused(_Stage):
    """A file that could not be read: why, what to do, and another try with `choose()`."""

    choose = Signal()

    def __init__(self, codes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for code in codes:
            what, todo = explain_code(code, spoken())
            self.lines.addWidget(Banner(self, role="bad", what=what, todo=todo))
        empty = EmptyState(
            icon_name="file-spreadsheet",
            heading=self.tr("没有写入任何东西"),
            sentence=self.tr("处理好以后再选一次，或者换一个文件。"),
        )
        button = Button(empty, kind="primary", text=self.tr("换一个文件"), icon_name="folder-open")
        button.clicked.connect(self.choose)
        empty.add_action(button)
        self.show_empty(empty)


class Done(_Stage):
    """What was taken in, and honestly what cannot be undone."""

    cases = Signal()
    again = Signal()
    annotated = Signal()

    def __init__(self, result: Mapping[str, Any], flagged: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        total = result["new"] + result["changed"] + result["same"]
        words = self.tr("新增 {new} 名，补充 {changed} 名，无变化 {same} 名；新开 {cases} 个个案。")
        said = words.format(**{key: f"{value:,}" for key, value in result.items() if isinstance(value, int)})
        if flagged:
            said += self.tr("其中 {count} 名需核对，个案页上写着要核对什么。").format(count=f"{flagged:,}")
        said += self.tr("不能整批撤销；同一个文件再导入一次，不会重复增加儿童。")
        empty = EmptyState(
            icon_name="users",
            heading=self.tr("已写入 {count} 名儿童").format(count=f"{total:,}"),
            sentence=said,
        )
        go = Button(empty, kind="primary", text=self.tr("看个案"), icon_name="users")
        annotated = Button(empty, text=self.tr("导出核对表"), icon_name="download")
        again = Button(empty, kind="quiet", text=self.tr("再导入一个文件"))
        go.clicked.connect(self.cases)
        annotated.clicked.connect(self.annotated)
        again.clicked.connect(self.again)
        empty.add_action(go)
        empty.add_action(annotated)
        empty.add_help(again)
        self.show_empty(empty)
