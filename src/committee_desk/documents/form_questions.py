"""A form's questions as they stand on paper: numbered, with skip hints before the questions that they are about."""

import re
from collections.abc import Iterator
from itertools import groupby

from ..assessment import Form, FormNode, Phrase, Section, condition_words, offered_choices, question_numbers
from .form_values import FormPart, QuestionLine, QuestionMatrix
from .paper_words import sentence

_KINDS = {
    "int": "number",
    "integer": "number",
    "decimal": "number",
    "date": "date",
    "dateTime": "date",
    "time": "time",
    "binary": "enclosed",
}
_ROWS = ("likert", "list-nolabel")
_GAP = "＿＿＿"
_NUMBERED = re.compile(r"第 (\d+) 题")


def form_parts(form: Form) -> tuple[FormPart, ...]:
    """All sections with their questions, in the form's order."""
    numbers = question_numbers(form)
    return tuple(FormPart(text_of(one.label), tuple(_blocks(form, one, numbers))) for one in form.sections)


def text_of(phrase: Phrase) -> str:
    """A text as it is printed: a line to write on where the program would fill something in, no marks of Markdown."""
    parts = phrase.parts("zh")
    return "".join(part if isinstance(part, str) else _GAP for part in parts).replace("**", "").strip()


def _blocks(form: Form, section: Section, numbers: dict[int, int]) -> Iterator[QuestionLine | QuestionMatrix]:
    shown = [form.nodes[number] for number in section.nodes if _is_printed(form.nodes[number])]
    skips = _skips(form, shown, numbers)
    for (choices, _), run in groupby(shown, key=lambda node: _matrix_key(form, node)):
        nodes = list(run)
        if choices and len(nodes) > 1:
            lines = tuple(_line(form, node, numbers, "") for node in nodes)
            yield from _matrices(nodes, lines, choices, skips)
        else:
            yield from (_line(form, node, numbers, skips.get(node.number, "")) for node in nodes)


def _matrices(
    nodes: list[FormNode], lines: tuple[QuestionLine, ...], choices: tuple[str, ...], skips: dict[int, str]
) -> Iterator[QuestionMatrix]:
    """A matrix begins anew where a skip hint stands."""
    starts = [place for place, node in enumerate(nodes) if not place or node.number in skips]
    for start, end in zip(starts, [*starts[1:], len(nodes)], strict=True):
        yield QuestionMatrix(choices, lines[start:end], skips.get(nodes[start].number, ""))


def _matrix_key(form: Form, node: FormNode) -> tuple[tuple[str, ...], int]:
    """The choices that run across, and the group; no two questions without a row's appearance are alike."""
    if node.control == "select1" and any(one in node.appearance for one in _ROWS):
        return tuple(label for _, label in offered_choices(form, node)), node.parent
    return (), node.number


def _is_printed(node: FormNode) -> bool:
    return node.kind == "question" or (node.kind == "note" and not node.expression("relevant"))


def _line(form: Form, node: FormNode, numbers: dict[int, int], skip: str) -> QuestionLine:
    choices = tuple(label for _, label in offered_choices(form, node))
    return QuestionLine(
        number=numbers.get(node.number, 0),
        label=text_of(node.label) or node.name,
        kind=_kind(node, bool(choices)),
        hint=text_of(node.hint),
        required=bool(node.expression("required")) and node.kind == "question",
        skip=skip,
        choices=choices,
    )


def _kind(node: FormNode, has_choices: bool) -> str:
    if node.kind == "note":
        return "note"
    if node.control in ("select", "rank"):
        return "several"
    if node.control == "upload":
        return "enclosed"
    if has_choices or node.control == "trigger":
        return "choices"
    if node.control == "input" and "multiline" in node.appearance:
        return "long"
    return _KINDS.get(node.data_type, "text")


def _skips(form: Form, shown: list[FormNode], numbers: dict[int, int]) -> dict[int, str]:
    """Before which question which skip hint stands: one for a run of questions under the same condition."""
    asked = [node for node in shown if node.kind == "question"]
    found = {}
    for conditions, run in groupby(asked, key=lambda node: _conditions(form, node)):
        nodes = list(run)
        if conditions:
            found[nodes[0].number] = _skip(
                form, conditions, [numbers[node.number] for node in nodes], numbers
            )
    return found


def _conditions(form: Form, node: FormNode) -> tuple[str, ...]:
    """The relevance of the node and of everything around it, outermost first."""
    found = []
    at = node.number
    while at >= 0:
        here = form.nodes[at]
        if here.expression("relevant"):
            found.append(here.expression("relevant"))
        at = here.parent
    return tuple(reversed(found))


def _skip(form: Form, conditions: tuple[str, ...], about: list[int], numbers: dict[int, int]) -> str:
    said = [condition_words(form, one, numbers) for one in conditions]
    first, last = about[0], about[-1]
    which = (
        sentence("form.one", first=first)
        if first == last
        else sentence("form.several", first=first, last=last)
    )
    if not all(said):
        return sentence("form.by_program", which=which)
    condition = _NUMBERED.sub(r"第\1题", sentence("form.and").join(said))
    return sentence("form.skip", condition=condition, which=which)
