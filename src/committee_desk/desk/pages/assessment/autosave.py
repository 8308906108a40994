"""Keeps a draft: at every answer, what is being typed a moment after the last key, and when the form is left."""

from datetime import datetime
from functools import partial
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from committee_desk.assessment import save_answers
from committee_desk.errors import Refusal

from ...forms.filling import Filling
from ...jobs import Steps
from ...session import Session

_TYPED = 400  # ms after the last key of what is typed
_CHOSEN = 150  # ms after a choice: a run of digits is not slowed by a save for each
_SHANGHAI = ZoneInfo("Asia/Shanghai")


class Autosave(QObject):
    """Saves the answers of one draft, never two savings at a time.

    It belongs to the session and not to the form's widget, so that a save that is under way outlives the page.
    """

    #: Something is not saved yet.
    waiting = Signal()
    #: Everything up to now is saved: when.
    saved = Signal(object)
    #: The last save was refused (Refusal); the answers are still here, and `save` tries again.
    refused = Signal(object)

    def __init__(self, session: Session, filling: Filling, assessment_id: str, version_id: int) -> None:
        super().__init__(session)
        self._session, self._filling = session, filling
        self._county = session.county
        self._id, self._version = assessment_id, version_id
        self._open = self._under_way = self._closing = False
        self.failed = False
        self._soon = QTimer(self, singleShot=True, interval=_TYPED)
        self._soon.timeout.connect(self.save)
        filling.setParent(self)
        filling.changed.connect(self.touch)
        filling.reshaped.connect(self.touch)

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost now."""
        return not (self._open or self._under_way)

    def touch(self) -> None:
        """An answer changed."""
        self._open = True
        self._soon.start(_TYPED if self._filling.is_typing else _CHOSEN)
        self.waiting.emit()

    def save(self) -> None:
        """Save now what is not saved yet."""
        self._soon.stop()
        if not self._open or self._under_way or self._session.county is None:
            return
        self._open, self._under_way = False, True
        answers, values = self._what_to_save()
        self._session.do(save_answers, self._id, answers, **values, then=self._kept, refused=self._not_kept)

    def save_before_lock(self) -> None:
        """The session has let its county go but the file is still open: what is queued now comes before its end.

        After a save under way there would be no version to hand back; its answers are at most a second old.
        """
        self._soon.stop()
        if self._open and not self._under_way and self._county is not None:
            self._open = False
            answers, values = self._what_to_save()
            verb = partial(self._county.do_once, str(uuid4()), save_answers, self._id, answers, **values)
            self._session.run(partial(_one_step, verb), owner=self)

    def _what_to_save(self) -> tuple[dict[str, str], dict[str, Any]]:
        answered, asked = self._filling.counts()
        answers = self._filling.session.answers()
        return answers, {"answered": answered, "asked": asked, "version_id": self._version}

    def close(self) -> None:
        """The form is left: save what is open, then go."""
        self._closing = True
        self.save()
        if self.is_saved:
            self.deleteLater()

    def drop(self) -> None:
        """The person gave the unsaved answers up."""
        self._open = False
        self.failed = False
        self._soon.stop()

    def _kept(self, version_id: int) -> None:
        self._under_way, self.failed = False, False
        self._version = version_id
        if self._closing:
            self.close()
        elif self._open:
            self._soon.start(_TYPED)
        else:
            self.saved.emit(datetime.now(_SHANGHAI))

    def _not_kept(self, refusal: Refusal) -> None:
        self._under_way, self._open, self.failed = False, True, True
        if self._closing:
            self._session.refused_now(refusal)
        else:
            self.refused.emit(refusal)


def _one_step(verb: partial[Any]) -> Steps:
    yield from ()
    return verb()
