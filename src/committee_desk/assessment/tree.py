"""The answers of a form as a tree of nodes that XPath walks: elements, attributes and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

# Document order is kept as a number on every element; attributes and texts lie in the gap behind theirs.
_GAP = 1024


class Node:
    """A node of a tree: *kind* "document", "element", "attribute", "text", "comment" or "pi".

    `text` is what expressions see (blank while the node is hidden, in the form of its type), `kept` the answer itself,
    `offered` the choices of now (None: any, or no choices), `aside` the form's own entries of counted repeats.
    `definition` is the number of the form's node of which this is an instance, -1 outside forms. `order` grows in
    document order.
    """

    __slots__ = (
        "_by_name", "_text_node", "aside", "attributes", "children", "definition", "kept", "kind", "name", "namespace",
        "offered", "order", "parent", "readonly", "relevant", "required", "text", "valid",
    )  # fmt: skip

    def __init__(self, kind: str, name: str, parent: Node | None = None, text: str = "") -> None:
        self.kind = kind
        self.name = name
        self.parent = parent
        self.children: list[Node] = []
        self.attributes: list[Node] = []
        self.text = text
        self.kept = text
        self.namespace = ""
        self.aside: dict[int, list[Node]] | None = None
        self.offered: tuple[str, ...] | None = None
        self.definition = -1
        self.order = 0
        self.relevant = True
        self.required = False
        self.readonly = False
        self.valid = True
        self._by_name: dict[str, list[Node]] | None = None
        self._text_node: Node | None = None

    def child_nodes(self) -> list[Node]:
        """Children as XPath sees them; the text of a leaf shows as one text node."""
        if self.children or not self.text or self.kind != "element":
            return self.children
        if self._text_node is None:
            self._text_node = Node("text", "", self)
            self._text_node.order = self.order + 512
        self._text_node.text = self.text
        return [self._text_node]

    def named(self, name: str) -> list[Node]:
        """Child elements called *name*, in document order; do not change the list."""
        if self._by_name is None:
            found: dict[str, list[Node]] = {}
            for child in self.children:
                if child.kind == "element":
                    found.setdefault(child.name, []).append(child)
            self._by_name = found
        return self._by_name.get(name, _NONE)

    def insert(self, index: int, child: Node) -> None:
        """Puts *child* among the children before *index*; the caller numbers the tree anew."""
        child.parent = self
        self.children.insert(index, child)
        self._by_name = None

    def remove(self, child: Node) -> None:
        """Takes *child* out; the caller numbers the tree anew."""
        self.children.remove(child)
        self._by_name = None

    def string(self) -> str:
        """The string-value (XPath 1.0, clause 5): own text, or the texts of everything below."""
        if not self.children:
            return self.text
        return "".join(
            node.text for node in self.below() if not node.children and node.kind in ("element", "text")
        )

    def below(self) -> Iterator[Node]:
        """All descendants in document order, without the texts of leaves."""
        stack = list(reversed(self.children))
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def root(self) -> Node:
        """The document that holds this node."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def copy(self) -> Node:
        """A copy of this node and everything below, with no parent."""
        twin = Node(self.kind, self.name, None, self.kept)
        twin.definition = self.definition
        twin.text = self.text
        twin.offered = self.offered
        twin.aside = self.aside
        for attribute in self.attributes:
            twin.attributes.append(Node("attribute", attribute.name, twin, attribute.text))
        for child in self.children:
            below = child.copy()
            below.parent = twin
            twin.children.append(below)
        return twin


_NONE: list[Node] = []


def number_nodes(document: Node, first: int = 0) -> int:
    """Writes `order` on every node below *document* and counts them; call it after the shape changed."""
    document.order = first
    order = 0
    for order, node in enumerate(document.below(), 1):
        node.order = first + order * _GAP
        node._text_node = None
        for place, attribute in enumerate(node.attributes, 1):
            attribute.order = node.order + place
    return order


def local_name(tag: str) -> str:
    """The name of an ElementTree tag without its namespace."""
    return tag.rpartition("}")[2]


def tree_from_xml(root: XmlElement, *, first: int = 0, prefixes: Mapping[str, str] | None = None) -> Node:
    """A document with *root* as its element; blank texts between elements are dropped, names lose namespaces.

    *prefixes* maps namespaces to the prefixes that attribute names keep (for `jr:template`).
    """
    document = Node("document", "")
    document.children.append(_element(root, document, prefixes or {}))
    number_nodes(document, first)
    return document


def _element(source: XmlElement, parent: Node, prefixes: Mapping[str, str]) -> Node:
    node = Node("element", local_name(source.tag), parent)
    for name, value in source.attrib.items():
        node.attributes.append(Node("attribute", _prefixed(name, prefixes), node, value))
    if len(source) == 0:
        node.text = node.kept = source.text or ""
        return node
    _add_text(node, source.text)
    for child in source:
        if isinstance(child.tag, str):
            node.children.append(_element(child, node, prefixes))
        _add_text(node, child.tail)
    return node


def _add_text(node: Node, text: str | None) -> None:
    if text and text.strip():
        node.children.append(Node("text", "", node, text))


def _prefixed(name: str, prefixes: Mapping[str, str]) -> str:
    namespace, _, local = name.rpartition("}")
    prefix = prefixes.get(namespace.lstrip("{"))
    return f"{prefix}:{local}" if prefix else local


_STEP = re.compile(r"^([^\[\]/]+)(?:\[(\d+)\])?$")


def split_ref(ref: str) -> tuple[tuple[str, int], ...]:
    """A ref like `/data/school[2]/sc_name` as names with their places; a place not written is 1.

    ValueError where *ref* is not of this form.
    """
    steps = []
    for part in ref.strip("/").split("/"):
        found = _STEP.match(part)
        if found is None:
            raise ValueError(f"not a ref: {ref!r}")
        steps.append((found.group(1), int(found.group(2) or 1)))
    return tuple(steps)
