"""The audit chain: in order, unchangeable by ordinary means, and telling where someone went round them."""

import dataclasses

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from committee_desk.vault import (
    AUDIT_TRIGGERS,
    Anchor,
    AuditEntry,
    append,
    audit_metadata,
    define_audit_tables,
    erase_body,
    examine,
    find_command,
    head,
    read_entry_body,
    verify,
)
from vault.county import NOW, flip, refused

PAGE = 4096


def entry(number: int, **changes) -> AuditEntry:
    body = {"before": None, "after": {"words": f"示例{number}"}}
    values = {"at": NOW, "actor": "示例秘书", "verb": "decide", "entity": "case", "entity_id": f"e{number}"}
    return AuditEntry(**{**values, "body": body, "command_id": f"c{number}", "result": [number], **changes})


def fill(county, count: int = 6) -> Anchor:
    """*count* entries, each in its own unit of work; the last one's anchor."""
    for number in range(1, count + 1):
        with county.store.write() as connection:
            append(connection, county.master, entry(number))
    with county.store.read() as connection:
        return head(connection).anchor


def check(county, *anchors: Anchor):
    with county.store.read() as connection:
        return verify(connection, county.master, anchors)


def tamper(county, *statements: str) -> None:
    """Alters the file as its administrator could: triggers away, statements, triggers back."""
    with county.store.write() as connection:
        for name in AUDIT_TRIGGERS:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.exec_driver_sql(statement)
        for statement in AUDIT_TRIGGERS.values():
            connection.exec_driver_sql(statement)


def test_entries_are_numbered_and_the_chain_holds(chained):
    anchor = fill(chained)
    report = check(chained, anchor)
    assert (report.sound, report.entries, report.head.anchor, report.erased) == (True, 6, anchor, ())


def test_an_empty_chain_is_sound(chained):
    report = check(chained)
    assert (report.sound, report.entries, report.head.seq) == (True, 0, 0)


def test_an_entry_goes_with_its_change_or_not_at_all(chained):
    def break_off():
        with chained.store.write() as connection:
            connection.exec_driver_sql("INSERT INTO note (words) VALUES ('示例')")
            append(connection, chained.master, entry(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert chained.notes() == []
    assert check(chained).entries == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'x'",
        "UPDATE OR REPLACE audit SET seq = 1 WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 3",
        "UPDATE audit_body SET body = '{}'",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET seq = 3",
        "INSERT INTO audit SELECT 9, at, actor, desk, 'n', verb, entity, entity_id, case_id, body_hash, "
        "(SELECT hash FROM audit WHERE seq = 6), hash FROM audit WHERE seq = 1",
        "INSERT INTO audit SELECT 7, at, actor, desk, 'n', verb, entity, entity_id, case_id, body_hash, prev, hash "
        "FROM audit WHERE seq = 6",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 2",
        "INSERT OR REPLACE INTO audit SELECT 7, at, actor, desk, 'c2', verb, entity, entity_id, case_id, body_hash, "
        "(SELECT hash FROM audit WHERE seq = 6), hash FROM audit WHERE seq = 1",
    ],
)
def test_ordinary_statements_cannot_alter_the_chain(chained, statement):
    anchor = fill(chained)
    with pytest.raises(IntegrityError), chained.store.write() as connection:
        connection.exec_driver_sql(statement)
    assert check(chained, anchor).sound


