"""What the tests of several rooms share: a county with a child in every state, copied for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from county_builder import Bench, build_template
from key_store import use

__all__ = ["use"]

# The same examples at every run, so that a red run is about the change; HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=50)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test at the real window may meet a machine too busy for its patience: it gets a second try, which is told."""
    for item in items:
        if {"desk", "journeys"} & set(item.path.parts):
            item.add_marker(pytest.mark.flaky(reruns=2))
