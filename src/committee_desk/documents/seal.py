"""Places for seals and signatures; a sample county's seal cannot be taken for a real one."""

import math

from .drawing import GREY, RED, Ink, Type
from .fonts import Face
from .paper_words import sentence
from .values import FieldPlace, SignatureBox

SEAL_RADIUS = 54.0
"""Points; a county office's seal is 42 mm wide, the sample's is smaller on purpose (38 mm)."""


def place_seal(ink: Ink, x: float, y: float, box: SignatureBox, *, is_sample: bool) -> None:
    """The seal's place around (*x*, *y*) as a field; a sample county gets a drawn seal that says 示例."""
    page = len(ink.pages) - 1
    radius = SEAL_RADIUS
    ink.place_field(
        FieldPlace(box.field_name, page, (x - radius, y - radius, x + radius, y + radius), box.role)
    )
    if is_sample:
        _sample_seal(ink, x, y, radius)
    else:
        # The office's own seal is stamped on the print; the file shows only where.
        # Below the date: the middle holds the office's name.
        ink.text(x, y - 36, sentence("frame.seal_place"), Type(Face.SONG, 9, 12, 0.0, GREY), align="centre")


def _sample_seal(ink: Ink, x: float, y: float, radius: float) -> None:
    """A ring of short strokes with 示例 and 非真实印章: round and red, and plainly no office's seal."""
    ink.circle(x, y, radius, fill=None, thickness=1.2, colour=RED)
    strokes = 48
    for step in range(strokes):
        angle = 2 * math.pi * step / strokes
        near, far = radius - 6, radius - 2.5
        ink.rule(
            x + near * math.cos(angle),
            y + near * math.sin(angle),
            x + far * math.cos(angle),
            y + far * math.sin(angle),
            1.0,
            RED,
        )
    # Words above and below, none in the middle: office and date stay legible under the seal.
    ink.text(x, y + 23, "示 例", Type(Face.HEI, 20, 22, 0.0, RED), align="centre")
    ink.text(x, y - 38, "非真实印章", Type(Face.HEI, 9, 12, 0.0, RED), align="centre")


def place_signature(
    ink: Ink, left: float, bottom: float, width: float, height: float, box: SignatureBox
) -> None:
    """A signer's place: the field, a line to sign on, and nothing that pretends to be a signature."""
    page = len(ink.pages) - 1
    ink.place_field(FieldPlace(box.field_name, page, (left, bottom, left + width, bottom + height), box.role))
    ink.rule(left, bottom, left + width, bottom, 0.5)
