"""Small files with one reason to exist, each opening with the sentence that says what lives there."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src/committee_desk"
FILES = sorted(path for path in SOURCE.rglob("*.py") if "_ui" not in path.parts)
DRAWERS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "manager",
    "service",
    "services",
    "core",
}
ROTTING = ("desk/shell/main_window.py", "vault/migrating.py", "cli/commands.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_small_and_opens_with_its_sentence(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text)) or ""
    assert docstring.split("\n")[0].rstrip().endswith((".", ".”")), "no first sentence"
    assert text.count("\n") <= 300, "two ideas in one file"
    assert path.stem not in DRAWERS, "a drawer"


@pytest.mark.parametrize("name", ROTTING)
def test_the_files_that_rot_in_every_program_stay_small(name: str) -> None:
    assert (SOURCE / name).read_text(encoding="utf-8").count("\n") <= 200
