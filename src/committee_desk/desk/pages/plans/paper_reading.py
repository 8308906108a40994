"""What the signing view asks in one go: the paper, its seats, its bytes, and what a verdict on it rests on."""

from dataclasses import dataclass
from datetime import datetime

from committee_desk.office import Look
from committee_desk.overview import case_page
from committee_desk.signing import (
    KnownRevision,
    SeatRow,
    TrustAnchors,
    known_revisions,
    paper_bytes,
    seats,
    trust_of,
)

from .rows import PaperStep, PlanFilter, plan_ids, plan_rows, steps_of


@dataclass(frozen=True, slots=True)
class PaperOnDesk:
    """One paper of a case on the desk; *pdf* and *seats* are empty before it is issued."""

    case_id: str
    number: str
    child: str
    state: str
    kind: str
    steps: tuple[PaperStep, ...]
    seats: tuple[SeatRow, ...] = ()
    pdf: bytes = b""

    @property
    def step(self) -> PaperStep:
        """How far this very paper has come."""
        return next((one for one in self.steps if one.kind == self.kind), PaperStep(self.kind))

    @property
    def complete(self) -> bool:
        """Whether every seat has signed."""
        return not self.step.waits


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper's bytes, and what they are judged by at moment *now*."""

    pdf: bytes
    trust: TrustAnchors
    known: tuple[KnownRevision, ...]
    now: datetime


def paper_on_desk(look: Look, case_id: str, kind: str = "") -> PaperOnDesk:
    """The case's paper of *kind*, or the one that waits first, else the last one."""
    page = case_page(look, case_id)
    steps = steps_of(page.state, page.papers)
    waiting = next((step for step in steps if step.waits), steps[-1] if steps else PaperStep("proposal"))
    step = next((one for one in steps if one.kind == kind), waiting)
    return PaperOnDesk(
        case_id=case_id,
        number=page.number,
        child=page.child.name,
        state=page.state,
        kind=step.kind,
        steps=steps,
        seats=seats(look, step.paper_id) if step.paper_id else (),
        pdf=paper_bytes(look, step.paper_id) if step.paper_id else b"",
    )


def evidence(look: Look, paper_id: str) -> Evidence:
    """What is needed to judge the paper as it lies in the file."""
    return Evidence(paper_bytes(look, paper_id), trust_of(look), known_revisions(look, paper_id), look.now())


def next_waiting(look: Look, case_id: str) -> str:
    """The key of the next paper that waits: of this case first, then down the list; empty when none does."""
    rowids = plan_ids(look, PlanFilter("sign"))
    here = next((row for row in plan_rows(look, rowids) if row.case.case_id == case_id), None)
    chosen = here or next(iter(plan_rows(look, rowids[:1])), None)
    return f"{chosen.case.case_id}/{chosen.waiting.kind}" if chosen and chosen.waiting else ""
