"""Runs that go wrong from outside: a full disk, a taken folder, missing and damaged files, an early kill."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial, partialmethod
from pathlib import Path

import pytest

from committee_desk.errors import Refusal
from committee_desk.office import County, create_county
from committee_desk.sample_county import handing_out, make_sample_county, making, settling
from committee_desk.sample_county.making import MARK, _open, _written_to
from committee_desk.vault import CHEAPEST_KDF
from demo_runs import DEMO

TOLD = ("磁盘满了", "腾出空间")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1.6 MB, too small for the sample; needs root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1600k", "tmpfs", str(disk)], check=False
    ).returncode:
        pytest.skip("this machine lets nobody mount")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stretching of passwords is measured in the vault's own tests."""
    monkeypatch.setattr(making, "create_county", partial(create_county, kdf=CHEAPEST_KDF))
    monkeypatch.setattr(County, "admit", partialmethod(County.admit, kdf=CHEAPEST_KDF))


def start(folder: Path) -> subprocess.CompletedProcess[str]:
    """The demo, as a person starts it."""
    return subprocess.run(
        [*DEMO, "--into", str(folder), "--headless"], capture_output=True, text=True, check=False
    )


def refusal_of(folder: Path) -> Refusal:
    """How making the sample ends, in this process."""
    with pytest.raises(Refusal) as told:
        list(make_sample_county(folder))
    return told.value


def test_a_full_disk_is_told_in_a_sentence_and_with_room_the_next_start_goes_on(small_disk: Path) -> None:
    from committee_desk.office import open_county, people
    from committee_desk.sample_county import PASSWORD
    from committee_desk.sample_county.people import IT

    full = start(small_disk / "demo")
    assert full.returncode == 2
    assert all(words in full.stderr for words in TOLD)
    assert "Traceback" not in full.stderr
    subprocess.run(["mount", "-o", "remount,size=40m", str(small_disk)], check=True)

    def known() -> int:
        county = open_county(small_disk / "demo" / "county", IT.account, PASSWORD)
        try:
            return len(county.ask(people))
        finally:
            county.close()

    before = known()
    keys = []
    with contextlib.closing(make_sample_county(small_disk / "demo")) as steps:
        for step in steps:
            keys.append(getattr(step, "key", ""))
            if keys[-1] == "keys":
                break
    assert keys[0] == "county"
    assert known() >= before
    assert (small_disk / "demo" / "recovery-key.txt").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("errno_name", ["ENOSPC", "EDQUOT"])
def test_a_disk_that_is_full_while_papers_are_written_is_told_as_full(
    tmp_path: Path, errno_name: str
) -> None:
    import errno

    with pytest.raises(Refusal) as told, _written_to(tmp_path):
        raise OSError(getattr(errno, errno_name), "No space left on device")
    assert told.value.key == "vault.disk_full"


def test_a_folder_with_something_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "我的文件.txt").write_text("别动", encoding="utf-8")
    told = start(tmp_path)
    assert (told.returncode, "Traceback" in told.stderr) == (2, False)
    assert "示例县没有做" in told.stderr
    assert "换一个空文件夹" in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["我的文件.txt"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("别动", encoding="utf-8")
    assert refusal_of(tmp_path / "x").key == "sample_county.folder_unusable"


@pytest.mark.usefixtures("cheap_passwords")
def test_a_missing_form_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "default_form_file", lambda: tmp_path / "没有.xlsx")
    assert refusal_of(tmp_path / "demo").key == "assessment.form_missing"


@pytest.mark.usefixtures("cheap_passwords")
@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 broken", "不是表格".encode() * 100])
def test_a_missing_or_damaged_roster_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    path = tmp_path / "roster.xlsx"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(settling, "resource", lambda *_: path)
    wanted = "no_roster" if content is None else "roster_damaged"
    assert refusal_of(tmp_path / "demo").key == f"sample_county.{wanted}"


def test_a_process_killed_before_the_county_stood_begins_anew(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from committee_desk.office import county\n"
        "from committee_desk.sample_county import make_sample_county\n"
        "county.keep_facts = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "list(make_sample_county(Path(sys.argv[1])))\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(folder)], check=False)
    assert killed.returncode == -9
    assert (folder / "county" / "county.db").exists()
    scene = _open(folder)
    assert scene.it.actor.account == "guanli"
    scene.close()


@pytest.mark.usefixtures("cheap_passwords")
def test_a_recovery_key_that_never_reached_its_file_is_replaced(tmp_path: Path) -> None:
    from committee_desk.vault import unlock_with_recovery

    making._claim(tmp_path)
    _open(tmp_path).close()
    file = tmp_path / "recovery-key.txt"
    first = file.read_text(encoding="utf-8")
    _open(tmp_path).close()
    assert file.read_text(encoding="utf-8") == first
    file.write_text("", encoding="utf-8")
    _open(tmp_path).close()
    unlock_with_recovery(tmp_path / "county", file.read_text(encoding="utf-8").strip())


@pytest.mark.usefixtures("cheap_passwords")
def test_handing_out_again_keeps_the_citys_identity(tmp_path: Path) -> None:
    """A full disk in the middle of that file would lose the only key to the batch."""
    import ast
    import inspect

    making._claim(tmp_path)
    _open(tmp_path).close()
    before = (tmp_path / "city-identity.txt").read_bytes()
    _open(tmp_path).close()
    assert (tmp_path / "city-identity.txt").read_bytes() == before
    assert "city-identity" not in ast.unparse(ast.parse(inspect.getsource(handing_out)))
    assert (tmp_path / MARK).exists()


@pytest.mark.usefixtures("cheap_passwords")
def test_a_county_that_stands_is_not_made_anew_because_a_file_beside_it_is_lost(tmp_path: Path) -> None:
    making._claim(tmp_path)
    _open(tmp_path).close()
    before = (tmp_path / "county" / "county.keys").read_bytes()
    (tmp_path / "city-identity.txt").unlink()
    assert refusal_of(tmp_path).key == "batch.no_side_file"
    assert (tmp_path / "county" / "county.keys").read_bytes() == before
