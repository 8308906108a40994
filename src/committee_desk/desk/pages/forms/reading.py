"""What the page of forms asks of the rooms: the versions, one with all that is known of it, a check of a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from committee_desk.access import Verb, may
from committee_desk.assessment import (
    FormDiff,
    FormFault,
    FormStep,
    FormVersion,
    diff_for,
    faults_of,
    form_steps,
    form_versions,
    taken_in_by,
)
from committee_desk.errors import Refusal
from committee_desk.signing import Publication, publication_of, publishing_seat


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """One version: its steps, what it changes, who signed it; *seat* is as whom the person here would sign."""

    version: FormVersion
    steps: tuple[FormStep, ...]
    diff: FormDiff | None
    publication: Publication | None
    seat: str
    is_own: bool


def all_versions(look: Any) -> tuple[FormVersion, ...]:
    """Every version, the newest first."""
    return form_versions(look)


def version_facts(look: Any, version_id: str) -> VersionFacts:
    """Everything about one version."""
    version = next(one for one in form_versions(look) if one.id == version_id)
    return VersionFacts(
        version,
        form_steps(look, version_id),
        diff_for(look, version_id),
        publication_of(look, version_id),
        _seat(look),
        taken_in_by(look, version_id) == look.actor.id,
    )


def _seat(look: Any) -> str:
    if not may(look.actor.roles, Verb.SIGN_FORM):
        return ""
    try:
        return publishing_seat(look)[1]
    except Refusal:
        return ""


def check_workbook(look: Any, path: str, overlay: str) -> tuple[FormFault, ...]:
    """What is wrong with a workbook before it is taken in; empty when nothing is."""
    del look  # only files are read
    own = Path(overlay).read_bytes() if overlay else None
    try:
        content = Path(path).read_bytes()
    except OSError as fault:
        raise Refusal("assessment.form_missing") from fault
    return faults_of(content, Path(path).name, own, Path(overlay).name if overlay else "")
