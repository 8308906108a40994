"""A small county in a fresh folder: slots with the cheapest stretching, a store, a few tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from committee_desk.vault import AUDIT_TRIGGERS, CHEAPEST_KDF, Store, audit_metadata, create_slots
from vault.county import PASSWORD, Opened


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "示例县"
    master, recovery = create_slots(folder, "示例秘书", PASSWORD, kdf=CHEAPEST_KDF)
    store = Store.create(folder, master)
    with store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
    opened = Opened(folder, master, recovery, store)
    yield opened
    opened.store.close()


@pytest.fixture
def chained(county: Opened) -> Opened:
    with county.store.write() as connection:
        audit_metadata.create_all(connection)
        for statement in AUDIT_TRIGGERS.values():
            connection.exec_driver_sql(statement)
    return county
