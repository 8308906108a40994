"""The roster: how many children come, which rows need a look and why, and the one act that takes them in."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from committee_desk.overview import ToLook, cases_to_look
from committee_desk.roster import Sender, Source, open_pair_count, senders, sources

from .._ui.roster_page import Ui_RosterPage
from ..components.progress_panel import ProgressPanel
from ..page import Page
from ..session import Session
from ..shell.page_table import PAGE_TABLE
from .roster.batch import Batch
from .roster.deliveries import Deliveries
from .roster.import_desk import ImportDesk
from .roster.inlet import Inlet
from .roster.looks_card import LooksCard
from .roster.review_stage import ReviewStage
from .roster.roads import Roads
from .roster.shortcuts import add_shortcuts
from .roster.source_view import SourceView
from .roster.sources_card import SourcesCard
from .roster.stages import Done, Refused, Start
from .roster.waiting_words import show_step
from .roster.writer import Writer


class RosterPage(Page):
    """Start, reading, review, done, and an earlier import: one stage at a time, and back to the start from each."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_RosterPage()
        self.ui.setupUi(self)
        self._known: tuple[Source, ...] = ()
        self._senders: tuple[Sender, ...] = ()
        self._waiting: tuple[ToLook, ...] = ()
        self._results: list[dict[str, Any]] = []
        self._flagged = 0
        self._panel = ProgressPanel(self)
        self.desk = ImportDesk(session, self)
        self.writer = Writer(session, self)
        self._roads = Roads(self)
        self.ui.header.add_action(self._roads)
        self.reviewing = ReviewStage(self.desk, self)
        self._deliveries = Deliveries(self, self._may_take_now)
        # The rows give way, never the window: at 200 % it must not grow beyond the screen.
        self.ui.stages.setMinimumHeight(1)
        self.ui.pageLayout.insertWidget(1, self._panel)
        self.ui.footLayout.addWidget(self.reviewing.foot)
        self._panel.end()
        self._connect()
        add_shortcuts(self, self.desk, self.reviewing, self._deliveries)
        self._start_over()

    def _connect(self) -> None:
        self._panel.cancelled.connect(self._cancel)
        self._roads.chosen.connect(self._go_to)
        self._deliveries.came.connect(self._begin)
        self.desk.read.connect(self._take_read)
        self.desk.refused.connect(self._refused)
        self.desk.cancelled.connect(self._start_over)
        self.desk.reader.progressed.connect(self._progress)
        self.writer.progressed.connect(self._progress)
        self.writer.written.connect(self._written)
        self.writer.given_up.connect(self._not_written)
        self.writer.refused.connect(self._not_written)
        self.reviewing.write.connect(self._write)
        self.reviewing.another.connect(self._deliveries.ask_file)
        self.reviewing.navigate.connect(self.navigate)
        self.reviewing.status.connect(self.status)

    def open(self, key: str) -> None:
        """Read which files were received; a review that was begun stays. A *key* is the import to be shown."""
        self._ask()
        if key:
            self._show_source(key)

    def refresh(self, room: str, entity: str) -> None:
        """Somebody took a roster in, or a case went on."""
        if room in ("roster", "assessment", ""):
            self._ask()

    def stop(self) -> None:
        """Nothing of a delivery outlives a lock."""
        self.writer.cancel()
        self.desk.forget()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        stage = self.ui.stages.currentWidget()
        if isinstance(stage, SourceView):
            self._show_source(stage.source_id)
        elif isinstance(stage, Done):
            self._show_done()
        elif self.desk.batch is not None:
            self._take_read(self.desk.batch, fresh=True)
        elif not self.desk.reader.busy:
            self._start_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reviewing.follow_width()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file or folder, not a text and not several."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self.may_take:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._begin(Inlet(Path(event.mimeData().urls()[0].toLocalFile())))

    @property
    def busy(self) -> bool:
        """Whether another delivery must wait."""
        return (self.desk.batch is None and self.desk.reader.busy) or self.writer.busy

    @property
    def may_take(self) -> bool:
        """Whether something may come without a question: nothing runs, and no corrections would be lost."""
        return not self.busy and (bool(self._results) or not self.desk.made.can_undo)

    @property
    def starting(self) -> Start | None:
        """The first stage, while it is shown."""
        stage = self.ui.stages.currentWidget()
        return stage if isinstance(stage, Start) else None

    def _may_take_now(self) -> bool:
        return self.may_take

    # Stages.

    def _stage(self, widget: QWidget, *, foot: bool = False) -> None:
        while self.ui.stages.count():
            old = self.ui.stages.widget(0)
            self.ui.stages.removeWidget(old)
            old.deleteLater()
        self.ui.stages.addWidget(widget)
        self.ui.foot.setVisible(foot)
        self.reviewing.show_bar(foot)
        self._roads.setVisible(isinstance(widget, Start))

    def _start_over(self) -> None:
        self._panel.end()
        self.desk.forget()
        self._results = []
        self.ui.header.show_words(
            self.tr("名册"), self.tr("残联、乡镇、学校和福利机构送来的名册从这里写入，每名儿童成为一个个案。")
        )
        start = Start(self)
        start.choose.connect(self._deliveries.ask_file)
        start.choose_folder.connect(self._deliveries.ask_folder)
        start.paste.connect(self._deliveries.paste)
        self._sources, self._looks = SourcesCard(start), LooksCard(start)
        self._looks.opened.connect(self._open_case)
        self._sources.opened.connect(self._show_source)
        start.lines.addWidget(self._looks)
        start.lines.addWidget(self._sources)
        self._stage(start)
        self._take_sources(self._known)
        self._take_looks(self._waiting)
        self._take_senders(self._senders)
        start.from_whom.choose(self.desk.kind, self.desk.sent_by)

    def _ask(self) -> None:
        self.session.ask(sources, then=self._take_sources)
        self.session.ask(cases_to_look, then=self._take_looks)
        self.session.ask(senders, then=self._take_senders)
        self.session.ask(open_pair_count, then=self._roads.show_pairs)

    def _take_sources(self, found: tuple[Source, ...]) -> None:
        self._known = found
        if self.starting:
            self._sources.show_sources(found)

    def _take_looks(self, found: tuple[ToLook, ...]) -> None:
        self._waiting = found
        if self.starting:
            self._looks.show_looks(found)

    def _take_senders(self, found: tuple[Sender, ...]) -> None:
        self._senders = found
        self.reviewing.show_senders(found)
        if self.starting:
            self.starting.from_whom.show_known(found)

    def _open_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    def _show_source(self, source_id: str) -> None:
        self.desk.forget()
        view = SourceView(self.session, source_id, self.ui.header, self)
        view.opened_case.connect(self._open_case)
        view.back.connect(self._start_over)
        view.status.connect(self.status)
        self._stage(view)

    # Reading.

    def _begin(self, inlet: Inlet) -> None:
        if self.busy:
            return
        kind, sender = self.desk.kind, self.desk.sent_by
        if self.starting:
            kind, sender = self.starting.from_whom.kind, self.starting.from_whom.named
        self._results = []
        self._stage(QWidget(self))
        self.ui.header.show_words(self.tr("名册"), inlet.name)
        self._panel.begin(self.tr("正在读取名册"), self.tr("取消"))
        self.desk.begin(inlet, kind, sender)

    def _progress(self, step: object) -> None:
        show_step(self._panel, step)

    def _cancel(self) -> None:
        self.writer.cancel()
        if self.desk.batch is None:
            self.desk.reader.cancel()

    def _take_read(self, batch: Batch, *, fresh: bool = False) -> None:
        self._panel.end()
        if not batch.taken:
            refused = Refused(batch, self)
            refused.choose.connect(self._deliveries.ask_file)
            refused.columns.connect(self.reviewing.ask_columns)
            self._stage(refused)
        elif self.desk.review is None or fresh:
            self._stage(self.desk.start_review(self), foot=True)
            self.reviewing.start()
        self.reviewing.show_read(batch)

    def _refused(self, refusal: object) -> None:
        self._start_over()
        self.session.refused_now(refusal)

    # Taking in.

    def _write(self) -> None:
        desk = self.desk
        if desk.batch is None or desk.foresight is None or self.writer.busy:
            return
        self._flagged = desk.foresight.batch.counts.flagged
        self.reviewing.foot.show_busy()
        self._panel.begin(self.tr("正在写入名册"), self.tr("取消"))
        self.writer.begin(desk.batch, desk.made.now, desk.kind, desk.sent_by)

    def _not_written(self, refusal: object = None) -> None:
        self._panel.end()
        self.reviewing.show_counts()
        if refusal is not None:
            self.session.refused_now(refusal)

    def _written(self, results: list[dict[str, Any]]) -> None:
        self._panel.end()
        self._results = results
        self._show_done()
        self.status.emit(self.tr("已写入名册"))

    def _show_done(self) -> None:
        done = Done(
            self._results,
            self._flagged,
            self,
            doubts_page="duplicates" in PAGE_TABLE,
            annotates=self.reviewing.annotates,
        )
        done.cases.connect(self._go_to_cases)
        done.again.connect(self._start_over)
        done.annotated.connect(self.reviewing.ask_where)
        done.doubts.connect(self._go_to_doubts)
        done.opened.connect(self._open_written)
        self._stage(done)

    def _go_to_cases(self) -> None:
        self._start_over()
        self.navigate.emit("cases", "registered")

    def _go_to(self, page: str) -> None:
        self.navigate.emit(page, "")

    def _go_to_doubts(self) -> None:
        self._start_over()
        self.navigate.emit("duplicates", "")

    def _open_written(self) -> None:
        self._show_source(self._results[0]["source_id"])
