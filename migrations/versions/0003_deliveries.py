"""Files of one folder that came in by one act have their delivery in common."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new column; nothing that is there changes."""
    op.add_column("roster_source", sa.Column("delivery", sa.String(length=36), nullable=True))
    op.create_index(op.f("ix_roster_source_delivery"), "roster_source", ["delivery"], unique=False)
