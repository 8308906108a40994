"""The county's register of schools and classes, and how many inclusive pupils a class has or is about to have."""

from dataclasses import dataclass

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..policy import Verdict
from ..records.case import case
from ..records.case_states import State
from ..records.decision import decision
from ..records.meeting import proposal
from ..records.school import school, school_class
from .class_places import class_verdict, special_class_verdict
from .values import Rung, School, SchoolClass


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A school as lists and papers show it; *kind* is `ordinary` or `special`."""

    id: str
    code: str
    name: str
    township: str
    kind: str
    designated: bool
    resource_room: bool
    sign_language: bool
    braille: bool
    liaison: str
    phone: str
    classes: tuple[SchoolClass, ...]

    def for_rules(self, minutes: int | None = None) -> School:
        """The school as the rules see it; *minutes* is the way from the child's home."""
        return School(
            id=self.id,
            name=self.name,
            township=self.township,
            kind=self.kind,
            designated=self.designated,
            resource_room=self.resource_room,
            sign_language=self.sign_language,
            braille=self.braille,
            minutes=minutes,
            classes=self.classes,
        )


@dataclass(frozen=True, slots=True)
class NewClass:
    """A class to be added: grade 1 to 9; *kind* `ordinary` or `special_class`."""

    name: str
    grade: int
    inclusive_before: int = 0
    kind: str = "ordinary"
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class NewSchool:
    """A school to be added with its classes."""

    code: str
    name: str
    township: str
    kind: str
    classes: tuple[NewClass, ...]
    designated: bool = False
    resource_room: bool = False
    sign_language: bool = False
    braille: bool = False
    liaison: str = ""
    phone: str = ""


def add_school(work: UnitOfWork, new: NewSchool) -> str:
    """Enter a school with its classes into the register (条例 16, 26)."""
    work.allow(Verb.ADD_SCHOOL)
    if work.connection.execute(sa.select(school.c.id).where(school.c.code == new.code)).first():
        raise Refusal("placement.school_known", code=new.code)
    school_id = work.new_id()
    facts = {name: getattr(new, name) for name in new.__slots__ if name != "classes"}
    work.connection.execute(school.insert().values(id=school_id, **facts))
    for one in new.classes:
        columns = {name: getattr(one, name) for name in one.__slots__}
        work.connection.execute(
            school_class.insert().values(id=work.new_id(), school_id=school_id, **columns)
        )
    work.audit(
        Verb.ADD_SCHOOL, "school", school_id, None, {**facts, "classes": [one.name for one in new.classes]}
    )
    return school_id


def schools(look: Look, *, kind: str | None = None) -> tuple[SchoolRow, ...]:
    """The register in the order of codes, with the present number of inclusive pupils a class."""
    counted = _placed_this_year(look)
    classes: dict[str, list[SchoolClass]] = {}
    for row in look.connection.execute(
        sa.select(school_class).order_by(school_class.c.grade, school_class.c.name)
    ):
        inclusive = row.inclusive_before + counted.get(row.id, 0)
        classes.setdefault(row.school_id, []).append(
            SchoolClass(row.id, row.name, row.grade, inclusive, row.kind, row.capacity)
        )
    question = sa.select(school).order_by(school.c.code)
    if kind is not None:
        question = question.where(school.c.kind == kind)
    return tuple(
        SchoolRow(
            id=row.id,
            code=row.code,
            name=row.name,
            township=row.township,
            kind=row.kind,
            designated=row.designated,
            resource_room=row.resource_room,
            sign_language=row.sign_language,
            braille=row.braille,
            liaison=row.liaison or "",
            phone=row.phone or "",
            classes=tuple(classes.get(row.id, ())),
        )
        for row in look.connection.execute(question)
    )


def school_of(look: Look, school_id: str | None) -> SchoolRow | None:
    """One school, or None."""
    return next((row for row in schools(look) if row.id == school_id), None)


def place_verdict(
    look: Look,
    case_id: str,
    rung: Rung,
    class_id: str | None,
    *,
    reason: str,
    approver_id: str | None,
) -> Verdict:
    """Whether the class has room for the case on *rung*: inclusive pupils after 三(一)2, special classes by capacity.

    Refusal `placement.class_missing` where a class must be named (rungs 1 and 2) and is not.
    """
    if rung.level == 4:
        return Verdict.of()
    if class_id is None:
        if rung.level <= 2:
            raise Refusal("placement.class_missing")
        return Verdict.of()
    already = pupils_in_class(look, class_id, without_case=case_id)
    kind, capacity = look.connection.execute(
        sa.select(school_class.c.kind, school_class.c.capacity).where(school_class.c.id == class_id)
    ).one()
    if kind == "special_class":
        return special_class_verdict(already, capacity, reason, approver_id, look.actor.id)
    return class_verdict(already, look.policy, reason, approver_id, look.actor.id)


def pupils_in_class(look: Look, class_id: str, *, without_case: str) -> int:
    """Inclusive pupils of a class already decided or proposed for this school year, *without_case* left out."""
    before = look.connection.execute(
        sa.select(school_class.c.inclusive_before).where(school_class.c.id == class_id)
    ).scalar_one()
    return int(before) + _placed_this_year(look, without_case).get(class_id, 0)


def _placed_this_year(look: Look, without_case: str = "") -> dict[str, int]:
    """Per class, how many cases of the year are proposed or decided for it; the newest word on a case counts."""
    year = look.county.year
    newest: dict[str, str] = {}
    for table in (proposal, decision):
        moment = table.c.proposed_at if table is proposal else table.c.decided_at
        question = (
            sa.select(table.c.case_id, table.c.class_id)
            .join(case, case.c.id == table.c.case_id)
            .where(case.c.year == year, case.c.state != State.TABLED, case.c.id != without_case)
            .order_by(moment)
        )
        for case_id, class_id in look.connection.execute(question):
            newest[case_id] = class_id or ""
    counted: dict[str, int] = {}
    for class_id in newest.values():
        if class_id:
            counted[class_id] = counted.get(class_id, 0) + 1
    return counted
