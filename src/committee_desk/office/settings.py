"""What IT may change of a county's facts after it was made: the key of the city bureau that receives its batches."""

from dataclasses import replace

from ..access import Verb
from .county import keep_facts, read_facts
from .unit_of_work import UnitOfWork


def set_city_recipient(work: UnitOfWork, recipient: str) -> str:
    """Write down the city bureau's public key (age1…); opened windows know it from their next log-in on."""
    work.allow(Verb.SET_COUNTY)
    facts = read_facts(work.connection)
    keep_facts(work.connection, replace(facts, city_recipient=recipient))
    work.audit(
        Verb.SET_COUNTY,
        "setting",
        "city_recipient",
        {"city_recipient": facts.city_recipient},
        {"city_recipient": recipient},
    )
    return recipient
