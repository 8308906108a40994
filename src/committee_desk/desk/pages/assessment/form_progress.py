"""How far the form is: section list, meter, minutes left, the chooser of narrow windows, and the buttons' words."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox

from committee_desk.assessment import Form, SectionProgress

from ..._ui.assessment_form import Ui_AssessmentForm
from ...components.marked_text import plain
from ...components.section_list import SectionItem
from ...components.tokens import Mark
from ...forms.filling import Filling

_TOGETHER = 40  # ms: a run of answers moves the meter once
_QUARTERS = ("ring", "p1", "p2", "p3")


class FormProgress(QObject):
    """Keeps everything that counts in step with the answers."""

    #: The person chose this section.
    section_chosen = Signal(str)
    #: Sections came or went, or one of their titles changed.
    sections_changed = Signal()

    def __init__(self, ui: Ui_AssessmentForm, filling: Filling, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._filling, self._form = ui, filling, form
        self._sections: tuple[SectionProgress, ...] = ()
        self._key = ""
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self.refresh)
        self._shown = QTimer(self, singleShot=True, interval=0)
        self._shown.timeout.connect(self._paint_again)
        filling.changed.connect(self._soon.start)
        filling.reshaped.connect(self._soon.start)
        ui.sections.section_chosen.connect(self.section_chosen)
        ui.chooser.activated.connect(self._chosen)
        ui.sections.setAccessibleName(self.tr("评估的各节"))
        ui.chooser.setAccessibleName(self.tr("换到哪一节"))
        ui.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        ui.chooser.setMinimumContentsLength(12)  # the longest title must not widen the window
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        before = [(each.key, each.label) for each in self._sections]
        self._sections = tuple(progress for _, progress in self._filling.sections())
        self._show_numbers()
        if [(each.key, each.label) for each in self._sections] != before:
            self.sections_changed.emit()

    def beside(self, key: str, step: int) -> str:
        """The section after (1) or before (-1) *key*; empty at the ends."""
        keys = [each.key for each in self._sections]
        at = keys.index(key) + step if key in keys else 0
        return keys[at] if 0 <= at < len(keys) else ""

    def title(self, key: str) -> str:
        """The section's title."""
        return next((plain(each.label) for each in self._sections if each.key == key), "")

    def show_place(self, key: str, narrow: bool) -> None:
        """Light the section *key*; when *narrow*, the list becomes a chooser and the buttons name no sections."""
        self._key = key
        ui = self._ui
        ui.side.setVisible(not narrow)
        ui.chooserLine.setVisible(narrow)
        ui.sections.choose(key)
        before, after = self.beside(key, -1), self.beside(key, 1)
        ui.previous.setVisible(bool(before))
        ui.previous.setText(self._named(self.tr("上一节"), before, narrow))
        ui.next.setText(self._named(self.tr("下一节"), after, narrow) if after else self.tr("完成评估"))
        self._show_chooser()

    def _named(self, words: str, key: str, narrow: bool) -> str:
        return (
            words
            if narrow
            else self.tr("{way}：{section}").format(way=words, section=_short(self.title(key)))
        )

    def _show_numbers(self) -> None:
        answered, asked = self._filling.counts()
        ui = self._ui
        ui.formTitle.setText(self._form.title)
        version = self.tr("{version} 版·{asked} 题").format(version=self._form.version, asked=asked)
        ui.formVersion.setText(version)
        share = answered / asked if asked else 0.0
        words = self.tr("已答 {answered} 题，约剩 {minutes} 分钟")
        left = words.format(answered=answered, minutes=self._filling.minutes_left())
        ui.meter.show_meter(
            share, left if answered < asked else self.tr("{asked} 题都答了").format(asked=asked)
        )
        ui.meterNarrow.show_share(share)
        ui.meterNarrow.setAccessibleName(left)
        # The list makes new buttons, which Qt shows one turn later: until then the old picture stands.
        ui.sectionScroll.setUpdatesEnabled(False)
        ui.sections.show_items([self._item(each) for each in self._sections], self._key)
        self._shown.start()
        self._show_chooser()

    def _paint_again(self) -> None:
        self._ui.sectionScroll.setUpdatesEnabled(True)

    def _item(self, progress: SectionProgress) -> SectionItem:
        right = f"{progress.answered}/{progress.total}" if progress.total else ""
        return SectionItem(progress.key, plain(progress.label), right, mark=self._mark(progress))

    def _mark(self, progress: SectionProgress) -> Mark:
        if progress.answered and not progress.missing:
            return Mark(self.tr("填好了"), "disc with tick", "ok")
        if not progress.answered:
            return Mark(self.tr("还没有填"), "ring", "text3")
        quarter = max(1, min(3, progress.answered * 4 // progress.total))
        return Mark(self.tr("填了一部分"), _QUARTERS[quarter], "accent")

    def _show_chooser(self) -> None:
        ui = self._ui
        wanted = [(self._entry(each), each.key) for each in self._sections]
        if [(ui.chooser.itemText(at), ui.chooser.itemData(at)) for at in range(ui.chooser.count())] != wanted:
            ui.chooser.clear()
            for words, key in wanted:
                ui.chooser.addItem(words, key)
        at = max(ui.chooser.findData(self._key), 0)
        ui.chooser.setCurrentIndex(at)
        place = self.tr("第 {place} 节，共 {all} 节")
        ui.chooserPlace.setText(place.format(place=at + 1, all=len(self._sections)))

    def _entry(self, progress: SectionProgress) -> str:
        count = f"　{progress.answered}/{progress.total}" if progress.total else ""
        return plain(progress.label) + count

    def _chosen(self, at: int) -> None:
        self.section_chosen.emit(str(self._ui.chooser.itemData(at)))


def _short(title: str) -> str:
    """The title without what stands in brackets: it has to fit on a button."""
    return title.partition("（")[0].partition(" (")[0]
