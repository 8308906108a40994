"""`roster import`, `withdraw` and `sources`: a roster file and a county's database on the command line."""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from ..errors import Place, Refusal
from ..office import County, open_county
from ..roster import (
    FileVerdict,
    Foresight,
    RosterReading,
    children_named,
    explain_code,
    foresee,
    import_roster,
    read_roster,
    sources,
    withdraw_import,
)
from ..wording import say
from .county import typed

KINDS = ("federation", "township", "school", "welfare_home", "guardian", "other")
"""Who may report a child (条例 15)."""
_SHOWN = 20


def add_commands(actions: Any) -> None:
    """Add the three commands below `roster`."""
    taking = _command(actions, "import", take_in)
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--kind", choices=KINDS, default=KINDS[0], help=say("roster.cli.kind"))
    taking.add_argument("--sender", metavar="S", help=say("roster.cli.sender"))
    taking.add_argument("--dry-run", action="store_true", help=say("roster.cli.dry_run"))
    back = _command(actions, "withdraw", withdraw)
    back.add_argument("source", metavar="SOURCE", help=say("roster.cli.source"))
    back.add_argument("--reason", required=True, metavar="R", help=say("roster.cli.reason"))
    _command(actions, "sources", list_sources)


def take_in(arguments: argparse.Namespace) -> int:
    """Import a file, or with --dry-run show what would change; 0 done, 2 the file was refused."""
    with closing(_opened(arguments)) as county:
        content = _content(arguments.file)
        digest = hashlib.sha256(content).hexdigest()
        reading = read_roster(arguments.file, profile=county.policy, as_of=county.now().date())
        if reading.file is FileVerdict.REFUSED:
            return _refused(arguments, reading)
        from_whom: dict[str, Any] = {"kind": arguments.kind, "sender": arguments.sender}
        if arguments.dry_run:
            seen = county.ask(foresee, reading, file_sha256=digest, **from_whom)
            _say(arguments, _as_json(county, seen), lambda: _print_foresight(county, seen))
            return 0
        done = county.do(import_roster, reading, content, digest, **from_whom)
    _say(arguments, done, lambda: print(say("roster.cli.imported", **done)))
    return 0


def withdraw(arguments: argparse.Namespace) -> int:
    """Take an import back as a whole; what stays is listed by name with the reason."""
    with closing(_opened(arguments)) as county:
        told = county.do(withdraw_import, arguments.source, arguments.reason)
    _say(arguments, told, lambda: _print_withdrawn(told))
    return 0


def list_sources(arguments: argparse.Namespace) -> int:
    """The files that were taken in, the newest first."""
    with closing(_opened(arguments)) as county:
        found = [
            {
                "source": one.id,
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


def _as_json(county: County, seen: Foresight) -> dict[str, Any]:
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
            for row in seen.rows
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


def _refused(arguments: argparse.Namespace, reading: RosterReading) -> int:
    told = {"file": reading.file.value, "codes": list(reading.codes)}
    _say(arguments, told, lambda: print("\n".join(" ".join(explain_code(code)) for code in reading.codes)))
    return 2


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
