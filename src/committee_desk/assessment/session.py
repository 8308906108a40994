"""One filling of a form: answers in, states, errors, progress and texts out."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from ..errors import Refusal
from .evaluation import Context, World
from .propagation import Engine
from .repeats import add_instance, remove_instance
from .rule_expressions import compiled_rule
from .schema import ref_of
from .standing import Standing
from .stored_answers import load_answers, stored_answers
from .texts import Texts
from .tree import Node, split_ref
from .values import FieldError, Form, FormNode, NodeState, SectionProgress
from .xpath_values import Value, to_text

SHANGHAI = ZoneInfo("Asia/Shanghai")
IDENTITY_FIELDS = ("child_name", "dob", "child_id", "case_no")
"""Names of nodes that the case fills; they are never stored with the answers."""


class Session:
    """A form being filled.

    *answers* are stored values by ref (None or empty: a new filling, for which defaults run); *prefill* values by
    name or ref that the case gives: shown, read-only, never stored. *today* is the day of `today()`, *now* the clock
    of `now()` (midnight of *today* when it is not given).
    """

    def __init__(
        self,
        form: Form,
        answers: Mapping[str, str] | None = None,
        *,
        today: date,
        prefill: Mapping[str, str] | None = None,
        now: Callable[[], datetime] | None = None,
        zone: tzinfo = SHANGHAI,
    ) -> None:
        self.form = form
        midnight = datetime.combine(today, time(), zone)
        world = World(today, now or (lambda: midnight), zone, zlib.crc32(form.sha256.encode()))
        self._engine = Engine(form.program, world)
        self._prefilled: set[int] = set()
        self._texts = Texts(form, self._engine)
        self._standing = Standing(form, self._engine, self._texts, self._prefilled)
        world.instances = form.program.instances
        world.choice_label = self._texts.choice_label
        world.itext = self._texts.itext
        self._start(answers or {}, prefill or {})

    def _start(self, answers: Mapping[str, str], prefill: Mapping[str, str]) -> None:
        engine = self._engine
        for name, value in prefill.items():
            node = self.form.node(name)
            if node is not None and node.is_leaf and engine.world.single[node.number] is not None:
                self._prefilled.add(node.number)
                engine.set_value(self._single(node.number), value)
        load_answers(engine, answers, frozenset(self._prefilled))
        engine.queue_everything(engine.document)
        engine.settle()
        for event in ("odk-instance-load",) if answers else ("odk-instance-load", "odk-instance-first-load"):
            engine.run_event(engine.document, event, 0)
        engine.settle()
        engine.wake()
        engine.changed.clear()
        engine.moved.clear()

    def _single(self, number: int) -> Node:
        node = self._engine.world.single[number]
        if node is None:
            raise KeyError(self.form.nodes[number].ref)
        return node

    # -- refs --------------------------------------------------------------------------------------------------------

    def find(self, ref: str) -> Node:
        """The node of the tree at *ref*; KeyError when there is none. A repeat without a position means its first."""
        nodes = [self._engine.document]
        for name, place in split_ref(ref):
            nodes = nodes[0].named(name)[place - 1 : place] if nodes else []
        if not nodes:
            raise KeyError(ref)
        return nodes[0]

    def ref(self, node: Node) -> str:
        """The ref of a node of the tree: repeats carry their position, `/data/school[2]/sc_name`."""
        return ref_of(node, self.form.nodes)

    def refs_of(self, number: int) -> tuple[str, ...]:
        """The refs of all instances of the form's node *number*."""
        return tuple(self.ref(node) for node in self._engine.instances(number))

    def definition(self, ref: str) -> FormNode:
        """The form's node of which *ref* is an instance."""
        return self.form.nodes[self.find(ref).definition]

    def refs(self) -> tuple[str, ...]:
        """The refs of all nodes now, in document order."""
        return tuple(self.ref(node) for node in self._engine.nodes())

    # -- changes -----------------------------------------------------------------------------------------------------

    def answer(self, ref: str, value: str) -> frozenset[str]:
        """Sets an answer (blank takes it back) and returns the refs of all nodes whose state or texts may differ now.

        Refuses `assessment.not_asked` for groups, calculated and prefilled nodes; KeyError for an unknown ref.
        """
        node = self.find(ref)
        form_node = self.form.nodes[node.definition]
        if (
            not form_node.is_leaf
            or form_node.kind in ("calculate", "note")
            or node.definition in self._prefilled
        ):
            raise Refusal("assessment.not_asked", name=form_node.name)
        self._engine.set_value(node, value)
        return self._settled()

    def add_repeat(self, ref: str) -> frozenset[str]:
        """Adds an instance at the end of the repeat at *ref* (`/data/school`); returns the changed refs.

        Refuses `assessment.repeat_counted` when the form itself counts the instances.
        """
        parent, number = self._repeat(ref)
        add_instance(self._engine, parent, number)
        return self._settled()

    def remove_repeat(self, ref: str) -> frozenset[str]:
        """Removes the instance at *ref* (`/data/school[2]`); the refs of later instances move up by one."""
        node = self.find(ref)
        self._repeat(ref)
        remove_instance(self._engine, node)
        return self._settled()

    def _repeat(self, ref: str) -> tuple[Node, int]:
        above, _, last = ref.rstrip("/").rpartition("/")
        parent = self.find(above)
        number = next(
            child
            for child in self.form.program.schema.children[parent.definition]
            if self.form.nodes[child].name == last.partition("[")[0]
        )
        if self.form.nodes[number].expression("count"):
            raise Refusal("assessment.repeat_counted", name=self.form.nodes[number].label.plain())
        return parent, number

    def count(self, ref: str) -> int:
        """How many instances the repeat at *ref* has."""
        above, _, last = ref.rstrip("/").rpartition("/")
        return len(self.find(above).named(last.partition("[")[0]))

    def _settled(self) -> frozenset[str]:
        self._engine.settle()
        told = frozenset(self.ref(node) for node in self._engine.changed if node.definition >= 0)
        told |= self._engine.moved
        self._engine.changed, self._engine.moved = set(), set()
        return told

    # -- states ------------------------------------------------------------------------------------------------------

    def state(self, ref: str) -> NodeState:
        """How the node at *ref* stands now; the value of a hidden node is its kept one."""
        return self._standing.state(self.find(ref), ref)

    def errors(self, language: str = "zh") -> tuple[FieldError, ...]:
        """What is missing or wrong among the shown questions, in their order, as sentences."""
        faults = ((node, self._standing.reason(node)) for node in self._engine.nodes())
        return tuple(self._error(node, reason, language) for node, reason in faults if reason)

    def _error(self, node: Node, reason: str, language: str) -> FieldError:
        ref = self.ref(node)
        return FieldError(ref, self.label(ref, language), self._standing.sentence(node, reason, language))

    def message(self, ref: str, language: str = "zh") -> str:
        """The sentence that says why the node at *ref* is not right; empty when it is."""
        node = self.find(ref)
        reason = self._standing.reason(node)
        return self._standing.sentence(node, reason, language) if reason else ""

    def progress(self, language: str = "zh") -> tuple[SectionProgress, ...]:
        """Per section the shown questions, the answered ones, and the required ones still blank."""
        return tuple(self._standing.progress(section, language) for section in self.form.sections)

    # -- answers -----------------------------------------------------------------------------------------------------

    def answers(self) -> dict[str, str]:
        """All given answers by ref, hidden ones too, to be stored; prefilled and calculated values are left out."""
        return stored_answers(self._engine, frozenset(self._prefilled), IDENTITY_FIELDS)

    def relevant_answers(self) -> dict[str, str]:
        """The answers of shown questions by ref, calculated and prefilled ones too: what is printed."""
        leaves = (node for node in self._engine.nodes() if not node.children and node.relevant and node.text)
        return {self.ref(node): node.kept for node in leaves}

    def heavy(self) -> tuple[str, ...]:
        """Refs (without positions) of logic that was stopped because it cost too much."""
        return tuple(sorted({self.form.nodes[number].ref for number, _ in self._engine.heavy}))

    def evaluate(self, expression: str) -> Value:
        """The value of an expression with `${name}`: text, number or truth; a node-set counts as its first's text.

        Refuses what `compiled_rule` refuses. An expression that costs too much is false.
        """
        run, _ = compiled_rule(expression, self.form.program)
        found = self._engine.once(run, Context(self._single(0), self._engine.world))
        return to_text(found) if isinstance(found, list) else found

    # -- texts -------------------------------------------------------------------------------------------------------

    def label(self, ref: str, language: str = "zh") -> str:
        """The label with its values filled in; the name where the form has none in any language."""
        node = self.find(ref)
        form_node = self.form.nodes[node.definition]
        return self._texts.render(node, form_node.label, language) or form_node.name

    def hint(self, ref: str, language: str = "zh") -> str:
        """The hint under the label."""
        node = self.find(ref)
        return self._texts.render(node, self.form.nodes[node.definition].hint, language)

    def guidance(self, ref: str, language: str = "zh") -> str:
        """The longer help that is shown on request."""
        node = self.find(ref)
        return self._texts.render(node, self.form.nodes[node.definition].guidance, language)

    def choices(self, ref: str, language: str = "zh") -> tuple[tuple[str, str], ...]:
        """The choices offered now, as (name, label), after the choice filter."""
        return self._texts.offered(self.find(ref), language)

    def answer_label(self, ref: str, language: str = "zh") -> str:
        """The answer in words: labels of chosen choices, else the value."""
        return self._texts.answer(self.find(ref), language)
