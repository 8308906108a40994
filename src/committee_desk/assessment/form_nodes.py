"""Turns a parsed XForm into the form's nodes, sections and choice lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .program import RawAction
from .schema import Schema
from .tree import Node
from .values import Choice, FormNode, Phrase, Section
from .xform import Control, XForm

_LOGIC = {
    "relevant": "relevant",
    "required": "required",
    "readonly": "readonly",
    "constraint": "constraint",
    "calculate": "calculate",
}
_NO_CONTROL = Control("", {})
_PRELOADS = {("date", "today"): "today()", ("timestamp", "start"): "now()"}


def make_nodes(form: XForm) -> tuple[FormNode, ...]:
    """The nodes in the order of the answers' tree; of a repeat's instances the first stands for all."""
    found: list[FormNode] = []
    for element in form.root.children:
        _add(form, element, "", -1, (), found)
    return tuple(found)


def _add(
    form: XForm, element: Node, above: str, parent: int, repeats: tuple[int, ...], found: list[FormNode]
) -> None:
    ref, number = f"{above}/{element.name}", len(found)
    if ref in form.repeats:
        repeats = (*repeats, number)
    found.append(_node(form, element, ref, parent, repeats, number))
    for child in distinct_children(element):
        _add(form, child, ref, number, repeats, found)


def is_template(element: Node) -> bool:
    """Whether the element is a repeat's pattern rather than an instance."""
    return any(attribute.name == "jr:template" for attribute in element.attributes)


def distinct_children(element: Node) -> Iterator[Node]:
    """One child per name, an instance rather than a pattern where there is one."""
    for name in dict.fromkeys(child.name for child in element.children if child.kind == "element"):
        alike = element.named(name)
        yield next((child for child in alike if not is_template(child)), alike[0])


def _node(
    form: XForm, element: Node, ref: str, parent: int, repeats: tuple[int, ...], number: int
) -> FormNode:
    bind, control = form.binds.get(ref, {}), form.controls.get(ref, _NO_CONTROL)
    expressions = [(kind, bind[name]) for name, kind in _LOGIC.items() if bind.get(name)]
    if count := form.repeats.get(ref, {}).get("count"):
        expressions.append(("count", count))
    node = FormNode(
        number=number,
        ref=ref,
        name=element.name,
        kind="repeat" if ref in form.repeats else "group" if element.children else "question",
        parent=parent,
        repeats=repeats,
        data_type=bind.get("type", "string").rpartition(":")[2],
        control=control.kind if control.kind not in ("group", "repeat") else "",
        appearance=tuple(control.attributes.get("appearance", "").split()),
        parameters=_parameters(bind, control),
        label=control.label,
        hint=control.hint,
        guidance=control.guidance,
        image=control.image,
        constraint_message=form.message(bind.get("constraintMsg", "")),
        required_message=form.message(bind.get("requiredMsg", "")),
        choices=control.choices,
        expressions=tuple(expressions),
        default=element.text if not element.children else "",
    )
    return replace(node, kind=_kind(node)) if node.is_leaf else node


def _kind(node: FormNode) -> str:
    if not node.control:
        return "calculate" if node.expression("calculate") else "hidden"
    silent = node.expression("readonly").replace(" ", "") == "true()" and not node.default
    return "note" if node.control == "input" and silent and not node.expression("calculate") else "question"


def _parameters(bind: dict[str, str], control: Control) -> tuple[tuple[str, str], ...]:
    shown = {
        name: text
        for name, text in control.attributes.items()
        if name not in ("ref", "appearance", "nodeset")
    }
    if "max-pixels" in bind:
        shown["max-pixels"] = bind["max-pixels"]
    return tuple(sorted(shown.items()))


def preload_actions(form: XForm) -> list[RawAction]:
    """The `jr:preload` values that the program fills itself: today and start."""
    found = []
    for ref, bind in form.binds.items():
        value = _PRELOADS.get((bind.get("preload", ""), bind.get("preloadParams", "")))
        if value:
            found.append(RawAction("odk-instance-first-load", ref, value))
    return found


def make_sections(form: XForm, schema: Schema) -> tuple[Section, ...]:
    """The pages: top groups and top repeats that show something, loose questions together where the first stands."""
    found: list[Section] = []
    loose: list[int] = []
    root = schema.children[-1][0]
    for number in schema.children[root]:
        node = schema.nodes[number]
        inside = tuple(each for each in schema.below(number) if schema.nodes[each].control)
        if node.is_leaf and node.control:
            if not loose:
                found.append(Section(schema.nodes[root].ref, Phrase((("", (form.title,)),)), ()))
            loose.append(number)
        elif inside:
            found.append(Section(node.ref, node.label, inside, node.kind == "repeat"))
    return tuple(section if section.nodes else replace(section, nodes=tuple(loose)) for section in found)


def make_choices(form: XForm) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """The choice lists by name, from the secondary instances."""
    return tuple((name, choices_of(form, document)) for name, document in form.instances.items())


def choices_of(form: XForm, document: Node) -> tuple[Choice, ...]:
    """The items of a secondary instance as choices."""
    items = (item for root in document.children for item in root.children if item.kind == "element")
    return tuple(_choice(form, item) for item in items)


def _choice(form: XForm, item: Node) -> Choice:
    columns = {child.name: child.text for child in item.children if child.kind == "element"}
    label = (
        form.phrase(columns["itextId"])
        if "itextId" in columns
        else Phrase((("", (columns.get("label", ""),)),))
    )
    rest = tuple((name, text) for name, text in columns.items() if name not in ("name", "label", "itextId"))
    image = form.phrase(columns.get("itextId", ""), "image")
    return Choice(columns.get("name", ""), label, rest, image)
