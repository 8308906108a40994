"""The two faces of a row: as the file has it, and as the program understood it."""

from collections.abc import Mapping, Sequence

from committee_desk.errors import column_letter
from committee_desk.identifiers import DisabilityCategory
from committee_desk.roster import VALUE_FIELDS, RosterRow, SheetReading, column_index, reasons_of

from ...components.table_values import Cell, Column, chip_cell, empty_cell
from ...components.tokens import Mark
from ...language import joined, spoken
from ...token_words import token_word
from .batch import Batch, Line
from .corrections_made import CellPlace
from .row_words import effect_words, field_words, outcome_words, shown_value, translate

_WIDTHS = {"sex": 52, "birth_date": 132, "grade": 80, "resident_id": 190, "certificate": 210, "address": 200}
_FIRST = ("name", "sex", "birth_date", "category", "grade", "resident_id", "certificate")
_ORDER = (*_FIRST, *(name for name in VALUE_FIELDS if name not in _FIRST))
_STANDS_FOR = {"category": "category_and_grade"}


class FileFace:
    """文件里写的: the cells of the file by field, untouched; findings are framed, so is what a person put right."""

    def __init__(self, batch: Batch, pending: Mapping[CellPlace, str]) -> None:
        self._batch = batch
        self._pending = pending
        self._places = {(file, sheet.name): _letters(sheet) for file, sheet in batch.sheets()}
        self._labels = _labels(batch)

    def show_lines(self, batch: Batch) -> None:
        """The same rows, as the county sees them."""
        self._batch = batch

    def columns(self) -> tuple[Column, ...]:
        """行, and every field that some sheet has, under the file's own label."""
        known = {name for letters in self._places.values() for name in letters}
        fields = [name for name in _ORDER if name in known] or ["name"]
        wide = 84 if self._batch.several_places else 52
        return (
            Column("row", translate("RosterRows", "行"), wide, right=not self._batch.several_places),
            *(
                Column(name, self._labels.get(name) or field_words(name), _WIDTHS.get(name, 110))
                for name in fields
            ),
        )

    def cell(self, at: int, key: str) -> Cell:
        """The cell of the row at position *at* in column *key*."""
        line = self._batch.lines[at]
        if key == "row":
            second = place_of(line, several_files=len(self._batch.files) > 1)
            return Cell(str(line.row.row), second=second if self._batch.several_places else "", tone="text2")
        letter = self.letter(line, key)
        place = (line.file, line.row.sheet, line.row.row, letter or "")
        if place in self._pending:
            return Cell(shown_value(key, self._pending[place]), tone="text3", framed="neutral")
        text = shown_value(key, self.written(line, key))
        return Cell(text, tone="text2", framed=_frame(line.row, letter))

    def written(self, line: Line, field: str) -> str:
        """What the file has in the column of *field*; a title's words in the column of names."""
        if line.row.outcome == "not_a_record" and field != "name":
            return ""
        letter = self.letter(line, field)
        return self.raw(line, letter) if letter else ""

    def whole(self, at: int, key: str) -> str:
        """The cell as it is edited: nothing of it masked."""
        return self.written(self._batch.lines[at], key)

    def field_at(self, line: Line, letter: str) -> str | None:
        """The field that column *letter* holds in the sheet of *line*."""
        letters = self._places.get((line.file, line.row.sheet), {})
        return next((name for name, at in letters.items() if at == letter), None)

    def raw(self, line: Line, letter: str) -> str:
        """What stands in column *letter* of the row of *line*, corrections included."""
        at = column_index(letter)
        return line.row.raw[at] if at < len(line.row.raw) else ""

    def letter(self, line: Line, field: str) -> str | None:
        """The letter of the column that holds *field* in the sheet of *line*."""
        if line.row.outcome == "not_a_record" and field == "name":
            return next((column_letter(at) for at, text in enumerate(line.row.raw) if text), None)
        return self._places.get((line.file, line.row.sheet), {}).get(field)


