"""Both engines side by side: states after every step, and what differs by class."""

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from committee_desk.assessment import Form
from committee_desk.assessment.replay import Step

ZONE = "Asia/Shanghai"
NOW = datetime(2026, 4, 21, 14, 30, 5, tzinfo=ZoneInfo(ZONE))
FACTS = ("relevant", "required", "readonly", "value", "valid")
MASKED = ("instanceID",)


@dataclass
class Case:
    """A form, its steps, and what our engine told."""

    name: str
    xform: str
    form: Form
    steps: list[Step]
    ours: dict[str, object]
    attachments: dict[str, str] = field(default_factory=dict)


@dataclass
class Difference:
    """One fact of one node after one step (0: the init) on which the engines differ."""

    case: str
    step: int
    ref: str
    fact: str
    ours: object
    theirs: object


def reference(cases: Iterable[Case], packages: Path) -> Iterator[dict[str, object]]:
    """The reference's answers, one per case."""
    lines = [
        json.dumps(
            {
                "xform": case.xform,
                "attachments": case.attachments,
                "steps": [_raw(step) for step in case.steps],
            }
        )
        for case in cases
    ]
    environment = {**os.environ, "TZ": ZONE, "REFERENCE_NOW": str(int(NOW.timestamp() * 1000))}
    told = subprocess.run(
        ["node", str(Path(__file__).with_name("engine.mjs")), str(packages)],
        input="\n".join(lines), capture_output=True, text=True, env=environment, check=True,
    )  # fmt: skip
    return (json.loads(line) for line in told.stdout.split("\n") if line)


def _raw(step: Step) -> dict[str, str]:
    return {"ref": step.ref, "value": step.value} if step.act == "answer" else {step.act: step.ref}


def folded(told: dict[str, object]) -> Iterator[dict[str, dict[str, object]]]:
    """The states of all nodes at the init and after every step."""
    now = dict(told["init"])
    yield dict(now)
    for changes in told["steps"]:
        for ref, state in changes.items():
            if ref == "error":
                continue
            if state is None:
                now.pop(ref, None)
            else:
                now[ref] = state
        yield dict(now)


def differences(case: Case, theirs: dict[str, object]) -> tuple[int, list[Difference]]:
    """How many node states were compared, and every fact that differs."""
    compared, found = 0, []
    for step, (own, other) in enumerate(zip(folded(case.ours), folded(theirs), strict=True)):
        for ref in own.keys() | other.keys():
            if ref.endswith(MASKED):
                continue
            compared += 1
            one, two = own.get(ref), other.get(ref)
            if one is None or two is None:
                found.append(Difference(case.name, step, ref, "exists", one is not None, two is not None))
                continue
            found += [
                Difference(case.name, step, ref, fact, one[fact], two[fact])
                for fact in FACTS
                if one[fact] != two[fact]
            ]
    return compared, found


def told(differing: list[Difference]) -> list[str]:
    """The differences as lines of JSON, the first of every node only."""
    seen: Counter[tuple[str, str]] = Counter()
    lines = []
    for each in differing:
        key = (each.case, each.ref + each.fact)
        seen[key] += 1
        if seen[key] == 1:
            lines.append(json.dumps(asdict(each), ensure_ascii=False))
    return lines
