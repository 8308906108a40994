"""Every package that the program runs with has its line and its licence in packaging/notices/THIRD-PARTY.md."""

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTICES = ROOT / "packaging" / "notices"


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_notices", ROOT / "packaging" / "make_notices.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that writes the notices."""
    return _script()


@pytest.fixture(scope="module")
def written() -> str:
    """The notices as they are committed."""
    return (NOTICES / "THIRD-PARTY.md").read_text(encoding="utf-8")


def test_every_runtime_package_has_a_line_with_a_licence(script: ModuleType, written: str) -> None:
    rows = dict(line.strip("| ").split(" | ", 1) for line in written.splitlines() if line.count(" | ") == 2)
    missing = [name for name in script.runtime_packages() if not rows.get(name, "").partition(" | ")[2]]
    assert missing == []


def test_the_lines_are_what_the_installed_packages_say(script: ModuleType, written: str) -> None:
    there = set(written.splitlines())
    made = [script.line_of(name, versions) for name, versions in script.runtime_packages().items()]
    assert [line for line in made if line is not None and line not in there] == []


def test_the_lock_is_walked_from_every_dependency_of_the_program(script: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    direct = {need.split(">")[0].split("[")[0] for need in project["dependencies"]}
    assert direct <= set(script.runtime_packages())
    assert "lxml" in script.runtime_packages()  # through several others
    assert "hypothesis" not in script.runtime_packages()  # only for the tests


def test_every_licence_text_that_is_named_lies_there_and_none_is_forgotten(
    script: ModuleType, written: str
) -> None:
    assert script.licence_texts_named(written) == {path.name for path in NOTICES.glob("*.txt")}


def test_every_font_and_the_icons_are_named(written: str) -> None:
    carried = written.partition("## Inside the packages below")[0]
    for font in (ROOT / "resources" / "fonts").iterdir():
        assert font.name.partition("-")[0].partition(".")[0] in carried
    assert "resources/icons" in carried
