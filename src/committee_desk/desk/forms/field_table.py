"""Which field takes the answer of which question: one table of control × type × appearance, read from the top."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from committee_desk.assessment import FormNode

from . import date_fields, fields
from .any_field import Field
from .attachments import Attachments, HeldAttachments
from .choice_fields import ListField, ManyField, OneField, PictureOf, no_picture
from .choice_grid import EVEN, PACKED
from .drawing_field import DrawingField
from .elsewhere_field import ElsewhereField, notice_of, where_field
from .file_fields import FileField
from .range_fields import RangeField, RatingField, picker_field
from .rank_field import RankField
from .search_fields import ManyListField, SearchField

#: Above so many choices they stand in a list; above so many the list is searched by typing.
MOST_BUTTONS, MOST_IN_A_LIST = 14, 30


@dataclass(frozen=True, slots=True)
class Around:
    """What a field may need besides its question: how many choices, pictures, where bytes go."""

    choices: int = 0
    picture_of: PictureOf = no_picture
    attachments: Attachments = field(default_factory=HeldAttachments)
    picture: bytes = b""


Make = Callable[[FormNode, Around, QWidget], Field]


@dataclass(frozen=True, slots=True)
class _Row:
    """Questions of *control* (and *type*, and with one of *appearances*, where given) get the field *make*."""

    control: str
    make: Make
    types: tuple[str, ...] = ()
    appearances: tuple[str, ...] = ()

    def fits(self, node: FormNode) -> bool:
        """Whether the question is one of these."""
        return (
            node.control == self.control
            and (not self.types or node.data_type in self.types or _media(node) in self.types)
            and (not self.appearances or bool(set(self.appearances).intersection(node.appearance)))
        )


def make_field(node: FormNode, around: Around, parent: QWidget) -> Field:
    """The field for *node*; under a notice where this computer cannot do what the form wants."""
    kind = _strange(node)
    if kind:
        return ElsewhereField(notice_of(kind), lambda inside: _make_plainly(node, around, inside), parent)
    return _make_plainly(node, around, parent)


def takes_answer(node: FormNode) -> bool:
    """Whether the question is answered at all; notes are only read."""
    return bool(node.control) and node.kind != "note"


def columns_of(node: FormNode) -> int:
    """How the choices stand: packed like words, in even columns, in a number of columns, one a line."""
    for word in node.appearance:
        if word in ("columns-pack", "horizontal-compact"):
            return PACKED
        if word in ("columns", "horizontal", "compact", "no-buttons"):
            return _numbered(node) or EVEN
    return _numbered(node) or PACKED


def _numbered(node: FormNode) -> int:
    for word in node.appearance:
        kind, _, count = word.rpartition("-")
        if kind in ("columns", "compact") and count.isascii() and count.isdigit():
            return max(1, int(count))
    return 0


def _make_plainly(node: FormNode, around: Around, parent: QWidget) -> Field:
    return next(row for row in _TABLE if row.fits(node)).make(node, around, parent)


def _one(node: FormNode, around: Around, parent: QWidget) -> Field:
    quick = "quick" in node.appearance
    words = {"autocomplete", "search"}
    if words.intersection(node.appearance) or around.choices > MOST_IN_A_LIST:
        return SearchField(parent, quick=quick)
    if "minimal" in node.appearance or around.choices > MOST_BUTTONS:
        return ListField(parent, quick=quick)
    return OneField(
        parent,
        columns=columns_of(node),
        picture_of=around.picture_of,
        bare="no-buttons" in node.appearance,
        quick=quick,
    )


def _many(node: FormNode, around: Around, parent: QWidget) -> Field:
    words = {"minimal", "autocomplete", "search"}
    if words.intersection(node.appearance) or around.choices > MOST_BUTTONS:
        return ManyListField(parent)
    bare = "no-buttons" in node.appearance
    return ManyField(parent, columns=columns_of(node), picture_of=around.picture_of, bare=bare)


def _typed(make: Callable[[QWidget], Field]) -> Make:
    return lambda _node, _around, parent: make(parent)


def _lines(node: FormNode, _around: Around, parent: QWidget) -> Field:
    rows = node.parameter("rows")
    return fields.LinesField(parent, rows=min(20, int(rows)) if rows.isascii() and rows.isdigit() else 4)


def _file(node: FormNode, around: Around, parent: QWidget) -> Field:
    return FileField(node, around.attachments, parent)


def _drawing(node: FormNode, around: Around, parent: QWidget) -> Field:
    return DrawingField(node, around.attachments, parent)


def _range(node: FormNode, _around: Around, parent: QWidget) -> Field:
    return RangeField(node, parent)


def _rating(node: FormNode, _around: Around, parent: QWidget) -> Field:
    return RatingField(node, parent)


def _picker(node: FormNode, _around: Around, parent: QWidget) -> Field:
    return picker_field(node, parent)


def _media(node: FormNode) -> str:
    """`image`, `audio`, `video` or `application` of a question that wants a file."""
    return node.parameter("mediatype", "application/*").partition("/")[0] if node.control == "upload" else ""


_NUMBERS = ("int", "integer", "decimal", "long")
_TABLE = (
    _Row("select1", _one),
    _Row("select", _many),
    _Row("rank", lambda _node, _around, parent: RankField(parent)),
    _Row("trigger", lambda _node, _around, parent: ManyField(parent)),
    _Row("range", _rating, appearances=("rating",)),
    _Row("range", _picker, appearances=("picker",)),
    _Row("range", _range),
    _Row("upload", _drawing, types=("image",), appearances=("signature", "draw", "annotate")),
    _Row("upload", _file, types=("image", "application")),
    _Row("upload", _typed(where_field)),
    _Row("secret", lambda _node, _around, parent: fields.MaskedField(parent)),
    _Row("input", _typed(fields.thousands_field), types=_NUMBERS, appearances=("thousands-sep",)),
    _Row("input", _typed(fields.number_field), types=_NUMBERS),
    _Row("input", _typed(date_fields.month_field), types=("date",), appearances=("month-year",)),
    _Row("input", _typed(date_fields.year_field), types=("date",), appearances=("year",)),
    _Row("input", _typed(date_fields.plain_date_field), types=("date",), appearances=("no-calendar",)),
    _Row("input", _typed(date_fields.DateField), types=("date",)),
    _Row("input", _typed(date_fields.time_field), types=("time",)),
    _Row("input", _typed(date_fields.MomentField), types=("dateTime",)),
    _Row("input", _typed(fields.place_field), types=("geopoint",)),
    _Row("input", lambda _node, _around, parent: fields.MaskedField(parent), appearances=("masked",)),
    _Row("input", _lines, appearances=("multiline",)),
    _Row("input", _typed(fields.thousands_field), appearances=("thousands-sep",)),
    _Row("input", _typed(fields.digits_field), types=("barcode",)),
    _Row("input", _typed(fields.digits_field), appearances=("numbers",)),
    _Row("input", _typed(fields.text_field)),
)

_ELSEWHERE = {
    "map": "map",
    "quick map": "map",
    "image-map": "map",
    "placement-map": "geopoint",
    "bearing": "bearing",
    "printer": "printer",
    **dict.fromkeys(
        ("coptic", "ethiopian", "islamic", "bikram-sambat", "myanmar", "persian", "buddhist"), "calendar"
    ),
}


def _strange(node: FormNode) -> str:
    """What the question wants that this computer has not; empty for what is at home here."""
    if node.control == "upload" and _media(node) in ("audio", "video"):
        return _media(node)
    if node.data_type in ("geopoint", "geotrace", "geoshape", "barcode"):
        return node.data_type
    for word in node.appearance:
        if word.startswith(("ex:", "printer:")):
            return "app" if word.startswith("ex:") else "printer"
        if word in _ELSEWHERE:
            return _ELSEWHERE[word]
    return "" if any(row.control == node.control for row in _TABLE) else "unknown"
