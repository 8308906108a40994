"""A roster file read from its first byte to one outcome a row, in a child process with limits."""

import datetime
import gc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from ..errors import Refusal
from ..policy import PolicyProfile
from ..untrusted_files import Kind, UnreadableFile, examine
from .checks import AgeLimits
from .columns import ColumnMap
from .comparing import since_last_year
from .corrections import Edit, Mapping, apply_edits
from .csv_lines import read_csv, read_pasted
from .fill_down import fill_down
from .heads import sheet_reading
from .judging import judge_rows
from .repeats import Repeats
from .request import Request
from .sheets import RawSheet
from .table_shape import ShapedRow, shape
from .transport import kept_rows, pack, unpack, unpack_rows
from .values import Counts, FileVerdict, RosterReading, RosterRow
from .workbooks import read_workbook

JOB = "roster.read"
Report = Callable[[Any], None]
_NOTHING_SAID = Mapping()
_MEMORY_MB = 512  # 100,000 rows of 20 columns take 310
_SECONDS = 300.0  # 100,000 rows take 8 to 15 s on two busy cores
_REPORT_EVERY = 2_000  # rows
_STOPPED = {
    "children.died": "READER_STOPPED",
    "children.timeout": "READER_STOPPED",
    "children.memory": "BOMB",
}


def read_roster(
    path: Path,
    *,
    profile: PolicyProfile,
    as_of: datetime.date,
    mapping: Mapping = _NOTHING_SAID,
    edits: Iterable[Edit] = (),
    townships: Iterable[str] = (),
    previous: Iterable[RosterRow] | None = None,
    cancelled: Callable[[], bool] | None = None,
    on_progress: Report | None = None,
) -> RosterReading:
    """Everything that *path* says of children, with one outcome for each non-empty row.

    A file that cannot be read is a reading with the verdict REFUSED, not an error. *as_of* says in which year the
    ages count; *mapping* and *edits* are a person's word on columns and cells; *townships* are the county's own;
    *previous* are the rows of last year's. *cancelled* is asked twenty times a second; *on_progress* gets
    {"done": rows, "of": rows}. Refuses only where the reading was cancelled or an edit meets no row.
    """
    known = (mapping, tuple(edits), tuple(townships))
    request = Request(age_limits(profile, as_of), path, None, "", *known)
    return _ask(request, previous, cancelled, on_progress)


def read_text(
    text: str,
    *,
    name: str,
    profile: PolicyProfile,
    as_of: datetime.date,
    mapping: Mapping = _NOTHING_SAID,
    edits: Iterable[Edit] = (),
    townships: Iterable[str] = (),
    previous: Iterable[RosterRow] | None = None,
    cancelled: Callable[[], bool] | None = None,
    on_progress: Report | None = None,
) -> RosterReading:
    """The same for a table that was pasted: rows are lines, columns tabs (or what the lines agree on).

    *name* is what its one sheet is called.
    """
    known = (mapping, tuple(edits), tuple(townships))
    request = Request(age_limits(profile, as_of), None, text, name, *known)
    return _ask(request, previous, cancelled, on_progress)


def _ask(
    request: Request,
    previous: Iterable[RosterRow] | None,
    cancelled: Callable[[], bool] | None,
    on_progress: Report | None,
) -> RosterReading:
    from ..children import run_child

    rows: list[RosterRow] = []
    try:
        answer = run_child(
            JOB,
            request.packed(),
            memory_mb=_MEMORY_MB,
            seconds=_SECONDS,
            on_progress=on_progress,
            on_part=lambda packed: rows.extend(unpack_rows(packed)),
            cancelled=cancelled,
        )
    except Refusal as refusal:
        if refusal.key not in _STOPPED:
            raise
        return _refused(_STOPPED[refusal.key])
    reading = unpack(answer, rows)
    return reading if previous is None else since_last_year(reading, previous)


