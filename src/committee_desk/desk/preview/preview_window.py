"""The preview's window: the real form over the file as it was last saved, its faults above, nothing stored."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..components.banner import Banner
from ..components.labels import Label, Paragraph
from ..components.theme import theme
from ..forms.filling import Filling
from ..jobs import JobRunner, deliver
from ..language import spoken
from ..pages.assessment.form_view import FormView
from .reading import Previewed, read_preview
from .scores_card import ScoresCard
from .source_watch import SourceWatch

_TOGETHER = 120  # ms: a run of answers is scored once


class PreviewWindow(QWidget):
    """Reads *file* again at every save; answers, section and scroll place stay."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.form: FormView | None = None
        self._jobs = JobRunner(self)
        self._again = False
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fault = Banner(self, role="warn")
        self.fault.hide()
        self.scores = ScoresCard(self)
        self.scores.hide()
        self._name = Label(self, text=file.name, role="section")
        self._state = Paragraph(self, role="caption", tone="text2")
        self._build()
        self._watch = SourceWatch(file, self)
        self._watch.saved.connect(self.read)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._score)
        self.setWindowTitle(self.tr("预览评估表"))
        self.read()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._state, 1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.scores, 0, Qt.AlignmentFlag.AlignTop)
        around = QVBoxLayout(self)
        around.addLayout(head)
        around.addWidget(self.fault)
        around.addLayout(self._middle, 1)
        self.scores.setFixedWidth(theme().px(260))

    def read(self) -> None:
        """Read the file in the worker; the last good form stays until it is read."""
        if self._jobs.busy:
            self._again = True
            return
        self._state.setText(self.tr("正在读…"))
        answers = self.form.filling.session.answers() if self.form is not None else {}
        job = self._jobs.call(partial(read_preview, self._file, answers), self)
        deliver(job.result, self._read)
        deliver(job.refused, self._refused)
        deliver(job.finished, self._finished)

    def _finished(self) -> None:
        if self._again:
            self._again = False
            QTimer.singleShot(0, self.read)

    def _read(self, found: Previewed) -> None:
        self.fault.hide()
        self._state.setText(self.tr("每次保存后自动重读；答案只作试填，不保存"))
        filling = Filling(found.session)
        filling.pictures = found.pictures
        old, self.form = self.form, FormView(filling, found.form, {})
        self._middle.insertWidget(0, self.form, 1)
        self.form.head.leave.hide()
        self.form.exited.connect(self.close)
        self.form.filling.changed.connect(self._soon.start)
        keys = [section.key for section, _ in self.form.filling.sections()]
        if old is not None and old.key in keys:
            self.form.come_from(old)
        elif keys:
            self.form.show_section(keys[0])
        if old is not None:
            old.hide()
            old.deleteLater()
        self._score()

    def _refused(self, refusal: Refusal) -> None:
        what, todo = explain(refusal, spoken())
        self.fault.show_message("bad", what, todo)
        self.fault.show()
        shown = self.form is not None
        self._state.setText(self.tr("下面还是上一次读得懂的样子") if shown else "")

    def _score(self) -> None:
        if self.form is not None:
            self.scores.show_scores(self.form.filling)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The worker ends before the window does."""
        self._jobs.stop()
        super().closeEvent(event)


def run_preview(arguments: list[str]) -> int:
    """`form preview FILE`: open the window; the program's exit status."""
    from argparse import ArgumentParser

    from committee_desk.wording import say

    from ..components.focus_ring import FocusFollower
    from ..start import make_application

    parser = ArgumentParser(prog="committee-desk form preview", description=say("cli.form_preview"))
    parser.add_argument("file", type=Path, metavar="FILE")
    chosen = parser.parse_args(arguments)
    app = make_application([])
    app.setQuitOnLastWindowClosed(True)
    theme().apply(app, "light", 1.0)
    FocusFollower(app)
    window = PreviewWindow(chosen.file.resolve())
    window.resize(1366, 768)
    window.show()
    return app.exec()
