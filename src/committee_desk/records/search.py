"""The search index over names, pinyin and numbers: triggers keep SQLite's own index beside the cases."""

from types import MappingProxyType

from ..vault import AUDIT_TRIGGERS

_COLUMNS = "spaced_name, pinyin, initials, number"


def _values(row: str) -> str:
    return ", ".join(f"{row}.{column}" for column in ("rowno", *_COLUMNS.split(", ")))


_IN = f"INSERT INTO case_search(rowid, {_COLUMNS}) VALUES ({_values('new')});"  # noqa: S608  constants only
_OUT = f"INSERT INTO case_search(case_search, rowid, {_COLUMNS}) VALUES ('delete', {_values('old')});"  # noqa: S608  constants only

TRIGGERS = MappingProxyType(
    {
        **AUDIT_TRIGGERS,
        "case_search_new": f"CREATE TRIGGER case_search_new AFTER INSERT ON case_ BEGIN {_IN} END",
        "case_search_gone": f"CREATE TRIGGER case_search_gone AFTER DELETE ON case_ BEGIN {_OUT} END",
        "case_search_changed": "CREATE TRIGGER case_search_changed "
        f"AFTER UPDATE OF {_COLUMNS} ON case_ BEGIN {_OUT} {_IN} END",
    }
)
"""Every trigger of a county's file; put back after each migration, since a rebuilt table loses its own."""
