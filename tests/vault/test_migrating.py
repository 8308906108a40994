"""Migrations: backup first, all or nothing, no cascades, triggers put back, newer files refused."""

import subprocess
import sys
import textwrap

import pytest
import sqlalchemy as sa

from committee_desk.resources import migrations_folder
from committee_desk.vault import Store, bring_up_to_date, check_backup, schema_state
from committee_desk.vault.migrating import known_revisions, standing_triggers
from vault.county import NOW, refused

FIRST = """
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.create_table("part", sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent", sa.Integer, sa.ForeignKey("parent.id", ondelete="CASCADE"), nullable=False))
    op.execute("CREATE TRIGGER parent_kept BEFORE DELETE ON parent BEGIN SELECT RAISE(ABORT, 'kept'); END")
    op.execute("CREATE VIRTUAL TABLE search USING fts5(words)")
"""
REBUILD = """
    with op.batch_alter_table("parent") as batch:
        batch.alter_column("name", nullable=False)
"""
FAILING = """
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("parent", sa.Column("z", sa.Text))
    op.execute("INSERT INTO no_such_table VALUES (1)")
"""
LOST = """
    op.execute("INSERT INTO part VALUES (77, 9999)")
"""


@pytest.fixture
def scripts(tmp_path):
    """A migrations folder with our env.py and no versions; `write` adds one."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    (folder / "env.py").write_text(
        (migrations_folder() / "env.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    return folder


def write(scripts, number, body):
    before = f"'{number - 1:04}'" if number > 1 else "None"
    head = f"from alembic import op\nimport sqlalchemy as sa\nrevision = '{number:04}'\ndown_revision = {before}\n"
    text = head + "def upgrade():\n    pass\n" + textwrap.indent(textwrap.dedent(body), "    ")
    (scripts / "versions" / f"{number:04}_step.py").write_text(text, encoding="utf-8")


def migrate(county, scripts, **more):
    return bring_up_to_date(county.store, sa.MetaData(), now=NOW, scripts=scripts, triggers={}, **more)


@pytest.fixture
def at_first(county, scripts):
    write(scripts, 1, FIRST)
    migrate(county, scripts)
    with county.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO parent VALUES (1, '示例')")
        connection.exec_driver_sql("INSERT INTO part VALUES (1, 1)")
    return county


def counts(county):
    with county.store.read() as connection:
        return [connection.exec_driver_sql(f"SELECT count(*) FROM {t}").scalar() for t in ("parent", "part")]


def test_a_new_file_gets_its_tables_without_a_backup(county, scripts):
    write(scripts, 1, FIRST)
    assert schema_state(county.store, scripts) == "new"
    assert migrate(county, scripts) is None
    assert schema_state(county.store, scripts) == "current"


def test_an_older_file_is_backed_up_before_it_is_touched(at_first, scripts):
    write(scripts, 2, REBUILD)
    assert schema_state(at_first.store, scripts) == "older"
    bundle = migrate(at_first, scripts)
    assert check_backup(bundle, at_first.master).revision == "0001"
    assert schema_state(at_first.store, scripts) == "current"


def test_a_rebuilt_table_keeps_the_rows_that_hang_on_it(at_first, scripts):
    write(scripts, 2, REBUILD)
    migrate(at_first, scripts)
    assert counts(at_first) == [1, 1]


def test_a_rebuilt_table_keeps_its_triggers(at_first, scripts):
    write(scripts, 2, REBUILD)
    migrate(at_first, scripts)
    with at_first.store.read() as connection:
        assert set(standing_triggers(connection)) == {"parent_kept"}


def test_triggers_of_this_build_replace_what_the_file_had(at_first, scripts):
    write(scripts, 2, REBUILD)
    newer = "CREATE TRIGGER parent_kept BEFORE DELETE ON parent BEGIN SELECT RAISE(ABORT, 'still kept'); END"
    bring_up_to_date(at_first.store, sa.MetaData(), now=NOW, scripts=scripts, triggers={"parent_kept": newer})
    with at_first.store.read() as connection:
        assert standing_triggers(connection) == {"parent_kept": newer}


def test_foreign_keys_hold_again_after_a_migration(at_first, scripts):
    write(scripts, 2, REBUILD)
    migrate(at_first, scripts)
    with pytest.raises(sa.exc.IntegrityError), at_first.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO part VALUES (2, 99)")


def test_a_migration_that_fails_halfway_leaves_nothing_behind(at_first, scripts):
    write(scripts, 2, FAILING)
    with refused("vault.migration_failed") as caught:
        migrate(at_first, scripts)
    assert caught.value.values["backup"] == "20260518-013000"
    with at_first.store.read() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name = 'half'").all()
        columns = [row.name for row in connection.exec_driver_sql("PRAGMA table_info(parent)")]
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    assert (tables, columns, revision) == ([], ["id", "name"], "0001")
    assert counts(at_first) == [1, 1]


def test_the_second_of_two_steps_failing_undoes_the_first(at_first, scripts):
    write(scripts, 2, REBUILD)
    write(scripts, 3, FAILING)
    with refused("vault.migration_failed"):
        migrate(at_first, scripts)
    with at_first.store.read() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0001"


def test_a_migration_that_leaves_references_into_nothing_is_undone(at_first, scripts):
    write(scripts, 2, LOST)
    with refused("vault.migration_failed"):
        migrate(at_first, scripts)
    assert counts(at_first) == [1, 1]


def test_a_file_of_a_newer_program_is_refused_untouched(at_first, scripts):
    with at_first.store.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    with refused("vault.newer_schema") as caught:
        migrate(at_first, scripts)
    assert caught.value.values == {"found": "0099", "known": "0001"}
    assert not (at_first.folder / "backups").exists()


def test_tables_behind_a_search_index_are_no_business_of_migrations(at_first):
    from committee_desk.vault.migrating import shadow_tables

    with at_first.store.read() as connection:
        assert {"search", "search_data", "search_idx"} <= shadow_tables(connection)
        assert "parent" not in shadow_tables(connection)


def test_our_own_migrations_form_one_line():
    revisions = known_revisions()
    assert revisions.last in revisions.known


def test_an_up_to_date_file_is_opened_without_alembic(at_first, scripts):
    at_first.store.close()
    program = f"""
import pathlib, sys
import sqlalchemy as sa
from datetime import datetime, UTC
from committee_desk.vault import Store, bring_up_to_date, unlock
folder = pathlib.Path({str(at_first.folder)!r})
store = Store.open(folder, unlock(folder, "示例秘书", "示例密码一二三四"))
bring_up_to_date(store, sa.MetaData(), now=datetime.now(UTC), scripts=pathlib.Path({str(scripts)!r}))
store.close()
print("alembic" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_store_opened_by_someone_else_meanwhile_is_not_migrated_twice(at_first, scripts):
    write(scripts, 2, REBUILD)
    migrate(at_first, scripts)
    other = Store.open(at_first.folder, at_first.master)
    assert bring_up_to_date(other, sa.MetaData(), now=NOW, scripts=scripts, triggers={}) is None
    other.close()
