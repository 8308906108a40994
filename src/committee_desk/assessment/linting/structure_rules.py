"""Faults of the rows of the survey: types, names, groups that do not close, appearances, parameters, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .alike import nearest
from .faults import Fault
from .form_types import (
    ALL_APPEARANCES,
    CONTAINERS,
    META,
    PARAMETERS,
    PLAIN,
    SELECTS,
    UNSEEN,
    appearances,
)
from .grid import Grid
from .survey import Edge, Form, Question

_NAME = re.compile(r"[^\W\d][\w.\-]*", re.UNICODE)
_ASCII_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_TYPES = (*PLAIN, *SELECTS, *(f"{edge} {kind}" for edge in ("begin", "end") for kind in CONTAINERS))
_NO_LABEL = UNSEEN | META | {"group", "repeat", "loop", "", "text"}


def structure_faults(form: Form) -> Iterator[Fault]:
    """Faults of rows, each looked at for itself, of their nesting and of their names."""
    if form.survey is None:
        return
    yield from _lines_without_type(form.survey)
    yield from _nesting(form, form.survey)
    for question in form.questions:
        yield from _type(form, question)
        yield from _name(form, question)
        yield from _appearance(form, question)
        yield from _parameters(form, question)
        yield from _use(form, question)
    yield from _doubles(form)


def _lines_without_type(survey: Grid) -> Iterator[Fault]:
    for line in survey.lines:
        if not survey.get(line, "type") and (survey.get(line, "name") or survey.get(line, "label")):
            yield survey.cell(line, "type").fault("TYPE_MISSING")


def _nesting(form: Form, survey: Grid) -> Iterator[Fault]:
    stack: list[Edge] = []
    for edge in form.edges:
        cell = survey.cell(edge.line, "type")
        if edge.opens:
            stack.append(edge)
        elif not stack:
            yield cell.fault("END_WITHOUT_BEGIN", kind=edge.kind)
        else:
            begun = stack.pop()
            if begun.kind != edge.kind:
                proposal = f"end {begun.kind}"
                yield cell.fault("END_OTHER_KIND", proposal, row=begun.line.number, kind=begun.kind)
    for edge in stack:
        cell = survey.cell(edge.line, "type")
        yield cell.fault("BEGIN_WITHOUT_END", kind=edge.kind, name=survey.get(edge.line, "name"))


def _type(form: Form, question: Question) -> Iterator[Fault]:
    if question.kind or _is_older(question.written):
        return
    written = " ".join(question.written.split())
    words = written.split(" ")
    select = nearest(words[0], set(SELECTS.values())) if len(words) > 1 else None
    proposal = " ".join([select, *words[1:]]) if select else nearest(written, _TYPES)
    yield form.cell(question, "type").fault("TYPE_UNKNOWN", proposal, name=written)


def _is_older(written: str) -> bool:
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    return " ".join(written.split()) in QUESTION_TYPE_DICT and written not in SELECTS


def _name(form: Form, question: Question) -> Iterator[Fault]:
    cell = form.cell(question, "name")
    if not question.name:
        if question.kind not in META and question.kind != "note":
            yield cell.fault("NAME_MISSING")
    elif not _NAME.fullmatch(question.name):
        yield cell.fault("NAME_INVALID", _valid(question.name), name=question.name)
    elif not _ASCII_NAME.fullmatch(question.name):
        yield cell.fault("NAME_NOT_ASCII", name=question.name)


def _valid(name: str) -> str | None:
    made = re.sub(r"\W+", "_", name).strip("_")
    return (made if _NAME.match(made) else f"q_{made}") if made else None


def _doubles(form: Form) -> Iterator[Fault]:
    for name, questions in form.by_name.items():
        for place, question in enumerate(questions[1:], 1):
            first = next((each for each in questions[:place] if each.around == question.around), None)
            code = "NAME_DUPLICATE" if first else "NAME_AMBIGUOUS"
            row = (first or questions[0]).line.number
            yield form.cell(question, "name").fault(code, _free_name(form, name), name=name, row=row)


def _free_name(form: Form, name: str) -> str:
    return next(made for number in range(2, 10_000) if (made := f"{name}_{number}") not in form.by_name)


def _appearance(form: Form, question: Question) -> Iterator[Fault]:
    cell = form.cell(question, "appearance")
    if not question.kind or "(" in cell.text:  # search('…') and the like carry arguments
        return
    fitting = appearances(question.kind)
    for word in cell.text.split():
        if word in fitting or word.startswith("ex:"):
            continue
        if word in ALL_APPEARANCES:
            yield cell.fault("APPEARANCE_OTHER_TYPE", name=word, type=question.kind)
            continue
        meant = nearest(word, fitting)
        proposal = cell.text.replace(word, meant) if meant else None
        yield cell.fault("APPEARANCE_UNKNOWN", proposal, name=word, type=question.kind)


def _parameters(form: Form, question: Question) -> Iterator[Fault]:
    cell = form.cell(question, "parameters")
    known = PARAMETERS.get(question.kind, frozenset())
    for word in re.findall(r"([^\s=,;]+)\s*=", cell.text):
        if question.kind and word.lower() not in known:
            meant = nearest(word, known)
            proposal = cell.text.replace(word, meant) if meant else None
            yield cell.fault("PARAMETER_UNKNOWN", proposal, name=word, type=question.kind)


def _use(form: Form, question: Question) -> Iterator[Fault]:
    """Logic that does nothing, and what a question lacks to be one."""
    if (
        question.kind == "calculate"
        and not form.get(question, "calculation")
        and not form.get(question, "default")
    ):
        yield form.cell(question, "calculation").fault("CALCULATION_MISSING", name=question.name)
    if question.kind == "note" and (cell := form.cell(question, "constraint")).text:
        yield cell.fault("CONSTRAINT_UNUSED", "", name=question.name)
    if question.kind not in _NO_LABEL and not any(True for _ in _shown(form, question)):
        yield form.cell(question, "label").fault("LABEL_MISSING", name=question.name)


def _shown(form: Form, question: Question) -> Iterator[object]:
    assert form.survey is not None
    for key in ("label", "hint", "image", "audio", "video"):
        yield from form.survey.cells(question.line, key)
