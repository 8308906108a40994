"""Which column is read as which field while a person decides: one field stands in one column of a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from committee_desk.roster import LEFT_OUT, VALUE_FIELDS, SheetReading, plain_label

FIELDS = (*VALUE_FIELDS, "category_and_grade")
"""The fields that a person may choose; the reader knows a few more that it leaves out by itself."""


@dataclass(slots=True)
class ColumnPlan:
    """The columns of one sheet; `assign` moves a field, `said` is what the reader has to be told."""

    file: str
    sheet: SheetReading
    chosen: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.chosen = {head.letter: head.field or LEFT_OUT for head in self.sheet.heads}

    def assign(self, letter: str, name: str) -> str | None:
        """Let column *letter* hold field *name*; the letter of the column that loses it, if one did."""
        loser = next((at for at, held in self.chosen.items() if name and held == name and at != letter), None)
        if loser is not None:
            self.chosen[loser] = LEFT_OUT
        self.chosen[letter] = name
        return loser

    @property
    def unassigned(self) -> Sequence[str]:
        """Fields that no column holds; a column of both category and grade stands for either."""
        held = set(self.chosen.values())
        if "category_and_grade" in held:
            held |= {"category", "grade"}
        elif held & {"category", "grade"}:
            held.add("category_and_grade")
        return tuple(name for name in FIELDS if name not in held)

    def said(self) -> tuple[dict[str, str], dict[tuple[str, str, str], str]]:
        """(plain label → field, (file, sheet, letter) → field) of every column that is to be read otherwise.

        A label that stands once in the sheet is told as a label and learnt of the sender; any other by its letter.
        """
        plain = [plain_label(head.label) for head in self.sheet.heads]
        labels: dict[str, str] = {}
        letters: dict[tuple[str, str, str], str] = {}
        for head, label in zip(self.sheet.heads, plain, strict=True):
            name = self.chosen[head.letter]
            if name == (head.field or LEFT_OUT):
                continue
            if label and plain.count(label) == 1:
                labels[label] = name
            else:
                letters[self.file, self.sheet.name, head.letter] = name
        return labels, letters
