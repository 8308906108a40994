"""The roster desk: imports that can be withdrawn, applications, what senders call a column, doubtful pairs, merges."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables and columns; nothing that is there changes."""
    op.create_table(
        "sender_label",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("sender", sa.String(length=120), nullable=False),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("learnt_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sender_label")),
        sa.UniqueConstraint("sender", "label", name=op.f("uq_sender_label_sender_label")),
    )
    op.create_table(
        "application",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("applicant", sa.String(length=120), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("applied_on", sa.String(10), nullable=False),
        sa.Column("papers", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(length=1000), nullable=True),
        sa.Column("complete_by", sa.String(10), nullable=True),
        sa.Column("completed_on", sa.String(10), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_application_child_id_child")),
        sa.ForeignKeyConstraint(
            ["source_id"], ["roster_source.id"], name=op.f("fk_application_source_id_roster_source")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("number", name=op.f("uq_application_number")),
    )
    op.create_index(op.f("ix_application_child_id"), "application", ["child_id"], unique=False)
    op.create_index(op.f("ix_application_source_id"), "application", ["source_id"], unique=False)
    op.create_table(
        "doubtful_pair",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("first_id", sa.String(length=36), nullable=False),
        sa.Column("second_id", sa.String(length=36), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("raised_at", sa.String(32), nullable=False),
        sa.Column("raised_by_row", sa.String(length=36), nullable=True),
        sa.Column("seen", sa.JSON(), nullable=True),
        sa.Column("reason", sa.String(length=400), nullable=True),
        sa.Column("settled_by", sa.String(length=36), nullable=True),
        sa.Column("settled_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["first_id"], ["child.id"], name=op.f("fk_doubtful_pair_first_id_child")),
        sa.ForeignKeyConstraint(
            ["raised_by_row"], ["roster_row.id"], name=op.f("fk_doubtful_pair_raised_by_row_roster_row")
        ),
        sa.ForeignKeyConstraint(["second_id"], ["child.id"], name=op.f("fk_doubtful_pair_second_id_child")),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["person.id"], name=op.f("fk_doubtful_pair_settled_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doubtful_pair")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_doubtful_pair_first_id_second_id")),
    )
    op.create_index(op.f("ix_doubtful_pair_first_id"), "doubtful_pair", ["first_id"], unique=False)
    op.create_index(op.f("ix_doubtful_pair_second_id"), "doubtful_pair", ["second_id"], unique=False)
    op.create_index(op.f("ix_doubtful_pair_state"), "doubtful_pair", ["state"], unique=False)
    op.create_table(
        "roster_paper",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("application_id", sa.String(length=36), nullable=True),
        sa.Column("recipient", sa.String(length=120), nullable=False),
        sa.Column("purpose", sa.String(length=200), nullable=False),
        sa.Column("body_id", sa.String(length=36), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_roster_paper_application_id_application")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_roster_paper_body_id_body")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_roster_paper_made_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_paper")),
    )
    op.create_index(op.f("ix_roster_paper_application_id"), "roster_paper", ["application_id"], unique=False)
    op.create_table(
        "child_merge",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kept_id", sa.String(length=36), nullable=False),
        sa.Column("gone_id", sa.String(length=36), nullable=False),
        sa.Column("pair_id", sa.String(length=36), nullable=True),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("touched", sa.JSON(), nullable=False),
        sa.Column("merged_by", sa.String(length=36), nullable=False),
        sa.Column("merged_at", sa.String(32), nullable=False),
        sa.Column("undone_by", sa.String(length=36), nullable=True),
        sa.Column("undone_at", sa.String(32), nullable=True),
        sa.Column("undone_why", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(["gone_id"], ["child.id"], name=op.f("fk_child_merge_gone_id_child")),
        sa.ForeignKeyConstraint(["kept_id"], ["child.id"], name=op.f("fk_child_merge_kept_id_child")),
        sa.ForeignKeyConstraint(["merged_by"], ["person.id"], name=op.f("fk_child_merge_merged_by_person")),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["doubtful_pair.id"], name=op.f("fk_child_merge_pair_id_doubtful_pair")
        ),
        sa.ForeignKeyConstraint(["undone_by"], ["person.id"], name=op.f("fk_child_merge_undone_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child_merge")),
    )
    op.create_index(op.f("ix_child_merge_gone_id"), "child_merge", ["gone_id"], unique=False)
    op.create_index(op.f("ix_child_merge_kept_id"), "child_merge", ["kept_id"], unique=False)
    op.add_column("child", sa.Column("other_names", sa.String(length=240), nullable=True))
    _add("roster_row", "case_id VARCHAR(36) CONSTRAINT fk_roster_row_case_id_case_ REFERENCES case_ (id)")
    op.add_column("roster_row", sa.Column("filled", sa.JSON(), nullable=True))
    op.add_column("roster_row", sa.Column("fate", sa.String(length=20), nullable=True))
    op.add_column("roster_row", sa.Column("fate_why", sa.String(length=60), nullable=True))
    op.create_index(op.f("ix_roster_row_case_id"), "roster_row", ["case_id"], unique=False)
    op.add_column("roster_source", sa.Column("sender", sa.String(length=120), nullable=True))
    op.add_column("roster_source", sa.Column("mapping", sa.JSON(), nullable=True))
    op.add_column("roster_source", sa.Column("edits", sa.JSON(), nullable=True))
    op.add_column("roster_source", sa.Column("withdrawn_at", sa.String(32), nullable=True))
    _add(
        "roster_source",
        "withdrawn_by VARCHAR(36) CONSTRAINT fk_roster_source_withdrawn_by_person REFERENCES person (id)",
    )
    op.add_column("roster_source", sa.Column("withdrawn_why", sa.String(length=400), nullable=True))


def _add(table: str, column: str) -> None:
    """A column with its reference, which SQLite takes only in one statement: no table has to be rebuilt."""
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
