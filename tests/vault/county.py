"""What the vault's tests share: an opened county, expected refusals, and flipping bits on the disk."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from committee_desk.errors import Refusal
from committee_desk.vault import MasterKey, Store

PASSWORD = "示例密码一二三四"
NOW = datetime(2026, 5, 18, 1, 30, tzinfo=UTC)


@dataclass
class Opened:
    """One open county with what is needed to open it again."""

    folder: Path
    master: MasterKey
    recovery: str
    store: Store

    def again(self) -> Store:
        """Closes the store and opens it anew."""
        self.store.close()
        self.store = Store.open(self.folder, self.master)
        return self.store

    def note(self, *words: str) -> None:
        """One unit of work that keeps *words*."""
        with self.store.write() as connection:
            for word in words:
                connection.exec_driver_sql("INSERT INTO note (words) VALUES (?)", (word,))

    def notes(self) -> list[str]:
        """All words kept, in order."""
        with self.store.read() as connection:
            return list(connection.exec_driver_sql("SELECT words FROM note ORDER BY id").scalars())


def refused(key: str):
    """Expects the refusal *key*."""
    return pytest.raises(Refusal, check=lambda refusal: refusal.key == key)


def flip(path: Path, place: int) -> None:
    """Turns one bit of *path* round."""
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
