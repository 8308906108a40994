"""The settings that a person may change at any time: theme, language, text size."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ..preferences import LANGUAGES, TEXT_SCALES, THEMES, Preferences


class SettingsMenu(QMenu):
    """A menu of three groups; each choice acts at once and is kept."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        words = {
            "system": self.tr("跟随系统"),
            "light": self.tr("浅色"),
            "dark": self.tr("深色"),
            "contrast": self.tr("高对比"),
        }
        look = preferences.look
        self._add_group(
            self.tr("外观"), [(words[name], name, name == look.theme) for name in THEMES], self._theme
        )
        scales = [(f"{scale * 100:.0f} %", scale, scale == look.text_scale) for scale in TEXT_SCALES]
        self._add_group(self.tr("文字大小"), scales, self._scale)
        names = {"zh": "中文", "en": "English"}
        spoken = [(names[name], name, name == look.language) for name in LANGUAGES]
        self._add_group(self.tr("语言"), spoken, self._language)

    def _add_group(
        self, title: str, choices: Sequence[tuple[str, object, bool]], receiver: Callable[[QAction], None]
    ) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for text, value, chosen in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(receiver)

    def _theme(self, action: QAction) -> None:
        self._preferences.set_theme(str(action.data()))

    def _scale(self, action: QAction) -> None:
        self._preferences.set_text_scale(float(action.data()))

    def _language(self, action: QAction) -> None:
        self._preferences.set_language(str(action.data()))