@pytest.mark.parametrize(
    ("statements", "problems"),
    [
        (["UPDATE audit SET actor = '别人' WHERE seq = 3"], [("entry_differs", 3)]),
        (["UPDATE audit SET at = at || ' ' WHERE seq = 3"], [("entry_differs", 3)]),
        (["UPDATE audit SET case_id = '' WHERE seq = 3"], [("entry_differs", 3)]),
        (["UPDATE audit SET actor = actor || desk, desk = verb WHERE seq = 3"], [("entry_differs", 3)]),
        (["UPDATE audit_body SET body = replace(body, '示例', '别的') WHERE seq = 3"], [("body_differs", 3)]),
        (["UPDATE audit_body SET salt = zeroblob(16) WHERE seq = 3"], [("body_differs", 3)]),
        (["DELETE FROM audit_body WHERE seq = 3", "DELETE FROM audit WHERE seq = 3"], [("gap", 4)]),
        (["DELETE FROM audit_body WHERE seq = 1", "DELETE FROM audit WHERE seq = 1"], [("gap", 2)]),
        (
            ["UPDATE audit SET hash = zeroblob(32) WHERE seq = 3"],
            [("entry_differs", 3), ("previous_differs", 4)],
        ),
        (["DELETE FROM audit_body WHERE seq = 6", "DELETE FROM audit WHERE seq = 6"], [("head_differs", 6)]),
        (["DELETE FROM audit_head"], [("head_missing", 6)]),
        (["UPDATE audit_head SET signature = zeroblob(64)"], [("head_signature", 6)]),
        (
            [
                "DELETE FROM audit_body WHERE seq = 6",
                "DELETE FROM audit WHERE seq = 6",
                "UPDATE audit_head SET seq = 5, hash = (SELECT hash FROM audit WHERE seq = 5)",
            ],
            [("head_signature", 5)],
        ),
    ],
)
def test_tampering_without_the_key_is_told_with_its_place(chained, statements, problems):
    fill(chained)
    tamper(chained, *statements)
    assert [dataclasses.astuple(problem) for problem in check(chained).problems] == problems


def test_a_boundary_moved_between_two_fields_is_told(chained):
    with chained.store.write() as connection:
        append(connection, chained.master, entry(1, actor="p+q", desk="r"))
    tamper(chained, "UPDATE audit SET actor = 'p', desk = 'q+r'")
    assert [problem.code for problem in check(chained).problems] == ["entry_differs"]


def cut_off(county, upto: int) -> None:
    """Cuts the chain off after *upto* and signs the new end: what only the holder of the keys can do."""
    tamper(
        county,
        f"DELETE FROM audit_body WHERE seq > {upto}",
        f"DELETE FROM audit WHERE seq > {upto}",
        "DELETE FROM audit_head",
    )
    with county.store.write() as connection:
        from committee_desk.vault.audit_chain import _sign

        _sign(connection, county.master, head(connection))


def test_a_tail_cut_off_by_the_key_holder_shows_by_an_anchor_only(chained):
    anchor = fill(chained)
    cut_off(chained, 4)
    assert check(chained).sound
    report = check(chained, anchor)
    assert [dataclasses.astuple(problem) for problem in report.problems] == [("anchor_missing", 6)]


def test_history_rewritten_by_the_key_holder_shows_by_an_anchor(chained):
    anchor = fill(chained)
    cut_off(chained, 4)
    for number in (15, 16):
        with chained.store.write() as connection:
            append(connection, chained.master, entry(number))
    report = check(chained, anchor)
    assert [dataclasses.astuple(problem) for problem in report.problems] == [("anchor_differs", 6)]


