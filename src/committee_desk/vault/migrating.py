"""Bringing a county's tables up to this program's: backup first, all or nothing, triggers put back."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, MetaData, event

from committee_desk.errors import Refusal
from committee_desk.resources import migrations_folder

from .audit_chain import AUDIT_TRIGGERS
from .backup import back_up
from .engine import Store, check_sound, lone_engine

State = Literal["new", "current", "older", "newer"]


@dataclass(frozen=True, slots=True)
class Revisions:
    """Revisions that this build knows; *last* is what its tables need."""

    known: frozenset[str]
    last: str


def _assigned(tree: ast.Module) -> dict[str, Any]:
    """Top-level `name = constant` of a migration, with or without a type."""
    found = {}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        if isinstance(value, ast.Constant):
            found.update({target.id: value.value for target in targets if isinstance(target, ast.Name)})
    return found


def known_revisions(scripts: Path | None = None) -> Revisions:
    """What stands in the migrations folder, read as text: importing alembic costs 0.9 s."""
    folder = (scripts or migrations_folder()) / "versions"
    named = [_assigned(ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.py"))]
    known = {names["revision"] for names in named}
    last = known - {names.get("down_revision") for names in named}
    if len(last) != 1:
        raise RuntimeError(f"migrations must form one line, ends are {sorted(last)}")
    return Revisions(frozenset(known), last.pop())


def stored_revision(connection: Connection) -> str | None:
    """The revision of the tables in the file; None while there are none."""
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    if connection.exec_driver_sql(query).first() is None:
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def schema_state(store: Store, scripts: Path | None = None) -> State:
    """Where the file's tables stand against this build's."""
    revisions = known_revisions(scripts)
    with store.read() as connection:
        found = stored_revision(connection)
    if found is None:
        return "new"
    if found == revisions.last:
        return "current"
    return "older" if found in revisions.known else "newer"


def bring_up_to_date(
    store: Store,
    metadata: MetaData,
    *,
    now: datetime,
    triggers: Mapping[str, str] = AUDIT_TRIGGERS,
    scripts: Path | None = None,
) -> Path | None:
    """Migrates *store* to this build's revision; returns the backup made before, None if none was needed.

    A rebuilt table loses its triggers: those that stood before and *triggers* (name to SQL) are put back.
    Raises `vault.newer_schema` and, after everything was rolled back, `vault.migration_failed`.
    """
    state = schema_state(store, scripts)
    if state == "current":
        return None
    if state == "newer":
        with store.read() as connection:
            found = stored_revision(connection)
        raise Refusal("vault.newer_schema", found=found, known=known_revisions(scripts).last)
    bundle = None if state == "new" else back_up(store, now=now)
    try:
        _migrate(store, metadata, triggers, scripts or migrations_folder())
    except Refusal:
        raise
    except Exception as error:
        raise Refusal("vault.migration_failed", backup=bundle.name if bundle else "") from error
    return bundle


def _migrate(store: Store, metadata: MetaData, triggers: Mapping[str, str], scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["target_metadata"] = metadata
    engine = lone_engine(store.path, store.master)
    # A rebuilt table is dropped: with foreign keys on, that deletes every row that cascades from it. The
    # pragma does nothing inside a transaction, hence here, before BEGIN.
    event.listen(engine, "connect", lambda driver, _: driver.execute("PRAGMA foreign_keys=OFF"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        before = standing_triggers(connection)
        command.upgrade(config, "head")
        put_triggers_back(connection, before, triggers)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise RuntimeError("the migration left references into nothing")
        check_sound(connection)


def standing_triggers(connection: Connection) -> dict[str, str]:
    """The triggers in the file, name to SQL."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
    return {row.name: row.sql for row in rows}


def put_triggers_back(connection: Connection, before: Mapping[str, str], wanted: Mapping[str, str]) -> None:
    """Makes again what a migration lost of *before*, and makes *wanted* read as this build has it."""
    present = standing_triggers(connection)
    for name, statement in {**before, **wanted}.items():
        if present.get(name) == statement or (name in present and name not in wanted):
            continue
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {_quoted(name)}")
        connection.exec_driver_sql(statement)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def shadow_tables(connection: Connection) -> frozenset[str]:
    """Virtual tables and those that SQLite keeps behind them, which no migration may compare or drop."""
    rows = connection.exec_driver_sql("PRAGMA table_list").mappings()
    return frozenset(row["name"] for row in rows if row["type"] in {"virtual", "shadow"})
