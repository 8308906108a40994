"""Roster files that came in: who, when, which file, and the fate of every row."""

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers

roster_source = sa.Table(
    "roster_source",
    metadata,
    key(),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("file_sha256", sa.String(64), nullable=False, index=True),
    sa.Column("received_at", Moment, nullable=False),
    refers("received_by", "person"),
    sa.Column("accepted", sa.Integer, nullable=False),
    sa.Column("flagged", sa.Integer, nullable=False),
    sa.Column("rejected", sa.Integer, nullable=False),
    sa.Column("not_a_record", sa.Integer, nullable=False),
    refers("file_body", "body", nullable=True, index=False),
)

roster_row = sa.Table(
    "roster_row",
    metadata,
    key(),
    refers("source_id", "roster_source"),
    sa.Column("sheet", sa.String(80), nullable=False),
    sa.Column("row", sa.Integer, nullable=False),
    sa.Column("outcome", sa.String(20), nullable=False),
    sa.Column("effect", sa.String(20), nullable=False),
    sa.Column("codes", sa.JSON, nullable=False),
    sa.Column("values", sa.JSON, nullable=False),
    refers("child_id", "child", nullable=True),
    info={"on_merge": OnMerge.MOVE},
)
