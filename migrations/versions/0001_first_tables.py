"""The first tables of a county: people, children, cases and all that hangs on them, audit chain, search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# Searches names character by character: trigrams cannot find a name of two characters.
SEARCH = (
    "CREATE VIRTUAL TABLE case_search USING fts5(spaced_name, pinyin, initials, number, content=case_, "
    "content_rowid=rowno, tokenize=unicode61, prefix='1 2 3')"
)


def upgrade() -> None:
    """Make every table, and the search index."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("command_id", sa.Text(), nullable=True),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Text(), nullable=True),
        sa.Column("body_hash", sa.LargeBinary(), nullable=False),
        sa.Column("prev", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
        sa.UniqueConstraint("command_id", name=op.f("uq_audit_command_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_audit_case_id"), "audit", ["case_id"], unique=False)
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_head_one")),
        sqlite_strict=True,
    )
    op.create_table(
        "body",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("media", sa.String(length=80), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
    )
    op.create_table(
        "child",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("pinyin", sa.String(length=400), nullable=False),
        sa.Column("initials", sa.String(length=80), nullable=False),
        sa.Column("resident_id", sa.String(length=18), nullable=True),
        sa.Column("sex", sa.String(length=6), nullable=True),
        sa.Column("birth_date", sa.String(10), nullable=True),
        sa.Column("certificate", sa.String(length=24), nullable=True),
        sa.Column("category", sa.Integer(), nullable=True),
        sa.Column("grade", sa.Integer(), nullable=True),
        sa.Column("autism", sa.Boolean(), nullable=True),
        sa.Column("township", sa.String(length=60), nullable=True),
        sa.Column("village", sa.String(length=60), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=True),
        sa.Column("guardian_name", sa.String(length=120), nullable=True),
        sa.Column("guardian_relation", sa.String(length=40), nullable=True),
        sa.Column("guardian_phone", sa.String(length=40), nullable=True),
        sa.Column("school_now", sa.String(length=120), nullable=True),
        sa.Column("registered_at", sa.String(32), nullable=False),
        sa.Column("merged_into", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["merged_into"], ["child.id"], name=op.f("fk_child_merged_into_child")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child")),
    )
    op.create_index(op.f("ix_child_certificate"), "child", ["certificate"], unique=False)
    op.create_index(op.f("ix_child_merged_into"), "child", ["merged_into"], unique=False)
    op.create_index(op.f("ix_child_resident_id"), "child", ["resident_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.String(10), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("opened_at", sa.String(32), nullable=False),
        sa.Column("closed_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_meeting_year_number")),
    )
    op.create_table(
        "school",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("township", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("designated", sa.Boolean(), nullable=False),
        sa.Column("resource_room", sa.Boolean(), nullable=False),
        sa.Column("sign_language", sa.Boolean(), nullable=False),
        sa.Column("braille", sa.Boolean(), nullable=False),
        sa.Column("liaison", sa.String(length=60), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school")),
        sa.UniqueConstraint("code", name=op.f("uq_school_code")),
    )
    op.create_index(op.f("ix_school_township"), "school", ["township"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "audit_body",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["seq"], ["audit.seq"], name=op.f("fk_audit_body_seq_audit")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_body")),
        sqlite_strict=True,
    )
    op.create_table(
        "case_",
        sa.Column("rowno", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("pinyin", sa.String(length=400), nullable=False),
        sa.Column("initials", sa.String(length=80), nullable=False),
        sa.Column("spaced_name", sa.String(length=240), nullable=False),
        sa.Column("township", sa.String(length=60), nullable=True),
        sa.Column("category", sa.Integer(), nullable=True),
        sa.Column("placement", sa.String(length=20), nullable=True),
        sa.Column("needs_look", sa.String(length=400), nullable=True),
        sa.Column("due", sa.String(10), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("registered_at", sa.String(32), nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_case__child_id_child")),
        sa.PrimaryKeyConstraint("rowno", name=op.f("pk_case_")),
        sa.UniqueConstraint("child_id", "year", "round", name=op.f("uq_case__child_id_year_round")),
        sa.UniqueConstraint("id", name=op.f("uq_case__id")),
        sa.UniqueConstraint("number", name=op.f("uq_case__number")),
    )
    op.create_index(op.f("ix_case__category"), "case_", ["category"], unique=False)
    op.create_index(op.f("ix_case__child_id"), "case_", ["child_id"], unique=False)
    op.create_index("ix_case__pinyin_rowno", "case_", ["pinyin", "rowno"], unique=False)
    op.create_index(op.f("ix_case__placement"), "case_", ["placement"], unique=False)
    op.create_index(op.f("ix_case__state"), "case_", ["state"], unique=False)
    op.create_index(op.f("ix_case__township"), "case_", ["township"], unique=False)
    op.create_table(
        "form_version",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("form_id", sa.String(length=80), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("workbook_body", sa.String(length=36), nullable=False),
        sa.Column("published_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["workbook_body"], ["body.id"], name=op.f("fk_form_version_workbook_body_body")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_version")),
        sa.UniqueConstraint("form_id", "version", name=op.f("uq_form_version_form_id_version")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("account", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("office", sa.String(length=120), nullable=False),
        sa.Column("discipline", sa.String(length=60), nullable=True),
        sa.Column("roles", sa.String(length=120), nullable=False),
        sa.Column("school_id", sa.String(length=36), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_person_school_id_school")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("account", name=op.f("uq_person_account")),
    )
    op.create_table(
        "school_class",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("school_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("inclusive_before", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_school_class_school_id_school")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_class")),
        sa.UniqueConstraint("school_id", "name", name=op.f("uq_school_class_school_id_name")),
    )
    op.create_index(op.f("ix_school_class_school_id"), "school_class", ["school_id"], unique=False)
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_agenda_item_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id_meeting")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    op.create_index(op.f("ix_agenda_item_case_id"), "agenda_item", ["case_id"], unique=False)
    op.create_index(op.f("ix_agenda_item_meeting_id"), "agenda_item", ["meeting_id"], unique=False)
    op.create_table(
        "assessment",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("form_version_id", sa.String(length=36), nullable=False),
        sa.Column("assessor_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("opened_at", sa.String(32), nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.Column("completed_at", sa.String(32), nullable=True),
        sa.Column("answers_body", sa.String(length=36), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["answers_body"], ["body.id"], name=op.f("fk_assessment_answers_body_body")),
        sa.ForeignKeyConstraint(
            ["assessor_id"], ["person.id"], name=op.f("fk_assessment_assessor_id_person")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_assessment_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["form_version_id"], ["form_version.id"], name=op.f("fk_assessment_form_version_id_form_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    op.create_index(op.f("ix_assessment_assessor_id"), "assessment", ["assessor_id"], unique=False)
    op.create_index(op.f("ix_assessment_case_id"), "assessment", ["case_id"], unique=False)
    op.create_index(op.f("ix_assessment_form_version_id"), "assessment", ["form_version_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("arrived_at", sa.String(32), nullable=False),
        sa.Column("left_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("meeting_id", "person_id", name=op.f("uq_attendance_meeting_id_person_id")),
    )
    op.create_index(op.f("ix_attendance_meeting_id"), "attendance", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"], unique=False)
    op.create_table(
        "batch",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=80), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("previous_sha256", sa.String(length=64), nullable=True),
        sa.Column("body_id", sa.String(length=36), nullable=False),
        sa.Column("sealed_at", sa.String(32), nullable=False),
        sa.Column("sealed_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_batch_body_id_body")),
        sa.ForeignKeyConstraint(["sealed_by"], ["person.id"], name=op.f("fk_batch_sealed_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
        sa.UniqueConstraint("year", "sequence", name=op.f("uq_batch_year_sequence")),
    )
    op.create_index(op.f("ix_batch_sealed_by"), "batch", ["sealed_by"], unique=False)
    op.create_table(
        "commission",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("commissioned_on", sa.String(10), nullable=False),
        sa.Column("notice_given_on", sa.String(10), nullable=False),
        sa.Column("invited_for", sa.String(10), nullable=True),
        sa.Column("place", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_commission_case_id_case_")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commission")),
    )
    op.create_index(op.f("ix_commission_case_id"), "commission", ["case_id"], unique=False)
    op.create_table(
        "paper",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("body_id", sa.String(length=36), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("signatures_wanted", sa.Integer(), nullable=False),
        sa.Column("signatures_done", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_paper_body_id_body")),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_paper_case_id_case_")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
    )
    op.create_index(op.f("ix_paper_case_id"), "paper", ["case_id"], unique=False)
    op.create_table(
        "roster_source",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("received_by", sa.String(length=36), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("flagged", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("not_a_record", sa.Integer(), nullable=False),
        sa.Column("file_body", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["file_body"], ["body.id"], name=op.f("fk_roster_source_file_body_body")),
        sa.ForeignKeyConstraint(
            ["received_by"], ["person.id"], name=op.f("fk_roster_source_received_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_source")),
    )
    op.create_index(op.f("ix_roster_source_file_sha256"), "roster_source", ["file_sha256"], unique=False)
    op.create_index(op.f("ix_roster_source_received_by"), "roster_source", ["received_by"], unique=False)
    op.create_table(
        "signer_key",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("owner", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("revoked_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_signer_key_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signer_key")),
    )
    op.create_index(op.f("ix_signer_key_person_id"), "signer_key", ["person_id"], unique=False)
    op.create_table(
        "batch_case",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("paper_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_batch_case_batch_id_batch")),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_batch_case_case_id_case_")),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_batch_case_paper_id_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_case")),
    )
    op.create_index(op.f("ix_batch_case_batch_id"), "batch_case", ["batch_id"], unique=False)
    op.create_index(op.f("ix_batch_case_case_id"), "batch_case", ["case_id"], unique=False)
    op.create_index(op.f("ix_batch_case_paper_id"), "batch_case", ["paper_id"], unique=False)
    op.create_table(
        "opinion",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("agenda_item_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("rung", sa.String(length=20), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("given_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"], ["agenda_item.id"], name=op.f("fk_opinion_agenda_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_opinion_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion")),
        sa.UniqueConstraint("agenda_item_id", "person_id", name=op.f("uq_opinion_agenda_item_id_person_id")),
    )
    op.create_index(op.f("ix_opinion_agenda_item_id"), "opinion", ["agenda_item_id"], unique=False)
    op.create_index(op.f("ix_opinion_person_id"), "opinion", ["person_id"], unique=False)
    op.create_table(
        "paper_revision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("paper_id", sa.String(length=36), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("field", sa.String(length=60), nullable=True),
        sa.Column("signer_name", sa.String(length=120), nullable=True),
        sa.Column("signer_role", sa.String(length=20), nullable=True),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_paper_revision_paper_id_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_revision")),
        sa.UniqueConstraint("paper_id", "ordinal", name=op.f("uq_paper_revision_paper_id_ordinal")),
    )
    op.create_index(op.f("ix_paper_revision_paper_id"), "paper_revision", ["paper_id"], unique=False)
    op.create_table(
        "proposal",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("agenda_item_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("rung", sa.String(length=20), nullable=False),
        sa.Column("school_id", sa.String(length=36), nullable=True),
        sa.Column("class_id", sa.String(length=36), nullable=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.String(length=36), nullable=False),
        sa.Column("proposed_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"], ["agenda_item.id"], name=op.f("fk_proposal_agenda_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_proposal_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["school_class.id"], name=op.f("fk_proposal_class_id_school_class")
        ),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_proposal_proposed_by_person")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_proposal_school_id_school")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sa.UniqueConstraint("number", name=op.f("uq_proposal_number")),
    )
    op.create_index(op.f("ix_proposal_agenda_item_id"), "proposal", ["agenda_item_id"], unique=False)
    op.create_index(op.f("ix_proposal_case_id"), "proposal", ["case_id"], unique=False)
    op.create_index(op.f("ix_proposal_class_id"), "proposal", ["class_id"], unique=False)
    op.create_index(op.f("ix_proposal_proposed_by"), "proposal", ["proposed_by"], unique=False)
    op.create_index(op.f("ix_proposal_school_id"), "proposal", ["school_id"], unique=False)
    op.create_table(
        "recusal",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("agenda_item_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("ground", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"], ["agenda_item.id"], name=op.f("fk_recusal_agenda_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_recusal_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recusal")),
        sa.UniqueConstraint("agenda_item_id", "person_id", name=op.f("uq_recusal_agenda_item_id_person_id")),
    )
    op.create_index(op.f("ix_recusal_agenda_item_id"), "recusal", ["agenda_item_id"], unique=False)
    op.create_index(op.f("ix_recusal_person_id"), "recusal", ["person_id"], unique=False)
    op.create_table(
        "roster_row",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("sheet", sa.String(length=80), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("effect", sa.String(length=20), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("child_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=op.f("fk_roster_row_child_id_child")),
        sa.ForeignKeyConstraint(
            ["source_id"], ["roster_source.id"], name=op.f("fk_roster_row_source_id_roster_source")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_row")),
    )
    op.create_index(op.f("ix_roster_row_child_id"), "roster_row", ["child_id"], unique=False)
    op.create_index(op.f("ix_roster_row_source_id"), "roster_row", ["source_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("proposal_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("rung", sa.String(length=20), nullable=False),
        sa.Column("school_id", sa.String(length=36), nullable=True),
        sa.Column("class_id", sa.String(length=36), nullable=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.String(length=36), nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
        sa.Column("approved_by", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["approved_by"], ["person.id"], name=op.f("fk_decision_approved_by_person")),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_decision_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["class_id"], ["school_class.id"], name=op.f("fk_decision_class_id_school_class")
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_decision_decided_by_person")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_decision_proposal_id_proposal")
        ),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_decision_school_id_school")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("number", name=op.f("uq_decision_number")),
    )
    op.create_index(op.f("ix_decision_approved_by"), "decision", ["approved_by"], unique=False)
    op.create_index(op.f("ix_decision_case_id"), "decision", ["case_id"], unique=False)
    op.create_index(op.f("ix_decision_class_id"), "decision", ["class_id"], unique=False)
    op.create_index(op.f("ix_decision_decided_by"), "decision", ["decided_by"], unique=False)
    op.create_index(op.f("ix_decision_proposal_id"), "decision", ["proposal_id"], unique=False)
    op.create_index(op.f("ix_decision_school_id"), "decision", ["school_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("decision_id", sa.String(length=36), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("given_by", sa.String(length=120), nullable=False),
        sa.Column("given_on", sa.String(10), nullable=False),
        sa.Column("words", sa.String(length=1000), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_answer_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_answer_decision_id_decision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
    )
    op.create_index(op.f("ix_answer_case_id"), "answer", ["case_id"], unique=False)
    op.create_index(op.f("ix_answer_decision_id"), "answer", ["decision_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("decision_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("adopted_at", sa.String(32), nullable=True),
        sa.Column("written_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_plan_case_id_case_")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_plan_decision_id_decision")),
        sa.ForeignKeyConstraint(["written_by"], ["person.id"], name=op.f("fk_plan_written_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("case_id", "version", name=op.f("uq_plan_case_id_version")),
    )
    op.create_index(op.f("ix_plan_case_id"), "plan", ["case_id"], unique=False)
    op.create_index(op.f("ix_plan_decision_id"), "plan", ["decision_id"], unique=False)
    op.create_index(op.f("ix_plan_written_by"), "plan", ["written_by"], unique=False)
    op.create_table(
        "service",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("decision_id", sa.String(length=36), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("served_on", sa.String(10), nullable=False),
        sa.Column("review_until", sa.String(10), nullable=False),
        sa.Column("court_until", sa.String(10), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_service_case_id_case_")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_service_decision_id_decision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
    )
    op.create_index(op.f("ix_service_case_id"), "service", ["case_id"], unique=False)
    op.create_index(op.f("ix_service_decision_id"), "service", ["decision_id"], unique=False)
    op.execute(SEARCH)
