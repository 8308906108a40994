"""What the committee proposes for the case on the table: kind, place, grounds, and the one button that carries it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.errors import Refusal
from committee_desk.meeting import ProposalDraft
from committee_desk.placement import Rung
from committee_desk.policy import Outcome, Verdict

from ...components.button import Button
from ...components.card import Card
from ...components.tokens import tokens
from ...token_words import token_word
from .approval_form import ApprovalForm
from .facts import CaseFacts, HomeSum
from .home_editor import HomeEditor
from .notes import Notes, of_finding, of_refusal
from .place_fields import PlaceFields
from .proposal_foot import ProposalFoot
from .reasons_panel import FirstThings, ReasonsPanel
from .rung_cards import RungCards


class ProposalCard(Card):
    """`rung_chosen` asks for a draft, `edited` for a verdict; `foot` carries it and stands beneath the page."""

    rung_chosen = Signal(str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.rungs, self.place, self.home = RungCards(self), PlaceFields(self), HomeEditor(self)
        self.approval, self.first, self.notes = ApprovalForm(self), FirstThings(self), Notes(self)
        self.reasons, self.why_toggle = ReasonsPanel(self), Button(self, kind="link")
        self.foot = ProposalFoot()
        self._draft: ProposalDraft | None = None
        self._facts: CaseFacts | None = None
        self._verdict: Verdict | Refusal | None = None
        self._barred = ""
        self._build()
        self.retranslate()

    def _build(self) -> None:
        for part in self._parts():
            self.add(part)
        self.reasons.hide()
        self.why_toggle.setCheckable(True)
        self.why_toggle.toggled.connect(self.reasons.setVisible)
        self.rungs.chosen.connect(self.rung_chosen)
        self.place.changed.connect(self.edited)
        self.home.changed.connect(self.edited)
        self.approval.changed.connect(self._weigh)
        self.approval.reason.editingFinished.connect(self.edited)

    def _parts(self) -> tuple[QWidget, ...]:
        chosen = (self.first, self.rungs, self.why_toggle, self.reasons, self.place, self.home)
        return (*chosen, self.notes, self.approval)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("拟定建议"), self.tr("由轻到重·条例 17"))
        self.why_toggle.setText(self.tr("看推理依据"))
        self.foot.retranslate()
        self.place.retranslate()
        self.home.retranslate()
        self.approval.retranslate()

    def show_case(self, facts: CaseFacts, rung: str, barred: str) -> None:
        """Show the case with *rung* chosen; *barred* says why nothing can be proposed here, "" where it can."""
        self._facts, self._barred = facts, barred
        self.first.show_suggestion(facts.suggestion)
        self.rungs.show_rungs(facts.suggestion, facts.at_case, rung)
        self.reasons.show_reasons(facts.suggestion, facts.suggestion.of(Rung(rung)))
        self.approval.show_people(facts.approvers)
        for part in (self.place, self.home):
            part.setEnabled(not barred)
        self.foot.show_case(is_open=not barred)
        self._weigh()

    def show_draft(self, draft: ProposalDraft) -> None:
        """Show where the child would learn."""
        if self._facts is None:
            return
        self._draft = draft
        self.place.show_place(
            self._facts.schools,
            draft.rung,
            draft.school_id,
            draft.class_id,
            draft.begins_on,
            draft.look_again_on,
        )
        at_home = draft.visits is not None and draft.home_grounds is not None
        self.home.setVisible(at_home)
        if draft.visits is not None and draft.home_grounds is not None:
            self.home.show_draft(draft.visits, draft.home_grounds)

    def draft(self) -> ProposalDraft | None:
        """The draft as it stands in the fields; None before there is one."""
        if self._draft is None:
            return None
        again = self.place.again.day()
        at_home = self._draft.visits is not None
        return replace(
            self._draft,
            school_id=self.place.school_id(),
            class_id=self.place.class_id(),
            begins_on=self.place.begins.day(),
            look_again_on=again,
            exception_reason=self.approval.reason.text().strip(),
            visits=self.home.schedule() if at_home else None,
            home_grounds=replace(self.home.grounds(), look_again_on=again) if at_home else None,
        )

    def show_sum(self, found: HomeSum) -> None:
        """Show what the visits add up to."""
        self.home.show_sum(found)

    def show_verdict(self, verdict: Verdict | Refusal) -> None:
        """Show what the rules say of the draft, and whether it can be carried."""
        self._verdict = verdict
        if isinstance(verdict, Refusal):
            self.notes.show_notes([of_refusal(verdict)])
        else:
            self.notes.show_notes([of_finding(one) for one in verdict.findings])
        self._weigh()

    def needs_approval(self) -> bool:
        """Whether somebody else must agree."""
        return isinstance(self._verdict, Verdict) and any(
            one.outcome is Outcome.NEEDS_APPROVAL for one in self._verdict.findings
        )

    def take_approval(self) -> tuple[str, str]:
        """Account and password of the approver, empty where none is needed; the password leaves the field."""
        if not self.needs_approval():
            return "", ""
        taken = self.approval.account(), self.approval.password.text()
        self.approval.password.clear()
        return taken

    def _weigh(self) -> None:
        self.approval.ask_for(self.needs_approval() and not self._barred)
        hindrance = self._barred or self._hindrance()
        self.foot.show_hindrance(hindrance, self._consequence())

    def _hindrance(self) -> str:
        if self._draft is None or self._verdict is None:
            return self.tr("正在核对规则")
        if isinstance(self._verdict, Refusal):
            return of_refusal(self._verdict)[0]
        if self._verdict.outcome is Outcome.REFUSED:
            return of_finding(self._verdict.findings[0])[0]
        return self.approval.lacks() if self.needs_approval() else ""

    def _consequence(self) -> str:
        rung = token_word(tokens().placement(self._draft.rung)[0]) if self._draft else ""
        return self.tr("建议“{rung}”交教育局决定。").format(rung=rung)
