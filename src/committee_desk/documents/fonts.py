"""The typefaces of our papers and, for each character, the first font of a chain that really has it.

Order and coverage (GB 18030-2022 level 3 without a gap): docs/decisions/0005-documents.md.
"""

import lzma
import threading
from enum import Enum
from functools import cache
from io import BytesIO
from typing import Any

from ..resources import resource
from .reportlab_mends import mend_reportlab, mend_tail_widths


class Face(Enum):
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


@cache
def font_of(character: str, face: Face) -> str | None:
    """Name of the first font in the chain of *face* that has *character*; None when no font has it."""
    code = ord(character)
    for name in _CHAINS[face]:
        if code in font(name).face.charToGlyph:
            return name
    return None


@cache
def glyph_width(character: str, face: Face) -> float:
    """Advance of *character* in em; a character that no font has is framed and takes one em."""
    name = font_of(character, face)
    if name is None:
        return 1.0
    inner = font(name).face
    return float(inner.charWidths.get(ord(character), inner.defaultWidth)) / 1000


def is_substitute(character: str, face: Face) -> bool:
    """Whether *character* comes from another font than the face's own, so that it is emboldened."""
    return font_of(character, face) not in (_CHAINS[face][0], None)


def font_runs(text: str, face: Face) -> list[tuple[str | None, str]]:
    """*text* cut into runs of one font each; a run under None has no glyph anywhere."""
    runs: list[tuple[str | None, str]] = []
    for character in text:
        name = font_of(character, face)
        if runs and runs[-1][0] == name and name is not None:
            runs[-1] = (name, runs[-1][1] + character)
        else:
            runs.append((name, character))
    return runs
