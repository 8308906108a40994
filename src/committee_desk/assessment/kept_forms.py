"""Forms that the county works with: kept whole in its file, so that old answers are always read in their own form."""

import hashlib
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Place, Refusal
from ..office import Look, UnitOfWork
from ..records.assessment import form_version
from ..records.bodies import keep_body, read_body
from ..resources import resource
from .cfm import CFM_FORM
from .form import load_form
from .form_faults import read_form_pair
from .form_pictures import keep_pictures
from .form_source import FormSource, load_source
from .linting.checking import check_here
from .values import Form
from .version_values import FormState

DEFAULT_FORM = "pre_enrolment_assessment"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

BOOK, OVERLAY = "form.xlsx", "overlay.xlsx"
"""What the kept workbooks are called where a fault names their file."""

_loaded: dict[str, FormSource] = {}


def default_form_file() -> Path:
    """The workbook of the pre-enrolment assessment that the program brings along."""
    return resource("forms", f"{DEFAULT_FORM}.xlsx")


def cfm_form_file() -> Path:
    """The workbook of the Child Functioning Module 5–17 that the program brings along (a working translation)."""
    return resource("forms", f"{CFM_FORM}.xlsx")


def publish_form(work: UnitOfWork, path: Path) -> str:
    """Publish a form that the program brings along; returns the id of this version.

    The same version with the same content is the one that is there; with other content it is refused
    (`assessment.version_changed`): a form is its id, its version and its digest. Refusal `form_versions.unsigned` for
    another version of a form that the county has: that is taken in, tried and signed.
    One with errors is refused with the first of them (`form_faults.CODE`, with its cell).
    """
    work.allow(Verb.PUBLISH_FORM)
    form = load_form(path)
    _refuse_faulty(path)
    known = known_version(work, form)
    content = path.read_bytes()
    if known is None and _has_other(work, form.form_id) and not _is_shipped(content):
        raise Refusal("form_versions.unsigned", form=form.title)
    version_id = known or keep_version(work, form, content, FormState.PUBLISHED)
    if known is None:
        keep_pictures(work, version_id, form, path)
    work.audit(
        Verb.PUBLISH_FORM, "form_version", version_id, None, {"form": form.form_id, "version": form.version}
    )
    return version_id


def _refuse_faulty(path: Path) -> None:
    """The linter's errors, in this process since the file was just loaded; what we ship has none (tested)."""
    if _is_shipped(path.read_bytes()):
        return
    errors = check_here(path).errors
    if errors:
        first = errors[0]
        place = Place(path.name, first.sheet, first.row, first.column, first.path)
        raise Refusal(f"form_faults.{first.code}", place=place, **first.values)


def known_version(work: UnitOfWork, form: Form) -> str | None:
    """The id under which the county has *form* already; None where it has not.

    Refusal `assessment.version_changed` where the same version has other content.
    """
    question = sa.select(form_version.c.id, form_version.c.sha256).where(
        form_version.c.form_id == form.form_id, form_version.c.version == form.version
    )
    known = work.connection.execute(question).first()
    if known is None:
        return None
    if known.sha256 != form.sha256:
        raise Refusal("assessment.version_changed", form=form.title, version=form.version)
    return str(known.id)


def keep_version(
    work: UnitOfWork, form: Form, content: bytes, state: FormState, overlay: bytes | None = None
) -> str:
    """Write *form* down with the workbook that it was read from, and its *overlay*; returns the version's id."""
    version_id = work.new_id()
    work.connection.execute(
        form_version.insert().values(
            id=version_id,
            form_id=form.form_id,
            version=form.version,
            title=form.title[:200],
            sha256=form.sha256,
            workbook_body=_keep_workbook(work, content),
            overlay_body=None if overlay is None else _keep_workbook(work, overlay),
            state=state.value,
            published_at=work.now(),
        )
    )
    return version_id


def _keep_workbook(work: UnitOfWork, content: bytes) -> str:
    body_id = work.new_id()
    keep_body(work.connection, body_id, content, XLSX, work.now())
    return body_id


def _has_other(look: Look, form_id: str) -> bool:
    question = sa.select(form_version.c.id).where(form_version.c.form_id == form_id)
    return look.connection.execute(question).first() is not None


def _is_shipped(workbook: bytes) -> bool:
    """Whether *workbook* is one that the program brings along, byte by byte."""
    digest = _digest(workbook)
    return any(_digest(one.read_bytes()) == digest for one in resource("forms").glob("*.xlsx"))


def newest_form(look: Look, form_id: str = DEFAULT_FORM) -> str:
    """The id of the form's newest published version; Refusal `assessment.no_form` where there is none."""
    found: str | None = look.connection.execute(
        sa.select(form_version.c.id)
        .where(form_version.c.form_id == form_id, form_version.c.state == FormState.PUBLISHED.value)
        .order_by(form_version.c.published_at.desc())
        .limit(1)
    ).scalar()
    if found is None:
        raise Refusal("assessment.no_form")
    return found


def kept_form(look: Look, version_id: str) -> Form:
    """The form of *version_id*, compiled once a run of the program (forms hold nothing of children)."""
    return kept_source(look, version_id).form


def kept_source(look: Look, version_id: str) -> FormSource:
    """The form of *version_id* with the cells that it was written in, kept like `kept_form`."""
    row = look.connection.execute(sa.select(form_version).where(form_version.c.id == version_id)).one()
    if row.sha256 not in _loaded:
        content, overlay = _bodies(look, row)
        _loaded[row.sha256] = read_form_pair(content, BOOK, overlay, OVERLAY)
    return _loaded[row.sha256]


def load_default_form() -> None:
    """Compile the form that the program brings along, so that the first page that needs it does not wait for that."""
    shipped = default_form_file()
    if shipped.exists():
        source = load_source(shipped)
        _loaded[source.form.sha256] = source


def _bodies(look: Look, row: Any) -> tuple[bytes, bytes | None]:
    overlay = read_body(look.connection, row.overlay_body) if row.overlay_body else None
    return read_body(look.connection, row.workbook_body), overlay


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
