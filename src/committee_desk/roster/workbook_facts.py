"""What the value reader hides of an .xlsx: far cells, hidden rows, struck-through and error cells, the epoch."""

import posixpath
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from ..untrusted_files import UnreadableFile
from .plain_sheet import is_plain, shared_texts_are_short
from .sheets import Position

_MOST_CELLS = 40_000_000  # of the rectangle from A1 to the last filled cell, all held in memory by the reader
_SPARSE_FROM = 5_000_000
_SPARSE_FACTOR = 40
_LONGEST_TEXT = 40_000  # Excel's own limit is 32,767 characters a cell
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class SheetFacts:
    """Facts of one sheet; rows from 1, columns from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """First and last one of each hidden run."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row and column, last row and column; only where the value reader does not tell them."""
    struck: set[Position] = field(default_factory=set)
    errors: set[Position] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0
    filled: int = 0


@dataclass(slots=True)
class WorkbookFacts:
    """Facts of a workbook, sheets by name."""

    epoch_1904: bool
    sheets: dict[str, SheetFacts]


def workbook_facts(path: Path) -> WorkbookFacts:
    """Read in passes over the XML; raises UnreadableFile (FAR_CELL, BOMB, XML_DTD, CORRUPT)."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive)
    except (expat.ExpatError, KeyError, zipfile.BadZipFile) as fault:
        raise UnreadableFile("CORRUPT") from fault


def _read(archive: zipfile.ZipFile) -> WorkbookFacts:
    parts = _relations(archive)
    sheets: dict[str, str] = {}
    epoch = [False]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "workbookPr":
            epoch[0] = attributes.get("date1904", "0") in {"1", "true"}
        elif tag == "sheet":
            sheets[attributes.get("name", "")] = parts.get(_attribute(attributes, "id"), "")

    walk_xml(archive, "xl/workbook.xml", start)
    _refuse_long_texts(archive)
    struck_styles = _struck_styles(archive)
    facts = {
        name: _sheet_facts(archive, part, struck_styles)
        for name, part in sheets.items()
        if part in archive.NameToInfo and "worksheet" in part
    }
    return WorkbookFacts(epoch[0], facts)


def _relations(archive: zipfile.ZipFile) -> dict[str, str]:
    found: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            absolute = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            found[attributes.get("Id", "")] = absolute

    walk_xml(archive, "xl/_rels/workbook.xml.rels", start)
    return found


def _attribute(attributes: dict[str, str], local: str) -> str:
    return next((value for name, value in attributes.items() if name.rpartition(":")[2] == local), "")


def _struck_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """Indexes of cell styles whose font is struck through."""
    if "xl/styles.xml" not in archive.NameToInfo:
        return frozenset()
    struck_fonts: set[int] = set()
    styles: set[str] = set()
    inside: list[str] = []
    counts = {"font": -1, "xf": -1}

    def start(tag: str, attributes: dict[str, str]) -> None:
        parent = inside[-1] if inside else ""
        if tag == "font" and parent == "fonts":
            counts["font"] += 1
        elif tag == "strike" and parent == "font" and attributes.get("val", "1") not in {"0", "false"}:
            struck_fonts.add(counts["font"])
        elif tag == "xf" and parent == "cellXfs":
            counts["xf"] += 1
            if int(attributes.get("fontId", "0")) in struck_fonts:
                styles.add(str(counts["xf"]))
        inside.append(tag)

    walk_xml(archive, "xl/styles.xml", start, lambda _: inside.pop() and None)
    return frozenset(styles)


def _refuse_long_texts(archive: zipfile.ZipFile) -> None:
    """A shared string of megabytes, referred to by thousands of cells, fills the memory of every reader."""
    if "xl/sharedStrings.xml" not in archive.NameToInfo:
        return
    if shared_texts_are_short(archive, "xl/sharedStrings.xml", _LONGEST_TEXT):
        return
    length = [0]

    def start(tag: str, _: dict[str, str]) -> None:
        if tag == "si":
            length[0] = 0

    def text(data: str) -> None:
        length[0] += len(data)
        if length[0] > _LONGEST_TEXT:
            raise UnreadableFile("BOMB")

    walk_xml(archive, "xl/sharedStrings.xml", start, None, text)


def _sheet_facts(archive: zipfile.ZipFile, part: str, struck_styles: frozenset[str]) -> SheetFacts:
    if is_plain(archive, part, struck_styles, _SPARSE_FROM):
        return SheetFacts()
    walk = _Walk(struck_styles)
    walk_xml(archive, part, walk.start, None, walk.text)
    walk.leave_cell()
    refuse_far_cell(walk.facts)
    return walk.facts


class _Walk:
    """Goes over a sheet's elements; a formula without a value is told as an error, or its row would seem empty."""

    def __init__(self, struck_styles: frozenset[str]) -> None:
        self.facts = SheetFacts()
        self._struck = struck_styles
        self._row, self._column = 0, -1
        self._cell: dict[str, str] = {}
        self._bare = self._inside_value = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """The next element."""
        self._inside_value = tag in {"v", "t"}
        if tag == "c":
            self.leave_cell()
            self._row, self._column = _step(self._row, self._column, attributes.get("r"))
            self._cell = attributes
        elif tag == "f":
            self._bare = True
        elif tag in {"v", "is"}:
            _note(self.facts, self._row, self._column, self._cell, self._struck)
        elif tag == "col" and attributes.get("hidden", "0") in {"1", "true"}:
            _note_hidden_columns(self.facts, attributes)
        elif tag == "row":
            self.leave_cell()
            self._start_row(attributes)

    def text(self, _data: str) -> None:
        """What stands inside an element: a value makes a formula whole."""
        if self._inside_value:
            self._bare = False

    def leave_cell(self) -> None:
        """The cell at hand is over."""
        if self._bare:
            _note(self.facts, self._row, self._column, {"t": "e"}, self._struck)
        self._bare = False

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes["r"]) if attributes.get("r", "").isdecimal() else self._row + 1
        self._column = -1
        if attributes.get("hidden", "0") in {"1", "true"}:
            self.facts.hidden_rows.add(self._row)


