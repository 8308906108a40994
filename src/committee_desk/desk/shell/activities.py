"""The line under the page that shows long work: what is done, how far, how long still, and 取消."""

import time

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from ..components.eliding_label import ElidingLabel
from ..components.theme import theme
from ..components.tokens import tokens
from ..jobs import Job, Progress


class ActivityBar(QFrame):
    """Shows one job at a time, the newest; it appears only when the job lasts longer than half a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._job: Job | None = None
        self._title = ""
        self._began = 0.0
        self._text = ElidingLabel(self)
        self._meter = QProgressBar(self, textVisible=False)
        self._meter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._left = ElidingLabel(self, role="caption")
        self._cancel = QPushButton(self)
        self._cancel.setProperty("small", "true")
        line = QHBoxLayout(self)
        line.addWidget(self._text, 2)
        line.addWidget(self._meter, 2)
        line.addWidget(self._left, 1)
        line.addWidget(self._cancel)
        self._cancel.clicked.connect(self._cancel_job)
        self._appear = QTimer(self, singleShot=True)
        self._appear.setInterval(int(tokens().motion["progress_appears_after"]))
        self._appear.timeout.connect(self.show)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self._retranslate()
        self.hide()

    def follow(self, job: Job, title: str) -> None:
        """Show *job* under the words *title* until it ends."""
        self._job, self._title, self._began = job, title, time.monotonic()
        self._meter.setRange(0, 0)
        self._meter.setAccessibleName(title)
        self._text.setText(title)
        self._left.setText("")
        job.progress.connect(self._show_progress)
        job.finished.connect(self._end)
        self._appear.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_progress(self, step: object) -> None:
        if not isinstance(step, Progress) or self.sender() is not self._job:
            return
        self._meter.setRange(0, step.total)
        self._meter.setValue(step.done)
        counted = self.tr("第 {done} 项，共 {total} 项").format(done=step.done, total=step.total)
        parts = [self._title, counted if step.total else "", step.text]
        self._text.setText("·".join(part for part in parts if part))
        self._left.setText(self._time_left(step))

    def _time_left(self, step: Progress) -> str:
        spent = time.monotonic() - self._began
        if not step.done or not step.total or spent * 1000 < tokens().motion["progress_estimate_after"]:
            return ""
        seconds = round(spent * (step.total - step.done) / step.done)
        if seconds < 60:
            return self.tr("还要 {seconds} 秒").format(seconds=max(seconds, 1))
        return self.tr("还要 {minutes} 分钟").format(minutes=round(seconds / 60))

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._appear.stop()
            self.hide()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("取消"))

    def _follow_theme(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(theme().gap(32), theme().gap(8), theme().gap(32), theme().gap(8))
            layout.setSpacing(theme().gap(12))
