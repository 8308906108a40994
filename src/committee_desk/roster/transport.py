"""A reading as plain JSON values and back: how it crosses from the child process.

Rows cross in batches while the others are still being read; a value that is spelled as its cell crosses as the
number of that cell.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from .values import (
    ColumnHead,
    Counts,
    FileVerdict,
    Finding,
    Outcome,
    RosterReading,
    RosterRow,
    RosterValues,
    SheetReading,
)

_BATCH = 250  # rows that cross at once: the window stands still for the 8 ms in which json reads them


def pack(reading: RosterReading) -> dict[str, Any]:
    """Lists, dicts, strings and numbers only."""
    return {
        "file": reading.file.value,
        "codes": list(reading.codes),
        "rows": pack_rows(reading.rows),
        "sheets": [
            [
                sheet.name,
                sheet.hidden,
                sheet.header_rows,
                sheet.columns,
                sheet.unknown_columns,
                [[head.letter, head.label, head.field, head.samples, head.hidden] for head in sheet.heads],
            ]
            for sheet in reading.sheets
        ],
        "disguise": reading.disguise,
        "missing": [_pack_row(row) for row in reading.missing],
    }


def unpack(packed: dict[str, Any], earlier: Iterable[RosterRow] = ()) -> RosterReading:
    """The reading that `pack` took apart; *earlier* are rows that were handed over before it."""
    rows = (*earlier, *unpack_rows(packed["rows"]))
    return RosterReading(
        FileVerdict(packed["file"]),
        tuple(packed["codes"]),
        rows,
        tuple(_unpack_sheet(*sheet) for sheet in packed["sheets"]),
        Counts.of(rows),
        packed["disguise"],
        tuple(unpack_rows(packed["missing"])),
    )


def pack_rows(rows: Iterable[RosterRow]) -> list[Any]:
    """Rows for `unpack_rows`."""
    return [_pack_row(row) for row in rows]


def kept_rows(rows: Iterator[RosterRow], hand_over: Callable[[Any], None] | None) -> tuple[RosterRow, ...]:
    """All rows, or none when *hand_over* has taken them in batches."""
    if hand_over is None:
        return tuple(rows)
    while batch := list(islice(rows, _BATCH)):
        hand_over(pack_rows(batch))
    return ()


def unpack_rows(packed: Iterable[Any]) -> Iterator[RosterRow]:
    """The rows that `pack_rows` took apart; texts that several of them hold are kept once."""
    texts: dict[str, str] = {}
    return (_unpack_row(row, texts) for row in packed)


def _pack_row(row: RosterRow) -> list[Any]:
    places = {text: column for column, text in enumerate(row.raw)}
    findings = [
        [item.code, item.field, item.column, item.value, item.related, item.related_file]
        for item in row.findings
    ]
    return [
        row.sheet,
        row.row,
        row.outcome.value,
        findings,
        [places.get(value, value) if value else value for value in row.values],
        row.raw,
        row.proposals,
        row.edited,
    ]


def _unpack_row(row: list[Any], texts: dict[str, str]) -> RosterRow:
    sheet, number, outcome, findings, values, written, proposals, edited = row
    raw = tuple([texts.setdefault(text, text) for text in written])
    return RosterRow(
        texts.setdefault(sheet, sheet),
        number,
        Outcome(outcome),
        tuple(_unpack_finding(*item) for item in findings),
        RosterValues(*[raw[value] if isinstance(value, int) else value for value in values]),
        raw,
        tuple((name, value) for name, value in proposals),
        tuple(edited),
    )


def _unpack_finding(
    code: str, field: str | None, column: str | None, value: str | None, related: Any, file: str | None
) -> Finding:
    return Finding(code, field, column, value, (related[0], related[1]) if related else None, file)


def _unpack_sheet(
    name: str, hidden: bool, headers: list[int], columns: Any, unknown: Any, heads: Any
) -> SheetReading:
    return SheetReading(
        name,
        hidden,
        tuple(headers),
        tuple((letter, found) for letter, found in columns),
        tuple((letter, label) for letter, label in unknown),
        tuple(
            ColumnHead(letter, label, field, tuple(samples), hides)
            for letter, label, field, samples, hides in heads
        ),
    )
