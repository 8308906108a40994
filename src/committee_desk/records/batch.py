"""Batches that left for the city bureau: sequence, digest, the digest before, and the cases inside."""

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers

batch = sa.Table(
    "batch",
    metadata,
    key(),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("file_name", sa.String(80), nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("previous_sha256", sa.String(64)),
    refers("body_id", "body", index=False),
    sa.Column("sealed_at", Moment, nullable=False),
    refers("sealed_by", "person"),
    sa.UniqueConstraint("year", "sequence"),
)

batch_case = sa.Table(
    "batch_case",
    metadata,
    key(),
    refers("batch_id", "batch"),
    refers("case_id", "case_"),
    refers("paper_id", "paper"),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)
