"""`uv run python -m tests.assessment.reference [--forms N] [--seed S] [--show]`: our engine against ODK's own."""

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests"))

from assessment.reference import compare, forms, recording  # noqa: E402
from assessment.reference.answers import random_steps  # noqa: E402
from assessment.reference.packages import fetched  # noqa: E402
from committee_desk.assessment import Form, Session, load_form  # noqa: E402
from committee_desk.assessment.replay import replay  # noqa: E402
from committee_desk.errors import Refusal  # noqa: E402

OWN = [
    ROOT / "resources/forms/pre_enrolment_assessment.xlsx",
    *sorted(Path("/work/shared/forms").glob("*.xlsx")),
]


def new_session(form: Form) -> Session:
    """A blank filling at the fixed moment."""
    return Session(form, today=compare.NOW.date(), now=lambda: compare.NOW, zone=compare.NOW.tzinfo)


def case_of(
    name: str, xform: str, attachments: dict[str, str], chance: random.Random, steps: int
) -> compare.Case:
    """A case whose steps are chosen while our engine takes them; Refusal when we refuse the form."""
    with tempfile.TemporaryDirectory() as folder:
        for file, text in attachments.items():
            (Path(folder) / file).write_text(text, encoding="utf-8")
        path = Path(folder) / "form.xml"
        path.write_text(xform, encoding="utf-8")
        form = load_form(path, attachments=Path(folder))
    script = random_steps(form, new_session(form), chance, steps)
    played = replay(form, new_session(form), script)
    told = {
        "init": {ref: state.as_dict() for ref, state in played.init.items()},
        "steps": [{ref: state and state.as_dict() for ref, state in step.items()} for step in played.steps],
    }
    return compare.Case(name, xform, form, script, told, attachments)


def converted(sheets: object) -> str:
    """The XForm that pyxform makes."""
    from pyxform.xls2xform import convert

    return str(convert(sheets, validate=False).xform)


def random_cases(count: int, seed: int, steps: int) -> tuple[list[compare.Case], Counter[str]]:
    """*count* cases; forms that we refuse (cycles through a repeat's count and the like) are counted and left out."""
    cases, refused = [], Counter()
    while len(cases) < count:
        made = forms.FormMaker(seed).make()
        try:
            cases.append(
                case_of(
                    f"random {seed}", converted(forms.sheets(made)), forms.FILES, random.Random(seed), steps
                )
            )
        except Refusal as refusal:
            refused[refusal.key] += 1
        except Exception as fault:  # pyxform refuses some combinations
            refused[f"pyxform: {str(fault)[:60]}"] += 1
        seed += 1
    return cases, refused


def main() -> int:
    """0 when at least 99.5 % of all node states are equal."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--forms", type=int, default=300)
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="every differing fact as a line of JSON")
    parser.add_argument("--record", action="store_true", help="write the fixture of the fast test")
    arguments = parser.parse_args()
    packages = fetched()
    cases, refused = random_cases(arguments.forms, arguments.seed, arguments.steps)
    for path in OWN:
        if path.exists():
            cases.append(case_of(path.name, converted(str(path)), {}, random.Random(1), 150))
    compared, differing, broken = 0, [], Counter()
    answers = []
    for case, theirs in zip(cases, compare.reference(cases, packages), strict=True):
        if "error" in theirs:
            broken[str(theirs["error"])[:90]] += 1
            if arguments.show:
                print("BROKEN", case.name, theirs["error"][:300])
            continue
        if arguments.show:
            for number, step in enumerate(theirs["steps"], 1):
                if "error" in step:
                    print("STEP", case.name, number, case.steps[number - 1], step["error"])
        answers.append((case, theirs))
        count, found = compare.differences(case, theirs)
        compared, differing = compared + count, differing + found
    if arguments.show:
        print("\n".join(compare.told(differing)))
    if arguments.record:
        recording.write(answers)
    nodes = len({(each.case, each.step, each.ref) for each in differing})
    share = 1 - nodes / compared if compared else 0
    print(f"{len(cases)} forms, {compared} node states, {nodes} differ: {share:.4%} equal")
    print("facts:", dict(Counter(each.fact for each in differing)))
    print("refused by us:", dict(refused))
    print("not loaded by the reference:", dict(broken))
    return 0 if share >= 0.995 else 1


if __name__ == "__main__":
    sys.exit(main())
