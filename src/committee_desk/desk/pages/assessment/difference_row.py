"""A question that was answered differently: who said what, how far apart, and what was agreed or is to be."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from committee_desk.assessment import Difference, Settled

from ...components.button import Button
from ...components.chip import Chip
from ...components.choice_field import ChoiceField
from ...components.facts import FactList
from ...components.flow_layout import FlowLayout
from ...components.labels import Paragraph
from ...components.marked_text import plain
from ...components.theme import theme
from ...components.tokens import Mark
from ..case.round_words import size_words

_FAR = 2  # steps of a scale that people should talk about before anything else


class DifferenceRow(QWidget):
    """`agreed(ref, value)` follows the button; what is settled shows its answer, reason and who agreed."""

    agreed = Signal(str, str)

    def __init__(
        self,
        one: Difference,
        names: Mapping[str, str],
        choices: Sequence[tuple[str, str]],
        settled: Settled | None,
        *,
        open_still: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._one, self._names = one, names
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(8))
        self._lines.addLayout(self._head(settled, open_still))
        answers = FactList(self, label_width=120)
        answers.show_facts([(names.get(given.assessor_id, ""), self._said(given)) for given in one.answers])
        self._lines.addWidget(answers)
        self.field: ChoiceField | QLineEdit | None = None
        if settled is not None:
            self._lines.addWidget(Paragraph(self, text=self._settled(settled)))
        elif open_still:
            self._lines.addWidget(self._editor(choices))
        else:
            words = self.tr("按已协商的答案，这一题不用问了。")
            self._lines.addWidget(Paragraph(self, text=words, role="caption"))

    def _head(self, settled: Settled | None, open_still: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme().gap(12))
        line.addWidget(Paragraph(self, text=plain(self._one.question), role="strong"), 1)
        far = self._one.kind == "rated" and (self._one.size or 0) >= _FAR
        mark = Mark(size_words(self._one), "triangle with !" if far else "", "warn" if far else "neutral")
        if settled is not None:
            mark = Mark(self.tr("已协商"), "disc with tick", "ok")
        elif not open_still:
            mark = Mark(self.tr("不用协商"), "disc with minus", "neutral")
        line.addWidget(Chip(self, mark=mark))
        return line

    def _said(self, given: object) -> str:
        words, asked = getattr(given, "words", ""), getattr(given, "asked", True)
        return words or (self.tr("没有填") if asked else self.tr("没有问到"))

    def _settled(self, settled: Settled) -> str:
        who = "、".join(self._names.get(one, "") for one in settled.agreed)
        return self.tr("定为：{answer}。理由：{reason}。同意：{who}").format(
            answer=settled.words or self.tr("空着"), reason=settled.reason.rstrip("。"), who=who
        )

    def _editor(self, choices: Sequence[tuple[str, str]]) -> QWidget:
        row = QWidget(self)
        line = FlowLayout(row)
        line.setSpacing(theme().gap(8))
        question = plain(self._one.question)
        if choices and self._single():
            chosen = ChoiceField(row)
            chosen.setMinimumWidth(theme().px(260))
            chosen.show_choices([(name, plain(label)) for name, label in choices])
            chosen.show_value(self._one.answers[0].value)
            self.field = chosen
        else:
            self.field = QLineEdit(self._one.answers[0].value, row)
            self.field.setMinimumWidth(theme().px(320))
        self.field.setAccessibleName(self.tr("{question}，定为").format(question=question))
        line.addWidget(self.field)
        if not (choices and self._single()):
            for given in self._one.answers:
                take = Button(
                    row,
                    kind="soft",
                    small=True,
                    text=self.tr("取{name}的").format(name=self._names.get(given.assessor_id, "")),
                )
                take.setProperty("value", given.value)
                take.clicked.connect(self._take)
                line.addWidget(take)
        done = Button(row, small=True, text=self.tr("记下"))
        done.setAccessibleName(self.tr("记下：{question}").format(question=question))
        done.clicked.connect(self._agree)
        line.addWidget(done)
        return row

    def _single(self) -> bool:
        """Whether one choice is asked for: several at once are taken from an assessor as they are."""
        return not any(" " in given.value for given in self._one.answers) and self._one.kind != "text"

    def _take(self) -> None:
        if isinstance(self.field, QLineEdit):
            self.field.setText(str(self.sender().property("value")))

    def value(self) -> str:
        """The answer that stands in the field now."""
        if isinstance(self.field, ChoiceField):
            return self.field.value()
        return self.field.text().strip() if self.field is not None else ""

    def _agree(self) -> None:
        self.agreed.emit(self._one.ref, self.value())
