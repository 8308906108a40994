"""A key store in memory with the system's interface, and the fixture that puts one in the system's place."""

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend


class InMemory(KeyringBackend):
    """Keeps secrets by service and name; raises *trouble* when it has one."""

    priority = 1

    def __init__(self, trouble: Exception | None = None) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble = trouble

    def _check(self) -> None:
        if self.trouble:
            raise self.trouble

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self._check()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        """What is kept."""
        self._check()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        """Keep it no more."""
        self._check()
        del self.kept[service, username]


UseStore = Callable[[KeyringBackend], KeyringBackend]


@pytest.fixture
def use() -> Iterator[UseStore]:
    """Put a key store in the place of the system's own."""
    before = keyring.get_keyring()

    def put(store: KeyringBackend) -> KeyringBackend:
        keyring.set_keyring(store)
        return store

    yield put
    keyring.set_keyring(before)
