"""A sealed sample batch for the tests: four invented cases (示例) with real signed papers."""

import uuid
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from committee_desk.batch import (
    BatchContents,
    BatchFacts,
    BatchPaper,
    CaseRow,
    SealedBatch,
    new_identity,
    seal,
)
from committee_desk.batch.sealing import sealed_bag
from committee_desk.batch.values import FIRST_PREVIOUS
from committee_desk.signing import Kind
from signing.signed_samples import BUREAU, NOW, county, signed_paper, signers

IDENTITY, RECIPIENT = new_identity()
LATER = NOW + timedelta(hours=2)
ANCHOR = "ab" * 32


def stable_uuid(number: int) -> str:
    """A UUID that stays the same from run to run."""
    return str(uuid.UUID(int=(7 << 76) | (1 << 63) | number))


def case_row(number: int, **changes: object) -> CaseRow:
    """A case of the table, valid by default."""
    row = CaseRow(
        case_id=stable_uuid(number),
        name=f"示例·孩子{number}",
        sex="female" if number % 2 else "male",
        born_on=date(2018, 3, 1 + number),
        id_number="",
        certificate="",
        township="示例镇",
        placement="designated",
        reported_as="inclusive",
        school="示例小学, “资源教室”",
        decision_number=f"示教安〔2026〕{number}号",
        decided_on=date(2026, 5, 10),
        plan_signed_on=date(2026, 5, 18) if number % 2 else None,
    )
    return replace(row, **changes)  # type: ignore[arg-type]


@cache
def contents() -> BatchContents:
    """Four cases, one decision and one plan each for the first two."""
    papers = [
        BatchPaper(stable_uuid(100 + 2 * number + place), stable_uuid(number), kind, signed_paper(kind))
        for number in (0, 1)
        for place, kind in enumerate((Kind.DECISION, Kind.PLAN))
    ]
    return BatchContents("140828", BUREAU, ANCHOR, tuple(case_row(n) for n in range(4)), tuple(papers))


def sealed(of: BatchContents | None = None, **changes: object) -> SealedBatch:
    """The first batch of the year, sealed for the sample city."""
    values: dict[str, object] = {
        "signer": signers(Kind.DECISION)[0],
        "trust": county().trust(),
        "recipient": RECIPIENT,
        "previous_sha256": None,
        "sequence": 1,
        "now": NOW,
    }
    return seal(of or contents(), **{**values, **changes})  # type: ignore[arg-type]


@cache
def batch() -> SealedBatch:
    """The sample batch, made once."""
    return sealed()


@cache
def bag() -> bytes:
    """The archive inside the sample batch."""
    facts = BatchFacts(1, NOW, FIRST_PREVIOUS)
    return sealed_bag(contents(), facts, signers(Kind.DECISION)[0], county().trust())
