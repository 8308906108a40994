"""Schools and classes of the county: kind, designation, resource room, capacity."""

import sqlalchemy as sa

from .column_types import key, metadata, refers

school = sa.Table(
    "school",
    metadata,
    key(),
    sa.Column("code", sa.String(40), nullable=False, unique=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("township", sa.String(60), nullable=False, index=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("designated", sa.Boolean, nullable=False),
    sa.Column("resource_room", sa.Boolean, nullable=False),
    sa.Column("sign_language", sa.Boolean, nullable=False, default=False),
    sa.Column("braille", sa.Boolean, nullable=False, default=False),
    sa.Column("liaison", sa.String(60)),
    sa.Column("phone", sa.String(40)),
)

school_class = sa.Table(
    "school_class",
    metadata,
    key(),
    refers("school_id", "school"),
    sa.Column("name", sa.String(60), nullable=False),
    sa.Column("grade", sa.Integer, nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("inclusive_before", sa.Integer, nullable=False, default=0),
    sa.Column("capacity", sa.Integer),
    sa.UniqueConstraint("school_id", "name"),
)
