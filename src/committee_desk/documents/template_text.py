"""Paragraphs of a Word part with the places that a person would call them by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Joined text of all runs; *kind* is body, table, header, footer or box, *numbers* count from 1."""

    text: str
    kind: str
    numbers: dict[str, int] = field(default_factory=dict)


def paragraphs(part: str, content: bytes) -> Iterator[Paragraph]:
    """Every paragraph of a part in reading order; one in a table is named by table, row and column."""
    from defusedxml.ElementTree import fromstring

    root = fromstring(content)
    parents = {child: parent for parent in root.iter() for child in parent}
    tables = [table for table in root.iter(_W + "tbl")]
    kind = "header" if "header" in part else "footer" if "footer" in part else "body"
    count = 0
    for node in root.iter(_W + "p"):
        above = _ancestors(node, parents)
        text = "".join(each.text or "" for each in _own_texts(node))
        cell = next((each for each in above if each.tag == _W + "tc"), None)
        if any(each.tag == _W + "txbxContent" for each in above):
            count += 1
            yield Paragraph(text, "box", {"paragraph": count})
        elif cell is not None:
            row = parents[cell]
            table = parents[row]
            numbers = {
                "table": tables.index(table) + 1,
                "row": table.findall(_W + "tr").index(row) + 1,
                "column": row.findall(_W + "tc").index(cell) + 1,
            }
            yield Paragraph(text, "table", numbers)
        else:
            count += 1
            yield Paragraph(text, kind, {"paragraph": count})


def _ancestors(node: Any, parents: dict[Any, Any]) -> list[Any]:
    found = []
    while node in parents:
        node = parents[node]
        found.append(node)
    return found


def _own_texts(node: Any) -> Iterator[Any]:
    """Text nodes of a paragraph without those of a text box anchored in it."""
    for child in node:
        if child.tag == _W + "t":
            yield child
        elif child.tag not in (_W + "p", _W + "txbxContent"):
            yield from _own_texts(child)
