"""The life of forms: their steps with signatures, answers carried into a later version, what scores rest on, papers."""

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers

form_step = sa.Table(
    "form_step",
    metadata,
    key(),
    refers("form_version_id", "form_version"),
    # The state that the step leads to: draft, trial, published, retired.
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("reason", sa.String(400), nullable=False),
    refers("made_by", "person", index=False),
    sa.Column("made_at", Moment, nullable=False),
    # Of a publication: who signed, what exactly (canonical JSON), and the detached signature over it.
    sa.Column("signer_name", sa.String(120)),
    sa.Column("signer_role", sa.String(20)),
    sa.Column("statement", sa.JSON),
    sa.Column("signature", sa.LargeBinary),
)

response_lineage = sa.Table(
    "response_lineage",
    metadata,
    key(),
    # The answers that came about, and those that they were carried from; these stay as they were given.
    refers("assessment_id", "assessment"),
    refers("parent_id", "assessment"),
    sa.Column("reason", sa.String(400), nullable=False),
    # What became of each answer: [[name, action, value before, value after], …].
    sa.Column("carried", sa.JSON, nullable=False),
    refers("made_by", "person", index=False),
    sa.Column("made_at", Moment, nullable=False),
    sa.UniqueConstraint("assessment_id"),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

score_origin = sa.Table(
    "score_origin",
    metadata,
    key(),
    refers("assessment_id", "assessment"),
    sa.Column("form_sha256", sa.String(64), nullable=False),
    sa.Column("scale_sha256", sa.String(64), nullable=False),
    sa.Column("engine", sa.String(20), nullable=False),
    sa.Column("made_at", Moment, nullable=False),
    sa.UniqueConstraint("assessment_id"),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

form_paper = sa.Table(
    "form_paper",
    metadata,
    key(),
    # blank, filled
    sa.Column("kind", sa.String(12), nullable=False),
    refers("form_version_id", "form_version"),
    refers("assessment_id", "assessment", nullable=True),
    refers("body_id", "body", index=False),
    sa.Column("pages", sa.Integer, nullable=False),
    refers("made_by", "person", index=False),
    sa.Column("made_at", Moment, nullable=False),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)
