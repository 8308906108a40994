"""Child processes: answers, progress, limits, and every way to die."""

import sys
import time
from pathlib import Path

import pytest

from committee_desk import children
from committee_desk.children import run_child
from committee_desk.errors import Place, Refusal

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def bad_jobs(monkeypatch):
    """Children whose table of jobs also holds those of child_jobs.py; all else is the real thing."""

    def command(job):
        program = (
            "import sys; from committee_desk import children;"
            f"sys.path.insert(0, {str(HERE)!r}); children.JOBS[{job!r}] = 'child_jobs:{job}';"
            f"sys.exit(children.serve_child({job!r}))"
        )
        return [sys.executable, "-P", "-c", program]

    monkeypatch.setattr(children, "child_command", command)


def run(job, request=None, memory_mb=512, seconds=20, **kw):
    return run_child(job, request or {}, memory_mb=memory_mb, seconds=seconds, **kw)


def test_the_program_itself_serves_a_job(monkeypatch):
    monkeypatch.undo()
    seen = []
    request = {"文": "示例", "n": [1, 2.5, None]}
    answer = run_child("children.echo", request, memory_mb=512, seconds=20, on_progress=seen.append)
    assert (answer, seen) == (request, [{"done": 1, "of": 1}])


def test_progress_comes_in_order_and_prints_of_a_library_do_not_spoil_the_answer():
    seen = []
    answer = run("talk", {"steps": 5, "size": 1}, on_progress=seen.append)
    assert (seen, answer) == ([0, 1, 2, 3, 4], {"big": "名"})


def test_parts_of_an_answer_come_before_its_end():
    seen = []
    answer = run("parts", {"count": 3}, on_progress=seen.append, on_part=seen.append)
    assert (seen, answer) == (["始", ["名", 0], ["名", 1], ["名", 2]], {"parts": 3})


def test_answers_and_requests_larger_than_any_pipe_pass():
    answer = run("talk", {"steps": 0, "size": 2_000_000, "filler": "名" * 1_000_000})
    assert len(answer["big"]) == 2_000_000


def test_a_refusal_of_the_child_arrives_whole():
    with pytest.raises(Refusal) as refused:
        run("refuse")
    told = refused.value
    assert (told.key, told.values, told.clause) == ("roster.no_header", {"rows": 7}, "条例 15")
    assert told.place == Place(sheet="一", row=3, column="B")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of memory for a process")
def test_memory_beyond_the_limit_is_refused_and_not_given():
    with pytest.raises(Refusal, match=r"children\.memory"):
        run("take_memory", {"megabytes": 2048})


def test_memory_within_the_limit_is_given():
    assert run("take_memory", {"megabytes": 64})["length"] == 64 << 20


def test_a_child_that_outlives_its_time_is_killed():
    begun = time.monotonic()
    with pytest.raises(Refusal, match=r"children\.timeout"):
        run("sleep_long", seconds=1)
    assert time.monotonic() - begun < 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of processor time")
def test_processor_time_is_limited_even_if_nobody_waits():
    import subprocess

    given = children.child_input({}, memory_mb=512, seconds=1)
    done = subprocess.run(children.child_command("spin"), input=given, capture_output=True, timeout=20)
    assert done.returncode == children._OUT_OF_TIME


def test_a_cancelled_job_ends_at_once():
    begun = time.monotonic()
    with pytest.raises(Refusal, match=r"children\.cancelled"):
        run("sleep_long", cancelled=lambda: time.monotonic() - begun > 0.3)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("job", ["die", "fail"])
def test_a_dead_child_is_a_refusal_that_tells_nothing_of_its_work(job, capfd):
    with pytest.raises(Refusal, match=r"children\.died") as refused:
        run(job)
    assert refused.value.values == {}
    assert "示例" not in "".join(capfd.readouterr())


def test_an_unknown_job_is_a_fault_of_the_caller(monkeypatch):
    monkeypatch.undo()
    with pytest.raises(KeyError):
        run_child("no.such", {}, memory_mb=64, seconds=1)


def test_a_module_in_the_current_folder_is_not_taken_for_ours(monkeypatch, tmp_path):
    monkeypatch.undo()
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert run_child("children.echo", {"a": 1}, memory_mb=512, seconds=20) == {"a": 1}


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts open files in /proc")
def test_no_pipe_stays_open_after_a_child():
    before = len(list(Path("/proc/self/fd").iterdir()))
    run("talk", {"steps": 1, "size": 1})
    with pytest.raises(Refusal):
        run("die")
    assert len(list(Path("/proc/self/fd").iterdir())) <= before
