"""No name or number can be read on the disk, by any encoding; the same search finds them in a plain copy."""

import contextlib
import os
import sqlite3
import stat

import pytest

from committee_desk.vault import CHEAPEST_KDF, Store, back_up, create_slots
from vault.county import NOW, PASSWORD

WORDS = ["示例王小明", "示例𠮷田·阿依", "110101201801011234"]
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


def found_in(folder) -> set[tuple[str, str, str]]:
    """(file, encoding, word) of every word whose bytes stand in a file under *folder*."""
    hits = set()
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        hits |= {(path.name, e, word) for e in ENCODINGS for word in WORDS if word.encode(e) in content}
    return hits


def keep(execute) -> None:
    execute("CREATE VIRTUAL TABLE search USING fts5(words, prefix='1 2 3')")
    execute("CREATE TABLE child (words TEXT)")
    execute("CREATE INDEX child_words ON child (words)")
    for word in WORDS:
        execute("INSERT INTO child VALUES (?)", (word,))
        execute("INSERT INTO search VALUES (?)", (word,))


def test_names_and_numbers_stand_nowhere_in_the_countys_folder(county):
    with county.store.write() as connection:
        keep(connection.exec_driver_sql)
    with county.store.write() as connection:
        connection.exec_driver_sql("UPDATE child SET words = words || ''")
    assert (county.folder / "county.db-wal").stat().st_size > 0
    assert (county.folder / "county.db-shm").exists()
    while_open = found_in(county.folder)
    back_up(county.store, now=NOW)
    county.store.close()
    assert while_open | found_in(county.folder) == set()


def test_the_same_search_finds_them_in_plain_copies(tmp_path):
    for encoding in ("UTF-8", "UTF-16le"):
        with contextlib.closing(sqlite3.connect(tmp_path / f"{encoding}.db")) as plain:
            plain.execute(f"PRAGMA encoding = '{encoding}'")
            keep(plain.execute)
            plain.commit()
    (tmp_path / "gb.txt").write_bytes("\n".join(WORDS).encode("gb18030"))
    hits = found_in(tmp_path)
    assert {(encoding, word) for _, encoding, word in hits} >= {(e, w) for e in ENCODINGS for w in WORDS}


def test_no_word_stands_in_a_temporary_file(county, tmp_path, monkeypatch):
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    county.note(*[f"{word}{number}" for number in range(3000) for word in WORDS])
    with county.store.read() as connection:
        query = "SELECT words FROM note GROUP BY words || '' ORDER BY words || 'x' DESC"
        assert len(connection.exec_driver_sql(query).all()) == 9000
        assert found_in(tmp_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead of modes")
def test_only_the_owner_may_read_the_countys_files(tmp_path):
    before = os.umask(0o022)
    try:
        folder = tmp_path / "open"
        master, _ = create_slots(folder, "示例秘书", PASSWORD, kdf=CHEAPEST_KDF)
        store = Store.create(folder, master)
        bundle = back_up(store, now=NOW)
        paths = (folder, bundle.parent, bundle, *folder.glob("county.db*"))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in paths}
        store.close()
    finally:
        os.umask(before)
    assert {"open", "county.db", "county.db-wal"} <= set(modes)
    assert {mode & 0o077 for mode in modes.values()} == {0}, modes
