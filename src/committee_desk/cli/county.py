"""`county …`: making a county, adding its people, schools and signing keys, backups, and checking that all is whole."""

import argparse
import getpass
import sys
import tomllib
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

from ..access import Role
from ..errors import Place, Refusal
from ..office import (
    County,
    CountyFacts,
    create_county,
    forget_on_this_machine,
    open_county,
    recover_access,
    restore_backup,
    set_password,
)
from ..resources import resource
from ..wording import say
from . import county_work

TEMPLATE = ("templates", "county.toml")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `county` with its commands to the command line."""
    commands = subparsers.add_parser("county", help=say("cli.county.help")).add_subparsers(
        dest="county_command", required=True, metavar=say("cli.command")
    )
    _command(commands, "template", template)
    _command(commands, "create", create, _file, _into)
    _command(commands, "add-person", person, _folder, _who)
    _command(commands, "add-schools", add_schools, _folder, _file)
    _command(commands, "add-townships", add_townships, _folder, _file)
    _command(commands, "make-key", make_key, _folder, _key)
    _command(commands, "back-up", back_up, _folder)
    _command(commands, "restore", restore, _bundle, _into)
    _command(commands, "city-key", city_key, _folder, _recipient)
    _command(commands, "check", check, _folder)
    _command(commands, "set-password", change_own_password, _folder)
    _command(commands, "recover", recover, _folder)
    _command(commands, "forget-keyring", forget_keyring, _folder)


def template(arguments: argparse.Namespace) -> int:
    """Print the file that `county create`, `add-schools` and `add-townships` read, each line explained."""
    del arguments
    print(resource(*TEMPLATE).read_text(encoding="utf-8"), end="")
    return 0


def create(arguments: argparse.Namespace) -> int:
    """Make the county of the file; the recovery key is printed this once."""
    facts = read_facts(arguments.file)
    password = new_password(say("cli.county.first_password", account=arguments.account))
    new = create_county(arguments.into, facts, arguments.account, password, arguments.name)
    with closing(new.county) as county:
        county_work.equip(county)
    print(say("cli.county.made", folder=arguments.into))
    print(say("cli.county.recovery", words=new.recovery_key))
    return 0


def person(arguments: argparse.Namespace) -> int:
    """Add a person with roles and a first password."""
    roles = [_role(name) for name in arguments.roles.split(",")]
    with closing(_opened(arguments)) as county:
        password = new_password(say("cli.county.first_password", account=arguments.new_account))
        county_work.engage(
            county,
            password,
            arguments.new_account,
            arguments.name,
            arguments.office,
            roles,
            discipline=arguments.discipline,
        )
    print(say("cli.county.person_added", account=arguments.new_account))
    return 0


def add_schools(arguments: argparse.Namespace) -> int:
    """Enter the schools and classes of the file."""
    with closing(_opened(arguments)) as county:
        count = county_work.add_schools(county, _tables(arguments.file).get("school", []))
    print(say("cli.county.schools_added", count=count))
    return 0


def add_townships(arguments: argparse.Namespace) -> int:
    """Put the townships and welfare homes of the file in the place of those entered before."""
    with closing(_opened(arguments)) as county:
        counted = county_work.add_townships(county, _tables(arguments.file))
    print(say("cli.county.townships_added", **counted))
    return 0


def make_key(arguments: argparse.Namespace) -> int:
    """Make a signing key; the owner types its password himself."""
    with closing(_opened(arguments)) as county:
        password = new_password(say("cli.county.key_password", name=arguments.name))
        county_work.make_key(county, arguments.name, arguments.role, arguments.organisation, password)
    print(say("cli.county.key_made", name=arguments.name))
    return 0


def back_up(arguments: argparse.Namespace) -> int:
    """Back the county up into its own folder `backups`, checked before it counts."""
    with closing(_opened(arguments)) as county:
        print(say("cli.county.backed_up", bundle=county.back_up()))
    return 0


def city_key(arguments: argparse.Namespace) -> int:
    """Write down the public key of the city bureau, without which no batch can be sealed."""
    with closing(_opened(arguments)) as county:
        county_work.set_city_key(county, arguments.recipient)
    print(say("cli.county.city_key_set"))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Put a backup into a new folder."""
    restore_backup(arguments.bundle, arguments.into)
    print(say("cli.county.restored", folder=arguments.into))
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Examine the file and the audit chain: 0 when both are whole, else 1."""
    with closing(_opened(arguments)) as county:
        health = county.check()
    print(say("cli.county.chain", entries=health.entries, anchor=health.anchor))
    if health.erased:
        print(say("cli.county.erased", count=health.erased))
    for code in health.problems:
        print(say(f"office.problem.{code}"), file=sys.stderr)
    print(say("cli.county.whole" if health.whole else "cli.county.not_whole"))
    return 0 if health.whole else 1


def change_own_password(arguments: argparse.Namespace) -> int:
    """Change the password of an account, which types its old one first."""
    old = typed(say("cli.county.password", account=arguments.account))
    new = new_password(say("cli.county.first_password", account=arguments.account))
    set_password(arguments.folder, arguments.account, old, new)
    print(say("cli.county.password_set", account=arguments.account))
    return 0


def recover(arguments: argparse.Namespace) -> int:
    """Give an account a new password with the sealed recovery key."""
    words = typed(say("cli.county.recovery_asked"))
    new = new_password(say("cli.county.first_password", account=arguments.account))
    recover_access(arguments.folder, words, arguments.account, new)
    print(say("cli.county.password_set", account=arguments.account))
    return 0


def forget_keyring(arguments: argparse.Namespace) -> int:
    """Let the key store of this computer open the county as the account no more; the password stays."""
    forget_on_this_machine(arguments.folder, arguments.account)
    print(say("cli.county.forgotten", account=arguments.account))
    return 0


def read_facts(path: Path) -> CountyFacts:
    """The county's facts in the TOML file *path*; Refusal with the name of what is missing or unknown."""
    table = _tables(path).get("county", {})
    known = {one.name for one in fields(CountyFacts)} - {"is_sample", "sample_now"}
    needed = known - {"city_recipient"}
    if missing := sorted(needed - set(table)):
        raise Refusal("cli.county_file_missing", place=Place(file=path.name), names="、".join(missing))
    if unknown := sorted(set(table) - known):
        raise Refusal("cli.county_file_unknown", place=Place(file=path.name), names="、".join(unknown))
    return CountyFacts(**table)


