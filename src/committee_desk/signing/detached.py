"""Detached signatures (CAdES) over bytes that are no PDF: the manifest of a batch."""

import asyncio
from datetime import datetime
from typing import Any

from asn1crypto import cms
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.validation.generic_cms import async_validate_detached_cms

from .container import is_canonical
from .pdf_signer import CachedSigner, SigningKey, holder_of
from .trust_chain import HOSTILE, KEY_USAGE, distrust, validation_context
from .values import Problem, Signer, TrustAnchors


def sign_detached(content: bytes, key: SigningKey, at: datetime) -> bytes:
    """A detached CAdES signature (CMS in DER) over *content*; *at* (aware) is the time it claims."""
    signer = CachedSigner(key)
    settings = PdfCMSSignedAttributes(signing_time=at)

    async def sign() -> Any:
        return await signer.async_sign_general_data(
            content, "sha256", use_cades=True, signed_attr_settings=settings
        )

    return bytes(asyncio.run(sign()).dump())


def judge_detached(
    content: bytes, signature: bytes, *, trust: TrustAnchors, now: datetime
) -> tuple[Signer | None, tuple[Problem, ...]]:
    """Who signed *content* and what is wrong; a signer is named only if intact and trusted."""
    try:
        if not is_canonical(signature):
            return None, (Problem.CONTAINER,)
        signed_data = cms.ContentInfo.load(signature, strict=True)["content"]
        status = asyncio.run(_validate(content, signed_data, trust, now))
        name, role = holder_of(status.signing_cert.dump())
    except HOSTILE:
        return None, (Problem.CONTAINER,)
    if not (status.intact and status.valid):
        return None, (Problem.DAMAGED,)
    if not status.trusted:
        return None, (distrust(status.trust_problem_indic, trust),)
    if status.signer_reported_dt is None or not status.bottom_line:
        return None, (Problem.DAMAGED,)
    return Signer(name, role, status.signer_reported_dt), ()


async def _validate(content: bytes, signed_data: Any, trust: TrustAnchors, now: datetime) -> Any:
    return await async_validate_detached_cms(
        content,
        signed_data,
        signer_validation_context=validation_context(trust, now),
        key_usage_settings=KEY_USAGE,
    )
