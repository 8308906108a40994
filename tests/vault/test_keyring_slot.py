"""The key store of the system: used when there is one, silently left out when not."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from committee_desk.vault import lock_to_keyring, reset_password, unlock, unlock_from_keyring
from vault.county import PASSWORD

ACCOUNT = "示例秘书"


class InMemory(KeyringBackend):
    """A key store with the system's interface; raises *trouble* when it has one."""

    priority = 1

    def __init__(self, trouble=None):
        super().__init__()
        self.kept, self.trouble = {}, trouble

    def _check(self):
        if self.trouble:
            raise self.trouble

    def set_password(self, service, username, password):
        self._check()
        self.kept[service, username] = password

    def get_password(self, service, username):
        self._check()
        return self.kept.get((service, username))

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def use():
    before = keyring.get_keyring()

    def put(store):
        keyring.set_keyring(store)
        return store

    yield put
    keyring.set_keyring(before)


def test_the_key_store_opens_the_county_under_a_service_of_its_own(county, use):
    store = use(InMemory())
    assert lock_to_keyring(county.folder, county.master, ACCOUNT)
    assert [service for service, _ in store.kept] == [f"committee-desk {county.master.database}"]
    assert unlock_from_keyring(county.folder, ACCOUNT) == county.master


def test_the_key_store_never_holds_the_master_key(county, use):
    store = use(InMemory())
    lock_to_keyring(county.folder, county.master, ACCOUNT)
    assert county.master.secret.hex() not in store.kept.values()


@pytest.mark.parametrize("trouble", [NoKeyringError(), KeyringLocked(), InitError()])
def test_a_missing_or_locked_key_store_leaves_the_password(county, use, trouble):
    use(InMemory(trouble))
    assert lock_to_keyring(county.folder, county.master, ACCOUNT) is False
    assert unlock(county.folder, ACCOUNT, PASSWORD) == county.master


@pytest.mark.parametrize("trouble", [NoKeyringError(), KeyringLocked(), InitError()])
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
