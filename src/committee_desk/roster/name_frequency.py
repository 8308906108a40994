"""How much an equal name says: 张伟 little, 鄢㛃 much; the county's own children weighed with a shipped table."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..resources import toml_resource

_OF = 100_000
_WEIGHT_OF_TABLE = 2_000
"""The table counts like so many children: it rules in a small county and fades in a large one."""
_UNLISTED_CHARACTER = 60


@dataclass(slots=True)
class NameFrequency:
    """Surnames and given names of the children that a county knows."""

    children: int = 0
    surnames: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, names: Iterable[str]) -> "NameFrequency":
        """Counted from *names*."""
        counted = cls()
        for name in names:
            counted.add(name)
        return counted

    def add(self, name: str) -> None:
        """One child more."""
        surname, given = split_name(name)
        self.children += 1
        self.surnames[surname] += 1
        self.given[given] += 1

    def powers_of_ten(self, name: str) -> float:
        """How rare the name is: 3.5 means that one of 10 ** 3.5 children has it."""
        surname, given = split_name(name)
        return -math.log10(
            self._share(self.surnames[surname], _surname_share(surname))
            * self._share(self.given[given], _given_share(given))
        )

    def _share(self, count: int, national: float) -> float:
        others = max(count - 1, 0)  # the child itself is one of those counted
        return (others + _WEIGHT_OF_TABLE * national) / (max(self.children - 1, 0) + _WEIGHT_OF_TABLE)


def split_name(name: str) -> tuple[str, str]:
    """(surname, given name); a name with a dot (阿依古丽·买买提) has no Chinese surname."""
    plain = name.replace(" ", "")
    if "·" in plain or len(plain) < 2:
        return "", plain
    length = 2 if len(plain) > 2 and plain[:2] in _compound() else 1
    return plain[:length], plain[length:]


@cache
def _table() -> dict[str, Any]:
    return toml_resource("roster", "surnames.toml")


@cache
def _compound() -> frozenset[str]:
    return frozenset(_table()["compound"])


def _surname_share(surname: str) -> float:
    return float(_table()["share"].get(surname, _table()["rare"])) / _OF if surname else 1.0


def _given_share(given: str) -> float:
    characters = _table()["given"]
    one = characters["one"] / _OF
    shares = [characters.get(mark, _UNLISTED_CHARACTER) / _OF for mark in given[:3]]
    share: float = (one if len(given) == 1 else 1 - one) * math.prod(shares)
    return max(share, 1e-9)
