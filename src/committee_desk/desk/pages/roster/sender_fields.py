"""Who sent what came: the kind of sender and its name, the known ones offered (条例 15)."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from committee_desk.roster import Sender

from ...components.form_row import FormRow
from ...components.theme import theme
from .row_words import translate

KINDS = ("federation", "township", "school", "welfare_home", "other")


class SenderFields(QWidget):
    """`changed()` follows another kind, and a name that was chosen or finished."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[Sender, ...] = ()
        self._kind, self._name = QComboBox(self), QComboBox(self)
        self._name.setEditable(True)
        self._name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(12))
        for label, field, width in (
            (self.tr("谁送来的"), self._kind, 170),
            (self.tr("单位名称（选填）"), self._name, 300),
        ):
            line.addWidget(
                FormRow(self, label=label, field=field, width=width),
                0,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            )
        line.addStretch(1)
        for kind in KINDS:
            self._kind.addItem(kind_words(kind), kind)
        self._kind.activated.connect(self._kind_chosen)
        self._name.activated.connect(self.changed)
        edit = self._name.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self.changed)

    @property
    def kind(self) -> str:
        """The chosen kind, a value of `roster_source.kind`."""
        return str(self._kind.currentData())

    @property
    def named(self) -> str | None:
        """The name that stands in the field; None where there is none."""
        return self._name.currentText().strip() or None

    def show_known(self, known: Sequence[Sender]) -> None:
        """Offer *known*, the latest first."""
        self._known = tuple(known)
        self._offer()

    def choose(self, kind: str, sender: str | None) -> None:
        """Show a kind and a name without telling anybody."""
        with QSignalBlocker(self._kind), QSignalBlocker(self._name):
            self._kind.setCurrentIndex(max(0, KINDS.index(kind) if kind in KINDS else 0))
            self._offer()
            self._name.setEditText(sender or "")

    def _offer(self) -> None:
        """The known senders of this kind; what a person typed stays."""
        written = self._name.currentText()
        with QSignalBlocker(self._name):
            self._name.clear()
            for one in self._known:
                if one.kind == self.kind:
                    self._name.addItem(one.name)
            self._name.setCurrentIndex(-1)
            self._name.setEditText(written)

    def _kind_chosen(self) -> None:
        """Another kind has other senders: the latest of them is offered."""
        latest = next((one.name for one in self._known if one.kind == self.kind), "")
        self._offer()
        self._name.setEditText(latest)
        self.changed.emit()


def kind_words(kind: str) -> str:
    """What a kind of sender is called."""
    words = {
        "federation": translate("RosterRows", "残联"),
        "township": translate("RosterRows", "乡镇"),
        "school": translate("RosterRows", "学校"),
        "welfare_home": translate("RosterRows", "福利机构"),
        "guardian": translate("RosterRows", "监护人"),
        "other": translate("RosterRows", "其他"),
    }
    return words.get(kind, kind)


def sender_words(kind: str, sender: str | None) -> str:
    """The sender's name, or its kind where it has none."""
    return sender or kind_words(kind)
