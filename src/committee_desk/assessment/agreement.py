"""How far assessors agree on a domain: percent agreement and Cohen's weighted kappa (docs/decisions/0012)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

LEAST_PAIRS = 3
"""Items that two assessors must both have rated before a kappa means anything."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one domain over the items that everybody of a pair rated.

    *kappa* is None where it does not exist: *why* says `few` (too few items that both rated) or `one_value`
    (everybody gave one and the same value, so that chance alone would agree as well); *percent* is then what there is
    to say. It is None only where nothing was rated by both.
    """

    items: int
    equal: int
    percent: int | None
    kappa: float | None
    why: str = ""


def weighted_kappa(pairs: Sequence[tuple[int, int]], *, power: int = 1) -> float | None:
    """Cohen's kappa with weights |i − j|**power (1 linear, 2 quadratic); None where chance would agree wholly.

    1 − observed disagreement / disagreement expected from both raters' own frequencies.
    """
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(abs(one - other) ** power for one, other in pairs)
    expected = sum(
        abs(one - other) ** power * times * often
        for one, times in first.items()
        for other, often in second.items()
    )
    return None if expected == 0 else 1 - observed * len(pairs) / expected


def agreement(ratings: Sequence[Sequence[int | None]]) -> Agreement:
    """Agreement of assessors on the items of a domain: *ratings* an assessor, None for what was not rated.

    Of more than two assessors it is the mean over all pairs of them (Light 1971).
    """
    pairings = [
        [
            (one, other)
            for one, other in zip(mine, yours, strict=True)
            if one is not None and other is not None
        ]
        for mine, yours in combinations(ratings, 2)
    ]
    items, equal = sum(map(len, pairings)), sum(one == other for pairs in pairings for one, other in pairs)
    percent = round(100 * equal / items) if items else None
    if any(len(pairs) < LEAST_PAIRS for pairs in pairings):
        return Agreement(items, equal, percent, None, "few")
    found = [kappa for pairs in pairings if (kappa := weighted_kappa(pairs)) is not None]
    if not found:
        return Agreement(items, equal, percent, None, "one_value")
    return Agreement(items, equal, percent, sum(found) / len(found))
