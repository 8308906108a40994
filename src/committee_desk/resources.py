"""Where the program's data lie: beside the package in an installed wheel, in the repository while developing."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


@cache
def _folder(installed: str, in_repository: str) -> Path:
    beside = _PACKAGE / installed
    return beside if beside.is_dir() else _PACKAGE.parents[1] / in_repository


def resource(*parts: str) -> Path:
    """Path of a data file under resources/; it may not exist (the caller says in words what is missing)."""
    return _folder("_resources", "resources").joinpath(*parts)


def migrations_folder() -> Path:
    """Folder that holds Alembic's env.py and versions/."""
    return _folder("_migrations", "migrations")


@cache
def toml_resource(*parts: str) -> dict[str, Any]:
    """A TOML file under resources/, read once."""
    return tomllib.loads(resource(*parts).read_text(encoding="utf-8"))
