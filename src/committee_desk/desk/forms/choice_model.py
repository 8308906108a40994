"""A list of choices as a model: narrowed by what is typed, ticked where several are wanted, quick at 5,000 entries."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from committee_desk.text import half_width_letters

from ..components.marked_text import plain
from .field import Options

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


class ChoiceModel(QAbstractListModel):
    """The entries whose words or code contain what was typed; *ticked* models show a box before each."""

    def __init__(self, *, ticked: bool = False) -> None:
        super().__init__()
        self._ticked = ticked
        self._options: list[tuple[str, str]] = []
        self._keys: list[str] = []
        self._shown: list[int] = []
        self.chosen: set[str] = set()

    def show_options(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        self._options = [(value, plain(words) if _marked(words) else words) for value, words in options]
        self._keys = []
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show only what contains *typed*; full-width and half-width letters are the same."""
        wanted = _searchable(typed)
        if wanted and not self._keys:
            self._keys = [_searchable(f"{words} {value}") for value, words in self._options]
        self.beginResetModel()
        everything = range(len(self._options))
        self._shown = [at for at in everything if wanted in self._keys[at]] if wanted else [*everything]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        value, words = self._options[self._shown[index.row()]]
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return words
        if role == _ROLE.CheckStateRole and self._ticked:
            return Qt.CheckState.Checked if value in self.chosen else Qt.CheckState.Unchecked
        return None

    def value(self, row: int) -> str:
        """The value of the entry that is shown in *row*."""
        return self._options[self._shown[row]][0]

    def words(self, value: str) -> str:
        """The words of *value*; empty when it is not offered."""
        return next((entry[1] for entry in self._options if entry[0] == value), "")

    def value_of(self, words: str) -> str:
        """The value whose words these are exactly; empty when there is none."""
        wanted = _searchable(words)
        return next((entry[0] for entry in self._options if _searchable(entry[1]) == wanted), "")

    def tick(self, row: int) -> None:
        """Choose the entry in *row*, or let it go."""
        self.chosen ^= {self.value(row)}
        place = self.index(row)
        self.dataChanged.emit(place, place)

    def show_chosen(self, values: set[str]) -> None:
        """These are chosen."""
        self.chosen = set(values)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def chosen_in_order(self) -> list[tuple[str, str]]:
        """What is chosen as (value, words), in the order of the list; then what is not offered now."""
        offered = [(value, words) for value, words in self._options if value in self.chosen]
        known = {value for value, _ in offered}
        return offered + [(value, value) for value in sorted(self.chosen - known)]


def _marked(words: str) -> bool:
    """Whether the words may hold markup; most hold none, and a list may be long."""
    return "*" in words or "_" in words or "[" in words or words.startswith("#")


def _searchable(text: str) -> str:
    return half_width_letters(text).strip().casefold()
