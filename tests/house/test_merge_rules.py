"""A table that refers to a child or a case says how a merge of two children treats it."""

import pytest
import sqlalchemy as sa

from committee_desk.records import metadata
from committee_desk.records.column_types import OnMerge

REFERRING = sorted(
    (
        table
        for table in metadata.tables.values()
        if {"child", "case_"} & {key.column.table.name for key in table.foreign_keys}
    ),
    key=lambda table: table.name,
)


@pytest.mark.parametrize("table", REFERRING, ids=lambda table: table.name)
def test_a_table_that_refers_to_a_child_declares_its_merge(table: sa.Table) -> None:
    if table.name == "audit":
        return
    assert isinstance(table.info.get("on_merge"), OnMerge)


def test_there_are_tables_that_refer_to_children() -> None:
    assert {"case_", "roster_row", "assessment"} <= {table.name for table in REFERRING}
