"""The form's pictures as the fields show them: of a question, and of its choices."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from committee_desk.assessment import Form, FormNode, choice_pictures, label_picture

from .choice_fields import PictureOf, no_picture
from .field_table import Around
from .filling import Filling
from .thumbnail import picture_from

#: Twice the side of a choice's picture at 200 %, in device pixels.
_ROOM = QSize(400, 400)


def pictures_of(form: Form, node: FormNode, pictures: Mapping[str, bytes], language: str) -> PictureOf:
    """The picture of each choice, read when it is asked for; None for a choice without one that can be read."""
    files = choice_pictures(form, node, language) if pictures else {}
    if not files:
        return no_picture

    def picture(name: str) -> QPixmap | None:
        found = picture_from(pictures.get(files.get(name, ""), b""), _ROOM)
        return None if found.isNull() else found

    return picture


def picture_over(node: FormNode, pictures: Mapping[str, bytes], language: str) -> bytes:
    """The picture over the question; empty where it has none."""
    return pictures.get(label_picture(node, language), b"") if pictures else b""


def around(filling: Filling, ref: str) -> Around:
    """What the field of the question at *ref* needs besides its question."""
    node, language = filling.definition(ref), filling.language
    return Around(
        choices=_count(filling, ref),
        picture_of=pictures_of(filling.session.form, node, filling.pictures, language),
        attachments=filling.attachments,
        picture=picture_over(node, filling.pictures, language),
    )


def _count(filling: Filling, ref: str) -> int:
    """How many choices there are; a whole list is counted without making its words."""
    source = filling.definition(ref).choices
    if source is None:
        return 0
    if source.list_name and "[" not in source.nodeset:
        found = next(
            (len(every) for name, every in filling.session.form.choices if name == source.list_name), 0
        )
        if found:
            return found
    return len(source.fixed) or len(filling.choices(ref))