def age_limits(profile: PolicyProfile, as_of: datetime.date) -> AgeLimits:
    """The school ages of *profile* on the cut-off day (31 August) of the year of *as_of*."""
    return AgeLimits(
        profile.whole("age.entry_min"),
        profile.whole("age.junior_max"),
        profile.day_of("age.entry_cutoff", as_of.year),
    )


def read_job(
    request: dict[str, Any], report: Report | None = None, hand_over: Report | None = None
) -> dict[str, Any]:
    """The work of the child process: *request* as `Request.packed` makes it, the answer as `transport.pack` does.

    *report* gets {"done": rows, "of": rows} now and then; *hand_over* gets the rows as `transport.pack_rows`
    packs them, and they are not in the answer then.
    """
    if hand_over:
        gc.disable()  # the process lives for one file: looking for cycles among 3 million cells is a third of it
    return pack(carry_out(Request.unpacked(request), report, hand_over))


def read_file(path: Path, ages: AgeLimits, report: Report | None = None) -> RosterReading:
    """The reading of *path* as it is, in this very process."""
    return carry_out(Request(ages, path), report)


def carry_out(
    request: Request, report: Report | None = None, hand_over: Report | None = None
) -> RosterReading:
    """The reading that *request* asks for, in this very process; refuses an edit that meets no row.

    It holds only the rows that were not handed over.
    """
    try:
        sheets, codes = _sheets(request)
        apply_edits(sheets, request.edits)
        return _understand(sheets, codes, request, report, hand_over)
    except UnreadableFile as refusal:
        return _refused(refusal.code, refusal.disguise)


def _sheets(request: Request) -> tuple[list[RawSheet], tuple[str, ...]]:
    """The raw sheets, and what there is to say of the file."""
    if request.path is None:
        return read_pasted(request.text or "", request.name), ()
    if not request.path.is_file():
        raise UnreadableFile("FILE_NOT_FOUND")
    kind, codes = examine(request.path)
    sheets = read_csv(request.path) if kind is Kind.TEXT else read_workbook(request.path, kind)
    hidden = any(sheet.hidden_columns and not sheet.hidden for sheet in sheets)
    return sheets, (*codes, "HIDDEN_COLUMN") if hidden else codes


def _refused(code: str, disguise: str | None = None) -> RosterReading:
    return RosterReading(FileVerdict.REFUSED, (code,), disguise=disguise)


def _understand(
    sheets: list[RawSheet],
    codes: tuple[str, ...],
    request: Request,
    report: Report | None,
    hand_over: Report | None,
) -> RosterReading:
    shaped: list[tuple[RawSheet, list[ShapedRow]]] = []
    columns: ColumnMap | None = None
    for sheet in sheets:
        rows = shape(sheet, columns, request.mapping)
        fill_down(sheet, rows)
        columns = next((row.columns for row in reversed(rows) if row.columns.fields), columns)
        shaped.append((sheet, rows))
    if not any(rows for _, rows in shaped):
        raise UnreadableFile("EMPTY_FILE")
    readings = tuple(
        sheet_reading(sheet, rows, request.mapping.letters_of(sheet.name)) for sheet, rows in shaped
    )
    if columns is None:
        return RosterReading(FileVerdict.REFUSED, ("NO_TABLE_HEADER",), sheets=readings)
    repeats = Repeats()
    judged = (row for sheet, rows in shaped for row in judge_rows(sheet, rows, request, repeats))
    found = kept_rows(_counted(judged, sum(len(rows) for _, rows in shaped), report), hand_over)
    return RosterReading(FileVerdict.OK, codes, found, readings, Counts.of(found))


def _counted(rows: Iterator[RosterRow], total: int, report: Report | None) -> Iterator[RosterRow]:
    for done, row in enumerate(rows, start=1):
        yield row
        if report and (done % _REPORT_EVERY == 0 or done == total):
            report({"done": done, "of": total})
