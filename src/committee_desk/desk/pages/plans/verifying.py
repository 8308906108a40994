"""Judging a paper in a child process beside the worker, so that pages are drawn meanwhile."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal
from committee_desk.signing import Judgement, verify_pdf

from ...session import Session
from .paper_reading import Evidence, evidence


class Verifier(QObject):
    """`judged(paper, Judgement)` follows `check(paper)`; `refused(Refusal)` when there is nothing to judge by."""

    judged = Signal(str, object)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._paper_id = ""

    def check(self, paper_id: str) -> None:
        """Judge the paper as it lies in the file; an older question is forgotten."""
        self._paper_id = paper_id
        self._session.ask(evidence, paper_id, then=self._judge, refused=self._refused)

    def _judge(self, found: Evidence) -> None:
        judge = partial(verify_pdf, found.pdf, trust=found.trust, known=found.known, now=found.now)
        self._session.apart(judge, owner=self, then=self._take, refused=self._refused)

    def _take(self, judgement: Judgement) -> None:
        self.judged.emit(self._paper_id, judgement)

    def _refused(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)
