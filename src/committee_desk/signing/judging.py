"""Foreign papers are judged in a child process with limits: one page can unfold to any amount of memory."""

import base64
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from ..children import run_child
from ..errors import Refusal
from .values import Judgement, KnownRevision, Problem, TrustAnchors, judged

JOB = "judge_papers"
LARGEST_PAPER = 32 << 20
_ONE_CHILD = 32 << 20
_MEMORY_MB, _SECONDS = 1024, 300


def verify_pdf(
    data: bytes,
    *,
    trust: TrustAnchors,
    known: Sequence[KnownRevision] | None = None,
    now: datetime | None = None,
) -> Judgement:
    """The whole verdict on one paper, judged in a child process; never raises, whatever *data* holds.

    *known* are the revisions on record (prepared file first); *now* (aware) the moment that certificates and
    revocation lists are judged at, else the machine's clock.
    """
    return verify_papers([data], trust=trust, known=[known], now=now)[0]


def verify_papers(
    papers: Sequence[bytes],
    *,
    trust: TrustAnchors,
    known: Sequence[Sequence[KnownRevision] | None] | None = None,
    now: datetime | None = None,
) -> list[Judgement]:
    """`verify_pdf` for many papers; a child judges up to 32 MB of them, since its start costs most.

    A paper that kills its child is judged alone once more, so that it cannot take its neighbours with it.
    """
    records = list(known) if known is not None else [None] * len(papers)
    moment = now or datetime.now(UTC)
    verdicts: list[Judgement] = []
    for chosen in _portions(papers):
        portion = [(papers[place], records[place]) for place in chosen]
        verdicts += _judge_portion(portion, trust, moment)
    return verdicts


def _portions(papers: Sequence[bytes]) -> Iterator[list[int]]:
    portion: list[int] = []
    size = 0
    for place, paper in enumerate(papers):
        if portion and size + len(paper) > _ONE_CHILD:
            yield portion
            portion, size = [], 0
        portion.append(place)
        size += len(paper)
    if portion:
        yield portion


def _judge_portion(
    portion: list[tuple[bytes, Sequence[KnownRevision] | None]], trust: TrustAnchors, now: datetime
) -> list[Judgement]:
    if any(len(paper) > LARGEST_PAPER for paper, _ in portion):
        return [judged(None, (), (Problem.UNREADABLE,)) for _ in portion]
    request = {
        "papers": [_text(paper) for paper, _ in portion],
        "known": [_record(known) for _, known in portion],
        "certificates": [_text(der) for der in trust.certificates],
        "revocation_lists": [_text(der) for der in trust.revocation_lists],
        "now": now.isoformat(),
    }
    try:
        answer = run_child(JOB, request, memory_mb=_MEMORY_MB, seconds=_SECONDS)
    except Refusal:
        if len(portion) == 1:
            return [judged(None, (), (Problem.UNREADABLE,))]
        return [verdict for single in portion for verdict in _judge_portion([single], trust, now)]
    return [Judgement.from_dict(values) for values in answer["judgements"]]


def _record(known: Sequence[KnownRevision] | None) -> list[list[object]] | None:
    return None if known is None else [[revision.length, revision.sha256] for revision in known]


def judge_job(request: dict[str, Any]) -> dict[str, Any]:
    """The child's side: judges the papers of *request* (see `_judge_portion`) in this process."""
    from .verdict import judge_pdf

    trust = TrustAnchors(
        tuple(base64.b64decode(text) for text in request["certificates"]),
        tuple(base64.b64decode(text) for text in request["revocation_lists"]),
    )
    now = datetime.fromisoformat(request["now"])
    verdicts = []
    for paper, known in zip(request["papers"], request["known"], strict=True):
        revisions = None if known is None else [KnownRevision(length, digest) for length, digest in known]
        verdicts.append(judge_pdf(base64.b64decode(paper), trust=trust, now=now, known=revisions))
    return {"judgements": [verdict.as_dict() for verdict in verdicts]}


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
