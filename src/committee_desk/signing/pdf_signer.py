"""One signature on a PDF: PAdES, P-256, the key held in memory, in the seat that the paper announces."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers.pdf_cms import Signer as PyHankoSigner
from pyhanko.sign.signers.pdf_signer import PdfTBSDocument
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from ..errors import Refusal
from .fields import QuietWriter, announcement_in
from .signing_order import seat_for, waiting
from .values import AnnouncedSeat, Announcement, SignerRole

# Hex digits for the container; a P-256 signature with one certificate uses about 2,300 of them.
BYTES_RESERVED = 8192
# Longest ECDSA P-256 signature in DER.
_LONGEST_SIGNATURE = 72
# A tick in a ring, drawn with lines: a font would have to be embedded anew in every revision to stay PDF/A.
_MARK = b"""q 0.11 0.36 0.66 RG 1 w 1 J 1 j
5.5 0.75 m 8.12 0.75 10.25 2.88 10.25 5.5 c 10.25 8.12 8.12 10.25 5.5 10.25 c
2.88 10.25 0.75 8.12 0.75 5.5 c 0.75 2.88 2.88 0.75 5.5 0.75 c s
3.1 5.5 m 4.9 3.7 l 8 7.2 l S Q"""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A signer's unlocked key and certificate (DER); never printed."""

    private: ec.EllipticCurvePrivateKey = field(repr=False)
    certificate: bytes


class CachedSigner(PyHankoSigner):
    """pyHanko's signer with the key kept open; the stock one reloads it each time and signs twice."""

    def __init__(self, key: SigningKey) -> None:
        super().__init__(
            signing_cert=asn1_x509.Certificate.load(key.certificate),
            cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
            embed_roots=False,
        )
        self._private = key.private

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The ECDSA signature of *data* in DER; a dry run only returns its longest length."""
        if dry_run:
            return bytes(_LONGEST_SIGNATURE)
        assert digest_algorithm == "sha256"
        return self._private.sign(data, ec.ECDSA(hashes.SHA256()))


def holder_of(certificate: bytes) -> tuple[str, str]:
    """Name (CN) and role (OU) in a certificate (DER); both empty strings where it has none."""
    subject = asn1_x509.Certificate.load(certificate).subject.native
    return str(subject.get("common_name", "")), str(subject.get("organizational_unit_name", ""))


def progress_of(pdf: bytes) -> tuple[Announcement, tuple[str, ...]]:
    """What a paper of ours announces and which fields are filled: a look at one's own file, no judgement."""
    reader = PdfFileReader(BytesIO(pdf))
    try:
        announcement = announcement_in(reader.root)
    except (KeyError, ValueError):
        raise Refusal("signing.no_seats") from None
    return announcement, tuple(name for name, _, _ in enumerate_sig_fields(reader, filled_status=True))


def next_seats(pdf: bytes) -> tuple[AnnouncedSeat, ...]:
    """Who may sign *pdf* now; empty when all have. Refuses with `signing.no_seats` for other papers."""
    return waiting(*progress_of(pdf))


def sign_paper(pdf: bytes, key: SigningKey, at: datetime) -> bytes:
    """*pdf* with the signature of the holder of *key* appended; *at* (aware) is the time that it claims.

    Refuses as `seat_for` does, and with `signing.no_seats` if the paper has no fields of ours.
    """
    announcement, signed = progress_of(pdf)
    name, role = holder_of(key.certificate)
    if role not in set(SignerRole):
        raise Refusal("signing.not_named")
    seat = seat_for(announcement, signed, SignerRole(role), name)
    return _append_signature(pdf, key, at, _metadata(announcement, seat))


def _metadata(announcement: Announcement, seat: AnnouncedSeat) -> PdfSignatureMetadata:
    first = seat == announcement.seats[0]
    last = seat == announcement.seats[-1]
    return PdfSignatureMetadata(
        field_name=seat.field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        name=seat.signer,
        certify=first,
        docmdp_permissions=MDPPerm.NO_CHANGES if last else MDPPerm.FILL_FORMS,
    )


def _append_signature(pdf: bytes, key: SigningKey, at: datetime, metadata: PdfSignatureMetadata) -> bytes:
    signer = CachedSigner(key)
    session = PdfSigner(metadata, signer, stamp_style=_mark()).init_signing_session(
        QuietWriter(pdf), existing_fields_only=True
    )
    session.system_time = at
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=BYTES_RESERVED)
    output = BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)

    async def finish() -> None:
        container = await signer.async_sign(prepared.document_digest, "sha256", use_pades=True)
        await PdfTBSDocument.async_finish_signing(output, prepared, container)

    asyncio.run(finish())
    return output.getvalue()


def _mark() -> Any:
    content = RawContent(_MARK, box=BoxConstraints(width=11, height=11))
    return StaticStampStyle(
        border_width=0, background=content, background_opacity=1.0, background_layout=_corner()
    )


def _corner() -> Any:
    from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, Margins, SimpleBoxLayoutRule

    return SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MAX,
        y_align=AxisAlignment.ALIGN_MIN,
        margins=Margins(1, 1, 1, 1),
        inner_content_scaling=InnerScaling.NO_SCALING,
    )
