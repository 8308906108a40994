"""Two languages: every word of the window has its English, and the window changes while it stands."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest

from committee_desk.desk.components.tokens import effect_mark, mark_tables, signature_mark, tokens
from committee_desk.desk.language import TRANSLATION
from committee_desk.desk.token_words import WORDS
from committee_desk.records.case_states import State
from committee_desk.resources import resource
from desk_ways import logged_in
from person import Person

SOURCES = Path(__file__).parents[2] / "src/committee_desk/desk"
TOOLS = Path(PySide6.__file__).parent
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_no_message_of_the_catalogue_is_unfinished() -> None:
    for message in ET.parse(resource("translations", "desk_en.ts")).getroot().iter("message"):
        words = message.findtext("translation")
        assert words, message.findtext("source")
        assert message.find("translation").get("type") is None, message.findtext("source")


def test_every_string_of_the_sources_is_in_the_catalogue_in_english(tmp_path: Path) -> None:
    copy = Path(shutil.copy(resource("translations", "desk_en.ts"), tmp_path))
    written = [path for path in SOURCES.rglob("*.py") if "_ui" not in path.parts]
    drawn = (SOURCES.parents[2] / "ui").glob("*.ui")
    options = ("-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "sametext")
    subprocess.run([TOOLS / "lupdate", *options, *sorted(written), *sorted(drawn), "-ts", copy], check=True)
    released = [TOOLS / "lrelease", copy, "-qm", tmp_path / "desk_en.qm"]
    said = subprocess.run(released, check=True, capture_output=True, text=True).stdout
    assert "and 0 unfinished" in said, said
    assert "Ignored" not in said, said


def test_translations_keep_the_gaps_of_their_source() -> None:
    for message in ET.parse(resource("translations", "desk_en.ts")).getroot().iter("message"):
        source, words = message.findtext("source") or "", message.findtext("translation") or ""
        assert set(re.findall(r"{\w+}", source)) == set(re.findall(r"{\w+}", words)), source


def test_nothing_translatable_is_an_f_string() -> None:
    for path in SOURCES.rglob("*.py"):
        assert not re.search(r"\btr\(\s*f[\"']", path.read_text(encoding="utf-8")), path.name


def test_every_word_that_the_tokens_bring_is_in_the_catalogue() -> None:
    needed = {tokens().mark("state", state.value).text for state in State}
    needed |= {words for entry in tokens().nav() if entry.has_page for words in (entry.text, entry.short)}
    needed |= {tokens().placement(rung)[0] for rung in mark_tables()["rung"]}
    needed |= {signature_mark(key).text for key in mark_tables()["signature"]}
    needed |= {effect_mark(key).text for key in mark_tables()["effect"]}
    assert needed <= set(WORDS)


@pytest.mark.parametrize("page", ["today", "cases"])
def test_a_page_in_english_shows_no_chinese_of_ours(open_desk, person: Person, page: str) -> None:
    if not (SOURCES / "_ui" / "desk_en.qm").exists():
        pytest.skip("the catalogue is compiled in the build")
    desk = logged_in(open_desk, person)
    desk.window.navigator.go(page)
    person.see("示例秘书")
    desk.preferences.set_language("en")
    person.see("Committee Desk")
    person.wait_until(lambda: not CHINESE.search(desk.window.windowTitle()), "the title stays Chinese")
    assert TRANSLATION.current == "en"
    county = ("示例", "县教育局", "镇", "三(一)")
    names = {desk.session.county.row(number).name for number in range(12)}
    ours = [
        said
        for said in person.everything()
        if CHINESE.search(said) and said not in names and not any(part in said for part in county)
    ]
    assert ours == []