def _note_hidden_columns(facts: SheetFacts, attributes: dict[str, str]) -> None:
    first, last = attributes.get("min", ""), attributes.get("max", "")
    if first.isdecimal() and last.isdecimal():
        facts.hidden_columns.append((int(first) - 1, int(last) - 1))


def _step(row: int, column: int, reference: str | None) -> Position:
    """The place of the next cell, by its reference or one to the right."""
    found = _REFERENCE.fullmatch(reference or "")
    if found is None:
        return row, column + 1
    at = 0
    for letter in found[1]:
        at = at * 26 + ord(letter) - 64
    return int(found[2]), at - 1


def _note(facts: SheetFacts, row: int, column: int, cell: dict[str, str], struck: frozenset[str]) -> None:
    facts.filled += 1
    facts.last_row = max(facts.last_row, row)
    facts.last_column = max(facts.last_column, column)
    if cell.get("t") == "e":
        facts.errors.add((row, column))
    if cell.get("s") in struck:
        facts.struck.add((row, column))


def refuse_far_cell(facts: SheetFacts) -> None:
    """Raise FAR_CELL where the rectangle up to the last filled cell is too large, or nearly empty."""
    area = facts.last_row * (facts.last_column + 1)
    if area > _MOST_CELLS or (area > _SPARSE_FROM and area > facts.filled * _SPARSE_FACTOR):
        raise UnreadableFile("FAR_CELL")


def walk_xml(
    archive: zipfile.ZipFile,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], object] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Walk *part* with handlers that see local names only; a document type is refused here, too."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise UnreadableFile("XML_DTD")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
    if end is not None:
        parser.EndElementHandler = end
    if text is not None:
        parser.CharacterDataHandler = text
    with archive.open(part) as stream:
        parser.ParseFile(stream)
