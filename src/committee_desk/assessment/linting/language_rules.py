"""Faults of translations: texts that one language lacks, two spellings of one language, texts of no language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from .faults import Fault
from .grid import TRANSLATED, Cell, Column, Grid
from .survey import Form

_CODE = re.compile(r"\(([a-zA-Z\-]+)\)\s*$")


def language_faults(form: Form) -> Iterator[Fault]:
    """Faults of the languages of survey and choices."""
    grids = [grid for grid in (form.survey, form.choices) if grid is not None]
    columns = [
        column for grid in grids for column in grid.columns if column.key in TRANSLATED and column.cell.text
    ]
    languages = list(dict.fromkeys(column.language for column in columns if column.language))
    if not languages:
        return
    spelling = _usual_spellings(columns)
    for column in columns:
        usual = spelling.get(_same(column.language), column.language)
        if not column.language:
            yield column.cell.fault("LABEL_WITHOUT_LANGUAGE", f"{column.cell.text}::{languages[0]}")
        elif usual != column.language:
            proposal = f"{column.cell.text.partition('::')[0]}::{usual}"
            yield column.cell.fault("LANGUAGE_ALIKE", proposal, name=column.language, other=usual)
    wanted = list(dict.fromkeys(spelling[_same(language)] for language in languages))
    for grid in grids:
        yield from _missing(grid, wanted)
    yield from _default_language(form, languages)


def _same(language: str) -> str:
    """What two spellings of one language have in common: the code in brackets, else the letters."""
    plain = unicodedata.normalize("NFKC", language)
    code = _CODE.search(plain)
    return (code.group(1) if code else re.sub(r"\W", "", plain)).lower()


def _usual_spellings(columns: list[Column]) -> dict[str, str]:
    counts = Counter(column.language for column in columns if column.language)
    found: dict[str, str] = {}
    for language, _ in counts.most_common():
        found.setdefault(_same(language), language)
    return found


def _missing(grid: Grid, languages: list[str]) -> Iterator[Fault]:
    for key in TRANSLATED:
        there = {
            _same(column.language): column for column in grid.columns if column.key == key and column.language
        }
        if not there:
            continue
        for language in languages:
            column = there.get(_same(language))
            if column is None:
                first = next(iter(there.values()))
                yield first.cell.fault("TRANSLATION_COLUMN_MISSING", name=f"{key}::{language}")
            else:
                yield from _blank_cells(grid, column, list(there.values()))


def _blank_cells(grid: Grid, column: Column, others: list[Column]) -> Iterator[Fault]:
    at = column.cell.column
    for line in grid.lines:
        said = next((text for other in others if (text := line.texts.get(other.cell.column))), None)
        if said and not line.texts.get(at):
            cell = Cell(grid.name, line.number, at, "")
            yield cell.fault(
                "TRANSLATION_MISSING", spoken=column.language, header=column.key, other=said[:30]
            )


def _default_language(form: Form, languages: list[str]) -> Iterator[Fault]:
    settings = form.book.grid("settings")
    if settings is None or not settings.lines:
        return
    cell = settings.cell(settings.lines[0], "default_language")
    if cell.text and cell.text not in languages:
        same = next((each for each in languages if _same(each) == _same(cell.text)), None)
        yield cell.fault("DEFAULT_LANGUAGE_UNKNOWN", same, name=cell.text, known="、".join(languages))
