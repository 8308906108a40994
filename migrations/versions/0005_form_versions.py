"""Forms in versions: their states and steps, answers carried into a later version, what scores rest on, papers."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables and columns; forms that are there are published ones, as they were."""
    op.add_column(
        "form_version", sa.Column("state", sa.String(length=12), nullable=False, server_default="published")
    )
    op.add_column("form_version", sa.Column("title", sa.String(length=200), nullable=True))
    # A column with its reference, which SQLite takes only in one statement: no table has to be rebuilt.
    op.execute(
        "ALTER TABLE form_version ADD COLUMN overlay_body VARCHAR(36) "
        "CONSTRAINT fk_form_version_overlay_body_body REFERENCES body (id)"
    )
    op.create_table(
        "form_step",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("form_version_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("signer_name", sa.String(length=120), nullable=True),
        sa.Column("signer_role", sa.String(length=20), nullable=True),
        sa.Column("statement", sa.JSON(), nullable=True),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        _to("form_step", "form_version_id", "form_version"),
        _to("form_step", "made_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_step")),
    )
    op.create_index(op.f("ix_form_step_form_version_id"), "form_step", ["form_version_id"], unique=False)
    op.create_table(
        "response_lineage",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("assessment_id", sa.String(length=36), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        _to("response_lineage", "assessment_id", "assessment"),
        _to("response_lineage", "parent_id", "assessment"),
        _to("response_lineage", "made_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response_lineage")),
        sa.UniqueConstraint("assessment_id", name=op.f("uq_response_lineage_assessment_id")),
    )
    for name in ("assessment_id", "parent_id"):
        op.create_index(op.f(f"ix_response_lineage_{name}"), "response_lineage", [name], unique=False)
    op.create_table(
        "score_origin",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("assessment_id", sa.String(length=36), nullable=False),
        sa.Column("form_sha256", sa.String(length=64), nullable=False),
        sa.Column("scale_sha256", sa.String(length=64), nullable=False),
        sa.Column("engine", sa.String(length=20), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        _to("score_origin", "assessment_id", "assessment"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_origin")),
        sa.UniqueConstraint("assessment_id", name=op.f("uq_score_origin_assessment_id")),
    )
    op.create_index(op.f("ix_score_origin_assessment_id"), "score_origin", ["assessment_id"], unique=False)
    op.create_table(
        "form_paper",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("form_version_id", sa.String(length=36), nullable=False),
        sa.Column("assessment_id", sa.String(length=36), nullable=True),
        sa.Column("body_id", sa.String(length=36), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        _to("form_paper", "form_version_id", "form_version"),
        _to("form_paper", "assessment_id", "assessment"),
        _to("form_paper", "body_id", "body"),
        _to("form_paper", "made_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_paper")),
    )
    for name in ("assessment_id", "form_version_id"):
        op.create_index(op.f(f"ix_form_paper_{name}"), "form_paper", [name], unique=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))
