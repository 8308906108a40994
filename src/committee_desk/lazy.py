"""How a room's face names its verbs without loading the heavy parts behind them (PEP 562)."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any


def lazy_face(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """A module `__getattr__` for *package* that imports `homes[name]` (a module inside it) at first use of *name*.

    The face repeats the names under `if TYPE_CHECKING:` and calls this under `if not TYPE_CHECKING:`; otherwise a
    misspelt name would pass the type checker as `Any`.
    """

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(importlib.import_module(f"{package}.{homes[name]}"), name)

    return find
