"""What scrolls beside the queue: the pair, what a merge would make of it, several pairs, or that nothing waits."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from committee_desk.roster import PairRow

from ...components.button import Button
from ...components.columns import PageBody, show_at_once
from ...components.empty_state import EmptyState
from ...components.theme import theme
from .comparison_card import ComparisonCard
from .facts import DONE, LATER, PairShown
from .merged_card import MergedCard
from .other_card import OtherCard
from .pair_words import field_lines
from .several_card import SeveralCard
from .whole_numbers import NOTHING_WHOLE, Whole


class PairView(PageBody):
    """`navigate(page, key)` leads to the case of a side, or to the roster where no pair waits."""

    navigate = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison, self.merged = ComparisonCard(self), MergedCard(self)
        self.other, self.several = OtherCard(self), SeveralCard(self)
        self._shown: PairShown | None = None
        self._whole = NOTHING_WHOLE
        self._formed: object = None
        self._empty = QWidget(self)
        self._centre = QVBoxLayout(self._empty)
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.addWidget(self.merged, 3)
        self._answers.addWidget(self.other, 2)
        self.body.addWidget(self.comparison)
        self.body.addWidget(self.several)
        self.body.addLayout(self._answers)
        self.body.addWidget(self._empty, 1)
        self.body.addStretch()
        self.comparison.case_asked.connect(self._open_case)
        self._show_only()
        self._follow_theme()

    def show_pair(self, shown: PairShown, whole: Whole, several: Sequence[PairRow]) -> None:
        """Show the pair; of *several* chosen ones beneath it which they are."""
        self._shown, self._whole = shown, whole
        narrow = theme().is_narrow(self.window().width())
        fields = field_lines(shown, whole)
        self.comparison.show_pair(shown.page, fields, narrow=narrow, whole=whole != NOTHING_WHOLE)
        form = (shown, theme().scale)
        if form != self._formed:
            # The same pair read anew leaves what a person has chosen and written alone.
            self._formed = form
            self.merged.show_pair(shown)
        self.other.show_pair(shown.page)
        self.several.show_rows(several)
        if several:
            self._show_only(self.comparison, self.several)
        elif shown.page.state == "merged":
            self._show_only(self.comparison, self.other)
        else:
            self._show_only(self.comparison, self.merged, self.other)
        show_at_once(self)

    def show_empty(self, heap: str) -> None:
        """Say that nothing waits in *heap*, and where pairs come from."""
        self._shown = None
        while self._centre.count():
            old = self._centre.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        empty = EmptyState(
            self._empty, icon_name="users", heading=self._heading(heap), sentence=self._sentence(heap)
        )
        go = Button(empty, text=self.tr("去名册"))
        go.clicked.connect(self._go_to_roster)
        empty.add_action(go)
        self._centre.addWidget(empty)
        self._show_only(self._empty)
        show_at_once(self)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._formed = None
        self.merged.retranslate()

    def show_again(self) -> None:
        """The width changed between narrow and wide."""
        if self._shown is not None and self.comparison.isVisibleTo(self):
            narrow = theme().is_narrow(self.window().width())
            fields = field_lines(self._shown, self._whole)
            self.comparison.show_pair(
                self._shown.page, fields, narrow=narrow, whole=self._whole != NOTHING_WHOLE
            )

    def _open_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    def _go_to_roster(self) -> None:
        self.navigate.emit("roster", "")

    def _heading(self, heap: str) -> str:
        if heap == DONE:
            return self.tr("还没有核对过")
        return self.tr("没有留到以后的") if heap == LATER else self.tr("没有疑似重复要核对")

    def _sentence(self, heap: str) -> str:
        if heap == DONE:
            return self.tr("合并的和判定不是同一名的，会出现在这里。")
        if heap == LATER:
            return self.tr("选了“两名都留，以后再看”的，会出现在这里。")
        return self.tr("导入名册时，和已登记的儿童相像、又不能确定的，会排在这里。")

    def _show_only(self, *shown: QWidget) -> None:
        for part in (self.comparison, self.merged, self.other, self.several, self._empty):
            part.setVisible(part in shown)

    def _follow_theme(self) -> None:
        """Beside a queue the air at the left is a gap, and there is none above."""
        super()._follow_theme()
        dress = theme()
        narrow = dress.is_narrow(self.window().width())
        if hasattr(self, "_answers"):
            directions = QBoxLayout.Direction
            self._answers.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
            self._answers.setSpacing(dress.gap(16))
        if not narrow:
            air = self.body.contentsMargins()
            self.body.setContentsMargins(dress.gap(16), 0, air.right(), dress.gap(16))
