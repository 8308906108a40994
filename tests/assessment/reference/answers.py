"""Random answers to a form: steps that our engine can take, found while it takes them."""

import random

from committee_desk.assessment import Form, FormNode, Session
from committee_desk.assessment.replay import Step, replay

VALUES = {
    "int": ["0", "1", "2", "3", "7", "-4", "12"],
    "decimal": ["0", "1.5", "2.25", "-3.5", "10"],
    "date": ["2026-04-21", "2018-03-04", "1990-07-15", "2024-02-29"],
    "dateTime": ["2026-04-21T09:30:00.000+08:00", "2018-03-04T00:00:00.000+08:00"],
    "time": ["06:00:00.000+08:00", "14:30:00.000+08:00"],
    "geopoint": ["5 5 0 0", "30.25 120.5 10 2", "50 5 0 0"],
    "geotrace": ["0 0 0 0; 0 1 0 0", "0 0 0 0; 0 1 0 0; 1 1 0 0"],
    "geoshape": ["0 0 0 0; 0 1 0 0; 1 1 0 0; 0 0 0 0"],
    "string": ["a", "b", "abc", "示例", "A1234", "x y", "n", "s", "12"],
    "barcode": ["a", "12"],
}
SKIPPED = frozenset({"upload"})


def random_steps(form: Form, session: Session, chance: random.Random, many: int) -> list[Step]:
    """*many* steps, each taken by *session*."""
    found: list[Step] = []
    repeats = [node for node in form.nodes if node.kind == "repeat" and not node.expression("count")]
    for _ in range(many):
        step = _structural(session, repeats, chance) if repeats and chance.random() < 0.2 else None
        step = step or _answer(session, chance)
        if step is not None:
            replay(form, session, [step])
            found.append(step)
    return found


def _structural(session: Session, repeats: list[FormNode], chance: random.Random) -> Step | None:
    number = chance.choice(repeats).number
    instances = [node for node in session._engine.nodes() if node.definition == number]
    if instances and chance.random() < 0.35:
        return Step("remove", session.ref(chance.choice(instances)))
    parents = [
        node for node in session._engine.nodes() if node.definition == session.form.nodes[number].parent
    ]
    if not parents or len(instances) > 6:
        return None
    return Step("add", f"{session.ref(chance.choice(parents))}/{session.form.nodes[number].name}")


def _answer(session: Session, chance: random.Random) -> Step | None:
    open_to = [
        ref for ref in session.refs()
        if (node := session.definition(ref)).is_leaf and node.control and node.control not in SKIPPED
        and node.kind == "question" and not session.state(ref).readonly
        and (chance.random() < 0.1 or session.state(ref).relevant)
    ]  # fmt: skip
    if not open_to:
        return None
    ref = chance.choice(open_to)
    return Step("answer", ref, _value(session, ref, chance))


def _value(session: Session, ref: str, chance: random.Random) -> str:
    node = session.definition(ref)
    if chance.random() < 0.1 and node.control not in ("rank",):
        return ""
    if node.control in ("select1", "select", "rank"):
        names = [name for name, _ in session.choices(ref)]
        if not names:
            return ""
        if node.control == "select1":
            return chance.choice(names)
        chosen = chance.sample(names, len(names) if node.control == "rank" else chance.randint(1, len(names)))
        return " ".join(chosen if node.control == "rank" else [name for name in names if name in chosen])
    if node.control == "trigger":
        return "OK"
    if node.control == "range":
        return str(
            int(
                chance.choice(
                    range(
                        int(float(node.parameter("start", "1"))), int(float(node.parameter("end", "10"))) + 1
                    )
                )
            )
        )
    return chance.choice(VALUES.get(node.data_type, VALUES["string"]))
