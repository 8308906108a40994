"""What the value reader hides of an .ods: repeated cells far out, hidden rows and columns, struck text, merges."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from ..untrusted_files import UnreadableFile
from .workbook_facts import SheetFacts, WorkbookFacts, refuse_far_cell, walk_xml

_HIDDEN = {"collapse", "filter"}
_MOST_NOTED = 100_000  # cells or rows that one repetition may stand for in the sets below


def ods_facts(path: Path) -> WorkbookFacts:
    """Read in one pass over content.xml; raises UnreadableFile (FAR_CELL, XML_DTD, CORRUPT)."""
    walk = _Walk()
    try:
        with zipfile.ZipFile(path) as archive:
            walk_xml(archive, "content.xml", walk.start)
    except (expat.ExpatError, KeyError, ValueError, zipfile.BadZipFile) as fault:
        raise UnreadableFile("CORRUPT") from fault
    for facts in walk.sheets.values():
        refuse_far_cell(facts)
    return WorkbookFacts(epoch_1904=False, sheets=walk.sheets)


@dataclass(slots=True)
class _Walk:
    """Where the walk is: the sheet, the row and how often it stands there, the next column."""

    sheets: dict[str, SheetFacts] = field(default_factory=dict)
    struck_styles: set[str] = field(default_factory=set)
    _style: str = ""
    _sheet: SheetFacts = field(default_factory=SheetFacts)
    _row: int = 0
    _rows: int = 1
    _row_hidden: bool = False
    _column: int = 0
    _column_of_head: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """One element begins."""
        plain = {name.rpartition(":")[2]: value for name, value in attributes.items()}
        if tag in {"table-cell", "covered-table-cell"}:
            self._cell(plain)
        elif tag == "table-row":
            self._begin_row(plain)
        elif tag == "table-column":
            self._head(plain)
        elif tag == "table":
            self._begin_sheet(plain.get("name", ""))
        elif tag == "style":
            self._style = plain.get("name", "")
        elif tag == "text-properties" and plain.get("text-line-through-style", "none") != "none":
            self.struck_styles.add(self._style)

    def _begin_sheet(self, name: str) -> None:
        self._sheet = self.sheets.setdefault(name, SheetFacts())
        self._row, self._rows, self._column_of_head = 0, 1, 0

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row += self._rows if self._row else 1
        self._rows = _count(attributes, "number-rows-repeated")
        self._row_hidden = attributes.get("visibility") in _HIDDEN
        self._column = 0

    def _head(self, attributes: dict[str, str]) -> None:
        repeated = _count(attributes, "number-columns-repeated")
        if attributes.get("visibility") in _HIDDEN:
            last = self._column_of_head + repeated - 1
            self._sheet.hidden_columns.append((self._column_of_head, last))
        self._column_of_head += repeated

    def _cell(self, attributes: dict[str, str]) -> None:
        repeated = _count(attributes, "number-columns-repeated")
        if "value-type" in attributes:
            self._note(attributes, repeated)
        rows, columns = (
            _count(attributes, "number-rows-spanned"),
            _count(attributes, "number-columns-spanned"),
        )
        if rows * columns > 1:
            bottom, right = self._row + rows - 1, self._column + columns - 1
            self._sheet.merged.append((self._row, self._column, bottom, right))
        self._column += repeated

    def _note(self, attributes: dict[str, str], repeated: int) -> None:
        facts = self._sheet
        facts.filled += repeated * self._rows
        facts.last_row = max(facts.last_row, self._row + self._rows - 1)
        facts.last_column = max(facts.last_column, self._column + repeated - 1)
        if self._rows * repeated > _MOST_NOTED:
            return
        rows = range(self._row, self._row + self._rows)
        if self._row_hidden:
            facts.hidden_rows.update(rows)
        if attributes.get("style-name") in self.struck_styles:
            columns = range(self._column, self._column + repeated)
            facts.struck.update((row, column) for row in rows for column in columns)


def _count(attributes: dict[str, str], name: str) -> int:
    """A repetition or span; raises ValueError where it is no number."""
    return max(1, int(attributes.get(name, "1")))
