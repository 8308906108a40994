"""The sample's sittings: who comes, what each says, who stands aside, what is proposed and how it is signed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..documents import issue
from ..meeting import (
    ProposalDraft,
    close_meeting,
    draft_proposal,
    give_opinion,
    open_meeting,
    propose,
    record_arrival,
    recuse,
    table_case,
)
from ..office import Approval, Look
from ..placement import school_of, schools
from ..records.case_states import State
from ..signing import seats, sign
from .cast import Part
from .people import CHAIR, FULL_CLASS, HEADMASTER, HIS_SCHOOL, MEMBERS, PASSWORD
from .scene import Scene

SIGNED_PROPOSALS = 2
OTHER_VIEW = {"near": "designated", "designated": "near", "special": "designated", "home": "special"}


def first_sitting(scene: Scene, parts: tuple[Part, ...]) -> Iterator[str]:
    """12 May: every case that is to be proposed is discussed and carried; the sitting is closed."""
    scene.at(5, 12, 14, 30)
    meeting_id = _open(scene, 1, date(2026, 5, 12))
    for part in parts:
        if part.reaches(State.PROPOSED):
            item_id = scene.once(
                scene.secretary, f"table/{part.ordinal}", table_case, meeting_id, part.case_id
            )
            _discuss(scene, part, item_id)
            yield "proposed"
    scene.once(scene.secretary, "close/1", close_meeting, meeting_id)
    for part in [one for one in parts if one.reaches(State.PROPOSED)][:SIGNED_PROPOSALS]:
        paper_id = scene.once(
            scene.secretary, f"issue/proposal/{part.ordinal}", issue, part.case_id, "proposal"
        )
        sign_all(scene, paper_id, f"proposal/{part.ordinal}")
        yield "proposal_signed"


def second_sitting(scene: Scene, parts: tuple[Part, ...]) -> Iterator[str]:
    """22 May: the committee has just come together; nothing is carried yet."""
    scene.at(5, 22, 8, 50)
    meeting_id = _open(scene, 2, date(2026, 5, 22))
    for part in parts:
        if part.end is State.TABLED:
            scene.once(scene.secretary, f"table/{part.ordinal}", table_case, meeting_id, part.case_id)
    yield "tabled"


def sign_all(scene: Scene, paper_id: str, key: str) -> None:
    """Everybody signs the paper in the order of its seats."""
    for place, seat in enumerate(scene.secretary.ask(seats, paper_id)):
        scene.once(scene.secretary, f"sign/{key}/{place}", sign, paper_id, seat.role, seat.name, PASSWORD)


def _open(scene: Scene, number: int, day: date) -> str:
    meeting_id = scene.once(
        scene.secretary, f"meeting/{number}", open_meeting, day, "县教育局二楼会议室（示例）"
    )
    for one in (CHAIR, *MEMBERS):
        scene.once(
            scene.secretary,
            f"arrive/{number}/{one.account}",
            record_arrival,
            meeting_id,
            scene.by_name[one.name],
        )
    return meeting_id


def _discuss(scene: Scene, part: Part, item_id: str) -> None:
    draft, approval = _draft(scene, part)
    school = scene.secretary.ask(school_of, draft.school_id)
    aside = school is not None and school.name == HIS_SCHOOL
    if aside:
        scene.once(
            scene.secretary,
            f"recuse/{part.ordinal}",
            recuse,
            item_id,
            scene.by_name[HEADMASTER],
            "拟接收学校的校长",
        )
    for place, one in enumerate((CHAIR, *MEMBERS)):
        if aside and one.name == HEADMASTER:
            continue
        differs = place == 2 and part.ordinal % 5 == 1
        rung = OTHER_VIEW[part.rung] if differs else part.rung
        reason = "先试一个学期，再看要不要换" if differs else ""
        scene.once(
            scene.secretary,
            f"opinion/{part.ordinal}/{one.account}",
            give_opinion,
            item_id,
            scene.by_name[one.name],
            rung,
            reason,
        )
    scene.once(scene.secretary, f"propose/{part.ordinal}", propose, item_id, draft, approval)


def _draft(scene: Scene, part: Part) -> tuple[ProposalDraft, Approval | None]:
    draft = scene.secretary.ask(draft_proposal, part.case_id, part.rung)
    if draft.home_grounds is not None:
        grounds = replace(draft.home_grounds, consent_on=date(2026, 5, 11))
        return replace(draft, home_grounds=grounds), None
    if part.ordinal == 0:
        # One fourth pupil in a class: in principle not, with a reason and the chair's agreement it stands.
        school_id, class_id = scene.secretary.ask(_full_class)
        reason = "孩子的哥哥在这个班，家离学校 300 米，学校已配助教"
        full = replace(draft, school_id=school_id, class_id=class_id, exception_reason=reason)
        return full, scene.secretary.approval(CHAIR.account, PASSWORD)
    return draft, None


def _full_class(look: Look) -> tuple[str, str]:
    return next(
        (school.id, one.id)
        for school in schools(look)
        for one in school.classes
        if one.name == FULL_CLASS.name
    )
