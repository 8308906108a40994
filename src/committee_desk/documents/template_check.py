"""Finds misspelt fields, broken tags and forbidden code in a Word template and says where they stand."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

from ..wording import say
from .template_package import read_parts
from .template_sandbox import ALLOWED_FILTERS, LOOP_NAMES, sandbox
from .template_text import Paragraph, paragraphs
from .values import TemplateFinding

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_OPEN = re.compile(r"\{\{|\{%|\}\}|%\}")
_FULL_WIDTH = re.compile(r"｛[｛%％].*?(?:[%％]?｝)+|\{ +\{.*?\}")
_PREFIX = re.compile(r"(\{%|\{\{|\{#)(?:tr|tc|p|r)\s")
_DOCX_ONLY = re.compile(r"\{%\s*(?:vm|hm)\s*%\}")
_KEY = "documents.finding"


def check_template(template: bytes) -> tuple[TemplateFinding, ...]:
    """All findings of a template in the order of its pages; empty when it can be filled.

    Raises `documents.template_broken` for a file that is no Word document or holds what no template may.
    """
    found: list[TemplateFinding] = []
    for part, content in read_parts(template).items():
        if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", part):
            found += _check_part(list(paragraphs(part, content)))
    return tuple(found)


def _check_part(places: list[Paragraph]) -> list[TemplateFinding]:
    found = [finding for place in places for finding in _check_marks(place)]
    # One line of source for each paragraph: jinja's line numbers lead back to the page.
    source = "\n".join(_tags(place.text) for place in places)
    return found + _check_source(source, places)


def _tags(text: str) -> str:
    tags = (_PREFIX.sub(r"\1 ", tag) for tag in _TAG.findall(_straight(text)))
    return "".join(tag for tag in tags if not _DOCX_ONLY.fullmatch(tag))


def _straight(text: str) -> str:
    """Word turns quotes inside tags into curly ones; docxtpl turns them back, so they are no finding."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _check_marks(place: Paragraph) -> Iterator[TemplateFinding]:
    for match in _FULL_WIDTH.finditer(place.text):
        yield _finding("full_width", place, match.start(), name=match.group())
    rest = _TAG.sub(lambda match: " " * len(match.group()), place.text)
    for match in _OPEN.finditer(rest):
        yield _finding("syntax", place, match.start(), detail=match.group())


def _check_source(source: str, places: list[Paragraph]) -> list[TemplateFinding]:
    from jinja2 import TemplateSyntaxError

    from .sample_plan import sample_plan
    from .word_values import plan_word_values

    try:
        tree = sandbox().parse(source)
    except TemplateSyntaxError as error:
        place = places[min(error.lineno, len(places)) - 1]
        return [_finding("syntax", place, 0, detail=error.message or "")]
    walk = _Walk(places)
    walk.statements(tree.body, dict(plan_word_values(sample_plan())))
    return walk.found


class _Walk:
    """Goes through a template's syntax tree with the names that are known at each place."""

    def __init__(self, places: list[Paragraph]) -> None:
        self.places = places
        self.found: list[TemplateFinding] = []

    def statements(self, nodes: list[Any], names: dict[str, Any]) -> None:
        """Follow *nodes*; a loop adds its own name inside, from the list's sample entry."""
        from jinja2 import nodes as kinds

        for node in nodes:
            if isinstance(node, kinds.Output):
                for part in node.nodes:
                    self.value(part, names)
            elif isinstance(node, kinds.If):
                self.value(node.test, names)
                self.statements([*node.body, *node.elif_, *node.else_], names)
            elif isinstance(node, kinds.For) and isinstance(node.target, kinds.Name):
                self.loop(node, names)
            else:
                self.refuse(node, type(node).__name__)

    def loop(self, node: Any, names: dict[str, Any]) -> None:
        """A loop over a list of the schema."""
        listed = self.value(node.iter, names)
        entry = listed[0] if isinstance(listed, list) and listed else None
        inside = {**names, node.target.name: entry, "loop": dict.fromkeys(LOOP_NAMES, "")}
        if node.test is not None:
            self.value(node.test, inside)
        self.statements(node.body, inside)
        self.statements(node.else_, names)

    def value(self, node: Any, names: dict[str, Any]) -> Any:
        """What the schema holds under an expression; None when unknown (already found) or not a field."""
        from jinja2 import nodes as kinds

        if isinstance(node, kinds.Name):
            return self.lookup(node, names, node.name, node.name)
        if isinstance(node, kinds.Getattr):
            return self.lookup(node, self.value(node.node, names), node.attr, _path(node))
        if isinstance(node, kinds.Getitem) and isinstance(node.arg, kinds.Const):
            return self.lookup(node, self.value(node.node, names), node.arg.value, _path(node))
        allowed = (kinds.And, kinds.Or, kinds.Not, kinds.Compare, kinds.Operand, kinds.CondExpr, kinds.Test)
        plain = (kinds.Const, kinds.TemplateData)
        if isinstance(node, kinds.Filter):
            if node.name not in ALLOWED_FILTERS:
                self.refuse(node, f"|{node.name}")
        elif not isinstance(node, allowed + plain):
            self.refuse(node, type(node).__name__)
            return None
        for child in node.iter_child_nodes():
            self.value(child, names)
        return None

    def lookup(self, node: Any, holder: Any, name: Any, path: str) -> Any:
        """The entry *name* of *holder*; a finding with the nearest names when there is none."""
        if holder is None:
            return None
        known = list(holder) if isinstance(holder, dict) else []
        if name in known:
            return holder[name]
        near = difflib.get_close_matches(str(name), known, n=2, cutoff=0.5)
        key = "unknown_field" if near else "unknown_field_alone"
        self.add(key, node, path, name=path, near="、".join(near))
        return None

    def refuse(self, node: Any, detail: str) -> None:
        """Note code that a template must not hold."""
        self.add("forbidden", node, "", detail=detail)

    def add(self, key: str, node: Any, path: str, **values: str) -> None:
        """A finding at the paragraph that *node* came from."""
        place = self.places[min(node.lineno, len(self.places)) - 1]
        last = path.rpartition(".")[2]
        self.found.append(_finding(key, place, max(place.text.find(last), 0), **values))


def _path(node: Any) -> str:
    parts = []
    while hasattr(node, "node"):
        parts.append(str(node.attr if hasattr(node, "attr") else node.arg.value))
        node = node.node
    return ".".join([str(getattr(node, "name", "")), *reversed(parts)])


def _finding(key: str, place: Paragraph, at: int, **values: str) -> TemplateFinding:
    excerpt = place.text[max(at - 20, 0) : at + 20]
    numbers: dict[str, object] = dict(place.numbers)
    where = say(f"documents.place.{place.kind}", "zh", **numbers)
    return TemplateFinding(f"{_KEY}.{key}", where, excerpt, values)
