"""Invitations and assessments of the sample's spring, by the people whose turn it is."""

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa

from ..assessment import (
    Invitation,
    complete_assessment,
    invite,
    open_assessment,
    read_assessment,
    save_answers,
)
from ..office import Look
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from .assessor import NATURES, fill
from .cast import Part
from .scene import Scene
from .second_looks import ask_the_carer, keep_reports, rounds, two_assess


def invite_and_assess(scene: Scene, parts: tuple[Part, ...]) -> Iterator[str]:
    """Invitations from 24 April, assessments in the weeks after; some are left half filled."""
    for part in parts:
        if part.reaches(State.INVITED):
            scene.at(4, 24, 9)
            scene.once(
                scene.secretary,
                f"invite/{part.ordinal}",
                invite,
                part.case_id,
                Invitation(
                    f"示教委托〔2026〕{part.ordinal + 1}号",
                    date(2026, 4, 23),
                    date(2026, 4, 24),
                    date(2026, 5, 6),
                    "瑶峰镇卫生院评估室（示例）",
                ),
            )
    yield "invited"
    blind, compared = rounds(parts)
    for part in parts:
        if part.reaches(State.ASSESSING):
            scene.at(5, 6, 9)
            if part in (blind, compared):
                two_assess(scene, part, both_done=part is compared)
            else:
                _assess(scene, part)
            yield "assessed"
    looked_at = next(part for part in parts if part.end is State.READY)
    ask_the_carer(scene, looked_at)
    keep_reports(scene, looked_at)


def _assess(scene: Scene, part: Part) -> None:
    member = scene.seat("wangyi")
    assessment_id = scene.once(member, f"open/{part.ordinal}", open_assessment, part.case_id)
    given = member.ask(read_assessment, assessment_id)
    if given.state != "draft" or given.answers:
        answers = given.answers
    else:
        session = given.session(scene.clock.moment)
        answers = fill(
            session,
            NATURES[part.rung],
            seed=part.ordinal,
            category=member.ask(_category, part.case_id),
            today=scene.clock.moment.date(),
        )
        if part.end is State.ASSESSING:
            # Left where the assessor was called away: the first third of the answers.
            answers = dict(list(answers.items())[: len(answers) // (2 + part.ordinal % 3)])
        progress = given.session(scene.clock.moment)
        for ref, value in answers.items():
            progress.answer(ref, value)
        sections = progress.progress()
        scene.once(
            member,
            f"save/{part.ordinal}",
            save_answers,
            assessment_id,
            answers,
            answered=sum(one.answered for one in sections),
            asked=sum(one.total for one in sections),
            version_id=given.version_id,
        )
    if part.reaches(State.READY):
        scene.once(member, f"complete/{part.ordinal}", complete_assessment, assessment_id)


def _category(look: Look, case_id: str) -> int | None:
    question = (
        sa.select(child.c.category).join(case, case.c.child_id == child.c.id).where(case.c.id == case_id)
    )
    found: int | None = look.connection.execute(question).scalar()
    return found
