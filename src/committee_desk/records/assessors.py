"""Rounds of several assessors: who fills the same form for one case, and what they agreed on where they differed."""

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers

assessment_round = sa.Table(
    "assessment_round",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("form_version_id", "form_version", index=False),
    refers("assigned_by", "person", index=False),
    sa.Column("assigned_at", Moment, nullable=False),
    # When the last assessor was done: before it nobody reads a filling but its author.
    sa.Column("compared_at", Moment),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

consensus_item = sa.Table(
    "consensus_item",
    metadata,
    key(),
    refers("round_id", "assessment_round"),
    sa.Column("ref", sa.String(400), nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("reason", sa.String(400), nullable=False),
    # The persons who agreed, by their ids.
    sa.Column("agreed", sa.JSON, nullable=False),
    refers("recorded_by", "person", index=False),
    sa.Column("recorded_at", Moment, nullable=False),
    sa.UniqueConstraint("round_id", "ref"),
)
