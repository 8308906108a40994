"""Bodies (papers, answers, sealed files) with a SHA-256 beside each, compared at every read.

SQLCipher can hand out zeros for a damaged page without an error, so a body is never believed without its digest.
"""

import hashlib
import json
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..errors import Refusal
from .column_types import Moment, key, metadata

body = sa.Table(
    "body",
    metadata,
    key(),
    sa.Column("media", sa.String(80), nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Column("kept_at", Moment, nullable=False),
)


def keep_body(connection: sa.Connection, body_id: str, content: bytes, media: str, now: datetime) -> str:
    """Store *content* under *body_id*; returns its SHA-256 in hex."""
    digest = hashlib.sha256(content).hexdigest()
    connection.execute(
        body.insert().values(
            id=body_id, media=media, size=len(content), sha256=digest, content=content, kept_at=now
        )
    )
    return digest


def replace_body(connection: sa.Connection, body_id: str, content: bytes, now: datetime) -> str:
    """Put *content* in the place of an earlier body (drafts only); returns its SHA-256 in hex."""
    digest = hashlib.sha256(content).hexdigest()
    connection.execute(
        body.update()
        .where(body.c.id == body_id)
        .values(size=len(content), sha256=digest, content=content, kept_at=now)
    )
    return digest


def read_body(connection: sa.Connection, body_id: str) -> bytes:
    """The content under *body_id*, after its digest was compared; Refusal `records.body_damaged` otherwise."""
    row = connection.execute(
        sa.select(body.c.content, body.c.sha256, body.c.size).where(body.c.id == body_id)
    ).one()
    content = bytes(row.content)
    if len(content) != row.size or hashlib.sha256(content).hexdigest() != row.sha256:
        raise Refusal("records.body_damaged")
    return content


def read_json(connection: sa.Connection, body_id: str) -> Any:
    """The JSON value under *body_id*."""
    return json.loads(read_body(connection, body_id))


def json_bytes(value: Any) -> bytes:
    """Canonical JSON: sorted keys, no blanks, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str).encode()
