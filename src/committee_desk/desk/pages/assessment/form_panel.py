"""The form of one draft: a form view whose answers are kept in the county, and that is completed at its end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import complete_assessment

from ...forms.attachments import CountyAttachments
from ...forms.filling import Filling
from ...session import Session
from .autosave import Autosave
from .form_messages import FormMessages
from .form_view import FormView
from .opening import OpenedAssessment


class FormPanel(FormView):
    """One draft being filled."""

    #: The assessment with this id is complete.
    completed = Signal(str)
    #: Somebody else saved this draft: read it again.
    outdated = Signal(str)

    def __init__(self, session: Session, opened: OpenedAssessment, parent: QWidget | None = None) -> None:
        found = opened.assessment
        filling = Filling(opened.session)
        filling.attachments = CountyAttachments(session, found.id, filling)
        filling.pictures = opened.pictures
        super().__init__(filling, found.form, found.prefill, parent)
        self._session, self.opened = session, opened
        self._completing = False
        self.autosave = Autosave(session, self.filling, found.id, found.version_id)
        self.messages = FormMessages(self.ui, self)
        self.ui.body.body.insertWidget(0, self.messages)
        self.autosave.waiting.connect(self.messages.show_unsaved)
        self.autosave.saved.connect(self._saved)
        self.autosave.refused.connect(self.messages.show_save_refusal)
        self.messages.retried.connect(self.autosave.save)
        self.messages.given_up.connect(self._give_up)
        self.messages.confirmed.connect(self._complete)
        self.turned.connect(self.autosave.save)
        self.ended.connect(self.messages.ask_to_complete)
        self.messages.show_saved(found.saved_at, opened.now)
        self.show_section(self.first_open())

    # Completing.

    def _complete(self) -> None:
        self._completing = True
        self.autosave.save()
        if self.autosave.is_saved:
            self._complete_now()

    def _complete_now(self) -> None:
        self._completing = False
        found = self.opened.assessment
        self._session.do(
            complete_assessment, found.id, then=self._completed, refused=self.messages.show_refusal
        )

    def _completed(self, assessment_id: str) -> None:
        self.completed.emit(assessment_id)

    # Saving and leaving.

    def leave(self) -> bool:
        """Save; False while the last save was refused and nobody gave the answers up."""
        self.autosave.save()
        return not self.autosave.failed

    def close_down(self) -> None:
        """The panel goes; what is not saved yet is saved behind it."""
        self.autosave.close()

    def _saved(self, moment: object) -> None:
        self.messages.show_saved(moment, moment)
        if self._completing:
            self._complete_now()

    def _give_up(self) -> None:
        self.autosave.drop()
        self.outdated.emit(self.opened.assessment.id)