class ReadFace:
    """程序读成的: outcome or effect, values in one spelling, and under them what there is to say."""

    def __init__(self, batch: Batch, pending: Mapping[CellPlace, str]) -> None:
        self._batch = batch
        self._pending = pending
        self._effects: Sequence[str] = ()

    def show_lines(self, batch: Batch, effects: Sequence[str]) -> None:
        """The same rows, as the county sees them, and what each would change."""
        self._batch, self._effects = batch, effects

    def columns(self) -> tuple[Column, ...]:
        """结果 姓名 性别 出生日期 残疾类别."""
        return (
            Column("outcome", translate("RosterRows", "结果"), 106),
            Column("name", field_words("name"), 116),
            Column("sex", field_words("sex"), 52, narrow=False),
            Column("birth_date", field_words("birth_date"), 108, narrow=False),
            Column("category", translate("RosterRows", "残疾类别和要核对的"), 150, stretch=True),
        )

    def cell(self, at: int, key: str) -> Cell:
        """The cell of the row at position *at* in column *key*."""
        line = self._batch.lines[at]
        if key == "outcome":
            return chip_cell(self._mark(at, line))
        row = line.row
        if row.outcome == "not_a_record":
            return Cell(reasons_of(row, spoken()), tone="text3") if key == "category" else Cell()
        wrong = any(finding.field == key for finding in row.findings)
        text = understood(row, key)
        second = reasons_of(row, spoken()) if key == "category" else ""
        if not text and not second:
            return Cell(translate("RosterRows", "待改正"), tone="warn") if wrong else _unknown()
        return Cell(
            text or _unknown().text, second=second, tone="warn" if wrong else "text", strong=key == "name"
        )

    def _mark(self, at: int, line: Line) -> Mark:
        """A row that needs a look says so; any other that comes in says what it changes, once that is known."""
        if any(place[:3] == (line.file, line.row.sheet, line.row.row) for place in self._pending):
            return Mark(translate("RosterRows", "重读中"), "ring with clock hands")
        if line.row.outcome == "accepted" and self._effects and self._effects[at] != "none":
            return effect_words(self._effects[at])
        return outcome_words(line.row.outcome)


def place_of(line: Line, *, several_files: bool) -> str:
    """Where a row stands beside its number: sheet, and file where there are several."""
    return joined("，", line.file, line.row.sheet) if several_files else line.row.sheet


def understood(row: RosterRow, key: str) -> str:
    """A value of *row* in words."""
    values = row.values
    if key == "category":
        category = token_word(DisabilityCategory(int(values.category)).zh) if values.category else ""
        grade = translate("RosterRows", "{grade} 级").format(grade=values.grade) if values.grade else ""
        return " ".join(part for part in (category, grade) if part)
    if key == "sex":
        words = {"male": translate("RosterRows", "男"), "female": translate("RosterRows", "女")}
        return words.get(values.sex or "", "")
    return str(getattr(values, key) or "")


def _letters(sheet: SheetReading) -> dict[str, str]:
    letters = {name: letter for letter, name in reversed(sheet.columns)}
    for name, other in _STANDS_FOR.items():
        if other in letters:
            letters.setdefault(name, letters[other])
    return letters


def _labels(batch: Batch) -> dict[str, str]:
    """Field → what the first sheet that has it calls it."""
    found: dict[str, str] = {}
    for _, sheet in batch.sheets():
        for head in sheet.heads:
            if head.field and head.label:
                found.setdefault(head.field, head.label)
    for name, other in _STANDS_FOR.items():
        if other in found:
            found.setdefault(name, found[other])
    return found


def _frame(row: RosterRow, letter: str | None) -> str:
    if letter is None or row.outcome == "not_a_record":
        return ""
    if any(finding.column == letter for finding in row.findings):
        return "bad" if row.outcome == "rejected" else "warn"
    return "accent" if letter in row.edited else ""


def _unknown() -> Cell:
    return empty_cell(translate("RosterRows", "未填"))
