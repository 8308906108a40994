"""Meetings of the committee: who was there, what was on the agenda, who stood aside, who said what."""

import sqlalchemy as sa

from .column_types import Day, Moment, OnMerge, key, metadata, refers

meeting = sa.Table(
    "meeting",
    metadata,
    key(),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("held_on", Day, nullable=False),
    sa.Column("place", sa.String(120), nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("closed_at", Moment),
    sa.UniqueConstraint("year", "number"),
)

attendance = sa.Table(
    "attendance",
    metadata,
    key(),
    refers("meeting_id", "meeting"),
    refers("person_id", "person"),
    sa.Column("arrived_at", Moment, nullable=False),
    sa.Column("left_at", Moment),
    sa.UniqueConstraint("meeting_id", "person_id"),
)

agenda_item = sa.Table(
    "agenda_item",
    metadata,
    key(),
    refers("meeting_id", "meeting"),
    refers("case_id", "case_"),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)

recusal = sa.Table(
    "recusal",
    metadata,
    key(),
    refers("agenda_item_id", "agenda_item"),
    refers("person_id", "person"),
    sa.Column("ground", sa.String(200), nullable=False),
    sa.UniqueConstraint("agenda_item_id", "person_id"),
)

opinion = sa.Table(
    "opinion",
    metadata,
    key(),
    refers("agenda_item_id", "agenda_item"),
    refers("person_id", "person"),
    # empty: an abstention, which takes part in the vote and agrees to nothing
    sa.Column("rung", sa.String(20)),
    sa.Column("reason", sa.String(1000), nullable=False),
    sa.Column("given_at", Moment, nullable=False),
    sa.UniqueConstraint("agenda_item_id", "person_id"),
)

proposal = sa.Table(
    "proposal",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("agenda_item_id", "agenda_item"),
    sa.Column("number", sa.String(60), nullable=False, unique=True),
    sa.Column("rung", sa.String(20), nullable=False),
    refers("school_id", "school", nullable=True),
    refers("class_id", "school_class", nullable=True),
    sa.Column("content", sa.JSON, nullable=False),
    refers("proposed_by", "person"),
    sa.Column("proposed_at", Moment, nullable=False),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)
