"""The little Markdown of form texts (**bold**, line breaks, links as their words) as Qt's rich text, or without it."""

import re
from html import escape

_BOLD = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")
_HEADING = re.compile(r"^#{1,6}\s+", re.MULTILINE)


def rich(text: str) -> str:
    """*text* for a rich-text label; no markup of the author's reaches Qt unescaped."""
    safe = escape(_LINK.sub(r"\1", _HEADING.sub("", text)), quote=False)
    return _BOLD.sub(lambda found: f"<b>{found.group(1) or found.group(2)}</b>", safe).replace("\n", "<br>")


def plain(text: str) -> str:
    """*text* without its markup, for screen readers and one-line labels."""
    return _BOLD.sub(lambda found: found.group(1) or found.group(2), _LINK.sub(r"\1", _HEADING.sub("", text)))
