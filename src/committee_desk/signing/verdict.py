"""The whole verdict on a signed paper: the library's judgement and what it lets through (decision 0006)."""

import asyncio
import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import FieldMDPAction, MDPPerm
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus

from .container import container_bytes, is_canonical
from .fields import announcement_in
from .foreign_content import foreign_names
from .pdf_signer import holder_of
from .signing_order import order_holds
from .trust_chain import HOSTILE, KEY_USAGE, distrust, validation_context
from .values import Announcement, Judgement, KnownRevision, Problem, Signer, TrustAnchors, judged


def judge_pdf(
    pdf: bytes, *, trust: TrustAnchors, now: datetime, known: Sequence[KnownRevision] | None = None
) -> Judgement:
    """Whether *pdf* is a paper of ours, whole, unchanged, signed by all whom it names, trusted at *now*.

    *known* are the revisions on record (prepared file first); then a copy cut back, extended or
    exchanged is named as such. Never raises, but hostile bytes can take much memory: `verify_pdf` limits that.
    """
    try:
        # pyHanko logs what it finds in hostile files, contents included: no part of a paper goes to a log.
        logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
        logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
        reader = PdfFileReader(BytesIO(pdf))
        foreign = foreign_names(pdf)
    except HOSTILE:
        return judged(None, (), (Problem.UNREADABLE,))
    problems = [Problem.FOREIGN_CONTENT] if foreign else []
    problems += _against_record(pdf, known) if known is not None else []
    try:
        signatures = list(reader.embedded_signatures)
        announcement = _announcement(reader, signatures)
    except HOSTILE:
        return judged(None, (), (*problems, Problem.ANNOUNCEMENT))
    if not signatures:
        return judged(announcement.kind, (), (*problems, Problem.NOT_SIGNED))
    try:
        problems += _structure(reader, announcement, signatures)
    except HOSTILE:
        problems.append(Problem.DAMAGED)
    signers, found = _signatures(pdf, announcement, signatures, trust, now)
    return judged(announcement.kind, signers, (*problems, *found))


def _announcement(reader: PdfFileReader, signatures: list[Any]) -> Announcement:
    """What the fields said before anyone signed; the fields of today must say the same."""
    before = signatures[0].signed_revision - 1 if signatures else reader.total_revisions - 1
    announcement = announcement_in(reader.get_historical_root(before))
    if announcement_in(reader.root) != announcement:
        raise ValueError("fields were added or renamed")
    return announcement


def _structure(reader: PdfFileReader, announcement: Announcement, signatures: list[Any]) -> list[Problem]:
    """Rules about all signatures together: complete, in order, one revision each, locked at both ends."""
    problems = []
    names = [signature.field_name for signature in signatures]
    if set(names) != {seat.field for seat in announcement.seats}:
        problems.append(Problem.INCOMPLETE)
    if not order_holds(announcement, names):
        problems.append(Problem.WRONG_ORDER)
    revisions = [signature.signed_revision for signature in signatures]
    if revisions != list(range(reader.total_revisions - len(signatures), reader.total_revisions)):
        problems.append(Problem.EXTRA_REVISION)
    if not _locked(reader, announcement, signatures):
        problems.append(Problem.NOT_LOCKED)
    times = [signature.self_reported_timestamp for signature in signatures]
    if None in times or times != sorted(times):
        problems.append(Problem.WRONG_TIME)
    return problems


def _locked(reader: PdfFileReader, announcement: Announcement, signatures: list[Any]) -> bool:
    """The first signature certifies; the last one, once it stands there, locks everything."""
    first, last = signatures[0], signatures[-1]
    alone = len(announcement.seats) == 1
    if not _certifies(reader, first) or first.docmdp_level is not (
        MDPPerm.NO_CHANGES if alone else MDPPerm.FILL_FORMS
    ):
        return False
    if last.field_name != announcement.seats[-1].field:
        return True
    lock = last.fieldmdp
    return last.docmdp_level is MDPPerm.NO_CHANGES and lock is not None and lock.action is FieldMDPAction.ALL


def _certifies(reader: PdfFileReader, signature: Any) -> bool:
    permissions = reader.root.get("/Perms")
    if permissions is None or "/DocMDP" not in permissions:
        return False
    return bool(permissions.raw_get("/DocMDP") == signature.sig_field.raw_get("/V"))


def _signatures(
    pdf: bytes, announcement: Announcement, signatures: list[Any], trust: TrustAnchors, now: datetime
) -> tuple[tuple[Signer, ...], list[Problem]]:
    """Each signature by itself; only signers whose signature is intact and trusted are named."""
    signers, problems = [], []
    seats = {seat.field: seat for seat in announcement.seats}
    for signature in signatures:
        try:
            container = container_bytes(pdf, [int(number) for number in signature.byte_range])
            canonical = is_canonical(container)
            status = asyncio.run(_validate(signature, trust, now))
            name, role = holder_of(signature.signer_cert.dump())
        except HOSTILE:
            problems.append(Problem.CONTAINER)
            continue
        found = _faults(status, trust, canonical=canonical)
        seat = seats[signature.field_name]
        if (name, role) != (seat.signer, seat.role):
            found.append(Problem.WRONG_SIGNER)
        problems += found
        at = status.signer_reported_dt
        if at is not None and status.intact and status.valid and status.trusted:
            signers.append(Signer(name, role, at))
    whole = signatures[-1].coverage
    if whole is None or whole.name != "ENTIRE_FILE":
        problems.append(Problem.NOT_WHOLE_FILE)
    return tuple(signers), problems


async def _validate(signature: Any, trust: TrustAnchors, now: datetime) -> PdfSignatureStatus:
    context = validation_context(trust, now)
    return await async_validate_pdf_signature(
        signature, signer_validation_context=context, key_usage_settings=KEY_USAGE
    )


def _faults(status: PdfSignatureStatus, trust: TrustAnchors, *, canonical: bool) -> list[Problem]:
    problems = []
    if not (status.intact and status.valid):
        problems.append(Problem.DAMAGED)  # the library looks for trust only where the signature holds
    else:
        problems += [] if canonical else [Problem.CONTAINER]
        problems += [] if status.trusted else [distrust(status.trust_problem_indic, trust)]
    if not status.docmdp_ok:
        problems.append(Problem.CHANGED)
    if not status.bottom_line and not problems:
        problems.append(Problem.DAMAGED)
    return problems


def _against_record(pdf: bytes, known: Sequence[KnownRevision]) -> list[Problem]:
    """Prefixes against the digests on record: every revision appended bytes, so no parser is needed."""
    for revision in known:
        if len(pdf) < revision.length:
            return [Problem.CUT_BACK]
        if hashlib.sha256(pdf[: revision.length]).hexdigest() != revision.sha256:
            return [Problem.OTHER_DOCUMENT]
    return [Problem.EXTENDED] if known and len(pdf) > known[-1].length else []
