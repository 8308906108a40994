"""Which rows of a delivery are shown: by outcome, by effect, by words; over 100,000 rows in a few milliseconds."""

from collections.abc import Sequence
from dataclasses import dataclass

from .batch import Batch

OUTCOMES = ("accepted", "flagged", "rejected", "not_a_record")
EFFECTS = ("new", "changed", "same")


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Rows with any of *outcomes* and any of *effects* that hold *words*; empty lets everything through."""

    outcomes: frozenset[str] = frozenset()
    effects: frozenset[str] = frozenset()
    words: str = ""

    def positions(self, batch: Batch, effects: Sequence[str]) -> Sequence[int]:
        """The positions of the rows that pass; *effects* are those of all rows, empty while they are not known."""
        found: Sequence[int] = range(len(batch.lines))
        if self.outcomes:
            found = [at for at, outcome in enumerate(batch.outcomes) if outcome in self.outcomes]
        if self.effects and effects:
            found = [at for at in found if effects[at] in self.effects]
        if self.words:
            wanted, texts = self.words.casefold(), batch.words
            found = [at for at in found if wanted in texts[at]]
        return found


def filter_of(pressed: Sequence[str], words: str) -> RowFilter:
    """The filter of the chips that are *pressed*: two outcomes widen, an outcome and an effect narrow each other."""
    return RowFilter(
        frozenset(key for key in pressed if key in OUTCOMES),
        frozenset(key for key in pressed if key in EFFECTS),
        words.strip(),
    )
