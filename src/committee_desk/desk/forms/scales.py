"""The answers of a matrix: which they are, and which stand apart because they are never summed."""

from committee_desk.assessment import Scale

from ..components.likert_row import LikertOption
from ..components.marked_text import plain
from .filling import Filling

_NOT_SUMMED = frozenset({"8", "9"})


def scale_options(filling: Filling, ref: str) -> tuple[LikertOption, ...]:
    """The answers offered to the question at *ref* and to all others of its matrix."""
    apart = {code for scale in filling.session.form.scales for code in _codes(scale)} or _NOT_SUMMED
    return tuple(LikertOption(name, plain(words), name in apart) for name, words in filling.choices(ref))


def _codes(scale: Scale) -> tuple[str, str]:
    return scale.not_applicable, scale.not_seen
