"""Pictures and files that are answers: kept encrypted, under names that tell nothing of the child."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.assessment import assessment, assessment_attachment
from ..records.bodies import body, keep_body, read_body
from .attachment_content import clean_attachment

#: Bytes that all attachments of one assessment may have together.
MOST_BYTES = 200 << 20
_DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is kept under a name."""

    name: str
    media: str
    content: bytes


def keep_attachment(
    work: UnitOfWork, assessment_id: str, content: bytes, media_type: str, *, most_pixels: int = 0
) -> str:
    """Keep *content* with a draft; returns its name, a UUIDv7 and an ending, which becomes the answer.

    *media_type* is what the question takes (`image/*`, `application/*`); what the bytes are is read from themselves.
    Refuses what `clean_attachment` refuses, `attachment_too_much` when the assessment holds enough, `already_complete`.
    """
    work.allow(Verb.KEEP_ATTACHMENT)
    row = work.connection.execute(sa.select(assessment).where(assessment.c.id == assessment_id)).first()
    if row is None:
        raise Refusal("assessment.no_such")
    if row.state != _DRAFT:
        raise Refusal("assessment.already_complete")
    clean = clean_attachment(content, media_type, most_pixels)
    if _bytes_kept(work, assessment_id) + len(clean.content) > MOST_BYTES:
        raise Refusal("assessment.attachment_too_much", most=MOST_BYTES >> 20)
    body_id = work.new_id()
    name = f"{work.new_id()}{clean.suffix}"
    keep_body(work.connection, body_id, clean.content, clean.media, work.now())
    work.connection.execute(
        assessment_attachment.insert().values(
            id=work.new_id(), assessment_id=assessment_id, name=name, body_id=body_id
        )
    )
    work.audit(
        Verb.KEEP_ATTACHMENT,
        "assessment",
        assessment_id,
        None,
        {"name": name, "media": clean.media, "size": len(clean.content)},
        case_id=row.case_id,
    )
    return name


def attachment(look: Look, assessment_id: str, name: str) -> Attachment:
    """What is kept under *name* with this assessment, or with an earlier one of the same case that it was made from.

    Refusal `assessment.no_attachment` where there is nothing.
    """
    look.allow(Verb.OPEN_CASE)
    asked, owner = assessment.alias("asked"), assessment.alias("owner")
    row = look.connection.execute(
        sa.select(assessment_attachment.c.name, assessment_attachment.c.body_id, body.c.media)
        .join(owner, owner.c.id == assessment_attachment.c.assessment_id)
        .join(asked, asked.c.case_id == owner.c.case_id)
        .join(body, body.c.id == assessment_attachment.c.body_id)
        .where(asked.c.id == assessment_id, assessment_attachment.c.name == name)
    ).first()
    if row is None:
        raise Refusal("assessment.no_attachment")
    return Attachment(row.name, row.media, read_body(look.connection, row.body_id))


def drop_unused(work: UnitOfWork, assessment_id: str, used: Iterable[str]) -> int:
    """Part of completing: what no answer names any longer goes, bytes and all; how many went."""
    rows = work.connection.execute(
        sa.select(assessment_attachment).where(
            assessment_attachment.c.assessment_id == assessment_id,
            assessment_attachment.c.name.not_in(set(used)),
        )
    ).all()
    work.connection.execute(
        assessment_attachment.delete().where(assessment_attachment.c.id.in_([row.id for row in rows]))
    )
    work.connection.execute(body.delete().where(body.c.id.in_([row.body_id for row in rows])))
    return len(rows)


def _bytes_kept(work: UnitOfWork, assessment_id: str) -> int:
    kept = (
        sa.select(sa.func.coalesce(sa.func.sum(body.c.size), 0))
        .join(assessment_attachment, assessment_attachment.c.body_id == body.c.id)
        .where(assessment_attachment.c.assessment_id == assessment_id)
    )
    return int(work.connection.execute(kept).scalar_one())
