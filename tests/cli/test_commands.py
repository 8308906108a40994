"""The command line: sentences instead of tracebacks, exit codes 0, 1 and 2, and what the demo's end opens."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from committee_desk import __version__
from committee_desk.cli import commands, demo
from committee_desk.errors import Refusal
from committee_desk.resources import resource
from committee_desk.sample_county.report import Verified


def told(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, as a person starts it."""
    return subprocess.run(
        [sys.executable, "-m", "committee_desk", *arguments], capture_output=True, text=True, check=False
    )


def test_the_version_is_told_without_a_window() -> None:
    done = told("--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"committee-desk {__version__}")


def test_help_names_every_command() -> None:
    done = told("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in commands.COMMANDS)


def test_an_unknown_command_ends_with_two_and_no_traceback() -> None:
    done = told("没有这个命令")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_a_refusal_is_a_sentence_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Any) -> int:
        raise Refusal("vault.disk_full", folder="示例")

    monkeypatch.setattr("committee_desk.cli.verify.run", refuse)
    assert commands.run(["verify", "x.pdf"]).status == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.splitlines()[0]) == ("", "磁盘满了，这一步没有保存，之前保存的都在。")
    assert len(shown.err.splitlines()) == 2


@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_number_of_a_command_is_the_programs(monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    monkeypatch.setattr("committee_desk.cli.verify.run", lambda _: status)
    assert commands.run(["verify", "x.pdf"]) == commands.Answer(status)


@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "没有.pdf"),
        ("roster", "check", "没有.xlsx"),
        ("roster", "check", "."),
        ("roster", "annotate", "没有.xlsx", "--out", "x.xlsx"),
    ],
)
def test_a_file_that_is_not_there_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "committee_desk", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert done.stdout + done.stderr


def test_a_roster_is_annotated_only_where_one_can_write(tmp_path: Path) -> None:
    source = str(resource("samples", "roster.xlsx"))
    (tmp_path / "文件").write_text("别动", encoding="utf-8")
    done = told("roster", "annotate", source, "--out", str(tmp_path / "文件" / "x.xlsx"))
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "没有写成" in done.stderr


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SimpleNamespace:
    """A demo that is through, with what it is judged by at hand."""
    handed = SimpleNamespace(plans=(), word=(), batch=tmp_path / "b")
    given = SimpleNamespace(
        county=tmp_path / "county",
        database=tmp_path / "county" / "county.db",
        password="x",
        roster_report=tmp_path / "r",
        handed_out=handed,
        seconds=1.0,
        verified=Verified(2, ()),
    )
    monkeypatch.setattr(demo, "_make", lambda _: given)
    monkeypatch.setattr(demo, "verify_made", lambda one: one.verified)
    monkeypatch.setattr(demo, "table_of", lambda *_: [("示例", "1")])
    return given


def test_a_demo_with_one_file_that_is_not_valid_ends_with_one_and_opens_nothing(
    made: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    made.verified = Verified(2, ((Path("a.pdf"), ("CHANGED",)),))
    assert commands.run(["demo"]) == commands.Answer(1)
    assert "a.pdf: CHANGED" in capsys.readouterr().err


def test_a_demo_opens_the_window_where_there_is_a_display(
    made: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    assert commands.run(["demo"]) == commands.Answer(0, made.county)
    assert commands.run(["demo", "--headless"]) == commands.Answer(0)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert commands.run(["demo"]) == commands.Answer(0)
