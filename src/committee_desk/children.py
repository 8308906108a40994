"""Hostile or heavy work in a child process of our own program, with limits of memory and time.

The parent writes two JSON lines (limits, request); the child answers in JSON lines {"progress": …} and
{"part": …}, then one {"result": …} or {"refusal": …}. Nothing of the work reaches a file, an argument list or an
error message.
"""

import inspect
import json
import math
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib import import_module
from typing import IO, Any

from .errors import Place, Refusal

JOBS: dict[str, str] = {
    "children.echo": "committee_desk.children:echo_job",
    "form.check": "committee_desk.assessment.linting.checking:check_job",
    "documents.word": "committee_desk.documents.word_template:render_job",
    "judge_papers": "committee_desk.signing.judging:judge_job",
    "roster.read": "committee_desk.roster.reading:read_job",
}
"""Name of a job → "module:function"; the function takes the request, and `report` if it reports progress.

A third argument, `hand_over`, is for a job with a large answer: what it hands over reaches *on_part* at once, so
that neither side holds all of it twice and the parent works while the child does.
"""

_POLL_SECONDS = 0.05
_OUT_OF_TIME = -24  # SIGXCPU: the processor time of RLIMIT_CPU is used up


def run_child(
    job: str,
    request: dict[str, Any],
    *,
    memory_mb: int,
    seconds: float,
    on_progress: Callable[[Any], None] | None = None,
    on_part: Callable[[Any], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Any]:
    """What *job* makes of *request* in a child process limited to *memory_mb* and *seconds* of wall clock.

    *on_progress* and *on_part* are called in this thread; *cancelled* is asked twenty times a second. Raises the
    child's own Refusal, or children.died, children.timeout, children.memory, children.cancelled. Where the
    platform has no limits of memory (Windows), only the time is limited.
    """
    process = subprocess.Popen(  # noqa: S603  our own interpreter, our own module, a job's name from our table
        child_command(job), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=_errors_go_to()
    )
    try:
        _write_later(process, child_input(request, memory_mb=memory_mb, seconds=seconds))
        listeners = {"progress": on_progress, "part": on_part}
        return _answer(process, time.monotonic() + seconds, listeners, cancelled)
    finally:
        _end(process)


def child_command(job: str) -> list[str]:
    """The command that starts *job*'s process; -P keeps modules of the current folder out of it."""
    if job not in JOBS:
        raise KeyError(job)
    return [sys.executable, "-P", "-m", "committee_desk", "--child", job]


def child_input(request: dict[str, Any], *, memory_mb: int, seconds: float) -> bytes:
    """What the child reads on its standard input: the limits first, so that they hold for the rest."""
    lines = ({"memory_mb": memory_mb, "seconds": seconds}, request)
    return b"".join(json.dumps(line).encode("ascii") + b"\n" for line in lines)


def serve_child(job: str) -> int:
    """The child's side: reads limits and request, does *job*, answers; returns the exit status."""
    answers = _private_output()
    _limit_myself(**json.loads(sys.stdin.buffer.readline()))
    try:
        request = json.loads(sys.stdin.buffer.readline())
        answer = {
            "result": _do(
                job,
                request,
                lambda value: _send(answers, {"progress": value}),
                lambda part: _send(answers, {"part": part}),
            )
        }
    except Refusal as refusal:
        answer = {"refusal": _packed(refusal)}
    except MemoryError:
        answer = {"refusal": _packed(Refusal("children.memory"))}
    _send(answers, answer)
    return 0


def echo_job(request: dict[str, Any], report: Callable[[Any], None]) -> dict[str, Any]:
    """Hands *request* back after one report of progress: shows that child processes work on this machine."""
    report({"done": 1, "of": 1})
    return request


def _do(job: str, request: dict[str, Any], *ways_to_tell: Callable[[Any], None]) -> dict[str, Any]:
    module, _, name = JOBS[job].partition(":")
    work = getattr(import_module(module), name)
    wanted = len(inspect.signature(work).parameters)
    result: dict[str, Any] = work(*(request, *ways_to_tell)[:wanted])
    return result


def _private_output() -> IO[bytes]:
    """The pipe to the parent under another number, so that a library's print cannot spoil the answer."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return answers


def _limit_myself(memory_mb: int, seconds: float) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    space, time_used = memory_mb << 20, max(1, math.ceil(seconds))
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    resource.setrlimit(resource.RLIMIT_CPU, (time_used, time_used + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold children's names in plain text


def _send(answers: IO[bytes], answer: dict[str, Any]) -> None:
    line = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))  # half the bytes of escapes
    data = memoryview(line.encode("utf-8", "surrogatepass") + b"\n")
    while data:
        data = data[answers.write(data) :]


def _packed(refusal: Refusal) -> dict[str, Any]:
    values = {
        name: value if isinstance(value, int | float) else str(value)
        for name, value in refusal.values.items()
    }
    return {"key": refusal.key, "values": values, "place": asdict(refusal.place), "clause": refusal.clause}


def _unpacked(packed: dict[str, Any]) -> Refusal:
    return Refusal(packed["key"], place=Place(**packed["place"]), clause=packed["clause"], **packed["values"])


def _errors_go_to() -> int | None:
    """Nowhere, since a traceback can hold a child's name; a developer may ask for them on the terminal."""
    return None if os.environ.get("COMMITTEE_DESK_CHILD_ERRORS") else subprocess.DEVNULL


def _write_later(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    def write() -> None:
        assert process.stdin
        try:
            process.stdin.write(data)
            process.stdin.close()
        except (BrokenPipeError, ValueError, OSError):
            return  # the child is gone: its exit status tells the rest

    threading.Thread(target=write, daemon=True).start()


def _lines(process: "subprocess.Popen[bytes]") -> "queue.SimpleQueue[bytes]":
    """The child's lines as they come; an empty one says that there will be no more."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def read() -> None:
        assert process.stdout
        try:
            for line in process.stdout:
                lines.put(line)
        except ValueError:
            pass  # closed by us, after a limit or a cancelled job
        lines.put(b"")

    threading.Thread(target=read, daemon=True).start()
    return lines


def _answer(
    process: "subprocess.Popen[bytes]",
    until: float,
    listeners: dict[str, Callable[[Any], None] | None],
    cancelled: Callable[[], bool] | None,
) -> dict[str, Any]:
    for line in _waiting(_lines(process), until, cancelled):
        answer = _parsed(line)
        if "result" in answer:
            result: dict[str, Any] = answer["result"]
            return result
        if "refusal" in answer:
            raise _unpacked(answer["refusal"])
        for kind, listener in listeners.items():
            if listener and kind in answer:
                listener(answer[kind])
    process.wait()
    raise Refusal("children.timeout" if process.returncode == _OUT_OF_TIME else "children.died")


def _waiting(
    lines: "queue.SimpleQueue[bytes]", until: float, cancelled: Callable[[], bool] | None
) -> Iterator[bytes]:
    while True:
        if cancelled and cancelled():
            raise Refusal("children.cancelled")
        if time.monotonic() > until:
            raise Refusal("children.timeout")
        try:
            line = lines.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if not line:
            return
        yield line


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except ValueError:
        raise Refusal("children.died") from None  # it died in the middle of a line
    return answer if isinstance(answer, dict) else {}


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        try:
            if pipe:
                pipe.close()
        except OSError:
            continue  # what was not yet written has no reader any more
