"""The plan editor: whether the goals are written in full, and who answers for them."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.errors import Refusal
from committee_desk.plan import PlanContent, PlanGap, adopt_plan, gaps, write_plan
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.toast import Toast
from ...components.tokens import Mark
from ...language import spoken
from ...models.case_rows import placement_words, state_words
from ...session import Session
from ..meeting.layouts import empty
from .editor_frame import EditorFrame
from .gap_card import gap_words
from .reading import PlanOnDesk, combinations_in, plan_on_desk

#: Seconds after the last change until the draft saves itself.
AUTOSAVE = 30
_SAVED = Mark("", "disc with tick", "ok")
_UNSAVED = Mark("", "dashed ring", "neutral")
_LACKING = Mark("", "triangle with !", "warn")


class PlanEditor(QWidget):
    """Edits the plan of one case; what is `adopted`, and what a preview or Word is asked of, goes to the page."""

    adopted = Signal(str)
    preview_asked = Signal(str)
    word_asked = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk: PlanOnDesk | None = None
        self._frame: EditorFrame | None = None
        self._case_id = ""
        self._saved: PlanContent | None = None
        self._begun: PlanContent | None = None
        self._sent: tuple[str, PlanContent] | None = None
        self._kept: dict[str, PlanContent] = {}
        self._saved_at: datetime | None = None
        self._next = ""
        self._gaps: tuple[PlanGap, ...] = ()
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self.toast = Toast(self)
        self.toast.undone.connect(self._take_back)
        self._later = QTimer(self, singleShot=True, interval=AUTOSAVE * 1000)
        self._later.timeout.connect(self.save)
        for keys, act in (("Ctrl+S", self.save), ("Ctrl+Z", self._take_back)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self, case_id: str) -> None:
        """Read the case and show its plan; a plan with unsaved work stays as it is."""
        if case_id == self._case_id and self.dirty:
            return
        self._case_id = case_id
        self._session.ask(plan_on_desk, case_id, then=self._take, refused=self._refused)

    @property
    def dirty(self) -> bool:
        """Whether a person's work stands here that is not in the file; an untouched draft is nobody's work."""
        return self._unwritten and self._frame is not None and self._frame.content() != self._begun

    @property
    def _unwritten(self) -> bool:
        return self._writable and self._frame is not None and self._frame.content() != self._saved

    def leave(self) -> bool:
        """Unsaved work is saved on the way out; what is refused waits here for the next visit."""
        self._later.stop()
        if self.dirty:
            self.save()
        return True

    def save(self) -> None:
        """Write a version, unless nothing changed."""
        if self._frame is None or not self._writable:
            return
        content = self._frame.content()
        if content == self._saved:
            self._go_on()
            return
        self._later.stop()
        self._sent = (self._case_id, content)
        self._kept[self._case_id] = content
        self._session.do(write_plan, self._case_id, content, then=self._written, refused=self._not_written)

    @property
    def _writable(self) -> bool:
        county = self._session.county
        return (
            county is not None
            and self._desk is not None
            and self._desk.is_open
            and may(county.actor.roles, Verb.WRITE_PLAN)
        )

    def _take(self, desk: PlanOnDesk) -> None:
        if desk.page.case_id != self._case_id:
            return
        self._saved = desk.content if desk.saved else None
        self._begun = desk.content
        if kept := self._kept.pop(self._case_id, None):
            desk = replace(desk, content=kept)
            self._begun = None
        self._desk = desk
        self._saved_at = None
        if self._frame is not None:
            self._around.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = frame = EditorFrame(desk, self)
        self._around.addWidget(frame)
        frame.show_plan(desk, read_only=not self._writable)
        self._connect(frame)
        self._say(frame, desk)
        if desk.is_home and desk.content.visits is not None:
            self._ask_ways(desk.content.visits.weeks)
        self._edited(by_hand=False)
        frame.goals.table.view.setFocus()
        self.toast.raise_()

    def _connect(self, frame: EditorFrame) -> None:
        frame.edited.connect(self._edited_by_hand)
        frame.removed.connect(self._line_removed)
        frame.visits.weeks_changed.connect(self._ask_ways)
        frame.gaps.jumped.connect(self._jump)
        frame.save.clicked.connect(self.save)
        frame.adopt.clicked.connect(self._adopt)
        frame.preview.clicked.connect(self._preview)
        frame.word.clicked.connect(self._word)

    def _say(self, frame: EditorFrame, desk: PlanOnDesk) -> None:
        page = desk.page
        words, _ = placement_words(desk.rung) if desk.rung else ("", "")
        school = page.decision.school if page.decision else ""
        years = self.tr("{first}–{second} 学年").format(first=desk.first_year, second=desk.first_year + 1)
        sentence = "·".join(part for part in (page.child.name, words, school, years) if part)
        crumb = self.tr("方案与签章 / {number}").format(number=page.number)
        frame.header.show_words(self.tr("一人一案"), sentence, crumb)
        frame.header.show_mark(
            Mark(self.tr("草稿"), "dashed ring", "neutral") if desk.is_open else state_words(page.state)
        )
        empty(frame.notes)
        if not self._writable:
            todo = self.tr("定案以后要改，先由专家委员会重新讨论。") if not desk.is_open else ""
            frame.notes.addWidget(
                Banner(frame, role="neutral", what=self.tr("方案现在只能看，不能改"), todo=todo)
            )
        for button in (frame.save, frame.adopt):
            button.setVisible(desk.is_open)

    def _edited_by_hand(self) -> None:
        self._edited(by_hand=True)

    def _edited(self, *, by_hand: bool) -> None:
        if self._frame is None or self._desk is None:
            return
        content = self._frame.content()
        self._gaps = gaps(content, self._desk.rung, least_lessons=self._desk.least_lessons)
        lessons = content.visits.lessons if content.visits else 0
        self._frame.gaps.show_gaps(self._gaps, lessons)
        self._frame.adopt.setEnabled(self._may_adopt and not self._gaps)
        self._frame.save.setEnabled(self._unwritten)
        self._say_foot(lessons)
        if by_hand and self.dirty:
            self._later.start()

    @property
    def _may_adopt(self) -> bool:
        county = self._session.county
        return county is not None and may(county.actor.roles, Verb.ADOPT_PLAN)

    def _say_foot(self, lessons: int) -> None:
        if self._frame is None or self._desk is None:
            return
        foot = self._frame.foot
        if not self._desk.is_open:
            foot.show_words("", _SAVED)
            return
        saved = self._saved_words()
        if self._gaps:
            why = self.tr("还不能定案：{reason}").format(reason=gap_words(self._gaps[0], lessons))
            foot.show_words(self.tr("{saved}；{why}").format(saved=saved, why=why), _LACKING)
        else:
            words = self.tr("{saved}；写全了，可以定案").format(saved=saved)
            foot.show_words(words, _UNSAVED if self._unwritten else _SAVED)

    def _saved_words(self) -> str:
        if self.dirty:
            return self.tr("有改动还没有保存")
        if self._saved is None:
            return self.tr("程序起草，还没有保存")
        if self._saved_at is None:
            return self.tr("草稿已存")
        return self.tr("已保存 {time}").format(time=f"{self._saved_at:%H:%M}")

    def _written(self, _plan_id: object) -> None:
        sent, self._sent = self._sent, None
        if sent is None:
            return
        self._kept.pop(sent[0], None)
        if sent[0] != self._case_id:
            return
        self._saved = self._begun = sent[1]
        self._saved_at = datetime.now()
        self._edited(by_hand=False)
        self._go_on()

    def _not_written(self, refusal: Refusal) -> None:
        self._next = ""
        self._refused(refusal)

    def _refused(self, refusal: Refusal) -> None:
        if self._frame is None:
            self._session.refused_now(refusal)
        else:
            self.show_problem(*explain(refusal, spoken()))

    def show_problem(self, what: str, todo: str) -> None:
        """Say above the plan *what* did not go and what there is *to do*."""
        if self._frame is None:
            return
        empty(self._frame.notes)
        self._frame.notes.addWidget(Banner(self._frame, role="bad", what=what, todo=todo))

    def _adopt(self) -> None:
        self._next = "adopt"
        self.save()

    def _preview(self) -> None:
        self._next = "preview"
        self.save() if self._writable else self._go_on()

    def _word(self) -> None:
        self._next = "word"
        self.save() if self._writable else self._go_on()

    def _go_on(self) -> None:
        """Do what waited for the plan to be in the file."""
        following, self._next = self._next, ""
        if self._desk is None:
            return
        if following == "adopt":
            self._session.do(adopt_plan, self._case_id, then=self._adopted, refused=self._refused)
        elif following == "preview":
            self.preview_asked.emit(self._case_id)
        elif following == "word":
            self.word_asked.emit(self._case_id, self._desk.page.number)

    def _adopted(self, _plan_id: object) -> None:
        self.adopted.emit(self._case_id)

    def _jump(self, part: str) -> None:
        if self._frame is None:
            return
        first = next(gap for gap in self._gaps if gap.part == part)
        duty = next((one for one in ("liaison", "teacher") if one in first.key), "")
        if duty:
            self._frame.begin_person(duty)
        else:
            self._frame.jump(part)

    def _line_removed(self, words: str) -> None:
        said = self.tr("已删除“{words}”").format(words=words) if words else self.tr("已删除一条")
        self.toast.show_message(said, self.tr("撤销"), "Ctrl Z")

    def _take_back(self) -> None:
        if self._frame is not None:
            self._frame.take_back()
            self.toast.hide()

    def _ask_ways(self, weeks: int) -> None:
        self._session.ask(combinations_in, weeks, then=self._take_ways)

    def _take_ways(self, ways: tuple[object, ...]) -> None:
        if self._frame is not None:
            self._frame.visits.show_ways(ways)  # type: ignore[arg-type]  # the job hands on what was asked
