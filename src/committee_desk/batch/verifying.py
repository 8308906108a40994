"""One verdict for every kind of file that leaves a county: signed papers and sealed batches."""

from datetime import UTC, datetime
from pathlib import Path

from ..errors import Refusal
from ..signing import (
    Judgement,
    Kind,
    Problem,
    Signer,
    SignerRole,
    TrustAnchors,
    judge_detached,
    judged,
    verify_papers,
    verify_pdf,
    with_lists,
)
from .opening import AGE, open_batch
from .values import OpenedBatch

_LARGEST_FILE = 600 << 20
_REASONS = {
    "batch.no_key": Problem.NO_KEY,
    "batch.damaged": Problem.DAMAGED,
    "batch.not_canonical": Problem.NOT_CANONICAL,
    "batch.bag": Problem.BAG,
    "batch.table": Problem.TABLE,
}


def verify_file(
    path: Path, *, identity: str | None = None, trust: TrustAnchors | None = None, now: datetime | None = None
) -> Judgement:
    """The verdict on the file at *path*, told apart by its first bytes and never by its name.

    *identity* is the text of the city's age key file, *trust* the county's anchors, *now* (aware) the moment of the
    judgement, else the machine's clock. A file that cannot be opened is unreadable; nothing is raised.
    """
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_FILE:  # a pipe or a device never ends
            return judged(None, (), (Problem.UNREADABLE,))
        data = path.read_bytes()
    except OSError:
        return judged(None, (), (Problem.UNREADABLE,))
    anchors, moment = trust or TrustAnchors(), now or datetime.now(UTC)
    if data.startswith(b"%PDF-"):
        return verify_pdf(data, trust=anchors, now=moment)
    if data.startswith(AGE):
        return verify_batch(data, identity=identity, trust=anchors, now=moment)
    return judged(None, (), (Problem.UNREADABLE,))


def verify_batch(data: bytes, *, identity: str | None, trust: TrustAnchors, now: datetime) -> Judgement:
    """The verdict on a batch file: key, form, the bureau's seal, and every paper in it."""
    try:
        batch = open_batch(data, identity or "")
    except Refusal as refusal:
        return judged(Kind.BATCH, (), (_REASONS.get(refusal.key, Problem.UNREADABLE),))
    return judge_batch(batch, trust=trust, now=now)


def judge_batch(batch: OpenedBatch, *, trust: TrustAnchors, now: datetime) -> Judgement:
    """Who sealed an opened batch and whether all its papers are valid, under *trust* and the lists it brings along."""
    anchors = with_lists(trust, batch.anchors.revocation_lists)
    signer, problems = judge_detached(batch.sealed_text, batch.seal, trust=anchors, now=now)
    if signer and not _is_bureau(signer, batch):
        problems = (*problems, Problem.SEAL)
    papers = batch.contents.papers
    verdicts = verify_papers([paper.pdf for paper in papers], trust=anchors, now=now)
    if any(not v.valid or v.kind is not p.kind for v, p in zip(verdicts, papers, strict=True)):
        problems = (*problems, Problem.PAPER)
    return judged(Kind.BATCH, (signer,) if signer else (), problems)


def _is_bureau(signer: Signer, batch: OpenedBatch) -> bool:
    return (
        signer.role == SignerRole.BUREAU_SEAL
        and signer.name == batch.contents.organisation
        and signer.at == batch.facts.sealed_at
    )
