"""What the value reader hides of an .xls: far cells, hidden rows and columns, struck and error cells, the epoch."""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..untrusted_files import UnreadableFile
from .workbook_facts import SheetFacts, WorkbookFacts, refuse_far_cell

_BOF, _EOF, _BOUND_SHEET, _DATE_MODE, _FILE_PASS = 0x0809, 0x000A, 0x0085, 0x0022, 0x002F
_ROW, _COLUMNS, _FONT, _XF = 0x0208, 0x007D, 0x0031, 0x00E0
_BOOL_OR_ERROR, _FORMULA, _MANY_RK = 0x0205, 0x0006, 0x00BD
_ONE_CELL = {0x00FD, 0x0204, 0x0203, 0x027E, 0x00D6, _BOOL_OR_ERROR, _FORMULA}


def biff_facts(path: Path) -> WorkbookFacts:
    """Read in one pass over the records of the workbook's stream (BIFF8, [MS-XLS]); raises UnreadableFile (FAR_CELL,
    PASSWORD: the value reader calls some encrypted workbooks damaged).

    A file whose records cannot be followed has no facts: whether it can be read at all is for the value reader to say.
    """
    try:
        stream = _stream(path.read_bytes())
    except Exception:  # xlrd's walker raises whatever a broken container makes it meet
        return WorkbookFacts(epoch_1904=False, sheets={})
    walk = _Walk()
    for code, place, data in _records(stream):
        walk.take(code, place, data)
    sheets = {name: walk.at[place] for name, place in walk.names.items() if place in walk.at}
    for facts in sheets.values():
        refuse_far_cell(facts)
    return WorkbookFacts(walk.epoch_1904, sheets)


def _stream(content: bytes) -> bytes:
    from xlrd.compdoc import CompDoc

    container = CompDoc(content, logfile=io.StringIO())
    for name in ("Workbook", "Book"):
        memory, start, length = container.locate_named_stream(name)
        if memory:
            return bytes(memory[start : start + length])
    return b""


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(code, place in the stream, content) of each record, as far as they are whole."""
    place = 0
    while place + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, place)
        if place + 4 + length > len(stream):
            return
        yield code, place, stream[place + 4 : place + 4 + length]
        place += 4 + length


@dataclass(slots=True)
class _Walk:
    """Facts so far; sheets are known by the place where their records begin."""

    epoch_1904: bool = False
    names: dict[str, int] = field(default_factory=dict)
    at: dict[int, SheetFacts] = field(default_factory=dict)
    _fonts_struck: list[bool] = field(default_factory=list)
    _struck_formats: set[int] = field(default_factory=set)
    _formats: int = 0
    _sheet: SheetFacts | None = None

    def take(self, code: int, place: int, data: bytes) -> None:
        """One record; too short ones say nothing."""
        try:
            if code == _BOF:
                self._sheet = self.at.setdefault(place, SheetFacts())
            elif code == _EOF:
                self._sheet = None
            elif self._sheet is not None:
                self._take_globals(code, data)
                self._take_cells(code, data, self._sheet)
        except struct.error:
            return

    def _take_globals(self, code: int, data: bytes) -> None:
        if code == _DATE_MODE:
            self.epoch_1904 = data[:2] == b"\x01\x00"
        elif code == _FILE_PASS:
            raise UnreadableFile("PASSWORD")
        elif code == _BOUND_SHEET:
            self.names[_short_text(data[6:])] = struct.unpack_from("<I", data)[0]
        elif code == _FONT:
            self._fonts_struck.append(bool(struct.unpack_from("<H", data, 2)[0] & 0x0008))
        elif code == _XF:
            font = struct.unpack_from("<H", data)[0]
            font -= font > 4  # there is no font 4
            if font < len(self._fonts_struck) and self._fonts_struck[font]:
                self._struck_formats.add(self._formats)
            self._formats += 1

    def _take_cells(self, code: int, data: bytes, facts: SheetFacts) -> None:
        if code in _ONE_CELL:
            row, column, looks = struct.unpack_from("<HHH", data)
            self._note(facts, row, column, looks)
            if _is_error(code, data):
                facts.errors.add((row + 1, column))
        elif code == _MANY_RK:
            row, column = struct.unpack_from("<HH", data)
            for number in range((len(data) - 6) // 6):
                looks = struct.unpack_from("<H", data, 4 + 6 * number)[0]
                self._note(facts, row, column + number, looks)
        elif code == _ROW:
            row, flags = struct.unpack_from("<H", data)[0], struct.unpack_from("<H", data, 12)[0]
            if flags & 0x0020:
                facts.hidden_rows.add(row + 1)
        elif code == _COLUMNS:
            first, last, _, _, flags = struct.unpack_from("<HHHHH", data)
            if flags & 0x0001:
                facts.hidden_columns.append((first, last))

    def _note(self, facts: SheetFacts, row: int, column: int, looks: int) -> None:
        facts.filled += 1
        facts.last_row = max(facts.last_row, row + 1)
        facts.last_column = max(facts.last_column, column)
        if looks in self._struck_formats:
            facts.struck.add((row + 1, column))


def _is_error(code: int, data: bytes) -> bool:
    """An error value as such, or as the result of a formula (type 2 before two bytes FFFF)."""
    if code == _BOOL_OR_ERROR:
        return len(data) > 7 and data[7] == 1
    return code == _FORMULA and data[12:14] == b"\xff\xff" and data[6:7] == b"\x02"


def _short_text(data: bytes) -> str:
    """A text with its length in one byte and a flag for two-byte characters."""
    if len(data) < 2:
        return ""
    if data[1] & 1:
        return data[2 : 2 + 2 * data[0]].decode("utf-16-le", errors="replace")
    return data[2 : 2 + data[0]].decode("latin-1")
