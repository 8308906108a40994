"""The foot: keys at the left, the answers at the right, each with its key; for several pairs it names their number."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from ...components.button import Button
from ...components.labels import Paragraph
from ...components.theme import theme


class PairFoot(QFrame):
    """`later_asked`, `different_asked`, `merge_asked`, `apart_asked` (a merge is taken back) follow the buttons."""

    later_asked = Signal()
    different_asked = Signal()
    merge_asked = Signal()
    apart_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.keys = Paragraph(self, role="caption")
        self.later, self.different = Button(self), Button(self)
        self.apart = Button(self, icon_name="undo-2")
        self.merge = Button(self, kind="primary", icon_name="merge")
        # Never higher than its buttons, although what stands beside them would let it grow.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in self._all():
            self._row.addWidget(button)
        self._line.addWidget(self.keys, 1)
        self._line.addLayout(self._row)
        self.later.clicked.connect(self.later_asked)
        self.different.clicked.connect(self.different_asked)
        self.merge.clicked.connect(self.merge_asked)
        self.apart.clicked.connect(self.apart_asked)
        theme().changed.connect(self.restack)
        self.restack()

    def show_one(self, state: str, hindrance: str) -> None:
        """The answers for one pair in *state*; *hindrance* says why none can be given."""
        merged = state == "merged"
        self.later.setText(self.tr("两名都留，以后再看"))
        self.different.setText(self.tr("不是同一名儿童"))
        self.merge.setText(self.tr("合并为一名儿童"))
        self.apart.setText(self.tr("撤回合并"))
        self.later.setVisible(state == "open")
        self.different.setVisible(state in ("open", "later"))
        self.merge.setVisible(not merged)
        self.apart.setVisible(merged)
        keys = self.tr("Alt ↑ ↓ 上一对、下一对　Ctrl Enter 合并　Ctrl D 不是同一名　Ctrl E 以后再看")
        self.keys.setText(hindrance or (keys if not merged else self.tr("Alt ↑ ↓ 上一对、下一对")))
        self._enable(not hindrance)

    def show_several(self, count: int, hindrance: str, *, later: bool) -> None:
        """One answer for *count* pairs."""
        number = f"{count:,}"
        self.later.setText(self.tr("{count} 对都留，以后再看").format(count=number))
        self.different.setText(self.tr("{count} 对都不是同一名").format(count=number))
        self.later.setVisible(later)
        self.different.setVisible(True)
        self.merge.hide()
        self.apart.hide()
        keys = self.tr("空格选中或取消　Ctrl D 都不是同一名　Ctrl E 以后再看　Esc 只看一对")
        empty = self.tr("先在左边选出几对。") if not count else ""
        self.keys.setText(hindrance or empty or keys)
        self._enable(not hindrance and count > 0)

    def set_busy(self) -> None:
        """An answer is being written: nothing is pressed twice."""
        self._enable(False)

    def restack(self) -> None:
        """Words over buttons when narrow, and buttons under each other where they do not fit beside."""
        dress = theme()
        narrow = dress.is_narrow(self.window().width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        side, air = dress.gap(16 if narrow else 32), dress.gap(8 if narrow else 12)
        self._line.setDirection(down if narrow else across)
        self._line.setContentsMargins(side, air, side, air)
        for layout in (self._line, self._row):
            layout.setSpacing(dress.gap(8))
        shown = [button.sizeHint().width() for button in self._all() if button.isVisibleTo(self)]
        needed = sum(shown) + dress.gap(8) * len(shown) + 2 * side
        self._row.setDirection(down if narrow and needed > self.width() else across)
        # Narrow, hints of keys go; why nothing can be pressed stays.
        self.keys.setVisible(not narrow or not self.different.isEnabled())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restack()

    def _enable(self, able: bool) -> None:
        for button in self._all():
            button.setEnabled(able)
        self.restack()

    def _all(self) -> tuple[Button, Button, Button, Button]:
        return (self.later, self.different, self.merge, self.apart)
