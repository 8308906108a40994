"""What a process asked of the disk, in order: its system calls under one folder, recorded by strace."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

_CALLS = (
    "openat,write,writev,pwrite64,pwritev,sendfile,copy_file_range,ftruncate,fallocate,fsync,fdatasync,unlinkat,"
    "mkdirat,renameat2,?open,?creat,?rename,?renameat,?unlink,?mkdir,?rmdir"
)
_LINE = re.compile(r"^(\w+)\((.*)\) += (\d+)(?:<[^>]*>)?$")
_PATH = re.compile(r'[<"]((?:\\x[0-9a-f]{2})+)[>"]')
_ACKNOWLEDGED = "ACK"


@dataclass(frozen=True)
class Call:
    """One call that succeeded: *paths* in the folder, relative to it; *told* is what it returned."""

    name: str
    paths: tuple[str, ...]
    data: bytes
    numbers: tuple[int, ...]
    flags: str
    told: int


def record(folder: Path, log: Path, program: str, *arguments: str) -> list[Call]:
    """Runs *program* and tells what it did in *folder*; a line ACK on its output is a call named `ack`.

    A Linux machine without strace fails the test (./desk test installs it); one that forbids tracing skips it.
    """
    if sys.platform != "linux":
        pytest.skip("strace is a tool of Linux")
    strace = shutil.which("strace")
    if strace is None:
        pytest.fail("strace is missing: ./desk test installs it, or `apt-get install strace`")
    if subprocess.run([strace, "-o", "/dev/null", "true"], capture_output=True).returncode:
        pytest.skip("this machine's kernel lets nobody trace (ptrace)")
    tracing = [strace, "-y", "-xx", "-s", "70000", "-e", f"trace={_CALLS}", "-o", str(log)]
    subprocess.run(
        [*tracing, sys.executable, "-c", program, str(folder), *arguments], check=True, stdout=subprocess.PIPE
    )
    lines = log.read_text("ascii").splitlines()
    return [call for line in lines if (call := _read(line, f"{folder.resolve()}/")) is not None]


def _bytes(digits: str) -> bytes:
    return bytes.fromhex(digits.replace("\\x", ""))


def _read(line: str, folder: str) -> Call | None:
    found = _LINE.match(line)
    if found is None:
        return None  # a call that failed, or the end of the process
    name, arguments, told = found[1], found[2], int(found[3])
    texts = [_bytes(digits) for digits in _PATH.findall(arguments)]
    if name == "write" and texts[-1].decode(errors="replace").strip() == _ACKNOWLEDGED:
        return Call("ack", (), b"", (), "", 0)
    names = [text.decode("utf-8", "replace") + "/" for text in texts]
    paths = tuple(path[len(folder) : -1] for path in names if path.startswith(folder))
    if not paths:
        return None
    written = name in {"write", "pwrite64"}
    bare = _PATH.sub("", arguments)
    return Call(
        name,
        paths,
        texts[-1] if written else b"",
        tuple(int(number) for number in re.findall(r"(?<![\w|])\d+(?!\w)", bare)),
        bare,
        told,
    )
