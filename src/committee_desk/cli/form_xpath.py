"""`form xpath`: expressions asked of XML, a line of JSON in and a line of JSON out."""

import argparse
import json
import sys

from ..assessment import XPathDesk
from ..wording import say


def add_part(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `xpath` to `form`."""
    parser = subparsers.add_parser("xpath", help=say("form.xpath.help"))
    parser.add_argument(
        "--timezone", default="Asia/Shanghai", metavar="ZONE", help=say("form.replay.timezone")
    )
    parser.add_argument("--json", action="store_true", help=say("form.xpath.json"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 at the end of the input; a line that cannot be evaluated is answered with its error and the next is read."""
    desk = XPathDesk(arguments.timezone)
    for line in sys.stdin.buffer:
        if line.strip():
            answer = desk.answer(line.decode("utf-8", "replace"))
            print(json.dumps(answer, ensure_ascii=False, allow_nan=False), flush=True)
    return 0
