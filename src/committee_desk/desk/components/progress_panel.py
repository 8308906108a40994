"""Long work in place: what is done, item n of m, how long still, and what cancelling leaves behind."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.desk.components.button import Button
from committee_desk.desk.components.card import Card
from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.labels import Paragraph
from committee_desk.desk.components.meter import MeterBar
from committee_desk.desk.components.theme import theme


class ProgressPanel(Card):
    """Appears half a second after `begin`, so that short work shows nothing at all."""

    #: 取消 was pressed.
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidingLabel(self, role="strong")
        self._item = ElidingLabel(self, role="caption")
        self._cancel = Button(self)
        self._bar = MeterBar(self)
        self._left = Paragraph(self, role="caption")
        self._right = ElidingLabel(self, role="caption")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._build()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.show)
        self._cancel.clicked.connect(self.cancelled)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._item)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self._cancel)
        below = QHBoxLayout()
        below.addWidget(self._left, 1)
        below.addWidget(self._right)
        self.add(top)
        self.add(self._bar)
        self.add(below)

    def begin(self, title: str, cancel: str) -> None:
        """Work has begun: *title* says what, *cancel* is the button's word. The panel shows after 0.5 s."""
        self._title.setText(title)
        self._cancel.setText(cancel)
        self._bar.setAccessibleName(title)
        self.hide()
        self._late.start(theme().milliseconds("progress_appears_after"))

    def show_progress(self, share: float, item: str, left: str, right: str) -> None:
        """*share* (0 to 1) is done; *item* names the present one; *left* and *right* stand beneath the bar."""
        self._bar.show_share(share)
        self._item.setText(item)
        self._left.setText(left)
        self._right.setText(right)

    def end(self) -> None:
        """Work has ended, one way or another."""
        self._late.stop()
        self.hide()
