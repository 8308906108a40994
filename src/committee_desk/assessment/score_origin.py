"""What scores rest on: the digests of form and scales and the engine's version, kept beside them and never changed."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from ..access import Verb
from ..office import Look, UnitOfWork
from ..records.bodies import json_bytes
from ..records.form_life import score_origin
from .values import Form

ENGINE = "1"
"""The rules by which expressions are evaluated (docs/decisions/0004-forms-engine.md); another number, other scores."""


@dataclass(frozen=True, slots=True)
class ScoreOrigin:
    """Digests in hex, and the engine's version."""

    form_sha256: str
    scale_sha256: str
    engine: str


def origin_of(form: Form) -> ScoreOrigin:
    """What the scores of *form* rest on."""
    scales = [*map(asdict, form.scales), *map(asdict, form.bands)]
    rules = [[one.key, one.when] for one in form.rules if one.kind == "threshold"]
    digest = hashlib.sha256(json_bytes([scales, rules])).hexdigest()
    return ScoreOrigin(form.sha256, digest, ENGINE)


def keep_origin(work: UnitOfWork, assessment_id: str, form: Form) -> None:
    """Write down what the assessment's scores, just made, rest on."""
    work.connection.execute(
        score_origin.insert().values(
            id=work.new_id(), assessment_id=assessment_id, made_at=work.now(), **asdict(origin_of(form))
        )
    )


def scores_rest_on(look: Look, assessment_id: str) -> ScoreOrigin | None:
    """What the assessment's scores rest on; None before it is completed, and of scores older than this record."""
    look.allow(Verb.OPEN_CASE)
    question = sa.select(score_origin).where(score_origin.c.assessment_id == assessment_id)
    row = look.connection.execute(question).first()
    return ScoreOrigin(row.form_sha256, row.scale_sha256, row.engine) if row else None
