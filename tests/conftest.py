"""What the tests of several rooms share: a county with a child in every state, copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from county_builder import Bench, build_template


@pytest.fixture(scope="session")
def county_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the county that tests copy; built once a process."""
    folder = tmp_path_factory.mktemp("template") / "county"
    build_template(folder)
    return folder


@pytest.fixture
def bench(county_template: Path, tmp_path: Path) -> Iterator[Bench]:
    """A copy of the county with everybody's seat at hand; the test may change what it likes."""
    folder = tmp_path / "county"
    shutil.copytree(county_template, folder)
    opened = Bench(folder)
    yield opened
    opened.close()
