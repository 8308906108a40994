"""A round in which everybody is done: agreement by domain, the questions that differ, and what was agreed on each."""

from functools import partial
from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from committee_desk.assessment import Agreed, Comparison, complete_assessment, record_consensus
from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.columns import PageBody
from ...components.facts import FactList
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Label, Line, Paragraph
from ...components.marked_text import plain
from ...components.page_header import PageHeader
from ...components.theme import theme
from ...language import spoken
from ...session import Session
from ..case.round_words import agreement_words
from .difference_row import DifferenceRow
from .round_opening import AS_FORM, OpenedRound


class ConsensusView(PageBody):
    """Equal answers stand already; reason and who agreed are said once and hold for what is noted after them."""

    # Show the case with this id.
    case_asked = Signal(str)
    # Open the page anew for this key: something was recorded, or the form itself is wanted.
    again = Signal(str)
    # The assessment with this id is complete.
    completed = Signal(str)

    def __init__(
        self,
        session: Session,
        opened: OpenedRound,
        found: Comparison,
        keep: tuple[str, frozenset[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, widest=1100)
        self._session, self._opened, self._found = session, opened, found
        self._names = {one.person_id: one.name for one in found.round.assessors}
        self.reason = QLineEdit(self, maxLength=400)
        self.agrees: dict[str, QCheckBox] = {}
        self.rows: dict[str, DifferenceRow] = {}
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self.body.addWidget(self._header())
        self.body.addWidget(self._problem)
        self.body.addWidget(self._how())
        if keep is not None:
            self._restore(*keep)
        for (_, label), ones in groupby(found.differences, key=lambda one: (one.section, one.section_label)):
            self.body.addWidget(self._section(plain(label), [one.ref for one in ones]))
        self.body.addWidget(self._agreement())
        self.body.addStretch(1)

    @property
    def round_id(self) -> str:
        """The round that is shown."""
        return self._found.round.id

    def go_back_to(self, place: int) -> None:
        """Scroll to *place* once everything has its height."""
        QTimer.singleShot(0, self, partial(self.verticalScrollBar().setValue, place))

    def kept(self) -> tuple[str, frozenset[str]]:
        """Reason and who agrees, so that the page shown anew goes on with them."""
        return self.reason.text(), frozenset(one for one, box in self.agrees.items() if box.isChecked())

    def _restore(self, reason: str, agrees: frozenset[str]) -> None:
        self.reason.setText(reason)
        for one, box in self.agrees.items():
            box.setChecked(one in agrees)

    def _header(self) -> PageHeader:
        found, case = self._found, self._opened.case
        header = PageHeader(self)
        words = self.tr("{equal} 题各人一致，{different} 题不同，还有 {open} 题要协商").format(
            equal=found.equal, different=len(found.differences), open=len(found.open_refs)
        )
        name = case.name if case else ""
        header.show_words(self.tr("{name}的评估：协商").format(name=name), words, case.number if case else "")
        look = Button(header, text=self.tr("打开个案"), icon_name="users")
        look.clicked.connect(self._ask_case)
        header.add_action(look)
        self.complete = Button(header, kind="primary", text=self.tr("完成评估"))
        self.complete.setEnabled(not found.open_refs and not found.missing)
        self.complete.clicked.connect(self._complete)
        if found.open_refs:
            why = self.tr("先协商剩下的 {count} 题").format(count=len(found.open_refs))
            header.add_action(Label(header, text=why, role="caption"))
        header.add_action(self.complete)
        return header

    def _how(self) -> Card:
        card = Card(self, title=self.tr("理由和同意的人"), note=self.tr("对后面记下的每一题都有效，可随时改"))
        if self._found.missing and not self._found.open_refs:
            words = self.tr("按协商的答案还要补 {count} 题。").format(count=self._found.missing)
            card.add(Paragraph(card, text=words))
            fill = Button(card, text=self.tr("补填评估表"), icon_name="clipboard-list")
            fill.clicked.connect(self._fill)
            card.add(fill)
        if not self._found.open_refs:
            card.add(Paragraph(card, text=self.tr("不同的题都协商好了。"), tone="text2"))
            self.reason.hide()
            return card
        self._row = FormRow(
            card,
            label=self.tr("协商的理由"),
            field=self.reason,
            width=0,
            help_text=self.tr("例如：一起看了上课录像。理由和同意的人记在每一题下。"),
        )
        card.add(self._row)
        boxes = QWidget(card)
        line = FlowLayout(boxes)
        line.setSpacing(theme().gap(16))
        for person_id, name in self._names.items():
            box = QCheckBox(self.tr("{name}同意").format(name=name), boxes)
            box.setChecked(True)
            self.agrees[person_id] = box
            line.addWidget(box)
        card.add(boxes)
        if self._texts():
            both = Button(
                card,
                kind="soft",
                text=self.tr("文字题 {count} 题都留两份的话").format(count=len(self._texts())),
            )
            both.clicked.connect(self._keep_both)
            card.add(both)
        return card

    def _texts(self) -> tuple[str, ...]:
        return tuple(
            one.ref
            for one in self._found.differences
            if one.kind == "text" and one.ref in self._found.open_refs
        )

    def _section(self, title: str, refs: list[str]) -> Card:
        open_still = sum(ref in self._found.open_refs for ref in refs)
        note = self.tr("还有 {count} 题").format(count=open_still) if open_still else self.tr("已协商")
        card = Card(self, title=title or self.tr("其他"), note=note)
        by_ref = {one.ref: one for one in self._found.differences}
        for place, ref in enumerate(refs):
            if place:
                card.add(Line(card))
            row = DifferenceRow(
                by_ref[ref],
                self._names,
                self._found.choices.get(ref, ()),
                self._found.settled.get(ref),
                open_still=ref in self._found.open_refs,
                parent=card,
            )
            row.agreed.connect(self._record_one)
            self.rows[ref] = row
            card.add(row)
        return card

    def _agreement(self) -> Card:
        card = Card(self, title=self.tr("各方面的一致程度"), note=self.tr("κ 1 完全一致，0 和碰巧一样"))
        facts = FactList(card, label_width=150)
        facts.show_facts([(one.label, agreement_words(one.agreement)) for one in self._found.agreements])
        card.add(facts)
        return card

    # Acts.

    def _record_one(self, ref: str, value: str) -> None:
        self._record([(ref, value)])

    def _keep_both(self) -> None:
        by_ref = {one.ref: one for one in self._found.differences}
        joined = []
        for ref in self._texts():
            said = [
                f"{self._names[one.assessor_id]}：{one.value}" for one in by_ref[ref].answers if one.value
            ]
            joined.append((ref, "；".join(said)))
        self._record(joined)

    def _record(self, values: list[tuple[str, str]]) -> None:
        reason, agrees = self.kept()
        if not reason.strip():
            self._row.show_error(self.tr("先写一句协商的理由。"))
            self.reason.setFocus()
            return
        items = [Agreed(ref, value, reason.strip(), tuple(sorted(agrees))) for ref, value in values]
        self._session.do(
            record_consensus, self._found.round.id, items, then=self._recorded, refused=self._refused
        )

    def _recorded(self, _open: int) -> None:
        self.again.emit(self._found.round.consensus_id or "")

    def _complete(self) -> None:
        self.complete.setEnabled(False)
        self._session.do(
            complete_assessment,
            self._found.round.consensus_id or "",
            then=self._completed,
            refused=self._refused,
        )

    def _completed(self, assessment_id: str) -> None:
        self.completed.emit(assessment_id)

    def _fill(self) -> None:
        self.again.emit(f"{self._found.round.consensus_id}{AS_FORM}")

    def _refused(self, refusal: Refusal) -> None:
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()
        self.verticalScrollBar().setValue(0)

    def _ask_case(self) -> None:
        self.case_asked.emit(self._found.round.case_id)
