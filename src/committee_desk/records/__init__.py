"""The tables of a county, one file per aggregate, on one MetaData; only rooms read and write them."""

from ..vault import define_audit_tables
from . import (
    assessment,
    assessors,
    batch,
    bodies,
    case,
    child,
    decision,
    instrument,
    meeting,
    person,
    plan,
    roster_source,
    same_child,
    school,
)
from .column_types import metadata

define_audit_tables(metadata)

TABLE_FILES = (
    assessment,
    assessors,
    batch,
    bodies,
    case,
    child,
    decision,
    instrument,
    meeting,
    person,
    plan,
    roster_source,
    same_child,
    school,
)

__all__ = ["TABLE_FILES", "metadata"]
