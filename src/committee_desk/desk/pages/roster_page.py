"""The roster: how many children a file brings, which rows need a look and why, and the one act that takes them in."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from committee_desk.access import Verb, may
from committee_desk.overview import ToLook, cases_to_look
from committee_desk.roster import FileVerdict, Source, import_roster, sources, write_annotated

from .._ui.roster_page import Ui_RosterPage
from ..components.progress_panel import ProgressPanel
from ..components.theme import theme
from ..jobs import Job, Progress, Steps
from ..page import Page
from ..session import Session
from .export_file import written_whole
from .file_dialogs import ask_file, ask_target
from .roster.looks_card import LooksCard
from .roster.outcome_button import OutcomeButton
from .roster.reading_file import FileRead, policy_and_day, read_file
from .roster.review import Review
from .roster.review_foot import ReviewFoot
from .roster.row_words import outcome_words
from .roster.sources_card import SourcesCard
from .roster.stages import Done, Refused, Start

_KINDS = "(*.xlsx *.xls *.xlsm *.csv *.txt *.ods *.et)"
_OUTCOMES = ("accepted", "flagged", "rejected", "not_a_record")


class RosterPage(Page):
    """Start, reading, review, done: one stage at a time, and back to the start from each."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_RosterPage()
        self.ui.setupUi(self)
        self._path: Path | None = None
        self._read: FileRead | None = None
        self._result: dict[str, Any] | None = None
        self._known: tuple[Source, ...] = ()
        self._waiting: tuple[ToLook, ...] = ()
        self._job: Job | None = None
        self._panel = ProgressPanel(self)
        self._panel.cancelled.connect(self._cancel)
        self._chips = tuple(OutcomeButton(key, self) for key in _OUTCOMES)
        for chip in self._chips:
            chip.clicked.connect(self._filter)
            self.ui.header.add_action(chip)
        self._foot = ReviewFoot(self.ui.foot)
        self.ui.footLayout.addWidget(self._foot)
        self._foot.another.clicked.connect(self._choose)
        self._foot.annotated.clicked.connect(self._ask_where)
        self._foot.primary.clicked.connect(self._import)
        # The rows give way, never the window: at 200 % it must not grow beyond the screen.
        self.ui.stages.setMinimumHeight(1)
        self.ui.pageLayout.insertWidget(1, self._panel)
        self._panel.end()
        QShortcut(QKeySequence("Ctrl+O"), self, self._choose)
        self._start_over()

    def open(self, key: str) -> None:
        """Read which files were received; a review that was begun stays."""
        self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """Somebody took a roster in, or a case went on."""
        if room in ("roster", "assessment", ""):
            self._ask()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self._result is not None:
            self._show_done()
        elif self._read is not None:
            self._show_read(self._read)
        elif self._job is None:
            self._start_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, the file's name gives its line to the rows, unless it says more than the name."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        if self._read is not None and self._result is None:
            narrow = theme().is_narrow(self.window().width())
            sentence = self.ui.header.sentence
            sentence.setVisible(not narrow or sentence.text() != self._read.path.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, not a text and not several."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._begin(event.mimeData().urls()[0].toLocalFile())

    # Stages.

    def _stage(self, widget: QWidget, *, foot: bool = False) -> None:
        while self.ui.stages.count():
            old = self.ui.stages.widget(0)
            self.ui.stages.removeWidget(old)
            old.deleteLater()
        self.ui.stages.addWidget(widget)
        self.ui.foot.setVisible(foot)
        for chip in self._chips:
            chip.setVisible(foot)

    def _start_over(self) -> None:
        self._path, self._read, self._result = None, None, None
        self.ui.header.show_words(
            self.tr("名册"), self.tr("县残联送来的名册从这里写入，每名儿童成为一个个案。")
        )
        start = Start(self)
        start.choose.connect(self._choose)
        self._sources = SourcesCard(start)
        self._looks = LooksCard(start)
        self._looks.opened.connect(self._open_case)
        start.lines.addWidget(self._looks)
        start.lines.addWidget(self._sources)
        self._stage(start)
        self._take_sources(self._known)
        self._take_looks(self._waiting)

    def _take_sources(self, found: tuple[Source, ...]) -> None:
        self._known = found
        start = self.ui.stages.currentWidget()
        if isinstance(start, Start):
            self._sources.show_sources(found)

    def _ask(self) -> None:
        self.session.ask(sources, then=self._take_sources)
        self.session.ask(cases_to_look, then=self._take_looks)

    def _take_looks(self, found: tuple[ToLook, ...]) -> None:
        self._waiting = found
        if isinstance(self.ui.stages.currentWidget(), Start):
            self._looks.show_looks(found)

    def _open_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    # Reading.

    def _choose(self) -> None:
        if self._job is not None:
            return
        kinds = self.tr("名册文件") + f" {_KINDS};;" + self.tr("所有文件") + " (*)"
        ask_file(self, self.tr("选择名册文件"), kinds, self._begin)

    def _begin(self, chosen: str) -> None:
        self._path, self._read, self._result = Path(chosen), None, None
        self._stage(QWidget(self))
        self.ui.header.show_words(self.tr("名册"), self._path.name)
        self._panel.begin(self.tr("正在读取名册"), self.tr("取消"))
        self.session.ask(policy_and_day, then=self._read_now)

    def _read_now(self, surroundings: tuple[Any, Any]) -> None:
        if self._path is None:
            return
        steps = partial(read_file, self._path, *surroundings)
        self._job = self.session.run(steps, owner=self, then=self._take_read, refused=self._refused)
        self._job.progress.connect(self._progress)
        self._job.cancelled.connect(self._cancelled)

    def _progress(self, step: Progress) -> None:
        share = step.done / step.total if step.total else 0.0
        rows = self.tr("第 {done} 行，共 {total} 行").format(done=f"{step.done:,}", total=f"{step.total:,}")
        self._panel.show_progress(
            share,
            rows if step.total else "",
            self.tr("取消后什么都不会写入。"),
            f"{share:.0%}".replace("%", " %"),
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end_reading(self) -> None:
        self._job = None
        self._panel.end()

    def _cancelled(self) -> None:
        self._end_reading()
        self._start_over()

    def _refused(self, refusal: object) -> None:
        self._end_reading()
        self._start_over()
        self.session.refused_now(refusal)

    def _take_read(self, read: FileRead) -> None:
        self._end_reading()
        self._read = read
        self._show_read(read)

    def _show_read(self, read: FileRead) -> None:
        if read.reading.file is FileVerdict.REFUSED:
            refused = Refused(read.reading.codes, self)
            refused.choose.connect(self._choose)
            self._stage(refused)
            return
        self._review = Review(read.reading, self)
        self._stage(self._review, foot=True)
        self._say_counts(read)
        self._review.ours.view.setFocus()

    def _say_counts(self, read: FileRead) -> None:
        counts = read.reading.counts
        for chip in self._chips:
            chip.setChecked(False)
            chip.show_count(outcome_words(chip.key), counts.as_dict()[chip.key])
        before = next((one for one in self._known if one.sha256 == read.sha256), None)
        sentence = read.path.name
        if before is not None:
            sentence += self.tr("·这个文件 {day}导入过，再导入不会重复增加儿童").format(
                day=f"{before.received_at:%Y-%m-%d} "
            )
        self.ui.header.show_words(self.tr("名册"), sentence)
        self._follow_width()
        county = self.session.county
        mine = county is not None and may(county.actor.roles, Verb.IMPORT_ROSTER)
        self._foot.show_counts(counts, mine=mine)

    def _filter(self) -> None:
        pressed = self.sender()
        for chip in self._chips:
            if chip is not pressed:
                chip.setChecked(False)
        self._review.show_outcome(next((chip.key for chip in self._chips if chip.isChecked()), ""))

    # Taking in, and what goes back to the federation.

    def _import(self) -> None:
        read = self._read
        if read is None:
            return
        self._foot.show_busy()
        self.session.do(
            import_roster,
            read.reading,
            read.content,
            read.sha256,
            then=self._imported,
            refused=self._not_imported,
        )

    def _not_imported(self, refusal: object) -> None:
        if self._read is not None:
            self._say_counts(self._read)
        self.session.refused_now(refusal)

    def _imported(self, result: dict[str, Any]) -> None:
        self._result = result
        self._show_done()

    def _show_done(self) -> None:
        if self._result is None or self._read is None:
            return
        done = Done(self._result, self._read.reading.counts.flagged, self)
        done.cases.connect(self._go_to_cases)
        done.again.connect(self._start_over)
        done.annotated.connect(self._ask_where)
        self._stage(done)
        self.status.emit(self.tr("已写入名册"))

    def _go_to_cases(self) -> None:
        self._start_over()
        self.navigate.emit("cases", "registered")

    def _ask_where(self) -> None:
        if self._read is None:
            return
        name = f"{self._read.path.stem}-{self.tr('核对表')}.xlsx"
        ask_target(self, self.tr("导出核对表"), self.tr("表格") + " (*.xlsx)", name, self._write_annotated)

    def _write_annotated(self, chosen: str) -> None:
        if self._read is not None:
            steps = partial(_annotate, self._read, Path(chosen))
            self.session.run(steps, owner=self, then=self._annotated_written)

    def _annotated_written(self, target: Path) -> None:
        self._foot.summary.setText(self.tr("核对表已写到 {name}").format(name=target.name))
        self.status.emit(self._foot.summary.text())


def _annotate(read: FileRead, target: Path) -> Steps:
    yield Progress(0)
    with written_whole(target) as waiting:
        write_annotated(read.path, read.reading, waiting)
    return target
