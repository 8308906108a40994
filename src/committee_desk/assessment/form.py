"""Loads a form from an XLSForm workbook or from an XForm file into a `Form` with its compiled program."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from ..errors import Place, Refusal
from .attachments import Missing, read_attachments
from .extra_sheets import read_migrations, read_rules, read_scales
from .form_nodes import (
    is_template,
    make_choices,
    make_nodes,
    make_sections,
    preload_actions,
)
from .program import Making, Program, kept_nodes, make_graph_of
from .rule_expressions import check_rules
from .schema import Schema
from .seen_values import offered_part, seen
from .tree import Node
from .values import Form, FormNode
from .workbook import Workbook, read_bytes, read_workbook, with_quotes_back
from .xform import EXTERNAL_ORDER, XForm, read_xform


def _quietly(_notice: Refusal) -> None:
    """Nobody is told."""


_ROW = re.compile(r"\[row : (\d+)\]")
_SHEET = re.compile(r"'(survey|choices|settings|external_choices|entities)' sheet")


def load_form(path: Path, *, attachments: Path | None = None, missing: Missing = _quietly) -> Form:
    """The form in *path* (.xlsx through pyxform, .xml as it is), checked and compiled.

    Takes 0.5 s for 400 nodes, and 0.9 s more when pyxform is loaded for the first time. Refuses
    `assessment.form_missing`, `form_large`, `form_broken` and every fault of logic (syntax, unknown function or
    question, cycle) with sheet, row and column. *attachments* is the folder of the data files that the form names;
    what is not there is told to *missing* and counts as empty.
    """
    return read_form(read_bytes(path), path.name, attachments=attachments, missing=missing)


def read_form(
    content: bytes, file: str, *, attachments: Path | None = None, missing: Missing = _quietly
) -> Form:
    """The form in the bytes of a file called *file*; its ending tells workbook from XForm. Refuses like `load_form`."""
    if file.lower().endswith(".xml"):
        sha256 = hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
        form = read_xform(content)
        form.instances |= _external(form, attachments, missing)
        return _assemble(form, Workbook({}), sha256, lambda node, _kind: Place(file=file, field=node.ref))
    book = read_workbook(content, file)
    form = read_xform(_convert(book, file))
    form.instances |= _external(form, attachments, missing)
    return _assemble(form, book, book.sha256(), lambda node, kind: book.place_of(node.name, kind))


def _external(form: XForm, folder: Path | None, missing: Missing) -> dict[str, Node]:
    first = EXTERNAL_ORDER * (len(form.instances) + len(form.external) + 1)
    return read_attachments(form.external, folder, missing, first=first, gap=EXTERNAL_ORDER)


def _convert(book: Workbook, file: str) -> str:
    from pyxform.xls2xform import convert

    try:
        return with_quotes_back(str(convert(book.for_conversion(), validate=False).xform))
    except Exception as fault:  # pyxform also raises TypeError and KeyError on faults of authors
        raise _conversion_refusal(book, file, str(fault) or type(fault).__name__) from fault


def _conversion_refusal(book: Workbook, file: str, message: str) -> Refusal:
    row, sheet = _ROW.search(message), _SHEET.search(message)
    if book.sheet("survey") is None:
        return Refusal("assessment.no_survey", place=Place(file=file))
    name = sheet.group(1) if sheet else ("survey" if row else None)
    place = Place(file=file, sheet=name, row=int(row.group(1)) if row else None)
    return Refusal("assessment.form_broken", place=place, detail=_ROW.sub("", message).strip())


def _assemble(form: XForm, book: Workbook, sha256: str, place: Callable[[FormNode, str], Place]) -> Form:
    schema = Schema(make_nodes(form))
    making = Making(schema, lambda number, kind: place(schema.nodes[number], kind))
    root = form.root.children[0]
    program = _program(form, making, root)
    settings = {attribute.name: attribute.text for attribute in root.attributes}
    scales, bands = read_scales(book, frozenset(node.name for node in schema.nodes))
    rules = read_rules(book)
    check_rules(rules, program, book.sheet("rules"))
    return Form(
        form_id=settings.get("id", root.name),
        version=settings.get("version", ""),
        title=form.title,
        sha256=sha256,
        languages=form.languages or ("",),
        root=root.name,
        sections=make_sections(form, schema),
        nodes=tuple(schema.nodes),
        choices=make_choices(form),
        scales=scales,
        bands=bands,
        rules=rules,
        migrations=read_migrations(book),
        program=program,
    )


def _program(form: XForm, making: Making, root: Node) -> Program:
    schema = making.schema
    graph = make_graph_of(making)
    offers = making.fixed_offers(form.instances)
    templates = _templates(root, schema)
    template = _instance_of(form.root, schema, ())
    for blank in (template, *templates.values()):
        _show(blank, schema, offers)
    return Program(
        schema=schema,
        graph=graph,
        template=template,
        repeat_templates=templates,
        instances=form.instances,
        actions=making.actions([*form.actions, *preload_actions(form)]),
        texts=making.texts(),
        itemsets=making.itemsets(),
        keeps=kept_nodes(schema),
        itext={name: form.phrase(name) for name in form.itext},
    )


def _show(blank: Node, schema: Schema, offers: dict[int, tuple[str, ...]]) -> None:
    """Gives the leaves of a pattern their fixed choices, and their defaults as expressions see them."""
    for node in (blank, *blank.below()):
        if node.definition < 0 or not schema.nodes[node.definition].is_leaf:
            continue
        form_node = schema.nodes[node.definition]
        node.offered = offers.get(node.definition)
        node.text = seen(form_node, node.kept)
        if node.offered is not None:
            node.text = offered_part(form_node, node.text, node.offered)


def _templates(root: Node, schema: Schema) -> dict[int, Node]:
    """The pattern of every repeat: the one marked as such (it may lie in another pattern), else the first instance."""
    patterns: dict[int, Node] = {}
    first: dict[int, Node] = {}
    stack: list[tuple[Node, tuple[str, ...]]] = [(root, (root.name,))]
    while stack:
        element, names = stack.pop()
        for child in reversed([each for each in element.children if each.kind == "element"]):
            path = (*names, child.name)
            stack.append((child, path))
            number = schema.by_names.get(path, -1)
            if number >= 0 and schema.is_repeat(number):
                (patterns if is_template(child) else first).setdefault(number, child)
    return {
        number: _instance_of(found, schema, schema.nodes[number].names)
        for number, found in {**first, **patterns}.items()
    }


def _instance_of(source: Node, schema: Schema, names: tuple[str, ...]) -> Node:
    """A copy of *source* without patterns inside, each node knowing its number in the form."""
    copy = source.copy()
    copy.attributes = [each for each in copy.attributes if each.name != "jr:template"]
    stack = [(copy, names)]
    while stack:
        node, path = stack.pop()
        node.definition = schema.by_names.get(path, -1)
        for child in [each for each in node.children if is_template(each)]:
            node.remove(child)
        stack += [(child, (*path, child.name)) for child in node.children if child.kind == "element"]
    return copy
