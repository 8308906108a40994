"""Which rows of a sheet are children and which are titles, headers, notes, totals and signatures."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ..resources import toml_resource
from ..text import half_width
from .cells import is_blank, read_sex
from .columns import IDENTITY_FIELDS, ColumnMap, field_of, map_columns, with_letters
from .corrections import Mapping as Corrections
from .sheets import Cell, RawSheet, text_of

RECORD = "RECORD"
_ID_LIKE = re.compile(
    r"[0-9]{17}[0-9Xx]|[0-9]{20}[A-Za-z]?[0-9]{0,2}|[0-9]{15}|[A-Z]{3}[0-9]{12}|[0-9.]+[Ee]\+?1[4-9]"
)
_NOTHING_SAID = Corrections()
_GAPS = re.compile(r"[\s'\-]")
_HEADER_WITHIN = 60  # non-empty rows from the top that may hold the header


@dataclass(frozen=True, slots=True)
class ShapedRow:
    """One non-empty row: *kind* is RECORD or the code of what else it is; *columns* the header that rules it."""

    row: int
    kind: str
    cells: list[Cell]
    texts: list[str]
    columns: ColumnMap


def shape(
    sheet: RawSheet, inherited: ColumnMap | None = None, said: Corrections = _NOTHING_SAID
) -> list[ShapedRow]:
    """Every non-empty row of *sheet* with its kind.

    *inherited* is the header of the sheet before: a headless sheet whose cells fit it goes on with it. *said* is what
    a person knows of labels and letters; by letters a headless sheet becomes a table, too.
    """
    rows = [
        (number, cells, [cell.strip() if isinstance(cell, str) else text_of(cell) for cell in cells])
        for number, cells in sheet.numbered()
    ]
    headers = _find_headers([(number, texts) for number, _, texts in rows], said.labels)
    letters = said.letters_of(sheet.name)
    tables = {number: with_letters(found, letters) for number, found in headers.items() if found.is_table}
    columns = next(iter(tables.values()), None)
    awaited = columns is None and bool(letters)
    if columns is None:
        columns = _without_header(letters, inherited, rows)
    headless = not columns.fields
    first_header = min(headers, default=0)
    shaped = []
    for place, (number, cells, texts) in enumerate(rows):
        if number in headers:
            columns = tables.get(number, columns)
            shaped.append(ShapedRow(number, "HEADER", cells, texts, columns))
            continue
        next_is_header = place + 1 < len(rows) and rows[place + 1][0] in headers
        if headless or number < first_header:
            kind = RECORD if holds_number(texts) else _above(place, texts)
        elif awaited and _is_wording(texts, columns):
            kind = "HEADER"
        else:
            kind = _kind(texts, columns, next_is_header)
        awaited = awaited and kind != RECORD
        shaped.append(ShapedRow(number, kind, cells, texts, columns))
    return shaped


def _without_header(
    letters: Mapping[int, str],
    inherited: ColumnMap | None,
    rows: list[tuple[int, list[Cell], list[str]]],
) -> ColumnMap:
    """What rules a sheet that has no header: what a person said of its letters, the sheet before, or nothing."""
    before = inherited if inherited and _fits(inherited, rows) else ColumnMap()
    by_letters = with_letters(before, letters)
    return by_letters if not IDENTITY_FIELDS.isdisjoint(by_letters.fields.values()) else before


def _is_wording(texts: list[str], columns: ColumnMap) -> bool:
    """Whether words stand where numbers, dates and sexes should: a header that nobody recognised."""
    if holds_number(texts):
        return False
    for column, name in columns.fields.items():
        text = texts[column] if column < len(texts) else ""
        if is_blank(text) or any(mark.isdigit() for mark in text):
            continue
        if name in {"resident_id", "certificate", "birth_date"} or (name == "sex" and read_sex(text).codes):
            return True
    return sum(bool(field_of(text)) for text in texts if text) > 1


def holds_number(texts: list[str]) -> bool:
    """Whether a cell looks like an identity or certificate number, however damaged."""
    for text in texts:  # noqa: SIM110  half the time of any(), and asked twice a row
        if len(text) > 5 and _is_number(text):
            return True
    return False


@lru_cache(4_096)
def _is_number(text: str) -> bool:
    return bool(_ID_LIKE.fullmatch(_GAPS.sub("", half_width(text))))


def _find_headers(rows: list[tuple[int, list[str]]], own: Mapping[str, str]) -> dict[int, ColumnMap]:
    """Rows that are headers, with their columns; both rows of a two-row header are in it."""
    headers: dict[int, ColumnMap] = {}
    for place, (number, texts) in enumerate(rows):
        if number in headers or (not headers and place > _HEADER_WITHIN) or holds_number(texts):
            continue
        found = map_columns(texts, own)
        if not found.is_table:
            continue
        headers[number] = found
        below = rows[place + 1] if place + 1 < len(rows) else None
        if below and (two_rows := _with_row_below(texts, below[1], own)):
            headers[number] = headers[below[0]] = two_rows
        elif place and (two_rows := _with_row_above(rows[place - 1], headers, texts, found, own)):
            headers[rows[place - 1][0]] = headers[number] = two_rows
    return headers


def _with_row_below(texts: list[str], lower: list[str], own: Mapping[str, str]) -> ColumnMap | None:
    """Columns of a two-row header: group heads above (监护人), labels below (姓名, 关系); None if it is not one."""
    filled = [column for column, text in enumerate(lower) if text]
    if not filled or holds_number(lower) or not all(_may_have_row_below(texts, column) for column in filled):
        return None
    labels = map_columns(lower, own)
    if not any(field_of(lower[column], own) for column in filled) or labels.column_of("name") in {0, 1}:
        return None
    return map_columns(_joined(_filled_right(texts), lower, own), own)


def _may_have_row_below(texts: list[str], column: int) -> bool:
    """Whether the label above *column* is a group head: blank (merged), or with a blank neighbour to its right."""
    above = texts[column] if column < len(texts) else ""
    return not above or (column + 1 < len(texts) and not texts[column + 1]) or column + 1 == len(texts)


def _with_row_above(
    above: tuple[int, list[str]],
    headers: dict[int, ColumnMap],
    texts: list[str],
    found: ColumnMap,
    own: Mapping[str, str],
) -> ColumnMap | None:
    number, upper = above
    if number in headers or sum(bool(text) for text in upper) < 2 or holds_number(upper):
        return None
    joined = map_columns(_joined(_filled_right(upper), texts, own), own)
    return joined if len(joined.fields) > len(found.fields) else None


def _filled_right(texts: list[str]) -> list[str]:
    filled: list[str] = []
    for text in texts:
        filled.append(text or (filled[-1] if filled else ""))
    return filled


def _joined(upper: list[str], lower: list[str], own: Mapping[str, str]) -> list[str]:
    """One label a column: both parts where that names a field, otherwise the part that does."""
    labels = []
    for column in range(max(len(upper), len(lower))):
        above = upper[column] if column < len(upper) else (upper[-1] if upper else "")
        below = lower[column] if column < len(lower) else ""
        labels.append(
            (above + below if field_of(above + below, own) is not None else below) if below else above
        )
    blank_above = [column for column, label in enumerate(labels) if column and label == labels[column - 1]]
    return ["" if column in blank_above else label for column, label in enumerate(labels)]


def _fits(columns: ColumnMap, rows: list[tuple[int, list[Cell], list[str]]]) -> bool:
    """Whether numbers stand in the columns where *columns* expects them."""
    expected = [
        column
        for column in (columns.column_of("resident_id"), columns.column_of("certificate"))
        if column is not None
    ]
    return any(
        holds_number([texts[column] for column in expected if column < len(texts)]) for _, _, texts in rows
    )


def _above(place: int, texts: list[str]) -> str:
    return "TITLE" if place == 0 and sum(bool(text) for text in texts) == 1 else "PREAMBLE"


def _kind(texts: list[str], columns: ColumnMap, next_is_header: bool) -> str:
    filled = [text for text in texts if text]
    if not filled:
        return RECORD  # nothing but broken formulas: nobody knows what they would say
    first = _plain(filled[0])
    if _is_column_numbers(filled):
        return "COLUMN_NUMBERS"
    if _matches("example", first):
        return "EXAMPLE"
    if holds_number(texts):
        return RECORD
    if any(_matches("total", _plain(text)) for text in filled[:2]):
        return "TOTAL"
    if _matches("signature", first):
        return "SIGNATURE"
    if _matches("note", first):
        return "NOTE"
    if len(filled) == 1:
        return _lonely(texts, first, columns, next_is_header)
    if any(_matches("signature", _plain(text)) for text in filled) or all(
        _signs(_plain(text)) for text in filled
    ):
        return "SIGNATURE"
    return RECORD


def _lonely(texts: list[str], only: str, columns: ColumnMap, next_is_header: bool) -> str:
    """A row with one filled cell: a child only if it is a name in the column of names, or a bare running number."""
    if next_is_header:
        return "TITLE"
    if _signs(only):
        return "SIGNATURE"
    name_column = columns.column_of("name")
    in_name_column = name_column is not None and name_column < len(texts) and bool(texts[name_column])
    if only.isdecimal() or (
        in_name_column and len(only) <= 20 and not re.search(r"[:：;；。，,、()（）]|\d", only)
    ):
        return RECORD
    return "NOTE"


def _signs(text: str) -> bool:
    return _matches("signed_by", text) or _matches("signed_on", text)


def _is_column_numbers(filled: list[str]) -> bool:
    """1 2 3 4 … or 甲 乙 1 2 …, as printed tables number their columns."""
    digits: list[str] = []
    words: list[str] = []
    for text in filled:
        (digits if text.strip("()（）").isdecimal() else words).append(text)
        if len(words) > 2:
            return False
    if len(digits) < 3 or not all(_matches("column_words", text) for text in words):
        return False
    numbers = [int(text.strip("()（）")) for text in digits]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in {1, 2, 3}


def _plain(text: str) -> str:
    return "".join(text.split())


def _matches(name: str, text: str) -> bool:
    return bool(_patterns()[name].search(text))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(pattern) for name, pattern in toml_resource("roster", "rows.toml")["row"].items()
    }


def records(rows: list[ShapedRow]) -> Iterator[ShapedRow]:
    """The rows that stand for a child, or should."""
    return (row for row in rows if row.kind == RECORD)
