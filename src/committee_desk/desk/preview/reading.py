"""What the preview does in the worker: read the form, and put the sample answers given so far into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from committee_desk.assessment import Form, Session, load_form, pictures_beside

SAMPLE_CHILD = {"child_name": "示例一", "dob": "2018-03-04", "child_id": "示例", "case_no": "示例-00001"}


@dataclass(frozen=True, slots=True)
class Previewed:
    """The form as it is in the file now, with the answers that still have a question."""

    form: Form
    session: Session
    pictures: dict[str, bytes] = field(default_factory=dict)


def read_preview(file: Path, answers: Mapping[str, str]) -> Previewed:
    """Read *file*; refuses like `load_form`, with sheet, row and column."""
    form = load_form(file)
    session = Session(form, carried(form, answers), today=date.today(), prefill=SAMPLE_CHILD)
    return Previewed(form, session, pictures_beside(form, file))


def carried(form: Form, answers: Mapping[str, str]) -> dict[str, str]:
    """*answers* at the refs that their questions have now: a question moved to another group is found by its name."""
    known = {node.ref for node in form.nodes}
    moved = {node.name: node.ref for node in form.nodes if node.is_leaf and not node.repeats}
    found = {}
    for ref, value in answers.items():
        bare = "/".join(step.partition("[")[0] for step in ref.split("/"))
        target = ref if bare in known else moved.get(bare.rpartition("/")[2], "")
        if target:
            found[target] = value
    return found
