"""Rosters and a county on the command line: foreseen, imported, listed, withdrawn."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from committee_desk.cli.commands import run
from committee_desk.resources import resource
from county_builder import PASSWORD, Bench

FILE = str(resource("samples", "roster.xlsx"))


@pytest.fixture
def told(bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs `roster` with the secretary's password typed; gives the exit status and what was printed."""
    bench.close()

    def ask(command: str, *words: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        where = ["--county", str(bench.folder), "--account", "sec"]
        status = run(["roster", command, *words, *where]).status
        return status, capsys.readouterr().out

    return ask


def test_a_dry_run_writes_nothing_and_the_import_then_does_what_was_shown(told: Any) -> None:
    status, shown = told("import", FILE, "--dry-run", "--json")
    seen = json.loads(shown)
    assert (status, seen["totals"]["new"], seen["missing"]) == (0, 60, [])
    assert json.loads(told("sources", "--json")[1])[0]["accepted"] == 15
    done = json.loads(told("import", FILE, "--sender", "示例县残联", "--json")[1])
    assert {name: done[name] for name in seen["totals"]} == seen["totals"]


def test_an_import_is_listed_and_withdrawn_once(told: Any, capsys: pytest.CaptureFixture[str]) -> None:
    done = json.loads(told("import", FILE, "--sender", "示例县残联", "--json")[1])
    assert done["source_id"] in told("sources")[1]
    status, shown = told("withdraw", done["source_id"], "--reason", "示例：发错了")
    assert (status, shown) == (0, "已撤回：60 个个案已移除，0 处补充已还原，0 处保留。\n")
    assert told("withdraw", done["source_id"], "--reason", "示例")[0] == 2
    assert "已撤回：示例：发错了" in told("sources")[1]
    assert "后来撤回了" in told("import", FILE, "--dry-run")[1]


def test_a_file_that_is_no_roster_is_refused_and_nothing_is_kept(told: Any, tmp_path: Path) -> None:
    path = tmp_path / "名册.xlsx"
    path.write_bytes(b"")
    assert told("import", str(path))[0] == 2
    assert told("import", str(tmp_path / "没有.xlsx"))[0] == 2
    assert len(json.loads(told("sources", "--json")[1])) == 1


def test_what_would_change_is_told_in_words(told: Any) -> None:
    status, shown = told("import", FILE, "--dry-run")
    assert status == 0
    assert shown.startswith("会新增 60 名儿童")


def test_a_folder_comes_in_as_one_and_goes_as_one(told: Any, tmp_path: Path) -> None:
    folder = tmp_path / "名册"
    folder.mkdir()
    for at, name in enumerate(("庙前镇", "瑶峰镇")):
        rows = f"姓名,身份证号,残疾类别,残疾等级\n示例{name},,智力,{'二三'[at]}级\n"
        (folder / f"{name}.csv").write_text(rows, encoding="utf-8")
    seen = json.loads(told("import", str(folder), "--kind", "township", "--dry-run", "--json")[1])
    assert (seen["totals"]["new"], {row["file"] for row in seen["rows"]}) == (2, {"庙前镇.csv", "瑶峰镇.csv"})
    done = json.loads(told("import", str(folder), "--kind", "township", "--json")[1])
    assert [one["new"] for one in done["files"]] == [1, 1]
    listed = json.loads(told("sources", "--json")[1])
    assert [one["delivery"] for one in listed] == [done["delivery"], done["delivery"], None]
    assert told("withdraw", listed[-1]["source"], "--together", "--reason", "示例")[0] == 2
    shown = told("withdraw", listed[0]["source"], "--together", "--reason", "示例：发错了")[1]
    assert shown == "已撤回：2 个个案已移除，0 处补充已还原，0 处保留。\n"


def test_one_file_that_cannot_be_read_keeps_the_whole_folder_out(told: Any, tmp_path: Path) -> None:
    folder = tmp_path / "名册"
    folder.mkdir()
    (folder / "a.csv").write_text("姓名,身份证号,残疾类别\n示例甲,,智力\n", encoding="utf-8")
    (folder / "b.xlsx").write_bytes(b"")
    status, shown = told("import", str(folder), "--json")
    assert (status, json.loads(shown)["files"]) == (2, [{"name": "b.xlsx", "codes": ["EMPTY_FILE"]}])
    assert len(json.loads(told("sources", "--json")[1])) == 1


def test_papers_are_issued_as_files_with_their_purpose_on_the_record(told: Any, tmp_path: Path) -> None:
    target = tmp_path / "agreed.pdf"
    paper = ("paper", "agreed", "--purpose", "送残联签章（示例）", "--out", str(target))
    made = json.loads(told(*paper, "--json")[1])
    assert target.read_bytes().startswith(b"%PDF")
    assert made["number"] == "示教特册〔2026〕1号"
    assert told(*paper)[0] == 2
    source = json.loads(told("sources", "--json")[1])[0]["source"]
    minutes = tmp_path / "minutes.pdf"
    assert told("paper", "hand-over", source, "--purpose", "留底（示例）", "--out", str(minutes))[0] == 0
    assert minutes.read_bytes().startswith(b"%PDF")
    nothing = ("--purpose", "示例", "--out", str(tmp_path / "receipt.pdf"))
    assert told("paper", "receipt", *nothing)[0] == 2
    assert told("paper", "receipt", "示教特受〔2026〕9号", *nothing)[0] == 2
    assert not (tmp_path / "receipt.pdf").exists()
