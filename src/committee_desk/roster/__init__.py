"""The face of the roster: a county's spreadsheet becomes rows, each with one outcome and its reasons."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .annotated import write_annotated
    from .importing import ImportResult, import_roster
    from .matching import identical_row_key, same_child_key
    from .reading import read_job, read_roster
    from .received_files import Source, sources
    from .sentences import explain_code, explain_finding, reasons_of, say_outcome
    from .values import (
        Counts,
        FileVerdict,
        Finding,
        Outcome,
        RosterReading,
        RosterRow,
        RosterValues,
        SheetReading,
    )

__all__ = [
    "Counts",
    "FileVerdict",
    "Finding",
    "ImportResult",
    "Outcome",
    "RosterReading",
    "RosterRow",
    "RosterValues",
    "SheetReading",
    "Source",
    "explain_code",
    "explain_finding",
    "identical_row_key",
    "import_roster",
    "read_job",
    "read_roster",
    "reasons_of",
    "same_child_key",
    "say_outcome",
    "sources",
    "write_annotated",
]

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Counts": "values",
            "FileVerdict": "values",
            "Finding": "values",
            "Outcome": "values",
            "RosterReading": "values",
            "RosterRow": "values",
            "RosterValues": "values",
            "SheetReading": "values",
            "explain_code": "sentences",
            "explain_finding": "sentences",
            "ImportResult": "importing",
            "import_roster": "importing",
            "identical_row_key": "matching",
            "read_job": "reading",
            "read_roster": "reading",
            "reasons_of": "sentences",
            "same_child_key": "matching",
            "say_outcome": "sentences",
            "Source": "received_files",
            "sources": "received_files",
            "write_annotated": "annotated",
        },
    )
