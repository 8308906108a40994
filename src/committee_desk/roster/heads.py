"""The columns of a sheet as a person sees and maps them: letter, label, field and a few of their contents."""

from collections.abc import Iterable

from ..errors import column_letter
from .columns import ColumnMap
from .sheets import RawSheet
from .table_shape import RECORD, ShapedRow
from .values import ColumnHead, SheetReading

_SAMPLES = 3
_MOST_COLUMNS = 200
_LONGEST_SAMPLE = 60
_SAMPLED_ROWS = 500


def sheet_reading(sheet: RawSheet, rows: list[ShapedRow], letters: dict[int, str]) -> SheetReading:
    """How *sheet* was understood; *letters* are the columns that a person named by their letter."""
    columns = next((row.columns for row in rows if row.columns.fields), ColumnMap())
    return SheetReading(
        sheet.name,
        sheet.hidden,
        tuple(row.row for row in rows if row.kind == "HEADER"),
        tuple((column_letter(column), name) for column, name in columns.fields.items()),
        tuple((column_letter(column), label) for column, label in columns.unknown.items()),
        tuple(_heads(sheet, rows, columns, letters)),
    )


def _heads(
    sheet: RawSheet, rows: list[ShapedRow], columns: ColumnMap, letters: dict[int, str]
) -> Iterable[ColumnHead]:
    samples = _samples(rows, bool(columns.fields))
    for column in sorted({*samples, *columns.labels, *letters} - set(range(_MOST_COLUMNS, 16_384))):
        name = columns.fields.get(column, letters.get(column))
        yield ColumnHead(
            column_letter(column),
            columns.labels.get(column, ""),
            "" if column in columns.left_out else name,
            samples.get(column, ()),
            column in sheet.hidden_columns,
        )


def _samples(rows: list[ShapedRow], only_records: bool) -> dict[int, tuple[str, ...]]:
    """The first different texts of each column; without a table, of every row."""
    found: dict[int, dict[str, None]] = {}
    for shaped in [row for row in rows if row.kind == RECORD or not only_records][:_SAMPLED_ROWS]:
        for column, text in enumerate(shaped.texts[:_MOST_COLUMNS]):
            if text and len(seen := found.setdefault(column, {})) < _SAMPLES:
                seen[text[:_LONGEST_SAMPLE]] = None
    return {column: tuple(texts) for column, texts in found.items()}
