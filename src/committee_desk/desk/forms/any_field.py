"""The four kinds of field that answer to the same names: lines, several lines, lists that open, and made of parts."""

from .choice_fields import ListField
from .field import ComposedField
from .fields import LineField, LinesField

Field = LineField | LinesField | ListField | ComposedField
