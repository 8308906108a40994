"""Functions over many nodes: counts and sums that leave hidden nodes out, checklists, shuffling, look-up tables."""

import hashlib
import math
from collections.abc import Iterator

from .evaluation import Context
from .tree import Node
from .xpath_compiler import Function
from .xpath_values import Value, to_number, to_text, to_truth


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
        return [node.string().strip() != "" for node in _counted(c, value)]
    return [value]


def _weighted(c: Context, least: float, most: float, *values: Value) -> bool:
    zone = c.world.zone
    pairs = zip(values[::2], values[1::2], strict=False)
    total = sum(to_number(weight, zone) for value, weight in pairs if any(map(to_truth, _each(c, value))))
    return _within(least, most, total)


_MODULUS = 2_147_483_647


def _randomize(c: Context, nodes: list[Node], seed: Value | None = None) -> list[Node]:
    """The shuffle of ODK's collectors: the same seed gives the same order on a telephone and here.

    Park and Miller's generator drives an inside-out shuffle; a blank seed counts as 0, a text as its digest.
    """
    c.world.spend(len(nodes))
    state = c.world.random.randrange(1, _MODULUS) if seed is None else _seed(c, seed)
    state = state if state > 0 else state + _MODULUS - 1
    shuffled: list[Node] = []
    for place, node in enumerate(nodes):
        state = state * 16807 % _MODULUS
        other = int((state - 1) / (_MODULUS - 1) * (place + 1))
        shuffled.append(node)
        shuffled[place], shuffled[other] = shuffled[other], node
    return shuffled


def _seed(c: Context, value: Value) -> int:
    figure = to_number(value, c.world.zone)
    if math.isinf(figure):
        whole = (1 << 63) - 1 if figure > 0 else -(1 << 63)
    elif not math.isnan(figure):
        whole = int(figure)
    else:
        text = to_text(value)
        digest = hashlib.sha256(text.encode()).digest()
        whole = int.from_bytes(digest[:8], "big", signed=True) if text else 0
    return int(math.copysign(abs(whole) % _MODULUS, whole))  # the remainder keeps the sign, as in Java


def _pulldata(c: Context, table: str, wanted: str, key_column: str, key: str) -> str:
    item = _rows(c, table, key_column).get(key)
    return "" if item is None else next((node.text for node in item.named(wanted)), "")


def _rows(c: Context, table: str, column: str) -> dict[str, Node]:
    """The rows of the data file *table* by what stands in *column*; of several alike the first."""
    found = c.world.lookups.get((table, column))
    if found is None:
        found = {}
        document = c.world.instances.get(table)
        for item in document.below() if document is not None else ():
            for node in item.named(column) if item.kind == "element" else ():
                found.setdefault(node.text, item)
        c.world.lookups[table, column] = found
    return found


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
    "randomize": Function("nodes", "No", 1, 2, _randomize),
    "pulldata": Function("text", "ssss", 4, 4, _pulldata),
    "id": Function("nodes", "o", 1, 1, _no_id),
    "lang": Function("truth", "s", 1, 1, _language),
}
