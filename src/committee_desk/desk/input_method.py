"""Chinese input on Linux: which of Qt's input contexts will answer (docs/decisions/0009-desk.md 8, measured there).

The wheel carries no fcitx plugin. With QT_IM_MODULE=fcitx, as every fcitx guide sets it, Qt falls back to `compose`
without a word and no Chinese can be typed. So the variable is mended before QApplication reads it.
"""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path


def mend_input_method(environment: MutableMapping[str, str], plugins: Path | None = None) -> str:
    """Change *environment* so that an input method answers; returns which, for the log."""
    wanted = environment.get("QT_IM_MODULE", "")
    if not sys.platform.startswith("linux") or not wanted.startswith("fcitx"):
        return wanted or "default"
    if _has_plugin(plugins or _plugin_folder(), wanted):
        return wanted
    if _is_wayland(environment):
        del environment["QT_IM_MODULE"]
        return "wayland text-input"
    environment["QT_IM_MODULE"] = "ibus"
    # Qt's ibus plugin connects to fcitx5's ibus face only through the portal.
    environment["IBUS_USE_PORTAL"] = "1"
    return "ibus portal of fcitx5"


def mend_this_process() -> str:
    """The same for the running program."""
    return mend_input_method(os.environ)


def _is_wayland(environment: MutableMapping[str, str]) -> bool:
    platform = environment.get("QT_QPA_PLATFORM", "")
    return platform.startswith("wayland") or (not platform and bool(environment.get("WAYLAND_DISPLAY")))


def _has_plugin(folder: Path, wanted: str) -> bool:
    contexts = folder / "platforminputcontexts"
    return contexts.is_dir() and any(wanted in path.name for path in contexts.iterdir())


def _plugin_folder() -> Path:
    import PySide6

    return Path(PySide6.__path__[0]) / "Qt" / "plugins"
