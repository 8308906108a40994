"""Sealing a batch: bag, the bureau's signature over it, and around all the city's encryption (age, X25519)."""

import hashlib
import re
from datetime import datetime
from typing import TYPE_CHECKING

import pyrage

from ..errors import Refusal
from ..signing import SignerRole, TrustAnchors, holder_of, sign_detached, write_anchors
from .archive import write_archive
from .contents import SEAL, TAG_MANIFEST, bag_files
from .values import FIRST_PREVIOUS, BatchContents, BatchFacts, SealedBatch, batch_name

if TYPE_CHECKING:
    from ..signing import SigningKey

_SHA256 = re.compile("[0-9a-f]{64}")
_DIVISION = re.compile("[0-9]{6}")


def seal(
    contents: BatchContents,
    *,
    signer: "SigningKey",
    trust: TrustAnchors,
    recipient: str,
    previous_sha256: str | None,
    sequence: int,
    now: datetime,
) -> SealedBatch:
    """The batch file of *contents*, number *sequence* of the year of *now* (aware).

    *signer* is the bureau's seal, *trust* its authority with a fresh revocation list, *recipient* the city's public
    key (age1…), *previous_sha256* that of the batch file before, None for the first. Refuses with
    `batch.empty`, `batch.not_bureau`, `batch.wrong_recipient`, `batch.does_not_fit`, `batch.too_large`.
    """
    if not contents.cases:
        raise Refusal("batch.empty")
    if holder_of(signer.certificate) != (contents.organisation, SignerRole.BUREAU_SEAL):
        raise Refusal("batch.not_bureau", organisation=contents.organisation)
    key = read_recipient(recipient)
    facts = BatchFacts(sequence, now.replace(microsecond=0), previous_sha256 or FIRST_PREVIOUS)
    if not (
        _SHA256.fullmatch(facts.previous_sha256) and _DIVISION.fullmatch(contents.division) and sequence > 0
    ):
        raise ValueError("not a place in a county's sequence")
    data = pyrage.encrypt(sealed_bag(contents, facts, signer, trust), [key])
    return SealedBatch(data, hashlib.sha256(data).hexdigest(), batch_name(contents.division, facts))


def sealed_bag(
    contents: BatchContents, facts: BatchFacts, signer: "SigningKey", trust: TrustAnchors
) -> bytes:
    """The signed bag as an archive, not yet encrypted: the seal signs the tag manifest, which covers all files."""
    try:
        files = bag_files(contents, facts, write_anchors(trust))
    except ValueError:
        raise Refusal("batch.does_not_fit") from None
    return write_archive({**files, SEAL: sign_detached(files[TAG_MANIFEST], signer, facts.sealed_at)})


def read_recipient(text: str) -> pyrage.x25519.Recipient:
    """The city's public key (age1…); refuses with `batch.wrong_recipient`."""
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError:
        raise Refusal("batch.wrong_recipient") from None


def new_identity() -> tuple[str, str]:
    """A new key pair of a receiving office: identity (AGE-SECRET-KEY-…, to keep) and recipient (age1…, to give)."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())
