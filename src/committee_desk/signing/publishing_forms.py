"""Publishing a form: a named officer signs its digest with the password of his own key; the signature stays with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Role, Verb
from ..assessment import FormState, diff_for, kept_form, move_form, taken_in_by, version_row
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.bodies import json_bytes
from ..records.form_life import form_step
from .county_keys import open_key, trust_of
from .detached import judge_detached, sign_detached
from .values import Problem, SignerRole


@dataclass(frozen=True, slots=True)
class Publication:
    """Who published a form and when, and what is wrong with the signature; *problems* is empty when it holds."""

    signer: str
    role: str
    at: datetime
    problems: tuple[Problem, ...]


def publishing_seat(look: Look) -> tuple[SignerRole, str]:
    """As whom the person at the desk publishes: the chair in person, the bureau's officer with the bureau's seal.

    Refusal `form_versions.no_key` for anybody else.
    """
    if Role.CHAIR in look.actor.roles:
        return SignerRole.CHAIR, look.actor.name
    if Role.BUREAU_OFFICER in look.actor.roles:
        return SignerRole.BUREAU_SEAL, look.county.bureau
    raise Refusal("form_versions.no_key")


def sign_form(work: UnitOfWork, form_version_id: str, password: str) -> str:
    """trial → published: the form can be assessed with from now on; returns the version's id.

    Refusals `form_versions.own_form` for whoever took it in, `form_versions.not_ready` while earlier answers have no
    way into it, `signing.no_key_of`, `signing.wrong_password`.
    """
    work.allow(Verb.SIGN_FORM)
    row = version_row(work, form_version_id)
    if taken_in_by(work, form_version_id) == work.actor.id:
        raise Refusal("form_versions.own_form")
    _require_a_way(work, form_version_id)
    role, name = publishing_seat(work)
    key = open_key(work, role, name, password)
    statement = _statement(work, row)
    move_form(
        work,
        form_version_id,
        FormState.PUBLISHED,
        "",
        signer_name=name,
        signer_role=role.value,
        statement=statement,
        signature=sign_detached(json_bytes(statement), key, work.now()),
    )
    kept_form(work, form_version_id)  # what cannot be opened must not be published
    after = {"state": FormState.PUBLISHED.value, "role": role.value, "sha256": row.sha256}
    work.audit(Verb.SIGN_FORM, "form_version", form_version_id, {"state": row.state}, after)
    return form_version_id


def _require_a_way(look: Look, form_version_id: str) -> None:
    found = diff_for(look, form_version_id)
    if found is None or found.may_be_published:
        return
    lacking = [one.needed() for one in found.missing] + [one.sentence() for one in found.faults]
    raise Refusal("form_versions.not_ready", count=len(lacking), first=lacking[0])


def _statement(look: Look, row: Any) -> dict[str, Any]:
    """What is signed."""
    return {
        "act": "publish_form",
        "county": look.county.division,
        "form_id": row.form_id,
        "version": row.version,
        "sha256": row.sha256,
        "at": look.now().isoformat(timespec="seconds"),
    }


def publication_of(look: Look, form_version_id: str) -> Publication | None:
    """The signature that published a version, judged now; None for one that nobody signed here."""
    look.allow(Verb.PRINT_FORM)
    row = version_row(look, form_version_id)
    question = (
        sa.select(form_step)
        .where(form_step.c.form_version_id == form_version_id, form_step.c.signature.is_not(None))
        .order_by(form_step.c.made_at.desc())
    )
    step = look.connection.execute(question.limit(1)).first()
    if step is None:
        return None
    content = json_bytes(step.statement)
    signer, problems = judge_detached(content, bytes(step.signature), trust=trust_of(look), now=look.now())
    same = (step.statement.get("sha256"), step.statement.get("version")) == (row.sha256, row.version)
    if not problems and (not same or kept_form(look, form_version_id).sha256 != row.sha256):
        problems = (Problem.OTHER_DOCUMENT,)
    name = signer.name if signer else step.signer_name
    return Publication(name, step.signer_role, step.made_at, tuple(problems))
