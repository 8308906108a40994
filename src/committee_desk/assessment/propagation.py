"""Keeps a tree of answers consistent with the form's logic: evaluates what a change touches, in the order of ranks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .evaluation import MOST_HEAVY, MOST_STEPS, MOST_STEPS_AN_ANSWER, Context, TooHeavy, World
from .graph import Cell, Trigger
from .program import Action, Program
from .repeats import count_to, set_counted_aside
from .seen_values import offered_part, seen
from .tree import Node, number_nodes
from .work_queue import WorkQueue

_MOST_ROUNDS = 50
_MOST_EVALUATIONS = 1_000_000


class Engine:
    """A tree of answers under a program; `changed` collects the nodes whose state changed since it was last taken."""

    def __init__(self, program: Program, world: World) -> None:
        self.program = program
        self.world = world
        self.document = program.template.copy()
        self.changed: set[Node] = set()
        self.moved: set[str] = set()
        """Refs that no longer mean the same node, since instances were removed."""
        self.heavy: set[tuple[int, str]] = set()
        """Node number and kind of the logic whose evaluation was stopped because it cost too much."""
        self._cells = program.graph.cells
        self.queue = WorkQueue()
        self._actions: list[tuple[Action, Node]] = []
        self._events: list[tuple[Node, str, int]] = []
        self._by_source: dict[int, list[Action]] = {}
        self.awake = False
        self.size = 0
        self._steps_left, self._stopped = MOST_STEPS_AN_ANSWER, 0
        for action in program.actions:
            if action.event == "xforms-value-changed":
                self._by_source.setdefault(action.source, []).append(action)
        world.repeats = frozenset(node.number for node in program.schema.nodes if node.kind == "repeat")
        set_counted_aside(self, self.document)
        self.renumber()
        self._bind_singles()

    def renumber(self) -> None:
        """Numbers the nodes anew after the tree's shape changed."""
        self.size = number_nodes(self.document)

    def _bind_singles(self) -> None:
        single: list[Node | None] = [None] * len(self.program.schema.nodes)
        for node in self.document.below():
            if node.definition >= 0 and not self.program.schema.nodes[node.definition].repeats:
                single[node.definition] = node
        self.world.bind(single)

    # -- instances ---------------------------------------------------------------------------------------------------

    def instances(self, number: int, under: Node | None = None) -> list[Node]:
        """All nodes of the form's node *number*, or those under the instance *under*."""
        single = self.world.single[number]
        if single is not None:
            return [single]
        names = self.program.schema.nodes[number].names
        nodes = [self.document]
        if under is not None and under.definition >= 0:
            above = self.program.schema.nodes[under.definition].names
            nodes, names = [under], names[len(above) :]
        for name in names:
            nodes = [child for node in nodes for child in node.named(name)]
        return nodes

    def around(self, node: Node, number: int) -> Node | None:
        """The instance of the form's node *number* that holds *node*; None for -1."""
        if number < 0:
            return None
        above: Node | None = node
        while above is not None and above.definition != number:
            above = above.parent
        return above

    # -- queue -------------------------------------------------------------------------------------------------------

    def _fire(self, triggers: tuple[Trigger, ...], node: Node) -> None:
        for trigger in triggers:
            cell = self._cells[trigger.cell]
            if cell.kind == "count":
                self._fire_count(trigger, node)
                continue
            for instance in self.instances(cell.node, self.around(node, trigger.within)):
                self.queue.push(trigger.cell, instance)

    def fire_value(self, number: int, node: Node, beyond: int = -1) -> None:
        """Queues what reads the value of the form's node *number* around *node*.

        With *beyond*, the number of a repeat whose instance *node* is gone, nothing that lay inside it.
        """
        triggers = self.program.graph.by_value.get(number, ())
        if beyond >= 0:
            nodes = self.program.schema.nodes
            triggers = tuple(
                each for each in triggers if each.within < 0 or beyond not in nodes[each.within].repeats
            )
        self._fire(triggers, node)

    def fire_shape(self, instance: Node) -> None:
        """Queues what counts the instances of the repeat that *instance* belongs to."""
        self._fire(self.program.graph.by_shape.get(instance.definition, ()), instance)

    def _fire_count(self, trigger: Trigger, node: Node) -> None:
        number = self._cells[trigger.cell].node
        above = self.program.schema.nodes[number].parent
        for parent in self.instances(above, self._above(node, trigger.within, number)):
            self.queue.push(trigger.cell, parent)

    def _above(self, node: Node, within: int, number: int) -> Node | None:
        found = self.around(node, within)
        return found.parent if found is not None and found.definition == number else found

    def queue_everything(self, under: Node) -> None:
        """Has every cell of *under* and of all nodes inside evaluated."""
        for node in (under, *under.below()):
            for index in self.program.graph.of_node.get(node.definition, ()):
                if self._cells[index].kind != "count":
                    self.queue.push(index, node)
            for child in self.program.schema.children.get(node.definition, ()):
                for index in self.program.graph.of_node.get(child, ()):
                    if self._cells[index].kind == "count":
                        self.queue.push(index, node)

    def settle(self) -> None:
        """Evaluates until nothing is queued, then runs the actions that the changes set off, and so on."""
        self._steps_left, self._stopped = MOST_STEPS_AN_ANSWER, 0
        for _ in range(_MOST_ROUNDS):
            self._drain()
            events, self._events = self._events, []
            for under, event, number in events:
                if under.parent is not None:
                    self.run_event(under, event, number)
            if not self._actions and not self.queue and not self._events:
                return
            actions, self._actions = self._actions, []
            for action, source in actions:
                self._act(action, source)
        self._actions.clear()

    def _drain(self) -> None:
        left = _MOST_EVALUATIONS
        while self.queue:
            index, node = self.queue.pop()
            self._evaluate(self._cells[index], node)
            if (left := left - 1) < 0:  # choice filters that take each other's answers away for ever
                self.heavy.add((node.definition, self._cells[index].kind))
                self.queue = WorkQueue()

    # -- evaluation --------------------------------------------------------------------------------------------------

    def run(self, cell: Cell, node: Node, otherwise: object) -> object:
        """The value of the cell's expression for *node*; *otherwise* when it has none or costs too much."""
        if cell.run is None:
            return otherwise
        key = (cell.node, cell.kind)
        allowed = min(MOST_STEPS, self._steps_left)
        if allowed <= 0 or (self._stopped >= MOST_HEAVY and key in self.heavy):
            self.heavy.add(key)
            return otherwise
        self.world.steps_left = allowed
        try:
            return cell.run(Context(node, self.world))
        except (TooHeavy, RecursionError):
            self.heavy.add(key)
            self._stopped += 1
            return otherwise
        finally:
            self._steps_left -= allowed - self.world.steps_left

    def once(self, run: Callable[[Context], Any], context: Context) -> Any:
        """What *run* gives outside the graph (rules, labels, lists); False when it costs too much."""
        self.world.steps_left = MOST_STEPS
        try:
            return run(context)
        except (TooHeavy, RecursionError):
            self.heavy.add((context.node.definition, "text"))
            return False

    def _evaluate(self, cell: Cell, node: Node) -> None:
        match cell.kind:
            case "relevant":
                self._relevant(cell, node)
            case "calculate":
                self.set_value(node, str(self.run(cell, node, "")))
            case "count":
                phantom = Node("element", self.program.schema.nodes[cell.node].name, node)
                count_to(self, node, cell.node, self.run(cell, phantom, 0.0))
            case "required":
                self._flag(node, "required", bool(self.run(cell, node, False)))
            case "readonly":
                self._readonly(node, bool(self.run(cell, node, False)))
            case "constraint":
                self._flag(node, "valid", node.text == "" or bool(self.run(cell, node, True)))
            case "choices":
                self._offer(node)
            case "text":
                self.changed.add(node)

    def _offer(self, node: Node) -> None:
        """Finds the choices of now; an answer that is not among them is blank to expressions until it is again."""
        self.changed.add(node)
        node.offered = self.program.offered(node, self.once, self.world)
        self.see(node)

    def _relevant(self, cell: Cell, node: Node) -> None:
        above = node.parent
        shown = (above is None or above.relevant) and bool(self.run(cell, node, True))
        if shown == node.relevant:
            return
        node.relevant = shown
        self.changed.add(node)
        if not node.children:
            node.text = self._seen(node)
        for child in node.children:
            for index in self.program.graph.of_node.get(child.definition, ()):
                if self._cells[index].kind == "relevant":
                    self.queue.push(index, child)
        self.fire_value(node.definition, node)
        self.fire_shape(node)

    def set_value(self, node: Node, text: str) -> None:
        """Gives a leaf the value *text* and queues all that reads it; nothing happens when it is the same."""
        if text == "NaN":
            text = ""  # a calculation without its answers has no value yet
        if text == node.kept:
            return
        node.kept = text
        self.changed.add(node)
        self.see(node)
        if self.awake:
            self._actions += [(action, node) for action in self._by_source.get(node.definition, ())]

    def see(self, node: Node) -> None:
        """Makes what expressions see of *node* agree with its answer."""
        text = self._seen(node)
        if text != node.text:
            node.text = text
            self.changed.add(node)
            self.fire_value(node.definition, node)

    def _seen(self, node: Node) -> str:
        if not node.relevant:
            return ""
        form_node = self.program.schema.nodes[node.definition]
        text = seen(form_node, node.kept)
        return text if node.offered is None else offered_part(form_node, text, node.offered)

    def _flag(self, node: Node, name: str, value: bool) -> None:
        if getattr(node, name) != value:
            setattr(node, name, value)
            self.changed.add(node)

    def _readonly(self, node: Node, value: bool) -> None:
        if node.readonly != value:
            node.readonly = value
            self.changed.add(node)
            self.changed.update(node.below())

    # -- actions -----------------------------------------------------------------------------------------------------

    def run_event(self, under: Node, event: str, number: int) -> None:
        """Runs the `setvalue` actions of *event* on the nodes of *under* that are *number* or lie inside it."""
        inside = {number, *self.program.schema.below(number)}
        for action in self.program.actions:
            if action.event == event and action.target in inside:
                for target in self.instances(action.target, under if under.definition >= 0 else None):
                    self._assign(action, target)

    def after_settling(self, under: Node, event: str, number: int) -> None:
        """Runs the event when the calculations of the new nodes are done, so that actions see their values."""
        self._events.append((under, event, number))

    def wake(self) -> None:
        """From now on changes set off actions."""
        self.awake = True

    def _act(self, action: Action, source: Node) -> None:
        schema = self.program.schema
        shared = schema.shared_repeat(action.target, source.definition, 1 << 30)
        for target in self.instances(action.target, self.around(source, shared)):
            self._assign(action, target)

    def _assign(self, action: Action, target: Node) -> None:
        if not target.relevant and action.event != "xforms-value-changed":
            return
        cell = Cell("default", action.target, action.run)
        self.set_value(target, str(self.run(cell, target, "")))

    def nodes(self) -> Iterator[Node]:
        """All nodes that belong to the form, in document order."""
        return (node for node in self.document.below() if node.definition >= 0)
