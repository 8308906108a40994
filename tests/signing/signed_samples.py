"""A sample county: authority, signers and papers for the tests of signing and batch; all invented (示例)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from cryptography.hazmat.primitives.asymmetric import ec
from reportlab.pdfgen.canvas import Canvas

from committee_desk.signing import (
    Authority,
    Kind,
    Revoked,
    Seat,
    SignerRole,
    SigningKey,
    TrustAnchors,
    found_authority,
    issue_certificate,
    issue_revocation_list,
    new_private_key,
    prepare_fields,
    sign_paper,
)

NOW = datetime(2026, 5, 18, 9, 30, tzinfo=UTC)
BUREAU, COMMITTEE = "示例县教育局", "示例县残疾人教育专家委员会"


@dataclass(frozen=True, slots=True)
class SampleCounty:
    """An authority with its private key, so that tests can issue whatever they need."""

    authority: Authority
    private: ec.EllipticCurvePrivateKey

    def signer(self, name: str, role: SignerRole) -> SigningKey:
        """A fresh key with a certificate of this authority."""
        key = new_private_key()
        certificate = issue_certificate(
            self.authority,
            self.private,
            public_key=key.public_key(),
            name=name,
            role=role,
            organisation=BUREAU,
            now=NOW,
        )
        return SigningKey(key, certificate)

    def trust(self, *revoked: int, now: datetime = NOW) -> TrustAnchors:
        """Anchors with a list made at *now* on which the serial numbers *revoked* stand."""
        gone = [Revoked(serial, now) for serial in revoked]
        return self.authority.anchors(
            issue_revocation_list(self.authority, self.private, revoked=gone, now=now)
        )


@cache
def county() -> SampleCounty:
    """The one sample county of a test run."""
    return SampleCounty(*found_authority("示例县", NOW))


@cache
def signers(kind: Kind) -> tuple[SigningKey, ...]:
    """Keys of everyone who signs a paper of *kind*, in the order of signing."""
    people = {
        Kind.PROPOSAL: (
            (COMMITTEE, SignerRole.COMMITTEE_SEAL),
            ("示例·张成员", SignerRole.MEMBER),
            ("示例·陈成员", SignerRole.MEMBER),
            ("示例·王主任", SignerRole.CHAIR),
        ),
        Kind.DECISION: ((BUREAU, SignerRole.BUREAU_SEAL),),
        Kind.PLAN: (
            (BUREAU, SignerRole.BUREAU_SEAL),
            ("示例·李联络", SignerRole.LIAISON),
            ("示例·王主任", SignerRole.CHAIR),
        ),
    }[kind]
    return tuple(county().signer(name, role) for name, role in people)


def seats(keys: tuple[SigningKey, ...]) -> tuple[Seat, ...]:
    """A seat for each key, one below the other on the first page."""
    from committee_desk.signing.pdf_signer import holder_of

    places = [(72.0, 700.0 - 60 * row, 260.0, 740.0 - 60 * row) for row in range(len(keys))]
    holders = [holder_of(key.certificate) for key in keys]
    return tuple(
        Seat(SignerRole(role), name, 0, box) for (name, role), box in zip(holders, places, strict=True)
    )


def blank_paper(text: str = "SAMPLE") -> bytes:
    """One page with vector text; the same bytes each time."""
    output = BytesIO()
    canvas = Canvas(output, invariant=1)
    canvas.drawString(72, 780, text)
    canvas.showPage()
    canvas.save()
    return output.getvalue()


@cache
def prepared_paper(kind: Kind) -> bytes:
    """A paper of *kind* with all its fields and no signature."""
    return prepare_fields(blank_paper(kind.value), kind, seats(signers(kind)))


@cache
def signed_stages(kind: Kind) -> tuple[bytes, ...]:
    """The prepared paper and the file after each signature, a minute apart."""
    stages = [prepared_paper(kind)]
    for minute, key in enumerate(signers(kind)):
        stages.append(sign_paper(stages[-1], key, NOW + timedelta(minutes=minute)))
    return tuple(stages)


def signed_paper(kind: Kind) -> bytes:
    """A paper of *kind* that everyone has signed."""
    return signed_stages(kind)[-1]
