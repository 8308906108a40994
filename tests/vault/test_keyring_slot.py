"""The key store of the system: used when there is one, silently left out when not."""

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from committee_desk.vault import (
    CHEAPEST_KDF,
    add_password_slot,
    change_password,
    forget_in_keyring,
    has_keyring_slot,
    keyring_usable,
    lock_to_keyring,
    remove_slot,
    reset_password,
    unlock,
    unlock_from_keyring,
)
from key_store import InMemory
from vault.county import PASSWORD

ACCOUNT = "示例秘书"
#: The last one is what a backend lets through without dressing it: Windows, D-Bus.
TROUBLES = [NoKeyringError(), KeyringLocked(), InitError(), OSError("no bus")]


def test_the_key_store_opens_the_county_under_a_service_of_its_own(county, use):
    store = use(InMemory())
    assert lock_to_keyring(county.folder, county.master, ACCOUNT)
    assert [service for service, _ in store.kept] == [f"committee-desk {county.master.database}"]
    assert unlock_from_keyring(county.folder, ACCOUNT) == county.master


def test_the_key_store_never_holds_the_master_key(county, use):
    store = use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    assert county.master.secret.hex() not in store.kept.values()


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_missing_or_locked_key_store_leaves_the_password(county, use, trouble):
    use(InMemory(trouble))
    assert lock_to_keyring(county.folder, county.master, ACCOUNT) is False
    assert unlock(county.folder, ACCOUNT, PASSWORD) == county.master


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_key_store_that_went_away_is_not_an_error(county, use, trouble):
    store = use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    store.trouble = trouble
    assert unlock_from_keyring(county.folder, ACCOUNT) is None


def test_a_machine_without_any_key_store_asks_for_the_password(county, use):
    use(NoKeyring())
    assert lock_to_keyring(county.folder, county.master, ACCOUNT) is False
    assert unlock_from_keyring(county.folder, ACCOUNT) is None


@pytest.mark.parametrize("stale", ["", "00" * 32, "zz" * 32])
def test_a_stale_secret_in_the_key_store_asks_for_the_password(county, use, stale):
    store = use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    store.kept = dict.fromkeys(store.kept, stale)
    assert unlock_from_keyring(county.folder, ACCOUNT) is None


def test_a_reset_password_also_ends_the_opening_without_typing(county, use):
    use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    reset_password(county.folder, county.master, ACCOUNT, "a new sample word")
    assert unlock_from_keyring(county.folder, ACCOUNT) is None


def test_a_changed_password_also_ends_the_opening_without_typing(county, use):
    use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    change_password(county.folder, ACCOUNT, PASSWORD, "a new sample word", kdf=CHEAPEST_KDF)
    assert not has_keyring_slot(county.folder, ACCOUNT)


def test_an_account_that_is_taken_back_loses_its_key_store_too(county, use):
    use(InMemory())
    add_password_slot(county.folder, county.master, "示例委员", PASSWORD, kdf=CHEAPEST_KDF)
    lock_to_keyring(county.folder, county.master, "示例委员")
    remove_slot(county.folder, county.master, "示例委员")
    assert unlock_from_keyring(county.folder, "示例委员") is None


def test_forgetting_removes_slot_and_secret_and_leaves_the_password(county, use):
    store = use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    forget_in_keyring(county.folder, ACCOUNT)
    assert store.kept == {}
    assert not has_keyring_slot(county.folder, ACCOUNT)
    assert unlock(county.folder, ACCOUNT, PASSWORD) == county.master


@pytest.mark.parametrize("trouble", TROUBLES)
def test_forgetting_works_although_the_key_store_is_shut(county, use, trouble):
    store = use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    store.trouble = trouble
    forget_in_keyring(county.folder, ACCOUNT)
    store.trouble = None
    assert unlock_from_keyring(county.folder, ACCOUNT) is None


def test_only_a_key_store_that_encrypts_is_usable(use):
    use(NoKeyring())
    assert not keyring_usable()
    weak = InMemory()
    weak.priority = 0.5  # what keyrings.alt gives its plain file
    use(weak)
    assert not keyring_usable()
    use(InMemory())
    assert keyring_usable()
