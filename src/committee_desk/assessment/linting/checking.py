"""One run of the linter: a file read with limits in a child process, all rules, one verdict."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...errors import Refusal
from ...untrusted_files import Kind, UnreadableFile, examine
from ..workbook import LARGEST
from .choice_rules import choice_faults
from .codes import Severity
from .converting import converter_faults, engine_faults
from .expression_rules import expression_faults
from .expressions import expressions
from .faults import Fault, FormCheck, verdict
from .grid import read_book
from .heavy_rules import heavy_faults
from .language_rules import language_faults
from .reach_rules import reach_faults
from .ring_rules import ring_faults
from .rule_rules import rule_faults
from .scale_rules import scale_faults
from .scope_rules import scope_faults
from .score_rules import score_faults
from .sheet_rules import sheet_faults
from .structure_rules import structure_faults
from .survey import Form, read_form
from .value_rules import value_faults
from .version_rules import form_identity, version_faults
from .xform_rules import xform_faults, xform_identity

JOB = "form.check"
_MEMORY_MB = 768
_SECONDS = 60.0
_STOPPED = {
    "children.died": "READER_STOPPED",
    "children.timeout": "READER_STOPPED",
    "children.memory": "BOMB",
}
_MOST_FAULTS = 5_000


def check_form(path: Path) -> FormCheck:
    """Every fault of the form in *path* (.xlsx, .xls or XForm .xml), found in a child process with limits.

    A file that cannot be read is a verdict "refused", not an error.
    """
    from ...children import run_child

    try:
        answer = run_child(JOB, {"path": str(path.absolute())}, memory_mb=_MEMORY_MB, seconds=_SECONDS)
    except Refusal as refusal:
        if refusal.key not in _STOPPED:
            raise
        return verdict([Fault(_STOPPED[refusal.key])])
    faults = tuple(Fault(**fault) for fault in answer["faults"])
    return FormCheck(answer["file"], answer["form_id"], answer["version"], faults)


def check_job(request: dict[str, Any]) -> dict[str, Any]:
    """The work of the child process."""
    return asdict(check_here(Path(request["path"])))


def check_here(path: Path) -> FormCheck:
    """The same in this very process, for a file that was already read with success."""
    try:
        codes = _examined(path)
        content = path.read_bytes()
    except UnreadableFile as refusal:
        return verdict([Fault(refusal.code)])
    except OSError:
        return verdict([Fault("FILE_NOT_FOUND")])
    found = _xform(content) if _is_xml(path) else _workbook(content, path.name)
    return verdict([*(Fault(code) for code in codes), *found.faults], found.form_id, found.version)


def check_content(content: bytes, name: str) -> FormCheck:
    """The verdict on bytes of a file called *name*."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        return check_here(path)


def _is_xml(path: Path) -> bool:
    return path.suffix.lower() == ".xml"


def _examined(path: Path) -> tuple[str, ...]:
    """Codes to tell about the file; raises UnreadableFile."""
    if not path.is_file():
        raise UnreadableFile("FILE_NOT_FOUND")
    if path.stat().st_size > LARGEST:
        raise UnreadableFile("FILE_TOO_LARGE")
    if _is_xml(path):
        if path.stat().st_size == 0:
            raise UnreadableFile("EMPTY_FILE")
        return ()
    kind, codes = examine(path)
    if kind not in (Kind.XLSX, Kind.XLS):
        raise UnreadableFile("NOT_A_SPREADSHEET")
    return tuple(code for code in codes if code == "MACRO_PRESENT")


def _xform(content: bytes) -> FormCheck:
    faults = list(xform_faults(content))
    return verdict(faults, *xform_identity(content))


def _workbook(content: bytes, name: str) -> FormCheck:
    try:
        book = read_book(content, name)
    except MemoryError:
        raise
    except Refusal:
        return verdict([Fault("FILE_TOO_LARGE")])
    except Exception as fault:  # the readers raise whatever their parsers raise on a damaged file
        return verdict([Fault("FILE_TOO_LARGE" if str(fault) == "FILE_TOO_LARGE" else "CORRUPT")])
    form = read_form(book)
    faults = own_faults(form)
    faults += converter_faults(form, faults)
    if not any(fault.severity is Severity.ERROR for fault in faults):
        faults += engine_faults(content, name)
    return verdict(_in_order(form, faults)[:_MOST_FAULTS], *form_identity(form))


def own_faults(form: Form) -> list[Fault]:
    """What the linter's own rules find; pure in the workbook that was read."""
    return list(_each_fault(form))


def _each_fault(form: Form) -> Iterator[Fault]:
    found = expressions(form)
    yield from sheet_faults(form)
    yield from structure_faults(form)
    yield from choice_faults(form, found)
    yield from language_faults(form)
    yield from expression_faults(form, found)
    yield from scope_faults(form, found)
    yield from ring_faults(form, found)
    yield from heavy_faults(found)
    yield from value_faults(form, found)
    yield from reach_faults(form, found)
    yield from score_faults(form, found)
    yield from scale_faults(form)
    yield from rule_faults(form, found)
    yield from version_faults(form)


def _in_order(form: Form, faults: Iterable[Fault]) -> list[Fault]:
    """By sheet, row and column, each said once."""
    sheets = {grid.name: place for place, grid in enumerate(form.book.grids)}
    once = {(fault.code, fault.sheet, fault.row, fault.column, str(fault.values)): fault for fault in faults}
    return sorted(once.values(), key=lambda fault: _place(sheets, fault))


def _place(sheets: dict[str, int], fault: Fault) -> tuple[int, int, int, str]:
    column = fault.column or ""
    return (sheets.get(fault.sheet or "", -1), fault.row or 0, len(column), column)
