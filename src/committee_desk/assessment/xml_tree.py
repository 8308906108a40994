"""Any XML as a tree with its namespaces, comments and instructions, for expressions asked outside a form."""

from __future__ import annotations

from dataclasses import dataclass, field

from .tree import Node, number_nodes

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class XmlTree:
    """A document and the *prefixes* of its names: what a name in an expression starts with to mean a namespace."""

    document: Node
    prefixes: dict[str, str] = field(default_factory=dict)


class _Builder:
    """The target of an XML parser; names keep the first prefix that their namespace was given."""

    def __init__(self) -> None:
        self.document = Node("document", "")
        self._open = self.document
        self._text: list[str] = []
        self.prefixes = {"xml": "xml"}
        self._by_address = {XML_NAMESPACE: "xml", "": ""}

    def start_ns(self, prefix: str | None, address: str | None) -> None:
        """A namespace is declared."""
        if prefix and address:
            own = self._by_address.setdefault(address, self._unused(prefix))
            self.prefixes.setdefault(prefix, own)
        elif address:
            self._by_address.setdefault(address, "")

    def _unused(self, prefix: str) -> str:
        return prefix if prefix not in self.prefixes else self._unused(prefix + "'")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        self._end_text()
        node = self._named("element", tag, self._open)
        for name, text in attributes.items():
            attribute = self._named("attribute", name, node)
            attribute.text = attribute.kept = text
            node.attributes.append(attribute)
        self._open.children.append(node)
        self._open = node

    def _named(self, kind: str, tag: str, parent: Node) -> Node:
        address, _, local = tag.rpartition("}")
        address = address.removeprefix("{")
        prefix = self._by_address.setdefault(address, "")
        node = Node(kind, f"{prefix}:{local}" if prefix else local, parent)
        node.namespace = address
        return node

    def end(self, _tag: str) -> None:
        """The element at hand closes; the text of a leaf is its own."""
        if self._text and not self._open.children:
            self._open.text = self._open.kept = "".join(self._text)
            self._text.clear()
        self._end_text()
        if self._open.parent is not None:
            self._open = self._open.parent

    def data(self, text: str) -> None:
        """A piece of text."""
        self._text.append(text)

    def comment(self, text: str) -> None:
        """A comment."""
        self._end_text()
        self._open.children.append(Node("comment", "", self._open, text))

    def pi(self, target: str, data: str | None = None) -> None:
        """A processing instruction; its target is its name."""
        self._end_text()
        self._open.children.append(Node("pi", target, self._open, data or ""))

    def _end_text(self) -> None:
        if self._text and self._open is not self.document:
            self._open.children.append(Node("text", "", self._open, "".join(self._text)))
        self._text.clear()

    def close(self) -> Node:
        """The whole document."""
        number_nodes(self.document)
        return self.document


def read_xml(xml: str) -> XmlTree:
    """The tree of *xml*; ValueError for what is not well-formed or declares entities."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    builder = _Builder()
    try:
        parser = DefusedXMLParser(target=builder)
        parser.feed(xml)
        parser.close()
    except (ParseError, DefusedXmlException) as fault:
        raise ValueError(str(fault)) from fault
    return XmlTree(builder.document, builder.prefixes)
