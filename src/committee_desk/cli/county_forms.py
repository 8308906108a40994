"""`county forms …`: the forms of a county on the command line: list, take in, try, publish, retire, write out."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from ..assessment import FormVersion, form_versions, retire_form, start_trial, take_in_form, workbooks_of
from ..errors import Refusal
from ..office import County
from ..signing import publishing_seat, sign_form
from ..wording import say

Opener = Callable[[argparse.Namespace], County]
Asker = Callable[[str], str]


def add_commands(commands: Any, add: Callable[..., None], folder: Any, opened: Opener, typed: Asker) -> None:
    """Add the six commands below `county`; *opened* opens the county, *typed* asks for a secret."""

    def on_county(run: Callable[..., int]) -> Callable[[argparse.Namespace], int]:
        def command(arguments: argparse.Namespace) -> int:
            with closing(opened(arguments)) as county:
                return run(county, arguments)

        return command

    def publish(county: County, arguments: argparse.Namespace) -> int:
        return publish_form(county, arguments, typed)

    add(commands, "forms", on_county(list_forms), folder)
    add(commands, "take-in-form", on_county(take_in), folder, _file)
    add(commands, "try-form", on_county(try_one), folder, _which)
    add(commands, "publish-form", on_county(publish), folder, _which)
    add(commands, "retire-form", on_county(retire), folder, _which, _reason)
    add(commands, "export-form", on_county(write_out), folder, _which, _into)


def list_forms(county: County, _arguments: argparse.Namespace) -> int:
    """Print every version with its state, and the first digits of its digest."""
    for one in county.ask(form_versions):
        state = say(f"form_versions.state.{one.state}")
        print(f"{one.form_id}  {one.version}  {state}  {one.at:%Y-%m-%d}  {one.sha256[:16]}  {one.title}")
    return 0


def take_in(county: County, arguments: argparse.Namespace) -> int:
    """Take a workbook in as a draft."""
    version_id = county.do(take_in_form, arguments.file, arguments.overlay)
    one = next(each for each in county.ask(form_versions) if each.id == version_id)
    print(say("form_versions.cli.taken_in", form=one.form_id, version=one.version, sha256=one.sha256))
    return 0


def try_one(county: County, arguments: argparse.Namespace) -> int:
    """Put a draft on trial."""
    county.do(start_trial, _version(county, arguments).id)
    print(say("form_versions.cli.on_trial", version=arguments.version))
    return 0


def publish_form(county: County, arguments: argparse.Namespace, typed: Asker) -> int:
    """Publish a version; the officer types the password of his own key."""
    _, name = county.ask(publishing_seat)
    password = typed(say("form_versions.cli.key_password", name=name))
    county.do(sign_form, _version(county, arguments).id, password)
    print(say("form_versions.cli.published", version=arguments.version, name=name))
    return 0


def retire(county: County, arguments: argparse.Namespace) -> int:
    """Begin no assessment in a version any more."""
    county.do(retire_form, _version(county, arguments).id, arguments.reason)
    print(say("form_versions.cli.retired", version=arguments.version))
    return 0


def write_out(county: County, arguments: argparse.Namespace) -> int:
    """Write the workbook as it was taken in, and the overlay beside it."""
    for content, ending in zip(
        county.ask(workbooks_of, _version(county, arguments).id), ("", "-overlay"), strict=False
    ):
        target = arguments.into / f"{arguments.form}-{arguments.version}{ending}.xlsx"
        if target.exists():
            raise Refusal("form_versions.file_there", file=target.name)
        target.write_bytes(content)
        print(target)
    return 0


def _version(county: County, arguments: argparse.Namespace) -> FormVersion:
    wanted = (arguments.form, arguments.version)
    found = next((one for one in county.ask(form_versions) if (one.form_id, one.version) == wanted), None)
    if found is None:
        raise Refusal("form_versions.no_such")
    return found


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.xlsx")
    parser.add_argument("--overlay", type=Path, metavar="FILE.xlsx", help=say("form_versions.cli.overlay"))


def _which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("form", metavar="FORM")
    parser.add_argument("version", metavar="VERSION")


def _reason(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reason", required=True, metavar="R")


def _into(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--into", type=Path, required=True, metavar="DIR")
