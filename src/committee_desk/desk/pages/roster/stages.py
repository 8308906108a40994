"""The roster page before and after a review: nothing chosen yet, a file that was refused, children taken in."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from committee_desk.roster import explain_file

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.empty_state import EmptyState
from ...components.theme import theme
from ...language import joined, sentences, spoken
from .batch import Batch
from .sender_fields import SenderFields


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

    def show_empty(self, empty: EmptyState) -> Card:
        """Put *empty* into a card."""
        card = Card(self)
        card.add(empty)
        self.lines.addWidget(card, 1)
        return card


class Start(_Stage):
    """Who sent it, and where it is: `choose()`, `choose_folder()`, `paste()`."""

    choose = Signal()
    choose_folder = Signal()
    paste = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        empty = EmptyState(
            icon_name="file-input",
            heading=self.tr("选择名册文件"),
            sentence=self.tr(
                "可以读 .xlsx、.xls、.et、.ods、.csv；文件和文件夹可以拖来，表格里复制的可以粘贴。先给你看，再写入。"
            ),
        )
        for kind, text, icon, keys, signal in (
            ("primary", self.tr("选择文件"), "file-input", "Ctrl O", self.choose),
            ("plain", self.tr("选择文件夹"), "folder-open", "Ctrl Shift O", self.choose_folder),
            ("plain", self.tr("粘贴"), "clipboard-list", "Ctrl V", self.paste),
        ):
            button = Button(empty, kind=kind, text=text, icon_name=icon, tip=keys)
            button.clicked.connect(signal)
            empty.add_action(button)
        self.from_whom = SenderFields(self)
        card = self.show_empty(empty)
        card.body.insertWidget(0, self.from_whom)


class Refused(_Stage):
    """A delivery that could not be read: why, what to do, and another try with `choose()`; `columns()` where a person
    can say which column is which.
    """

    choose = Signal()
    columns = Signal()

    def __init__(self, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        several = len(batch.files) > 1
        for file in batch.files:
            for what, todo in explain_file(file.reading, spoken()):
                said = joined("：", file.name, what) if several else what
                self.lines.addWidget(Banner(self, role="bad", what=said, todo=todo))
        empty = EmptyState(
            icon_name="file-spreadsheet",
            heading=self.tr("没有写入任何东西"),
            sentence=self.tr("处理好以后再选一次，或者换一个文件。"),
        )
        if batch.sheets():
            mapped = Button(empty, kind="primary", text=self.tr("指定各列"), icon_name="list-checks")
            mapped.clicked.connect(self.columns)
            empty.add_action(mapped)
        kind = "plain" if batch.sheets() else "primary"
        button = Button(empty, kind=kind, text=self.tr("换一个文件"), icon_name="folder-open")
        button.clicked.connect(self.choose)
        empty.add_action(button)
        self.show_empty(empty)


class Done(_Stage):
    """What was taken in, what waits now, and the way back."""

    cases = Signal()
    again = Signal()
    annotated = Signal()
    doubts = Signal()
    opened = Signal()

    def __init__(
        self,
        results: Sequence[Mapping[str, Any]],
        flagged: int,
        parent: QWidget | None = None,
        *,
        doubts_page: bool,
        annotates: bool,
    ) -> None:
        super().__init__(parent)
        sums = {key: sum(int(one.get(key, 0)) for one in results) for key in _SUMMED}
        empty = EmptyState(
            icon_name="users",
            heading=self.tr("已写入 {count} 名儿童").format(
                count=f"{sums['new'] + sums['changed'] + sums['same']:,}"
            ),
            sentence=self._said(sums, flagged, len(results)),
        )
        self._offer(empty, "primary", self.tr("看个案"), "users", self.cases)
        if sums["doubtful"] and doubts_page:
            words = self.tr("看 {count} 对疑似重复").format(count=f"{sums['doubtful']:,}")
            self._offer(empty, "plain", words, "users", self.doubts)
        if annotates:
            self._offer(empty, "plain", self.tr("导出核对表"), "download", self.annotated)
        self._offer(empty, "plain", self.tr("撤回这次导入"), "undo-2", self.opened)
        again = Button(empty, kind="quiet", text=self.tr("再导入一个文件"))
        again.clicked.connect(self.again)
        empty.add_help(again)
        self.show_empty(empty)

    def _said(self, sums: Mapping[str, int], flagged: int, files: int) -> str:
        words = self.tr("新增 {new} 名，补充 {changed} 名，无变化 {same} 名；新开 {cases} 个个案。")
        said = [words.format(**{key: f"{value:,}" for key, value in sums.items()})]
        if flagged:
            words = self.tr("其中 {count} 名需核对，个案页上写着要核对什么。")
            said.append(words.format(count=f"{flagged:,}"))
        if sums["doubtful"]:
            words = self.tr("{count} 对疑似重复，没有合并，等你核对。")
            said.append(words.format(count=f"{sums['doubtful']:,}"))
        if files > 1:
            words = self.tr("{count} 个文件一起写入，每个文件可以单独撤回。")
            said.append(words.format(count=f"{files:,}"))
        said.append(self.tr("以后也可以整批撤回；同一个文件再导入一次，不会重复增加儿童。"))
        return sentences(*said)

    def _offer(self, empty: EmptyState, kind: str, text: str, icon: str, signal: Any) -> None:
        button = Button(empty, kind=kind, text=text, icon_name=icon)
        button.clicked.connect(signal)
        empty.add_action(button)


_SUMMED = ("new", "changed", "same", "cases", "differing", "doubtful")
