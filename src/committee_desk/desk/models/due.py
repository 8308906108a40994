"""How a time limit is said: 还有 9 天, 今天, 已过 2 天, and how loudly."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
SOON = 10  # days within which a deadline is shown as a warning (tokens, `warn`)


def due_words(days: int) -> str:
    """The days that are left, in words; below 0 the day is past."""
    if days == 0:
        return translate("due", "今天")
    if days > 0:
        return translate("due", "还有 {days} 天").format(days=days)
    return translate("due", "已过 {days} 天").format(days=-days)


def due_tone(days: int) -> str:
    """The tone of the words: past is bad, soon a warning."""
    if days < 0:
        return "bad"
    return "warn" if days <= SOON else "text"


def due_parts(days: int) -> tuple[str, str, str]:
    """The same as words before, figure and words after, for a figure set large."""
    if days == 0:
        return "", translate("due", "今天"), ""
    words = translate("due", "还有 {days} 天") if days > 0 else translate("due", "已过 {days} 天")
    before, _, after = words.partition("{days}")
    return before.strip(), str(abs(days)), after.strip()
