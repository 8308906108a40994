"""What was erased by law is counted by the examination, and is no fault of the trail."""

from committee_desk.vault.audit_chain import erase_body
from county_builder import Bench


def test_erased_bodies_are_counted_and_the_trail_is_whole(bench: Bench) -> None:
    assert bench.sec.check().erased == 0
    with bench.sec._store.write() as connection:
        erase_body(connection, 1)
    health = bench.sec.check()
    assert (health.whole, health.erased) == (True, 1)
