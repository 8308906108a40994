"""One row against itself: what its cells say of the child, and every rule that it breaks."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from ..errors import Refusal, column_letter
from ..identifiers import DisabilityCertificate, ResidentId
from . import cells as read
from .matching import parsed_certificate, parsed_id
from .phones import read_phone, split_name_and_phone
from .sheets import Cell, text_of
from .table_shape import ShapedRow
from .township import Townships, township_in, village_in
from .values import VALUE_FIELDS, Finding, RosterValues

Number = TypeVar("Number")


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """Ages in full years on *day* within which a child is of compulsory school age; outside, a person looks."""

    youngest: int
    oldest: int
    day: datetime.date


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row cannot know by itself."""

    ages: AgeLimits
    epoch_1904: bool = False
    sheet_township: str | None = None
    """The township that the sheet is named after; used only where the table has no column for it."""
    townships: Townships = Townships()  # noqa: RUF009  never changed


@dataclass(slots=True)
class Draft:
    """A row being understood: findings grow, values are replaced."""

    shaped: ShapedRow
    values: RosterValues = field(default_factory=RosterValues)
    findings: list[Finding] = field(default_factory=list)
    proposals: dict[str, str] = field(default_factory=dict)

    def cell(self, name: str) -> Cell:
        """The cell of field *name*; None where the table or the row has none."""
        column, cells = self.shaped.columns.places.get(name), self.shaped.cells
        return cells[column] if column is not None and column < len(cells) else None

    def has_column(self, name: str) -> bool:
        """Whether the table has a column for field *name*."""
        return self.shaped.columns.column_of(name) is not None

    def find(self, code: str, name: str | None = None, column: int | None = None) -> None:
        """Add a finding, at the column of field *name* or at *column*."""
        if name is not None and column is None:
            column = self.shaped.columns.column_of(name)
        letter = column_letter(column) if column is not None else None
        value = None
        if column is not None and column < len(self.shaped.texts):
            value = self.shaped.texts[column] or None
        self.findings.append(Finding(code, name, letter, value))


def check_row(shaped: ShapedRow, around: Surroundings) -> Draft:
    """The row's values and findings, everything but repeats, which need the other rows."""
    draft = Draft(shaped)
    _read_cells(draft, around)
    if _names_nobody(draft):
        draft.findings = [Finding("NO_IDENTITY")]
        return draft
    number = _sound(parsed_id, draft.values.resident_id)
    certificate = _sound(parsed_certificate, draft.values.certificate)
    _check_certificate(draft, number, certificate)
    _check_birth_and_sex(draft, number)
    _check_age(draft, around.ages)
    _check_guardian(draft)
    _check_text(draft)
    return draft


def _names_nobody(draft: Draft) -> bool:
    values = draft.values
    damaged = any(finding.code in {"ID_DAMAGED", "CERT_INVALID"} for finding in draft.findings)
    return not (values.name or values.resident_id or values.certificate or damaged)


def _sound(parse: Callable[[str], Number], written: str | None) -> Number | None:
    try:
        return parse(written) if written else None
    except Refusal:
        return None


_READERS: dict[str, Callable[[Cell], read.Understood]] = {
    "name": read.read_name,
    "resident_id": read.read_resident_id,
    "certificate": read.read_certificate,
    "sex": read.read_sex,
    "category": read.read_category,
    "grade": read.read_grade,
    "guardian_phone": read_phone,
}
_FREE_TEXT = tuple(name for name in VALUE_FIELDS if name not in {*_READERS, "birth_date"})
_COMPARED_OTHERWISE = frozenset({*VALUE_FIELDS, "sequence"})
_ALWAYS_TOLD = frozenset({"ID_MISSING", "NAME_MISSING"})


def _read_cells(draft: Draft, around: Surroundings) -> None:
    found: dict[str, str | None] = {name: read.tidy(draft.cell(name)) for name in _FREE_TEXT}
    for name, reader in _READERS.items():
        understood = reader(draft.cell(name))
        found[name] = understood.text
        for code in understood.codes:
            if draft.has_column(name) or code in _ALWAYS_TOLD:
                draft.find(code, name)
    birth = read.read_date(draft.cell("birth_date"), around.epoch_1904)
    found["birth_date"] = birth.text
    for code in birth.codes:
        draft.find(code, "birth_date")
    if found["guardian_name"]:
        guardian = read.read_name(found["guardian_name"])
        found["guardian_name"] = guardian.text or found["guardian_name"]
    draft.values = RosterValues(**found)
    _read_joined_column(draft)
    _read_guardian_and_phone(draft)
    _read_township(draft, around)


def _read_joined_column(draft: Draft) -> None:
    """A grade written into the column of categories (智力二级), or one column for both."""
    joined = draft.has_column("category_and_grade")
    name = "category_and_grade" if joined else "category"
    cell = draft.cell(name)
    if joined and draft.values.category is None:
        category = read.read_category(cell)
        draft.values = draft.values._replace(category=category.text)
        for code in category.codes:
            draft.find(code, name)
    if draft.values.grade is None and not draft.has_column("grade"):
        inside = read.grade_inside(text_of(cell))
        draft.values = draft.values._replace(grade=inside.text if inside else None)
        if joined and inside is None:
            draft.find("LEVEL_MISSING", name)


def _read_guardian_and_phone(draft: Draft) -> None:
    """One column for both: 张家长 13800000001."""
    if not draft.has_column("guardian_and_phone"):
        return
    name, phone = split_name_and_phone(draft.cell("guardian_and_phone"))
    values = draft.values
    draft.values = values._replace(
        guardian_name=values.guardian_name or name, guardian_phone=values.guardian_phone or phone
    )


