"""Examining the file: every flipped bit is found, and a flipped beginning is mended."""

import random

import pytest

from committee_desk.vault import Store, examine, mend_header
from vault.county import flip, refused


def filled(county):
    county.note(*[f"示例{number}" * 200 for number in range(60)])
    county.store.close()
    return county.store.path


def test_a_whole_file_is_told_as_whole(county):
    report = examine(filled(county), county.master)
    assert (report.whole, report.log_left) == (True, False)


def test_every_flipped_bit_behind_the_salt_is_found(county):
    path = filled(county)
    whole = path.read_bytes()
    draw = random.Random(408)
    places = [16, 100, 4095, *(draw.randrange(16, len(whole)) for _ in range(60))]
    missed = []
    for place in places:
        path.write_bytes(whole)
        flip(path, place)
        if examine(path, county.master).whole:
            missed.append(place)
    assert missed == []


def test_a_flipped_bit_in_an_unused_page_is_found_by_the_seals_of_pages(county):
    # the structure's check never reads unused pages
    county.note(*["示例" * 700] * 40)
    with county.store.write() as connection:
        connection.exec_driver_sql("DELETE FROM note")
    county.store.close()
    flip(county.store.path, county.store.path.stat().st_size - 2000)
    report = examine(county.store.path, county.master)
    assert (len(report.pages), report.structure) == (1, ())


def test_examining_empties_the_log_first(county):
    county.note("示例")
    assert examine(county.store.path, county.master).whole
    assert (county.folder / "county.db-wal").stat().st_size == 0


def test_a_reader_keeps_the_log_and_the_report_says_so(county, monkeypatch):
    from committee_desk.vault import damage

    connect = damage.connect
    monkeypatch.setattr(damage, "connect", lambda path, master: connect(path, master, busy_seconds=0.05))
    with county.store.read() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM note").scalar()
        county.note("示例")
        assert examine(county.store.path, county.master).log_left


def test_references_into_nothing_are_counted(county):
    with county.store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE part (note INTEGER REFERENCES note (id))")
    county.store.close()
    from committee_desk.vault.cipher_file import connect

    connection = connect(county.store.path, county.master)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO part VALUES (99)")
    connection.close()
    report = examine(county.store.path, county.master)
    assert (report.lost_references, report.whole) == (1, False)


@pytest.mark.parametrize("place", [0, 7, 15])
def test_a_flipped_salt_is_mended_from_the_slot_file(county, place):
    county.note("示例")
    county.store.close()
    flip(county.store.path, place)
    with refused("vault.header_damaged"):
        Store.open(county.folder, county.master)
    mend_header(county.folder, county.master)
    county.store = Store.open(county.folder, county.master)
    assert county.notes() == ["示例"]


def test_a_file_whose_first_page_is_damaged_too_is_not_written_to(county):
    county.store.close()
    flip(county.store.path, 3)
    flip(county.store.path, 500)
    before = county.store.path.read_bytes()
    with refused("vault.header_not_mendable"):
        mend_header(county.folder, county.master)
    assert county.store.path.read_bytes() == before
