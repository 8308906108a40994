"""Everything about assessing beside the profiles: assessors, reasons of the scores, CFM, reports; asked by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.assessment import (
    InstrumentReport,
    assign_assessors,
    open_side_form,
    record_instrument,
)
from committee_desk.overview import CasePage

from ...components.columns import show_at_once
from ...components.theme import theme
from ...language import spoken
from ...session import Session
from .assessing_facts import AssessingFacts, assessing_facts
from .assign_sheet import AssignSheet
from .cfm_card import CfmCard
from .instrument_sheet import InstrumentSheet
from .instruments_card import InstrumentsCard
from .reasons_card import ReasonsCard
from .round_card import RoundCard

_EARLY = frozenset({"invited", "assessing"})
_BEFORE_PROPOSAL = frozenset({"invited", "assessing", "ready", "tabled"})


class AssessingPart(QWidget):
    """Reads itself anew after each of its own acts; `said` is a short line."""

    navigate = Signal(str, str)
    said = Signal(str)

    def __init__(self, session: Session, case: CasePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._case = session, case
        self._facts: AssessingFacts | None = None
        self._sheet: QDialog | None = None
        self._cards: list[QWidget] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(16))
        self._ask()

    def _ask(self) -> None:
        self._session.ask(assessing_facts, self._case.case_id, spoken(), then=self.show_facts)

    def _may(self, verb: Verb) -> bool:
        county = self._session.county
        return county is not None and may(county.actor.roles, verb)

    def show_facts(self, facts: AssessingFacts) -> None:
        """Show what was read."""
        self._facts = facts
        for old in self._cards:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        state = self._case.state
        self._cards = []
        if facts.round is not None or state in _EARLY:
            self._cards.append(self._round(facts))
        if facts.reasons:
            self._cards.append(ReasonsCard(facts.reasons, self))
        if facts.side or state in _BEFORE_PROPOSAL:
            self._cards.append(self._cfm(facts))
        reports = InstrumentsCard(facts.results, may_record=self._may(Verb.RECORD_INSTRUMENT), parent=self)
        reports.record_asked.connect(self._ask_for_report)
        self._cards.append(reports)
        for card in self._cards:
            self._lines.addWidget(card)
        show_at_once(self)

    def _round(self, facts: AssessingFacts) -> RoundCard:
        assigns = self._case.state in _EARLY and self._may(Verb.ASSIGN_ASSESSORS)
        card = RoundCard(facts.round, may_assign=assigns, parent=self)
        card.assign_asked.connect(self._ask_to_assign)
        card.opened.connect(self._open)
        return card

    def _cfm(self, facts: AssessingFacts) -> CfmCard:
        newest = facts.side[0] if facts.side else None
        begins = self._case.state in _BEFORE_PROPOSAL and self._may(Verb.OPEN_SIDE_FORM)
        card = CfmCard(newest, facts.look_again, may_begin=begins, parent=self)
        card.begun.connect(self._begin_cfm)
        card.opened.connect(self._open)
        return card

    def _open(self, key: str) -> None:
        self.navigate.emit("assessment", key)

    def _begin_cfm(self) -> None:
        self._session.do(
            open_side_form, self._case.case_id, then=self._open, refused=self._session.refused_now
        )

    # Sheets.

    def _ask_to_assign(self) -> None:
        if self._facts is not None:
            sheet = AssignSheet(self._facts.people, self)
            self._sheet = sheet
            sheet.given.connect(self._assign)
            sheet.open()

    def _assign(self, ids: list[str]) -> None:
        if isinstance(self._sheet, AssignSheet):
            self._session.do(
                assign_assessors,
                self._case.case_id,
                ids,
                then=self._assigned,
                refused=self._sheet.show_refusal,
            )

    def _assigned(self, _id: str) -> None:
        self._close(self.tr("已指派评估人"))

    def _ask_for_report(self) -> None:
        if self._facts is not None:
            sheet = InstrumentSheet(self._facts.people, self._case.today, self)
            self._sheet = sheet
            sheet.given.connect(self._record)
            sheet.open()

    def _record(self, report: InstrumentReport) -> None:
        if isinstance(self._sheet, InstrumentSheet):
            self._session.do(
                record_instrument,
                self._case.case_id,
                report,
                then=self._recorded,
                refused=self._sheet.show_refusal,
            )

    def _recorded(self, _id: str) -> None:
        self._close(self.tr("已记入个案"))

    def _close(self, said: str) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet.deleteLater()
            self._sheet = None
        self.said.emit(said)
        self._ask()
