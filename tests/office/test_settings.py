"""The city bureau's key can be written down after the county was made, and the change is in the audit trail."""

import sqlalchemy as sa

from committee_desk.batch import new_identity
from committee_desk.cli.county_work import set_city_key
from committee_desk.office import Look
from committee_desk.office.county import CountyFacts, read_facts
from committee_desk.vault.audit_chain import audit
from county_builder import Bench, refused


def test_the_citys_key_is_written_down_with_its_entry(bench: Bench) -> None:
    recipient = new_identity()[1]
    with bench.adding(entries=1):
        set_city_key(bench.seat("it"), f" {recipient}\n")
    assert bench.sec.ask(_facts).city_recipient == recipient
    entry = bench.rows(sa.select(audit).order_by(audit.c.seq.desc()).limit(1))[0]
    assert (entry.verb, entry.actor) == ("set_county", bench.seat("it").actor.id)


def test_what_is_no_key_changes_nothing(bench: Bench) -> None:
    with bench.adding(entries=0), refused("batch.wrong_recipient"):
        set_city_key(bench.seat("it"), "age1nonsense")


def _facts(look: Look) -> CountyFacts:
    return read_facts(look.connection)
