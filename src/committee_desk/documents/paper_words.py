"""How papers say dates, numbers and fixed sentences; the sentences lie in resources/templates/papers.toml."""

from collections.abc import Iterable
from datetime import date, datetime

from ..resources import toml_resource

_DIGITS = "零一二三四五六七八九"


def sentence(key: str, **values: object) -> str:
    """The fixed sentence *key* (`decision.opening`) with *values* filled in; a missing one is a bug."""
    node = toml_resource("templates", "papers.toml")
    for part in key.split("."):
        node = node[part]
    return str(node).format(**values)


def word(key: str, **values: object) -> str:
    """What papers write in place of a code (`way.near`), from resources/templates/words.toml."""
    room, _, name = key.partition(".")
    return str(toml_resource("templates", "words.toml")[room][name]).format(**values)


def long_date(day: date) -> str:
    """2026年5月12日, without spaces and without zeros in front (GB/T 9704)."""
    return f"{day.year}年{day.month}月{day.day}日"


def short_date(day: date | None) -> str:
    """2026.05.12 for table cells; empty when unknown."""
    return f"{day.year}.{day.month:02}.{day.day:02}" if day else ""


def long_moment(moment: datetime) -> str:
    """2026年8月3日15时20分."""
    return f"{long_date(moment)}{moment.hour}时{moment.minute}分"


def masked_number(number: str) -> str:
    """An ID number with its middle hidden: 142799********0018; short ones keep two characters at each end."""
    if len(number) >= 15:
        return number[:6] + "*" * (len(number) - 10) + number[-4:]
    return number[:2] + "*" * max(len(number) - 4, 0) + number[-2:] if len(number) > 4 else "*" * len(number)


def masked_phone(phone: str) -> str:
    """A telephone number with its middle hidden: 138****0000, 0359-*****11."""
    digits = sum(character.isdigit() for character in phone)
    if digits < 7:
        return phone
    keep_left, keep_right = (3, 4) if digits == 11 and "-" not in phone else (4, 2)
    seen, shown = 0, []
    for character in phone:
        if character.isdigit():
            seen += 1
            hide = keep_left < seen <= digits - keep_right
            shown.append("*" if hide else character)
        else:
            shown.append(character)
    return "".join(shown)


def chinese_number(number: int) -> str:
    """1 to 99 in Chinese numerals: 一, 十, 十二, 二十一."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def filled(text: str) -> str:
    """*text*, or 尚未填写 where the paper has a place for a fact that is missing."""
    return text.strip() or sentence("frame.empty")


def joined(parts: Iterable[str], mark: str = "；") -> str:
    """Non-empty parts joined by *mark*, each without its own full stop at the end."""
    return mark.join(part.strip().rstrip("。；") for part in parts if part.strip())


def closed(text: str) -> str:
    """*text* with exactly one full stop at its end; empty stays empty."""
    text = text.strip()
    return text if not text or text[-1] in "。！？" else text.rstrip("；，") + "。"
