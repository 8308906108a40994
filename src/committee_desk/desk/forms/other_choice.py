"""What pyxform adds for `or_other`: a choice “Other” and a question “Specify other.”, said in the window's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_ADDED = ("other", "Other")
_ASKED = "Specify other."


def spoken_choices(options: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """*options* with the added choice in the window's language."""
    words = QCoreApplication.translate("OtherChoice", "其他")
    return tuple((name, words) if (name, label) == _ADDED else (name, label) for name, label in options)


def spoken_label(label: str) -> str:
    """*label*, or what is asked beside 其他."""
    return QCoreApplication.translate("OtherChoice", "其他，请写明") if label == _ASKED else label
