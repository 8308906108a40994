"""`form diff` and the `county` commands for forms: what they print and how they end."""

import json
from pathlib import Path

import pytest

from assessment.five_versions import book_bytes, sheets_of
from committee_desk.cli.commands import run
from county_builder import PASSWORD, Bench


@pytest.fixture
def books(tmp_path: Path) -> list[str]:
    """The five versions as files."""
    for number in "12345":
        (tmp_path / f"{number}.xlsx").write_bytes(book_bytes(sheets_of(number)))
    return [str(tmp_path / f"{number}.xlsx") for number in "12345"]


def test_a_version_that_can_follow_ends_with_0(books: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", "diff", books[3], books[4], "--json"]).status == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["old"], told["new"], told["weight"], told["publishable"]) == ("4", "5", "breaking", True)
    assert {one["code"] for one in told["differences"]} == {"calculation", "removed", "choice_removed"}
    assert all(one["zh"] and one["en"] and one["sheet"] for one in told["differences"])


def test_a_version_with_missing_rows_ends_with_1_and_names_them(
    books: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["form", "diff", books[2], books[4]]).status == 1
    said = capsys.readouterr().out
    assert "旧答案接不上  3" in said
    assert "写一行 wish：改名（rename）、只读保留（keep_readonly）或不再要（drop）" in said


def test_a_file_that_is_no_form_ends_with_2(tmp_path: Path, books: list[str]) -> None:
    (tmp_path / "no.xlsx").write_bytes(b"PK")
    assert run(["form", "diff", books[0], str(tmp_path / "no.xlsx")]).status == 2


def test_the_way_of_a_form_on_the_command_line(
    bench: Bench,
    books: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = str(bench.folder)
    secrets: list[str] = []
    monkeypatch.setattr("committee_desk.cli.county.typed", lambda _prompt: PASSWORD)
    monkeypatch.setattr("committee_desk.cli.county_forms.say", lambda key, **values: f"{key} {values}")

    def county(*words: str, account: str = "sec") -> int:
        secrets.append(account)
        return run(["county", words[0], folder, *words[1:], "--account", account]).status

    bench.close()
    assert county("take-in-form", books[0]) == 0
    assert county("try-form", "data", "1") == 0
    assert county("publish-form", "data", "1", account="sec") == 2
    assert county("retire-form", "data", "1", "--reason", "示例", account="officer") == 0
    assert county("export-form", "data", "1", "--into", str(tmp_path)) == 0
    assert (tmp_path / "data-1.xlsx").read_bytes() == Path(books[0]).read_bytes()
    assert county("export-form", "data", "1", "--into", str(tmp_path)) == 2
    assert county("forms") == 0
    assert "data  1" in capsys.readouterr().out
