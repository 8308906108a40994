"""What README and docs/ say is true: commands parse, links lead somewhere, tables equal the code, examples run."""

import re
import shlex
import textwrap
from pathlib import Path

import pytest

from committee_desk.cli.commands import run
from committee_desk.records.case_states import TRANSITIONS, State

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
OWN_COMMANDS = {"test", "bench"}  # these two the shell script ./desk carries out itself
WINDOWS = {"open", "gallery"}  # these two __main__ carries out itself
COMMAND = re.compile(r"(?:^|`)(?:\./desk|committee-desk) ?([^`#\n]*)", re.MULTILINE)


def _commands() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for said in COMMAND.findall(page.read_text(encoding="utf-8")):
            found.append((page.name, said.strip()))
    return found


def _links(page: Path) -> list[str]:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    return [target.split("#")[0] for target in targets if "://" not in target and not target.startswith("#")]


@pytest.mark.parametrize(("page", "command"), sorted(set(_commands())))
def test_a_command_that_is_shown_parses(
    page: str, command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = [word for word in shlex.split(command) if word not in {"…", "..."}]
    if not words or words[0] in OWN_COMMANDS | WINDOWS:
        return
    # --help at the end parses everything before it, prints, and leaves without carrying anything out.
    with pytest.raises(SystemExit) as ended:
        run([*words, "--help"])
    assert ended.value.code == 0
    # argparse answers --help before it counts; so the same words without it must at least be known words.
    assert _unknown(words) == [], page


def _unknown(words: list[str]) -> list[str]:
    """Options in *words* that the command's own help does not name."""
    import contextlib
    import io

    plain = [word for word in words if not word.startswith("-")]
    depth = 2 if words[0] == "roster" else 1
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.suppress(SystemExit):
        run([*plain[:depth], "--help"])
    return [word for word in words if word.startswith("--") and word not in told.getvalue()]


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


def test_every_decision_is_in_the_index_and_the_numbers_have_no_gap() -> None:
    folder = ROOT / "docs" / "decisions"
    papers = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert sorted(_links(folder / "README.md")) == papers
    assert [int(name[:4]) for name in papers] == list(range(1, len(papers) + 1))


def test_the_examples_for_it_run_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs" / "it.md").read_text(encoding="utf-8")
    examples = [textwrap.dedent(body) for body in re.findall(r"```python\n(.*?)```", text, re.DOTALL)]
    assert len(examples) >= 4
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example in examples:
        exec(compile(example, "docs/it.md", "exec"), names)  # the examples are ours
    assert (tmp_path / "xia-county" / "county.db").is_file()
    assert (tmp_path / "restored" / "county.db").is_file()
