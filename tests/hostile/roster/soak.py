"""Thousands of spoilt files through the reader of rosters: `cd tests && uv run python -m hostile.roster.soak`.

Each file is one of the nasty ones with bits flipped, its end cut off, members of other packages spliced in, or its
lines shuffled. Nothing may crash, take over 10 seconds of the processor or hold over 512 MB; what does is kept in
the folder --keep.
"""

import argparse
import datetime
import os
import random
import resource
import shutil
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from committee_desk.children import _limit_myself
from committee_desk.policy import load_profile
from committee_desk.roster import FileVerdict, RosterReading, read_job, read_roster
from committee_desk.roster.reading import _MEMORY_MB, age_limits
from committee_desk.roster.request import Request
from committee_desk.roster.rules import FILE_CODES, row_codes
from committee_desk.roster.transport import unpack, unpack_rows
from hostile.roster.nasty_table import FILES

AS_OF = datetime.date(2026, 4, 20)
SLOWEST, MOST_MEMORY = 10.0, 512
WHOLE_EVERY = 25  # files: one in so many starts a process as the program does, the others are read in a fork
KNOWN = {*FILE_CODES, *row_codes()}
LARGEST = 300_000  # bytes of a file to spoil; a larger one only makes the soak slow
Spoiler = Callable[[bytes, random.Random, list[bytes]], bytes]


def flip(content: bytes, dice: random.Random, _: list[bytes]) -> bytes:
    """Some bytes anywhere become others."""
    spoilt = bytearray(content)
    for _turn in range(dice.choice((1, 2, 8, 40))):
        spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
    return bytes(spoilt)


def cut(content: bytes, dice: random.Random, _: list[bytes]) -> bytes:
    """The end is missing, or a piece in the middle."""
    start = dice.randrange(len(content))
    return content[:start] + (b"" if dice.random() < 0.5 else content[start + dice.randrange(200) :])


def shuffle(content: bytes, dice: random.Random, _: list[bytes]) -> bytes:
    """Lines change places, and some marks come in that readers stumble over."""
    lines = content.split(b"\n")
    dice.shuffle(lines)
    for _turn in range(dice.choice((0, 1, 3))):
        place = dice.randrange(len(lines))
        lines[place] += dice.choice(
            (b'"', b",", b"\r", b"\x00", b"\xff\xfe", b"\x8130\x81", "姓名,身份证号".encode())
        )
    return b"\n".join(lines)


def splice(content: bytes, dice: random.Random, others: list[bytes]) -> bytes:
    """A member of another package in place of one's own, or one's own spoilt inside a sound package."""
    members, theirs = _members(content), _members(dice.choice(others))
    if not members or not theirs:
        return flip(content, dice, others)
    name = dice.choice([*members, "xl/worksheets/sheet1.xml"])
    mine = members.get(name, b"x") or b"x"
    members[name] = dice.choice((theirs.get(name, b""), flip(mine, dice, others), cut(mine, dice, others)))
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return target.getvalue()


def _members(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST * 20:
                return {}
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError, EOFError):
        return {}


def _sources() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as scratch:
        for name, (_, make) in FILES.items():
            make(Path(scratch) / name)
        found = {path.name: path.read_bytes() for path in sorted(Path(scratch).iterdir())}
    return {name: content for name, content in found.items() if 0 < len(content) <= LARGEST}


def through_read_roster(path: Path) -> tuple[str, str]:
    """What became of *path*, and what is wrong with that (nothing, as a rule); a process is started for it."""
    before = _busy(resource.getrusage(resource.RUSAGE_CHILDREN))
    reading = read_roster(path, profile=load_profile(), as_of=AS_OF)
    if reading.codes == ("READER_STOPPED",):
        return "died", "the reader died"
    return _judged(reading, _busy(resource.getrusage(resource.RUSAGE_CHILDREN)) - before)


def in_a_fork(path: Path) -> tuple[str, str]:
    """The same without the start of a process: read_job under read_roster's limits in a fork of this one."""
    answers, answer = os.pipe()
    child = os.fork()
    if not child:
        os.close(answers)
        _read_and_tell(path, answer)
    os.close(answer)
    with os.fdopen(answers, "rb") as pipe:
        told = pipe.read().decode("utf-8")
    _, status, usage = os.wait4(child, 0)
    took, megabytes = _busy(usage), usage.ru_maxrss >> 10
    if status or not told:
        return "died", f"the reader died with {os.waitstatus_to_exitcode(status)} after {took:.1f} s"
    if took > SLOWEST or megabytes > MOST_MEMORY:
        return "heavy", f"took {took:.1f} s and {megabytes} MB"
    verdict, _, what = told.partition("|")
    return verdict, what


def _busy(usage: resource.struct_rusage) -> float:
    """Seconds of the processor, which other work on the machine leaves as they are."""
    return usage.ru_utime + usage.ru_stime


def _read_and_tell(path: Path, answer: int) -> NoReturn:
    """The fork's part; it never returns, and an exception ends it with 1."""
    try:
        _limit_myself(_MEMORY_MB, SLOWEST)
        told = "|".join(_judged(_reading(path), 0))
    except MemoryError:
        told = "BOMB|"  # what read_roster makes of it
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os.write(answer, told.encode("utf-8"))
    os._exit(0)


def _reading(path: Path) -> RosterReading:
    parts: list[Any] = []
    request = Request(age_limits(load_profile(), AS_OF), path)
    answer = read_job(request.packed(), None, parts.append)
    return unpack(answer, [row for part in parts for row in unpack_rows(part)])


def _judged(reading: RosterReading, took: float) -> tuple[str, str]:
    verdict = reading.codes[0] if reading.file is FileVerdict.REFUSED else "read"
    codes = {*reading.codes, *(code for row in reading.rows for code in row.codes)}
    if took > SLOWEST:
        return verdict, f"took {took:.1f} s"
    if not codes <= KNOWN or sum(reading.counts.as_dict().values()) != len(reading.rows):
        return verdict, "unknown codes or rows that do not add up"
    return verdict, ""


def main() -> int:
    """0 if nothing went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so many")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "roster-soak")
    arguments = parser.parse_args()
    verdicts: Counter[str] = Counter()
    wrong, until = 0, time.monotonic() + arguments.seconds
    with tempfile.TemporaryDirectory() as scratch:
        for number, path in enumerate(_spoilt_files(Path(scratch), arguments.seed), start=1):
            verdict, what = (in_a_fork if number % WHOLE_EVERY else through_read_roster)(path)
            verdicts[verdict] += 1
            if what:
                wrong += 1
                arguments.keep.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, arguments.keep / f"{number}-{path.name}")
                print(f"{number} {path.name}: {what}", flush=True)
            if number == arguments.count or time.monotonic() > until:
                break
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"{number} files, {wrong} complaints, largest child {most} MB; {dict(verdicts.most_common())}")
    return 1 if wrong or most > MOST_MEMORY else 0


def _spoilt_files(folder: Path, seed: int) -> Iterator[Path]:
    """One file after the other, each gone when the next is asked for."""
    dice, sources = random.Random(seed), _sources()
    others = [content for content in sources.values() if content.startswith(b"PK")]
    while True:
        name = dice.choice(list(sources))
        spoilers: tuple[Spoiler, ...] = (
            (flip, cut, splice, splice) if name.endswith("x") else (flip, cut, shuffle)
        )
        path = folder / name
        path.write_bytes(dice.choice(spoilers)(sources[name], dice, others) or b" ")
        yield path
        path.unlink()


if __name__ == "__main__":
    sys.exit(main())
