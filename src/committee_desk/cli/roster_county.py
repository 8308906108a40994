"""`roster import`, `withdraw` and `sources`: a roster file and a county's database on the command line."""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import Place, Refusal
from ..office import County, open_county
from ..roster import (
    Counts,
    DeliveredFile,
    FileReading,
    FileVerdict,
    FolderReading,
    Foresight,
    RosterReading,
    children_named,
    explain_code,
    foresee,
    import_delivery,
    import_roster,
    imported_before,
    one_import,
    read_folder,
    read_roster,
    sources,
    townships_of,
    withdraw_delivery,
    withdraw_import,
)
from ..wording import say
from .county import typed
from .roster_papers import add_arguments, write_paper

KINDS = ("federation", "township", "school", "welfare_home", "guardian", "other")
"""Who may report a child (条例 15)."""
_SHOWN = 20


def add_commands(actions: Any) -> None:
    """Add the three commands below `roster`."""
    taking = _command(actions, "import", take_in)
    taking.add_argument("file", type=Path, metavar="FILE|DIR")
    taking.add_argument("--kind", choices=KINDS, default=KINDS[0], help=say("roster.cli.kind"))
    taking.add_argument("--sender", metavar="S", help=say("roster.cli.sender"))
    taking.add_argument("--dry-run", action="store_true", help=say("roster.cli.dry_run"))
    back = _command(actions, "withdraw", withdraw)
    back.add_argument("source", metavar="SOURCE", help=say("roster.cli.source"))
    back.add_argument("--reason", required=True, metavar="R", help=say("roster.cli.reason"))
    back.add_argument("--together", action="store_true", help=say("roster.cli.together"))
    _command(actions, "sources", list_sources)
    add_arguments(_command(actions, "paper", make_paper))


def take_in(arguments: argparse.Namespace) -> int:
    """Import a file or a folder, or with --dry-run show what would change; 0 done, 2 a file was refused."""
    with closing(_opened(arguments)) as county:
        read = _read_for(county, arguments.file)
        if isinstance(read, FolderReading) and not read.files:
            raise Refusal("roster.empty_folder")
        named = _named(read, arguments.file)
        refused = [one for one in named if one.reading.file is FileVerdict.REFUSED]
        if refused:
            return _refused(arguments, refused, folder=isinstance(read, FolderReading))
        files = [_delivered(one, arguments.file) for one in named]
        from_whom: dict[str, Any] = {"kind": arguments.kind, "sender": arguments.sender}
        if arguments.dry_run:
            seen = _foreseen(county, files, from_whom)
            names = [one.name for one in named] if isinstance(read, FolderReading) else []
            _say(arguments, _as_json(county, seen, files, names), lambda: _print_foresight(county, seen))
            return 0
        done = _take_in(county, files, from_whom, folder=isinstance(read, FolderReading))
    _say(arguments, done, lambda: _print_taken_in(done))
    return 0


def _read_for(county: County, path: Path) -> RosterReading | FolderReading:
    known: dict[str, Any] = {
        "profile": county.policy,
        "as_of": county.now().date(),
        "townships": tuple(one.name for one in county.ask(townships_of)),
    }
    return read_folder(path, **known) if path.is_dir() else read_roster(path, **known)


def _named(read: RosterReading | FolderReading, path: Path) -> tuple[FileReading, ...]:
    return read.files if isinstance(read, FolderReading) else (FileReading(path.name, read),)


def _delivered(one: FileReading, path: Path) -> DeliveredFile:
    content = _content(path / one.name if path.is_dir() else path)
    return DeliveredFile(one.reading, content, hashlib.sha256(content).hexdigest())


def _foreseen(county: County, files: Sequence[DeliveredFile], from_whom: dict[str, Any]) -> Foresight:
    rows = tuple(row for one in files for row in one.reading.rows)
    together = RosterReading(FileVerdict.OK, (), rows, (), Counts.of(rows))
    before = tuple(one for file in files for one in county.ask(imported_before, file.sha256))
    return replace(county.ask(foresee, together, **from_whom), imported_before=before)


def _take_in(
    county: County, files: Sequence[DeliveredFile], from_whom: dict[str, Any], *, folder: bool
) -> dict[str, Any]:
    if folder:
        return county.do(import_delivery, files, **from_whom)
    (one,) = files
    return county.do(import_roster, one.reading, one.content, one.sha256, **from_whom)


def withdraw(arguments: argparse.Namespace) -> int:
    """Take an import back as a whole; what stays is listed by name with the reason."""
    with closing(_opened(arguments)) as county:
        if arguments.together:
            delivery = county.ask(one_import, arguments.source).source.delivery
            if delivery is None:
                raise Refusal("roster.came_alone")
            told = county.do(withdraw_delivery, delivery, arguments.reason)
        else:
            told = county.do(withdraw_import, arguments.source, arguments.reason)
    _say(arguments, told, lambda: _print_withdrawn(told))
    return 0


def list_sources(arguments: argparse.Namespace) -> int:
    """The files that were taken in, the newest first."""
    with closing(_opened(arguments)) as county:
        found = [
            {
                "source": one.id,
                "delivery": one.delivery,
                "received_at": one.received_at.isoformat(timespec="minutes"),
                "received_by": one.received_by,
                "kind": one.kind,
                "sender": one.sender,
                "sha256": one.sha256,
                **one.counts.as_dict(),
                "withdrawn_at": one.withdrawn_at.isoformat(timespec="minutes") if one.withdrawn_at else None,
                "withdrawn_why": one.withdrawn_why,
            }
            for one in county.ask(sources)
        ]
    _say(arguments, found, lambda: _print_sources(found))
    return 0


