"""Assessments: which form in which version, by whom, the answers and the scores."""

from enum import StrEnum

import sqlalchemy as sa

from .column_types import Moment, OnMerge, key, metadata, refers


class FillingKind(StrEnum):
    """What a filled form is to its case."""

    MAIN = "main"
    """The case's assessment: its scores and findings are what papers and rules read."""
    INDEPENDENT = "independent"
    """One assessor's own filling in a round of several: blind until all are complete, never the case's assessment."""
    SIDE = "side"
    """Another form about the same child, such as the CFM: it moves no case and places no child."""


form_version = sa.Table(
    "form_version",
    metadata,
    key(),
    sa.Column("form_id", sa.String(80), nullable=False),
    sa.Column("version", sa.String(40), nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    refers("workbook_body", "body", index=False),
    sa.Column("published_at", Moment, nullable=False),
    sa.UniqueConstraint("form_id", "version"),
)

assessment = sa.Table(
    "assessment",
    metadata,
    key(),
    refers("case_id", "case_"),
    refers("form_version_id", "form_version"),
    refers("assessor_id", "person"),
    sa.Column("kind", sa.String(12), nullable=False, default=FillingKind.MAIN.value),
    refers("round_id", "assessment_round", nullable=True),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
    sa.Column("completed_at", Moment),
    refers("answers_body", "body", index=False),
    sa.Column("answered", sa.Integer, nullable=False, default=0),
    sa.Column("asked", sa.Integer, nullable=False, default=0),
    sa.Column("scores", sa.JSON),
    sa.Column("version_id", sa.Integer, nullable=False, default=1),
    info={"on_merge": OnMerge.FOLLOW_CASE},
)
