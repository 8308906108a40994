"""Every code and every refusal of signing and batch has a sentence in both languages."""

import re
from pathlib import Path

import pytest

import committee_desk
from committee_desk.resources import toml_resource
from committee_desk.signing import Kind, Problem, SignerRole

SOURCES = Path(committee_desk.__file__).parent
REFUSED = re.compile(r'Refusal\(\s*"(signing|batch)\.([a-z_]+)"')


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_problem_kind_and_role_has_words(language):
    words = toml_resource("translations", language, "signing.toml")
    assert set(words["problem"]) == set(Problem)
    assert set(words["kind"]) == {*Kind, "unknown"}
    assert set(words["role"]) == set(SignerRole)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("room", ["signing", "batch"])
def test_every_refusal_has_what_and_todo(language, room):
    words = toml_resource("translations", language, f"{room}.toml")
    found = {
        key
        for path in (SOURCES / room).glob("*.py")
        for owner, key in REFUSED.findall(path.read_text(encoding="utf-8"))
        if owner == room
    }
    assert found, room
    assert {key for key in found if set(words.get(key, {})) != {"what", "todo"}} == set()
