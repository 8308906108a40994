"""Expressions that go round in a ring: none of them can be worked out before the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .expressions import Written
from .faults import Fault
from .survey import Form, Question

_Node = tuple[str, int]
"""A piece of logic ("relevant", "calculation", "repeat_count") of the question in a row."""
_DECIDING = ("relevant", "calculation", "repeat_count")


def ring_faults(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    """One fault in each cell of every ring, all of them naming the ring."""
    cells = {
        (each.role, each.question.line.number): each
        for each in found
        if each.question is not None and each.role in _DECIDING and not _is_triggered(form, each)
    }
    graph = {node: _sources(form, each, cells) for node, each in cells.items()}
    names = {question.line.number: question.name for question in form.questions}
    _inherit(form, graph)
    for ring in _rings(graph):
        members = [node for node in ring if node in cells]
        said = " → ".join(dict.fromkeys(names[row] for _, row in ring))
        for node in members:
            yield cells[node].cell.fault("CYCLE", ring=f"{said} → {names[ring[0][1]]}")


def _is_triggered(form: Form, each: Written) -> bool:
    """A calculation with a trigger is carried out when that answer changes, and waits for nothing."""
    return (
        each.role == "calculation" and each.question is not None and bool(form.get(each.question, "trigger"))
    )


def _sources(form: Form, each: Written, cells: dict[_Node, Written]) -> list[_Node]:
    found: list[_Node] = []
    around = each.question.around if each.question else ()
    for name in each.names.values():
        for question in form.by_name.get(name, ()):
            found += [(role, question.line.number) for role in ("calculation", "relevant")]
            for other in _inside(form, question):
                found += [(role, other.line.number) for role in ("calculation", "relevant")]
            for repeat in (*question.repeats, *([question] if question.kind == "repeat" else ())):
                if repeat not in around:
                    found.append(("repeat_count", repeat.line.number))
    return found


def _inside(form: Form, question: Question) -> list[Question]:
    return [each for each in form.questions if question in each.around] if question.is_container else []


def _inherit(form: Form, graph: dict[_Node, list[_Node]]) -> None:
    """A question is shown only when what it lies in is shown."""
    for question in form.questions:
        if question.around:
            node = ("relevant", question.line.number)
            graph.setdefault(node, []).append(("relevant", question.around[-1].line.number))


def _rings(graph: dict[_Node, list[_Node]]) -> list[list[_Node]]:
    """The strongly connected parts of *graph* that hold a ring (Tarjan, without recursion), in reading order."""
    index: dict[_Node, int] = {}
    low: dict[_Node, int] = {}
    on_stack: set[_Node] = set()
    path: list[_Node] = []
    found: list[list[_Node]] = []
    for start in graph:
        work = [(start, iter(graph[start]))] if start not in index else []
        if work:
            index[start] = low[start] = len(index)
            path.append(start)
            on_stack.add(start)
        while work:
            node, sources = work[-1]
            source = next((each for each in sources if each in graph), None)
            if source is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    found.append(_part(node, path, on_stack))
            elif source not in index:
                index[source] = low[source] = len(index)
                path.append(source)
                on_stack.add(source)
                work.append((source, iter(graph[source])))
            elif source in on_stack:
                low[node] = min(low[node], index[source])
    return [
        sorted(part, key=lambda node: node[1]) for part in found if len(part) > 1 or part[0] in graph[part[0]]
    ]


def _part(node: _Node, path: list[_Node], on_stack: set[_Node]) -> list[_Node]:
    part: list[_Node] = []
    while not part or part[-1] != node:
        part.append(path.pop())
        on_stack.discard(part[-1])
    return part
