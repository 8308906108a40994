"""Chinese numerals as digits: 十二 is 12, 一百零三 is 103, 二〇一五 is 2015, 三点五 is 3.5."""

_DIGITS = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": "二十", "卅": "三十"}


def digits_for(text: str) -> str:
    """*text* in digits when it is a numeral written in Chinese from beginning to end, else empty."""
    plain = text.translate(_FORMAL)
    for mark, words in _TENS.items():
        plain = plain.replace(mark, words)
    whole, point, rest = plain.partition("点")
    if point:
        before, after = digits_for(whole), _row(rest)
        return f"{before}.{after}" if before and after else ""
    return _row(plain) if len(plain) > 1 and not set(plain) - set(_DIGITS) else _sum(plain)


def _row(text: str) -> str:
    """Digit by digit, as years are written."""
    return "".join(str(_DIGITS[mark]) for mark in text) if text and not set(text) - set(_DIGITS) else ""


def _sum(text: str) -> str:
    """Up to 99,999,999 with 十, 百, 千 and 万 in their order."""
    high, myriad, low = text.rpartition("万")
    if myriad:
        upper, lower = _below_myriad(high), _below_myriad(low.removeprefix("零")) if low else 0
        return "" if not upper or lower is None else str(upper * 10_000 + lower)
    found = _below_myriad(text)
    return "" if found is None else str(found)


def _below_myriad(text: str) -> int | None:
    total, pending, last = 0, None, 10_000
    for mark in text:
        if mark in _UNITS:
            unit = _UNITS[mark]
            if unit >= last or (pending is None and not (unit == 10 and total == 0)) or pending == 0:
                return None
            total, pending, last = total + (1 if pending is None else pending) * unit, None, unit
        elif mark in ("零", "〇") and text not in ("零", "〇"):
            if pending is not None or total == 0:
                return None
        elif mark in _DIGITS and pending is None:
            pending = _DIGITS[mark]
        else:
            return None
    if pending is not None and total and text[-2] in _UNITS and last > 10:
        return None  # 一百五 is 150 to some and 105 to others
    return total + (pending or 0) if text else None
