"""Second looks of the sample's spring: cases with two assessors, a CFM that contradicts, reports of instruments."""

from collections.abc import Callable
from datetime import date

from ..assessment import (
    InstrumentReport,
    ResultValue,
    Session,
    answers_from_json,
    answers_to_json,
    assign_assessors,
    complete_assessment,
    draft_rows,
    open_side_form,
    read_assessment,
    record_instrument,
    record_qualification,
    save_answers,
)
from ..office import County
from ..overview import case_page
from ..records.case_states import State
from .assessor import NATURES, fill
from .cast import Part
from .cfm_answers import cfm_answers
from .scene import Scene

FIRST, SECOND = "wangyi", "sunlaoshi"
DIFFERENT = {"com1": "3", "com2": "3", "cog1": "4", "ada1": "2", "saf1": "9"}
"""What the second assessor saw differently in the round that is being compared."""
_OF_LOW = {"com": "cf15", "soc": "cf22", "ada": "cf14", "mob": "cf12", "cog": "cf17"}
"""By a domain of the assessment, the CFM's question on the same thing."""


def rounds(parts: tuple[Part, ...]) -> tuple[Part, Part]:
    """The cases that two assess: one still blind, one that waits for its consensus."""
    first, second, *_ = (part for part in parts if part.end is State.ASSESSING)
    return first, second


def two_assess(scene: Scene, part: Part, *, both_done: bool) -> None:
    """Two fill the form for one case; of the blind one the second has only begun."""
    ids = [scene.by_name["王医生"], scene.by_name["孙老师"]]
    scene.once(scene.secretary, f"assign/{part.ordinal}", assign_assessors, part.case_id, ids)
    _fill(scene, part, FIRST, {}, whole=True)
    _fill(scene, part, SECOND, DIFFERENT, whole=both_done)


def _fill(scene: Scene, part: Part, account: str, changes: dict[str, str], *, whole: bool) -> None:
    member = scene.seat(account)
    mine = next((one.id for one in member.ask(draft_rows) if one.case_id == part.case_id), None)
    if mine is None:
        return  # complete already, in a story that goes on

    def answers(session: Session) -> dict[str, str]:
        found = fill(
            session, NATURES[part.rung], seed=part.ordinal, category=5, today=scene.clock.moment.date()
        )
        for ref, value in found.items():
            session.answer(ref, value)
        for name, value in changes.items():
            node = session.form.node(name)
            if node is not None:
                session.answer(node.ref, value)
        kept = session.answers()
        return kept if whole else dict(list(kept.items())[: len(kept) // 4])

    _save(scene, member, f"{account}/{part.ordinal}", mine, answers)
    if whole:
        scene.once(member, f"complete/{account}/{part.ordinal}", complete_assessment, mine)


def _save(
    scene: Scene, member: County, key: str, filling: str, answers: Callable[[Session], dict[str, str]]
) -> None:
    given = member.ask(read_assessment, filling)
    if given.answers:
        return
    found = answers_from_json(answers_to_json(answers(given.session(scene.clock.moment))))
    progress = Session(given.form, found, today=scene.clock.moment.date(), prefill=given.prefill).progress()
    scene.once(
        member,
        f"save/{key}",
        save_answers,
        filling,
        found,
        answered=sum(one.answered for one in progress),
        asked=sum(one.total for one in progress),
        version_id=given.version_id,
    )


def ask_the_carer(scene: Scene, part: Part) -> None:
    """A CFM in which the carer tells of much difficulty where the assessment found little need."""
    member = scene.seat(FIRST)
    scores = member.ask(case_page, part.case_id).assessments[-1].scores
    low = next((one.key for one in scores if one.band == "low" and one.key in _OF_LOW), "com")
    filling = scene.once(member, f"cfm/{part.ordinal}", open_side_form, part.case_id)
    if member.ask(read_assessment, filling).state == "draft":
        _save(
            scene, member, f"cfm/{part.ordinal}", filling, lambda one: cfm_answers(one, {_OF_LOW[low]: "3"})
        )
        scene.once(member, f"complete/cfm/{part.ordinal}", complete_assessment, filling)


def keep_reports(scene: Scene, part: Part) -> None:
    """One report that is too old, one of a county's person who is qualified for it."""
    doctor = scene.by_name["王医生"]
    scene.once(
        scene.secretary, "qualification/wangyi", record_qualification, doctor, "physician", "执业证 示例-0001"
    )
    old = InstrumentReport(
        "wisc",
        date(2025, 3, 18),
        "示例测评师",
        "市儿童医院（示例）",
        (ResultValue("全量表", "standard", 68.0, "临界"),),
        edition="第四版",
        stated_qualification="心理测量资格证 示例-0102",
        limits="当天感冒，后半段不太配合",
    )
    fresh = InstrumentReport(
        "sm",
        date(2026, 4, 9),
        "王医生",
        "县人民医院（示例）",
        (ResultValue("", "standard", 8.0, "轻度"),),
        assessor_id=doctor,
    )
    scene.once(scene.secretary, f"report/old/{part.ordinal}", record_instrument, part.case_id, old)
    scene.once(scene.secretary, f"report/fresh/{part.ordinal}", record_instrument, part.case_id, fresh)
