"""Signing with the key kept in memory against pyHanko's stock signer and against the bare curve; judging a plan."""

import asyncio
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from committee_desk.signing import (
    Kind,
    Seat,
    SignerRole,
    SigningKey,
    TrustAnchors,
    found_authority,
    issue_certificate,
    issue_revocation_list,
    judge_pdf,
    new_private_key,
    prepare_fields,
    sign_paper,
)
from committee_desk.signing.trust_chain import validation_context

ROUNDS = 30
BUREAU = "示例县教育局"
PEOPLE = (
    (BUREAU, SignerRole.BUREAU_SEAL),
    ("示例·联络人", SignerRole.LIAISON),
    ("示例·主任", SignerRole.CHAIR),
)


def _paper(pages: int = 4) -> bytes:
    output = BytesIO()
    canvas = Canvas(output, invariant=1)
    for page in range(pages):
        for line in range(40):
            canvas.drawString(72, 780 - 18 * line, f"SAMPLE {page} {line}")
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def _entry(work: Callable[[], object], peer: Callable[[], object]) -> dict[str, Any]:
    """Medians of *work* and *peer*, taken in turns so that a busy moment of the machine hits both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS + 1):
        for times, task in zip(taken, (work, peer), strict=True):
            start = time.perf_counter()
            task()
            times.append((time.perf_counter() - start) * 1000)
    value, floor = (statistics.median(times[1:]) for times in taken)
    return {
        "value": round(value, 3),
        "floor": round(floor, 3),
        "ratio": round(value / floor, 2),
        "unit": "ms",
    }


def _stock_signer(key: SigningKey) -> signers.SimpleSigner:
    der = key.private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(key.certificate),
        signing_key=asn1_keys.PrivateKeyInfo.load(der),
        cert_registry=SimpleCertificateStore(),
    )


def _stock(pdf: bytes, signer: signers.SimpleSigner) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name="plan-01-bureau_seal",
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
    )
    signed = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), metadata, signer)
    return bytes(signed.getvalue())


def _library_verdict(pdf: bytes, trust: TrustAnchors, now: datetime) -> bool:
    """The library's own judgement of every signature, which lets several attacks through."""

    async def judge() -> bool:
        statuses = [
            await async_validate_pdf_signature(signature, validation_context(trust, now))
            for signature in PdfFileReader(BytesIO(pdf)).embedded_signatures
        ]
        return all(status.bottom_line for status in statuses)

    return asyncio.run(judge())


def measure() -> dict[str, dict[str, Any]]:
    """First signature of a four-page plan against pyHanko's stock signer; our verdict against the library's.

    `signing` is ours (value) against the stock signer (floor); `signing.curve` against the bare signature, which
    shows how much of it is PDF; `signing.verdict` is our whole verdict on three signatures against the library's.
    """
    now = datetime.now(UTC)
    authority, authority_key = found_authority("示例县", now)

    def signer(name: str, role: SignerRole) -> SigningKey:
        private = new_private_key()
        certificate = issue_certificate(
            authority,
            authority_key,
            public_key=private.public_key(),
            name=name,
            role=role,
            organisation=BUREAU,
            now=now,
        )
        return SigningKey(private, certificate)

    keys = [signer(name, role) for name, role in PEOPLE]
    seats = [
        Seat(role, name, 0, (72.0, 100.0 * row, 260.0, 100.0 * row + 40))
        for row, (name, role) in enumerate(PEOPLE)
    ]
    prepared = prepare_fields(_paper(), Kind.PLAN, seats)
    complete = prepared
    for minute, key in enumerate(keys):
        complete = sign_paper(complete, key, now + timedelta(minutes=minute))
    trust = authority.anchors(issue_revocation_list(authority, authority_key, now=now))
    later = now + timedelta(minutes=5)
    assert judge_pdf(complete, trust=trust, now=later).valid

    algorithm, private = ec.ECDSA(hashes.SHA256()), keys[0].private
    stock = _stock_signer(keys[0])

    def ours() -> bytes:
        return sign_paper(prepared, keys[0], now)

    def verdict() -> bool:
        return judge_pdf(complete, trust=trust, now=later).valid

    return {
        "signing": _entry(ours, lambda: _stock(prepared, stock)),
        "signing.curve": _entry(ours, lambda: private.sign(prepared, algorithm)),
        "signing.verdict": _entry(verdict, lambda: _library_verdict(complete, trust, later)),
    }


if __name__ == "__main__":
    import json

    print(json.dumps(measure(), indent=1))
