"""Nested repeats with logic inside, across and above them: step by step equals all at once."""

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.workbooks import DAY, form_of
from committee_desk.assessment import Form, Session

ROWS = [
    {"type": "integer", "name": "limit", "label": "上限"},
    {"type": "integer", "name": "n", "label": "几项"},
    {"type": "begin repeat", "name": "visit", "label": "一次", "relevant": "not(${limit} = 0)"},
    {"type": "integer", "name": "m", "label": "分钟", "constraint": ". <= ${limit} and . <= sum(${m})"},
    {"type": "calculate", "name": "place", "calculation": "position(..)"},
    {"type": "calculate", "name": "rest", "calculation": "${limit} - sum(../../visit[position() < 3]/m)"},
    {"type": "begin group", "name": "inner", "label": "内", "relevant": "${m} > 1"},
    {"type": "text", "name": "t", "label": "文", "required": "${place} = 2"},
    {"type": "begin repeat", "name": "goal", "label": "目标"},
    {"type": "integer", "name": "g", "label": "数", "relevant": "${m} > ${g2}"},
    {"type": "calculate", "name": "g2", "calculation": "position(..) + count(../../goal)"},
    {"type": "calculate", "name": "gm", "calculation": "${g} * ${m}"},
    {"type": "end repeat"},
    {"type": "calculate", "name": "gs", "calculation": "sum(${gm}[. != ''])"},
    {"type": "end group"},
    {"type": "begin repeat", "name": "counted", "label": "数出", "repeat_count": "${m}"},
    {"type": "text", "name": "c", "label": "数", "readonly": "${m} = 2"},
    {"type": "calculate", "name": "cp", "calculation": "concat(position(../..), '.', position(..), ${c})"},
    {"type": "end repeat"},
    {"type": "end repeat"},
    {"type": "calculate", "name": "all", "calculation": "join(',', ${cp})"},
    {"type": "calculate", "name": "total", "calculation": "sum(${m}[. != '']) + count(${goal}) * 100"},
    {"type": "calculate", "name": "top", "calculation": "max(${gs}[. != ''])"},
    {"type": "calculate", "name": "second", "calculation": "indexed-repeat(${g}, ${visit}, 2, ${goal}, 1)"},
    {"type": "calculate", "name": "any", "calculation": "count(//g[. > 1]) + count(/data/visit/*)"},
    {"type": "text", "name": "late", "label": "后", "relevant": "${total} > 5"},
]


@cache
def form() -> Form:
    with TemporaryDirectory() as folder:
        return form_of(Path(folder), *ROWS)


def walk(session: Session, chance: random.Random, steps: int) -> None:
    for _ in range(steps):
        visits = session.count("/data/visit")
        act = chance.random()
        if act < 0.15 and visits < 5:
            session.add_repeat("/data/visit")
        elif act < 0.2 and visits:
            session.remove_repeat(f"/data/visit[{chance.randint(1, visits)}]")
        elif act < 0.3 and visits:
            session.add_repeat(f"/data/visit[{chance.randint(1, visits)}]/inner/goal")
        else:
            refs = [ref for ref in session.refs() if session.definition(ref).kind == "question"]
            session.answer(chance.choice(refs), chance.choice(["", "0", "1", "2", "3", "5", "x"]))


def everything(session: Session) -> dict[str, object]:
    return {ref: session.state(ref) for ref in session.refs()}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 30), st.integers(1, 40))
def test_nested_repeats_step_by_step_equal_all_at_once(seed: int, steps: int) -> None:
    session = Session(form(), today=DAY)
    walk(session, random.Random(seed), steps)
    again = Session(form(), session.answers() or {"/data/limit": ""}, today=DAY)
    assert everything(again) == everything(session)
    assert again.answers() == session.answers()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1 << 30))
def test_changes_in_repeats_are_told(seed: int) -> None:
    chance = random.Random(seed)
    session = Session(form(), today=DAY)
    walk(session, chance, 15)
    for _ in range(8):
        before = everything(session)
        visits = session.count("/data/visit")
        if chance.random() < 0.3 and visits:
            changed = session.remove_repeat(f"/data/visit[{chance.randint(1, visits)}]")
        elif chance.random() < 0.3:
            changed = session.add_repeat("/data/visit")
        else:
            refs = [ref for ref in session.refs() if session.definition(ref).kind == "question"]
            changed = session.answer(chance.choice(refs), chance.choice(["", "0", "1", "2", "3"]))
        after = everything(session)
        differing = {ref for ref in before.keys() | after.keys() if before.get(ref) != after.get(ref)}
        assert differing <= changed
