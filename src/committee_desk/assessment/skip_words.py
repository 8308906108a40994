"""Conditions of a form in words for paper: 第 3 题选“是”; what only the program can tell has no words."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import Refusal
from ..wording import say
from .choice_diff import choices_of_question
from .values import Form, FormNode
from .xpath_ast import Call, Comparison, Expression, Junction, Literal, Number, Path
from .xpath_parser import parse

_LONGEST = 90
"""Characters of the longest condition that somebody can follow on paper."""
_TURNED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def question_numbers(form: Form) -> dict[int, int]:
    """The questions' numbers on paper by node, counted through the whole form."""
    asked = (node for node in form.nodes if node.kind == "question" and node.control)
    return {node.number: place for place, node in enumerate(asked, 1)}


def condition_words(form: Form, expression: str, numbers: Mapping[int, int], language: str = "zh") -> str:
    """*expression* in words; empty where it cannot be said so that a person with a pen could follow it."""
    try:
        said = _Words(form, numbers, language).say(parse(expression))
    except Refusal:
        return ""
    return said if said is not None and len(said) <= _LONGEST else ""


class _Words:
    """One form's conditions in one language."""

    def __init__(self, form: Form, numbers: Mapping[int, int], language: str) -> None:
        self._form, self._numbers, self._language = form, numbers, language

    def say(self, part: Expression, depth: int = 0) -> str | None:
        """The words of *part*; None where there are none."""
        if depth > 4:
            return None
        if isinstance(part, Junction):
            return self._junction(part, depth)
        if isinstance(part, Comparison):
            return self._comparison(part, depth)
        if isinstance(part, Call) and part.name == "selected" and len(part.arguments) == 2:
            return self._chosen(part.arguments[0], part.arguments[1], "=")
        if isinstance(part, Call) and part.name == "not" and len(part.arguments) == 1:
            return self._negated(part.arguments[0], depth)
        return None

    def _junction(self, part: Junction, depth: int) -> str | None:
        blank = [one for one in part.operands if _asks_for_an_answer(one)]
        rest = [one for one in part.operands if part.word == "or" or one not in blank] or list(part.operands)
        said = [self.say(one, depth + 1) for one in rest]
        if None in said:
            return None
        words = list(dict.fromkeys(one for one in said if one))
        return self._told(part.word).join(self._together(words) if part.word == "or" else words)

    def _together(self, words: list[str]) -> list[str]:
        """第 19 题选“眼镜”或“盲杖” in place of the question's name twice."""
        heads = {one.partition("“")[0] for one in words}
        if len(words) < 2 or len(heads) > 1 or not all(one.endswith("”") for one in words):
            return words
        head = heads.pop()
        return [head + self._told("or_choice").join(one.removeprefix(head) for one in words)]

    def _negated(self, part: Expression, depth: int) -> str | None:
        if isinstance(part, Comparison):
            return self._comparison(Comparison(_TURNED[part.sign], part.left, part.right), depth)
        if isinstance(part, Call) and part.name == "selected" and len(part.arguments) == 2:
            return self._chosen(part.arguments[0], part.arguments[1], "!=")
        return None

    def _comparison(self, part: Comparison, depth: int) -> str | None:
        sign, left, right = part.sign, part.left, part.right
        if not isinstance(left, Path):
            sign, left, right = _MIRRORED[sign], right, left
        node = self._node(left)
        value = _value(right)
        if node is None or value is None:
            return None
        if node.expression("calculate"):
            return self._calculated(node, sign, value, depth)
        if value == "":
            return self._about(node, "answered" if sign == "!=" else "blank")
        if sign in ("=", "!="):
            return self._chosen(left, right, sign)
        return self._about(node, f"sign.{sign}", value=value)

    def _calculated(self, node: FormNode, sign: str, value: str, depth: int) -> str | None:
        fact = say(f"form_versions.fact.{node.name}", self._language)
        if not fact.startswith("form_versions."):
            return self._told(f"fact_sign.{sign}", fact=fact, value=value)
        try:
            shape = parse(node.expression("calculate"))
        except Refusal:
            return None
        if (
            isinstance(shape, Call)
            and shape.name == "if"
            and len(shape.arguments) == 3
            and sign in ("=", "!=")
        ):
            condition, then, otherwise = shape.arguments
            if _value(then) == value and sign == "=":
                return self.say(condition, depth + 1)
            if _value(otherwise) == value and sign == "!=":
                return self.say(condition, depth + 1)
        return None

    def _chosen(self, left: Expression, right: Expression, sign: str) -> str | None:
        node, value = self._node(left), _value(right)
        if node is None or value is None or node.number not in self._numbers:
            return None
        choice = choices_of_question(self._form, node).get(value)
        words = choice.label.plain(self._language) if choice else ""
        key = ("chosen" if sign == "=" else "not_chosen") if words else f"sign.{sign}"
        return self._about(node, key, value=words or value)

    def _about(self, node: FormNode, key: str, **values: str) -> str | None:
        number = self._numbers.get(node.number)
        return None if number is None else self._told(key, number=str(number), **values)

    def _told(self, key: str, **values: str) -> str:
        return say(f"form_versions.skip.{key}", self._language, **values)

    def _node(self, path: Expression) -> FormNode | None:
        if not isinstance(path, Path) or not path.steps:
            return None
        name = path.steps[-1].test.name
        return next((node for node in self._form.nodes if node.name == name and node.is_leaf), None)


def _value(part: Expression) -> str | None:
    if isinstance(part, Literal):
        return part.text
    return f"{part.value:g}" if isinstance(part, Number) else None


def _asks_for_an_answer(part: Expression) -> bool:
    """`${q} != ''` beside another condition on it says nothing that a person would not know."""
    return isinstance(part, Comparison) and part.sign == "!=" and part.right == Literal("")


def offered_choices(form: Form, node: FormNode, language: str = "zh") -> tuple[tuple[str, str], ...]:
    """All choices that a question's list has, as (name, label), before any filter."""
    found = choices_of_question(form, node)
    return tuple((name, choice.label.plain(language) or name) for name, choice in found.items())
