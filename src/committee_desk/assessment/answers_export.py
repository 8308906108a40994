"""All stored answers of an assessment as JSON or CSV, with the form's identity; that they leave is recorded."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from .drafts import Assessment, read_assessment
from .reopening import kept_answers
from .score_origin import scores_rest_on
from .shown_answers import AnswerLine, answer_lines
from .version_values import CarriedLine

KINDS = ("json", "csv")
_ACTIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "|", "%")
_HEADS = (
    "form_id", "version", "form_sha256", "section", "ref", "name",
    "question", "value", "answer", "shown", "from_version",
)  # fmt: skip


def export_answers(work: UnitOfWork, assessment_id: str, kind: str, purpose: str) -> str:
    """Record that the answers leave the file as *kind* (json | csv), and for what (条例 20); the face writes them.

    Returns the assessment's id.
    """
    given = read_assessment(work, assessment_id)
    work.allow(Verb.EXPORT_PAPER, given.case_id)
    if not purpose.strip():
        raise Refusal("documents.purpose_missing", clause="条例 20")
    about = {"purpose": purpose, "form": kind, "sha256": given.form.sha256}
    work.audit(Verb.EXPORT_PAPER, "assessment", assessment_id, None, about, case_id=given.case_id)
    return assessment_id


def answers_file(look: Look, assessment_id: str, kind: str) -> bytes:
    """The answers as they are exported: every stored one, hidden ones too, also those that no question is left for."""
    look.allow(Verb.OPEN_CASE)
    given = read_assessment(look, assessment_id)
    lines = answer_lines(given.session(look.now()), given.answers)
    kept = kept_answers(look, assessment_id)
    if kind == "csv":
        return _csv(given, lines, kept)
    origin = scores_rest_on(look, assessment_id)
    content: dict[str, Any] = {
        "form": {"id": given.form.form_id, "version": given.form.version, "sha256": given.form.sha256},
        "case": given.prefill.get("case_no", ""),
        "state": given.state,
        "saved_at": given.saved_at.isoformat(timespec="seconds"),
        "scores_rest_on": (
            {"form": origin.form_sha256, "scale": origin.scale_sha256, "engine": origin.engine}
            if origin
            else None
        ),
        "answers": [_line(one) for one in lines],
        "kept": [_kept(one) for one in kept],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _line(one: AnswerLine) -> dict[str, Any]:
    return {
        "ref": one.ref,
        "name": one.name,
        "section": one.section,
        "question": one.question,
        "value": one.value,
        "answer": one.words,
        "shown": one.is_shown,
    }


def _kept(one: CarriedLine) -> dict[str, Any]:
    return {
        "version": one.version,
        "name": one.name,
        "question": one.question,
        "value": one.before,
        "answer": one.words,
    }


def _csv(given: Assessment, lines: tuple[AnswerLine, ...], kept: tuple[CarriedLine, ...]) -> bytes:
    """UTF-8 with the mark that spreadsheet programs want; no cell begins as a formula does."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_HEADS)
    about = (given.form.form_id, given.form.version, given.form.sha256)
    for one in lines:
        shown = "1" if one.is_shown else "0"
        cells = (*about, one.section, one.ref, one.name, one.question, one.value, one.words, shown, "")
        writer.writerow([_disarmed(cell) for cell in cells])
    for old in kept:
        cells = (*about, "", "", old.name, old.question, old.before, old.words, "1", old.version)
        writer.writerow([_disarmed(cell) for cell in cells])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def _disarmed(text: str) -> str:
    """*text* behind an apostrophe where a spreadsheet program might run it; plain numbers stay numbers."""
    if not text.lstrip().startswith(_ACTIVE) or text.lstrip("+-").replace(".", "", 1).isdecimal():
        return text
    return f"'{text}"
