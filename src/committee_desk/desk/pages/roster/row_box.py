"""Above the tables: where a row needs a look, what and why, and a field to put it right on the spot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from committee_desk.roster import Finding

from ...components.banner import Banner
from ...components.button import Button
from ...components.theme import theme
from ...language import joined, sentences
from .batch import Line
from .cell_field import CellField
from .corrections_made import CorrectionsMade
from .row_faces import FileFace
from .row_words import fate_words, field_words, finding_words, shown_value

_MOST = 4  # findings said at once; more would push the table out of the window


class RowBox(Banner):
    """`corrected(letter, text)` follows 改正, Enter and a proposal that is taken; `passed_by()` 以后再改."""

    corrected = Signal(str, str)
    passed_by = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, role="warn")
        self._letter, self._proposed, self._original = "", ("", ""), ""
        self.field = CellField(self)
        self.propose = Button(self, kind="soft")
        self.restore = Button(self, kind="quiet")
        self.correct, self.later = Button(self), Button(self, kind="quiet", tip="F8")
        for part in (self.propose, self.field, self.correct, self.restore, self.later):
            self.add_action(part)
        self.field.returnPressed.connect(self._correct)
        self.correct.clicked.connect(self._correct)
        self.propose.clicked.connect(self._take)
        self.restore.clicked.connect(self._put_back)
        self.later.clicked.connect(self.passed_by)
        theme().changed.connect(self._fit)
        self._fit()

    def show_row(
        self,
        line: Line | None,
        face: FileFace,
        made: CorrectionsMade,
        key: str,
        effect: str,
        *,
        several: bool,
    ) -> None:
        """Show what there is to say of *line*; *key* is the field that the keys stand on, *effect* what it changes."""
        row = line.row if line else None
        if line is None or row is None or row.outcome == "not_a_record":
            self.hide()
            return
        finding = _meant(line, face, key)
        self._letter = _letter(line, face, finding) if finding else ""
        self._original = self._edited_cell(line, face, made, key) if not finding else ""
        said = [finding_words(row, one, with_sheet=several) for one in _first(finding, row.findings)]
        role = {"flagged": "warn", "rejected": "bad"}.get(row.outcome, "ok" if row.edited else "neutral")
        what = "\n".join(words for words, _ in said[:_MOST]) or self._edited_words(line, face)
        todo = [fate_words(row), effect, *dict.fromkeys(todo for _, todo in said if todo)]
        if said and theme().is_narrow(self.window().width()) and not any(one.value for one in row.findings):
            todo.append(self.tr("文件里写的：{words}。").format(words=narrow_words(line, face)))
        self.show_message(role, what or effect, sentences(*(one for one in todo if what or one != effect)))
        self.setVisible(bool(what or effect))
        self._show_ways(line, face, finding)

    def _show_ways(self, line: Line, face: FileFace, finding: Finding | None) -> None:
        fixable = bool(self._letter)
        for part in (self.field, self.correct):
            part.setVisible(fixable)
        if fixable and finding:
            name = field_words(finding.field) if finding.field else self._letter
            whole = face.raw(line, self._letter)
            self.field.show_cell(whole, shown_value(finding.field, whole))
            self.field.setAccessibleName(self.tr("改正{field}").format(field=name))
        self.correct.setText(self.tr("改正"))
        self.later.setText(self.tr("以后再改") if fixable else self.tr("下一处"))
        self.restore.setText(self.tr("恢复原样"))
        self.restore.setVisible(bool(self._original))
        self._show_proposal(line, face)

    def _show_proposal(self, line: Line, face: FileFace) -> None:
        """The first value that the row itself suggests, where there is a cell to write it into."""
        offers = [(face.letter(line, name), name, value) for name, value in line.row.proposals]
        place, name, value = next((one for one in offers if one[0]), (None, "", ""))
        self._proposed = (place or "", value)
        self.propose.setVisible(bool(place))
        self.propose.setText(self.tr("改为 {value}").format(value=shown_value(name, value)))

    def _edited_cell(self, line: Line, face: FileFace, made: CorrectionsMade, key: str) -> str:
        """The letter of the edited cell that may be put back: the one under the keys, or the first."""
        letters = line.row.edited
        here = face.letter(line, key)
        chosen = here if here in letters else (letters[0] if letters else "")
        place = (line.file, line.row.sheet, line.row.row, chosen or "")
        self._before = made.original(place)
        return chosen or "" if self._before is not None else ""

    def _edited_words(self, line: Line, face: FileFace) -> str:
        if not self._original:
            return ""
        words = self.tr("第 {row} 行 {column} 列已改正，文件里原来是“{text}”")
        return words.format(
            row=line.row.row,
            column=self._original,
            text=shown_value(face.field_at(line, self._original), self._before or ""),
        )

    def _correct(self) -> None:
        if self._letter:
            self.corrected.emit(self._letter, self.field.value)

    def _take(self) -> None:
        self.corrected.emit(*self._proposed)

    def _put_back(self) -> None:
        self.corrected.emit(self._original, self._before or "")

    def _fit(self) -> None:
        self.field.setMinimumWidth(theme().px(140))
        self.field.setMaximumWidth(theme().px(260))
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _meant(line: Line, face: FileFace, key: str) -> Finding | None:
    """The finding under the keys, else the first that has a cell, else the first."""
    here = face.letter(line, key)
    findings = line.row.findings
    own = [one for one in findings if here and _letter(line, face, one) == here]
    placed = [one for one in findings if _letter(line, face, one)]
    return next(iter((*own, *placed, *findings)), None)


def _letter(line: Line, face: FileFace, finding: Finding) -> str:
    return finding.column or (face.letter(line, finding.field) if finding.field else None) or ""


def _first(finding: Finding | None, findings: tuple[Finding, ...]) -> list[Finding]:
    """*findings*, the one that is meant before the others."""
    return [one for one in (finding,) if one] + [one for one in findings if one is not finding]


def narrow_words(line: Line, face: FileFace) -> str:
    """What the file says of the row, for a window without room for its table: 姓名 宋思齐，性别 女…."""
    fields = ("name", "sex", "birth_date", "category")
    return joined("，", *(f"{field_words(one)} {face.written(line, one)}" for one in fields))
