"""The migrations make exactly the tables that the program knows, with every trigger and the search index."""

import sqlalchemy as sa

from committee_desk.records import TABLE_FILES, metadata
from committee_desk.records.case import case
from committee_desk.records.column_types import OnMerge
from committee_desk.records.search import TRIGGERS
from committee_desk.vault.audit_chain import audit
from committee_desk.vault.migrating import shadow_tables, standing_triggers
from county_builder import Bench, refused

OWN_RULES = {
    "case_": {OnMerge.NEXT_ROUND},
    "doubtful_pair": {OnMerge.PAIR},
    "child_merge": {OnMerge.HISTORY},
}
MADE_BY_OTHERS = {"alembic_version", "sqlite_sequence"}


def test_autogenerate_finds_no_difference_between_file_and_metadata(bench: Bench) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def differences(connection: sa.Connection) -> list[object]:
        hidden = shadow_tables(connection)
        options = {
            "include_name": lambda name, kind, _: kind != "table" or name not in hidden,
            "compare_type": True,
        }
        return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)

    assert bench.sec.ask(lambda look: differences(look.connection)) == []


def test_a_missing_column_would_be_found_by_that_comparison(bench: Bench) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    other = sa.MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(other)
    other.tables["school"].append_column(sa.Column("示例", sa.Integer))
    found = bench.sec.ask(lambda look: compare_metadata(MigrationContext.configure(look.connection), other))
    assert ("add_column", "示例") in [(one[0], one[3].name) for one in found if one[0] == "add_column"]


def test_every_trigger_stands_as_this_build_has_it(bench: Bench) -> None:
    assert bench.sec.ask(lambda look: standing_triggers(look.connection)) == dict(TRIGGERS)


def test_every_table_of_a_file_is_known_by_its_file(bench: Bench) -> None:
    named = {
        table.name for file in TABLE_FILES for table in vars(file).values() if isinstance(table, sa.Table)
    }
    audits = {name for name in metadata.tables if name.startswith("audit")}
    assert named | audits == set(metadata.tables)

    def stored(look: object) -> set[str]:
        connection = look.connection  # type: ignore[attr-defined]
        return set(sa.inspect(connection).get_table_names()) - shadow_tables(connection) - MADE_BY_OTHERS

    assert bench.sec.ask(stored) == set(metadata.tables)


def test_a_table_that_hangs_on_a_case_goes_with_it_and_the_childs_own_tables_move() -> None:
    for table in metadata.tables.values():
        targets = {key.column.table.name for key in table.foreign_keys}
        rule = table.info.get("on_merge")
        if "child" in targets and table.name != "child":
            assert rule in OWN_RULES.get(table.name, {OnMerge.MOVE}), table.name
        elif "case_" in targets:
            assert rule is OnMerge.FOLLOW_CASE, table.name
    assert metadata.tables["child"].info["on_merge"] is OnMerge.CHILD_ITSELF


def test_the_search_index_follows_a_changed_name(bench: Bench) -> None:
    from committee_desk.access import Verb
    from committee_desk.office import UnitOfWork
    from committee_desk.overview import CaseFilter, case_count

    case_id = bench.case("registered")

    def rename(work: UnitOfWork) -> None:
        work.allow(Verb.INVITE)
        work.connection.execute(case.update().where(case.c.id == case_id).values(spaced_name="贺 新 名"))
        work.audit(Verb.INVITE, "case", case_id, None, {})

    bench.sec.do(rename)
    assert bench.sec.ask(case_count, CaseFilter(text="贺新")) == 1
    assert bench.sec.ask(case_count, CaseFilter(text="周小")) == 0


def test_an_entry_of_the_audit_trail_can_be_neither_changed_nor_deleted(bench: Bench) -> None:
    import pytest
    from sqlalchemy.exc import DBAPIError

    from committee_desk.office import UnitOfWork

    def forge(work: UnitOfWork) -> None:
        work.connection.execute(audit.update().values(actor="示例"))

    def wipe(work: UnitOfWork) -> None:
        work.connection.execute(audit.delete().where(audit.c.seq == 3))

    for act in (forge, wipe):
        with pytest.raises(DBAPIError):
            bench.sec.do(act)


def test_a_moment_without_a_zone_is_a_bug() -> None:
    from datetime import datetime

    import pytest

    from committee_desk.records.column_types import Moment

    with pytest.raises(ValueError, match="time zone"):
        Moment().process_bind_param(datetime(2026, 5, 1), None)


def test_a_body_whose_digest_differs_is_never_handed_out(bench: Bench) -> None:
    from committee_desk.records.bodies import body
    from committee_desk.records.plan import paper
    from committee_desk.signing import paper_bytes

    paper_id = bench.paper(bench.case("signed"), "plan")
    body_id = bench.rows(sa.select(paper.c.body_id).where(paper.c.id == paper_id))[0].body_id

    def spoil(statement: sa.Update) -> None:
        with bench.sec._store.write() as connection:
            connection.execute(statement.where(body.c.id == body_id))

    whole = bench.sec.ask(paper_bytes, paper_id)
    spoil(body.update().values(content=bytes([whole[0] ^ 1]) + whole[1:]))
    with refused("records.body_damaged"):
        bench.sec.ask(paper_bytes, paper_id)
    spoil(body.update().values(content=whole, size=len(whole) - 1))
    with refused("records.body_damaged"):
        bench.sec.ask(paper_bytes, paper_id)
    spoil(body.update().values(size=len(whole)))
    assert bench.sec.ask(paper_bytes, paper_id) == whole
