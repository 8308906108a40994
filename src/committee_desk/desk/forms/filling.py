"""One form being filled at this desk: the engine's session, its progress, and who must look again after an answer."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from committee_desk.assessment import FieldError, FormNode, Section, SectionProgress, Session

from ..language import spoken
from .attachments import Attachments, HeldAttachments
from .complaints import why_not
from .other_choice import spoken_choices, spoken_label

#: Seconds that a question takes on the average in an interview; only used for 约剩 N 分钟.
SECONDS_A_QUESTION = 25


class Filling(QObject):
    """Answers go in here; `changed(refs)` names every node whose state, value or text may differ now.

    `reshaped(ref)` follows when a repeat got or lost an instance.
    """

    changed = Signal(object)
    reshaped = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.language = spoken()
        #: Where pictures and files go; the page puts the county's in its place.
        self.attachments: Attachments = HeldAttachments(self)
        #: The form's own pictures by file name.
        self.pictures: Mapping[str, bytes] = {}
        #: Whether the last answer is being typed: more keys will follow.
        self.is_typing = False
        #: Whether the person asked what is missing: only then a blank question counts as a fault on the screen.
        self.asked_for_faults = False

    def answer(self, ref: str, value: str) -> None:
        """Take an answer in any order; blank takes it back."""
        if self.session.state(ref).value == value:
            return
        self.is_typing = self.definition(ref).control == "input"
        self.changed.emit(self.session.answer(ref, value))

    def add(self, ref: str) -> None:
        """One more instance of the repeat at *ref*."""
        self._reshape(ref, self.session.add_repeat)

    def remove(self, ref: str) -> None:
        """Take the instance at *ref* (`/data/school[2]`) out."""
        self._reshape(ref, self.session.remove_repeat)

    def _reshape(self, ref: str, act: Callable[[str], frozenset[str]]) -> None:
        self.is_typing = False
        changed = act(ref)
        self.reshaped.emit(ref.rpartition("[")[0] or ref)
        self.changed.emit(changed)

    def next_language(self) -> str:
        """The name of the form's language after the present one; empty where it has only one."""
        names = self.session.form.languages
        if len(names) < 2:
            return ""
        now = next((at for at, name in enumerate(names) if _code(name) == self.language), 0)
        return names[(now + 1) % len(names)]

    def speak_next(self) -> None:
        """Say the form in its next language; what is missing there stays in the form's own."""
        self.language = _code(self.next_language()) or self.language

    def definition(self, ref: str) -> FormNode:
        """The form's node at *ref*."""
        return self.session.definition(ref)

    def definition_of_repeat(self, ref: str) -> FormNode:
        """The form's node of the repeat at *ref*, which may have no instance now."""
        above, _, name = ref.rpartition("/")
        parent = self.session.definition(above).number
        return next(node for node in self.session.form.nodes if node.parent == parent and node.name == name)

    def label(self, ref: str) -> str:
        """The label at *ref* as it reads now."""
        return spoken_label(self.session.label(ref, self.language))

    def hint(self, ref: str) -> str:
        """The hint at *ref* as it reads now."""
        return self.session.hint(ref, self.language)

    def guidance(self, ref: str) -> str:
        """The longer help at *ref* as it reads now."""
        return self.session.guidance(ref, self.language)

    def choices(self, ref: str) -> tuple[tuple[str, str], ...]:
        """The choices offered at *ref* now, as (value, words)."""
        return spoken_choices(self.session.choices(ref, self.language))

    def is_shown(self, ref: str) -> bool:
        """Whether the node at *ref* is relevant now."""
        return self.session.find(ref).relevant

    def is_repeat_shown(self, ref: str) -> bool:
        """Whether the repeat at *ref* has something to show: an instance, or the way to a first one."""
        if self.session.count(ref):
            return self.is_shown(f"{ref}[1]")
        above, _, _ = ref.rpartition("/")
        node = self.definition_of_repeat(ref)
        return self.is_shown(above) and not node.expression("count") and not node.expression("relevant")

    def fault(self, ref: str) -> str:
        """What is wrong with the answer, as a sentence; blanks only once somebody asked for what is missing."""
        reason = self.session.state(ref).reason
        if not reason or (reason == "required" and not self.asked_for_faults):
            return ""
        return self._typed_wrong(ref) or self.session.message(ref, self.language)

    def faults(self) -> tuple[FieldError, ...]:
        """Everything that is missing or wrong, in the form's order."""
        found = self.session.errors(self.language)
        return tuple(replace(each, reason=self._typed_wrong(each.ref) or each.reason) for each in found)

    def _typed_wrong(self, ref: str) -> str:
        """In which way the text at *ref* is not understood; empty when its fault is another one."""
        state = self.session.state(ref)
        return why_not(self.definition(ref).data_type, state.value) if state.reason == "type" else ""

    def sections(self) -> tuple[tuple[Section, SectionProgress], ...]:
        """The sections that have something to show now, with how far they are."""
        every = zip(self.session.form.sections, self.session.progress(self.language), strict=True)
        return tuple((section, progress) for section, progress in every if self._has_content(section))

    def _has_content(self, section: Section) -> bool:
        if section.is_repeat and self.session.count(section.key) == 0:
            node = self.session.form.node(section.key)
            return node is not None and not node.expression("relevant")
        refs = (ref for number in section.nodes for ref in self.session.refs_of(number))
        return any(self.session.state(ref).relevant for ref in refs)

    def section_of(self, ref: str) -> str:
        """The key of the section that holds the node at *ref*; empty when none does."""
        number = self.session.definition(ref).number
        return next((each.key for each in self.session.form.sections if number in each.nodes), "")

    def counts(self) -> tuple[int, int]:
        """Answered and shown questions of the whole form."""
        progress = self.session.progress(self.language)
        return sum(each.answered for each in progress), sum(each.total for each in progress)

    def minutes_left(self) -> int:
        """About how long the rest takes, in whole minutes."""
        answered, total = self.counts()
        return -(-(total - answered) * SECONDS_A_QUESTION // 60)


def _code(name: str) -> str:
    """`zh` of `中文(zh)`; a name without a code is its own."""
    return name.partition("(")[2].rstrip(")") or name
