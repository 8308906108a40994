"""Faults of the choices: lists that are not there or not used, doubled choices, values with spaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..xpath_ast import Call, Literal
from .alike import nearest
from .expressions import Written, parts
from .faults import Fault
from .form_types import CHOOSING
from .grid import Grid
from .survey import Form

_FROM_WORKBOOK = CHOOSING | {"select_one_external"}


def choice_faults(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    """Faults of lists and of the questions that use them."""
    used = set()
    for question in form.questions:
        if question.kind not in _FROM_WORKBOOK or "${" in question.list_name:
            continue
        used.add(question.list_name)
        if question.list_name not in form.lists:
            cell = form.cell(question, "type")
            meant = nearest(question.list_name, form.lists)
            proposal = cell.text.replace(question.list_name, meant) if meant else None
            yield cell.fault("LIST_UNKNOWN", proposal, name=question.list_name, meant=meant or "—")
    used |= _looked_up(found)
    if form.choices is not None:
        yield from _lines(form, form.choices)
        yield from _unused(form, form.choices, used)


def _looked_up(found: Iterable[Written]) -> set[str]:
    calls = (part for each in found if each.shape for part in parts(each.shape) if isinstance(part, Call))
    return {
        call.arguments[0].text
        for call in calls
        if call.name == "instance" and call.arguments and isinstance(call.arguments[0], Literal)
    }


def _lines(form: Form, choices: Grid) -> Iterator[Fault]:
    several = {each.list_name for each in form.questions if each.kind in ("select_multiple", "rank")}
    settings = form.book.grid("settings")
    doubles = settings is not None and any(
        settings.get(line, "allow_choice_duplicates").lower() in ("yes", "true", "true()")
        for line in settings.lines[:1]
    )
    seen: dict[tuple[str, str], int] = {}
    for line in choices.lines:
        name, value = choices.get(line, "list_name"), choices.get(line, "name")
        cell = choices.cell(line, "name")
        if not name and value:
            yield choices.cell(line, "list_name").fault("LIST_NAME_MISSING")
        if name and not value:
            yield cell.fault("CHOICE_NAME_MISSING", list=name)
        if not (name and value):
            continue
        first = seen.setdefault((name, value), line.number)
        if first != line.number and not doubles:
            yield cell.fault("CHOICE_DUPLICATE", name=value, list=name, row=first)
        if name in several and len(value.split()) > 1:
            yield cell.fault("CHOICE_SPACE", "_".join(value.split()), name=value, list=name)
        if not any(True for key in ("label", "image", "audio", "video") for _ in choices.cells(line, key)):
            yield choices.cell(line, "label").fault("LABEL_MISSING", name=value)


def _unused(form: Form, choices: Grid, used: set[str]) -> Iterator[Fault]:
    told = set(used)
    for line in choices.lines:
        name = choices.get(line, "list_name")
        if name and name not in told:
            told.add(name)
            yield choices.cell(line, "list_name").fault("LIST_UNUSED", name=name)
