"""Several assessors of one case, what they agreed on, side forms, results of instruments and who may give them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables and columns; every assessment that is there is its case's own (kind main)."""
    op.create_table(
        "assessment_round",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("form_version_id", sa.String(length=36), nullable=False),
        sa.Column("assigned_by", sa.String(length=36), nullable=False),
        sa.Column("assigned_at", sa.String(32), nullable=False),
        sa.Column("compared_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_assessment_round_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["form_version_id"],
            ["form_version.id"],
            name=op.f("fk_assessment_round_form_version_id_form_version"),
        ),
        sa.ForeignKeyConstraint(
            ["assigned_by"], ["person.id"], name=op.f("fk_assessment_round_assigned_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_round")),
    )
    op.create_index(op.f("ix_assessment_round_case_id"), "assessment_round", ["case_id"], unique=False)
    op.create_table(
        "consensus_item",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("ref", sa.String(length=400), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("agreed", sa.JSON(), nullable=False),
        sa.Column("recorded_by", sa.String(length=36), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["assessment_round.id"], name=op.f("fk_consensus_item_round_id_assessment_round")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["person.id"], name=op.f("fk_consensus_item_recorded_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consensus_item")),
        sa.UniqueConstraint("round_id", "ref", name=op.f("uq_consensus_item_round_id_ref")),
    )
    op.create_index(op.f("ix_consensus_item_round_id"), "consensus_item", ["round_id"], unique=False)
    op.create_table(
        "instrument_result",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("instrument", sa.String(length=40), nullable=False),
        sa.Column("edition", sa.String(length=80), nullable=True),
        sa.Column("tested_on", sa.String(10), nullable=False),
        sa.Column("assessor_id", sa.String(length=36), nullable=True),
        sa.Column("assessor", sa.String(length=60), nullable=False),
        sa.Column("institution", sa.String(length=120), nullable=False),
        sa.Column("stated_qualification", sa.String(length=200), nullable=True),
        sa.Column("results", sa.JSON(), nullable=False),
        sa.Column("limits", sa.String(length=400), nullable=True),
        sa.Column("recorded_by", sa.String(length=36), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_instrument_result_child_id_child")),
        sa.ForeignKeyConstraint(
            ["assessor_id"], ["person.id"], name=op.f("fk_instrument_result_assessor_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["person.id"], name=op.f("fk_instrument_result_recorded_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrument_result")),
    )
    for column in ("child_id", "assessor_id"):
        op.create_index(op.f(f"ix_instrument_result_{column}"), "instrument_result", [column], unique=False)
    op.create_table(
        "qualification",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("proof", sa.String(length=120), nullable=False),
        sa.Column("valid_until", sa.String(10), nullable=True),
        sa.Column("recorded_by", sa.String(length=36), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_qualification_person_id_person")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["person.id"], name=op.f("fk_qualification_recorded_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_qualification")),
    )
    op.create_index(op.f("ix_qualification_person_id"), "qualification", ["person_id"], unique=False)
    op.add_column(
        "assessment", sa.Column("kind", sa.String(length=12), nullable=False, server_default="main")
    )
    op.execute(
        "ALTER TABLE assessment ADD COLUMN round_id VARCHAR(36)"
        " CONSTRAINT fk_assessment_round_id_assessment_round REFERENCES assessment_round (id)"
    )
    op.create_index(op.f("ix_assessment_round_id"), "assessment", ["round_id"], unique=False)
