"""The file that goes out beside signed papers: the authority's certificate and revocation list as PEM."""

import base64
import re
from datetime import datetime

from ..errors import Refusal
from .values import TrustAnchors

_CERTIFICATE, _LIST = "CERTIFICATE", "X509 CRL"
_BLOCK = re.compile(rb"-----BEGIN (CERTIFICATE|X509 CRL)-----\s+([A-Za-z0-9+/=\s]+?)-----END \1-----")
_LARGEST = 4 << 20


def write_anchors(trust: TrustAnchors) -> bytes:
    """*trust* as PEM blocks, certificates first."""
    blocks = [_pem(_CERTIFICATE, der) for der in trust.certificates]
    blocks += [_pem(_LIST, der) for der in trust.revocation_lists]
    return "".join(blocks).encode("ascii")


def read_anchors(pem: bytes) -> TrustAnchors:
    """Certificates and revocation lists in *pem*; refuses with `signing.no_trust_file` if it has neither."""
    from cryptography import x509

    try:
        if len(pem) > _LARGEST:
            raise ValueError("too large for a trust file")
        found = [(kind.decode(), base64.b64decode(body)) for kind, body in _BLOCK.findall(pem)]
        trust = TrustAnchors(
            tuple(der for kind, der in found if kind == _CERTIFICATE),
            tuple(der for kind, der in found if kind == _LIST),
        )
        for der in trust.certificates:
            x509.load_der_x509_certificate(der)
        for der in trust.revocation_lists:
            x509.load_der_x509_crl(der)
    except ValueError:
        raise Refusal("signing.no_trust_file") from None
    if not trust.certificates:
        raise Refusal("signing.no_trust_file")
    return trust


def with_lists(trust: TrustAnchors, offered: tuple[bytes, ...]) -> TrustAnchors:
    """*trust* with the newest revocation list of each authority, from its own lists and *offered* ones (DER).

    Lists are signed by their authority, so a stranger may bring one; an older one never hides a newer one, and a
    forged one fails its check.
    """
    from cryptography import x509

    newest: dict[bytes, tuple[datetime, bytes]] = {}
    for der in (*offered, *trust.revocation_lists):
        parsed = x509.load_der_x509_crl(der)
        issuer = parsed.issuer.public_bytes()
        if issuer not in newest or parsed.last_update_utc >= newest[issuer][0]:
            newest[issuer] = (parsed.last_update_utc, der)
    return TrustAnchors(trust.certificates, tuple(der for _, der in newest.values()))


def _pem(kind: str, der: bytes) -> str:
    text = base64.b64encode(der).decode("ascii")
    lines = "\n".join(text[start : start + 64] for start in range(0, len(text), 64))
    return f"-----BEGIN {kind}-----\n{lines}\n-----END {kind}-----\n"
