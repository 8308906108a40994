"""Entering without a password: the same person, the password whenever anything is wrong, nothing lost."""

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from committee_desk.office import (
    County,
    can_remember,
    forget_on_this_machine,
    open_county,
    open_with_key,
    remembered_key,
    set_password,
)
from committee_desk.records.person import person
from committee_desk.vault import remove_slot, unlock
from county_builder import PASSWORD, Bench, refused
from key_store import InMemory

ACCOUNT = "sec"


@pytest.fixture
def store(use) -> InMemory:
    """A key store that works."""
    return use(InMemory())


@pytest.fixture
def remembered(bench: Bench, store: InMemory) -> Bench:
    """A county that remembers its secretary on this computer."""
    bench.sec.remember_on_this_machine()
    return bench


def entered(bench: Bench) -> County:
    """The county, opened without a password."""
    return open_with_key(bench.folder, remembered_key(bench.folder, ACCOUNT), ACCOUNT)


def test_the_same_person_sits_at_the_desk_as_by_password(remembered: Bench) -> None:
    by_password = open_county(remembered.folder, ACCOUNT, PASSWORD)
    by_store = entered(remembered)
    assert by_store.actor == by_password.actor
    assert by_store.facts == by_password.facts
    by_password.close()
    by_store.close()


def test_a_computer_without_a_key_store_offers_and_remembers_nothing(bench: Bench, use) -> None:
    use(NoKeyring())
    assert not can_remember()
    with refused("office.not_remembered"):
        bench.sec.remember_on_this_machine()


def test_a_locked_key_store_is_told_and_the_password_still_opens(remembered: Bench, store) -> None:
    store.trouble = KeyringLocked()
    with refused("office.memory_closed"):
        entered(remembered)
    open_county(remembered.folder, ACCOUNT, PASSWORD).close()


def test_a_secret_that_is_gone_is_told(remembered: Bench, store) -> None:
    store.kept.clear()
    with refused("office.memory_closed"):
        entered(remembered)


def test_forgotten_is_forgotten(remembered: Bench, store) -> None:
    forget_on_this_machine(remembered.folder, ACCOUNT)
    with refused("office.memory_ended"):
        entered(remembered)
    assert store.kept == {}


def test_a_new_password_ends_it(remembered: Bench) -> None:
    set_password(remembered.folder, ACCOUNT, PASSWORD, "a new sample word")
    with refused("office.memory_ended"):
        entered(remembered)


def test_an_account_taken_back_ends_it(remembered: Bench) -> None:
    remove_slot(remembered.folder, unlock(remembered.folder, ACCOUNT, PASSWORD), ACCOUNT)
    with refused("office.memory_ended"):
        entered(remembered)


def test_a_person_who_is_not_active_any_more_enters_neither_way(remembered: Bench) -> None:
    with remembered.sec._store.write() as connection:
        connection.execute(person.update().where(person.c.account == ACCOUNT).values(active=False))
    for way in (entered, lambda bench: open_county(bench.folder, ACCOUNT, PASSWORD)):
        with refused("office.unknown_account"):
            way(remembered)


def test_remembering_again_after_a_new_password_works(remembered: Bench) -> None:
    set_password(remembered.folder, ACCOUNT, PASSWORD, "a new sample word")
    again = open_county(remembered.folder, ACCOUNT, "a new sample word")
    again.remember_on_this_machine()
    again.close()
    entered(remembered).close()
