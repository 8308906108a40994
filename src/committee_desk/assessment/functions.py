"""The functions of XPath 1.0 and of ODK XForms that expressions may call, in one table."""

from .functions_dates import DATES
from .functions_geo import GEO
from .functions_nodes import NODES
from .functions_numbers import NUMBERS
from .functions_text import TEXTS
from .xpath_compiler import Function

FUNCTIONS: dict[str, Function] = {**TEXTS, **NUMBERS, **NODES, **DATES, **GEO}
