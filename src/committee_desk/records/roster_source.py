"""What the roster was made from: files, reports and applications, the fate of every row, what senders call a column."""

import sqlalchemy as sa

from .column_types import Day, Moment, OnMerge, key, metadata, refers

roster_source = sa.Table(
    "roster_source",
    metadata,
    key(),
    # federation, township, school, welfare_home, guardian, other (条例 15)
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("sender", sa.String(120)),
    # Empty where nothing came as a file: an application at the counter, a report by telephone.
    sa.Column("file_sha256", sa.String(64), nullable=False, index=True),
    sa.Column("received_at", Moment, nullable=False),
    refers("received_by", "person"),
    sa.Column("accepted", sa.Integer, nullable=False),
    sa.Column("flagged", sa.Integer, nullable=False),
    sa.Column("rejected", sa.Integer, nullable=False),
    sa.Column("not_a_record", sa.Integer, nullable=False),
    refers("file_body", "body", nullable=True, index=False),
    # Files of one folder came in by one act: this they have in common. Empty: it came by itself.
    sa.Column("delivery", sa.String(36), index=True),
    # How the file was read: columns that a person named, cells that he put right before it came in.
    sa.Column("mapping", sa.JSON),
    sa.Column("edits", sa.JSON),
    sa.Column("withdrawn_at", Moment),
    refers("withdrawn_by", "person", nullable=True, index=False),
    sa.Column("withdrawn_why", sa.String(400)),
)

roster_row = sa.Table(
    "roster_row",
    metadata,
    key(),
    refers("source_id", "roster_source"),
    sa.Column("sheet", sa.String(80), nullable=False),
    sa.Column("row", sa.Integer, nullable=False),
    sa.Column("outcome", sa.String(20), nullable=False),
    sa.Column("effect", sa.String(20), nullable=False),
    sa.Column("codes", sa.JSON, nullable=False),
    sa.Column("values", sa.JSON, nullable=False),
    refers("child_id", "child", nullable=True),
    # The case that this row began; the cells of a known child that it filled: {column: [before, after]}.
    refers("case_id", "case_", nullable=True),
    sa.Column("filled", sa.JSON),
    # After a withdrawal: gone, or stays with the reason.
    sa.Column("fate", sa.String(20)),
    sa.Column("fate_why", sa.String(60)),
    info={"on_merge": OnMerge.MOVE},
)

sender_label = sa.Table(
    "sender_label",
    metadata,
    key(),
    sa.Column("sender", sa.String(120), nullable=False),
    sa.Column("label", sa.String(120), nullable=False),
    # A field of RosterValues; empty: this column of this sender is left out.
    sa.Column("field", sa.String(40), nullable=False),
    sa.Column("learnt_at", Moment, nullable=False),
    sa.UniqueConstraint("sender", "label"),
)

application = sa.Table(
    "application",
    metadata,
    key(),
    sa.Column("number", sa.String(60), nullable=False, unique=True),
    refers("source_id", "roster_source"),
    refers("child_id", "child"),
    sa.Column("applicant", sa.String(120), nullable=False),
    sa.Column("relation", sa.String(40)),
    sa.Column("phone", sa.String(40)),
    sa.Column("applied_on", Day, nullable=False),
    # {paper: handed_in | missing | not_needed}, keys of resources/roster/papers.toml
    sa.Column("papers", sa.JSON, nullable=False),
    sa.Column("words", sa.String(1000)),
    sa.Column("complete_by", Day),
    sa.Column("completed_on", Day),
    info={"on_merge": OnMerge.MOVE},
)

roster_paper = sa.Table(
    "roster_paper",
    metadata,
    key(),
    # receipt, agreed_roster, hand_over
    sa.Column("kind", sa.String(20), nullable=False),
    refers("application_id", "application", nullable=True),
    sa.Column("recipient", sa.String(120), nullable=False),
    sa.Column("purpose", sa.String(200), nullable=False),
    refers("body_id", "body", index=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("made_at", Moment, nullable=False),
    refers("made_by", "person", index=False),
)