def _read_township(draft: Draft, around: Surroundings) -> None:
    values = draft.values
    if values.township is None:
        inside = township_in(values.address or "") or township_in(values.village or "")
        if inside is None and not draft.has_column("township"):
            inside = around.sheet_township
        draft.values = values._replace(township=inside)
    if draft.values.township is None and (draft.has_column("township") or draft.has_column("address")):
        draft.find("TOWN_MISSING", "township" if draft.has_column("township") else "address")
    if draft.values.township is not None:
        _settle_township(draft, around.townships)


def _settle_township(draft: Draft, townships: Townships) -> None:
    """The county's own spelling; a township that is none of its own is asked, with the nearest as a proposal."""
    values = draft.values
    settled = townships.settle(values.township or "")
    village = values.village or village_in(values.address or "", settled.name)
    if (settled.name, village) != (values.township, values.village):
        draft.values = values._replace(township=settled.name, village=village)
    if settled.known:
        return
    draft.find("TOWN_UNKNOWN", "township" if draft.has_column("township") else "address")
    meant = townships.settle(township_in(values.address or "") or "")
    if nearest := meant.name if meant.known else settled.nearest:
        draft.proposals["township"] = nearest


def _check_certificate(
    draft: Draft, number: ResidentId | None, certificate: DisabilityCertificate | None
) -> None:
    if certificate is None:
        return
    values = draft.values
    category, grade = str(int(certificate.category)), str(certificate.grade)
    if number is not None and number.text != certificate.resident_id.text:
        draft.find("CERT_ID_DIFFERS", "certificate")
    if number is None and not read.is_old_permanent_card(values.resident_id or ""):
        draft.find("ID_PROPOSED_FROM_CERT", "certificate")
        draft.proposals["resident_id"] = certificate.resident_id.text
    if values.category not in {None, category}:
        draft.find("CERT_CATEGORY_DIFFERS", "category")
    if values.grade not in {None, grade}:
        draft.find("CERT_LEVEL_DIFFERS", "grade")
    if values.category is None or values.grade is None:
        draft.values = values._replace(category=values.category or category, grade=values.grade or grade)
    settled = {"CATEGORY_MISSING", "LEVEL_MISSING"}  # the card itself says it
    draft.findings = [finding for finding in draft.findings if finding.code not in settled]


def _check_birth_and_sex(draft: Draft, number: ResidentId | None) -> None:
    if number is None:
        return
    values, born, sex = draft.values, number.birth_date.isoformat(), number.sex.value
    _settle_month(draft, born[:7])
    _settle_century(draft, born)
    if values.birth_date not in {None, born}:
        draft.find("BIRTH_DIFFERS", "birth_date")
    if values.sex not in {None, sex}:
        draft.find("SEX_DIFFERS", "sex")
    if values.birth_date is None or values.sex is None:
        draft.values = values._replace(birth_date=values.birth_date or born, sex=values.sex or sex)


def _settle_month(draft: Draft, born_in: str) -> None:
    """A column 出生年月 gives no day: the ID tells it, and only another month is a fault."""
    months = read.read_months(draft.cell("birth_date")) if draft.values.birth_date is None else frozenset()
    if months:
        draft.findings = [finding for finding in draft.findings if finding.code != "BIRTH_INVALID"]
        if born_in not in months:
            draft.find("BIRTH_DIFFERS", "birth_date")


def _settle_century(draft: Draft, born: str) -> None:
    """15.3.4 is a birth date only because the ID says the same."""
    if draft.values.birth_date is None and read.read_short_year(draft.cell("birth_date")) == born:
        draft.findings = [finding for finding in draft.findings if finding.code != "BIRTH_INVALID"]


def _check_age(draft: Draft, ages: AgeLimits) -> None:
    if draft.values.birth_date is None:
        return
    born = datetime.date.fromisoformat(draft.values.birth_date)
    before_birthday = (ages.day.month, ages.day.day) < (born.month, born.day)
    age = ages.day.year - born.year - before_birthday
    where = "birth_date" if draft.has_column("birth_date") else "resident_id"
    if age < ages.youngest:
        draft.find("AGE_UNDER", where)
    elif age > ages.oldest:
        draft.find("AGE_OVER", where)


def _check_guardian(draft: Draft) -> None:
    values = draft.values
    if not draft.has_column("guardian_name"):
        return
    if values.guardian_name is None:
        draft.find("GUARDIAN_MISSING", "guardian_name")
    elif values.guardian_name == values.name or values.guardian_relation in {"本人", "自己"}:
        draft.find("GUARDIAN_IS_CHILD", "guardian_name")
    elif values.resident_id and read.plain_number(draft.cell("guardian_id")) == values.resident_id:
        draft.find("GUARDIAN_IS_CHILD", "guardian_id")


def _check_text(draft: Draft) -> None:
    for column, cell in enumerate(draft.shaped.cells):
        if isinstance(cell, str) and cell[:1] in read.FORMULA_STARTS and read.looks_like_formula(cell):
            draft.find("FORMULA_LIKE_TEXT", draft.shaped.columns.fields.get(column), column)


def extra_cells(draft: Draft) -> tuple[str, ...]:
    """Cells outside the known fields, running number left out: two rows repeat each other only if these agree."""
    known = draft.shaped.columns.fields
    texts = enumerate(draft.shaped.texts)
    return tuple([text for column, text in texts if text and known.get(column) not in _COMPARED_OTHERWISE])
