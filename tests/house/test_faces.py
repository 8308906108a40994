"""The faces of the rooms: what they name exists, and no verb hides behind a module of the same name."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import committee_desk

ROOMS = sorted(
    found.name
    for found in pkgutil.iter_modules(committee_desk.__path__)
    if found.ispkg and not found.name.startswith("_") and found.name not in {"cli", "desk"}
)


@pytest.mark.parametrize("room", ROOMS)
def test_everything_that_a_face_names_can_be_had(room: str) -> None:
    face = importlib.import_module(f"committee_desk.{room}")
    missing = [name for name in getattr(face, "__all__", ()) if getattr(face, name, None) is None]
    assert missing == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_verb_is_called_like_a_module_of_its_room(room: str) -> None:
    """Once the module is imported, Python would hand out the module in the verb's place."""
    face = importlib.import_module(f"committee_desk.{room}")
    modules = {path.stem for path in Path(str(face.__file__)).parent.glob("*.py")}
    assert modules & set(getattr(face, "__all__", ())) == set()


def test_a_face_is_light(tmp_path: Path) -> None:
    """Importing every face loads no heavy library: they come behind the first painted window."""
    import subprocess
    import sys

    heavy = ("alembic", "reportlab", "docx", "pyhanko", "pypinyin", "pyxform", "openpyxl", "PySide6")
    lines = [f"import committee_desk.{room}" for room in ROOMS]
    lines.append(f"import sys; print([name for name in {heavy!r} if name in sys.modules])")
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.strip() == "[]"
