"""A search that follows the keys: one thread, and only the newest request counts (no waiting after a key)."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal

Find = Callable[[], Any]


class NewestSearch(QObject):
    """Runs the newest request and forgets those that a newer one overtook.

    A request is a list of stages; each stage's answer is told as `found(generation, stage, answer)`, and a newer
    request stops the older between its stages. Whoever listens drops answers of an old generation.
    """

    found = Signal(int, int, object)
    failed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._request: tuple[int, tuple[Find, ...]] | None = None
        self._generation = 0
        self._ending = False
        self._thread: threading.Thread | None = None

    @property
    def generation(self) -> int:
        """Number of the newest request."""
        return self._generation

    def request(self, *stages: Find) -> int:
        """Replace whatever waits or runs; returns the generation that its answers will carry."""
        with self._wake:
            self._generation += 1
            self._request = (self._generation, stages)
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="search", daemon=True)
            self._thread.start()
        return self._generation

    def stop(self) -> None:
        """End the thread and wait for the stage that it is in."""
        with self._wake:
            self._ending = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(timeout=3)

    def _serve(self) -> None:
        while True:
            with self._wake:
                while self._request is None and not self._ending:
                    self._wake.wait()
                if self._ending or self._request is None:
                    return
                generation, stages = self._request
                self._request = None
            self._answer(generation, stages)

    def _answer(self, generation: int, stages: tuple[Find, ...]) -> None:
        for number, stage in enumerate(stages):
            if generation != self._generation or self._ending:
                return
            try:
                answer = stage()
            except Refusal as refusal:
                self.refused.emit(refusal)
                return
            except Exception as bug:  # reported by whoever hears it; a dead search thread would be silent
                self.failed.emit(bug)
                return
            self.found.emit(generation, number, answer)
