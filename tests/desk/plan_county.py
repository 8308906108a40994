"""A real small county whose first cases are decided and accepted, with keys for everyone who signs (示例)."""

from dataclasses import replace
from pathlib import Path

from meeting_county import PASSWORD, at_desk, make_county, person_ids, ready_cases

from committee_desk.decision import Answered, Proof, decide, draft_decision, record_answer, serve
from committee_desk.documents import issue
from committee_desk.meeting import (
    agenda_of,
    draft_proposal,
    give_opinion,
    open_meeting,
    propose,
    record_arrival,
    table_case,
)
from committee_desk.office import County
from committee_desk.placement import schools
from committee_desk.plan import adopt_plan, begin_plan, write_plan
from committee_desk.signing import SignerRole, found_county_authority, make_signer_key, seats, sign

KEY = "qianzhang-2026"
BUREAU, COMMITTEE, LIAISON, CHAIR = "示例县教育局", "示例县残疾人教育专家委员会", "示例教师", "赵委员"
COMMITTEE_PEOPLE = ("zhao", "wang", "sun", "zhou", "he")


def make_accepted_county(folder: Path, children: int = 1) -> list[str]:
    """Create the county in *folder* with *children* cases in state accepted; their ids."""
    make_county(folder, children)
    _make_keys(folder)
    ids = _propose_all(folder)
    bureau = at_desk(folder, "ke")
    today = bureau.now().date()
    for case_id in ids:
        draft, place = bureau.ask(draft_decision, case_id)
        place = replace(place, exception_reason="示例：本班有助教")
        bureau.do(decide, case_id, draft, place, bureau.approval("zhao", PASSWORD))
        proof = Proof("示例家长", "母亲", "direct", today, ("示例科员", "示例秘书"), signed_by="示例家长")
        bureau.do(serve, case_id, proof)
        bureau.do(record_answer, case_id, Answered(True, "示例家长", today))
    bureau.close()
    return ids


def adopt(folder: Path, case_id: str) -> None:
    """Write the draft of the plan as it is and adopt it."""
    desk = at_desk(folder, "sec")
    desk.do(write_plan, case_id, desk.ask(begin_plan, case_id))
    desk.do(adopt_plan, case_id)
    desk.close()


def sign_all(folder: Path, case_id: str, kind: str) -> str:
    """Issue the paper of *kind* and sign it by everyone; its id."""
    desk = at_desk(folder, "sec")
    paper_id = desk.do(issue, case_id, kind)
    while waiting := [seat for seat in desk.ask(seats, paper_id) if seat.now]:
        desk.do(sign, paper_id, waiting[0].role, waiting[0].name, KEY)
    desk.close()
    return paper_id


def sign_one(county: County, paper_id: str) -> None:
    """The first of those whose turn it is signs."""
    seat = next(seat for seat in county.ask(seats, paper_id) if seat.now)
    county.do(sign, paper_id, seat.role, seat.name, KEY)


def _make_keys(folder: Path) -> None:
    it = at_desk(folder, "it")
    it.do(found_county_authority)
    owners = [(BUREAU, SignerRole.BUREAU_SEAL), (COMMITTEE, SignerRole.COMMITTEE_SEAL)]
    owners += [(LIAISON, SignerRole.LIAISON), (CHAIR, SignerRole.CHAIR)]
    owners += [(name, SignerRole.MEMBER) for name in ("王医生", "孙委员", "周委员", "何校长")]
    for name, role in owners:
        it.do(make_signer_key, name, role, BUREAU, KEY)
    it.close()


def _propose_all(folder: Path) -> list[str]:
    desk = at_desk(folder, "sec")
    people, cases = person_ids(desk), ready_cases(desk)
    meeting = desk.do(open_meeting, desk.now().date(), "县教育局会议室")
    for account in COMMITTEE_PEOPLE:
        desk.do(record_arrival, meeting, people[account])
    for row in cases:
        desk.do(table_case, meeting, row.case_id)
    school = desk.ask(schools, kind="ordinary")[0]
    place = {"school_id": school.id, "class_id": school.classes[0].id, "exception_reason": "示例：本班有助教"}
    for item in desk.ask(agenda_of, meeting):
        for account in COMMITTEE_PEOPLE:
            desk.do(give_opinion, item.id, people[account], "near")
        draft = replace(desk.ask(draft_proposal, item.case_id, "near"), **place)
        desk.do(propose, item.id, draft, desk.approval("zhao", PASSWORD))
    desk.close()
    return [row.case_id for row in cases]
