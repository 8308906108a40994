"""Every refusal of the vault has its sentences in both languages, with the same gaps."""

import re
from pathlib import Path

import pytest

import committee_desk.vault
from committee_desk.resources import toml_resource

SOURCES = Path(committee_desk.vault.__file__).parent.glob("*.py")
RAISED = {
    key for path in SOURCES for key in re.findall(r'"vault\.([a-z_]+)"', path.read_text(encoding="utf-8"))
}


def gaps(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


def test_the_search_for_refusals_finds_them():
    assert {"wrong_password", "damaged", "disk_full", "newer_schema"} <= RAISED


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_raised_is_written_and_what_is_written_is_raised(language):
    assert set(toml_resource("translations", language, "vault.toml")) == RAISED


@pytest.mark.parametrize("key", sorted(RAISED))
def test_both_languages_say_what_and_what_to_do_with_the_same_values(key):
    chinese, english = (
        toml_resource("translations", language, "vault.toml")[key] for language in ("zh", "en")
    )
    assert set(chinese) == set(english) == {"what", "todo"}
    assert gaps("".join(chinese.values())) == gaps("".join(english.values()))
