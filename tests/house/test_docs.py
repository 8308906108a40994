"""What README and docs/ say is true: commands parse, links lead somewhere, tables equal the code, examples run."""

import io
import re
import shlex
import tomllib
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

import pytest

from committee_desk.cli.commands import run
from committee_desk.records.case_states import TRANSITIONS, State

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
PASSWORD = "one password for all"
OWN_COMMANDS = {"test", "bench"}  # these two the shell script ./desk carries out itself
WINDOWS = {"open", "gallery"}  # these two __main__ carries out itself
COMMAND = re.compile(r"(?:^ *|`)(?:\./desk|committee-desk) ?([^`#\n]*)", re.MULTILINE)


def _commands() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for said in COMMAND.findall(page.read_text(encoding="utf-8")):
            found.append(
                (page.name, re.split(r"\s{2,}| > ", said.strip())[0])
            )  # what follows wide space explains it
    return found


def _links(page: Path) -> list[str]:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    return [target.split("#")[0] for target in targets if "://" not in target and not target.startswith("#")]


@pytest.fixture
def parse_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command ends at once with 0, so that only its words are judged."""
    parse = ArgumentParser.parse_args

    def parsed(parser: ArgumentParser, words: list[str]) -> Namespace:
        found = parse(parser, words)
        found.run = lambda _arguments: 0
        return found

    monkeypatch.setattr(ArgumentParser, "parse_args", parsed)


@pytest.mark.usefixtures("parse_only")
@pytest.mark.parametrize(("page", "command"), sorted(set(_commands())))
def test_a_command_that_is_shown_parses(page: str, command: str) -> None:
    words = shlex.split(command)
    if not words or words[0] in OWN_COMMANDS | WINDOWS:
        return
    assert run(words).status == 0, page


@pytest.mark.usefixtures("parse_only")
def test_a_command_that_does_not_exist_would_be_noticed() -> None:
    with pytest.raises(SystemExit):
        run(["verify", "FILE", "--jason"])


def test_both_commands_of_a_newcomer_stand_in_the_readme() -> None:
    shown = {command for page, command in _commands() if page == "README.md"}
    assert {"demo", "test"} <= shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    assert [target for target in _links(page) if not (page.parent / target).exists()] == []


def test_the_table_of_states_is_the_one_in_the_code() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    shown = text.partition("| step | from | to |\n| --- | --- | --- |\n")[2].partition("\n\n")[0].splitlines()
    order = list(State)
    assert shown == [
        f"| {step} | {', '.join(sorted(sources, key=order.index))} | {target} |"
        for step, (sources, target) in TRANSITIONS.items()
    ]


@pytest.mark.parametrize("name", ["user", "secretary", "it"])
def test_what_a_manual_says_the_screen_says_is_a_sentence_of_the_program(name: str) -> None:
    """The first column of tables headed 屏幕上说; …… stands for what the program fills in."""
    spoken = {_without_blanks(sentence) for sentence in _sentences()}
    shown = _said(ROOT / "docs" / f"{name}.md")
    assert shown
    assert [said for said in shown if said not in spoken] == []


def _said(page: Path) -> list[str]:
    tables = re.findall(
        r"^\| 屏幕上说 .*\n\|[ -|]*\n((?:\|.*\n)+)", page.read_text(encoding="utf-8"), re.MULTILINE
    )
    return [row.split("|")[1].strip() for table in tables for row in table.splitlines()]


def _sentences() -> list[str]:
    folder = ROOT / "resources" / "translations" / "zh"
    return [text for path in folder.glob("*.toml") for text in _texts(tomllib.loads(path.read_text("utf-8")))]


def _texts(table: dict[str, Any]) -> list[str]:
    return [text for one in table.values() for text in (_texts(one) if isinstance(one, dict) else [str(one)])]


def _without_blanks(sentence: str) -> str:
    return re.sub(r"\{\w+\}", "……", sentence)


def test_every_decision_is_in_the_index_and_the_numbers_have_no_gap() -> None:
    folder = ROOT / "docs" / "decisions"
    papers = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert sorted(_links(folder / "README.md")) == papers
    assert [int(name[:4]) for name in papers] == list(range(1, len(papers) + 1))


def test_the_examples_for_it_run_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSWORD)
    names: dict[str, object] = {}
    said = ""
    for command, code in _examples(ROOT / "docs" / "it.md"):
        if code:
            exec(compile(code, "docs/it.md", "exec"), names)  # the examples are ours
            continue
        recovery = re.search(r"(?:\w{4}-){8}\w{4}", said)
        typed = [recovery[0]] if recovery and " recover " in command else []
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join([*typed, *[PASSWORD] * 3])))
        line, _, target = command.partition(" > ")
        words = [_as_made(word) for word in shlex.split(line)]
        assert run(words).status == 0, command
        told = capsys.readouterr().out
        said += told
        if target:
            Path(target).write_text(told, encoding="utf-8")
    assert Path("restored/county.db").is_file()
    assert Path("county-ca.pem").is_file()


def _examples(page: Path) -> list[tuple[str, str]]:
    """Commands of `./desk county` and blocks of Python, in the page's order."""
    pattern = re.compile(r"^    \./desk (county .*)$|```python\n([\s\S]*?)```", re.MULTILINE)
    found = pattern.findall(page.read_text(encoding="utf-8"))
    assert len(found) > 10
    return found


def _as_made(word: str) -> str:
    """A backup is called after its time; the page shows some time, the folder has another."""
    if "/backups/" not in word:
        return word
    return str(next(Path(word).parent.iterdir()))
