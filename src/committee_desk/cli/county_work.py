"""What the `county` commands do through the rooms: first form and authority, lists of a file, a signing key."""

from typing import Any

from ..access import Role
from ..assessment import cfm_form_file, default_form_file, publish_form
from ..batch import read_recipient
from ..errors import Refusal
from ..office import County, UnitOfWork, add_person, set_city_recipient
from ..placement import NewClass, NewSchool, add_school
from ..roster import set_townships
from ..signing import SignerRole, found_county_authority
from ..signing import make_signer_key as make_one


def equip(county: County) -> None:
    """The form and the signing authority, without which nobody can work."""
    county.do(publish_form, default_form_file())
    county.do(publish_form, cfm_form_file())
    county.do(found_county_authority)


def engage(
    county: County,
    password: str,
    account: str,
    name: str,
    office: str,
    roles: list[Role],
    *,
    discipline: str | None = None,
) -> None:
    """Add a person and the slot of its first password: both or neither, whichever of the two is refused."""

    def both(work: UnitOfWork) -> str:
        person_id = add_person(work, account, name, office, roles, discipline=discipline)
        county.admit(account, password)
        return person_id

    county.do(both)


def add_schools(county: County, tables: list[dict[str, Any]]) -> int:
    """Enter the schools of a file's tables `[[school]]`; returns how many. A wrong line is refused by its name."""
    for table in tables:
        county.do(add_school, _school(table))
    return len(tables)


def add_townships(county: County, tables: dict[str, Any]) -> dict[str, Any]:
    """Enter the `[[township]]` and `[[welfare_home]]` of a file; how many of each. Refusal where it has no township."""
    townships, homes = (_each(tables.get(name)) for name in ("township", "welfare_home"))
    if not townships:
        raise Refusal("cli.no_townships")
    names: list[Any] = [one.get("name") if isinstance(one, dict) else None for one in homes]
    return county.do(set_townships, townships, names)


def _each(written: object) -> list[Any]:
    """The tables of a file under one name; written with single brackets it is one table."""
    return written if isinstance(written, list) else [written] if written else []


def make_key(county: County, name: str, role: str, organisation: str, password: str) -> None:
    """A signing key for *name*; Refusal `cli.seat_unknown` for a role that signs nothing."""
    if role not in set(SignerRole):
        raise Refusal("cli.seat_unknown", role=role, roles=", ".join(SignerRole))
    county.do(make_one, name, SignerRole(role), organisation, password)


def set_city_key(county: County, recipient: str) -> None:
    """The city bureau's public key; Refusal `batch.wrong_recipient` for anything that is none."""
    read_recipient(recipient)
    county.do(set_city_recipient, recipient.strip())


def _school(table: dict[str, Any]) -> NewSchool:
    if not isinstance(table, dict):
        raise Refusal("cli.school_wrong", school="?", reason="[[school]]")
    try:
        classes = tuple(NewClass(**one) for one in table.get("classes", []))
        return NewSchool(**{**table, "classes": classes})
    except TypeError as error:
        raise Refusal("cli.school_wrong", school=table.get("name", "?"), reason=str(error)) from error
