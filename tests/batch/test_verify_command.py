"""`verify` on the command line: exit codes, JSON, and the files that lie beside."""

import argparse
import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from batch.sealed_samples import IDENTITY, contents, sealed
from committee_desk.cli import verify
from committee_desk.errors import Refusal
from committee_desk.signing import Kind, write_anchors
from signing.signed_samples import NOW, county, signed_paper, signed_stages

TODAY = datetime.now(UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A county's folder for others: trust file and city key on top, papers and batch below."""
    top = tmp_path_factory.mktemp("county")
    (top / "county-ca.pem").write_bytes(write_anchors(county().trust(now=TODAY)))
    (top / "city-identity.txt").write_text(f"# 示例\n{IDENTITY}\n", encoding="utf-8")
    papers = top / "papers"
    papers.mkdir()
    (papers / "plan.pdf").write_bytes(signed_paper(Kind.PLAN))
    (papers / "short.pdf").write_bytes(signed_stages(Kind.PLAN)[2])
    (papers / "noise.pdf").write_bytes(b"noise")
    batch = sealed(contents(), trust=county().trust(now=TODAY))
    (papers / batch.name).write_bytes(batch.data)
    return top


def run(*arguments) -> int:
    """Exit status of one command line."""
    parser = argparse.ArgumentParser()
    verify.add_parser(parser.add_subparsers())
    parsed = parser.parse_args(["verify", *map(str, arguments)])
    return parsed.run(parsed)


def said(capsys, *arguments) -> tuple[int, dict]:
    """Exit status and JSON of one command line."""
    status = run(*arguments, "--json")
    return status, json.loads(capsys.readouterr().out)


def test_a_good_plan_ends_with_nought_and_names_its_signers(folder, capsys):
    status, verdict = said(capsys, folder / "papers" / "plan.pdf")
    assert (status, verdict["kind"], verdict["valid"], verdict["problems"]) == (0, "plan", True, [])
    assert verdict["signers"][1] == {
        "name": "示例·李联络",
        "role": "liaison",
        "at": "2026-05-18T09:31:00+00:00",
    }


def test_a_good_batch_is_found_with_key_and_trust_from_the_folder_above(folder, capsys):
    status, verdict = said(capsys, folder / "papers" / f"140828-{NOW.year}-0001.cdbatch")
    assert (status, verdict["kind"], verdict["valid"]) == (0, "batch", True)


def test_an_unfinished_plan_ends_with_one(folder, capsys):
    status, verdict = said(capsys, folder / "papers" / "short.pdf")
    assert (status, verdict["problems"]) == (1, ["INCOMPLETE"])


@pytest.mark.parametrize("name", ["noise.pdf", "gone.pdf"])
def test_what_cannot_be_read_ends_with_two(folder, capsys, name):
    status, verdict = said(capsys, folder / "papers" / name)
    assert (status, verdict) == (2, {"kind": None, "valid": False, "signers": [], "problems": ["UNREADABLE"]})


def test_a_batch_without_its_key_says_so_and_ends_with_two(folder, capsys, tmp_path):
    lonely = tmp_path / "deep" / "batch.cdbatch"
    lonely.parent.mkdir()
    lonely.write_bytes((folder / "papers" / "140828-2026-0001.cdbatch").read_bytes())
    status, verdict = said(capsys, lonely)
    assert (status, verdict["kind"], verdict["problems"]) == (2, "batch", ["NO_KEY"])


def test_key_and_trust_can_be_named(folder, capsys, tmp_path):
    lonely = tmp_path / "deep" / "batch.cdbatch"
    lonely.parent.mkdir()
    lonely.write_bytes((folder / "papers" / "140828-2026-0001.cdbatch").read_bytes())
    named = ("--identity", folder / "city-identity.txt", "--trust", folder / "county-ca.pem")
    assert said(capsys, lonely, *named)[0] == 0


def test_a_trust_file_that_is_none_is_refused(folder):
    with pytest.raises(Refusal) as refused:
        run(folder / "papers" / "plan.pdf", "--trust", folder / "city-identity.txt")
    assert refused.value.key == "signing.no_trust_file"


def test_a_key_file_that_is_not_there_is_refused(folder):
    with pytest.raises(Refusal) as refused:
        run(folder / "papers" / "plan.pdf", "--identity", folder / "gone.txt")
    assert refused.value.key == "batch.no_side_file"


def test_people_get_a_sentence_for_every_line(folder, capsys):
    assert run(folder / "papers" / "short.pdf") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "无效：一人一案。"
    assert lines[1].strip().startswith("教育局公章 示例县教育局，2026-05-18 09:30")
    assert "签章没有签齐" in lines[-1]


def test_the_installed_program_answers_the_same_way(folder):
    command = [
        sys.executable,
        "-m",
        "committee_desk",
        "verify",
        str(folder / "papers" / "plan.pdf"),
        "--json",
    ]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, json.loads(ended.stdout)["valid"]) == (0, True)
