"""Small forms answered as ODK's own engine did, recorded by `python -m tests.assessment.reference --record`."""

from pathlib import Path

import pytest

from assessment.reference import recording
from assessment.reference.compare import MASKED, NOW
from assessment.reference.forms import FILES
from committee_desk.assessment import Session, Step, load_form
from committee_desk.assessment.replay import replay

CASES = recording.read()


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_the_states_are_those_of_the_reference(case: dict, tmp_path: Path) -> None:
    for name in case["attachments"]:
        (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    path = tmp_path / "form.xml"
    path.write_text(case["xform"], encoding="utf-8")
    form = load_form(path, attachments=tmp_path)
    session = Session(form, today=NOW.date(), now=lambda: NOW, zone=NOW.tzinfo)
    played = replay(form, session, [Step(**step) for step in case["steps"]])
    assert shown(played.init) == wanted(case["told"]["init"])
    for number, (ours, theirs) in enumerate(zip(played.steps, case["told"]["steps"], strict=True), 1):
        assert shown(ours) == wanted(theirs), case["steps"][number - 1]


def shown(states: dict) -> dict[str, object]:
    return {ref: state and state.as_dict() for ref, state in states.items() if not ref.endswith(MASKED)}


def wanted(states: dict) -> dict[str, object]:
    return {ref: state for ref, state in states.items() if ref != "error" and not ref.endswith(MASKED)}
