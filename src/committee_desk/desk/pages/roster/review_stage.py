"""What stands round the rows of a delivery: the head's sentence, the chips, the foot, and the sheets they open."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.access import Verb, may
from committee_desk.roster import NamedChild, Sender, children_named, write_annotated

from ...components.theme import theme
from ...jobs import Progress, Steps
from ..export_file import written_whole
from ..file_dialogs import ask_target
from .batch import Batch, FileRead
from .columns_sheet import ColumnsSheet
from .foreseer import Foreseen
from .head_words import head_sentence
from .import_desk import ImportDesk
from .missing_sheet import MissingSheet, export_rows
from .outcome_bar import OutcomeBar
from .review_foot import ReviewFoot
from .row_filter import filter_of
from .sender_sheet import SenderSheet


class ReviewStage(QObject):
    """Belongs to the roster page and lives as long; `write()` and `another()` are pressed in the foot."""

    write = Signal()
    another = Signal()
    navigate = Signal(str, str)
    status = Signal(str)

    def __init__(self, desk: ImportDesk, page: Any) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._senders: tuple[Sender, ...] = ()
        self.bar, self.foot = OutcomeBar(page), ReviewFoot(page)
        page.ui.header.add_action(self.bar)
        self.bar.pressed.connect(self._filter)
        self.foot.primary.clicked.connect(self.write)
        self.foot.another.clicked.connect(self.another)
        self.foot.annotated.clicked.connect(self.ask_where)
        self.foot.missing.clicked.connect(self._show_missing)
        self.foot.columns.triggered.connect(self.ask_columns)
        self.foot.search.triggered.connect(self._search_now)
        self.foot.sent_by.triggered.connect(self._ask_sender)
        desk.foreseen.connect(self._take_foreseen)
        desk.corrected.connect(self._corrected)

    def start(self) -> None:
        """Another delivery is looked at."""
        review = self._desk.review
        if review is None:
            return
        self.bar.clear_pressed()
        review.read_head.searched.connect(self._search)
        review.file_head.columns.clicked.connect(self.ask_columns)
        review.file_head.undo.clicked.connect(self._desk.undo)
        review.file_head.redo.clicked.connect(self._desk.redo)
        review.file_head.sent_by.clicked.connect(self._ask_sender)
        review.child_wanted.connect(self._ask_child)
        review.ours.view.setFocus()

    def show_bar(self, shown: bool) -> None:
        """The chips belong to a review alone."""
        self.bar.setVisible(shown)

    def show_senders(self, known: tuple[Sender, ...]) -> None:
        """The senders that are offered."""
        self._senders = known

    def show_read(self, batch: Batch) -> None:
        """Say what was read."""
        review = self._desk.review
        if review is not None:
            review.file_head.show_steps(self._desk.made, self._desk.kind, self._desk.sent_by)
        self.show_counts()

    def show_counts(self) -> None:
        """The head, the chips and the foot for the present reading."""
        batch, seen = self._desk.batch, self._desk.foresight
        if batch is None or not batch.taken:
            return
        counts = seen.batch.counts if seen else batch.counts
        effects = Counter(seen.effects) if seen else {}
        self.bar.show_counts(counts.as_dict(), effects)
        self._page.ui.header.show_words(self.tr("名册"), head_sentence(self._desk))
        self.follow_width()
        self.foot.show_counts(counts, seen, mine=self._mine, annotates=self.annotates)

    def follow_width(self) -> None:
        """Narrow, the file's name gives its line to the rows, unless the sentence says more than the name."""
        desk = self._desk
        narrow = theme().is_narrow(self._page.window().width())
        self.foot.show_narrow(narrow)
        if desk.batch is not None and desk.batch.taken and desk.review is not None:
            sentence = self._page.ui.header.sentence
            sentence.setVisible(bool(sentence.text()) and (not narrow or sentence.text() != desk.inlet.name))

    @property
    def _mine(self) -> bool:
        county = self._page.session.county
        return county is not None and may(county.actor.roles, Verb.IMPORT_ROSTER)

    # What the chips, the heads and the foot open.

    def ask_columns(self) -> None:
        """Open the columns of what was read."""
        batch = self._desk.batch
        if batch is not None and batch.sheets():
            sheet = ColumnsSheet(batch.sheets(), self._page)
            sheet.applied.connect(self._desk.map_columns)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

    def _ask_sender(self) -> None:
        sheet = SenderSheet(self._senders, self._desk.kind, self._desk.sent_by, self._page)
        sheet.chosen.connect(self._name_sender)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _name_sender(self, kind: str, sender: str) -> None:
        self._desk.name_sender(kind, sender or None)
        if self._desk.batch is not None:
            self.show_read(self._desk.batch)

    def _show_missing(self) -> None:
        seen = self._desk.foresight
        if seen is not None:
            sheet = MissingSheet(seen.missing, seen.missing_count, self._page)
            sheet.opened_case.connect(self._open_case)
            sheet.export_wanted.connect(self._export_missing)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

    def _open_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    def _export_missing(self, chosen: str, rows: Any) -> None:
        steps = partial(export_rows, Path(chosen), rows)
        self._page.session.run_apart(steps, owner=self._page, then=self._exported)

    def _exported(self, target: Path) -> None:
        self.status.emit(self.tr("名单已写到 {name}").format(name=target.name))

    def _filter(self, _keys: object = None) -> None:
        review = self._desk.review
        if review is not None:
            review.show_filter(filter_of(self.bar.keys(), review.read_head.search.edit.text()))

    def _search_now(self) -> None:
        if self._desk.review is not None:
            self._desk.review.read_head.search_now()

    def _search(self, _words: str) -> None:
        self._filter()

    def _ask_child(self, child_id: str) -> None:
        self._page.session.ask(children_named, [child_id], then=self._take_child)

    def _take_child(self, found: dict[str, NamedChild]) -> None:
        review = self._desk.review
        for child in found.values():
            if review is not None:
                review.show_child(child)

    def _take_foreseen(self, _found: Foreseen) -> None:
        self.show_counts()

    def _corrected(self) -> None:
        self.foot.show_reading()
        review = self._desk.review
        if review is not None:
            review.file_head.show_steps(self._desk.made, self._desk.kind, self._desk.sent_by)
        self._page.ui.header.show_words(self.tr("名册"), head_sentence(self._desk))

    # What goes back to the sender.

    @property
    def annotates(self) -> bool:
        """Whether there is one file that can go back with outcomes and reasons."""
        batch = self._desk.batch
        return batch is not None and len(batch.files) == 1 and batch.files[0].path is not None

    def ask_where(self) -> None:
        """Ask where the annotated workbook goes."""
        batch = self._desk.batch
        if batch is not None and batch.files[0].path is not None:
            name = f"{batch.files[0].path.stem}-{self.tr('核对表')}.xlsx"
            words = self.tr("表格") + " (*.xlsx)"
            ask_target(self._page, self.tr("导出核对表"), words, name, self._write_annotated)

    def _write_annotated(self, chosen: str) -> None:
        batch = self._desk.batch
        if batch is not None:
            steps = partial(_annotate, batch.files[0], Path(chosen))
            self._page.session.run_apart(steps, owner=self._page, then=self._annotated_written)

    def _annotated_written(self, target: Path) -> None:
        self.foot.summary.setText(self.tr("核对表已写到 {name}").format(name=target.name))
        self.status.emit(self.foot.summary.text())


def _annotate(file: FileRead, target: Path) -> Steps:
    yield Progress(0)
    if file.path is not None:
        with written_whole(target) as waiting:
            write_annotated(file.path, file.reading, waiting)
    return target
