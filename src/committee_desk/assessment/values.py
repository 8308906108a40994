"""What a form is made of and what a session tells about it, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .program import Program


@dataclass(frozen=True, slots=True)
class Output:
    """A place in a text where an expression's value stands."""

    expression: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of the form in each of its languages (names as the author wrote them, such as `中文(zh)`)."""

    by_language: tuple[tuple[str, tuple[str | Output, ...]], ...] = ()

    def parts(self, language: str) -> tuple[str | Output, ...]:
        """The text in *language* ("zh" finds `中文(zh)`), else in the first that has one."""
        for name, parts in self.by_language:
            if speaks(name, language) and parts:
                return parts
        return next((parts for _, parts in self.by_language if parts), ())

    def plain(self, language: str = "zh") -> str:
        """The text with `…` where an expression's value would stand."""
        return "".join(part if isinstance(part, str) else "…" for part in self.parts(language)).strip()


def speaks(name: str, language: str) -> bool:
    """Whether the author's language name (`中文(zh)`, `en`) means the code *language*."""
    return name == language or name.endswith(f"({language})")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a list: its code, its label, the further columns of the sheet `choices`, its picture's name."""

    name: str
    label: Phrase
    columns: tuple[tuple[str, str], ...] = ()
    image: Phrase = Phrase()


@dataclass(frozen=True, slots=True)
class ChoiceSource:
    """Where a question's choices come from: a named list narrowed by an expression, or *fixed* ones in the body."""

    list_name: str = ""
    nodeset: str = ""
    value_name: str = "name"
    label_name: str = "label"
    fixed: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class FormNode:
    """A node of the form: group, repeat, question, note, calculate or hidden value (*kind*).

    *ref* is its path without positions; *data_type* the bind's (string, int, decimal, date, dateTime, time, …);
    *control* the body's element (input, select, select1, rank, range, upload, trigger or empty); *expressions* the
    logic by name (relevant, required, readonly, constraint, calculate, count); *repeats* the numbers of the repeats
    around it, outermost first, itself included.
    """

    number: int
    ref: str
    name: str
    kind: str
    parent: int
    repeats: tuple[int, ...]
    data_type: str = "string"
    control: str = ""
    appearance: tuple[str, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    label: Phrase = Phrase()
    hint: Phrase = Phrase()
    guidance: Phrase = Phrase()
    image: Phrase = Phrase()
    constraint_message: Phrase = Phrase()
    required_message: Phrase = Phrase()
    choices: ChoiceSource | None = None
    expressions: tuple[tuple[str, str], ...] = ()
    default: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names from the root down to this node."""
        return tuple(self.ref.strip("/").split("/"))

    @property
    def is_leaf(self) -> bool:
        """Whether the node holds a value rather than other nodes."""
        return self.kind not in ("group", "repeat")

    def expression(self, kind: str) -> str:
        """The node's expression of that *kind*, empty where it has none."""
        return next((text for name, text in self.expressions if name == kind), "")

    def parameter(self, name: str, otherwise: str = "") -> str:
        """A parameter of the control, such as `start`, `end`, `step`, `max-pixels`, `mediatype`."""
        return next((text for key, text in self.parameters if key == name), otherwise)


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the form: a top group or top repeat, or the loose questions of the top (*key* is then the root)."""

    key: str
    label: Phrase
    nodes: tuple[int, ...]
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class ScaleItem:
    """One scored question of a scale; *age_from_months* 0 means at any age."""

    name: str
    age_from_months: int = 0


@dataclass(frozen=True, slots=True)
class Scale:
    """A domain of the sheet `scales`; score and band are calculated by the form's own nodes.

    *not_applicable* and *not_seen* are the codes that are never summed; *least_items* the fewest answers that make a
    score, *share_node* the node with the least share of answered items in per cent.
    """

    key: str
    label_zh: str
    label_en: str
    items: tuple[ScaleItem, ...]
    score_node: str
    band_node: str
    not_applicable: str = "8"
    not_seen: str = "9"
    least_items: int = 0
    share_node: str = ""

    def label(self, language: str = "zh") -> str:
        """The domain's name in *language*."""
        return self.label_en if language == "en" else self.label_zh


@dataclass(frozen=True, slots=True)
class Band:
    """A band of the scores from *start* to *end* (0–100, both in it); *evidence* when a fact must be written down."""

    key: str
    label_zh: str
    label_en: str
    start: int
    end: int
    evidence: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the sheet `rules` (placement reads them): *when* is an expression with `${name}`."""

    key: str
    kind: str
    option: str
    when: str
    reason_zh: str
    reason_en: str
    clause: str
    strength: str
    status: str
    supports: str
    row: int


@dataclass(frozen=True, slots=True)
class Migration:
    """A row of the sheet `migrations`: what becomes of an answer of an earlier version."""

    from_version: str
    name: str
    action: str
    expression: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it is shown and evaluated; equal forms have equal identity, version and content hash."""

    form_id: str
    version: str
    title: str
    sha256: str
    languages: tuple[str, ...]
    root: str
    sections: tuple[Section, ...] = field(compare=False)
    nodes: tuple[FormNode, ...] = field(compare=False, repr=False)
    choices: tuple[tuple[str, tuple[Choice, ...]], ...] = field(compare=False, repr=False)
    program: Program = field(compare=False, repr=False)
    scales: tuple[Scale, ...] = field(compare=False, repr=False, default=())
    bands: tuple[Band, ...] = field(compare=False, repr=False, default=())
    rules: tuple[Rule, ...] = field(compare=False, repr=False, default=())
    migrations: tuple[Migration, ...] = field(compare=False, repr=False, default=())

    def node(self, name: str) -> FormNode | None:
        """The node called *name* or standing at the ref *name*; None when the form has none."""
        return next((node for node in self.nodes if name in (node.ref, node.name)), None)


@dataclass(frozen=True, slots=True)
class NodeState:
    """How a node stands now. *reason* says why it is not valid: required, constraint, type, choice, heavy or empty."""

    ref: str
    relevant: bool
    required: bool
    readonly: bool
    value: str
    valid: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FieldError:
    """A question that is not right yet, its label, and the reason as a sentence."""

    ref: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far a section is: shown questions, those answered, and required ones still blank."""

    key: str
    label: str
    answered: int
    total: int
    missing: int


@dataclass(frozen=True, slots=True)
class DomainScore:
    """Support need of one domain: *score* 0 (none) to 100 (full), None with band "na" when too little was seen.

    *answered* counts items rated 0–4, *total* those that apply to this child; *ref* is the first item's.
    """

    key: str
    label: str
    score: int | None
    band: str
    band_label: str
    answered: int
    total: int
    ref: str


@dataclass(frozen=True, slots=True)
class UsedAnswer:
    """An answer that an expression looked at, in the words of the form."""

    ref: str
    question: str
    value: str
    answer: str
