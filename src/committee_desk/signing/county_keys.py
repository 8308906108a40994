"""The county's own certificate authority and the keys of those who sign, each locked with its owner's password."""

import base64
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.person import setting, signer_key
from .authority import (
    Authority,
    Revoked,
    found_authority,
    issue_certificate,
    issue_revocation_list,
    serial_of,
)
from .pdf_signer import SigningKey
from .signer_keys import new_private_key, unlock, unwrap_authority_key, wrap_authority_key, wrap_key
from .values import SignerRole, TrustAnchors

SETTING = "authority"
PURPOSE = "signing authority"
SEALS = (SignerRole.BUREAU_SEAL, SignerRole.COMMITTEE_SEAL)


def found_county_authority(work: UnitOfWork) -> str:
    """Make the county's certificate authority; its key is wrapped under the county's master key."""
    work.allow(Verb.MAKE_SIGNER_KEY)
    if _stored(work) is not None:
        raise Refusal("signing.authority_exists")
    authority, private = found_authority(work.county.name, work.now())
    wrapped = wrap_authority_key(private, work.derived_key(PURPOSE), work.county.division)
    value = {
        "certificate": base64.b64encode(authority.certificate).decode(),
        "wrapped_key": base64.b64encode(wrapped).decode(),
    }
    work.connection.execute(setting.insert().values(name=SETTING, value=value))
    work.audit(Verb.MAKE_SIGNER_KEY, "authority", SETTING, None, {"name": authority.name})
    return authority.name


def make_signer_key(
    work: UnitOfWork,
    name: str,
    role: SignerRole,
    organisation: str,
    password: str,
    *,
    person_id: str | None = None,
) -> str:
    """A P-256 key and certificate for *name* in *role*, wrapped by the owner's *password*; returns the key's id.

    An electronic signature is like a hand's when the key is one's own and under sole control (电子签名法 13): nobody
    who merely opened the county's file can sign with it.
    """
    work.allow(Verb.MAKE_SIGNER_KEY)
    authority, authority_key = _authority(work)
    private = new_private_key()
    key_id = work.new_id()
    work.connection.execute(
        signer_key.insert().values(
            id=key_id,
            owner="seal" if role in SEALS else "person",
            person_id=person_id,
            name=name,
            role=role.value,
            certificate=issue_certificate(
                authority,
                authority_key,
                public_key=private.public_key(),
                name=name,
                role=role,
                organisation=organisation,
                now=work.now(),
            ),
            wrapped_key=wrap_key(private, password, key_id),
            made_at=work.now(),
        )
    )
    work.audit(Verb.MAKE_SIGNER_KEY, "signer_key", key_id, None, {"role": role.value})
    return key_id


def revoke_key(work: UnitOfWork, key_id: str) -> str:
    """From now on signatures of this key do not count; the next revocation list names it.

    Refusal `signing.no_such_key` also where it was revoked before: a later moment would make signatures good again.
    """
    work.allow(Verb.MAKE_SIGNER_KEY)
    changed = work.connection.execute(
        signer_key.update()
        .where(signer_key.c.id == key_id, signer_key.c.revoked_at.is_(None))
        .values(revoked_at=work.now())
    )
    if not changed.rowcount:
        raise Refusal("signing.no_such_key")
    work.audit(Verb.MAKE_SIGNER_KEY, "signer_key", key_id, None, {"revoked": True})
    return key_id


def open_key(look: Look, role: SignerRole, name: str, password: str) -> SigningKey:
    """The key of *name* in *role*, unlocked; Refusals `signing.no_key_of` and `signing.wrong_password`."""
    row = look.connection.execute(
        sa.select(signer_key)
        .where(signer_key.c.role == role.value, signer_key.c.name == name, signer_key.c.revoked_at.is_(None))
        .order_by(signer_key.c.made_at.desc())
    ).first()
    if row is None:
        raise Refusal("signing.no_key_of", name=name)
    return unlock(row.wrapped_key, password, row.id, row.certificate)


def trust_of(look: Look, now: datetime | None = None) -> TrustAnchors:
    """What a verdict on this county's papers rests on: its authority and a revocation list made at *now*."""
    authority, authority_key = _authority(look)
    revoked = look.connection.execute(
        sa.select(signer_key.c.certificate, signer_key.c.revoked_at).where(
            signer_key.c.revoked_at.is_not(None)
        )
    )
    gone: Sequence[Revoked] = [Revoked(serial_of(row.certificate), row.revoked_at) for row in revoked]
    at = now or look.now()
    revocations = issue_revocation_list(
        authority, authority_key, revoked=gone, number=int(at.timestamp()), now=at
    )
    return authority.anchors(revocations)


def _stored(look: Look) -> dict[str, Any] | None:
    value: dict[str, Any] | None = look.connection.execute(
        sa.select(setting.c.value).where(setting.c.name == SETTING)
    ).scalar()
    return value


def _authority(look: Look) -> tuple[Authority, Any]:
    stored = _stored(look)
    if stored is None:
        raise Refusal("signing.no_authority")
    key = unwrap_authority_key(
        base64.b64decode(stored["wrapped_key"]), look.derived_key(PURPOSE), look.county.division
    )
    return Authority(base64.b64decode(stored["certificate"])), key
