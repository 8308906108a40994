"""What the `county` commands do through the rooms: first form and authority, schools of a file, a signing key."""

from typing import Any

from ..assessment import default_form_file, publish_form
from ..errors import Refusal
from ..office import County
from ..placement import NewClass, NewSchool, add_school
from ..signing import SignerRole, found_county_authority
from ..signing import make_signer_key as make_one


def equip(county: County) -> None:
    """The form and the signing authority, without which nobody can work."""
    county.do(publish_form, default_form_file())
    county.do(found_county_authority)


def add_schools(county: County, tables: list[dict[str, Any]]) -> int:
    """Enter the schools of a file's tables `[[school]]`; returns how many. A wrong line is refused by its name."""
    for table in tables:
        county.do(add_school, _school(table))
    return len(tables)


def make_key(county: County, name: str, role: str, organisation: str, password: str) -> None:
    """A signing key for *name*; Refusal `cli.seat_unknown` for a role that signs nothing."""
    if role not in set(SignerRole):
        raise Refusal("cli.seat_unknown", role=role, roles=", ".join(SignerRole))
    county.do(make_one, name, SignerRole(role), organisation, password)


def _school(table: dict[str, Any]) -> NewSchool:
    try:
        classes = tuple(NewClass(**one) for one in table.get("classes", []))
        return NewSchool(**{**table, "classes": classes})
    except TypeError as error:
        raise Refusal("cli.school_wrong", school=table.get("name", "?"), reason=str(error)) from error
