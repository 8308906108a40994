"""Expressions asked of any XML, one JSON line at a time: the answers of `form xpath`."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from ..errors import Refusal
from ..wording import explain, say
from .evaluation import MOST_STEPS, Context, TooHeavy, World
from .functions import FUNCTIONS
from .replay import zone_named
from .special_forms import FORMS
from .tree import Node
from .xml_tree import XmlTree, read_xml
from .xpath_compiler import Compiler, NoScope
from .xpath_parser import parse
from .xpath_values import Value

KEPT_TREES, KEPT_EXPRESSIONS = 8, 256
LONGEST_KEPT = 4_096
"""Characters of the longest text whose tree or closure is kept: a million lines must not make the program grow."""
_Made = TypeVar("_Made")


class XPathDesk:
    """Answers lines; trees and compiled expressions that come again soon are not made anew."""

    def __init__(self, timezone: str = "Asia/Shanghai") -> None:
        self._zone = zone_named(timezone)
        self._trees: OrderedDict[str, XmlTree] = OrderedDict()
        self._compiled: OrderedDict[tuple[str, str], Callable[[Context], Value]] = OrderedDict()

    def answer(self, line: str) -> dict[str, Any]:
        """`{"result", "type"}` or `{"error"}` for one line `{"xml", "context", "expression"}`."""
        try:
            asked = json.loads(line)
        except (ValueError, RecursionError):
            return {"error": say("form.line.not_json")}
        if not isinstance(asked, dict):
            return {"error": say("form.line.not_json")}
        xml, expression, context = asked.get("xml"), asked.get("expression"), asked.get("context") or "/"
        if not isinstance(xml, str) or not isinstance(expression, str) or not isinstance(context, str):
            return {"error": say("form.line.incomplete")}
        try:
            return self._evaluated(xml, context, expression)
        except Refusal as refusal:
            return {"error": explain(refusal)[0]}
        except (TooHeavy, RecursionError, MemoryError):
            return {"error": say("form.line.heavy")}

    def _evaluated(self, xml: str, context: str, expression: str) -> dict[str, Any]:
        try:
            tree = _kept(self._trees, xml, len(xml), lambda: read_xml(xml), KEPT_TREES)
        except (ValueError, RecursionError) as fault:
            return {"error": say("form.line.xml", detail=str(fault))}
        found = self._run(tree, context, tree.document)
        if not isinstance(found, list) or not found:
            return {"error": say("form.line.context", context=context)}
        return as_json(self._run(tree, expression, found[0]))

    def _run(self, tree: XmlTree, expression: str, node: Node) -> Value:
        prefixes = " ".join(f"{name}={own}" for name, own in sorted(tree.prefixes.items()))
        run = _kept(
            self._compiled,
            (expression, prefixes),
            len(expression) + len(prefixes),
            lambda: (
                Compiler(NoScope(), FUNCTIONS, FORMS, prefixes=tree.prefixes).compile(parse(expression)).run
            ),
            KEPT_EXPRESSIONS,
        )
        now = datetime.now(self._zone)
        world = World(now.date(), lambda: now, self._zone)
        world.random.seed()
        world.steps_left = MOST_STEPS
        found: Value = run(Context(node, world))
        return found


def _kept(store: OrderedDict[Any, _Made], key: Any, size: int, make: Callable[[], _Made], most: int) -> _Made:
    if key in store:
        store.move_to_end(key)
        return store[key]
    made = make()
    if size <= LONGEST_KEPT:
        store[key] = made
        if len(store) > most:
            store.popitem(last=False)
    return made


def as_json(value: Value) -> dict[str, Any]:
    """The value and its type; figures that JSON does not know are written "NaN", "Infinity" and "-Infinity"."""
    if isinstance(value, list):
        return {"result": [node.string() for node in value], "type": "nodeset"}
    if isinstance(value, bool):
        return {"result": value, "type": "boolean"}
    if isinstance(value, str):
        return {"result": value, "type": "string"}
    if math.isfinite(value):
        whole = value.is_integer() and abs(value) < 1e15 and math.copysign(1.0, value) > 0
        return {"result": int(value) if whole else value, "type": "number"}
    if math.isnan(value):
        return {"result": "NaN", "type": "number"}
    return {"result": "Infinity" if value > 0 else "-Infinity", "type": "number"}
