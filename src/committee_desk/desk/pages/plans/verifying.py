"""Judging a paper in a child process beside the worker, so that pages are drawn meanwhile."""

import base64

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal
from committee_desk.signing import Judgement
from committee_desk.signing.judging import JOB

from ...session import Session
from .paper_reading import Evidence, evidence

_MEMORY_MB, _SECONDS = 1024, 300


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
        request = {
            "papers": [_text(found.pdf)],
            "known": [[[one.length, one.sha256] for one in found.known]],
            "certificates": list(map(_text, found.trust.certificates)),
            "revocation_lists": list(map(_text, found.trust.revocation_lists)),
            "now": found.now.isoformat(),
        }
        self._session.run_child(
            JOB,
            request,
            owner=self,
            memory_mb=_MEMORY_MB,
            seconds=_SECONDS,
            then=self._take,
            refused=self._refused,
        )

    def _take(self, answer: dict[str, list[dict[str, object]]]) -> None:
        self.judged.emit(self._paper_id, Judgement.from_dict(answer["judgements"][0]))

    def _refused(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
