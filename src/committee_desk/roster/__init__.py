"""The face of the roster: a county's spreadsheet becomes rows, each with one outcome and its reasons."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .annotated import write_annotated
    from .application_papers import ApplicationPaper, papers_to_bring
    from .applications import Application, application_of, applications_of_year, complete_papers
    from .columns import plain_label
    from .comparing import ChangedRow, FieldChange, RosterDiff, diff_rosters, since_last_year
    from .corrections import LEFT_OUT, Edit, Mapping, mappable_fields
    from .counter import register_child
    from .folder import FileReading, FolderReading, judge_together, read_folder
    from .importing import import_roster, import_rows
    from .matching import identical_row_key, same_child_key
    from .origins import Origin, origins_of, origins_of_child
    from .reading import read_job, read_roster, read_text
    from .received_files import ExpectedSource, OpenCompletion, Source, SpringSources, sources, spring_sources
    from .senders import Sender, labels_of, senders
    from .sentences import explain_code, explain_file, explain_finding, reasons_of, say_outcome
    from .taking_in import ImportResult
    from .template import write_template
    from .townships import Township, set_townships, townships_of, welfare_homes_of
    from .values import (
        VALUE_FIELDS,
        ColumnHead,
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
    "LEFT_OUT",
    "VALUE_FIELDS",
    "Application",
    "ApplicationPaper",
    "ChangedRow",
    "ColumnHead",
    "Counts",
    "Edit",
    "ExpectedSource",
    "FieldChange",
    "FileReading",
    "FileVerdict",
    "Finding",
    "FolderReading",
    "ImportResult",
    "Mapping",
    "OpenCompletion",
    "Origin",
    "Outcome",
    "RosterDiff",
    "RosterReading",
    "RosterRow",
    "RosterValues",
    "Sender",
    "SheetReading",
    "Source",
    "SpringSources",
    "Township",
    "application_of",
    "applications_of_year",
    "complete_papers",
    "diff_rosters",
    "explain_code",
    "explain_file",
    "explain_finding",
    "identical_row_key",
    "import_roster",
    "import_rows",
    "judge_together",
    "labels_of",
    "mappable_fields",
    "origins_of",
    "origins_of_child",
    "papers_to_bring",
    "plain_label",
    "read_folder",
    "read_job",
    "read_roster",
    "read_text",
    "reasons_of",
    "register_child",
    "same_child_key",
    "say_outcome",
    "senders",
    "set_townships",
    "since_last_year",
    "sources",
    "spring_sources",
    "townships_of",
    "welfare_homes_of",
    "write_annotated",
    "write_template",
]

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Application": "applications",
            "ApplicationPaper": "application_papers",
            "ChangedRow": "comparing",
            "ColumnHead": "values",
            "Counts": "values",
            "Edit": "corrections",
            "ExpectedSource": "received_files",
            "FieldChange": "comparing",
            "FileReading": "folder",
            "FileVerdict": "values",
            "Finding": "values",
            "FolderReading": "folder",
            "ImportResult": "taking_in",
            "LEFT_OUT": "corrections",
            "Mapping": "corrections",
            "OpenCompletion": "received_files",
            "Origin": "origins",
            "Outcome": "values",
            "RosterDiff": "comparing",
            "RosterReading": "values",
            "RosterRow": "values",
            "RosterValues": "values",
            "Sender": "senders",
            "SheetReading": "values",
            "Source": "received_files",
            "SpringSources": "received_files",
            "Township": "townships",
            "VALUE_FIELDS": "values",
            "application_of": "applications",
            "applications_of_year": "applications",
            "complete_papers": "applications",
            "diff_rosters": "comparing",
            "explain_code": "sentences",
            "explain_file": "sentences",
            "explain_finding": "sentences",
            "identical_row_key": "matching",
            "import_roster": "importing",
            "import_rows": "importing",
            "judge_together": "folder",
            "labels_of": "senders",
            "mappable_fields": "corrections",
            "origins_of": "origins",
            "origins_of_child": "origins",
            "papers_to_bring": "application_papers",
            "plain_label": "columns",
            "read_folder": "folder",
            "read_job": "reading",
            "read_roster": "reading",
            "read_text": "reading",
            "reasons_of": "sentences",
            "register_child": "counter",
            "same_child_key": "matching",
            "say_outcome": "sentences",
            "senders": "senders",
            "set_townships": "townships",
            "since_last_year": "comparing",
            "sources": "received_files",
            "spring_sources": "received_files",
            "townships_of": "townships",
            "welfare_homes_of": "townships",
            "write_annotated": "annotated",
            "write_template": "template",
        },
    )
