"""The one secret of a county, from which every other key of its folder is derived (HKDF, RFC 5869)."""

import hmac
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KEY_BYTES = 32
SALT_BYTES = 16


def derive(secret: bytes, purpose: str, *, context: bytes = b"", length: int = KEY_BYTES) -> bytes:
    """*length* bytes from a high-entropy *secret*, different for each *purpose* and *context*."""
    info = b"committee-desk/1/" + purpose.encode("ascii")
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=context or None, info=info).derive(secret)


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The opened secret of one county; no part of it shows in `repr`, in a log or in an exception.

    Python cannot wipe it from memory: whoever locks the desk drops the object, and what protects a stolen
    machine is this file's encryption together with a switched-off computer.
    """

    database: str
    secret: bytes = field(repr=False)
    database_salt: bytes = field(repr=False)
    head_seed: bytes = field(repr=False)

    def sqlcipher_key(self) -> str:
        """64 hex digits for SQLCipher's raw key; any other length would silently become a passphrase."""
        return derive(self.secret, "sqlcipher").hex()

    def audit_key(self) -> bytes:
        """Key of the audit chain's HMAC."""
        return derive(self.secret, "audit")

    def backup_key(self) -> bytes:
        """Key that authenticates the manifests of backups."""
        return derive(self.secret, "backup")

    def derived(self, purpose: str) -> bytes:
        """32 bytes for a room above the vault; *purpose* is ASCII, e.g. `signing.authority`."""
        return derive(self.secret, "room/" + purpose)

    def check_value(self) -> bytes:
        """16 bytes that tell whether a key is this one without telling anything about it."""
        return derive(self.secret, "check", length=16)

    def is_the_key_of(self, check_value: bytes) -> bool:
        """Whether *check_value* was made by this key, compared in constant time."""
        return hmac.compare_digest(self.check_value(), check_value)

    def sign_head(self, message: bytes) -> bytes:
        """Ed25519 signature of this installation over *message* (64 bytes)."""
        return Ed25519PrivateKey.from_private_bytes(self.head_seed).sign(message)

    def head_public_key(self) -> bytes:
        """The 32 raw bytes with which others check `sign_head`."""
        public = Ed25519PrivateKey.from_private_bytes(self.head_seed).public_key()
        return public.public_bytes(Encoding.Raw, PublicFormat.Raw)
