"""Answers as they are stored: values by ref, so that a later session finds the same state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from ..errors import Refusal
from .propagation import Engine
from .repeats import MOST_INSTANCES, add_instance, count_to
from .tree import Node, split_ref

_COUNTED = re.compile(r"\d{1,4}")


def load_answers(engine: Engine, answers: Mapping[str, str], prefilled: frozenset[int]) -> None:
    """Puts stored *answers* into the tree; answers of questions that the form no longer has are left alone."""
    for ref, value in sorted(answers.items(), key=lambda item: item[0].count("/")):
        try:
            steps = split_ref(ref)
        except ValueError:
            continue
        node = _reach(engine, steps)
        if node is None:
            continue
        if engine.program.schema.is_repeat(node.definition):
            _set_count(engine, node, value)
        elif not node.children and node.definition not in prefilled:
            engine.set_value(node, value)


def _reach(engine: Engine, steps: tuple[tuple[str, int], ...]) -> Node | None:
    """The node at *steps*, with the instances on the way made where they are missing."""
    node = engine.document
    names: tuple[str, ...] = ()
    for name, place in steps:
        names = (*names, name)
        number = engine.program.schema.by_names.get(names)
        if number is None:
            return None
        if engine.program.schema.is_repeat(number):
            for _ in range(min(place, MOST_INSTANCES) - len(node.named(name))):
                add_instance(engine, node, number)
        found = node.named(name)
        if len(found) < place:
            return None
        node = found[place - 1]
    return node


def _set_count(engine: Engine, first: Node, value: str) -> None:
    parent = first.parent
    if parent is None or not _COUNTED.fullmatch(value):
        return
    count_to(engine, parent, first.definition, float(value))


def stored_answers(engine: Engine, prefilled: frozenset[int], never: Iterable[str]) -> dict[str, str]:
    """The values that differ from the blank form's, by ref, and the count of each repeat whose count differs."""
    found: dict[str, str] = {}
    _collect(engine, engine.document, engine.program.template, "", prefilled, frozenset(never), found)
    return found


def _collect(
    engine: Engine, node: Node, blank: Node, above: str, prefilled: frozenset[int], never: frozenset[str],
    found: dict[str, str],
) -> None:  # fmt: skip
    schema = engine.program.schema
    for number in schema.children[node.definition]:
        form_node = schema.nodes[number]
        ref, instances, blanks = (
            f"{above}/{form_node.name}",
            node.named(form_node.name),
            [] if form_node.expression("count") else blank.named(form_node.name),
        )
        if form_node.kind == "repeat":
            if len(instances) != len(blanks):
                found[ref] = str(len(instances))
            for place, instance in enumerate(instances, 1):
                pattern = (
                    blanks[place - 1] if place <= len(blanks) else engine.program.repeat_templates[number]
                )
                _collect(engine, instance, pattern, f"{ref}[{place}]", prefilled, never, found)
        elif form_node.kind == "group":
            _collect(engine, instances[0], blanks[0], ref, prefilled, never, found)
        elif form_node.name not in never and _is_stored(engine, form_node.number, prefilled):
            _keep(ref, instances[0], blanks[0], found)


def _keep(ref: str, leaf: Node, blank: Node, found: dict[str, str]) -> None:
    if leaf.kept != blank.kept:
        found[ref] = leaf.kept


def _is_stored(engine: Engine, number: int, prefilled: frozenset[int]) -> bool:
    node = engine.program.schema.nodes[number]
    if number in prefilled or node.kind == "note":
        return False
    return not node.expression("calculate") or number in engine.program.keeps


def answers_to_json(answers: Mapping[str, str]) -> str:
    """Answers as the text of a draft: the same answers give the same text."""
    return json.dumps(dict(sorted(answers.items())), ensure_ascii=False, separators=(",", ":"))


def answers_from_json(text: str) -> dict[str, str]:
    """The answers of a draft. Refuses `assessment.draft_broken` when *text* is no such draft."""
    try:
        found = json.loads(text)
    except ValueError as fault:
        raise Refusal("assessment.draft_broken") from fault
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise Refusal("assessment.draft_broken")
    return found
