"""What the form says of itself: saved or not, refused, and the question before it is completed."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..._ui.assessment_form import Ui_AssessmentForm
from ...components.banner import Banner
from ...components.button import Button
from ...components.tokens import Mark
from ...dates import moment_words
from ...language import spoken

_ELSEWHERE = "assessment.changed_elsewhere"


class FormMessages(QWidget):
    """The banner over the section and the saved state in the foot."""

    #: Try to save again.
    retried = Signal()
    #: The unsaved answers are given up; read what is stored.
    given_up = Signal()
    #: The person is sure: complete the assessment.
    confirmed = Signal()

    def __init__(self, ui: Ui_AssessmentForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._banner: Banner | None = None
        self._is_unsaved = False
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_unsaved(self) -> None:
        """There are answers that are not saved yet."""
        self._say(Mark("", "dashed ring", "text3"), self.tr("正在保存…"))

    def show_saved(self, moment: object, now: object) -> None:
        """Everything up to *moment* is saved."""
        if isinstance(moment, datetime) and isinstance(now, datetime):
            same_day = moment.date() == now.date()
            when = f"{moment:%H:%M}" if same_day else moment_words(moment)
            self._say(Mark("", "disc with tick", "ok"), self.tr("已保存·{when}").format(when=when))
            if self._is_unsaved:  # a question that waits for its answer stays
                self.clear()

    def show_save_refusal(self, refusal: object) -> None:
        """The answers could not be saved; they are still on the screen."""
        if not isinstance(refusal, Refusal):
            return
        self._say(Mark("", "disc with cross", "bad"), self.tr("没有保存"))
        banner = self._new_banner("bad", *explain(refusal, spoken()))
        self._is_unsaved = True
        self._action(banner, self.tr("放弃改动，重新打开"), self.given_up.emit, kind="plain")
        if refusal.key != _ELSEWHERE:
            self._action(banner, self.tr("重试"), self.retried.emit, kind="plain")

    def show_refusal(self, refusal: object) -> None:
        """Completing was refused."""
        if isinstance(refusal, Refusal):
            banner = self._new_banner("warn", *explain(refusal, spoken()))
            self._action(banner, self.tr("收起"), self.clear, kind="quiet")

    def ask_to_complete(self) -> None:
        """Say what cannot be undone before it is done."""
        todo = self.tr("完成后答案不能再改，个案转为待上会。")
        banner = self._new_banner("accent", self.tr("都填好了。完成这次评估？"), todo)
        self._action(banner, self.tr("再看看"), self.clear, kind="plain")
        sure = self._action(banner, self.tr("完成并转入待上会"), self.confirmed.emit, kind="plain")
        sure.setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Take the banner away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self._is_unsaved = False
        self.hide()

    def _new_banner(self, role: str, what: str, todo: str) -> Banner:
        self.clear()
        self._banner = Banner(self, role=role, what=what, todo=todo)
        self._around.addWidget(self._banner)
        self.show()
        return self._banner

    def _action(self, banner: Banner, words: str, act: object, *, kind: str) -> Button:
        button = Button(banner, text=words, kind=kind)
        button.clicked.connect(act)
        banner.add_action(button)
        return button

    def _say(self, mark: Mark, words: str) -> None:
        self._ui.savedGlyph.show_mark(mark)
        self._ui.savedWords.setText(words)
