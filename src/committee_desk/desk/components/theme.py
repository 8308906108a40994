"""The theme of the running window: colours, sizes, fonts, and the one act that changes them all."""

import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from committee_desk.desk.components.sheet import fill_sheet
from committee_desk.desk.components.svg import coloured_svg
from committee_desk.desk.components.tokens import THEMES, tokens
from committee_desk.resources import resource

#: A share of the text scale that gaps grow by: text doubles, air does not (tokens, [space]).
GAP_GROWTH = 0.45


class Theme(QObject):
    """Colours, sizes and fonts as they are now; painted widgets ask it each time they paint."""

    #: Emitted after palette, font and sheet were exchanged; painted widgets repaint, layouts take new gaps.
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = "light"
        self.scale = 1.0
        self.motion = True
        self._colors = {key: QColor.fromString(value) for key, value in tokens().colors["light"].items()}
        self._fonts: dict[str, QFont] = {}
        self._drawn: QTemporaryDir | None = None
        # A sheet wraps the application's style, so that asking the application for Fusion finds nothing.
        self._styled = False

    def apply(self, app: QApplication, name: str, scale: float) -> None:
        """Dress *app* in theme *name* (light, dark, contrast) at text *scale* (1.0 to 2.0).

        The order counts: `setFont` does nothing under a sheet, so the sheet is made anew last.
        """
        if name not in THEMES:
            raise ValueError(f"unknown theme {name!r}")
        self.name = name
        self.scale = min(2.0, max(1.0, scale))
        self._colors = {key: QColor.fromString(value) for key, value in tokens().colors[name].items()}
        self._fonts = {}
        # The family is set before the style: a new style polishes every widget, and the old font would stick.
        if not self._styled:
            app.setStyle("Fusion")
            self._styled = True
        app.setPalette(self._palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(self.sheet())
        self.changed.emit()

    def sheet(self) -> str:
        """The application's one style sheet for this theme and scale."""
        parts = ("desk.qss", "contrast.qss") if self.name == "contrast" else ("desk.qss",)
        text = "\n".join(resource("styles", part).read_text(encoding="utf-8") for part in parts)
        return fill_sheet(text, self)

    def color(self, key: str) -> QColor:
        """The colour of a token, such as "accent" or "text2"; "warn_line" is the border of a warn_bg box."""
        if key.endswith("_line"):
            return self._border_of(key.removesuffix("_line"))
        # A copy. `QColor(…)` would weigh every way to make one, and so make all enums of Qt: 16 ms of the start.
        return QColor.fromRgba(self._colors[key].rgba())

    def _border_of(self, role: str) -> QColor:
        """A tinted border: a third of the way from tint to role; in high contrast the role itself."""
        if role == "sunken":
            return self.color("line" if self.name == "contrast" else "sunken")
        share = 1.0 if self.name == "contrast" else 0.32
        ink, tint = self._colors[role], self._colors[f"{role}_bg"]

        def mix(low: int, high: int) -> int:
            return round(low + (high - low) * share)

        return QColor.fromRgb(
            mix(tint.red(), ink.red()), mix(tint.green(), ink.green()), mix(tint.blue(), ink.blue())
        )

    def tint(self, role: str) -> QColor:
        """Ground of a chip or banner of *role* (neutral, accent, violet, ok, warn, bad)."""
        return self.color(f"{role}_bg")

    def ink(self, role: str) -> QColor:
        """Text on the tint of *role*, or of a tone such as "text3"."""
        return self.color("accent_text" if role == "accent" else role)

    def px(self, size: float) -> int:
        """A length that holds text, in logical pixels at the present text scale."""
        return round(size * self.scale)

    def size(self, key: str) -> int:
        """A size of tokens' [size], such as "table_row", at the present text scale."""
        return self.px(tokens().sizes[key])

    def gap(self, size: float) -> int:
        """A gap or margin: it grows by 0.45 of what the text grows."""
        return round(size * (1 + GAP_GROWTH * (self.scale - 1)))

    def font(self, role: str) -> QFont:
        """The font of a text role: caption, body, strong, lead, section, heading, page, palette_input."""
        if role not in self._fonts:
            self._fonts[role] = self._make_font(role)
        return QFont(self._fonts[role])

    def baseline(self, font: QFont) -> float:
        """How far below the middle of a row the baseline stands, so that Chinese text looks centred."""
        return tokens().baseline_em * font.pixelSize()

    def is_narrow(self, width: int) -> bool:
        """Whether a window *width* logical pixels wide must stack its columns."""
        return width / self.scale < float(tokens().layout["narrow_below"])

    def milliseconds(self, key: str) -> int:
        """A duration of tokens' [motion]; movements last 0 ms when less motion is wanted."""
        length = int(tokens().motion[key])
        return length if self.motion or not key.endswith("_in") else 0

    def drawn_icon(self, name: str, color: str) -> str:
        """Path of icon *name* in a token's colour, for `image: url(…)`: a sheet cannot recolour."""
        if self._drawn is None:
            self._drawn = QTemporaryDir()
        hue = self.color(color).name()
        path = Path(self._drawn.path()) / f"{name}-{hue[1:]}.svg"
        if not path.exists():
            path.write_text(coloured_svg(name, hue), encoding="utf-8")
        return path.as_posix()

    def _make_font(self, role: str) -> QFont:
        kind = tokens().roles[role]
        font = QFont()
        font.setFamilies([*tokens().families])
        font.setPixelSize(self.px(kind.px))
        font.setWeight(QFont.Weight(kind.weight))
        if sys.platform.startswith("linux"):
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _palette(self) -> QPalette:
        roles = QPalette.ColorRole
        made = QPalette()  # every role is named below
        for role, key in {
            roles.Window: "bg",
            roles.WindowText: "text",
            roles.Base: "surface",
            roles.AlternateBase: "surface",
            roles.Text: "text",
            roles.Button: "surface",
            roles.ButtonText: "text",
            roles.BrightText: "on_accent",
            roles.PlaceholderText: "text3",
            roles.Highlight: "accent",
            roles.HighlightedText: "on_accent",
            roles.Accent: "accent",
            roles.Link: "accent_text",
            roles.LinkVisited: "accent_text",
            roles.ToolTipBase: "text",
            roles.ToolTipText: "surface",
            roles.Light: "surface",
            roles.Midlight: "line",
            roles.Mid: "line2",
            roles.Dark: "line2",
            roles.Shadow: "line2",
        }.items():
            made.setColor(role, self.color(key))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.color("text3"))
        return made


@cache
def theme() -> Theme:
    """The one theme of this process; there is one application, and it wears one dress."""
    return Theme()


def missing_families() -> bool:
    """Whether no Chinese family of the tokens is installed; the start then says which package brings one."""
    present = set(QFontDatabase.families())
    return not any(family in present for family in tokens().families)


def repolish(widget: QWidget) -> None:
    """Let the sheet look at *widget* again after one of its dynamic properties has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
