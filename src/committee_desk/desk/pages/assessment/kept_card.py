"""旧版的回答: answers of earlier versions for which this form has no question, read-only."""

from PySide6.QtWidgets import QWidget

from committee_desk.assessment import CarriedLine, kept_answers

from ...components.card import Card
from ...components.labels import Line, Paragraph
from ...language import joined
from ...session import Session


class KeptCard(Card):
    """Hidden until there is something to show."""

    def __init__(self, session: Session, assessment_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self.hide()
        session.ask(kept_answers, assessment_id, then=self._take)

    def _take(self, kept: tuple[CarriedLine, ...]) -> None:
        self.show_title(self.tr("旧版的回答"), self.tr("这一版没有这些题，只读保留"))
        for place, one in enumerate(kept):
            if place:
                self.add(Line(self))
            version = self.tr("{version} 版").format(version=one.version)
            self.add(Paragraph(self, text=joined("·", one.question, version), tone="text2"))
            self.add(Paragraph(self, text=one.words))
        self.setVisible(bool(kept))
