"""What can be done with an assessment's answers: print, export with a purpose, reopen in a later version."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.assessment import (
    FormState,
    FormVersion,
    answers_file,
    export_answers,
    form_versions,
    read_assessment,
    reopen_assessment,
)
from committee_desk.documents import issue_filled_form
from committee_desk.office import case_now

from ...components.button import Button
from ...components.flow_layout import FlowLayout
from ...session import Session
from ..reason_sheet import ReasonSheet
from ..recorded_export import RecordedExport
from .filled_paper import FilledPaper

_OPEN_STATES = ("assessing", "ready")


@dataclass(frozen=True, slots=True)
class Reopenable:
    """The later published version in which the assessment could be reopened now; None for none."""

    version: FormVersion | None


def reopenable(look: Any, assessment_id: str) -> Reopenable:
    """Whether there is a later version, and the case has not gone on."""
    given = read_assessment(look, assessment_id)
    if given.state not in ("draft", "complete") or case_now(look, given.case_id).state not in _OPEN_STATES:
        return Reopenable(None)
    of_form = [one for one in form_versions(look) if one.form_id == given.form.form_id]
    newest = next((one for one in of_form if one.state is FormState.PUBLISHED), None)
    return Reopenable(newest if newest is not None and newest.id != given.form_version_id else None)


class AssessmentActs(QWidget):
    """A line of buttons; `said(words)` follows what was done, `reopened(id)` new answers that wait to be completed."""

    said = Signal(str)
    reopened = Signal(str)

    def __init__(self, session: Session, assessment_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._assessment_id = session, assessment_id
        self._later: FormVersion | None = None
        self._paper: FilledPaper | None = None
        self._sheet: ReasonSheet | None = None
        self.print = Button(self, text=self.tr("出评估表"), icon_name="printer")
        self.csv = Button(self, text=self.tr("导出答案（CSV）"), icon_name="download")
        self.json = Button(self, text=self.tr("导出答案（JSON）"), icon_name="download")
        self.again = Button(self, icon_name="refresh-cw")
        self._leaving = {kind: self._exporting(kind) for kind in ("csv", "json")}
        line = FlowLayout()
        for button in (self.print, self.csv, self.json, self.again):
            line.addWidget(button)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(line)
        self.print.clicked.connect(self._print)
        self.csv.clicked.connect(partial(self._export, "csv"))
        self.json.clicked.connect(partial(self._export, "json"))
        self.again.clicked.connect(self._ask_reason)
        self.again.hide()
        self._follow_roles()

    def _follow_roles(self) -> None:
        county = self._session.county
        roles = county.actor.roles if county is not None else frozenset()
        self.print.setVisible(may(roles, Verb.ISSUE_PAPER))
        for button in (self.csv, self.json):
            button.setVisible(may(roles, Verb.EXPORT_PAPER))
        if may(roles, Verb.REOPEN_ASSESSMENT):
            self._session.ask(reopenable, self._assessment_id, then=self._offer)

    def _offer(self, found: Reopenable) -> None:
        self._later = found.version
        if found.version is not None:
            self.again.setText(self.tr("用 {version} 版重开").format(version=found.version.version))
            self.again.show()

    def _exporting(self, kind: str) -> RecordedExport:
        def record(work: Any, assessment_id: str, purpose: str) -> str:
            return export_answers(work, assessment_id, kind, purpose)

        def read(look: Any, assessment_id: str) -> bytes:
            return answers_file(look, assessment_id, kind)

        leaving = RecordedExport(self._session, record, read, self, ending=kind)
        leaving.exported.connect(self.said)
        return leaving

    def _export(self, kind: str) -> None:
        self._leaving[kind].ask(self._assessment_id, self.tr("评估答案"))

    def _print(self) -> None:
        self._session.do(issue_filled_form, self._assessment_id, then=self._show_paper)

    def _show_paper(self, form_paper_id: str) -> None:
        self._paper = FilledPaper(self._session, form_paper_id, self)
        self._paper.exported.connect(self.said)
        self._paper.open()

    def _ask_reason(self) -> None:
        if self._later is None:
            return
        says = self.tr("旧的答案和得分原样留着；答案带到新版，新题要补答，个案回到评估中。")
        self._sheet = ReasonSheet(self, title=self.again.text(), act=self.tr("重开"), says=(says,))
        self._sheet.given.connect(self._reopen)
        self._sheet.open()

    def _reopen(self, reason: str) -> None:
        if self._later is not None and self._sheet is not None:
            self._session.do(
                reopen_assessment,
                self._assessment_id,
                self._later.id,
                reason,
                then=self._reopened,
                refused=self._sheet.show_refusal,
            )

    def _reopened(self, assessment_id: str) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        self.reopened.emit(assessment_id)
