"""Decisions of the bureau, their service with proof, and the guardian's answer."""

import sqlalchemy as sa

from .column_types import Day, Moment, OnMerge, key, metadata, refers

decision = sa.Table(
    "decision",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("proposal_id", "proposal"),
    sa.Column("number", sa.String(60), nullable=False, unique=True),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("rung", sa.String(20), nullable=False),
    refers("school_id", "school", nullable=True),
    refers("class_id", "school_class", nullable=True),
    sa.Column("content", sa.JSON, nullable=False),
    refers("decided_by", "person"),
    sa.Column("decided_at", Moment, nullable=False),
    refers("approved_by", "person", nullable=True),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

service = sa.Table(
    "service",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("decision_id", "decision"),
    sa.Column("content", sa.JSON, nullable=False),
    sa.Column("served_on", Day, nullable=False),
    sa.Column("review_until", Day, nullable=False),
    sa.Column("court_until", Day, nullable=False),
    sa.Column("provisional", sa.Boolean, nullable=False),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

answer = sa.Table(
    "answer",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("decision_id", "decision"),
    sa.Column("accepted", sa.Boolean, nullable=False),
    sa.Column("given_by", sa.String(120), nullable=False),
    sa.Column("given_on", Day, nullable=False),
    sa.Column("words", sa.String(1000)),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)
