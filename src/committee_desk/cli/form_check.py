"""`form check`: every fault of an assessment form, with its cell and where possible its correction."""

import argparse
import json
import sys
from pathlib import Path

from ..assessment import Fault, FormCheck, check_form
from ..errors import Place
from ..wording import say, say_place

_GOOD, _BAD, _REFUSED = 0, 1, 2
_STATUS = {"ok": _GOOD, "faulty": _BAD, "refused": _REFUSED}


def add_part(parts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The word `form check`."""
    check = parts.add_parser("check", help=say("form.check.help"))
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help=say("form.check.json"))
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    """0: no errors (warnings and notes there may be); 1: errors; 2: the file was not read."""
    found = check_form(arguments.file)
    if arguments.json:
        json.dump(found.as_json(), sys.stdout, ensure_ascii=False, separators=(",", ":"))
        print()
    else:
        _print(found, arguments.file)
    return _STATUS[found.file]


def _print(found: FormCheck, path: Path) -> None:
    for fault in found.faults:
        _print_fault(fault)
    if found.file == "refused":
        return
    name = " ".join(part for part in (found.form_id, found.version) if part) or path.name
    print(say("form.check.sum", name=name, **{word: str(count) for word, count in found.counts().items()}))


def _print_fault(fault: Fault) -> None:
    place = say_place(_place(fault))
    weight = say(f"form.check.{fault.severity.value}")
    where = f"{place}{say('places.colon')}" if place else ""
    print(f"{weight} {fault.code} {where}{fault.sentence()}")
    if fault.text:
        print(say("form.check.text", text=fault.text))
    if fault.proposal is not None:
        print(say("form.check.proposal" if fault.proposal else "form.check.empty", text=fault.proposal))


def _place(fault: Fault) -> Place:
    if fault.path is not None:
        return Place(field=say("form.check.line", row=fault.row, path=fault.path))
    return Place(sheet=fault.sheet, row=fault.row, column=fault.column)
