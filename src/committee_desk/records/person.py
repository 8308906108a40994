"""People who work with cases: accounts, roles, office, and the keys with which they sign."""

import sqlalchemy as sa

from .column_types import Moment, key, metadata, refers

person = sa.Table(
    "person",
    metadata,
    key(),
    sa.Column("account", sa.String(60), nullable=False, unique=True),
    sa.Column("name", sa.String(60), nullable=False),
    sa.Column("office", sa.String(120), nullable=False),
    sa.Column("discipline", sa.String(60)),
    sa.Column("roles", sa.String(120), nullable=False),
    sa.Column("school_id", sa.String(36), sa.ForeignKey("school.id")),
    sa.Column("active", sa.Boolean, nullable=False, default=True),
    sa.Column("added_at", Moment, nullable=False),
)

signer_key = sa.Table(
    "signer_key",
    metadata,
    key(),
    # bureau, committee (the two seals) or a person's own key
    sa.Column("owner", sa.String(20), nullable=False),
    refers("person_id", "person", nullable=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("certificate", sa.LargeBinary, nullable=False),
    sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
    sa.Column("made_at", Moment, nullable=False),
    sa.Column("revoked_at", Moment),
)

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("name", sa.String(60), primary_key=True),
    sa.Column("value", sa.JSON, nullable=False),
)
