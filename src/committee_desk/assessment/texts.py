"""What a session shows: labels with values filled in, choices after their filters, answers in words."""

from __future__ import annotations

from .evaluation import Context
from .program import is_moving
from .propagation import Engine
from .tree import Node
from .values import Choice, ChoiceSource, Form, Output, Phrase


class Texts:
    """The texts of one session."""

    def __init__(self, form: Form, engine: Engine) -> None:
        self._form = form
        self._engine = engine
        self._lists = dict(form.choices)

    def render(self, node: Node, phrase: Phrase, language: str) -> str:
        """*phrase* as it reads for *node*."""
        parts = phrase.parts(language)
        return "".join(part if isinstance(part, str) else self._value(node, part) for part in parts).strip()

    def _value(self, node: Node, output: Output) -> str:
        run = self._form.program.texts.get((node.definition, output.expression))
        return "" if run is None else str(self._engine.once(run, Context(node, self._engine.world)) or "")

    def itext(self, name: str) -> str:
        """`jr:itext`: the text of that name in the form's first language, without values."""
        phrase = self._form.program.itext.get(name)
        return name if phrase is None else phrase.plain(self._form.languages[0])

    def choice_label(self, ref: str, name: str) -> str:
        """`jr:choice-name`: the label of the choice *name* of the question at *ref*, in the form's first language."""
        node = self._form.node(ref)
        if node is None or node.choices is None:
            return ""
        language = self._form.languages[0]
        found = (choice for choice in self._all(node.choices) if choice.name == name)
        return next((choice.label.plain(language) for choice in found), "")

    def _all(self, source: ChoiceSource) -> tuple[Choice, ...]:
        every = source.fixed or self._lists.get(source.list_name, ())
        if source.fixed or source.value_name == "name":
            return every
        return tuple(_by_columns(choice, source) for choice in every)

    def offered(self, node: Node, language: str) -> tuple[tuple[str, str], ...]:
        """The choices of *node* now, as (name, label)."""
        form_node = self._form.nodes[node.definition]
        source = form_node.choices
        if source is None:
            return ()
        if not is_moving(source):
            every = self._all(source)
            if every:
                return tuple((choice.name, choice.label.plain(language) or choice.name) for choice in every)
        return self._filtered(node, source, language)

    def _filtered(self, node: Node, source: ChoiceSource, language: str) -> tuple[tuple[str, str], ...]:
        labels = {choice.name: choice.label.plain(language) for choice in self._all(source)}
        if node.offered is not None and all(labels.get(name) for name in node.offered):
            return tuple(
                (name, labels[name]) for name in node.offered
            )  # once shuffled, they stay in their order
        run = self._form.program.itemsets.get(node.definition)
        found = self._engine.once(run, Context(node, self._engine.world)) if run is not None else []
        offered = []
        for item in found if isinstance(found, list) else []:
            name = self._column(item, source.value_name)
            offered.append((name, labels.get(name) or self._column(item, source.label_name) or name))
        return tuple(offered)

    def _column(self, item: Node, name: str) -> str:
        return next((child.text for child in item.named(name.rpartition("/")[2])), "")

    def is_offered(self, node: Node) -> bool:
        """Whether every chosen name of *node* is among its choices; true for other questions."""
        form_node = self._form.nodes[node.definition]
        if form_node.choices is None or form_node.control not in ("select", "select1", "rank"):
            return True
        if node.offered is None:
            return True  # the list comes from a file that is not at hand
        chosen = [node.kept] if form_node.control == "select1" else node.kept.split()
        return all(name in node.offered for name in chosen)

    def answer(self, node: Node, language: str) -> str:
        """The answer of *node* in words."""
        form_node = self._form.nodes[node.definition]
        if form_node.choices is None or not node.kept:
            return node.kept
        labels = dict(self.offered(node, language))
        labels = {
            **{choice.name: choice.label.plain(language) for choice in self._all(form_node.choices)},
            **labels,
        }
        chosen = [node.kept] if form_node.control == "select1" else node.kept.split()
        between = ", " if language == "en" else "、"
        return between.join(labels.get(name, name) or name for name in chosen)


def _by_columns(choice: Choice, source: ChoiceSource) -> Choice:
    """The row of a data file as a choice by the columns that the question names (`value=id label=title`)."""
    columns = {"name": choice.name, "label": choice.label.plain(""), **dict(choice.columns)}
    label = Phrase((("", (columns.get(source.label_name, ""),)),))
    return Choice(columns.get(source.value_name, ""), label, choice.columns)
