"""Pictures and files that are answers of an assessment, and the pictures of a form."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; nothing that is there changes."""
    op.create_table(
        "assessment_attachment",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("assessment_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("body_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_assessment_attachment_assessment_id_assessment"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_assessment_attachment_body_id_body")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_attachment")),
        sa.UniqueConstraint("name", name=op.f("uq_assessment_attachment_name")),
    )
    op.create_index(
        op.f("ix_assessment_attachment_assessment_id"),
        "assessment_attachment",
        ["assessment_id"],
        unique=False,
    )
    op.create_table(
        "form_picture",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("form_version_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("body_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["form_version_id"],
            ["form_version.id"],
            name=op.f("fk_form_picture_form_version_id_form_version"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_form_picture_body_id_body")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_picture")),
        sa.UniqueConstraint("form_version_id", "name", name=op.f("uq_form_picture_form_version_id_name")),
    )
    op.create_index(
        op.f("ix_form_picture_form_version_id"), "form_picture", ["form_version_id"], unique=False
    )
