"""What may be attached to an answer, judged by its bytes; pictures are written anew without what a camera hides.

A photograph's EXIF holds the place, the time and the telephone. Only the pixels are kept, turned upright.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import Refusal

if TYPE_CHECKING:
    from PIL import Image

#: Bytes of one file as it is handed over.
LARGEST_ATTACHMENT = 20 << 20
#: Longer sides than this are scaled down: enough for a page at 200 dpi.
MOST_PIXELS = 2400
#: A picture that unpacks to more pixels than this is not opened.
_BOMB = 80_000_000
_JPEG_QUALITY = 86
_OFFICE = {
    "word/document.xml": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    "xl/workbook.xml": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
}
_PICTURES = frozenset({"JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF"})


@dataclass(frozen=True, slots=True)
class CleanAttachment:
    """Bytes as they are kept, what they are, and the ending of their name."""

    content: bytes
    media: str
    suffix: str


def clean_attachment(content: bytes, wanted: str, most_pixels: int = 0) -> CleanAttachment:
    """*content* as it may be kept for a question that takes *wanted* (`image/*`, `application/*`).

    *most_pixels* limits a picture's longer side. Refuses `assessment.attachment_large`, `attachment_no_picture` where
    only a picture is an answer, `attachment_kind` for what is neither picture nor PDF, docx, xlsx or text.
    """
    if len(content) > LARGEST_ATTACHMENT:
        raise Refusal("assessment.attachment_large", most=LARGEST_ATTACHMENT >> 20)
    picture = _picture(content, most_pixels or MOST_PIXELS)
    if picture is not None:
        return picture
    if wanted.startswith("image/"):
        raise Refusal("assessment.attachment_no_picture")
    paper = _paper(content)
    if paper is None:
        raise Refusal("assessment.attachment_kind")
    return CleanAttachment(content, *paper)


def _picture(content: bytes, most_pixels: int) -> CleanAttachment | None:
    from PIL import Image as Pictures
    from PIL import ImageOps, UnidentifiedImageError

    try:
        with Pictures.open(io.BytesIO(content), formats=sorted(_PICTURES)) as opened:
            if opened.width * opened.height > _BOMB:
                raise Refusal("assessment.attachment_large", most=LARGEST_ATTACHMENT >> 20)
            drawn = opened.format == "PNG"
            opened.draft("RGB", (most_pixels, most_pixels))  # JPEG only: decodes no more than will be kept
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((most_pixels, most_pixels))
            return _written_anew(upright, drawn=drawn)
    except UnidentifiedImageError:
        return None
    except (OSError, ValueError, SyntaxError, Pictures.DecompressionBombError) as fault:
        raise Refusal("assessment.attachment_no_picture") from fault


def _written_anew(picture: Image.Image, *, drawn: bool) -> CleanAttachment:
    """The pixels alone: drawings and signatures as PNG, photographs as JPEG on white."""
    from PIL import Image as Pictures

    whole = picture.convert("RGBA")
    plain = Pictures.new("RGB", whole.size, "white")
    plain.paste(whole, mask=whole.getchannel("A"))
    jpeg = _encoded(plain, "JPEG", quality=_JPEG_QUALITY)
    if drawn:
        png = _encoded(plain, "PNG", optimize=True)
        if len(png) <= 2 * len(jpeg):
            return CleanAttachment(png, "image/png", ".png")
    return CleanAttachment(jpeg, "image/jpeg", ".jpg")


def _encoded(picture: Image.Image, kind: str, **options: int | bool) -> bytes:
    made = io.BytesIO()
    picture.save(made, kind, **options)
    return made.getvalue()


def _paper(content: bytes) -> tuple[str, str] | None:
    """Media type and ending of a paper; None for everything that is not taken (programs, macros, archives)."""
    if content.startswith(b"%PDF-"):
        return "application/pdf", ".pdf"
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    if content and _is_text(content):
        return "text/plain", ".txt"
    return None


def _office(content: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return None
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return None
    return next((kind for part, kind in _OFFICE.items() if part in names), None)


def _is_text(content: bytes) -> bool:
    for encoding in ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return not any(ord(mark) < 32 and mark not in "\t\n\r\f" for mark in text)
    return False
