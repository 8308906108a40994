"""`roster …`: roster files judged, compared and sent back on the command line, without a database."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import Refusal
from ..policy import load_profile
from ..roster import (
    FileVerdict,
    FolderReading,
    RosterReading,
    RosterRow,
    diff_rosters,
    read_folder,
    read_roster,
    since_last_year,
    write_annotated,
    write_template,
)
from ..wording import say
from . import roster_report
from .roster_county import add_commands


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The words `roster check`, `annotate`, `diff` and `template`, and those that work on a county."""
    actions = subparsers.add_parser("roster", help=say("roster.cli.roster")).add_subparsers(
        dest="roster_action", required=True
    )
    check = actions.add_parser("check", help=say("roster.cli.check"))
    check.add_argument("file", type=Path, metavar="FILE|DIR")
    check.add_argument("--previous", type=Path, metavar="FILE", help=say("roster.cli.previous"))
    annotate = actions.add_parser("annotate", help=say("roster.cli.annotate"))
    annotate.add_argument("file", type=Path, metavar="FILE")
    annotate.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("roster.cli.out"))
    diff = actions.add_parser("diff", help=say("roster.cli.diff"))
    diff.add_argument("old", type=Path, metavar="OLD")
    diff.add_argument("new", type=Path, metavar="NEW")
    for parser in (check, diff):
        parser.add_argument("--json", action="store_true", help=say("roster.cli.json"))
    for parser in (check, annotate, diff):
        parser.add_argument("--as-of", type=date.fromisoformat, metavar="DATE", help=say("roster.cli.as_of"))
    template = actions.add_parser("template", help=say("roster.cli.template"))
    name = say("roster.cli.template_name")
    template.add_argument(
        "--out",
        type=Path,
        default=Path(name),
        metavar="FILE",
        help=say("roster.cli.template_out", name=name),
    )
    for parser, run in ((check, _check), (annotate, _annotate), (diff, _diff), (template, _template)):
        parser.set_defaults(run=run)
    add_commands(actions)


def _check(arguments: argparse.Namespace) -> int:
    """0: everything was read; 2: the file, one of the folder, or last year's was refused."""
    previous = None
    if arguments.previous:
        before = _read(arguments, arguments.previous)
        if before.file is FileVerdict.REFUSED:
            return _say_refused(before, arguments.previous)
        previous = before.rows
    reading = _read(arguments, arguments.file, previous)
    if arguments.json:
        _print_json(roster_report.as_json(reading, with_missing=previous is not None))
    else:
        roster_report.print_reading(reading)
    return _status(reading)


def _read(
    arguments: argparse.Namespace, path: Path, previous: Iterable[RosterRow] | None = None
) -> RosterReading | FolderReading:
    """One file or a folder of them; `RosterReading` and `FolderReading` tell rows, codes and counts alike."""
    profile, as_of = load_profile(), arguments.as_of or date.today()
    if path.is_dir():
        return read_folder(path, profile=profile, as_of=as_of, previous=previous)
    reading = read_roster(path, profile=profile, as_of=as_of)
    return reading if previous is None else since_last_year(reading, previous)


def _status(reading: RosterReading | FolderReading) -> int:
    return 0 if reading.file is FileVerdict.OK else 2


def _say_refused(reading: RosterReading | FolderReading, path: Path) -> int:
    """What keeps a second file from being compared, on the channel of errors: the answer itself has no place for it."""
    print(path, file=sys.stderr)
    roster_report.print_file_codes(reading, sys.stderr)
    return 2


def _print_json(answer: dict[str, Any]) -> None:
    json.dump(answer, sys.stdout, ensure_ascii=False, separators=(",", ":"))
    print()


def _annotate(arguments: argparse.Namespace) -> int:
    reading = read_roster(arguments.file, profile=load_profile(), as_of=arguments.as_of or date.today())
    if reading.file is FileVerdict.REFUSED:
        roster_report.print_file_codes(reading, sys.stdout)
        return 2
    return _written(arguments.out, lambda: write_annotated(arguments.file, reading, arguments.out))


def _diff(arguments: argparse.Namespace) -> int:
    old, new = _read(arguments, arguments.old), _read(arguments, arguments.new)
    for reading, path in ((old, arguments.old), (new, arguments.new)):
        if reading.file is FileVerdict.REFUSED:
            return _say_refused(reading, path)
    found = diff_rosters(old.rows, new.rows)
    if arguments.json:
        _print_json(roster_report.diff_as_json(found))
    else:
        roster_report.print_diff(found)
    return 0


def _template(arguments: argparse.Namespace) -> int:
    return _written(arguments.out, lambda: write_template(arguments.out))


def _written(target: Path, write: Any) -> int:
    try:
        write()
    except OSError as error:
        raise Refusal("cli.not_written", file=target, reason=error.strerror or "") from error
    print(say("roster.cli.written", path=target))
    return 0
