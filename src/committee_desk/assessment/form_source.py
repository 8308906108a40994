"""A form together with the cells that it was written in: what compares, merges and explains versions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import Place
from .form import form_of_book, read_form
from .values import Form, FormNode, Output, Phrase
from .workbook import Row, Workbook, read_bytes, read_workbook

_PATH = re.compile(r"\s*(?:/[\w.\-]+)+\s*")


@dataclass(frozen=True, slots=True)
class FormSource:
    """*book* has no sheets where the form came as an XForm file: places are then refs."""

    form: Form
    book: Workbook

    def place(self, name: str, kind: str = "label") -> Place:
        """Where in the sheet `survey` the part *kind* of the question *name* stands."""
        return self.book.place_of(name, kind)

    def choice_place(self, list_name: str, name: str = "") -> Place:
        """Where in the sheet `choices` the choice *name* stands, or the list's first row."""
        return self._in(
            "choices", lambda row: row.get("list_name") == list_name and name in ("", row.get("name"))
        )

    def row_place(self, sheet: str, header: str, value: str) -> Place:
        """The first row of *sheet* that has *value* under *header*."""
        return self._in(sheet, lambda row: row.get(header) == value)

    def _in(self, name: str, holds: object) -> Place:
        sheet = self.book.sheet(name)
        assert callable(holds)
        row = next((row for row in sheet.rows if holds(row)), None) if sheet else None
        return Place(sheet=name, row=row.number if row else None)

    def previous_names(self) -> dict[str, str]:
        """New question → the name that it had in the version before, from the column `previous_name`."""
        sheet = self.book.sheet("survey")
        rows = sheet.rows if sheet else ()
        return {row.get("name"): row.get("previous_name") for row in rows if row.get("previous_name")}

    def previous_choices(self) -> dict[tuple[str, str], str]:
        """(list, new choice) → the name that the choice had before, from `previous_name` of the sheet `choices`."""
        sheet = self.book.sheet("choices")
        rows: tuple[Row, ...] = sheet.rows if sheet else ()
        return {
            (row.get("list_name"), row.get("name")): row.get("previous_name")
            for row in rows
            if row.get("previous_name")
        }


def load_source(path: Path) -> FormSource:
    """The form in *path* with its cells. Refuses like `load_form`."""
    return read_source(read_bytes(path), path.name)


def read_source(content: bytes, file: str) -> FormSource:
    """The form in the bytes of a file called *file*, with its cells."""
    if file.lower().endswith(".xml"):
        return FormSource(read_form(content, file), Workbook({}))
    book = read_workbook(content, file)
    return FormSource(form_of_book(book, file), book)


def asked_nodes(form: Form) -> dict[str, FormNode]:
    """The nodes that hold a value, and the repeats, by name (by ref where a name stands twice), in their order."""
    counted: dict[str, int] = {}
    nodes = [
        node
        for node in form.nodes
        if (node.is_leaf or node.kind == "repeat") and "meta" not in node.names[1:2]
    ]
    for node in nodes:
        counted[node.name] = counted.get(node.name, 0) + 1
    return {node.name if counted[node.name] == 1 else node.ref: node for node in nodes}


def bare(expression: str) -> str:
    """An expression without the paths to its questions: a question that moved to another group changes none."""
    return " ".join(
        _PATH.sub(lambda found: f" {found.group().strip().rpartition('/')[2]} ", expression).split()
    )


def bare_phrase(phrase: Phrase) -> tuple[tuple[str, str], ...]:
    """A text in each language, with its values by name."""
    return tuple(
        (language, "".join(bare(part.expression) if isinstance(part, Output) else part for part in parts))
        for language, parts in phrase.by_language
    )
