"""Long work: one worker, exactly one end, cancelled with its owner, errors in two kinds."""

import threading
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from committee_desk.desk.jobs import Job, JobRunner, Progress, deliver
from committee_desk.desk.search import NewestSearch
from committee_desk.errors import Refusal
from person import let_work, until


class Ear(QObject):
    """Hears every end of a job, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        self.steps: list[Progress] = []

    def listen(self, job: Job) -> Job:
        deliver(job.result, self.result)
        deliver(job.refused, self.refused)
        deliver(job.failed, self.failed)
        deliver(job.cancelled, self.cancelled)
        deliver(job.finished, self.finished)
        deliver(job.progress, self.progress)
        return job

    def _hear(self, kind: str, value: object) -> None:
        self.heard.append((kind, value))
        self.threads.add(threading.get_ident())

    def result(self, value: object) -> None:
        self._hear("result", value)

    def refused(self, value: object) -> None:
        self._hear("refused", value)

    def failed(self, value: object) -> None:
        self._hear("failed", value)

    def cancelled(self) -> None:
        self._hear("cancelled", None)

    def finished(self) -> None:
        self._hear("finished", None)

    def progress(self, step: Progress) -> None:
        self.steps.append(step)


@pytest.fixture
def runner(qapp: QApplication):
    made = JobRunner()
    yield made
    assert made.stop()


def counting(steps: int, pause: float = 0.0):
    for step in range(steps):
        time.sleep(pause)
        yield Progress(step, steps)
    return steps


def test_a_job_ends_once_with_its_result_in_the_window_s_thread(runner: JobRunner) -> None:
    ear = Ear()
    ear.listen(runner.submit(lambda: counting(500)))
    until(lambda: len(ear.heard) == 2)
    assert ear.heard == [("result", 500), ("finished", None)]
    assert ear.threads == {threading.get_ident()}


def test_progress_comes_at_most_twenty_times_a_second(runner: JobRunner) -> None:
    ear = Ear()
    began = time.monotonic()
    ear.listen(runner.submit(lambda: counting(400, 0.001)))
    until(lambda: ear.heard)
    spent = time.monotonic() - began
    assert 1 <= len(ear.steps) <= spent * 20 + 1


def test_a_cancelled_job_ends_as_cancelled_and_closes_its_generator(runner: JobRunner) -> None:
    closed = threading.Event()

    def endless():
        try:
            while True:
                time.sleep(0.001)
                yield Progress(0)
        finally:
            closed.set()

    ear = Ear()
    job = ear.listen(runner.submit(endless))
    let_work(30)
    job.cancel()
    until(lambda: len(ear.heard) == 2)
    assert [kind for kind, _ in ear.heard] == ["cancelled", "finished"]
    assert closed.is_set()


def test_a_job_is_cancelled_with_its_owner(runner: JobRunner) -> None:
    owner, ear = QObject(), Ear()
    ear.listen(runner.submit(lambda: counting(1_000_000, 0.001), owner))
    let_work(30)
    owner.deleteLater()
    del owner
    until(lambda: ear.heard)
    assert ear.heard[0][0] == "cancelled"


def test_refusals_and_bugs_come_apart(runner: JobRunner) -> None:
    def refuse() -> None:
        raise Refusal("meeting.no_quorum")

    def fail() -> None:
        raise ZeroDivisionError

    first, second = Ear(), Ear()
    first.listen(runner.call(refuse))
    second.listen(runner.call(fail))
    until(lambda: len(first.heard) == 2 and len(second.heard) == 2)
    assert first.heard[0][0] == "refused"
    assert isinstance(second.heard[0][1], ZeroDivisionError)


def test_jobs_run_one_after_another(runner: JobRunner) -> None:
    order: list[str] = []

    def note(name: str) -> None:
        order.append(name + " begins")
        time.sleep(0.02)
        order.append(name + " ends")

    ear = Ear()
    for name in ("a", "b"):
        ear.listen(runner.call(lambda name=name: note(name)))
    until(lambda: len(ear.heard) == 4)
    assert order == ["a begins", "a ends", "b begins", "b ends"]


def test_a_plain_function_may_not_receive_what_a_thread_sends(runner: JobRunner) -> None:
    job = runner.call(lambda: None)
    with pytest.raises(TypeError):
        deliver(job.result, lambda value: None)


def test_a_newer_search_overtakes_the_older(qapp: QApplication) -> None:
    class Found(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.answers: list[tuple[int, int, object]] = []

        def take(self, generation: int, stage: int, answer: object) -> None:
            self.answers.append((generation, stage, answer))

    found, search = Found(), NewestSearch()
    search.found.connect(found.take)
    gate = threading.Event()

    def slow() -> str:
        gate.wait(2)
        return "old"

    search.request(slow, lambda: "old ids")
    let_work(30)
    search.request(lambda: "overtaken")
    newest = search.request(lambda: "new", lambda: "new ids")
    gate.set()
    until(lambda: len(found.answers) >= 3)
    search.stop()
    assert [answer for _, _, answer in found.answers] == ["old", "new", "new ids"]
    assert [generation for generation, _, _ in found.answers][-1] == newest


@pytest.mark.usefixtures("qapp")
def test_a_change_that_is_queued_is_carried_out_although_the_program_leaves() -> None:
    runner = JobRunner()
    done: list[str] = []
    runner.call(lambda: time.sleep(0.2))
    runner.call_for_sure(lambda: done.append("saved"))
    dropped = runner.call(lambda: done.append("asked"))
    assert runner.stop()
    assert done == ["saved"]
    assert dropped.is_cancelled()
