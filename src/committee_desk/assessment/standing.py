"""How the questions of a session stand: states, reasons why one is not right, progress by section."""

from __future__ import annotations

from collections.abc import Set

from ..wording import say
from .propagation import Engine
from .texts import Texts
from .tree import Node
from .type_checks import fits_type
from .values import Form, NodeState, Section, SectionProgress


class Standing:
    """The states of one session's nodes; *prefilled* holds the numbers of nodes that the case fills."""

    def __init__(self, form: Form, engine: Engine, texts: Texts, prefilled: Set[int]) -> None:
        self._form = form
        self._engine = engine
        self._texts = texts
        self._prefilled = prefilled

    def state(self, node: Node, ref: str) -> NodeState:
        """The state of *node*, which is at *ref*."""
        reason = self.reason(node)
        value = node.kept if not node.children else ""
        return NodeState(ref, node.relevant, node.required, self.is_readonly(node), value, not reason, reason)

    def reason(self, node: Node) -> str:
        """Why *node* is not right: required, type, constraint, choice; empty when it is."""
        if not node.relevant or node.children:
            return ""
        if node.kept and not fits_type(self._form.nodes[node.definition], node.kept, self._engine.world.zone):
            return "type"
        if node.kept and not self._texts.is_offered(node):
            return "choice"
        if node.text == "":
            return "required" if node.required else ""
        return "" if node.valid else "constraint"

    def is_readonly(self, node: Node) -> bool:
        """Whether *node* or a group around it is read-only, or the case fills it."""
        if node.definition in self._prefilled:
            return True
        above: Node | None = node
        while above is not None:
            if above.readonly:
                return True
            above = above.parent
        return False

    def sentence(self, node: Node, reason: str, language: str) -> str:
        """The author's message for *reason*, else ours."""
        form_node = self._form.nodes[node.definition]
        phrases = {"required": form_node.required_message, "constraint": form_node.constraint_message}
        own = self._texts.render(node, phrases[reason], language) if reason in phrases else ""
        kind = say(f"assessment.type.{form_node.data_type}", language)
        return own or say(f"assessment.field.{reason}", language, type=kind)

    def progress(self, section: Section, language: str) -> SectionProgress:
        """How far *section* is."""
        every = (node for number in section.nodes for node in self._engine.instances(number))
        asked = [node for node in every if self._is_asked(node)]
        answered = sum(1 for node in asked if node.text)
        missing = sum(1 for node in asked if node.required and not node.text)
        return SectionProgress(section.key, self._title(section, language), answered, len(asked), missing)

    def _title(self, section: Section, language: str) -> str:
        top = self._form.node(section.key)
        nodes = [] if top is None else self._engine.instances(top.number)
        return (
            self._texts.render(nodes[0], section.label, language) if nodes else section.label.plain(language)
        )

    def _is_asked(self, node: Node) -> bool:
        form_node = self._form.nodes[node.definition]
        return node.relevant and form_node.kind == "question" and not self.is_readonly(node)
