"""The batch's two tables as CSV and their description as a Frictionless data package."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from ..signing import Kind
from .values import BatchPaper, CaseRow

_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
UUID = re.compile(_UUID)
_PAPER_COLUMNS = ("paper_id", "case_id", "kind", "bytes", "sha256")
_CASE_COLUMNS = tuple(field.name for field in fields(CaseRow))
_PLACEMENTS = ("near", "designated", "special_class", "special", "home", "remote")
_GROUPS = ("inclusive", "special", "home")
# A spreadsheet would run such a cell as a formula; the apostrophe makes it text and is taken off again on reading.
_FORMULA = re.compile(r"[=+\-@\t'].*", re.DOTALL)


def cases_csv(cases: Iterable[CaseRow]) -> bytes:
    """data/cases.csv, sorted by case id."""
    rows = sorted(cases, key=lambda case: case.case_id)
    return _csv(_CASE_COLUMNS, [[getattr(case, name) for name in _CASE_COLUMNS] for case in rows])


def papers_csv(papers: Iterable[BatchPaper]) -> bytes:
    """data/papers.csv, sorted by paper id: which paper belongs to which case."""
    rows = sorted(papers, key=lambda paper: paper.paper_id)
    return _csv(_PAPER_COLUMNS, [_paper_row(paper) for paper in rows])


def _paper_row(paper: BatchPaper) -> list[object]:
    digest = hashlib.sha256(paper.pdf).hexdigest()
    return [paper.paper_id, paper.case_id, paper.kind.value, len(paper.pdf), digest]


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    output = io.StringIO(newline="")
    writer = csv.writer(output, lineterminator="\n", strict=True)
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return output.getvalue().encode("utf-8")


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    if any(ord(character) < 32 for character in text):
        raise ValueError("a control character in a table")
    return "'" + text if _FORMULA.fullmatch(text) else text


def read_cases(data: bytes) -> tuple[CaseRow, ...]:
    """The rows of data/cases.csv; ValueError where a row is not of our making."""
    return tuple(_case(row) for row in _rows(data, _CASE_COLUMNS))


def read_papers(data: bytes) -> list[tuple[str, str, Kind]]:
    """Paper id, case id and kind of each row of data/papers.csv; sizes and digests are compared by rebuilding."""
    rows = _rows(data, _PAPER_COLUMNS)
    return [(row["paper_id"], row["case_id"], Kind(row["kind"])) for row in rows]


def _rows(data: bytes, columns: Sequence[str]) -> list[dict[str, str]]:
    lines = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    if not lines or tuple(lines[0]) != tuple(columns) or any(len(line) != len(columns) for line in lines):
        raise ValueError("other columns than ours")
    return [dict(zip(columns, map(_text, line), strict=True)) for line in lines[1:]]


def _text(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def _case(row: dict[str, str]) -> CaseRow:
    values: dict[str, Any] = dict(row)
    for name in ("born_on", "decided_on"):
        values[name] = date.fromisoformat(row[name])
    signed = row["plan_signed_on"]
    values["plan_signed_on"] = date.fromisoformat(signed) if signed else None
    return CaseRow(**values)


def data_package(name: str, created: str, cases: bytes, papers: bytes) -> bytes:
    """datapackage.json for the two tables, which are the bytes *cases* and *papers*."""
    package = {
        "name": name,
        "created": created,
        "resources": [
            _resource("cases", cases, _case_schema()),
            _resource("papers", papers, _paper_schema()),
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=2, sort_keys=True).encode("utf-8") + b"\n"


def _resource(name: str, data: bytes, schema: dict[str, object]) -> dict[str, object]:
    return {
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def _field(name: str, kind: str = "string", **constraints: object) -> dict[str, object]:
    return {"name": name, "type": kind, "constraints": {"required": True, **constraints}}


def _case_schema() -> dict[str, object]:
    return {
        "primaryKey": ["case_id"],
        "fields": [
            _field("case_id", unique=True, pattern=_UUID),
            _field("name"),
            _field("sex", enum=["male", "female"]),
            _field("born_on", "date"),
            {"name": "id_number", "type": "string"},
            {"name": "certificate", "type": "string"},
            {"name": "township", "type": "string"},
            _field("placement", enum=list(_PLACEMENTS)),
            _field("reported_as", enum=list(_GROUPS)),
            {"name": "school", "type": "string"},
            _field("decision_number"),
            _field("decided_on", "date"),
            {"name": "plan_signed_on", "type": "date"},
        ],
    }


def _paper_schema() -> dict[str, object]:
    return {
        "primaryKey": ["paper_id"],
        "foreignKeys": [{"fields": ["case_id"], "reference": {"resource": "cases", "fields": ["case_id"]}}],
        "fields": [
            _field("paper_id", unique=True, pattern=_UUID),
            _field("case_id", pattern=_UUID),
            _field("kind", enum=["proposal", "decision", "plan"]),
            _field("bytes", "integer"),
            _field("sha256", pattern="[0-9a-f]{64}"),
        ],
    }


def check_rows(cases: Sequence[CaseRow], papers: Sequence[BatchPaper]) -> None:
    """ValueError unless ids are UUIDs used once, codes are known, and every paper belongs to a case."""
    ids = [case.case_id for case in cases] + [paper.paper_id for paper in papers]
    if len(set(ids)) != len(ids) or not all(UUID.fullmatch(value) for value in ids):
        raise ValueError("an id that is no UUID or stands twice")
    if not {paper.case_id for paper in papers} <= {case.case_id for case in cases}:
        raise ValueError("a paper without its case")
    for case in cases:
        known = (
            case.placement in _PLACEMENTS and case.reported_as in _GROUPS and case.sex in ("male", "female")
        )
        if not (known and case.name and case.decision_number):
            raise ValueError("a code that the table does not know")
    if any(paper.kind is Kind.BATCH for paper in papers):
        raise ValueError("a batch is no paper")
