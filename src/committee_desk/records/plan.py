"""One child, one plan: goals, support, responsible people, schedule; papers made of a case, and their revisions."""

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers

plan = sa.Table(
    "plan",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("decision_id", "decision"),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content", sa.JSON, nullable=False),
    sa.Column("adopted_at", Moment),
    refers("written_by", "person"),
    sa.UniqueConstraint("case_id", "version"),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

paper = sa.Table(
    "paper",
    metadata,
    key(),
    refers("case_id", "case_"),
    sa.Column("kind", sa.String(20), nullable=False),
    refers("body_id", "body", index=False),
    sa.Column("fields", sa.JSON, nullable=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("signatures_wanted", sa.Integer, nullable=False),
    sa.Column("signatures_done", sa.Integer, nullable=False),
    sa.Column("issued_at", Moment, nullable=False),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

paper_revision = sa.Table(
    "paper_revision",
    metadata,
    key(),
    refers("paper_id", "paper"),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("length", sa.Integer, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("field", sa.String(60)),
    sa.Column("signer_name", sa.String(120)),
    sa.Column("signer_role", sa.String(20)),
    sa.Column("made_at", Moment, nullable=False),
    sa.UniqueConstraint("paper_id", "ordinal"),
)
