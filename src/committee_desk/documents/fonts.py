"""The typefaces of our papers and, for each character, the first font of a chain that really has it.

Order and coverage (GB 18030-2022 level 3 without a gap): docs/decisions/0005-documents.md.
"""

import lzma
import threading
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from io import BytesIO
from typing import Any

from ..resources import resource
from .reportlab_mends import mend_reportlab, mend_tail_widths


class Face(StrEnum):
    """Body (in FangSong's place), heads and titles (in 小标宋's place)."""

    SONG = "song"
    HEI = "hei"
    TITLE = "title"


RARE = "rare"
_FILES = {
    "song": "NotoSerifSC-Regular.ttf",
    "hei": "NotoSansSC-Bold.ttf",
    "title": "NotoSerifSC-Black-GB2312.ttf.xz",
    RARE: "HanaMinB.ttf.xz",
}
_CHAINS: dict[Face, tuple[str, ...]] = {
    Face.SONG: ("song", RARE),
    Face.HEI: ("hei", "song", RARE),
    Face.TITLE: ("title", "song", RARE),
}
_loading = threading.RLock()


@cache
def _font_once(name: str) -> Any:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    path = resource("fonts", _FILES[name])
    # Packed fonts are unpacked in memory only (1 s for 30 MB), and only when a character asks for them.
    source: Any = BytesIO(lzma.decompress(path.read_bytes())) if path.suffix == ".xz" else str(path)
    font = TTFont(name, source, asciiReadable=False, shapable=False)
    mend_tail_widths(font.face)
    pdfmetrics.registerFont(font)
    return font


def font(name: str) -> Any:
    """reportlab's TTFont of *name* (song, hei, title, rare), loaded and registered at first use."""
    with _loading:
        mend_reportlab()
        return _font_once(name)


class _FontOf(dict[str, str | None]):
    """Font names by character, found once (a lookup costs less than a call and a hash of two)."""

    def __init__(self, face: Face) -> None:
        self._chain = _CHAINS[face]

    def __missing__(self, character: str) -> str | None:
        code = ord(character)
        found = next((name for name in self._chain if code in font(name).face.charToGlyph), None)
        self[character] = found
        return found


class _Widths(dict[str, float]):
    """Advances in em by character, found once."""

    def __init__(self, face: Face) -> None:
        self._fonts = _FONTS[face]

    def __missing__(self, character: str) -> float:
        name = self._fonts[character]
        width = 1.0
        if name is not None:
            inner = font(name).face
            width = float(inner.charWidths.get(ord(character), inner.defaultWidth)) / 1000
        self[character] = width
        return width


_FONTS = {face: _FontOf(face) for face in Face}
_WIDTHS = {face: _Widths(face) for face in Face}


def font_of(character: str, face: Face) -> str | None:
    """Name of the first font in the chain of *face* that has *character*; None when no font has it."""
    return _FONTS[face][character]


def glyph_widths(face: Face) -> Callable[[str], float]:
    """Advance of a character in em; a character that no font has is framed and takes one em."""
    return _WIDTHS[face].__getitem__


def is_substitute(character: str, face: Face) -> bool:
    """Whether *character* comes from another font than the face's own, so that it is emboldened."""
    return font_of(character, face) not in (_CHAINS[face][0], None)


def font_runs(text: str, face: Face) -> list[tuple[str | None, str]]:
    """*text* cut into runs of one font each; a run under None has no glyph anywhere."""
    runs: list[tuple[str | None, str]] = []
    found = _FONTS[face]
    for character in text:
        name = found[character]
        if runs and runs[-1][0] == name and name is not None:
            runs[-1] = (name, runs[-1][1] + character)
        else:
            runs.append((name, character))
    return runs
