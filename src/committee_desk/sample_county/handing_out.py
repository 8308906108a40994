"""What the demo puts beside the county for a person to look at: papers, Word files, the batch, keys to verify with."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from ..batch import batch_bytes, batches
from ..documents import export_paper, plan_word
from ..office import CHINA, Look
from ..records.case import case
from ..records.plan import paper
from ..signing import paper_bytes, trust_of, write_anchors
from .scene import Scene

PURPOSE = "示例：给人看看做出来的文书"
WORD_FILES = 3


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A signed paper on disk; its name is the case's number and the kind, never a child's name."""

    path: Path
    kind: str
    case_id: str


@dataclass(frozen=True, slots=True)
class HandedOut:
    """Everything that was written beside the county."""

    papers: tuple[PaperFile, ...]
    word: tuple[Path, ...]
    batch: Path
    trust: Path

    @property
    def plans(self) -> tuple[Path, ...]:
        """The signed plans."""
        return tuple(one.path for one in self.papers if one.kind == "plan")


def hand_out(scene: Scene, folder: Path) -> HandedOut:
    """Write the complete papers, some plans in Word, the newest batch, and the trust file with a fresh list."""
    out = folder / "papers"
    out.mkdir(exist_ok=True)
    trust = folder / "county-ca.pem"
    # The revocation list is judged by the clock of the machine that verifies, not by the sample's spring.
    trust.write_bytes(write_anchors(scene.secretary.ask(trust_of, datetime.now(CHINA))))
    papers = tuple(_paper(scene, out, *row) for row in scene.secretary.ask(_complete_papers))
    plans = [one for one in papers if one.kind == "plan"][:WORD_FILES]
    newest = scene.secretary.ask(batches)[0]
    name, sealed = scene.secretary.ask(batch_bytes, newest.id)
    (folder / name).write_bytes(sealed)
    return HandedOut(papers, tuple(_word(scene, one) for one in plans), folder / name, trust)


def _paper(scene: Scene, out: Path, paper_id: str, case_id: str, number: str, kind: str) -> PaperFile:
    scene.once(scene.secretary, f"export/{paper_id}", export_paper, paper_id, PURPOSE)
    path = out / f"{number}-{kind}.pdf"
    path.write_bytes(scene.secretary.ask(paper_bytes, paper_id))
    return PaperFile(path, kind, case_id)


def _word(scene: Scene, plan: PaperFile) -> Path:
    path = plan.path.with_suffix(".docx")
    path.write_bytes(scene.secretary.ask(plan_word, plan.case_id))
    return path


def _complete_papers(look: Look) -> tuple[tuple[str, str, str, str], ...]:
    question = (
        sa.select(paper.c.id, paper.c.case_id, case.c.number, paper.c.kind)
        .join(case, case.c.id == paper.c.case_id)
        .where(paper.c.signatures_done == paper.c.signatures_wanted)
        .order_by(case.c.number, paper.c.kind)
    )
    return tuple((row.id, row.case_id, row.number, row.kind) for row in look.connection.execute(question))
