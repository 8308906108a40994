"""Whether two children are one: doubtful pairs, what a person decided, and merges with all that they touched."""

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers

doubtful_pair = sa.Table(
    "doubtful_pair",
    metadata,
    key(),
    # In the order of their ids, so that a pair stands once.
    refers("first_id", "child"),
    refers("second_id", "child"),
    sa.Column("points", sa.Integer, nullable=False),
    # open, later (both stay, to be looked at again), different (never asked again), merged
    sa.Column("state", sa.String(12), nullable=False, index=True),
    sa.Column("raised_at", Moment, nullable=False),
    refers("raised_by_row", "roster_row", nullable=True, index=False),
    # The comparison that the person saw when he decided.
    sa.Column("seen", sa.JSON),
    sa.Column("reason", sa.String(400)),
    refers("settled_by", "person", nullable=True, index=False),
    sa.Column("settled_at", Moment),
    sa.UniqueConstraint("first_id", "second_id"),
    info={"on_merge": OnMerge.PAIR},
)

child_merge = sa.Table(
    "child_merge",
    metadata,
    key(),
    refers("kept_id", "child"),
    refers("gone_id", "child"),
    refers("pair_id", "doubtful_pair", nullable=True, index=False),
    sa.Column("reason", sa.String(400), nullable=False),
    # Every cell that the merge wrote: [table, key of the row, column, before, after], in the order of writing.
    sa.Column("touched", sa.JSON, nullable=False),
    refers("merged_by", "person", index=False),
    sa.Column("merged_at", Moment, nullable=False),
    refers("undone_by", "person", nullable=True, index=False),
    sa.Column("undone_at", Moment),
    sa.Column("undone_why", sa.String(400)),
    info={"on_merge": OnMerge.HISTORY},
)
