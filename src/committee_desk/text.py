"""Characters as people type them: widths, invisible marks, private-use stand-ins."""

import unicodedata

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_FULL_WIDTH_LETTERS = {
    code: half for code, half in _FULL_WIDTH.items() if chr(half).isalnum() or half == 0x20
}

# What GBK and GB 18030-2000 software wrote for characters that Unicode had not yet taken in (FE50–FEA0,
# 80 codes): their real code points after GB 18030-2022, in the order of the private codes from U+E815 on.
_FROM_E815 = (
    "2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4 359E 361A 360E 2E8C 2E97 396E 3918 9FB5 39CF 39DF "
    "3A73 39D0 9FB6 9FB7 3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056 415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1 "
    "43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723 4729 477C 478D 2ECA 4947 497A 497D 4982 4983 4985 4986 499F "
    "499B 49B7 49B6 9FBA 241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13 4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB"
)
# Vertical punctuation (A6D9–A6F3), two letters of pinyin (A8BC, A8BF), description characters (A989–A995).
_FROM_E78D = "FE10 FE12 FE11 FE13 FE14 FE15 FE16 FE17 FE18 FE19"
_FROM_E7C7 = "1E3F 1F9"
_FROM_E7E7 = "303E 2FF0 2FF1 2FF2 2FF3 2FF4 2FF5 2FF6 2FF7 2FF8 2FF9 2FFA 2FFB"


def _run(first: int, codes: str) -> dict[int, int]:
    return {first + place: int(code, 16) for place, code in enumerate(codes.split())}


PRIVATE_USE_STAND_INS: dict[int, int] = (
    _run(0xE815, _FROM_E815) | _run(0xE78D, _FROM_E78D) | _run(0xE7C7, _FROM_E7C7) | _run(0xE7E7, _FROM_E7E7)
)
"""Private-use code point → the real character it stood for (GB 18030-2022), for `str.translate`."""


def half_width(text: str) -> str:
    """Full-width ASCII (digits, Latin letters, marks) and the ideographic space as their half-width forms."""
    return text.translate(_FULL_WIDTH)


def half_width_letters(text: str) -> str:
    """Only full-width digits, Latin letters and the space made half-width; Chinese punctuation stays."""
    return text.translate(_FULL_WIDTH_LETTERS)


def without_invisible(text: str) -> str:
    """*text* without control characters and format marks (zero-width, byte order, direction).

    Line breaks and tabs become spaces, so that words on two lines of a cell do not grow together.
    """
    if text.isprintable():  # most texts are, and printable ones have nothing to lose
        return text
    spaced = "".join(" " if mark in "\t\n\r\v\f\x85\u2028\u2029" else mark for mark in text)
    return "".join(mark for mark in spaced if unicodedata.category(mark) not in {"Cc", "Cf"})


def one_spaced(text: str) -> str:
    """Runs of any white space as one space, none at the ends."""
    return " ".join(text.split())


def map_stand_ins(text: str) -> str:
    """Known private-use stand-ins (龴, 䶮 and 103 more) made real characters; unknown ones stay."""
    return text.translate(PRIVATE_USE_STAND_INS)


def has_private_use(text: str) -> bool:
    """Whether a character has no meaning outside the font it was typed in (categories Co)."""
    return any(unicodedata.category(mark) == "Co" for mark in text)


def is_han(mark: str) -> bool:
    """Whether *mark* is a Chinese character, extensions beyond the BMP and 〇 included."""
    code = ord(mark)
    return (
        0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x3FFFF
        or code == 0x3007
    )


def width(text: str) -> int:
    """Columns that *text* takes on a terminal: two for wide characters, none for combining marks."""
    return sum(_columns(mark) for mark in text)


def _columns(mark: str) -> int:
    if unicodedata.combining(mark) or unicodedata.category(mark) in {"Cc", "Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(mark) in {"W", "F"} else 1


def pad(text: str, columns: int) -> str:
    """*text* filled with spaces to *columns* terminal columns; longer text stays as it is."""
    return text + " " * max(0, columns - width(text))
