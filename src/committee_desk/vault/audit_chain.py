"""The audit chain: each command hashed onto the one before; a signed head; bodies that can be erased."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from committee_desk.errors import Refusal

from .master_key import MasterKey
from .values import Anchor, AuditEntry, AuditProblem, AuditReport, Head, KnownCommand

audit_metadata = sa.MetaData()

audit = sa.Table(
    "audit",
    audit_metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("desk", sa.Text, nullable=False),
    sa.Column("command_id", sa.Text, unique=True),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("entity", sa.Text, nullable=False),
    sa.Column("entity_id", sa.Text, nullable=False),
    sa.Column("case_id", sa.Text, index=True),
    sa.Column("body_hash", sa.LargeBinary, nullable=False),
    sa.Column("prev", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sqlite_strict=True,
)

audit_body = sa.Table(
    "audit_body",
    audit_metadata,
    sa.Column("seq", sa.Integer, sa.ForeignKey("audit.seq"), primary_key=True, autoincrement=False),
    sa.Column("salt", sa.LargeBinary, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sqlite_strict=True,
)

audit_head = sa.Table(
    "audit_head",
    audit_metadata,
    sa.Column(
        "id", sa.Integer, sa.CheckConstraint("id = 1", name="one"), primary_key=True, autoincrement=False
    ),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
    sqlite_strict=True,
)

_HEAD_DIFFERS = (
    "NEW.seq IS NOT (SELECT MAX(seq) FROM audit) "
    "OR NEW.hash IS NOT (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1)"
)
# The last condition: INSERT OR REPLACE would delete the older row without firing its trigger.
_OUT_OF_ORDER = (
    "NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit) "
    "OR NEW.prev IS NOT COALESCE((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32)) "
    "OR EXISTS (SELECT 1 FROM audit WHERE command_id = NEW.command_id)"
)


def _refusing(name: str, event: str, table: str, condition: str = "1") -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{name}'); END"
    )


AUDIT_TRIGGERS = {
    name: _refusing(name, *rest)
    for name, *rest in (
        ("audit_is_not_changed", "UPDATE", "audit"),
        ("audit_is_not_deleted", "DELETE", "audit"),
        (
            "audit_goes_on_in_order",
            "INSERT",
            "audit",
            _OUT_OF_ORDER,
        ),
        ("audit_body_is_not_changed", "UPDATE", "audit_body"),
        ("audit_head_is_not_deleted", "DELETE", "audit_head"),
        ("audit_head_is_the_last", "UPDATE", "audit_head", _HEAD_DIFFERS),
        ("audit_head_begins_as_the_last", "INSERT", "audit_head", _HEAD_DIFFERS),
    )
}
"""SQL of the triggers by name, for the migration that makes the tables (and after every rebuilt table)."""

_NOTHING = Head(0, bytes(32))
_FIELDS = (
    "seq",
    "at",
    "actor",
    "desk",
    "command_id",
    "verb",
    "entity",
    "entity_id",
    "case_id",
    "body_hash",
    "prev",
)


def define_audit_tables(metadata: sa.MetaData) -> None:
    """Takes the audit tables into *metadata*, so that one MetaData describes the whole file."""
    for table in audit_metadata.sorted_tables:
        table.to_metadata(metadata)


def _moment(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return at.astimezone(ZoneInfo("UTC")).isoformat(timespec="microseconds")


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8")


def _link(key: bytes, row: dict[str, Any]) -> bytes:
    """HMAC-SHA256 over the fields, each with its length before it, so that no two entries read alike."""
    parts = [b"-" if row[name] is None else b"+" + _bytes(row[name]) for name in _FIELDS]
    message = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hmac.digest(key, message, "sha256")


def _head_message(master: MasterKey, head: Head) -> bytes:
    return b"committee-desk head 1" + master.database.encode() + head.seq.to_bytes(8, "big") + head.digest


def _body_hash(salt: bytes, body: str) -> bytes:
    return hashlib.sha256(salt + body.encode("utf-8")).digest()


def head(connection: sa.Connection) -> Head:
    """The last entry, as the chain itself has it."""
    row = connection.execute(
        sa.select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
    ).first()
    return Head(row.seq, bytes(row.hash)) if row else _NOTHING


def append(connection: sa.Connection, key: MasterKey, entry: AuditEntry) -> int:
    """Adds *entry* to the chain inside the caller's unit of work and signs the new head; returns its number.

    A *command_id* that stands there already raises IntegrityError: ask `find_command` first.
    """
    before = head(connection)
    salt = secrets.token_bytes(16)
    content = {"body": entry.body, "result": entry.result}
    body = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    row = {
        name: getattr(entry, name)
        for name in ("actor", "desk", "command_id", "verb", "entity", "entity_id", "case_id")
    }
    row |= {"seq": before.seq + 1, "at": _moment(entry.at), "prev": before.digest}
    row["body_hash"] = _body_hash(salt, body)
    row["hash"] = _link(key.audit_key(), row)
    connection.execute(audit.insert(), row)
    connection.execute(audit_body.insert(), {"seq": row["seq"], "salt": salt, "body": body})
    _sign(connection, key, Head(row["seq"], row["hash"]))
    return before.seq + 1


def _sign(connection: sa.Connection, key: MasterKey, new: Head) -> None:
    values = {"seq": new.seq, "hash": new.digest, "signature": key.sign_head(_head_message(key, new))}
    if connection.execute(audit_head.update(), values).rowcount == 0:
        connection.execute(audit_head.insert(), {"id": 1, **values})


def read_entry_body(connection: sa.Connection, seq: int) -> dict[str, Any] | None:
    """`{"body", "result"}` of entry *seq* after comparing its digest; None where it was erased.

    Raises `vault.damaged` where the digest differs.
    """
    query = sa.select(audit_body.c.salt, audit_body.c.body, audit.c.body_hash).join_from(audit_body, audit)
    row = connection.execute(query.where(audit_body.c.seq == seq)).first()
    if row is None:
        return None
    if _body_hash(row.salt, row.body) != row.body_hash:
        raise Refusal("vault.damaged")
    content: dict[str, Any] = json.loads(row.body)
    return content


def find_command(connection: sa.Connection, command_id: str) -> KnownCommand | None:
    """The command that was carried out under *command_id*, with its result; None if there was none."""
    query = sa.select(audit.c.seq, audit.c.verb).where(audit.c.command_id == command_id)
    row = connection.execute(query).first()
    if row is None:
        return None
    content = read_entry_body(connection, row.seq)
    return KnownCommand(row.seq, row.verb, content["result"] if content else None)


def erase_body(connection: sa.Connection, seq: int) -> None:
    """Erases what entry *seq* held of a person (PIPL 47, end of retention); the chain still verifies."""
    connection.execute(audit_body.delete().where(audit_body.c.seq == seq))


def verify(connection: sa.Connection, key: MasterKey, anchors: Iterable[Anchor] = ()) -> AuditReport:
    """Checks every entry, every body, the signed head, and each anchor that left this file before.

    Whoever holds the master key can rewrite all that follows the last anchor that left the machine: only
    *anchors* from printed papers, sent batches and backups show that.
    """
    wanted: dict[int, set[Anchor]] = {}
    for anchor in anchors:
        wanted.setdefault(anchor.seq, set()).add(anchor)
    wanted.pop(0, None)
    reached, erased, problems = _NOTHING, [], []
    for row in _rows(connection):
        if row["body"] is None:
            erased.append(row["seq"])
        problems += [AuditProblem(code, row["seq"]) for code in _faults(key.audit_key(), reached, row)]
        reached = Head(row["seq"], row["hash"])
        if wanted.pop(row["seq"], set()) - {reached.anchor}:
            problems.append(AuditProblem("anchor_differs", row["seq"]))
    missing = [AuditProblem("anchor_missing", seq) for seq in sorted(wanted)]
    problems += missing + _head_faults(connection, key, reached)
    entries = connection.execute(sa.select(sa.func.count()).select_from(audit)).scalar_one()
    return AuditReport(reached, entries, tuple(erased), tuple(problems))


def _rows(connection: sa.Connection) -> Iterator[dict[str, Any]]:
    query = (
        sa.select(audit, audit_body.c.salt, audit_body.c.body)
        .join_from(audit, audit_body, isouter=True)
        .order_by(audit.c.seq)
        .execution_options(yield_per=500)
    )
    return (dict(row) for row in connection.execute(query).mappings())


def _faults(key: bytes, before: Head, row: dict[str, Any]) -> Iterator[str]:
    if row["seq"] != before.seq + 1:
        yield "gap"
    elif row["prev"] != before.digest:
        yield "previous_differs"
    if _link(key, row) != row["hash"]:
        yield "entry_differs"
    if row["body"] is not None and _body_hash(row["salt"], row["body"]) != row["body_hash"]:
        yield "body_differs"


def _head_faults(connection: sa.Connection, key: MasterKey, reached: Head) -> list[AuditProblem]:
    row = connection.execute(sa.select(audit_head)).first()
    if row is None:
        return [AuditProblem("head_missing", reached.seq)] if reached.seq else []
    if (row.seq, row.hash) != (reached.seq, reached.digest):
        return [AuditProblem("head_differs", row.seq)]
    try:
        public = Ed25519PublicKey.from_public_bytes(key.head_public_key())
        public.verify(row.signature, _head_message(key, reached))
    except InvalidSignature:
        return [AuditProblem("head_signature", row.seq)]
    return []
