"""合并后: what the one child will say; where both contradict each other a person chooses."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from committee_desk.roster import MergedField, PairPage

from ...components.card import Card
from ...components.form_row import FormRow
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import joined
from .facts import PairShown
from .pair_words import group_label, group_value, reason_offered

_HOME, _NAME = "home", "name"
_LEAST_CHARACTERS = 8


class MergedCard(Card):
    """`choices()` are groups and the child whose value was taken; `reason()` is kept with the merge."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._shown: PairShown | None = None
        self.choosers: dict[str, QComboBox] = {}
        self._parts: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._other = Paragraph(self)
        self.why = QLineEdit(self, maxLength=400)
        self._why = FormRow(self, label="…", field=self.why, width=0)
        self._note = Paragraph(self, role="caption")
        self.add(self._grid)
        self.add(self._why)
        self.add(self._note)
        self.body.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("合并后"))
        self._why.label.setText(self.tr("凭什么"))
        self.why.setAccessibleName(self.tr("凭什么"))
        self._note.setText(self.tr("两种写法都留下，按哪一种都找得到。合并以后随时可以原样撤回。"))

    def show_pair(self, shown: PairShown) -> None:
        """Begin with what the program suggests: the child whose case got further stays and is right."""
        self._shown = shown
        self._drop()
        self.why.setText(reason_offered(shown.page))
        self.why.setCursorPosition(0)
        self._why.show_error("")
        self._say(self.tr("留下"), Paragraph(self, text=self._staying(shown.page)))
        for one in shown.page.merged:
            self._show_group(one)
        self._other = Paragraph(self)
        self._say(self.tr("别名"), self._other)
        self._say_other_names()

    def choices(self) -> dict[str, str]:
        """What a person chose otherwise than was suggested, and home where he chose at all."""
        chosen = {group: chooser.currentData() for group, chooser in self.choosers.items()}
        page = self._page()
        return {
            group: child
            for group, child in chosen.items()
            if child and (child != page.suggested_keep or group == _HOME)
        }

    def reason(self) -> str:
        """Why these two are one."""
        return self.why.text().strip()

    def is_ready(self) -> bool:
        """Whether a reason stands there; if not, its field says so and takes the cursor."""
        self._why.show_error("" if self.reason() else self.tr("写明凭什么是同一名。"))
        if not self.reason():
            self.why.setFocus()
        return bool(self.reason())

    def _page(self) -> PairPage:
        assert self._shown is not None
        return self._shown.page

    def _show_group(self, one: MergedField) -> None:
        if one.contradicts:
            self._say(group_label(one.group), self._chooser(one))
        elif one.merged and one.left != one.right and one.group != _NAME:
            self._say(group_label(one.group), Paragraph(self, text=self._filled(one)))

    def _filled(self, one: MergedField) -> str:
        """What is known on one side only, and on which."""
        shown = self._shown
        assert shown is not None
        if one.merged == one.left:
            return joined("，", group_value(one.group, one.merged, shown.left), self.tr("来自名册"))
        if one.merged == one.right:
            return joined("，", group_value(one.group, one.merged, shown.right), self.tr("已登记的"))
        return joined("，", group_value(one.group, one.merged, shown.both), self.tr("两边合起来"))

    def _chooser(self, one: MergedField) -> QComboBox:
        page = self._page()
        left, right = self._words(one)
        chooser = QComboBox(self)
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        chooser.setMinimumContentsLength(_LEAST_CHARACTERS)
        chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if one.group == _HOME:
            kept = left if page.suggested_keep == page.left.child_id else right
            chooser.addItem(self.tr("{home}，待核对").format(home=kept), "")
        chooser.addItem(self.tr("名册：{value}").format(value=left), page.left.child_id)
        chooser.addItem(self.tr("已登记：{value}").format(value=right), page.right.child_id)
        first = 0 if one.group == _HOME else chooser.findData(page.suggested_keep)
        chooser.setCurrentIndex(max(first, 0))
        chooser.setToolTip(chooser.currentText())
        chooser.currentTextChanged.connect(chooser.setToolTip)
        chooser.setAccessibleName(group_label(one.group))
        chooser.currentIndexChanged.connect(self._say_other_names)
        chooser.currentIndexChanged.connect(self.edited)
        self.choosers[one.group] = chooser
        return chooser

    def _words(self, one: MergedField) -> tuple[str, str]:
        assert self._shown is not None
        return (
            group_value(one.group, one.left, self._shown.left),
            group_value(one.group, one.right, self._shown.right),
        )

    def _staying(self, page: PairPage) -> str:
        sides = (page.left, page.right)
        stays = next(side for side in sides if side.child_id == page.suggested_keep)
        other = next(side for side in sides if side.child_id != page.suggested_keep)
        words = self.tr("个案 {number}").format(number=stays.case_number) if stays.case_number else stays.name
        if other.case_number is None:
            return words
        return joined("，", words, self.tr("{number} 并入").format(number=other.case_number))

    def _say_other_names(self) -> None:
        page = self._page()
        chooser = self.choosers.get(_NAME)
        chosen = chooser.currentData() if chooser else page.suggested_keep
        name = page.left.name if chosen == page.left.child_id else page.right.name
        every = [page.left.name, page.right.name, *(page.other_names or "").split("、")]
        others = [one for one in dict.fromkeys(every) if one and one != name]
        self._other.setText("、".join(others) or self.tr("没有"))
        self._other.setAccessibleName(joined("：", self.tr("别名"), self._other.text()))

    def _say(self, label: str, value: QWidget) -> None:
        words = Label(self, text=label, tone="text2")
        if not value.accessibleName() and isinstance(value, Label):
            value.setAccessibleName(joined("：", label, value.text()))
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop if isinstance(value, Label) else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(words, row, 0, top)
        self._grid.addWidget(value, row, 1)
        self._parts += [words, value]
        self._grid.setColumnMinimumWidth(0, theme().px(62))
        self._grid.setVerticalSpacing(theme().gap(8))
        self._grid.setHorizontalSpacing(theme().gap(12))

    def _drop(self) -> None:
        self.choosers = {}
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
