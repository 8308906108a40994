"""The pictures of a form (`media::image`): they lie beside the workbook and are kept in the county with its version."""

from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.assessment import form_picture
from ..records.bodies import keep_body, read_body
from .attachment_content import clean_attachment
from .values import Form, FormNode

_SCHEME = "jr://images/"
#: The longer side of a form's picture.
_MOST_PIXELS = 1200


def label_picture(node: FormNode, language: str) -> str:
    """The file name of the picture over the question; empty where it has none."""
    return _name(node.image.plain(language))


def choice_pictures(form: Form, node: FormNode, language: str) -> dict[str, str]:
    """The file names of the pictures of the question's choices, by the choices' names."""
    if node.choices is None:
        return {}
    choices = node.choices.fixed or dict(form.choices).get(node.choices.list_name, ())
    named = ((choice.name, _name(choice.image.plain(language))) for choice in choices)
    return {name: file for name, file in named if file}


def pictures_beside(form: Form, workbook: Path) -> dict[str, bytes]:
    """The form's pictures that lie beside *workbook* or in its folder `NAME-media`; others are left out."""
    folders = (workbook.with_name(f"{workbook.stem}-media"), workbook.parent)
    found: dict[str, bytes] = {}
    for name in sorted(set(_names(form))):
        path = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if path is not None and "/" not in name and "\\" not in name:
            found[name] = path.read_bytes()
    return found


def keep_pictures(work: UnitOfWork, version_id: str, form: Form, workbook: Path) -> int:
    """Part of publishing: keep the pictures with the version; how many."""
    kept = 0
    for name, content in pictures_beside(form, workbook).items():
        try:
            clean = clean_attachment(content, "image/*", _MOST_PIXELS)
        except Refusal:
            continue  # a picture that cannot be read is shown as its words
        body_id = work.new_id()
        keep_body(work.connection, body_id, clean.content, clean.media, work.now())
        row = {"id": work.new_id(), "form_version_id": version_id, "name": name, "body_id": body_id}
        work.connection.execute(form_picture.insert().values(**row))
        kept += 1
    return kept


def kept_pictures(look: Look, version_id: str) -> dict[str, bytes]:
    """The pictures of a form's version by file name; they hold nothing of children."""
    rows = look.connection.execute(
        sa.select(form_picture).where(form_picture.c.form_version_id == version_id)
    ).all()
    return {row.name: read_body(look.connection, row.body_id) for row in rows}


def _names(form: Form) -> Iterator[str]:
    phrases = [node.image for node in form.nodes]
    phrases += [choice.image for _, choices in form.choices for choice in choices]
    phrases += [choice.image for node in form.nodes if node.choices for choice in node.choices.fixed]
    for phrase in phrases:
        yield from (name for language, _ in phrase.by_language if (name := _name(phrase.plain(language))))


def _name(text: str) -> str:
    return text.strip().removeprefix(_SCHEME)
