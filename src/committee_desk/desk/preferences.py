"""What one person set on this computer: theme, language, text size, the last account. Nothing about children."""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

THEMES = ("system", "light", "dark", "contrast")
LANGUAGES = ("zh", "en")
TEXT_SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
LOCK_AFTER_MINUTES = 10


class Look(NamedTuple):  # no dataclass: the start counts, and making one takes eight times as long
    """How the window looks and speaks."""

    theme: str = "system"
    language: str = "zh"
    text_scale: float = 1.0


class Preferences(QObject):
    """Keeps the look in a small file of the person's own; `changed` follows each change."""

    changed = Signal(object)

    def __init__(self, store: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "committee-desk", "committee-desk"
        )
        self.look = Look(
            _one_of(THEMES, self._text("theme"), "system"),
            _one_of(LANGUAGES, self._text("language"), "zh"),
            nearest_scale(_number(self._text("text_scale"))),
        )

    def set_theme(self, theme: str) -> None:
        """One of THEMES."""
        self._set(Look(theme, self.look.language, self.look.text_scale))

    def set_language(self, language: str) -> None:
        """One of LANGUAGES."""
        self._set(Look(self.look.theme, language, self.look.text_scale))

    def set_text_scale(self, scale: float) -> None:
        """The nearest of TEXT_SCALES."""
        self._set(Look(self.look.theme, self.look.language, nearest_scale(scale)))

    def step_text_scale(self, by: int) -> None:
        """One step larger (1) or smaller (-1)."""
        place = TEXT_SCALES.index(self.look.text_scale) + by
        self.set_text_scale(TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)])

    @property
    def last_account(self) -> str:
        """Who logged in last on this computer."""
        return self._text("last_account")

    @last_account.setter
    def last_account(self, account: str) -> None:
        self._store.setValue("last_account", account)

    @property
    def last_county(self) -> str:
        """Folder of the county that was open last."""
        return self._text("last_county")

    @last_county.setter
    def last_county(self, folder: str) -> None:
        self._store.setValue("last_county", folder)

    def remembered(self, folder: str) -> str:
        """Whom this computer lets into the county at *folder* without a password; "" where nobody."""
        return self._text(_remembered_in(folder))

    def set_remembered(self, folder: str, account: str) -> None:
        """This computer remembers *account* for *folder*; "" for nobody."""
        self._store.setValue(_remembered_in(folder), account)

    @property
    def key_store_seen(self) -> bool:
        """Whether this computer had a usable key store when it was last looked for."""
        return self._text("key_store_seen") == "true"

    @key_store_seen.setter
    def key_store_seen(self, seen: bool) -> None:
        self._store.setValue("key_store_seen", "true" if seen else "")

    @property
    def password_wanted(self) -> bool:
        """Whether the window was locked and nobody has typed a password since: a new start must not go round that."""
        return self._text("password_wanted") == "true"

    @password_wanted.setter
    def password_wanted(self, wanted: bool) -> None:
        self._store.setValue("password_wanted", "true" if wanted else "")

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    def _set(self, look: Look) -> None:
        if look == self.look:
            return
        self.look = look
        for name in ("theme", "language", "text_scale"):
            self._store.setValue(name, str(getattr(look, name)))
        self.changed.emit(look)

    def _text(self, name: str) -> str:
        return str(self._store.value(name, ""))


def nearest_scale(wanted: float) -> float:
    """The text scale that is offered and lies nearest to *wanted*."""
    return min(TEXT_SCALES, key=lambda scale: abs(scale - wanted))


def _remembered_in(folder: str) -> str:
    return "remembered/" + folder.encode().hex()  # a path has what the file's own names may not have


def _one_of(allowed: tuple[str, ...], value: str, otherwise: str) -> str:
    return value if value in allowed else otherwise


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
