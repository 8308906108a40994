"""Text functions: joining, cutting, patterns with a time limit, digests, lists of choices kept as text."""

import base64
import binascii
import hashlib
import math
import uuid
from collections.abc import Iterator

import regex

from .evaluation import LONGEST_TEXT, REGEX_SECONDS, Context, TooHeavy
from .xpath_compiler import Function
from .xpath_values import Value, to_text


def _pieces(c: Context, values: tuple[Value, ...]) -> Iterator[str]:
    for value in values:
        if isinstance(value, list):
            yield from (node.string() for node in value if c.world.counts(node))
        else:
            yield to_text(value)


def _join(c: Context, between: str, *values: Value) -> str:
    pieces = list(_pieces(c, values))
    if sum(map(len, pieces)) + len(between) * len(pieces) > LONGEST_TEXT:
        raise TooHeavy
    c.world.spend(len(pieces))
    return between.join(pieces)


def _concat(c: Context, *values: Value) -> str:
    return _join(c, "", *values)


def _substr(_: Context, text: str, start: float, end: float = math.inf) -> str:
    """ODK's `substr`: places count from 0, negative ones from the end, *end* left out."""
    if math.isnan(start) or math.isnan(end):
        return ""
    first = int(start) if math.isfinite(start) else len(text)
    return text[first:] if math.isinf(end) else text[first : int(end)]


def _rounded(figure: float) -> float:
    return math.floor(figure + 0.5) if math.isfinite(figure) else figure


def _substring(_: Context, text: str, start: float, length: float = math.inf) -> str:
    """XPath's `substring`: places count from 1 and are rounded (clause 4.2)."""
    first = _rounded(start)
    last = first + _rounded(length)
    if math.isnan(first) or math.isnan(last):
        return ""
    begin = max(0, first - 1)
    if math.isinf(begin):
        return ""
    return text[int(begin) :] if math.isinf(last) else text[int(begin) : max(0, int(last) - 1)]


def _before(_: Context, text: str, sign: str) -> str:
    return text.partition(sign)[0] if sign and sign in text else ""


def _after(_: Context, text: str, sign: str) -> str:
    return text.partition(sign)[2] if sign else text


def _translate(_: Context, text: str, signs: str, others: str) -> str:
    table: dict[int, str | None] = {}
    for place, sign in enumerate(signs):
        table.setdefault(ord(sign), others[place] if place < len(others) else None)
    return text.translate(table)


def _regex(_: Context, text: str, pattern: str) -> bool:
    """Whether *pattern* is found in *text*; TooHeavy when it takes longer than REGEX_SECONDS."""
    try:
        return regex.search(pattern, text, timeout=REGEX_SECONDS) is not None
    except TimeoutError as slow:
        raise TooHeavy from slow
    except regex.error:
        return False


def _uuid(c: Context, length: float = math.nan) -> str:
    made = uuid.UUID(int=c.world.random.getrandbits(128), version=4)
    if not math.isfinite(length):
        return str(made)
    letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return "".join(c.world.random.choice(letters) for _ in range(min(256, max(0, int(length)))))


_DIGESTS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}


def _digest(_: Context, text: str, algorithm: str, encoding: str = "base64") -> str:
    name = _DIGESTS.get(algorithm.upper())
    if name is None:
        return ""
    made = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
    return made.hex() if encoding.lower() == "hex" else base64.b64encode(made).decode()


def _decode(_: Context, text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8", errors="replace")
    except (binascii.Error, ValueError):
        return ""


def _selected(_: Context, chosen: str, name: str) -> bool:
    return name.strip() in (chosen.split() or [""])


def _selected_at(_: Context, chosen: str, index: float) -> str:
    names = chosen.split()
    return names[int(index)] if 0 <= index < len(names) else ""


def _itext(c: Context, name: str) -> str:
    return c.world.itext(name)


TEXTS: dict[str, Function] = {
    "concat": Function("text", "o", 1, -1, _concat),
    "join": Function("text", "so", 1, -1, _join),
    "substr": Function("text", "snn", 2, 3, _substr),
    "substring": Function("text", "snn", 2, 3, _substring),
    "substring-before": Function("text", "ss", 2, 2, _before),
    "substring-after": Function("text", "ss", 2, 2, _after),
    "starts-with": Function("truth", "ss", 2, 2, lambda _, text, start: text.startswith(start)),
    "ends-with": Function("truth", "ss", 2, 2, lambda _, text, end: text.endswith(end)),
    "contains": Function("truth", "ss", 2, 2, lambda _, text, part: part in text),
    "upper-case": Function("text", "s", 1, 1, lambda _, text: text.upper()),
    "lower-case": Function("text", "s", 1, 1, lambda _, text: text.lower()),
    "property": Function("text", "s", 1, 1, lambda _c, _name: ""),  # telephone and e-mail: a desk has none
    "translate": Function("text", "sss", 3, 3, _translate),
    "regex": Function("truth", "ss", 2, 2, _regex),
    "uuid": Function("text", "n", 0, 1, _uuid),
    "digest": Function("text", "sss", 2, 3, _digest),
    "base64-decode": Function("text", "s", 1, 1, _decode),
    "selected": Function("truth", "ss", 2, 2, _selected),
    "selected-at": Function("text", "sn", 2, 2, _selected_at),
    "count-selected": Function("number", "s", 1, 1, lambda _, chosen: float(len(chosen.split()))),
    "jr:itext": Function("text", "s", 1, 1, _itext),
}
