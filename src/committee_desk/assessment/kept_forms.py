"""Forms that the county works with: kept whole in its file, so that old answers are always read in their own form."""

import hashlib
import tempfile
from pathlib import Path

import sqlalchemy as sa

from ..access import Verb
from ..errors import Place, Refusal
from ..office import Look, UnitOfWork
from ..records.assessment import form_version
from ..records.bodies import keep_body, read_body
from ..resources import resource
from .cfm import CFM_FORM
from .form import load_form
from .linting.checking import check_here
from .values import Form

DEFAULT_FORM = "pre_enrolment_assessment"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_loaded: dict[str, Form] = {}


def default_form_file() -> Path:
    """The workbook of the pre-enrolment assessment that the program brings along."""
    return resource("forms", f"{DEFAULT_FORM}.xlsx")


def cfm_form_file() -> Path:
    """The workbook of the Child Functioning Module 5–17 that the program brings along (a working translation)."""
    return resource("forms", f"{CFM_FORM}.xlsx")


def publish_form(work: UnitOfWork, path: Path) -> str:
    """Take the form in *path* into the county; returns the id of this version.

    The same version with the same content is the one that is there; with other content it is refused
    (`assessment.version_changed`): a form is its id, its version and its digest. One with errors is refused with
    the first of them (`form_faults.CODE`, with its cell); `check_form` tells them all.
    """
    work.allow(Verb.PUBLISH_FORM)
    form = load_form(path)
    _refuse_faulty(path)
    known = work.connection.execute(
        sa.select(form_version).where(
            form_version.c.form_id == form.form_id, form_version.c.version == form.version
        )
    ).first()
    if known is not None and known.sha256 != form.sha256:
        raise Refusal("assessment.version_changed", form=form.title, version=form.version)
    version_id: str = known.id if known is not None else _keep(work, form, path.read_bytes())
    work.audit(
        Verb.PUBLISH_FORM, "form_version", version_id, None, {"form": form.form_id, "version": form.version}
    )
    return version_id


def _refuse_faulty(path: Path) -> None:
    """The linter's errors, in this process since the file was just loaded; what we ship has none (tested)."""
    if _shipped(path.read_bytes()) is not None:
        return
    errors = check_here(path).errors
    if errors:
        first = errors[0]
        place = Place(path.name, first.sheet, first.row, first.column, first.path)
        raise Refusal(f"form_faults.{first.code}", place=place, **first.values)


def _keep(work: UnitOfWork, form: Form, workbook: bytes) -> str:
    version_id, body_id = work.new_id(), work.new_id()
    keep_body(work.connection, body_id, workbook, XLSX, work.now())
    work.connection.execute(
        form_version.insert().values(
            id=version_id,
            form_id=form.form_id,
            version=form.version,
            sha256=form.sha256,
            workbook_body=body_id,
            published_at=work.now(),
        )
    )
    return version_id


def newest_form(look: Look, form_id: str = DEFAULT_FORM) -> str:
    """The id of the form's newest version; Refusal `assessment.no_form` where none was taken in."""
    found: str | None = look.connection.execute(
        sa.select(form_version.c.id)
        .where(form_version.c.form_id == form_id)
        .order_by(form_version.c.published_at.desc())
        .limit(1)
    ).scalar()
    if found is None:
        raise Refusal("assessment.no_form")
    return found


def kept_form(look: Look, version_id: str) -> Form:
    """The form of *version_id*, compiled once a run of the program (forms hold nothing of children)."""
    row = look.connection.execute(sa.select(form_version).where(form_version.c.id == version_id)).one()
    if row.sha256 not in _loaded:
        _loaded[row.sha256] = _compiled(read_body(look.connection, row.workbook_body))
    return _loaded[row.sha256]


def load_default_form() -> None:
    """Compile the form that the program brings along, so that the first page that needs it does not wait for that."""
    shipped = default_form_file()
    if shipped.exists():
        form = load_form(shipped)
        _loaded[form.sha256] = form


def _compiled(workbook: bytes) -> Form:
    shipped = _shipped(workbook)
    if shipped is not None:
        return load_form(shipped)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.xlsx"
        path.write_bytes(workbook)
        return load_form(path)


def _shipped(workbook: bytes) -> Path | None:
    """The form among those that the county takes in with the program whose content *workbook* is."""
    ours = (default_form_file(), cfm_form_file())
    return next(
        (one for one in ours if one.exists() and _digest(one.read_bytes()) == _digest(workbook)), None
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
