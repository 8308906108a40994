"""Results of licensed instruments, recorded as reports and never as items, and who is qualified to give them."""

import sqlalchemy as sa

from .column_types import Day, Moment, OnMerge, key, metadata, refers

instrument_result = sa.Table(
    "instrument_result",
    metadata,
    key(),
    refers("child_id", "child"),
    sa.Column("instrument", sa.String(40), nullable=False),
    sa.Column("edition", sa.String(80)),
    sa.Column("tested_on", Day, nullable=False),
    refers("assessor_id", "person", nullable=True),
    sa.Column("assessor", sa.String(60), nullable=False),
    sa.Column("institution", sa.String(120), nullable=False),
    # What a report from elsewhere says of its assessor; people of the county are looked up instead.
    sa.Column("stated_qualification", sa.String(200)),
    sa.Column("results", sa.JSON, nullable=False),
    sa.Column("limits", sa.String(400)),
    refers("recorded_by", "person", index=False),
    sa.Column("recorded_at", Moment, nullable=False),
    info={"on_merge": OnMerge.MOVE},
)

qualification = sa.Table(
    "qualification",
    metadata,
    key(),
    refers("person_id", "person"),
    sa.Column("code", sa.String(40), nullable=False),
    sa.Column("proof", sa.String(120), nullable=False),
    sa.Column("valid_until", Day),
    refers("recorded_by", "person", index=False),
    sa.Column("recorded_at", Moment, nullable=False),
)
