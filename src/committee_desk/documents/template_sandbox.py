"""What a Word template may do: name fields, choose, repeat; as it is code from elsewhere, nothing more."""

from collections.abc import Mapping
from functools import cache
from typing import Any

ALLOWED_FILTERS = ("default", "join", "length")
LOOP_NAMES = frozenset({"index", "index0", "first", "last", "length"})


@cache
def sandbox() -> Any:
    """A jinja2 environment without calls, arithmetic, globals, imports or attributes of objects.

    Undefined names raise, None prints nothing, all text is escaped for XML.
    """
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.runtime import LoopContext
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Tight(ImmutableSandboxedEnvironment):
        # "张"*10**9 would fill the memory; a template has no use for arithmetic.
        intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
        intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

        def getattr(self, obj: Any, attribute: str) -> Any:
            return self._item(obj, attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:
            return self._item(obj, argument)

        def _item(self, obj: Any, name: Any) -> Any:
            if isinstance(obj, LoopContext) and name in LOOP_NAMES:
                return getattr(obj, name)
            if isinstance(obj, Mapping) and name in obj:
                return obj[name]
            return self.undefined(obj=obj, name=name)

        def is_safe_callable(self, obj: Any) -> bool:
            return False

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            return False

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            raise SecurityError(operator)

        def call_unop(self, context: Any, operator: str, arg: Any) -> Any:
            raise SecurityError(operator)

    environment = Tight(undefined=StrictUndefined, autoescape=True, finalize=_printed, cache_size=0)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in ALLOWED_FILTERS}
    environment.tests = {name: environment.tests[name] for name in ("defined", "none")}
    return environment


def _printed(value: Any) -> Any:
    return "" if value is None else value
