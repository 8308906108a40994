"""Private keys of signers at rest: wrapped under their owner's own password (电子签名法 13: sole control)."""

import os
import struct
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ..errors import Refusal

if TYPE_CHECKING:
    from .pdf_signer import SigningKey

_MAGIC = b"cdkey1"
# magic, Argon2id passes, lanes, memory in KiB, salt, nonce
_HEADER = struct.Struct(">6sBBI16s12s")
_PASSES, _LANES, _MEMORY_KIB = 3, 4, 65536
# A wrapped key from a damaged file must not make us reserve any amount of memory.
_MEMORY_CEILING_KIB = 1 << 20


def new_private_key() -> ec.EllipticCurvePrivateKey:
    """A fresh P-256 key; Ed25519 is out, since poppler and openssl 3.0 refuse it in PDFs."""
    return ec.generate_private_key(ec.SECP256R1())


def _derive(password: str, salt: bytes, passes: int, lanes: int, memory_kib: int) -> bytes:
    kdf = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory_kib)
    return kdf.derive(password.encode())


def _der(private: ec.EllipticCurvePrivateKey) -> bytes:
    return private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _load(der: bytes) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_der_private_key(der, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def wrap_key(private: ec.EllipticCurvePrivateKey, password: str, owner_id: str) -> bytes:
    """*private* wrapped by Argon2id (64 MiB, own salt) and AES-256-GCM, bound to *owner_id*."""
    salt, nonce = os.urandom(16), os.urandom(12)
    header = _HEADER.pack(_MAGIC, _PASSES, _LANES, _MEMORY_KIB, salt, nonce)
    secret = _derive(password, salt, _PASSES, _LANES, _MEMORY_KIB)
    return header + AESGCM(secret).encrypt(nonce, _der(private), header + owner_id.encode())


def unwrap_key(wrapped: bytes, password: str, owner_id: str) -> ec.EllipticCurvePrivateKey:
    """The key that `wrap_key` wrapped.

    Refuses with `signing.wrong_password` (another owner's key, too) or `signing.damaged_key` (broken header).
    """
    if len(wrapped) <= _HEADER.size:
        raise Refusal("signing.damaged_key")
    header, sealed = wrapped[: _HEADER.size], wrapped[_HEADER.size :]
    magic, passes, lanes, memory_kib, salt, nonce = _HEADER.unpack(header)
    if magic != _MAGIC or not (
        0 < passes <= 16 and 0 < lanes <= 16 and 8 * lanes <= memory_kib <= _MEMORY_CEILING_KIB
    ):
        raise Refusal("signing.damaged_key")
    secret = _derive(password, salt, passes, lanes, memory_kib)
    try:
        return _load(AESGCM(secret).decrypt(nonce, sealed, header + owner_id.encode()))
    except InvalidTag:
        raise Refusal("signing.wrong_password") from None


def rewrap_key(wrapped: bytes, old_password: str, new_password: str, owner_id: str) -> bytes:
    """The same key under a new password; refuses like `unwrap_key`."""
    return wrap_key(unwrap_key(wrapped, old_password, owner_id), new_password, owner_id)


def wrap_authority_key(private: ec.EllipticCurvePrivateKey, key: bytes, county_id: str) -> bytes:
    """The authority's key under a 32-byte *key* (derived from the master key), bound to *county_id*."""
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, _der(private), b"authority:" + county_id.encode())


def unwrap_authority_key(wrapped: bytes, key: bytes, county_id: str) -> ec.EllipticCurvePrivateKey:
    """The authority's key again; refuses with `signing.damaged_key` if the three do not belong together."""
    try:
        return _load(AESGCM(key).decrypt(wrapped[:12], wrapped[12:], b"authority:" + county_id.encode()))
    except (InvalidTag, ValueError):
        raise Refusal("signing.damaged_key") from None


def unlock(wrapped: bytes, password: str, owner_id: str, certificate: bytes) -> "SigningKey":
    """Key and certificate of one signer, ready to sign; refuses with `signing.other_key` unless they fit."""
    from cryptography import x509

    from .pdf_signer import SigningKey

    private = unwrap_key(wrapped, password, owner_id)
    if x509.load_der_x509_certificate(certificate).public_key() != private.public_key():
        raise Refusal("signing.other_key")
    return SigningKey(private, certificate)
