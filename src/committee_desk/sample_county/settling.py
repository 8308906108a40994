"""Settling in: accounts, the form, schools, townships, the signing authority and everybody's keys, then the roster."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from ..assessment import cfm_form_file, default_form_file, publish_form
from ..errors import Refusal
from ..office import Look, add_person
from ..placement import add_school
from ..records.case import case
from ..resources import resource
from ..roster import FileVerdict, RosterReading, import_roster, read_roster, set_townships
from ..signing import SignerRole, found_county_authority, make_signer_key
from .people import CHAIR, MEMBERS, PASSWORD, SAMPLE_FACTS, SCHOOLS, STAFF, TOWNSHIPS, WELFARE_HOMES
from .scene import Scene


def settle(scene: Scene) -> Iterator[str]:
    """Everything that must be there before the first child; yields what was done."""
    scene.at(4, 21)
    for one in STAFF:
        scene.once(
            scene.it,
            f"person/{one.account}",
            add_person,
            one.account,
            one.name,
            one.office,
            one.roles,
            discipline=one.discipline or None,
        )
        _admit(scene, one.account)
    scene.know_people()
    yield "people"
    if not default_form_file().exists():
        raise Refusal("assessment.form_missing", file=default_form_file().name)
    scene.once(scene.it, "form", publish_form, default_form_file())
    scene.once(scene.it, "form/cfm", publish_form, cfm_form_file())
    yield "form"
    for school in SCHOOLS:
        scene.once(scene.secretary, f"school/{school.code}", add_school, school)
    yield "schools"
    scene.once(scene.it, "townships", set_townships, TOWNSHIPS, WELFARE_HOMES)
    yield "townships"
    yield from _keys(scene)


def _admit(scene: Scene, account: str) -> None:
    from ..vault import account_names

    if account not in account_names(scene.it.folder):
        scene.it.admit(account, PASSWORD)


def _keys(scene: Scene) -> Iterator[str]:
    scene.once(scene.it, "authority", found_county_authority)
    facts = SAMPLE_FACTS
    wanted = [
        (facts.bureau, SignerRole.BUREAU_SEAL, facts.bureau),
        (facts.committee, SignerRole.COMMITTEE_SEAL, facts.committee),
        (CHAIR.name, SignerRole.CHAIR, facts.committee),
        *((one.name, SignerRole.MEMBER, facts.committee) for one in MEMBERS),
        *((school.liaison, SignerRole.LIAISON, school.name) for school in SCHOOLS),
    ]
    for name, role, organisation in wanted:
        scene.once(
            scene.it,
            f"key/{role.value}/{name}",
            make_signer_key,
            name,
            role,
            organisation,
            PASSWORD,
            person_id=scene.by_name.get(name),
        )
    yield "keys"


def sample_roster() -> Path:
    """The federation's spreadsheet that the story begins with."""
    path = resource("samples", "roster.xlsx")
    if not path.exists():
        raise Refusal("sample_county.no_roster", file=path.name)
    return path


def read_sample_roster(scene: Scene) -> RosterReading:
    """The roster as the program reads it, in a child process."""
    path = sample_roster()
    reading = read_roster(path, profile=scene.it.policy, as_of=date(SAMPLE_FACTS.year, 4, 21))
    if reading.file is not FileVerdict.OK or not reading.rows:
        raise Refusal("sample_county.roster_damaged", file=path.name)
    return reading


def bring_in(scene: Scene, reading: RosterReading) -> None:
    """The import, once."""
    content = sample_roster().read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    scene.at(4, 22, 10)
    scene.once(scene.secretary, "roster", import_roster, reading, content, digest)


def cases_without_question(look: Look) -> tuple[str, ...]:
    """Cases that no person has to look at first, in the order of their numbers."""
    question = sa.select(case.c.id).where(case.c.needs_look.is_(None)).order_by(case.c.number)
    return tuple(look.connection.execute(question).scalars())
