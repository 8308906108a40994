"""Who has come: a tick for each member, and whether the charter's quorum is reached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from committee_desk.access import Role

from ...components.card import Card
from ...components.inline_note import FULFILLED
from ...components.labels import Line, Paragraph
from ...components.person_chip import PersonChip
from ...language import spoken
from .facts import SittingFacts
from .layouts import empty
from .notes import Notes, Said, of_finding


class AttendanceCard(Card):
    """Members with their ticks; `ticked(person, here)` asks for a change."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.boxes: dict[str, QCheckBox] = {}
        self._shape: tuple[object, ...] = ()
        self._notes = Notes(self)

    def show_facts(self, facts: SittingFacts) -> None:
        """Show who is here; rows stay as long as only that changes: a hand may just be pressing one of the ticks."""
        count = self.tr("{present} / {members} 人").format(
            present=len(facts.present), members=len(facts.members)
        )
        self.show_title(self.tr("到会"), count)
        is_open = facts.sitting.state == "open"
        shape = (facts.sitting.id, is_open, spoken(), facts.members)
        if shape != self._shape:
            self._shape = shape
            self._make_rows(facts, is_open)
        for key, box in self.boxes.items():
            box.setChecked(key in facts.present)
        self._notes.show_notes(self._quorum(facts))

    def _make_rows(self, facts: SittingFacts, is_open: bool) -> None:
        self.body.removeWidget(self._notes)
        empty(self.body)
        self.boxes = {}
        for member in facts.members:
            if self.boxes:
                self.add(Line(self))
            role = self.tr("主任委员") if Role.CHAIR in member.roles else self.tr("委员")
            row = PersonChip(self, name=member.name, detail="·".join((member.office, role)), key=member.id)
            box = QCheckBox(self.tr("到会"), row)
            box.setAccessibleName(self.tr("{name} 到会").format(name=member.name))
            box.setObjectName(member.id)
            box.setEnabled(is_open)
            box.clicked.connect(self._clicked)
            row.add_right(box)
            self.boxes[member.id] = box
            self.add(row)
        if not facts.members:
            self.add(Paragraph(self, text=self.tr("还没有登记委员。请管理员把聘任的委员加进来。")))
        self.add(self._notes)
        self.body.addStretch()

    def _quorum(self, facts: SittingFacts) -> list[Said]:
        quorum = facts.quorum
        found = quorum.verdict.findings
        if found:
            return [of_finding(one) for one in found]
        words = self.tr("到会 {present} 人，达到法定人数 {needed} 人。")
        said = words.format(present=quorum.present, needed=quorum.needed)
        return [(said, facts.charter, FULFILLED)]

    def _clicked(self, here: bool) -> None:
        box = self.sender()
        if box is not None:
            self.ticked.emit(box.objectName(), here)
