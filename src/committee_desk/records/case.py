"""Cases: one round of one child from registration to the reported plan."""

import sqlalchemy as sa

from .column_types import Day, Moment, OnMerge, key, metadata, refers

case = sa.Table(
    "case_",
    metadata,
    # The search index hangs on row numbers, which only an INTEGER PRIMARY KEY keeps through VACUUM and export.
    sa.Column("rowno", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(36), nullable=False, unique=True),
    sa.Column("number", sa.String(40), nullable=False, unique=True),
    refers("child_id", "child"),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("round", sa.Integer, nullable=False, default=1),
    sa.Column("state", sa.String(20), nullable=False, index=True),
    # The list is sorted by these two and shows them; they repeat the child's own so that one index serves the list.
    sa.Column("pinyin", sa.String(400), nullable=False),
    sa.Column("initials", sa.String(80), nullable=False),
    sa.Column("spaced_name", sa.String(240), nullable=False),
    sa.Column("township", sa.String(60), index=True),
    sa.Column("category", sa.Integer, index=True),
    sa.Column("placement", sa.String(20), index=True),
    sa.Column("needs_look", sa.String(400)),
    sa.Column("due", Day),
    sa.Column("due_provisional", sa.Boolean, nullable=False, default=False),
    sa.Column("registered_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Column("version_id", sa.Integer, nullable=False, default=1),
    sa.Index("ix_case__pinyin_rowno", "pinyin", "rowno"),
    sa.UniqueConstraint("child_id", "year", "round"),
    info={"on_merge": OnMerge.NEXT_ROUND},
)

commission = sa.Table(
    "commission",
    metadata,
    key(),
    refers("case_id", "case_"),
    sa.Column("number", sa.String(40), nullable=False),
    sa.Column("commissioned_on", Day, nullable=False),
    sa.Column("notice_given_on", Day, nullable=False),
    sa.Column("invited_for", Day),
    sa.Column("place", sa.String(120)),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)
