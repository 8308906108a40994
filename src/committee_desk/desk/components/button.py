"""Buttons: a verb with its object, in one of six dresses."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from committee_desk.desk.components.icons import icon
from committee_desk.desk.components.theme import repolish, theme

_ICON_COLORS = {
    "primary": "on_accent",
    "soft": "accent",
    "quiet": "accent",
    "link": "accent",
    "danger": "bad",
}


class Button(QPushButton):
    """A push button.

    *kind*: primary (one a page), plain, soft (in a row), quiet (beside others), link (flush with a card's
    edge), danger (its text repeats the object), filter (checkable, with a menu).
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        kind: str = "plain",
        icon_name: str = "",
        small: bool = False,
        tip: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setAutoDefault(False)
        self.setProperty("small", "true" if small else "false")
        self.set_kind(kind)
        if tip:
            self.setToolTip(tip)
        theme().changed.connect(self._follow_theme)

    def setText(self, text: str) -> None:
        """Say *text*; the air between icon and words comes with the words."""
        super().setText(text)
        self._follow_theme()

    def set_kind(self, kind: str) -> None:
        """Wear another dress."""
        self.setProperty("kind", kind)
        self._show_icon()
        repolish(self)

    def set_icon_name(self, name: str) -> None:
        """Show Lucide icon *name* before the text; "" shows none."""
        self._icon_name = name
        self._show_icon()

    def _show_icon(self) -> None:
        if self._icon_name:
            kind = str(self.property("kind"))
            self.setIcon(icon(self._icon_name, _ICON_COLORS.get(kind, "text")))
        self._follow_theme()

    def _follow_theme(self) -> None:
        side = theme().size("icon")
        # Qt leaves 4 px between icon and words; the icon brings the rest of the air itself (icons.py).
        self.setIconSize(QSize(side + (theme().gap(4) if self.text() else 0), side))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """A button never hides its verb."""
        return self.sizeHint()


class IconButton(QToolButton):
    """A button without words, only for rails and table heads; *name* is what a screen reader says."""

    def __init__(self, parent: QWidget | None = None, *, icon_name: str = "ellipsis", name: str = "") -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, "text2", "accent"))
        self.set_name(name)
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def set_name(self, name: str) -> None:
        """What the button does, in words: tool tip and accessible name."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _follow_theme(self) -> None:
        side = theme().size("icon")
        self.setIconSize(QSize(side, side))