def test_changes_lost_to_a_flipped_bit_in_the_log_show_by_an_anchor(chained):
    anchor = fill(chained)
    folder = chained.folder.with_name("吹了电")
    folder.mkdir()
    for name in ("county.db", "county.db-wal", "county.keys"):
        (folder / name).write_bytes((chained.folder / name).read_bytes())
    flip(folder / "county.db-wal", (folder / "county.db-wal").stat().st_size * 3 // 4)
    store = type(chained.store).open(folder, chained.master)
    with store.read() as connection:
        codes = [problem.code for problem in verify(connection, chained.master, [anchor]).problems]
    store.close()
    assert codes == ["anchor_missing"]


def test_an_older_page_put_back_passes_every_check_but_those_of_the_chain(chained):
    # SQLCipher's seal of a page does not know how old the page is
    fill(chained)
    chained.store.close()
    older = chained.store.path.read_bytes()
    chained.again()
    with chained.store.write() as connection:
        append(connection, chained.master, entry(7))
        anchor = head(connection).anchor
    chained.store.close()
    newer = chained.store.path.read_bytes()
    assert len(newer) == len(older)
    told = {"by the file": 0, "by the chain only": 0}
    for start in range(PAGE, len(newer), PAGE):  # page 1 holds no entries, only counters and the schema
        piece = slice(start, start + PAGE)
        if older[piece] == newer[piece]:
            continue
        chained.store.path.write_bytes(newer[:start] + older[piece] + newer[start + PAGE :])
        whole = examine(chained.store.path, chained.master).whole
        told["by the chain only" if whole else "by the file"] += 1
        chained.again()
        if whole:
            report = check(chained, anchor)
            # a page of bodies takes a body away: the chain holds, and the report names it as erased
            assert not report.sound or report.erased == (7,)
        chained.store.close()
    assert told["by the chain only"] >= 2


def test_a_whole_older_file_put_back_shows_by_an_anchor_only(chained):
    fill(chained, 3)
    chained.store.close()
    older = chained.store.path.read_bytes()
    chained.again()
    with chained.store.write() as connection:
        append(connection, chained.master, entry(4))
        anchor = head(connection).anchor
    chained.store.close()
    chained.store.path.write_bytes(older)
    assert examine(chained.store.path, chained.master).whole
    chained.again()
    assert check(chained).sound
    assert [problem.code for problem in check(chained, anchor).problems] == ["anchor_missing"]


def test_another_countys_key_confirms_nothing(chained):
    fill(chained, 2)
    stranger = dataclasses.replace(chained.master, secret=bytes(32), head_seed=bytes(32))
    with chained.store.read() as connection:
        codes = {problem.code for problem in verify(connection, stranger, ()).problems}
    assert codes == {"entry_differs", "head_signature"}


def test_a_body_is_erased_and_the_chain_still_holds(chained):
    anchor = fill(chained)
    with chained.store.write() as connection:
        erase_body(connection, 3)
    report = check(chained, anchor)
    assert (report.sound, report.erased) == (True, (3,))
    with chained.store.read() as connection:
        assert read_entry_body(connection, 3) is None


def test_an_erased_body_cannot_be_replaced_by_another(chained):
    fill(chained)
    with chained.store.write() as connection:
        erase_body(connection, 3)
        connection.exec_driver_sql("INSERT INTO audit_body VALUES (3, zeroblob(16), '{}')")
    assert [problem.code for problem in check(chained).problems] == ["body_differs"]


def test_a_command_is_found_by_its_id_with_its_result(chained):
    fill(chained)
    with chained.store.read() as connection:
        known = find_command(connection, "c4")
        assert (known.seq, known.verb, known.result) == (4, "decide", [4])
        assert find_command(connection, "never") is None


def test_a_command_is_never_entered_twice(chained):
    fill(chained)
    with pytest.raises(IntegrityError), chained.store.write() as connection:
        append(connection, chained.master, entry(7, command_id="c2"))
    assert check(chained).entries == 6


def test_entries_without_a_command_id_do_not_disturb_each_other(chained):
    with chained.store.write() as connection:
        for number in range(3):
            append(connection, chained.master, entry(number, command_id=None))
    assert check(chained).entries == 3


def test_a_result_from_an_altered_body_is_refused(chained):
    fill(chained)
    tamper(chained, "UPDATE audit_body SET body = replace(body, '[4]', '[5]') WHERE seq = 4")
    with refused("vault.damaged"), chained.store.read() as connection:
        find_command(connection, "c4")


def test_a_moment_without_a_zone_is_a_bug(chained):
    with pytest.raises(ValueError, match="time zone"), chained.store.write() as connection:
        append(connection, chained.master, entry(1, at=NOW.replace(tzinfo=None)))


def test_an_anchor_survives_print():
    assert Anchor.parse(str(Anchor(12, "00ffe1b2c3d4e5f6"))) == Anchor(12, "00ffe1b2c3d4e5f6")
    with pytest.raises(ValueError, match="anchor"):
        Anchor.parse("12-xyz")


def test_the_tables_can_stand_on_the_metadata_of_the_records():
    metadata = sa.MetaData()
    define_audit_tables(metadata)
    assert set(metadata.tables) == set(audit_metadata.tables)
