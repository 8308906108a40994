"""The recovery key on paper: 160 random bits in Crockford's base 32 with four characters that catch slips."""

import hashlib
import secrets
import unicodedata

from committee_desk.errors import Refusal

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BYTES = 20
_BODY = 32
_CHECK = 4


def _encode(number: int, length: int) -> str:
    return "".join(_ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(length)))


def _check(secret: bytes) -> str:
    digest = hashlib.sha256(b"committee-desk recovery" + secret).digest()
    return _encode(int.from_bytes(digest[:3], "big") >> 4, _CHECK)


def new_recovery_secret() -> bytes:
    """20 fresh random bytes."""
    return secrets.token_bytes(_BYTES)


def recovery_text(secret: bytes) -> str:
    """*secret* as nine groups of four characters, e.g. `K4XY-91P9-…`, to be printed and sealed."""
    text = _encode(int.from_bytes(secret, "big"), _BODY) + _check(secret)
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def read_recovery_text(text: str) -> bytes:
    """The secret behind what a person typed: any case, full width, blanks; O reads as 0, I and L as 1.

    Raises `vault.recovery_length` and `vault.recovery_mistyped`.
    """
    plain = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
    signs = "".join(sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Pd")
    if len(signs) != _BODY + _CHECK:
        raise Refusal("vault.recovery_length", found=len(signs), expected=_BODY + _CHECK)
    if any(sign not in _ALPHABET for sign in signs):
        raise Refusal("vault.recovery_mistyped")
    number = 0
    for sign in signs[:_BODY]:
        number = number << 5 | _ALPHABET.index(sign)
    secret = number.to_bytes(_BYTES, "big")
    if _check(secret) != signs[_BODY:]:
        raise Refusal("vault.recovery_mistyped")
    return secret
