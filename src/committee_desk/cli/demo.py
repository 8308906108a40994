"""`demo`: makes the sample county, says what was made and where, verifies it, and opens the window on it."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..sample_county import Made, make_sample_county, table_of, verify_made
from ..text import pad
from ..wording import say

if TYPE_CHECKING:
    from .commands import Answer

BAR = 28


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `demo` to the command line."""
    parser = subparsers.add_parser("demo", help=say("sample_county.help"))
    parser.add_argument("--into", type=Path, metavar="DIR", help=say("sample_county.into"))
    parser.add_argument("--headless", action="store_true", help=say("sample_county.headless"))
    parser.add_argument("--json", action="store_true", help=say("sample_county.json"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> "Answer":
    """0 only if everything was made and every signed file is valid; a display, unless --headless, gets the window."""
    from .commands import Answer

    folder = (arguments.into or default_folder()).resolve()
    made = _make(folder)
    verified = verify_made(made)
    lines = table_of(made, verified)
    widest = max(len(what) for what, _ in lines) * 2
    print("\n".join(f"{pad(what, widest)}  {value}" for what, value in lines))
    for path, problems in verified.bad:
        print(f"{path}: {', '.join(problems)}", file=sys.stderr)
    if arguments.json:
        print(json.dumps(as_json(made), ensure_ascii=False))
    status = 0 if verified.all_valid else 1
    return Answer(status, None if arguments.headless or status or not has_display() else made.county)


def as_json(made: Made) -> dict[str, object]:
    """The last line that --json prints."""
    return {
        "county": str(made.county),
        "database": str(made.database),
        "password": made.password,
        "roster_report": str(made.roster_report),
        "plans": [str(path) for path in made.handed_out.plans],
        "word": [str(path) for path in made.handed_out.word],
        "batch": str(made.handed_out.batch),
        "seconds": made.seconds,
    }


def default_folder() -> Path:
    """Where the sample goes when nobody says: a folder of the user's own data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("committee-desk", appauthor=False)) / "sample-county"


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform == "win32" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _make(folder: Path) -> Made:
    shown = sys.stderr.isatty()
    for step in make_sample_county(folder):
        if isinstance(step, Made):
            if shown:
                print(file=sys.stderr)
            return step
        if shown:
            filled = BAR * step.done // step.of
            bar = "█" * filled + "·" * (BAR - filled)
            words = pad(say(f"sample_county.step.{step.key}"), 28)
            print(f"\r{bar} {step.done:3}/{step.of} {words}", end="", file=sys.stderr)
    raise RuntimeError("the story ended without an end")
