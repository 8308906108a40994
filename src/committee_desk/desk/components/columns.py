"""Reflow: two columns that stack when the window is narrow, and the scrolling body of a page."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import tokens

_ASKED = Qt.WidgetAttribute.WA_WState_ExplicitShowHide  # somebody has shown or hidden it on purpose


class TwoColumns(QWidget):
    """A main and a side column, 17 : 10; narrow, they stack, the one that holds the action first."""

    def __init__(self, parent: QWidget | None = None, *, side_first: bool = True) -> None:
        super().__init__(parent)
        self._side_first = side_first
        self.main_part, self.side_part = QWidget(self), QWidget(self)
        self.main, self.side = QVBoxLayout(self.main_part), QVBoxLayout(self.side_part)
        self._around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._around.setContentsMargins(0, 0, 0, 0)
        for part, column, share in zip(
            (self.main_part, self.side_part), (self.main, self.side), tokens().layout["columns"], strict=True
        ):
            column.setContentsMargins(0, 0, 0, 0)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHorizontalStretch(int(share))
            policy.setHeightForWidth(True)
            part.setSizePolicy(policy)
            self._around.addWidget(part)
        theme().changed.connect(self._restack)
        self._restack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restack()

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        directions = QBoxLayout.Direction
        stacked = directions.BottomToTop if self._side_first else directions.TopToBottom
        self._around.setDirection(stacked if narrow else directions.LeftToRight)
        for layout in (self.main, self.side, self._around):
            layout.setSpacing(theme().gap(16))


class PageBody(QScrollArea):
    """What scrolls beneath a page's head; put things into `body`. Text pages stop growing at 1100 px."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = 0) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widest = widest
        self._narrow, self._taken = False, 0
        content = QWidget()
        content.setProperty("kind", "scrolled")
        self.body = QVBoxLayout(content)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = self.maximumViewportSize().width() - self.viewport().width()
        if theme().is_narrow(self.window().width()) != self._narrow or taken != self._taken:
            self._taken = taken
            self._follow_theme()

    def _follow_theme(self) -> None:
        dress = theme()
        space = tokens().raw["space"]
        self._narrow = dress.is_narrow(self.window().width())
        left, top, right, bottom = space["narrow_page_margin" if self._narrow else "page_margin"]
        # The scroll bar stands in the margin: nothing moves when it comes, and the head above stays level.
        self.body.setContentsMargins(left, top, max(0, right - self._taken), bottom)
        self.body.setSpacing(dress.gap(16))
        if self._widest:
            self.widget().setMaximumWidth(dress.px(self._widest))


def show_at_once(part: QWidget) -> None:
    """Show *part* and what was just put into its layouts, all laid out before the next picture.

    Qt shows and measures a late child one event after the other; in a busy window half of that would be seen.
    """
    part.show()
    for late in part.findChildren(QWidget):
        around = late.parentWidget()
        laid_out = around is not None and around.layout() is not None and not late.isWindow()
        if laid_out and late.isHidden() and not late.testAttribute(_ASKED):
            late.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