def new_password(prompt: str) -> str:
    """A password typed twice without echo; from a pipe one line is enough."""
    first = typed(prompt)
    if sys.stdin.isatty() and first != typed(say("cli.county.again")):
        raise Refusal("cli.passwords_differ")
    return first


def typed(prompt: str) -> str:
    """A secret typed without echo, or one line of a pipe."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")


def _opened(arguments: argparse.Namespace) -> County:
    password = typed(say("cli.county.password", account=arguments.account))
    return open_county(arguments.folder, arguments.account, password)


def _tables(path: Path) -> dict[str, Any]:
    try:
        if path.exists() and not path.is_file():  # a pipe or a device would be read for ever
            raise OSError(0, say("cli.not_a_file"))
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refusal("cli.county_file_unreadable", place=Place(file=path.name), reason=reason) from error


def _role(name: str) -> Role:
    try:
        return Role(name.strip())
    except ValueError:
        raise Refusal("cli.role_unknown", role=name.strip(), roles=", ".join(Role)) from None


def _command(commands: Any, name: str, run: Callable[..., int], *adders: Callable[..., None]) -> None:
    parser = commands.add_parser(name, help=say(f"cli.county.{name.replace('-', '_')}"))
    for add in adders:
        add(parser)
    parser.set_defaults(run=run)


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.toml")


def _into(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--into", type=Path, required=True, metavar="DIR")
    parser.add_argument("--account", default="it", help=say("cli.county.it_account"))
    parser.add_argument("--name", default=say("cli.county.it_name"))


def _folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--account", default="it", help=say("cli.county.it_account"))


def _recipient(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("recipient", metavar="age1…")


def _bundle(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bundle", type=Path, metavar="BACKUP")


def _who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("new_account", metavar="ACCOUNT")
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--office", required=True)
    parser.add_argument("--roles", required=True, help=", ".join(Role))
    parser.add_argument("--discipline")


def _key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("role", metavar="ROLE", help="bureau_seal, committee_seal, chair, member, liaison")
    parser.add_argument("--organisation", required=True)
