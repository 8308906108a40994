"""A form's logic ready to run: compiled cells, actions, choice lists and texts, made once for all sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import Place, Refusal
from .dependencies import Read, reads
from .evaluation import Context, World
from .functions import FUNCTIONS
from .graph import CELL_KINDS, Cell, Graph, make_graph
from .schema import NodeScope, Schema
from .special_forms import FORMS
from .tree import Node
from .values import ChoiceSource, FormNode, Output, Phrase
from .xpath_compiler import Compiler
from .xpath_parser import parse

Placer = Callable[[int, str], Place]
Run = Callable[[Context], Any]


@dataclass(frozen=True, slots=True)
class Action:
    """A `setvalue`: at *event* the node *target* gets what *run* gives; *source* is the question that it hangs on."""

    event: str
    target: int
    run: Callable[[Context], str]
    source: int = -1


@dataclass(frozen=True, slots=True)
class RawAction:
    """A `setvalue` as the form has it: *target* and *source* are refs, *value* an expression."""

    event: str
    target: str
    value: str
    source: str = ""


@dataclass(slots=True)
class Program:
    """Everything that sessions of one form share."""

    schema: Schema
    graph: Graph
    template: Node
    repeat_templates: dict[int, Node]
    instances: dict[str, Node]
    actions: tuple[Action, ...]
    texts: dict[tuple[int, str], Callable[[Context], str]]
    itemsets: dict[int, Callable[[Context], list[Node]]]
    keeps: frozenset[int]
    """Calculated nodes whose value is kept with the answers, since `once` must not run again."""
    itext: dict[str, Phrase]
    loose: dict[str, tuple[Run, tuple[int, ...]]] = field(default_factory=dict)
    """Expressions of the sheet `rules` as they come: the closure and the nodes named in it."""

    def offered(
        self, node: Node, once: Callable[[Run, Context], Any], world: World
    ) -> tuple[str, ...] | None:
        """The choices of *node* now; None when its list is not at hand, so that any answer goes."""
        source, run = self.schema.nodes[node.definition].choices, self.itemsets.get(node.definition)
        if source is None or run is None or not self._has_items(source.list_name):
            return None
        found = once(run, Context(node, world))
        return column(found, source.value_name) if isinstance(found, list) else ()

    def _has_items(self, name: str) -> bool:
        document = self.instances.get(name)
        return document is None or any(root.children for root in document.children)


def is_moving(source: ChoiceSource) -> bool:
    """Whether the choices follow a filter or are shuffled, so that they are found while the form is filled."""
    return "[" in source.nodeset or "randomize" in source.nodeset


def column(items: list[Node], name: str) -> tuple[str, ...]:
    """What stands in the column *name* of *items*."""
    return tuple(next((child.text for child in item.named(name)), "") for item in items)


def compiler_for(schema: Schema, context: tuple[str, ...], place: Place | None = None) -> Compiler:
    """A compiler for expressions of the node at *context*."""
    return Compiler(NodeScope(schema, context), FUNCTIONS, FORMS, place)


@dataclass(slots=True)
class Making:
    """The making of a program: *place* tells where in the author's file a node's expression stands."""

    schema: Schema
    place: Placer

    def cells(self) -> list[Cell]:
        """A cell for every expression, and one for the relevance of every node."""
        found = []
        for node in self.schema.nodes:
            for kind in CELL_KINDS:
                text = node.expression(kind)
                if text:
                    found.append(self._cell(node, kind, text))
                elif kind == "relevant":
                    found.append(Cell("relevant", node.number, None))
                elif kind == "choices":
                    found += self._choices_cell(node)
                elif kind == "text":
                    found += self._text_cell(node)
        return found

    def _cell(self, node: FormNode, kind: str, text: str) -> Cell:
        place = self.place(node.number, kind)
        shape = parse(text, place)
        compiler = compiler_for(self.schema, node.names, place)
        run: Run
        if kind == "calculate":
            run = compiler.text(shape)
        elif kind == "count":
            run = compiler.number(shape)
        else:
            run = compiler.truth(shape)
        found = reads(shape, self.schema, node.number)
        if kind == "constraint":
            found |= {Read(node.number, "value", self.schema.depth(node.number))}
        return Cell(kind, node.number, run, found)

    def _text_cell(self, node: FormNode) -> list[Cell]:
        """A cell that tells when the node's label, hint or choices may read differently."""
        found: frozenset[Read] = frozenset()
        for text in set(output_expressions(node)):
            place = self.place(node.number, "label")
            found |= reads(parse(text, place), self.schema, node.number)
        return [Cell("text", node.number, None, found)] if found else []

    def _choices_cell(self, node: FormNode) -> list[Cell]:
        """A cell that follows the choice filter. What the filter reads of the question itself sets nothing off."""
        if node.choices is None or not is_moving(node.choices):
            return []
        place = self.place(node.number, "choice_filter")
        found = reads(parse(node.choices.nodeset, place), self.schema, node.number)
        return [
            Cell("choices", node.number, None, frozenset(each for each in found if each.node != node.number))
        ]

    def fixed_offers(self, instances: Mapping[str, Node]) -> dict[int, tuple[str, ...]]:
        """The names offered by questions whose lists no filter narrows."""
        found = {}
        for node in self.schema.nodes:
            source = node.choices
            if source is None or node.control not in ("select", "select1", "rank"):
                continue
            document = instances.get(source.list_name)
            if source.fixed:
                found[node.number] = tuple(choice.name for choice in source.fixed)
            elif document is not None and not is_moving(source):
                names = column(
                    [each for root in document.children for each in root.children], source.value_name
                )
                if names:
                    found[node.number] = names
        return found

    def texts(self) -> dict[tuple[int, str], Callable[[Context], str]]:
        """Closures of the values that stand in labels, hints and messages."""
        found = {}
        for node in self.schema.nodes:
            place = self.place(node.number, "label")
            for text in set(output_expressions(node)):
                compiler = compiler_for(self.schema, node.names, place)
                found[node.number, text] = compiler.text(parse(text, place))
        return found

    def itemsets(self) -> dict[int, Callable[[Context], list[Node]]]:
        """Closures of the choice lists with their filters."""
        found = {}
        for node in self.schema.nodes:
            if node.choices is not None and node.choices.nodeset:
                place = self.place(node.number, "choice_filter")
                compiler = compiler_for(self.schema, node.names, place)
                found[node.number] = compiler.nodes(parse(node.choices.nodeset, place))
        return found

    def actions(self, raw: Iterable[RawAction]) -> tuple[Action, ...]:
        """The `setvalue` actions; one whose target the form does not have is refused."""
        return tuple(self._action(each) for each in raw)

    def _action(self, raw: RawAction) -> Action:
        target = self._number(raw.target)
        source = self._number(raw.source) if raw.source else -1
        place = self.place(target, "default")
        compiler = compiler_for(self.schema, self.schema.nodes[target].names, place)
        return Action(raw.event, target, compiler.text(parse(raw.value or "''", place)), source)

    def _number(self, ref: str) -> int:
        number = self.schema.by_names.get(tuple(ref.strip().strip("/").split("/")))
        if number is None:
            raise Refusal("assessment.question_unknown", name=ref)
        return number


def output_expressions(node: FormNode) -> list[str]:
    """The expressions whose values stand in the node's texts."""
    phrases = (node.label, node.hint, node.guidance, node.constraint_message, node.required_message)
    return [
        part.expression
        for phrase in phrases
        for _, parts in phrase.by_language
        for part in parts
        if isinstance(part, Output)
    ]


def kept_nodes(schema: Schema) -> frozenset[int]:
    """Calculated nodes that use `once`."""
    return frozenset(
        node.number for node in schema.nodes if "once(" in node.expression("calculate").replace(" ", "")
    )


def make_graph_of(making: Making) -> Graph:
    """The dependency graph; refuses unknown functions, faults of syntax and cycles with their places."""
    return make_graph(making.cells(), making.schema, making.place)
