"""Whether a text can be an answer of a question's type."""

import re
from datetime import tzinfo

from .values import FormNode
from .xpath_values import moment

_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?", re.ASCII)
_WRITTEN = {"int": _WHOLE, "integer": _WHOLE, "decimal": _DECIMAL, "time": _TIME}


def fits_type(node: FormNode, text: str, zone: tzinfo) -> bool:
    """Whether *text* is blank or written as the type of *node* demands (int, decimal, date, dateTime, time)."""
    if not text:
        return True
    pattern = _WRITTEN.get(node.data_type)
    if pattern is not None:
        return pattern.fullmatch(text) is not None
    if node.data_type == "date":
        return _DAY.fullmatch(text) is not None and moment(text, zone) is not None
    if node.data_type == "dateTime":
        return moment(text, zone) is not None
    return True
