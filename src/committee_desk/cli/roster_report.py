"""A reading or a comparison of rosters as JSON for programs and as text for people."""

from collections.abc import Iterable
from typing import IO, Any

from ..roster import (
    FileVerdict,
    FolderReading,
    RosterDiff,
    RosterReading,
    RosterRow,
    explain_code,
    explain_file,
    reasons_of,
    say_outcome,
)
from ..text import width
from ..wording import say

_WORDED = {"sex", "category", "grade"}
_MASKED = {"resident_id", "certificate", "guardian_phone"}


def as_json(reading: RosterReading | FolderReading, *, with_missing: bool) -> dict[str, Any]:
    """The form that other programs read: every non-empty row once, physical rows from 1.

    Of a folder, each row carries its `file`, and `files` and `left_out` come with it; `missing` comes only where an
    earlier roster was compared.
    """
    answer: dict[str, Any] = {
        "file": reading.file.value,
        "codes": list(reading.codes),
        "counts": reading.counts.as_dict(),
    }
    if isinstance(reading, FolderReading):
        answer["files"] = [
            {
                "name": one.name,
                "file": one.reading.file.value,
                "codes": list(one.reading.codes),
                "counts": one.reading.counts.as_dict(),
            }
            for one in reading.files
        ]
        answer["left_out"] = list(reading.left_out)
        answer["rows"] = [
            {"file": one.name, **_row(row)} for one in reading.files for row in one.reading.rows
        ]
    else:
        answer["rows"] = [_row(row) for row in reading.rows]
    if with_missing:
        answer["missing"] = [_place_and_values(row) for row in reading.missing]
    return answer


def _row(row: RosterRow) -> dict[str, Any]:
    return {
        "sheet": row.sheet,
        "row": row.row,
        "outcome": row.outcome.value,
        "codes": list(row.codes),
        "values": row.values.as_dict(),
    }


def _place_and_values(row: RosterRow) -> dict[str, Any]:
    return {"sheet": row.sheet, "row": row.row, "values": row.values.as_dict()}


def diff_as_json(found: RosterDiff) -> dict[str, Any]:
    """Numbers first, then every child once; `changes` go field by field."""
    return {
        "counts": {name: len(getattr(found, name)) for name in ("added", "gone", "changed", "same")},
        "added": [_place_and_values(row) for row in found.added],
        "gone": [_place_and_values(row) for row in found.gone],
        "changed": [
            {
                "before": {"sheet": pair.before.sheet, "row": pair.before.row},
                **_place_and_values(pair.after),
                "changes": [
                    {"field": one.field, "before": one.before, "after": one.after} for one in pair.changes
                ],
            }
            for pair in found.changed
        ],
        "same": [_place_and_values(row) for row in found.same],
    }


def print_file_codes(reading: RosterReading | FolderReading, to: IO[str] | None = None) -> None:
    """What there is to say of the file or of each file."""
    if isinstance(reading, FolderReading):
        for one in reading.files:
            for sentences in explain_file(one.reading):
                print(one.name, *sentences, file=to)
        if not reading.files:
            print(*explain_code("EMPTY_FOLDER"), file=to)
        return
    for sentences in explain_file(reading):
        print(*sentences, file=to)


def print_reading(reading: RosterReading | FolderReading) -> None:
    """The numbers first, then every row that is not simply taken over; identity numbers are not printed."""
    print_file_codes(reading)
    if isinstance(reading, FolderReading):
        if reading.left_out:
            print(say("roster.cli.left_out", names="、".join(reading.left_out)))
        if reading.files:
            _print_summary(reading)
        for one in reading.files:
            if one.reading.file is FileVerdict.OK:
                print(say("roster.cli.file", name=one.name))
                _print_summary(one.reading)
                _print_rows(one.reading.rows)
    elif reading.file is FileVerdict.OK:
        _print_summary(reading)
        _print_rows(reading.rows)
    _print_missing(reading.missing)


def _print_summary(reading: RosterReading | FolderReading) -> None:
    numbers: dict[str, Any] = {"children": reading.counts.children, **reading.counts.as_dict()}
    print(say("roster.cli.summary", **numbers))


def _print_rows(rows: Iterable[RosterRow]) -> None:
    for row in rows:
        if row.codes and row.outcome.value != "not_a_record":
            outcome = _padded(say_outcome(row.outcome.value), 8)
            print(f"{_place(row)}{outcome}{_name(row)}{reasons_of(row)}")


def _print_missing(missing: tuple[RosterRow, ...]) -> None:
    if missing:
        print(say("roster.cli.missing", count=len(missing)))
    for row in missing:
        print(f"{_place(row)}{_name(row)}{row.values.township or ''}".rstrip())


def print_diff(found: RosterDiff) -> None:
    """The numbers, then who is new, gone and changed; numbers of people are masked."""
    counts: dict[str, Any] = {
        name: len(getattr(found, name)) for name in ("added", "gone", "changed", "same")
    }
    print(say("roster.cli.diff_summary", **counts))
    for word, rows in (("added", found.added), ("gone", found.gone)):
        for row in rows:
            said = _padded(say(f"roster.cli.diff_{word}"), 6)
            print(f"{said}{_place(row)}{_name(row)}{row.values.township or ''}".rstrip())
    for pair in found.changed:
        changes = [
            say(
                "roster.cli.diff_change",
                field=say(f"roster.fields.{one.field}"),
                before=_shown(one.field, one.before),
                after=_shown(one.field, one.after),
            )
            for one in pair.changes
        ]
        said = _padded(say("roster.cli.diff_changed"), 6)
        print(f"{said}{_place(pair.after)}{_name(pair.after)}{'；'.join(changes)}")


def _shown(field: str, value: str | None) -> str:
    if value is None:
        return say("roster.cli.diff_blank")
    if field in _WORDED:
        return say(f"roster.{field}_words.{value}")
    return f"{value[:3]}****{value[-4:]}" if field in _MASKED and len(value) > 7 else value


def _place(row: RosterRow) -> str:
    return _padded(say("roster.cli.place", sheet=row.sheet, row=row.row), 22)


def _name(row: RosterRow) -> str:
    return _padded(row.values.name or "", 14)


def _padded(text: str, columns: int) -> str:
    return text + " " * max(1, columns - width(text))
