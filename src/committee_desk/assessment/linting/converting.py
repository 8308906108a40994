"""What the converter (pyxform) and our own engine say of a workbook, where the linter's own rules said nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Refusal
from ...wording import LANGUAGES, say
from ..form import read_form
from .faults import Fault
from .survey import Form

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"(?:On the |')'?(survey|choices|settings|external_choices|entities)' sheet")
_COLUMN = re.compile(r"'(\w+)' (?:value|column) is invalid")
_COVERED = (
    "is missing the",  # translations
    "max-pixels",  # a concern of uploads by telephone
    "has no label",
    "being skipped",
    "misspell",
    "When looking for a sheet",
    "language declarations do not contain",
    "Repeat count",
)
"""Parts of warnings that our own rules say, or that concern servers and telephones."""


def converter_faults(form: Form, own: list[Fault]) -> Iterator[Fault]:
    """The converter's error where no error of our own stands in the same row, and its warnings."""
    if form.survey is None:
        return
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    warnings: list[str] = []
    try:
        convert(form.book.workbook.for_conversion(), warnings=warnings, validate=False)
    except PyXFormError as fault:
        yield from _error(form, str(fault), own)
    except RecursionError:
        yield Fault("PYXFORM_CRASH", values={"detail": "RecursionError"})
    except Exception as fault:  # TypeError and KeyError on faults of authors: seen
        if not _has_errors(own):
            yield Fault("PYXFORM_CRASH", values={"detail": f"{type(fault).__name__}: {fault}"[:300]})
    for warning in warnings:
        if not any(known in warning for known in _COVERED):
            yield _told(form, "CONVERTER_WARNING", warning)


def _error(form: Form, message: str, own: list[Fault]) -> Iterator[Fault]:
    fault = _told(form, "CONVERTER", message)
    errors = [each for each in own if each.severity.value == "error"]
    covered = any((each.sheet, each.row) == (fault.sheet, fault.row) for each in errors)
    if not covered and (fault.row is not None or not errors):
        yield fault


def _has_errors(own: list[Fault]) -> bool:
    return any(fault.severity.value == "error" for fault in own)


def _told(form: Form, code: str, message: str) -> Fault:
    row, sheet, column = _ROW.search(message), _SHEET.search(message), _COLUMN.search(message)
    name = sheet.group(1) if sheet else ("survey" if row else None)
    detail = " ".join(_ROW.sub("", message).split())[:400]
    grid = form.book.grid(name) if name else None
    if grid is None or row is None:
        return Fault(code, grid.name if grid else None, values={"detail": detail})
    line = next((each for each in grid.lines if each.number == int(row.group(1))), None)
    if line is None:
        return Fault(code, grid.name, values={"detail": detail})
    return grid.cell(line, column.group(1) if column else "type").fault(code, detail=detail)


def engine_faults(content: bytes, name: str) -> Iterator[Fault]:
    """What keeps the engine from loading the form, though no rule of the linter found it."""
    try:
        read_form(content, name)
    except Refusal as refusal:
        yield _refused(refusal)
    except RecursionError:
        yield Fault("ENGINE", values={"detail": "RecursionError"})


def in_words(refusal: Refusal) -> dict[str, dict[str, str]]:
    """What *refusal* says in each language, without its place."""
    return {
        "detail": {language: say(f"{refusal.key}.what", language, **refusal.values) for language in LANGUAGES}
    }


def _refused(refusal: Refusal) -> Fault:
    place = refusal.place
    return Fault("ENGINE", place.sheet, place.row, place.column, values=in_words(refusal))
