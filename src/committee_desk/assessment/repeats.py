"""Instances of repeats: added, removed, counted by the form's own expression."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .schema import ref_of
from .tree import Node

if TYPE_CHECKING:
    from .propagation import Engine

MOST_INSTANCES = 1000
"""Instances of one repeat that a form's count, a stored answer or a person may make."""
MOST_NODES = 20_000
"""Nodes beyond which counted repeats inside each other make no further instances."""


def count_to(engine: Engine, parent: Node, number: int, wanted: object) -> None:
    """Makes as many instances of the repeat *number* under *parent* as *wanted* says; surplus ones go from the end.

    NaN leaves them as they are.
    """
    name = engine.program.schema.nodes[number].name
    if not isinstance(wanted, float) or math.isnan(wanted):
        return  # the question that counts is blank for the moment; what was entered stays
    many = int(min(max(wanted, 0), MOST_INSTANCES))
    if wanted > MOST_INSTANCES or engine.size > MOST_NODES:
        engine.heavy.add((number, "count"))
        many = many if engine.size <= MOST_NODES else min(many, len(parent.named(name)))
    while len(parent.named(name)) > many:
        remove_instance(engine, parent.named(name)[-1])
    made = [_insert(engine, parent, number) for _ in range(many - len(parent.named(name)))]
    if made:
        engine.renumber()
    for each in made:
        _announce(engine, each, number)


def add_instance(engine: Engine, parent: Node, number: int) -> Node:
    """A new instance of the repeat *number* at the end under *parent*, with all that it touches queued."""
    made = _insert(engine, parent, number)
    engine.renumber()
    _announce(engine, made, number)
    return made


def _insert(engine: Engine, parent: Node, number: int) -> Node:
    made = _pattern(engine, parent, number).copy()
    set_counted_aside(engine, made)
    parent.insert(_slot(engine, parent, number), made)
    made.relevant = parent.relevant
    return made


def _announce(engine: Engine, made: Node, number: int) -> None:
    engine.queue_everything(made)
    engine.fire_shape(made)
    for each in (number, *engine.program.schema.below(number)):
        engine.fire_value(each, made)
    if engine.awake:
        engine.after_settling(made, "odk-new-repeat", number)
    engine.changed.update((made, *made.below()))


def _pattern(engine: Engine, parent: Node, number: int) -> Node:
    """What the next entry is copied from: the form's own entry of that place, where a counted repeat has one."""
    own = (parent.aside or {}).get(number, ())
    place = len(parent.named(engine.program.schema.nodes[number].name))
    return own[place] if place < len(own) else engine.program.repeat_templates[number]


def set_counted_aside(engine: Engine, under: Node) -> None:
    """Takes the form's own entries of counted repeats out of the tree; they come when the count is known."""
    nodes = engine.program.schema.nodes
    for node in (under, *list(under.below())):
        for child in list(node.children):
            if child.definition >= 0 and nodes[child.definition].expression("count"):
                node.remove(child)
                child.parent = None
                node.aside = node.aside or {}
                node.aside.setdefault(child.definition, []).append(child)


def _slot(engine: Engine, parent: Node, number: int) -> int:
    """Where among the children of *parent* a new instance belongs."""
    alike = parent.named(engine.program.schema.nodes[number].name)
    if alike:
        return parent.children.index(alike[-1]) + 1
    return sum(1 for child in parent.children if child.definition < number)


def remove_instance(engine: Engine, instance: Node) -> None:
    """Takes an instance out and queues all that read it."""
    parent, number = instance.parent, instance.definition
    if parent is None:
        return
    alike = parent.named(instance.name)
    later = alike[alike.index(instance) :]
    engine.moved |= _refs(engine, later)
    parent.remove(instance)
    engine.moved |= _refs(engine, later[1:])
    engine.renumber()
    gone = {id(node) for node in (instance, *instance.below())}
    engine.queue.forget(gone)
    engine.fire_shape(instance)  # the instance still knows its parent, so triggers find the repeats around it
    for each in (number, *engine.program.schema.below(number)):
        engine.fire_value(each, instance, beyond=number)
    instance.parent = None
    engine.changed = {node for node in engine.changed if id(node) not in gone}


def _refs(engine: Engine, instances: list[Node]) -> set[str]:
    """The refs of *instances* and of everything inside them."""
    nodes = engine.program.schema.nodes
    return {ref_of(node, nodes) for each in instances for node in (each, *each.below())}
