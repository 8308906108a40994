"""What each member thinks of the case: a kind of placement and why; whoever stands aside has no field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from committee_desk.meeting import MemberAtCase
from committee_desk.placement import LADDER
from committee_desk.wording import say

from ...components.button import Button
from ...components.card import Card
from ...components.labels import Line, Paragraph
from ...components.person_chip import PersonChip
from ...components.theme import theme
from ...components.tokens import Mark, tokens
from ...language import joined, spoken
from ...token_words import token_word
from .layouts import empty

NOT_SPOKEN, ABSTAINS = "", "abstains"
_ASIDE = Mark("", "disc with minus", "neutral")


class OpinionsCard(Card):
    """`given(person, rung or ABSTAINS, reason)` records an opinion, `recused(person, ground)` a recusal."""

    given = Signal(str, str, str)
    recused = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.rows: tuple[OpinionRow, ...] = ()
        self._shape: object = None

    def show_members(
        self, item_id: str, members: Sequence[MemberAtCase], grounds: Sequence[str], *, is_open: bool
    ) -> None:
        """Show the opinions on one case; *grounds* are the charter's grounds for standing aside.

        Rows stay as long as only opinions change: somebody may be typing a reason in one of them.
        """
        self.show_title(self.tr("委员意见"), self._summary(members))
        shape = (item_id, is_open, spoken(), [(one.person.id, one.present, one.recused) for one in members])
        if shape != self._shape:
            self._shape = shape
            self._make_rows(members, tuple(grounds), is_open)
        for row, member in zip(self.rows, members, strict=True):
            row.show_opinion(member)

    def _make_rows(self, members: Sequence[MemberAtCase], grounds: tuple[str, ...], is_open: bool) -> None:
        empty(self.body)
        self.rows = tuple(OpinionRow(member, grounds, is_open, self) for member in members)
        for at, row in enumerate(self.rows):
            if at:
                self.add(Line(self))
            row.given.connect(self.given)
            row.recused.connect(self.recused)
            self.add(row)
        if not members:
            self.add(Paragraph(self, text=self.tr("还没有登记委员。"), tone="text2"))

    def _summary(self, members: Sequence[MemberAtCase]) -> str:
        voting = [one for one in members if one.present and not one.recused]
        silent = [one.person.name for one in voting if not one.spoke]
        aside = sum(1 for one in members if one.recused)
        if silent:
            words = self.tr("还没发言：{names}").format(names=joined("、", *silent))
        else:
            words = self.tr("{count} 人都已发言").format(count=len(voting))
        if aside:
            words += self.tr("，{count} 人回避").format(count=aside)
        return words


class OpinionRow(QWidget):
    """One member: the person, and beneath him what he thinks."""

    given = Signal(str, str, str)
    recused = Signal(str, str)

    def __init__(
        self, member: MemberAtCase, grounds: tuple[str, ...], is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._member = member
        self.rung: QComboBox | None = None
        self.reason: QLineEdit | None = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme().gap(4))
        person = PersonChip(
            self, name=member.person.name, detail=self._detail(), key=member.person.id, mark=self._mark()
        )
        lines.addWidget(person)
        if member.recused:
            lines.addWidget(Paragraph(self, text=_ground_words(member.recused), role="caption", tone="text2"))
        elif member.present:
            self._add_opinion(lines, person, grounds, is_open)

    def _detail(self) -> str:
        role = self.tr("主任委员") if self._member.is_chair else self.tr("委员")
        return "·".join((self._member.person.office, role))

    def _mark(self) -> Mark | None:
        if self._member.recused:
            return Mark(self.tr("回避"), _ASIDE.shape, _ASIDE.role)
        return None if self._member.present else Mark(self.tr("未到会"), "dashed ring", "neutral")

    def show_opinion(self, member: MemberAtCase) -> None:
        """Show what the member thinks; a reason that is being typed is left alone."""
        self._member = member
        if self.rung is None or self.reason is None:
            return
        said = (member.rung or ABSTAINS) if member.spoke else NOT_SPOKEN
        self.rung.setCurrentIndex(self.rung.findData(said))
        if not self.reason.hasFocus():
            self.reason.setText(member.reason)

    def _add_opinion(
        self, lines: QVBoxLayout, person: PersonChip, grounds: tuple[str, ...], is_open: bool
    ) -> None:
        name = self._member.person.name
        self.rung, self.reason = QComboBox(self), QLineEdit(self)
        self.rung.setAccessibleName(self.tr("{name} 的意见").format(name=name))
        # On Linux a list without a label beside it is called by what is chosen in it (QAccessibleComboBox, Qt 6.9).
        self.rung.setAccessibleDescription(self.rung.accessibleName())
        self.reason.setAccessibleName(self.tr("{name} 的理由").format(name=name))
        self.reason.setPlaceholderText(self.tr("理由（选填）"))
        self.reason.setMaxLength(500)
        _fill_rungs(self.rung, self.tr("还没发言"), self.tr("弃权"))
        line = QHBoxLayout()
        line.setSpacing(theme().gap(8))
        line.addWidget(self.rung, 2)
        line.addWidget(self.reason, 3)
        lines.addLayout(line)
        self._aside = _AsideForm(grounds, name, self)
        self._aside.hide()
        self._aside.recused.connect(self._recuse)
        lines.addWidget(self._aside)
        self.rung.setEnabled(is_open)
        self.reason.setEnabled(is_open)
        if is_open:
            away = Button(person, text=self.tr("回避"), kind="link", small=True)
            away.setAccessibleName(self.tr("{name} 回避").format(name=name))
            away.clicked.connect(self._open_aside)
            person.add_right(away)
        self.rung.activated.connect(self._give)
        self.reason.editingFinished.connect(self._reason_done)

    def _give(self) -> None:
        chosen = str(self.rung.currentData()) if self.rung else NOT_SPOKEN
        if self.reason is not None and chosen != NOT_SPOKEN:
            self.given.emit(self._member.person.id, chosen, self.reason.text())

    def _reason_done(self) -> None:
        if self.reason is not None and self.reason.text().strip() != self._member.reason:
            self._give()

    def _open_aside(self) -> None:
        self._aside.show()
        self._aside.ground.setFocus()

    def _recuse(self, ground: str) -> None:
        self.recused.emit(self._member.person.id, ground)


def _fill_rungs(box: QComboBox, silent: str, abstains: str) -> None:
    box.addItem(silent, NOT_SPOKEN)
    for rung in LADDER:
        box.addItem(token_word(tokens().placement(rung.value)[0]), rung.value)
    box.addItem(abstains, ABSTAINS)


class _AsideForm(QWidget):
    """The ground for standing aside: one of the charter's, or words of one's own."""

    recused = Signal(str)

    def __init__(self, grounds: tuple[str, ...], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = QComboBox(self)
        self.ground.setEditable(True)
        self.ground.setAccessibleName(self.tr("{name} 回避的原因").format(name=name))
        for one in grounds:
            self.ground.addItem(_ground_words(one))
        self.ground.setCurrentIndex(-1)
        self.ground.setPlaceholderText(self.tr("回避的原因"))
        record = Button(self, text=self.tr("记录回避"), kind="soft", small=True)
        record.clicked.connect(self._record)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.ground, 1)
        line.addWidget(record)

    def _record(self) -> None:
        self.recused.emit(self.ground.currentText())


def _ground_words(ground: str) -> str:
    key = f"meeting.recusal_ground.{ground}"
    words = say(key, spoken())
    return ground if words == key else words
