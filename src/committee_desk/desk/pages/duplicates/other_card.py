"""如果不是同一名: what the other answers mean; for a pair that was answered, the answer, who gave it and why."""

from PySide6.QtWidgets import QWidget

from committee_desk.roster import PairPage

from ...components.card import Card
from ...components.facts import FactList
from ...components.inline_note import InlineNote
from ...components.labels import Line, Paragraph
from ...dates import moment_words


class OtherCard(Card):
    """The words change with the state of the pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._first, self._second = Paragraph(self, tone="text2"), Paragraph(self, tone="text2")
        self._twins = InlineNote(self)
        self._facts = FactList(self)
        self._line = Line(self)
        for part in (self._twins, self._facts, self._first, self._line, self._second):
            self.add(part)
        self.body.addStretch()

    def show_pair(self, page: PairPage) -> None:
        """Say what answers there are, or which was given."""
        answered = page.state in ("different", "merged", "later")
        self.show_title(self._title(page.state))
        self._facts.show_facts(self._answer(page) if answered else [])
        self._facts.setVisible(answered)
        self._twins.setVisible(page.twins)
        self._twins.show_note(self.tr("同一天出生、同一名监护人，名字不同：可能是双胞胎，不是重复。"))
        self._first.setText(self.tr("两名都留下，这一对以后不再问。第三名相似的儿童出现时，只问新的两对。"))
        self._second.setText(self.tr("双胞胎同姓、同生日、同住址，程序不当作重复，只提醒。"))
        self._first.setVisible(page.state != "merged")
        self._second.setVisible(page.state == "open" and not page.twins)
        self._line.setVisible(self._second.isVisibleTo(self) and self._first.isVisibleTo(self))

    def _title(self, state: str) -> str:
        return {
            "different": self.tr("已判定不是同一名"),
            "later": self.tr("两名都留，以后再看"),
            "merged": self.tr("已合并"),
        }.get(state, self.tr("如果不是同一名"))

    def _answer(self, page: PairPage) -> list[tuple[str, str]]:
        rows = [(self.tr("原因"), page.reason or self.tr("没有写"))]
        if page.settled_by and page.settled_at:
            rows.append((self.tr("核对人"), "·".join((page.settled_by, moment_words(page.settled_at)))))
        return rows
