"""What is evaluated step by step is what evaluating everything at once gives, in any order of answering."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.workbooks import CHILD, DAY, default_form, new_session
from committee_desk.assessment import Session

QUESTIONS = [node for node in default_form().nodes if node.kind == "question" and not node.repeats]
QUESTIONS = [node for node in QUESTIONS if node.name not in CHILD]
LISTS = {name: [choice.name for choice in choices] for name, choices in default_form().choices}


def possible(node, chance: random.Random) -> str:
    if node.choices is not None:
        names = LISTS[node.choices.list_name]
        if node.control == "select":
            return " ".join(chance.sample(names, chance.randint(0, 2)))
        return chance.choice([*names, ""])
    texts = {
        "date": ["2026-04-01", "2025-01-31", "不是日期", ""],
        "int": ["3", "0", "x", ""],
        "decimal": ["1.5", "", "-1"],
    }
    return chance.choice(texts.get(node.data_type, ["示例", "", "另一段"]))


def walk(session: Session, seed: int, steps: int) -> None:
    chance = random.Random(seed)
    for _ in range(steps):
        act = chance.random()
        if act < 0.06:
            session.add_repeat("/data/school")
        elif act < 0.1 and session.count("/data/school") > 0:
            session.remove_repeat(f"/data/school[{chance.randint(1, session.count('/data/school'))}]")
        elif act < 0.25 and session.count("/data/school") > 0:
            place = chance.randint(1, session.count("/data/school"))
            name, value = chance.choice(
                [("sc_sign", "2"), ("sc_sign", "0"), ("sc_inclusive", "3"), ("sc_kind", "near")]
            )
            session.answer(f"/data/school[{place}]/{name}", value)
        else:
            node = chance.choice(QUESTIONS)
            session.answer(node.ref, possible(node, chance))


def everything(session: Session) -> list[object]:
    refs = session.refs()
    rules = [session.evaluate(rule.when) for rule in session.form.rules]
    return [*(session.state(ref) for ref in refs), *rules]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1 << 30), st.integers(1, 60))
def test_incremental_evaluation_equals_full_evaluation(seed: int, steps: int) -> None:
    session = new_session()
    walk(session, seed, steps)
    stored = session.answers()
    assert everything(Session(default_form(), {**stored, "/data/g_start/adate": stored.get("/data/g_start/adate", "")},
                              today=DAY, prefill=CHILD)) == everything(session)  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1 << 30))
def test_the_order_of_answering_does_not_matter(seed: int) -> None:
    chance = random.Random(seed)
    answers = {node.ref: possible(node, chance) for node in chance.sample(QUESTIONS, 60)}
    one, other = new_session(), new_session()
    for ref, value in answers.items():
        one.answer(ref, value)
    for ref, value in chance.sample(sorted(answers.items()), len(answers)):
        other.answer(ref, value)
    assert everything(one) == everything(other)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1 << 30))
def test_only_the_nodes_that_are_told_have_changed(seed: int) -> None:
    session = new_session()
    walk(session, seed, 10)
    chance = random.Random(seed)
    for _ in range(10):
        before = {ref: session.state(ref) for ref in session.refs()}
        node = chance.choice(QUESTIONS)
        changed = session.answer(node.ref, possible(node, chance))
        after = {ref: session.state(ref) for ref in session.refs()}
        assert {ref for ref in before if before[ref] != after[ref]} <= changed


def test_taking_an_answer_back_restores_the_state() -> None:
    session = new_session()
    before = everything(session)
    for node in QUESTIONS:
        if node.name != "adate":
            session.answer(node.ref, possible(node, random.Random(node.number)))
    for node in reversed(QUESTIONS):
        if node.name != "adate":
            session.answer(node.ref, "")
    assert everything(session) == before
