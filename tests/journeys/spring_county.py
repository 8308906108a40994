"""The county that the journeys walk through: people, form, schools, seals and keys, and not one child (示例)."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from committee_desk.assessment import default_form_file, publish_form
from committee_desk.batch import new_identity
from committee_desk.office import County, add_person, create_county, open_county
from committee_desk.office.clock import CHINA
from committee_desk.placement import add_school
from committee_desk.sample_county.people import (
    CHAIR,
    IT,
    MEMBERS,
    SAMPLE_FACTS,
    SCHOOLS,
    SECRETARY,
    STAFF,
)
from committee_desk.signing import SignerRole, found_county_authority, make_signer_key
from committee_desk.vault import CHEAPEST_KDF

PASSWORD = "shili-2026-kouling"
BUREAU, COMMITTEE = SAMPLE_FACTS.bureau, SAMPLE_FACTS.committee
BEGINS = datetime(2026, 4, 21, 9, 0, tzinfo=CHINA)
IDENTITY, RECIPIENT = new_identity()
CHILD = "郭书瑶"  # the child of the sample roster whose way is walked


class SpringClock:
    """Runs like the machine's clock, but in the spring of 2026; a journey turns it on to the next day of work."""

    def __init__(self, begins: datetime = BEGINS) -> None:
        self._ahead = begins - datetime.now(CHINA)

    def now(self) -> datetime:
        """The moment in Chinese time."""
        return datetime.now(CHINA) + self._ahead

    def turn_to(self, month: int, day: int, hour: int = 9) -> None:
        """Go on to that day; it never runs backwards, since signatures must not either."""
        wanted = datetime(2026, month, day, hour, tzinfo=CHINA)
        self._ahead += max(wanted - self.now(), timedelta())


def key_password(name: str) -> str:
    """Every seal and every person has a password of its own."""
    return f"qianzhang-{sum(map(ord, name))}"


def found_county(folder: Path, clock: SpringClock) -> None:
    """Create the county in *folder*."""
    facts = replace(SAMPLE_FACTS, city_recipient=RECIPIENT)
    it = create_county(folder, facts, IT.account, PASSWORD, IT.name, clock=clock, kdf=CHEAPEST_KDF).county
    people = {}
    for one in STAFF:
        it.admit(one.account, PASSWORD, kdf=CHEAPEST_KDF)
        people[one.name] = it.do(
            add_person, one.account, one.name, one.office, one.roles, discipline=one.discipline or None
        )
    it.do(publish_form, default_form_file())
    secretary = it.as_person(SECRETARY.account, PASSWORD)
    for school in SCHOOLS:
        secretary.do(add_school, school)
    _make_keys(it, people)
    it.close()


def _make_keys(it: County, people: dict[str, str]) -> None:
    it.do(found_county_authority)
    owners = [(BUREAU, SignerRole.BUREAU_SEAL, BUREAU), (COMMITTEE, SignerRole.COMMITTEE_SEAL, COMMITTEE)]
    owners += [(CHAIR.name, SignerRole.CHAIR, COMMITTEE)]
    owners += [(one.name, SignerRole.MEMBER, COMMITTEE) for one in MEMBERS]
    owners += [(school.liaison, SignerRole.LIAISON, school.name) for school in SCHOOLS]
    for name, role, organisation in owners:
        it.do(make_signer_key, name, role, organisation, key_password(name), person_id=people.get(name))


def look_again(folder: Path, clock: SpringClock) -> County:
    """The county opened anew from its encrypted file, with the secretary at the desk."""
    return open_county(folder, SECRETARY.account, PASSWORD, clock=clock)
