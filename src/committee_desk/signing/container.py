"""The signature container byte for byte: rebuilt from its parts, nothing else may stand in it (RFC 5652)."""

from asn1crypto import algos, cms
from asn1crypto import x509 as asn1_x509

_HEX = frozenset(b"0123456789ABCDEF")


def container_bytes(pdf: bytes, byte_range: list[int]) -> bytes:
    """The container in the gap of *byte_range*; ValueError unless it is upper-case hex, DER, then zeros."""
    start, length, resume, rest = byte_range
    if start != 0 or length < 0 or rest < 0 or resume + rest > len(pdf):
        raise ValueError("a byte range that does not start the file")
    gap = pdf[length:resume]
    if gap[:1] != b"<" or gap[-1:] != b">" or not set(gap[1:-1]) <= _HEX:
        raise ValueError("contents that are not upper-case hex")
    padded = bytes.fromhex(gap[1:-1].decode("ascii"))
    size = _der_length(padded)
    if padded[size:].strip(b"\0"):
        raise ValueError("padding that is not zero")
    return padded[:size]


def _der_length(data: bytes) -> int:
    if len(data) < 4 or data[0] != 0x30:
        raise ValueError("not a DER sequence")
    if data[1] < 0x80:
        return 2 + data[1]
    size_bytes = data[1] & 0x7F
    if not 1 <= size_bytes <= 3:
        raise ValueError("a length that no container has")
    size = 2 + size_bytes + int.from_bytes(data[2 : 2 + size_bytes], "big")
    if size > len(data):
        raise ValueError("a container that is cut short")
    return size


def is_canonical(container: bytes) -> bool:
    """Whether *container* is exactly what we write: one signer, one certificate, no unsigned attributes."""
    try:
        return _rebuilt(container) == container
    except (ValueError, KeyError, TypeError, IndexError):
        return False


def _rebuilt(container: bytes) -> bytes:
    signed = cms.ContentInfo.load(container, strict=True)["content"]
    (only,) = signed["signer_infos"]
    (choice,) = signed["certificates"]
    certificate = asn1_x509.Certificate.load(choice.chosen.dump(), strict=True)
    digest = algos.DigestAlgorithm({"algorithm": "sha256"})
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                    )
                }
            ),
            "digest_algorithm": digest,
            "signature_algorithm": cms.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            "signed_attrs": cms.CMSAttributes.load(only["signed_attrs"].untag().dump(), strict=True),
            "signature": only["signature"].native,
        }
    )
    data = {
        "version": "v1",
        "digest_algorithms": cms.DigestAlgorithms((digest,)),
        "encap_content_info": {"content_type": "data"},
        "certificates": [cms.CertificateChoices(name="certificate", value=certificate)],
        "signer_infos": [info],
    }
    content = {"content_type": cms.ContentType("signed_data"), "content": cms.SignedData(data)}
    return bytes(cms.ContentInfo(content).dump())
