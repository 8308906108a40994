"""One answer in the default form: our incremental evaluation, libxml2 on the same expressions, full re-evaluation."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from lxml import etree
from pyxform.xls2xform import convert

from committee_desk.assessment import Form, FormNode, Session, load_form
from committee_desk.assessment.graph import Graph
from committee_desk.resources import resource

ANSWERS = 2_000
DAY = date(2026, 4, 21)
CHILD = {"child_name": "示例一", "dob": "2018-03-04", "child_id": "1", "case_no": "1"}
AIM_P50_MS = 0.5
AIM_P99_MS = 16.0


def milliseconds(act: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def steps(form: Form, seed: int = 1) -> list[tuple[FormNode, str]]:
    """Random answers to the scored questions and to what decides which questions are shown."""
    chance = random.Random(seed)
    lists = dict(form.choices)
    asked = [node for node in form.nodes if node.kind == "question" and not node.repeats and node.choices]
    found = []
    for _ in range(ANSWERS):
        node = chance.choice(asked)
        assert node.choices is not None
        found.append((node, chance.choice(lists[node.choices.list_name]).name))
    return found


def touched(graph: Graph, form: Form, number: int) -> Iterator[str]:
    """The calculations and relevances that an answer to the node *number* reaches, as the form writes them."""
    seen, stack = set(), [number]
    while stack:
        for trigger in graph.by_value.get(stack.pop(), ()):
            cell = graph.cells[trigger.cell]
            if trigger.cell not in seen:
                seen.add(trigger.cell)
                if cell.kind in ("calculate", "relevant"):
                    stack.append(cell.node)
                    yield form.nodes[cell.node].expression(cell.kind)


def libxml2(form: Form, session: Session) -> Callable[[int], None]:
    """Evaluates with lxml what an answer reaches; ODK's functions that libxml2 lacks are Python functions there too."""
    functions = etree.FunctionNamespace(None)
    functions["if"] = lambda _, test, yes, no: yes if test else no
    functions["selected"] = lambda _, chosen, name: (
        name in "".join(each.text or "" for each in chosen).split()
    )
    root = etree.Element("data")
    for ref in session.refs():
        parent = root
        for name in [step.partition("[")[0] for step in ref.strip("/").split("/")][1:]:
            found = parent.find(name)
            parent = etree.SubElement(parent, name) if found is None else found
        parent.text = session.state(ref).value or None
    graph, ready = form.program.graph, {}
    for node in form.nodes:
        expressions = [text for text in touched(graph, form, node.number) if text]
        ready[node.number] = [xpath for text in expressions if (xpath := _usable(text, root))]

    def run(number: int) -> None:
        for xpath in ready[number]:
            xpath(root)

    return run


def _usable(text: str, root: Any) -> Any:
    """The compiled expression; None where libxml2 cannot take it (`round` with two arguments, dates, paths)."""
    try:
        xpath = etree.XPath(text, namespaces=None)
        xpath(root)
    except (etree.XPathError, TypeError):
        return None
    return xpath


def measure() -> dict[str, dict[str, float | str]]:
    """Milliseconds per answer; the floor of the first row is libxml2, of the second a full
    re-evaluation, of loading the conversion by pyxform alone.
    """
    workbook = resource("forms", "pre_enrolment_assessment.xlsx")
    form = load_form(workbook)
    conversion = min(milliseconds(lambda: convert(workbook, validate=False)) for _ in range(5))
    load = min(milliseconds(lambda: load_form(workbook)) for _ in range(5))
    session = Session(form, today=DAY, prefill=CHILD)
    walk = steps(form)
    ours = sorted(
        milliseconds(lambda node=node, value=value: session.answer(node.ref, value)) for node, value in walk
    )
    peer = libxml2(form, session)
    theirs = statistics.median(milliseconds(lambda node=node: peer(node.number)) for node, _ in walk)
    stored = session.answers()
    full = statistics.median(
        milliseconds(lambda: Session(form, stored, today=DAY, prefill=CHILD)) for _ in range(20)
    )
    p50, p99 = statistics.median(ours), ours[int(len(ours) * 0.99)]
    return {
        "form.answer": {"value": p50, "floor": theirs, "ratio": p50 / theirs, "unit": "ms"},
        "form.answer.p99": {"value": p99, "floor": full, "ratio": p99 / full, "unit": "ms"},
        "form.load": {"value": load, "floor": conversion, "ratio": load / conversion, "unit": "ms"},
    }


if __name__ == "__main__":
    for name, row in measure().items():
        print(
            f"{name:18} {row['value']:9.4f} {row['unit']}  floor {row['floor']:9.4f}  ratio {row['ratio']:.3f}"
        )