def make_paper(arguments: argparse.Namespace) -> int:
    """One of the roster's papers as a PDF file."""
    return write_paper(_opened(arguments), arguments)


def _as_json(
    county: County, seen: Foresight, files: Sequence[DeliveredFile], names: Sequence[str]
) -> dict[str, Any]:
    """Rows of a folder carry their file; of one file they do not."""
    of = [name for name, file in zip(names, files, strict=False) for _ in file.reading.rows]
    named = county.ask(children_named, [row.child_id for row in seen.rows if row.child_id])
    missing = county.ask(children_named, seen.missing)
    return {
        "totals": seen.totals,
        "filled": seen.filled,
        "differing": seen.differing,
        "imported_before": [one.source_id for one in seen.imported_before],
        "missing": [
            {"name": missing[one].name, "number": missing[one].number, "township": missing[one].township}
            for one in seen.missing
        ],
        "rows": [
            {
                **({"file": of[at]} if of else {}),
                "sheet": row.sheet,
                "row": row.row,
                "outcome": row.outcome,
                "effect": row.effect,
                "codes": list(row.codes),
                "number": named[row.child_id].number if row.child_id else None,
                "begins_case": row.begins_case,
                "fields": list(row.fields),
                "differs": list(row.differs),
                "doubts": row.doubts,
            }
            for at, row in enumerate(seen.rows)
        ],
    }


def _print_foresight(county: County, seen: Foresight) -> None:
    for one in seen.imported_before:
        key = "imported_before" if one.withdrawn_at is None else "imported_and_withdrawn"
        print(say(f"roster.cli.{key}", at=f"{one.received_at:%Y-%m-%d %H:%M}", who=one.received_by))
    totals: dict[str, Any] = seen.totals
    print(say("roster.cli.foreseen", **totals))
    for key, counted in (("would_fill", seen.filled), ("would_differ", seen.differing)):
        if counted:
            fields = [f"{say(f'roster.fields.{name}')} {count}" for name, count in counted.items()]
            print(say(f"roster.cli.{key}", fields="，".join(fields)))
    if seen.missing:
        names = county.ask(children_named, seen.missing[:_SHOWN])
        shown = [f"{names[one].name} {names[one].number or ''}".strip() for one in seen.missing[:_SHOWN]]
        print(say("roster.cli.missing_now", count=len(seen.missing), names="、".join(shown)))


def _print_withdrawn(told: dict[str, Any]) -> None:
    print(say("roster.cli.withdrawn", gone=told["gone"], restored=told["restored"], stays=len(told["stays"])))
    for one in told["stays"]:
        fields = "、".join(say(f"roster.fields.{name}") for name in one["fields"])
        print("  ".join(filter(None, (one["number"], one["name"], say(f"roster.why.{one['why']}"), fields))))


def _print_sources(found: list[dict[str, Any]]) -> None:
    for one in found:
        back = say("roster.cli.is_withdrawn", why=one["withdrawn_why"]) if one["withdrawn_at"] else ""
        counts = say("roster.cli.source_counts", children=one["accepted"] + one["flagged"], **one)
        line = (
            one["source"],
            one["received_at"],
            say(f"roster.source_kind.{one['kind']}"),
            one["sender"],
            counts,
            back,
        )
        print("  ".join(filter(None, line)))


def _print_taken_in(done: dict[str, Any]) -> None:
    for one in done.get("files", [done]):
        print(say("roster.cli.imported", **one))
    if "delivery" in done:
        print(say("roster.cli.delivered", count=len(done["files"])))


def _refused(arguments: argparse.Namespace, refused: Sequence[FileReading], *, folder: bool) -> int:
    """One file that cannot be read keeps the whole folder out."""
    (first, *_), codes = refused, [code for one in refused for code in one.reading.codes]
    told: dict[str, Any] = {"file": first.reading.file.value, "codes": list(dict.fromkeys(codes))}
    if folder:
        told["files"] = [{"name": one.name, "codes": list(one.reading.codes)} for one in refused]
    _say(arguments, told, lambda: _print_refused(refused, folder=folder))
    return 2


def _print_refused(refused: Sequence[FileReading], *, folder: bool) -> None:
    for one in refused:
        if folder:
            print(say("roster.cli.file", name=one.name))
        print("\n".join(" ".join(explain_code(code)) for code in one.reading.codes))


def _say(arguments: argparse.Namespace, told: Any, in_words: Callable[[], None]) -> None:
    if arguments.json:
        json.dump(told, sys.stdout, ensure_ascii=False, separators=(",", ":"))
        print()
    else:
        in_words()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(
            "roster.file_unreadable", place=Place(file=path.name), reason=error.strerror or ""
        ) from error


def _opened(arguments: argparse.Namespace) -> County:
    password = typed(say("cli.county.password", account=arguments.account))
    return open_county(arguments.county, arguments.account, password)


def _command(actions: Any, name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=say(f"roster.cli.{name}"))
    parser.add_argument("--county", type=Path, required=True, metavar="DIR", help=say("roster.cli.county"))
    parser.add_argument("--account", required=True, metavar="A", help=say("roster.cli.account"))
    parser.add_argument("--json", action="store_true", help=say("roster.cli.json"))
    parser.set_defaults(run=run)
    return parser
