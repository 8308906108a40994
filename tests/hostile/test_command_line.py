"""The command line with what never ends, with a reader that leaves, with Ctrl C, and with nonsense in its files."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from committee_desk.cli import county as county_commands
from committee_desk.cli import county_work
from committee_desk.errors import Refusal
from committee_desk.office import County, people
from committee_desk.resources import resource
from committee_desk.vault import account_names
from county_builder import PASSWORD, Bench, refused

DESK = (sys.executable, "-m", "committee_desk")
needs_posix = pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")
FACTS_FILE = resource("templates", "county.toml").read_text(encoding="utf-8")


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A named pipe into which nobody writes."""
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    return pipe


@needs_posix
@pytest.mark.parametrize(
    "command", [("verify", "{}"), ("roster", "check", "{}"), ("county", "create", "{}", "--into", "x")]
)
def test_a_pipe_is_no_file_and_nobody_waits_for_its_end(endless: Path, command: tuple[str, ...]) -> None:
    given = [part.format(endless) for part in command]
    done = subprocess.run(
        [*DESK, *given], capture_output=True, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


@needs_posix
def test_a_reader_that_leaves_ends_the_command_in_silence() -> None:
    process = subprocess.Popen(
        [*DESK, "county", "template"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(60) == 141


@needs_posix
def test_ctrl_c_ends_the_command_in_silence(tmp_path: Path) -> None:
    folder = tmp_path / "示例"
    process = subprocess.Popen(
        [*DESK, "demo", "--headless", "--into", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell's background job inherits an ignored SIGINT, which nobody at a keyboard has.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    for _ in range(600):
        if (folder / "county" / "county.db").exists():
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"")


@needs_posix
def test_the_program_leaves_no_core_file() -> None:
    import resource as limits

    probe = (
        "import resource; from committee_desk.__main__ import main; main();"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, "county", "template"],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: limits.setrlimit(limits.RLIMIT_CORE, (0, limits.getrlimit(limits.RLIMIT_CORE)[1])),
    )
    assert done.stdout.endswith("(0, 0)\n")


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("year", "99999"),
        ("year", '"二〇二六"'),
        ("year", "true"),
        ("division", '"abc"'),
        ("division", '"１４０８２８"'),
        ("name", '""'),
        ("name", r'"夏\u0000县"'),
        ("bureau", r'"教\u001b[31m育局"'),
        ("court", '"' + "院" * 121 + '"'),
        ("short", '["夏"]'),
    ],
)
def test_a_county_with_absurd_facts_is_not_begun(
    tmp_path: Path, fact: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, folder = tmp_path / "county.toml", tmp_path / "县"
    file.write_text(
        re.sub(rf"(?m)^{fact} = .*$", lambda _: f"{fact} = {value}", FACTS_FILE), encoding="utf-8"
    )
    monkeypatch.setattr(county_commands, "typed", lambda _: PASSWORD)
    from committee_desk.cli.commands import run

    assert run(["county", "create", str(file), "--into", str(folder)]).status == 2
    assert not folder.exists()


@pytest.mark.parametrize("place", ["file/县", "file"])
def test_a_place_that_is_no_folder_is_told(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("示例", encoding="utf-8")
    facts = tmp_path / "county.toml"
    facts.write_text(FACTS_FILE, encoding="utf-8")
    monkeypatch.setattr(county_commands, "typed", lambda _: PASSWORD)
    arguments = type(
        "", (), {"file": facts, "into": tmp_path / place, "account": "it", "name": "示例管理员"}
    )()
    with refused("vault.no_folder"):
        county_commands.create(arguments)


def add(county: County, account: str, password: str, name: str = "示例新人") -> None:
    """As `county add-person` does it."""
    county_work.engage(county, password, account, name, "示例单位", [county_commands._role("member")])


@pytest.mark.parametrize(
    ("password", "name"), [("kurz", "示例新人"), (PASSWORD, "示例\n新人"), (PASSWORD, " ")]
)
def test_a_person_who_is_refused_is_half_added_nowhere(bench: Bench, password: str, name: str) -> None:
    it = bench.seat("it")
    with pytest.raises(Refusal):
        add(it, "xinren", password, name)
    assert "xinren" not in account_names(bench.folder)
    assert "xinren" not in {one.account for one in it.ask(people)}
    add(it, "xinren", PASSWORD)
    assert bench.seat("xinren").actor.name == "示例新人"


def test_a_slot_that_a_killed_program_left_without_its_person_is_in_nobodys_way(bench: Bench) -> None:
    it = bench.seat("it")
    it.admit("xinren", "示例旧密码-0000")
    add(it, "xinren", PASSWORD)
    assert it.as_person("xinren", PASSWORD).actor.account == "xinren"


def test_a_new_password_for_somebody_who_is_there_is_not_made_by_it(bench: Bench) -> None:
    with refused("vault.account_taken"):
        bench.seat("it").admit("chair", "示例密码-2026-冒名")
