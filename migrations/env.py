"""Alembic's entry: runs migrations on the connection that the vault hands over; no key stands here."""

from typing import Any

from alembic import context

from committee_desk.vault.migrating import shadow_tables


def _run() -> None:
    attributes = context.config.attributes
    connection = attributes["connection"]
    hidden = shadow_tables(connection)

    def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
        return kind != "table" or name not in hidden

    context.configure(
        connection=connection,
        target_metadata=attributes["target_metadata"],
        include_name=is_ours,
        render_as_batch=True,
        compare_type=True,
    )
    # The vault has begun the transaction: everything below is undone together if one step fails.
    with context.begin_transaction():
        context.run_migrations()


_run()
