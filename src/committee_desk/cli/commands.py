"""The commands and how their ends become exit codes: 0 good, 1 judged bad, 2 unreadable or refused."""

import argparse
import os
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from .. import __version__
from ..errors import Refusal
from ..wording import explain, say

COMMANDS = {
    "demo": "sample_county.help",
    "roster": "roster.cli.roster",
    "verify": "batch.verify_help",
    "county": "cli.county.help",
    "form": "form.help",
}
"""Commands and the wording of their help; a command's module is imported only when it is called."""
REFUSED = 2
BROKEN_OFF, UNREAD = 130, 141
"""Ctrl C and a reader that left, as shells count them: neither can be taken for a verdict."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended; *window* names a county that the window shall open next."""

    status: int
    window: Path | None = None


def run(arguments: list[str]) -> Answer:
    """Carry out one command line; refusals are told in the user's language and end with status 2."""
    parser = argparse.ArgumentParser(prog="committee-desk", description=say("cli.about"))
    parser.add_argument("--version", action="version", version=f"committee-desk {__version__}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar=say("cli.command"))
    for name, words in COMMANDS.items():
        if name in arguments[:1]:
            import_module(f".{name}", __package__).add_parser(subparsers)
        else:
            subparsers.add_parser(name, help=say(words))
    # Windows of the command line there are only in `open` and `gallery`, which __main__ takes itself.
    subparsers.add_parser("open", help=say("cli.open"))
    subparsers.add_parser("gallery", help=say("cli.gallery"))
    parsed = parser.parse_args(arguments)
    try:
        ended = parsed.run(parsed)
        sys.stdout.flush()
    except Refusal as refusal:
        what, todo = explain(refusal)
        print(what, file=sys.stderr)
        if todo:
            print(todo, file=sys.stderr)
        return Answer(REFUSED)
    except KeyboardInterrupt:
        return Answer(BROKEN_OFF)
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # or Python complains when it flushes at the end
        return Answer(UNREAD)
    return ended if isinstance(ended, Answer) else Answer(int(ended))
