"""A folder of township files: each read by itself, then all compared, since a child may stand in two of them."""

import datetime
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import Refusal
from ..policy import PolicyProfile
from .comparing import comes_in, listed_before, missing_children
from .corrections import Mapping
from .reading import Report, read_roster
from .repeats import Repeats
from .rules import outcome_of
from .values import Counts, FileVerdict, RosterReading, RosterRow

_MOST_FILES = 500
_NOTHING_SAID = Mapping()


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file of a folder; *name* is its path inside the folder, with forward slashes."""

    name: str
    reading: RosterReading


@dataclass(frozen=True, slots=True)
class FolderReading:
    """All files of a folder in the order of their names; *left_out* were not opened: hidden ones and locks (~$).

    A repeat across files stands on the later row, with `related_file`. *missing* are children of an earlier roster
    that no file names.
    """

    files: tuple[FileReading, ...]
    left_out: tuple[str, ...] = ()
    missing: tuple[RosterRow, ...] = ()

    @property
    def file(self) -> FileVerdict:
        """OK only where every file was read, and there was one."""
        read = [one.reading.file is FileVerdict.OK for one in self.files]
        return FileVerdict.OK if read and all(read) else FileVerdict.REFUSED

    @property
    def codes(self) -> tuple[str, ...]:
        """What is to be said of any of the files, each code once."""
        codes = tuple(dict.fromkeys(code for one in self.files for code in one.reading.codes))
        return codes if self.files else ("EMPTY_FOLDER",)

    @property
    def rows(self) -> tuple[RosterRow, ...]:
        """The rows of all files."""
        return tuple(row for one in self.files for row in one.reading.rows)

    @property
    def counts(self) -> Counts:
        """All files added up."""
        return Counts.of(self.rows)


def read_folder(
    folder: Path,
    *,
    profile: PolicyProfile,
    as_of: datetime.date,
    mapping: Mapping = _NOTHING_SAID,
    townships: Iterable[str] = (),
    previous: Iterable[RosterRow] | None = None,
    cancelled: Callable[[], bool] | None = None,
    on_progress: Report | None = None,
) -> FolderReading:
    """Every file of *folder* and of the folders in it; *on_progress* gets {"file": name, "done": rows, "of": rows}.

    *mapping* holds for all files. Refuses roster.too_many_files, or where the reading was cancelled.
    """
    names, left_out = files_of_folder(folder)
    known = tuple(townships)

    def read(name: str) -> RosterReading:
        return read_roster(
            folder / name,
            profile=profile,
            as_of=as_of,
            mapping=mapping,
            townships=known,
            cancelled=cancelled,
            on_progress=(lambda step: on_progress({"file": name, **step})) if on_progress else None,
        )

    together = judge_together(((name, read(name)) for name in names), previous=previous)
    return replace(together, left_out=tuple(left_out))


def judge_together(
    readings: Iterable[tuple[str, RosterReading]], *, previous: Iterable[RosterRow] | None = None
) -> FolderReading:
    """Readings of several files (name, reading) as one: repeats across them, and what *previous* lists, told."""
    across = _Across()
    files = tuple(FileReading(name, across.with_repeats(name, reading)) for name, reading in readings)
    if previous is None:
        return FolderReading(files)
    before = tuple(previous)
    noted = tuple(
        replace(one, reading=replace(one.reading, rows=listed_before(one.reading.rows, before)))
        for one in files
    )
    together = FolderReading(noted)
    return replace(together, missing=missing_children(before, together.rows))


@dataclass(slots=True)
class _Across:
    """What the files so far have said."""

    _repeats: Repeats = field(default_factory=Repeats)

    def with_repeats(self, file: str, reading: RosterReading) -> RosterReading:
        letters = {sheet.name: _sequence_column(sheet.columns) for sheet in reading.sheets}
        rows = tuple(self._told(file, row, letters.get(row.sheet)) for row in reading.rows)
        return replace(reading, rows=rows, counts=Counts.of(rows))

    def _told(self, file: str, row: RosterRow, sequence: str | None) -> RosterRow:
        """An identical row of another file must agree in every cell as written, but for its running number."""
        if not comes_in(row):
            return row
        cells = tuple(sorted(text for text in row.raw if text and not _is_running_number(text, sequence)))
        found = self._repeats.see((file, row.sheet, row.row), row.values, cells)
        others = tuple(finding for finding in found if finding.related_file != file)
        if not others:
            return row
        findings = (*row.findings, *others)
        return replace(row, findings=findings, outcome=outcome_of(findings))


def _sequence_column(columns: tuple[tuple[str, str], ...]) -> str | None:
    return next((letter for letter, name in columns if name == "sequence"), None)


def _is_running_number(text: str, sequence: str | None) -> bool:
    return sequence is not None and text.isdecimal() and len(text) < 7


def files_of_folder(folder: Path) -> tuple[list[str], list[str]]:
    """(to be read, left out) as paths inside *folder*, both sorted; links to other folders are not followed."""
    names: list[str] = []
    left_out: list[str] = []
    for place, folders, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        left_out += [(here / name).as_posix() + "/" for name in folders if name.startswith(".")]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            aside = name.startswith((".", "~$"))
            (left_out if aside else names).append((here / name).as_posix())
        if len(names) > _MOST_FILES:
            raise Refusal("roster.too_many_files", most=_MOST_FILES)
    return sorted(names), sorted(left_out)
