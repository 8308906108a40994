"""Faults of an XForm (.xml) that another tool made: its expressions, with the element and the line they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.parsers import expat

from ...errors import Refusal
from ..form import read_form
from ..tree import Node
from ..xform import XForm, read_xform
from ..xpath_ast import Path
from ..xpath_paths import static_names
from .alike import nearest
from .converting import in_words
from .expression_rules import form_free_faults
from .expressions import parts, written
from .faults import Fault
from .grid import Cell
from .heavy_rules import heavy_alone

_LOGIC = ("relevant", "calculate", "constraint", "required", "readonly")


@dataclass(frozen=True, slots=True)
class _Bind:
    ref: str
    line: int
    logic: tuple[tuple[str, str], ...]


def xform_identity(content: bytes) -> tuple[str, str]:
    """The form's id and version as its first instance says them."""
    try:
        root = read_xform(content).root.children[0]
    except (Refusal, RecursionError, IndexError):
        return "", ""
    said = {attribute.name: attribute.text for attribute in root.attributes}
    return said.get("id", root.name), said.get("version", "")


def xform_faults(content: bytes) -> Iterator[Fault]:
    """Every fault of the binds; what the engine refuses beyond that is told last."""
    try:
        form = read_xform(content)
    except (Refusal, RecursionError) as refusal:
        detail = str(refusal.values.get("detail", "")) if isinstance(refusal, Refusal) else "RecursionError"
        yield Fault("NOT_A_FORM", values={"detail": detail})
        return
    identity = xform_identity(content)
    for said, code in zip(identity, ("FORM_ID_MISSING", "VERSION_MISSING"), strict=True):
        if not said:
            yield Fault(code)
    known = _refs(form)
    errors = False
    for bind in _binds(content):
        for role, text in bind.logic:
            for fault in _expression(bind, role, text, known):
                errors = errors or fault.severity.value == "error"
                yield fault
    if not errors:
        yield from _engine(content)


def _engine(content: bytes) -> Iterator[Fault]:
    try:
        read_form(content, "form.xml")
    except Refusal as refusal:
        code = "CYCLE" if refusal.key == "assessment.cycle" else "ENGINE"
        yield Fault(code, values={**refusal.values, **in_words(refusal)}, path=refusal.place.field)
    except RecursionError:
        yield Fault("ENGINE", values={"detail": "RecursionError"})


def _expression(bind: _Bind, role: str, text: str, known: set[tuple[str, ...]]) -> Iterator[Fault]:
    each = written(Cell("", bind.line, 0, text), role)
    for fault in (*form_free_faults(each), *heavy_alone(each)):
        yield _in_xml(fault, bind, role)
    if each.shape is None:
        return
    for part in parts(each.shape):
        if isinstance(part, Path) and part.start == "root":
            names = static_names(part, ())
            if names and names not in known:
                yield _in_xml(_unknown(each.cell, names, known), bind, role)


def _unknown(cell: Cell, names: tuple[str, ...], known: set[tuple[str, ...]]) -> Fault:
    path = "/" + "/".join(names)
    meant = nearest(path, {"/" + "/".join(each) for each in known})
    return cell.fault(
        "QUESTION_UNKNOWN", cell.text.replace(path, meant) if meant else None, name=path, meant=meant or "—"
    )


def _in_xml(fault: Fault, bind: _Bind, role: str) -> Fault:
    return replace(fault, sheet=None, column=None, path=f"bind[{bind.ref}]/@{role}")


def _refs(form: XForm) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    stack: list[tuple[Node, tuple[str, ...]]] = [(child, (child.name,)) for child in form.root.children]
    while stack:
        node, names = stack.pop()
        found.add(names)
        stack += [(child, (*names, child.name)) for child in node.children if child.kind == "element"]
    return found


def _binds(content: bytes) -> list[_Bind]:
    """The binds with the lines that they begin in."""
    found: list[_Bind] = []
    parser = expat.ParserCreate()

    def begun(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "bind":
            logic = tuple((role, attributes[role]) for role in _LOGIC if attributes.get(role))
            ref = attributes.get("nodeset") or attributes.get("ref") or ""
            found.append(_Bind(ref, parser.CurrentLineNumber, logic))

    parser.StartElementHandler = begun
    parser.Parse(content, True)
    return found
