"""The one MetaData of a county's file, the column types that all tables share, and how a merge treats a table."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

CHINA = ZoneInfo("Asia/Shanghai")

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class OnMerge(StrEnum):
    """What happens to a table's rows when two children turn out to be one (architecture rule 11)."""

    FOLLOW_CASE = "follow_case"
    """The rows hang on a case and go where the case goes."""
    MOVE = "move"
    """The rows are given to the child that stays."""
    NEXT_ROUND = "next_round"
    """Cases: given to the child that stays; of two in one year the one that got less far ends as a duplicate."""
    PAIR = "pair"
    """Pairs of children: the other child's pair is given over, unless the child that stays has it already."""
    HISTORY = "history"
    """A record of what was done to these children: it stays as it was written."""
    CHILD_ITSELF = "child_itself"
    """The table of children: the one that goes is kept, marked with the one that stays."""


class Moment(sa.types.TypeDecorator[datetime]):
    """An aware moment, stored as UTC text so that every database gives back what went in."""

    impl = sa.String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(ZoneInfo("UTC")).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value).astimezone(CHINA)


class Day(sa.types.TypeDecorator[date]):
    """A calendar day, stored as ISO text."""

    impl = sa.String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Any) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Any) -> date | None:
        return None if value is None else date.fromisoformat(value)


def key(*arguments: Any, **options: Any) -> sa.Column[str]:
    """The primary key of a table: a UUIDv7 made on this machine, so that packages merge in any order."""
    return sa.Column("id", sa.String(36), *arguments, primary_key=True, **options)


def refers(name: str, to: str, *, nullable: bool = False, index: bool = True) -> sa.Column[str]:
    """A column that refers to the key of table *to*."""
    return sa.Column(name, sa.String(36), sa.ForeignKey(f"{to}.id"), nullable=nullable, index=index)
