"""The little Markdown of form texts as Qt's rich text, or without its marks; an author's own HTML stays text."""

import re
from html import escape

_BOLD = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
#: The house sets no italics (slanted Chinese is hard to read): what an author slants is shown in bold.
_ITALIC = re.compile(
    r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"
)
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)\s]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6}\s+(.*)$", re.MULTILINE)
_ITEM = re.compile(r"^\s*[-*+]\s+", re.MULTILINE)


def rich(text: str) -> str:
    """*text* for a rich-text label; a link shows its words and its address, and nothing is fetched or opened."""
    safe = escape(_ITEM.sub("• ", _without_pictures(text)), quote=False)
    safe = _LINK.sub(r"\1（\2）", _HEADING.sub(r"<b>\1</b>", safe))
    return _ITALIC.sub(_bold, _BOLD.sub(_bold, safe)).replace("\n", "<br>")


def plain(text: str) -> str:
    """*text* without its markup, for screen readers and one-line labels."""
    bare = _LINK.sub(r"\1", _HEADING.sub(r"\1", _ITEM.sub("• ", _without_pictures(text))))
    return _ITALIC.sub(_words, _BOLD.sub(_words, bare))


def _without_pictures(text: str) -> str:
    return _PICTURE.sub(r"\1", text)


def _words(found: re.Match[str]) -> str:
    return str(found.group(1) or found.group(2))


def _bold(found: re.Match[str]) -> str:
    return f"<b>{_words(found)}</b>"
