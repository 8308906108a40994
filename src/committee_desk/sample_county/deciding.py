"""The sample's bureau: decisions, their service, the guardians' answers, the plans and their signatures, the batch."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..batch import seal_batch
from ..decision import Answered, Proof, decide, draft_decision, record_answer, serve
from ..documents import issue
from ..plan import PlanContent, adopt_plan, begin_plan, write_plan
from ..records.case_states import State
from .cast import Part
from .people import CHAIR, PASSWORD
from .proposing import sign_all
from .scene import Scene

PHOTO = ("王送达", "李送达")


def decide_and_serve(scene: Scene, parts: tuple[Part, ...]) -> Iterator[str]:
    """14 to 18 May: decided, sealed, served with proof, answered."""
    for part in parts:
        if part.reaches(State.DECIDED):
            scene.at(5, 14, 10)
            _decide(scene, part)
            yield "decided"
    for part in parts:
        if part.reaches(State.SERVED):
            scene.at(5, 15, 15)
            proof = Proof("监护人", "母亲", "direct", date(2026, 5, 15), PHOTO, signed_by="监护人")
            scene.once(scene.secretary, f"serve/{part.ordinal}", serve, part.case_id, proof)
    yield "served"
    for part in parts:
        if part.reaches(State.ACCEPTED) or part.reaches(State.DISPUTED):
            scene.at(5, 18, 9)
            accepted = part.end is not State.DISPUTED
            words = "同意，盼着开学" if accepted else "希望先在家门口的学校试读一个学期"
            said = Answered(accepted, "监护人", date(2026, 5, 18), words)
            scene.once(scene.secretary, f"answer/{part.ordinal}", record_answer, part.case_id, said)
    yield "answered"


def _decide(scene: Scene, part: Part) -> None:
    draft, place = scene.officer.ask(draft_decision, part.case_id)
    approval = None
    if part.ordinal == 0:
        place = replace(place, exception_reason="同意委员会所述理由，学校已配助教")
        approval = scene.officer.approval(CHAIR.account, PASSWORD)
    scene.once(scene.officer, f"decide/{part.ordinal}", decide, part.case_id, draft, place, approval)
    paper_id = scene.once(scene.officer, f"issue/decision/{part.ordinal}", issue, part.case_id, "decision")
    if part.reaches(State.SERVED):
        sign_all(scene, paper_id, f"decision/{part.ordinal}")


def plan_and_sign(scene: Scene, parts: tuple[Part, ...]) -> Iterator[str]:
    """19 to 21 May: plans are written, adopted, issued and signed; one case waits with a first draft."""
    for part in parts:
        if part.reaches(State.ACCEPTED):
            scene.at(5, 19, 9)
            content = _named(scene.secretary.ask(begin_plan, part.case_id))
            if part.reaches(State.PLANNED) or part.ordinal % 2:
                scene.once(scene.secretary, f"plan/{part.ordinal}", write_plan, part.case_id, content)
        if part.reaches(State.PLANNED):
            scene.once(scene.secretary, f"adopt/{part.ordinal}", adopt_plan, part.case_id)
            paper_id = scene.once(scene.secretary, f"issue/plan/{part.ordinal}", issue, part.case_id, "plan")
            if part.reaches(State.SIGNED):
                scene.at(5, 21, 9)
                sign_all(scene, paper_id, f"plan/{part.ordinal}")
            yield "planned"


def _named(content: PlanContent) -> PlanContent:
    """The class teacher's name, which the school told meanwhile; the guardian agrees with the plan."""
    people = tuple(replace(one, name="韩老师") if one.duty == "teacher" else one for one in content.people)
    return replace(content, people=people, guardian_choice="agree")


def report(scene: Scene, parts: tuple[Part, ...]) -> Iterator[str]:
    """21 May: the first batch leaves for the city."""
    scene.at(5, 21, 16)
    chosen = [part.case_id for part in parts if part.end is State.REPORTED]
    scene.once(scene.secretary, "batch/1", seal_batch, chosen, PASSWORD)
    yield "reported"
