"""`roster paper`: the papers of the roster as PDF files, issued and recorded as they leave (条例 20)."""

import argparse
import json
from contextlib import closing
from pathlib import Path
from typing import Any

from ..documents import (
    export_roster_paper,
    issue_agreed_roster,
    issue_hand_over,
    issue_receipt,
    roster_paper_bytes,
    roster_papers,
)
from ..errors import Refusal
from ..office import County
from ..roster import applications_of_year
from ..wording import say

KINDS = ("agreed", "hand-over", "receipt")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `roster paper` is asked."""
    parser.add_argument("paper", choices=KINDS, help=say("roster.cli.paper_kind"))
    parser.add_argument("of", nargs="?", default="", metavar="ID", help=say("roster.cli.paper_of"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("roster.cli.paper_out"))
    parser.add_argument("--purpose", required=True, metavar="P", help=say("roster.cli.paper_purpose"))


def write_paper(county: County, arguments: argparse.Namespace) -> int:
    """Issue the paper, record its leaving, and write it; a file that is there already is not overwritten."""
    with closing(county):
        if arguments.out.exists():
            raise Refusal("roster.paper_exists", file=str(arguments.out))
        paper_id = _issue(county, arguments.paper, arguments.of, arguments.purpose)
        county.do(export_roster_paper, paper_id, arguments.purpose)
        pdf = county.ask(roster_paper_bytes, paper_id)
        (number,) = (one.number for one in county.ask(roster_papers) if one.id == paper_id)
    try:
        with arguments.out.open("xb") as file:
            file.write(pdf)
    except OSError as error:
        raise Refusal("cli.not_written", file=arguments.out, reason=error.strerror or "") from error
    told: dict[str, Any] = {"paper": paper_id, "number": number, "file": str(arguments.out)}
    if arguments.json:
        print(json.dumps(told, ensure_ascii=False))
    else:
        print(say("roster.cli.paper_written", **told))
    return 0


def _issue(county: County, kind: str, of: str, purpose: str) -> str:
    if kind == "agreed":
        return county.do(issue_agreed_roster, purpose=purpose)
    if not of:
        raise Refusal("roster.paper_of_what")
    if kind == "hand-over":
        return county.do(issue_hand_over, of, purpose=purpose)
    found = [one.id for one in county.ask(applications_of_year) if of in (one.id, one.number)]
    return county.do(issue_receipt, found[0] if found else of)
