"""What all papers of a case share: letterhead, imprint, child, guardian, findings, placement in words."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..assessment import Found, found_of, newest_commission
from ..decision import cite
from ..errors import Refusal
from ..identifiers import DisabilityCategory
from ..office import CaseNow, Look, case_now
from ..placement import Rung, SchoolRow
from ..policy import Clause
from ..records.child import child
from ..vault import head
from .paper_words import word
from .values import (
    ChildFacts,
    FindingFacts,
    GuardianFacts,
    Imprint,
    Letterhead,
    PlacementFacts,
    ReasonFacts,
)

GRADES = "一二三四"


@dataclass(frozen=True, slots=True)
class CaseOnPaper:
    """The case as its papers begin."""

    case: CaseNow
    letterhead: Letterhead
    child: ChildFacts
    guardians: tuple[GuardianFacts, ...]
    found: Found
    diagnosis: str
    commission_number: str
    commissioned_on: date | None


def case_on_paper(look: Look, case_id: str) -> CaseOnPaper:
    """Everything that does not depend on the kind of paper; Refusal where identity is not complete."""
    look.allow(Verb.OPEN_CASE, case_id)
    now = case_now(look, case_id)
    row = look.connection.execute(sa.select(child).where(child.c.id == now.child_id)).one()
    if row.birth_date is None or row.sex is None:
        raise Refusal("documents.identity_incomplete")
    asked = newest_commission(look, case_id)
    return CaseOnPaper(
        case=now,
        letterhead=letterhead(look),
        child=child_facts(row),
        guardians=(
            GuardianFacts(row.guardian_name or "", row.guardian_relation or "", row.guardian_phone or ""),
        ),
        found=found_of(look, case_id),
        # The certificate is no medical diagnosis; the only one that the case knows of is autism, a fact of its own.
        diagnosis=word("diagnosis.autism") if row.autism else "",
        commission_number=asked.number if asked else "",
        commissioned_on=asked.commissioned_on if asked else None,
    )


def child_facts(row: Any) -> ChildFacts:
    """The child as papers name it; the certificate's category and grade in words."""
    address = "".join(part or "" for part in (row.township, row.village, row.address))
    return ChildFacts(
        name=row.name,
        sex={"male": "男", "female": "女"}[row.sex],
        born_on=row.birth_date,
        id_number=row.resident_id or "",
        disability=disability_words(row.category, row.grade),
        address=row.address or address,
    )


def disability_words(category: int | None, grade: int | None) -> str:
    """智力残疾二级; empty without a category."""
    if not category:
        return ""
    return f"{DisabilityCategory(category).zh}残疾" + (f"{GRADES[grade - 1]}级" if grade else "")


def imprint(look: Look, number: str, purpose: str | None = None) -> Imprint:
    """Number, date and the audit chain's short head; *purpose* where it is another than placing a child."""
    made = Imprint(number=number, drawn_at=look.now(), audit_head=head(look.connection).anchor.digits)
    return replace(made, purpose=purpose) if purpose else made


def letterhead(look: Look) -> Letterhead:
    """Who issues the county's papers."""
    county = look.county
    return Letterhead(county.bureau, county.committee, county.name, county.is_sample)


def finding_facts(found: Found) -> tuple[FindingFacts, ...]:
    """The three findings of 条例 20 in words, with what aids and rehabilitation change (条例 19)."""
    return tuple(
        FindingFacts(
            topic=word(f"topic.{one.topic}"),
            conclusion=one.words,
            basis=one.why,
            with_aids=found.compensation if one.topic == "body" else "",
        )
        for one in found.findings
    )


def placement_facts(
    look: Look, rung: str, school: SchoolRow | None, class_id: str | None, content: dict[str, Any]
) -> PlacementFacts:
    """The placement in words, with its school year and the day to look again."""
    kind = Rung(rung)
    name = school.name if school else ""
    school_class = next((one for one in school.classes if one.id == class_id), None) if school else None
    again = content.get("look_again_on")
    return PlacementFacts(
        way=word(f"way.{rung}"),
        school=name,
        record_school=name,
        grade=school_class.name if school_class else "",
        attendance=word(f"attendance.{kind.group.value}"),
        begins_on=date.fromisoformat(content.get("begins_on") or f"{look.county.year}-09-01"),
        ends_on=date(look.county.year + 1, 7, 10) if kind.level == 4 else None,
        reassess_by=date.fromisoformat(again) if again else None,
        schedule=_schedule(look, content),
        funding=word("placement.funding", amount=f"{look.policy.whole('funding.per_pupil'):,}"),
    )


def _schedule(look: Look, content: dict[str, Any]) -> str:
    visits = content.get("visits")
    if not visits:
        return ""
    weeks = look.policy.whole("year.school_weeks")
    return word(
        "placement.schedule",
        visits=visits["visits_a_week"],
        lessons=visits["lessons_a_visit"],
        total=weeks * visits["visits_a_week"] * visits["lessons_a_visit"],
    )


def reason_facts(look: Look, reasons: list[list[str]]) -> tuple[ReasonFacts, ...]:
    """Reasons with their articles in full."""
    return tuple(
        ReasonFacts(text, "、".join(cite(one, look.policy) for one in clauses_in(clause)))
        for text, clause in reasons
    )


def clauses_in(text: str) -> tuple[Clause, ...]:
    """`条例 19、20；三(一)4、5` as single clauses: a bare number stands under the law or part before it."""
    found: list[Clause] = []
    for group in filter(None, re.split("[；;]", text)):
        first, *more = group.split("、")
        found.append(Clause(first.strip()))
        before = first.rpartition(" ")[0] + " " if " " in first else first.rstrip("0123456789")
        found += [Clause(one if not one[:1].isdigit() else f"{before}{one}") for one in more]
    return tuple(found)
