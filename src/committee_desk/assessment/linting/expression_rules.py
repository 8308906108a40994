"""Faults of single expressions: marks, syntax, functions and their arguments, questions that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import Refusal
from ..functions import FUNCTIONS
from ..special_forms import FORMS
from ..xpath_ast import Call, Expression, Literal, NodeTest, Path, Step, Variable
from ..xpath_compiler import Compiler, NoScope
from ..xpath_parser import parse
from .alike import nearest
from .expressions import REFERENCE, Written, inside, parts, spoken
from .faults import Fault
from .survey import Form

_ANY = Path("context", (Step("child", NodeTest("name", "any")),))
_REFERENCE_MARKS = str.maketrans("＄｛｝", "${}")
_LONGEST_MENDED = 2_000
_OTHER_LANGUAGES = (("&&", " and "), ("||", " or "), ("<>", "!="))
"""Operators of other languages, and ours."""
_CODES = {
    "assessment.syntax": "SYNTAX",
    "assessment.typed_wrong": "SYNTAX",
    "assessment.expression_long": "EXPRESSION_HEAVY",
    "assessment.expression_deep": "EXPRESSION_HEAVY",
}


def expression_faults(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    """Faults of the expressions *found*, and of the names in texts for people."""
    for each in found:
        yield from form_free_faults(each)
        if each.shape is not None:
            yield from _variables(form, each)
            yield from _bare_names(form, each)
    yield from _names(form, found)


def form_free_faults(each: Written) -> Iterator[Fault]:
    """Faults that can be told without knowing the form: marks, syntax, functions and their arguments."""
    yield from _marks(each)
    if each.shape is None:
        yield from _refused(each)
        return
    for part in parts(each.shape):
        if isinstance(part, Call):
            yield from _call(each, part)


def _variables(form: Form, each: Written) -> Iterator[Fault]:
    for part in parts(each.shape) if each.shape is not None else ():
        if isinstance(part, Variable):
            yield each.cell.fault("VARIABLE", _braced(each, part.name, form), name=part.name)


def _marks(each: Written) -> Iterator[Fault]:
    if each.quotes:
        yield each.cell.fault("QUOTES_TYPED", each.text, signs=each.quotes)
    if each.marks:
        yield each.cell.fault("FULL_WIDTH", each.text, signs=each.marks)


def _refused(each: Written) -> Iterator[Fault]:
    assert each.refused is not None
    refusal = each.refused
    at = int(str(refusal.values.get("at", 1)))
    near = each.text[at - 1 : at + 11] or "……"
    yield each.cell.fault(_CODES.get(refusal.key, "SYNTAX"), _closed(each.text), near=near, at=at, what=near)


def _closed(text: str) -> str | None:
    """*text* with the one mark that it lacks or has too much, where that makes it a right expression."""
    if len(text) > _LONGEST_MENDED:
        return None
    mend = [text + end for end in (")", "'", "')")] + [text.rstrip(") ") + ")", text.removesuffix(")")]
    mend += [text.replace(wrong, right) for wrong, right in _OTHER_LANGUAGES]
    mend.append(text.replace("= =", "=").replace("==", "="))
    for tried in mend:
        if tried == text:
            continue
        try:
            parse(REFERENCE.sub("q", tried))
        except Refusal:
            continue
        return tried
    return None


def _call(each: Written, call: Call) -> Iterator[Fault]:
    if call.name not in FUNCTIONS and call.name not in FORMS:
        meant = nearest(call.name, [*FUNCTIONS, *FORMS])
        end = call.at + len(call.name)
        proposal = f"{each.text[: call.at]}{meant}{each.text[end:]}" if meant else None
        yield each.cell.fault("FUNCTION_UNKNOWN", proposal, name=call.name, meant=meant or "—")
        return
    compiler = Compiler(NoScope(), FUNCTIONS, FORMS)
    try:
        compiler.compile(Call(call.name, tuple(_stand_for(argument) for argument in call.arguments), call.at))
    except Refusal as refusal:
        if refusal.key == "assessment.arity":
            given, wanted = refusal.values["given"], refusal.values["wanted"]
            yield each.cell.fault("ARGUMENT_COUNT", name=call.name, given=given, wanted=wanted)
        elif refusal.key == "assessment.not_nodes":
            yield each.cell.fault("ARGUMENT_NOT_NODES", name=call.name)


def _stand_for(argument: Expression) -> Expression:
    """An argument without what is inside it, which is looked at for itself."""
    if isinstance(argument, Call):
        gives = FUNCTIONS[argument.name].gives if argument.name in FUNCTIONS else "nodes"
        return Literal("") if gives in ("text", "number", "truth") else _ANY
    return _ANY if isinstance(argument, Path) else argument


def _braced(each: Written, name: str, form: Form) -> str | None:
    return each.text.replace(f"${name}", f"${{{name}}}") if name in form.by_name else None


def _bare_names(form: Form, each: Written) -> Iterator[Fault]:
    """Names without `${…}`, which select nothing; in a choice filter they are columns of the choices."""
    for part in _outside_predicates(each.shape):
        if not (isinstance(part, Path) and part.start == "context" and len(part.steps) == 1):
            continue
        step = part.steps[0]
        name = step.test.name
        if step.axis != "child" or step.test.kind != "name" or name in each.names or name == "*":
            continue
        if each.role == "choice_filter":
            yield from _filter_column(form, each, name)
        else:
            known = name in form.by_name
            proposal = (
                each.text.replace(name, f"${{{name}}}") if known and each.text.count(name) == 1 else None
            )
            yield each.cell.fault("BARE_NAME", proposal, name=name)


def _outside_predicates(shape: Expression | None) -> Iterator[Expression]:
    """The parts of *shape* that start from the question itself: predicates start from other nodes."""
    stack = [shape] if shape is not None else []
    while stack:
        here = stack.pop()
        yield here
        if isinstance(here, Path):
            stack += [] if isinstance(here.start, str) else [here.start]
        else:
            stack += inside(here)


def _filter_column(form: Form, each: Written, name: str) -> Iterator[Fault]:
    question = each.question
    if (
        form.choices is None
        or question is None
        or not question.kind.startswith(("select_one", "select_multiple"))
    ):
        return
    if question.list_name not in form.lists:
        return  # choices of a file have the columns of that file
    columns = {column.cell.text for column in form.choices.columns if column.cell.text}
    if name not in columns:
        meant = nearest(name, columns)
        proposal = each.text.replace(name, meant) if meant else None
        yield each.cell.fault("FILTER_COLUMN_UNKNOWN", proposal, name=name, meant=meant or "—")


def _names(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    for each in found:
        for name in dict.fromkeys(each.names.values()):
            if name not in form.by_name:
                meant = nearest(name, form.by_name)
                proposal = _renamed(each.text, name, meant)
                yield each.cell.fault("QUESTION_UNKNOWN", proposal, name=name, meant=meant or "—")
    for text in spoken(form):
        plain = text.cell.text.translate(_REFERENCE_MARKS)
        if plain != text.cell.text:
            yield text.cell.fault("FULL_WIDTH", plain, signs="＄｛｝")
        for name in dict.fromkeys(text.names):
            if name not in form.by_name:
                meant = nearest(name, form.by_name)
                yield text.cell.fault(
                    "QUESTION_UNKNOWN", _renamed(plain, name, meant), name=name, meant=meant or "—"
                )


def _renamed(text: str, name: str, meant: str | None) -> str | None:
    if meant is None:
        return None
    return REFERENCE.sub(
        lambda found: (
            found.group(0).replace(name, meant) if found.group(1).endswith(name) else found.group(0)
        ),
        text,
    )
