"""Phone numbers: mobiles of 11 digits, landlines with or without their area code, several in one cell."""

import re

from ..text import half_width
from .cells import Understood, tidy
from .sheets import Cell

_MOBILE = re.compile(r"(?:\+?86)?(1[3-9][0-9]{9})")
_LANDLINE = re.compile(r"(?:0[1-9][0-9]{1,2})?[2-9][0-9]{6,7}")


def read_phone(cell: Cell) -> Understood:
    """The digits of a phone number; several numbers stay separated by a space, an impossible one as written."""
    text = tidy(cell)
    if text is None:
        return Understood(None)
    written = half_width(text).strip("'’‘`")
    whole = _number(written)
    parts = [whole] if whole else [_number(part) or part for part in re.split(r"[,，、;；/\s]+", written)]
    codes = () if all(_number(part) for part in parts) else ("PHONE_INVALID",)
    return Understood(" ".join(parts), codes)


def split_name_and_phone(cell: Cell) -> tuple[str | None, str | None]:
    """张家长 and 13800000001 from 张家长（13800000001）; either may be wanting."""
    text = half_width(tidy(cell) or "")
    found = re.search(r"\+?[0-9][0-9\-]{5,}[0-9]", text)
    if found is None:
        return text or None, None
    name = re.sub(
        r"(电话|手机|联系方式)?[\s:,，、;；/()]+|(电话|手机|联系方式)$",
        "",
        text[: found.start()] + text[found.end() :],
    )
    return name or None, _number(found[0]) or found[0]


def _number(written: str) -> str | None:
    """The digits of one possible number, without hyphens, brackets and the country's code; None where it is none."""
    digits = re.sub(r"[\s\-()—–]", "", written)
    if mobile := _MOBILE.fullmatch(digits):
        return mobile[1]
    return digits if _LANDLINE.fullmatch(digits) else None
