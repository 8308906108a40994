"""The county's own certificate authority: P-256, no intermediates, always a revocation list (RFC 5280)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from .signer_keys import new_private_key
from .values import SignerRole, TrustAnchors

# RFC 9336; alone it is "not approved" for NSS, so emailProtection stands beside it.
_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_AUTHORITY_YEARS, _SIGNER_YEARS = 20, 5
REVOCATION_LIST_DAYS = 90
# Clocks of an office differ; a certificate made a moment ago must hold on the neighbour's machine.
_CLOCK_SLACK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority as everyone may see it: its certificate."""

    certificate: bytes

    @property
    def name(self) -> str:
        """Common name of the authority."""
        return _common_name(x509.load_der_x509_certificate(self.certificate))

    def anchors(self, revocation_list: bytes) -> TrustAnchors:
        """Trust anchors made of this authority and one of its revocation lists (DER)."""
        return TrustAnchors((self.certificate,), (revocation_list,))


@dataclass(frozen=True, slots=True)
class Revoked:
    """A certificate that no longer counts, since *at*."""

    serial: int
    at: datetime


def _common_name(certificate: x509.Certificate) -> str:
    return str(certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)


def _distribution_point(authority: x509.Certificate) -> x509.CRLDistributionPoints:
    # The extension makes every validator ask for a list; a URN cannot be fetched: no network.
    uri = x509.UniformResourceIdentifier(f"urn:committee-desk:crl:{authority.serial_number:x}")
    return x509.CRLDistributionPoints([x509.DistributionPoint([uri], None, None, None)])


def _usage(*, sign_documents: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=sign_documents,
        content_commitment=sign_documents,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not sign_documents,
        crl_sign=not sign_documents,
        encipher_only=False,
        decipher_only=False,
    )


def found_authority(county: str, now: datetime) -> tuple[Authority, ec.EllipticCurvePrivateKey]:
    """A new authority named after *county* (夏县) and its private key; it lasts 20 years from *now*."""
    private = new_private_key()
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, county),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{county}专委会工作台 CA"),
        ]
    )
    key_id = x509.SubjectKeyIdentifier.from_public_key(private.public_key())
    certificate = (
        _builder(name, name, private.public_key(), now, _AUTHORITY_YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(sign_documents=False), critical=True)
        .add_extension(key_id, critical=False)
        .sign(private, hashes.SHA256())
    )
    return Authority(certificate.public_bytes(Encoding.DER)), private


def _builder(
    subject: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey, now: datetime, years: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SLACK)
        .not_valid_after(now + timedelta(days=round(365.25 * years)))
    )


def issue_certificate(
    authority: Authority,
    authority_key: ec.EllipticCurvePrivateKey,
    *,
    public_key: ec.EllipticCurvePublicKey,
    name: str,
    role: SignerRole,
    organisation: str,
    now: datetime,
) -> bytes:
    """A signer's certificate (DER), five years: *name* as CN, *role* as OU, *organisation* as O."""
    issuer = x509.load_der_x509_certificate(authority.certificate)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, role.value),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    issuer_key_id = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION, _DOCUMENT_SIGNING])
    certificate = (
        _builder(subject, issuer.subject, public_key, now, _SIGNER_YEARS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(sign_documents=True), critical=True)
        .add_extension(usage, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(issuer_key_id), critical=False
        )
        .add_extension(_distribution_point(issuer), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    return certificate.public_bytes(Encoding.DER)


def issue_revocation_list(
    authority: Authority,
    authority_key: ec.EllipticCurvePrivateKey,
    *,
    revoked: Sequence[Revoked] = (),
    number: int = 1,
    now: datetime,
) -> bytes:
    """The revocation list (DER) for 90 days from *now*, empty or not; *number* rises with each list."""
    issuer = x509.load_der_x509_certificate(authority.certificate)
    key_id = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.subject)
        .last_update(now - _CLOCK_SLACK)
        .next_update(now + timedelta(days=REVOCATION_LIST_DAYS))
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(key_id), critical=False)
    )
    for gone in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(gone.serial).revocation_date(gone.at).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(authority_key, hashes.SHA256()).public_bytes(Encoding.DER)


def serial_of(certificate: bytes) -> int:
    """Serial number of a certificate (DER), for `Revoked`."""
    return x509.load_der_x509_certificate(certificate).serial_number
