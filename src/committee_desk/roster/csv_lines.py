"""CSV read one physical line at a time: a lone quote spoils its own line and never swallows the next ones."""

import csv
import re
from collections import Counter
from pathlib import Path

from ..untrusted_files import UnreadableFile, utf_16_without_mark
from .columns import map_columns
from .sheets import Cell, RawSheet

_SEPARATORS = (",", "\t", ";", "，")
_LINE_END = re.compile(rb"\r\n|\n|\r")
_END = re.compile(r"\r\n|\n|\r")
_LONGEST_LINE = 200_000
_HEADER_WITHIN, _LONGEST_HEADER = 60, 2_000  # lines that hold anything, characters
_LOST = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")


def read_csv(path: Path) -> list[RawSheet]:
    """The one sheet of a text file, named after the file; raises UnreadableFile (NOT_A_SPREADSHEET, EMPTY_FILE)."""
    lines, codes = _decoded_lines(path.read_bytes())
    return [_sheet(path.stem, lines, codes, _separator(lines))]


def read_pasted(text: str, name: str) -> list[RawSheet]:
    """The one sheet of a pasted text, called *name*; spreadsheet programs put tabs between its columns."""
    lines = _END.split(text)
    if any(len(line) > _LONGEST_LINE for line in lines):
        raise UnreadableFile("NOT_A_SPREADSHEET")
    return [_sheet(name, lines, {}, "\t" if "\t" in text else _separator(lines))]


def _sheet(name: str, lines: list[str], codes: dict[int, list[str]], separator: str) -> RawSheet:
    if not any(line.strip() for line in lines):
        raise UnreadableFile("EMPTY_FILE")
    rows: list[list[Cell]] = []
    for number, line in enumerate(lines, start=1):
        cells, balanced = split_line(line, separator)
        rows.append(list(cells))
        if not balanced:
            codes.setdefault(number, []).append("QUOTE_UNBALANCED")
    told = {number: tuple(found) for number, found in codes.items()}
    return RawSheet(name, rows, ragged_matters=True, row_codes=told)


def split_line(line: str, separator: str) -> tuple[list[str], bool]:
    """Cells of one physical line, and whether its quotes are balanced; unbalanced ones stay in the text."""
    try:
        cells = next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error:
        return line.split(separator), False
    # The second line of a cell with a line break has one quote in its middle, which the parser takes for a character.
    return cells, line.count('"') % 2 == 0


def _decoded_lines(content: bytes) -> tuple[list[str], dict[int, list[str]]]:
    """Lines as text, and by line number the codes of what was odd about their bytes."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if content.startswith(mark):
            return _utf_16(content[2:], encoding), {}
    if unmarked := utf_16_without_mark(content[:4096]):
        return _utf_16(content, unmarked), {}
    content = content.removeprefix(b"\xef\xbb\xbf")
    raw = _LINE_END.split(content)
    if raw and not raw[-1]:
        raw.pop()
    if any(len(line) > _LONGEST_LINE for line in raw):
        raise UnreadableFile("NOT_A_SPREADSHEET")
    lines, codes = _each_line(raw)
    if _looks_binary(lines):
        raise UnreadableFile("NOT_A_SPREADSHEET")
    return lines, codes


def _utf_16(content: bytes, encoding: str) -> list[str]:
    try:
        return _END.split(content.decode(encoding).removesuffix("\n"))
    except UnicodeDecodeError as fault:
        raise UnreadableFile("CORRUPT") from fault


def _each_line(raw: list[bytes]) -> tuple[list[str], dict[int, list[str]]]:
    """Most lines settle the encoding (UTF-8 first, then GB18030); the others are read by the other and told."""
    utf_8 = [_strict(line, "utf-8") for line in raw]
    telling = [number for number, line in enumerate(raw) if not line.isascii()]
    broken = [number for number in telling if utf_8[number] is None]
    if not broken:
        return [text or "" for text in utf_8], {}
    main_is_utf_8 = len(broken) * 2 < len(telling)
    lines: list[str] = []
    codes: dict[int, list[str]] = {}
    for number, line in enumerate(raw):
        text, odd = _line(line, utf_8[number], main_is_utf_8)
        lines.append(text)
        if odd:
            codes[number + 1] = ["ENCODING_MIXED"]
    return lines, codes


def _line(line: bytes, as_utf_8: str | None, main_is_utf_8: bool) -> tuple[str, bool]:
    if line.isascii():
        return line.decode("ascii"), False
    if main_is_utf_8 and as_utf_8 is not None:
        return as_utf_8, False
    if not main_is_utf_8 and as_utf_8 is not None and _surely_utf_8(as_utf_8):
        return as_utf_8, True
    as_gb = _strict(line, "gb18030")
    if as_gb is not None:
        return as_gb, main_is_utf_8
    return line.decode("utf-8" if main_is_utf_8 else "gb18030", errors="replace"), True


def _surely_utf_8(text: str) -> bool:
    """Two or more common Chinese characters: GB18030 bytes hardly ever form them by chance (two bytes may)."""
    return sum("\u4e00" <= mark <= "\u9fff" for mark in text) >= 2


def _strict(line: bytes, encoding: str) -> str | None:
    try:
        return line.decode(encoding)
    except UnicodeDecodeError:
        return None


def _looks_binary(lines: list[str]) -> bool:
    """More than one character in twenty is a control character or was lost in decoding."""
    sample = "".join(lines[:200])
    return len(_LOST.findall(sample)) * 20 > len(sample)


def _separator(lines: list[str]) -> str:
    """The mark between the labels of a header; without one, the mark that most lines hold equally often."""
    sample = [line for line in lines[:500] if line.strip()]
    short = [line for line in sample[:_HEADER_WITHIN] if len(line) <= _LONGEST_HEADER]

    def evenness(mark: str) -> tuple[bool, int, int]:
        heads = any(mark in line and map_columns(split_line(line, mark)[0]).is_table for line in short)
        tally = Counter(count for line in sample if (count := line.count(mark)))
        return (heads, max(tally.values()), max(tally)) if tally else (False, 0, 0)

    return max(_SEPARATORS, key=evenness)
