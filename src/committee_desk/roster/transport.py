"""A reading as plain JSON values and back: how it crosses from the child process."""

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


def pack(reading: RosterReading) -> dict[str, Any]:
    """Lists, dicts, strings and numbers only."""
    return {
        "file": reading.file.value,
        "codes": list(reading.codes),
        "rows": [_pack_row(row) for row in reading.rows],
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


def unpack(packed: dict[str, Any]) -> RosterReading:
    """The reading that `pack` took apart."""
    rows = tuple(_unpack_row(row) for row in packed["rows"])
    return RosterReading(
        FileVerdict(packed["file"]),
        tuple(packed["codes"]),
        rows,
        tuple(_unpack_sheet(*sheet) for sheet in packed["sheets"]),
        Counts.of(rows),
        packed["disguise"],
        tuple(_unpack_row(row) for row in packed["missing"]),
    )


def _pack_row(row: RosterRow) -> list[Any]:
    findings = [
        [item.code, item.field, item.column, item.value, item.related, item.related_file]
        for item in row.findings
    ]
    return [
        row.sheet,
        row.row,
        row.outcome.value,
        findings,
        list(row.values.as_dict().values()),
        row.raw,
        row.proposals,
        row.edited,
    ]


def _unpack_row(row: list[Any]) -> RosterRow:
    sheet, number, outcome, findings, values, raw, proposals, edited = row
    return RosterRow(
        sheet,
        number,
        Outcome(outcome),
        tuple(_unpack_finding(*item) for item in findings),
        RosterValues(*values),
        tuple(raw),
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
