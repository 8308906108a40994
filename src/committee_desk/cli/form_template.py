"""`form template`: a copy of the commented workbook from which an author starts."""

import argparse
import shutil
from pathlib import Path

from ..errors import Refusal
from ..resources import resource
from ..wording import say


def add_part(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `template` to `form`."""
    name = say("form.template.name")
    parser = subparsers.add_parser("template", help=say("form.template.help"))
    parser.add_argument(
        "out",
        type=Path,
        nargs="?",
        default=Path(name),
        metavar="FILE",
        help=say("form.template.out", name=name),
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 when the copy stands there; a file that is there already is never written over."""
    if arguments.out.exists():
        raise Refusal("form.template_exists", file=arguments.out.name)
    try:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resource("forms", "template.xlsx"), arguments.out)
    except OSError as error:
        raise Refusal("cli.not_written", file=arguments.out, reason=error.strerror or "") from error
    print(say("roster.cli.written", path=arguments.out))
    return 0
