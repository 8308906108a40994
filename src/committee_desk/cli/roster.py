"""`roster check` and `roster annotate`: a roster file judged on the command line, without a database."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import Refusal
from ..policy import load_profile
from ..roster import (
    FileVerdict,
    RosterReading,
    explain_code,
    read_roster,
    reasons_of,
    say_outcome,
    write_annotated,
)
from ..text import width
from ..wording import say


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The words `roster check` and `roster annotate` with their options."""
    actions = subparsers.add_parser("roster", help=say("roster.cli.roster")).add_subparsers(
        dest="roster_action", required=True
    )
    check = actions.add_parser("check", help=say("roster.cli.check"))
    check.add_argument("--json", action="store_true", help=say("roster.cli.json"))
    annotate = actions.add_parser("annotate", help=say("roster.cli.annotate"))
    annotate.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("roster.cli.out"))
    for parser in (check, annotate):
        parser.set_defaults(run=run)
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--as-of", type=date.fromisoformat, metavar="DATE", help=say("roster.cli.as_of"))


def run(arguments: argparse.Namespace) -> int:
    """Carry out a parsed command; 0 the file was read, 2 it was refused."""
    reading = read_roster(arguments.file, profile=load_profile(), as_of=arguments.as_of or date.today())
    if arguments.roster_action == "annotate":
        return _annotate(arguments, reading)
    if arguments.json:
        json.dump(as_json(reading), sys.stdout, ensure_ascii=False, separators=(",", ":"))
        print()
    else:
        _print_table(reading)
    return _status(reading)


def as_json(reading: RosterReading) -> dict[str, Any]:
    """The form that other programs read: every non-empty row once, physical rows from 1."""
    return {
        "file": reading.file.value,
        "codes": list(reading.codes),
        "counts": reading.counts.as_dict(),
        "rows": [
            {
                "sheet": row.sheet,
                "row": row.row,
                "outcome": row.outcome.value,
                "codes": list(row.codes),
                "values": row.values.as_dict(),
            }
            for row in reading.rows
        ],
    }


def _status(reading: RosterReading) -> int:
    return 0 if reading.file is FileVerdict.OK else 2


def _annotate(arguments: argparse.Namespace, reading: RosterReading) -> int:
    if reading.file is FileVerdict.REFUSED:
        _print_file_codes(reading)
        return 2
    try:
        write_annotated(arguments.file, reading, arguments.out)
    except OSError as error:
        raise Refusal("cli.not_written", file=arguments.out, reason=error.strerror or "") from error
    print(say("roster.cli.written", path=arguments.out))
    return 0


def _print_file_codes(reading: RosterReading) -> None:
    for code in reading.codes:
        print(" ".join(explain_code(code)))


def _print_table(reading: RosterReading) -> None:
    """The numbers first, then every row that is not simply taken over; identity numbers are not printed."""
    _print_file_codes(reading)
    if reading.file is FileVerdict.REFUSED:
        return
    numbers: dict[str, Any] = {"children": reading.counts.children, **reading.counts.as_dict()}
    print(say("roster.cli.summary", **numbers))
    for row in reading.rows:
        if row.codes and row.outcome.value != "not_a_record":
            place = _padded(say("roster.cli.place", sheet=row.sheet, row=row.row), 22)
            name = _padded(row.values.name or "", 14)
            print(f"{place}{_padded(say_outcome(row.outcome.value), 8)}{name}{reasons_of(row)}")


def _padded(text: str, columns: int) -> str:
    return text + " " * max(1, columns - width(text))
