"""When two rows say the same, and when they may speak of the same child: pure keys, no database."""

from functools import lru_cache

from ..errors import Refusal
from ..identifiers import DisabilityCertificate, ResidentId
from .values import RosterValues

RowKey = tuple[str | None, ...]

# A row's numbers are asked for by its cells, its checks and its repeats, one after the other.
parsed_id = lru_cache(64)(ResidentId.parse)
parsed_certificate = lru_cache(64)(DisabilityCertificate.parse)


def identical_row_key(values: RosterValues) -> RowKey:
    """Equal for two rows that say exactly the same in every field: dropping one of them loses nothing."""
    return values


def same_child_key(values: RosterValues) -> RowKey | None:
    """Equal for two rows that surely or probably speak of one child; None where the row is too thin to tell.

    The resident ID first; the ID inside the certificate next; then name, birth date and township together. Twins
    share the birth date and never the name.
    """
    number = sound_id(values.resident_id) or certified_id(values.certificate)
    if number:
        return ("id", number)
    if values.name and values.birth_date:
        return ("name", values.name, values.birth_date, values.township)
    return None


def sound_id(written: str | None) -> str | None:
    """The resident ID if its region, date and check character hold."""
    if not written:
        return None
    try:
        return parsed_id(written).text
    except Refusal:
        return None


def certified_id(written: str | None) -> str | None:
    """The resident ID inside a certificate number whose parts hold."""
    if not written:
        return None
    try:
        return parsed_certificate(written).resident_id.text
    except Refusal:
        return None
