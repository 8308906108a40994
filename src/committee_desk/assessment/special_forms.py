"""Functions that see their arguments unevaluated or the context itself: if, once, position, current, instance."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..errors import Refusal
from .evaluation import Context
from .tree import Node
from .xpath_ast import Call, Expression, Literal, NodeTest, Path, Step
from .xpath_compiler import Compiled, Compiler, SpecialForm
from .xpath_paths import static_names
from .xpath_values import to_text


def _kind(made: list[Compiled]) -> str:
    kinds = {each.type for each in made}
    return kinds.pop() if len(kinds) == 1 else "any"


def _if(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 3, 3)
    test = compiler.truth(call.arguments[0])
    then, other = (compiler.compile(each) for each in call.arguments[1:])
    yes, no = then.run, other.run
    return Compiled(lambda c: yes(c) if test(c) else no(c), _kind([then, other]))


def _coalesce(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 1, -1)
    texts = [compiler.text(each) for each in call.arguments]
    return Compiled(lambda c: next((found for each in texts if (found := each(c))), ""), "text")


def _once(compiler: Compiler, call: Call) -> Compiled:
    """The node's own value when it has one already, else the argument's."""
    compiler.check_count(call, 1, 1)
    text = compiler.text(call.arguments[0])
    return Compiled(lambda c: c.current.kept or text(c), "text")


def _position(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 1)
    if not call.arguments:
        return Compiled(lambda c: float(c.position), "number")
    nodes = compiler.nodes(call.arguments[0])
    return Compiled(lambda c: _among_namesakes(nodes(c)), "number")


def _among_namesakes(nodes: list[Node]) -> float:
    if not nodes or nodes[0].parent is None:
        return 1.0
    return float(nodes[0].parent.named(nodes[0].name).index(nodes[0]) + 1)


def _last(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 0)
    return Compiled(lambda c: float(c.size), "number")


def _current(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 0)
    return Compiled(lambda c: [c.current], "nodes")


def _instance(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 1, 1)
    name = compiler.text(call.arguments[0])

    def run(c: Context) -> list[Node]:
        found = c.world.instances.get(name(c))
        return [] if found is None else [found]  # ODK's paths go on with the name of its root element

    return Compiled(run, "nodes")


def _indexed_repeat(compiler: Compiler, call: Call) -> Compiled:
    """`indexed-repeat(node, repeat, index, …)`: the node inside the numbered instances of its repeats."""
    compiler.check_count(call, 3, 7)
    if len(call.arguments) % 2 == 0:
        raise Refusal(
            "assessment.arity",
            place=compiler.place,
            name=call.name,
            given=len(call.arguments),
            wanted="3, 5, 7",
        )
    target = _names(compiler, call.arguments[0])
    chosen = {
        _names(compiler, repeat): compiler.number(index)
        for repeat, index in zip(call.arguments[1::2], call.arguments[2::2], strict=True)
    }

    def run(c: Context) -> list[Node]:
        nodes = [c.current.root()]
        for depth, name in enumerate(target, 1):
            nodes = [child for node in nodes for child in node.named(name)]
            index = chosen.get(target[:depth])
            if index is not None:
                at = index(c)
                nodes = [nodes[int(at) - 1]] if 1 <= at <= len(nodes) else []
        return nodes

    return Compiled(run, "nodes")


def _names(compiler: Compiler, shape: Expression) -> tuple[str, ...]:
    names = None
    if isinstance(shape, Path) and isinstance(shape.start, str):
        names = static_names(shape, () if shape.start == "root" else compiler.scope.context)
    if names is None:
        raise Refusal("assessment.not_nodes", place=compiler.place)
    return names


def _choice_name(compiler: Compiler, call: Call) -> Compiled:
    """`jr:choice-name(value, 'ref')`: the label of a choice of the question at *ref*."""
    compiler.check_count(call, 2, 2)
    value = compiler.text(call.arguments[0])
    ref = call.arguments[1]
    if isinstance(ref, Literal):
        path = ref.text.strip()
        if path.startswith("."):
            path = _absolute(compiler, path)
        return Compiled(lambda c: c.world.choice_label(path, value(c)), "text")
    where = compiler.text(ref)
    return Compiled(lambda c: c.world.choice_label(where(c).strip(), value(c)), "text")


def _absolute(compiler: Compiler, path: str) -> str:
    names = list(compiler.scope.context)
    for part in path.split("/"):
        if part == "..":
            names = names[:-1]
        elif part != ".":
            names.append(part)
    return "/" + "/".join(names)


def _text(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 1)
    if call.arguments:
        return Compiled(compiler.text(call.arguments[0]), "text")
    return Compiled(lambda c: c.node.string(), "text")


def _figure(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 1)
    if call.arguments:
        return Compiled(compiler.number(call.arguments[0]), "number")
    return Compiled(compiler.number(_HERE), "number")


def _length(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 1)
    text = _text(compiler, call).run
    return Compiled(lambda c: float(len(text(c))), "number")


def _normalize(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 0, 1)
    text = _text(compiler, call).run
    return Compiled(lambda c: " ".join(part for part in _SPACES.split(text(c)) if part), "text")


def _named(tell: Callable[[Node], str]) -> SpecialForm:
    def form(compiler: Compiler, call: Call) -> Compiled:
        compiler.check_count(call, 0, 1)
        nodes = compiler.nodes(call.arguments[0]) if call.arguments else (lambda c: [c.node])
        return Compiled(lambda c: next((tell(node) for node in nodes(c)), ""), "text")

    return form


def _conjunction(least_true: bool) -> SpecialForm:
    def form(compiler: Compiler, call: Call) -> Compiled:
        compiler.check_count(call, 1, 1)
        truth = compiler.truth(call.arguments[0])
        return Compiled((lambda c: truth(c)) if least_true else (lambda c: not truth(c)), "truth")

    return form


def _boolean_from_string(compiler: Compiler, call: Call) -> Compiled:
    compiler.check_count(call, 1, 1)
    value = compiler.compile(call.arguments[0]).run
    return Compiled(lambda c: to_text(value(c)) in ("true", "1"), "truth")


_SPACES = re.compile(r"[ \t\r\n]+")
_HERE = Path("context", (Step("self", NodeTest("node")),))

FORMS: dict[str, SpecialForm] = {
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "position": _position,
    "last": _last,
    "current": _current,
    "instance": _instance,
    "indexed-repeat": _indexed_repeat,
    "jr:choice-name": _choice_name,
    "string": _text,
    "number": _figure,
    "string-length": _length,
    "normalize-space": _normalize,
    "name": _named(lambda node: node.name),
    "local-name": _named(lambda node: node.name.rpartition(":")[2]),
    "namespace-uri": _named(lambda node: node.namespace),
    "boolean": _conjunction(True),
    "not": _conjunction(False),
    "boolean-from-string": _boolean_from_string,
}
