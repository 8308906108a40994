"""Functions over many nodes: counts and sums that leave hidden nodes out, checklists, shuffling, look-up tables."""

import math
from collections.abc import Iterator

from .evaluation import Context
from .tree import Node
from .xpath_compiler import Function
from .xpath_values import Value, to_number, to_truth


def _counted(c: Context, nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if c.world.counts(node)]


def _figures(c: Context, values: tuple[Value, ...]) -> Iterator[float]:
    for value in values:
        if isinstance(value, list):
            c.world.spend(len(value))
            yield from (to_number(node.string(), c.world.zone) for node in _counted(c, value))
        else:
            yield to_number(value, c.world.zone)


def _count(c: Context, nodes: list[Node]) -> float:
    return float(len(_counted(c, nodes)))


def _count_non_empty(c: Context, nodes: list[Node]) -> float:
    return float(sum(1 for node in _counted(c, nodes) if node.string()))


def _sum(c: Context, nodes: list[Node]) -> float:
    return math.fsum(_figures(c, (nodes,))) if nodes else 0.0


def _extreme(largest: bool, c: Context, values: tuple[Value, ...]) -> float:
    figures = list(_figures(c, values))
    if not figures or any(math.isnan(figure) for figure in figures):
        return math.nan
    return max(figures) if largest else min(figures)


def _min(c: Context, *values: Value) -> float:
    return _extreme(False, c, values)


def _max(c: Context, *values: Value) -> float:
    return _extreme(True, c, values)


def _within(least: float, most: float, found: float) -> bool:
    return (least < 0 or found >= least) and (most < 0 or found <= most)


def _checklist(c: Context, least: float, most: float, *values: Value) -> bool:
    truths = [to_truth(each) for value in values for each in _each(c, value)]
    return _within(least, most, float(sum(truths)))


def _each(c: Context, value: Value) -> list[Value]:
    if isinstance(value, list):
        return [node.string() not in ("", "0", "false") for node in _counted(c, value)]
    return [value]


def _weighted(c: Context, least: float, most: float, *values: Value) -> bool:
    zone = c.world.zone
    pairs = zip(values[::2], values[1::2], strict=False)
    total = sum(to_number(weight, zone) for value, weight in pairs if any(map(to_truth, _each(c, value))))
    return _within(least, most, total)


def _randomize(c: Context, nodes: list[Node], seed: float = math.nan) -> list[Node]:
    """Fisher and Yates' shuffle with Park and Miller's generator, as ODK XForms prescribes for a given seed."""
    shuffled = list(nodes)
    state = c.world.random.randrange(1, 2147483646) if not math.isfinite(seed) else int(seed) % 2147483647
    if state <= 0:
        state += 2147483646
    for place in range(len(shuffled) - 1, 0, -1):
        state = state * 16807 % 2147483647
        other = int((state - 1) / 2147483646 * (place + 1))
        shuffled[place], shuffled[other] = shuffled[other], shuffled[place]
    return shuffled


def _pulldata(c: Context, table: str, wanted: str, key_column: str, key: str) -> str:
    document = c.world.instances.get(table)
    if document is None:
        return ""
    for item in document.below():
        if item.kind == "element" and any(node.text == key for node in item.named(key_column)):
            return next((node.text for node in item.named(wanted)), "")
    return ""


def _no_id(_: Context, _value: Value) -> list[Node]:
    return []  # forms carry no DTD, so no attribute is an ID


def _language(c: Context, wanted: str) -> bool:
    node: Node | None = c.node
    while node is not None:
        for attribute in node.attributes:
            if attribute.name in ("lang", "xml:lang"):
                given, asked = attribute.text.lower(), wanted.lower()
                return given == asked or given.startswith(asked + "-")
        node = node.parent
    return False


NODES: dict[str, Function] = {
    "count": Function("number", "N", 1, 1, _count),
    "count-non-empty": Function("number", "N", 1, 1, _count_non_empty),
    "sum": Function("number", "N", 1, 1, _sum),
    "min": Function("number", "o", 1, -1, _min),
    "max": Function("number", "o", 1, -1, _max),
    "checklist": Function("truth", "nno", 2, -1, _checklist),
    "weighted-checklist": Function("truth", "nno", 4, -1, _weighted),
    "randomize": Function("nodes", "Nn", 1, 2, _randomize),
    "pulldata": Function("text", "ssss", 4, 4, _pulldata),
    "id": Function("nodes", "o", 1, 1, _no_id),
    "lang": Function("truth", "s", 1, 1, _language),
}
