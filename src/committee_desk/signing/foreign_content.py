"""What no paper of ours holds: scripts, actions, attachments, layers, links, fields but signatures."""

import warnings
from io import BytesIO

import pikepdf

_FORBIDDEN = frozenset(
    {
        "/JavaScript",
        "/JS",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToR",
        "/GoToE",
        "/URI",
        "/RichMedia",
        "/Movie",
        "/Sound",
        "/Rendition",
        "/XFA",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/AA",
        "/OpenAction",
        "/OCProperties",
        "/OC",
        "/OCG",
        "/3D",
        "/Collection",
        "/AF",
        "/NeedAppearances",
    }
)
_DEEPEST = 64


def foreign_names(pdf: bytes) -> tuple[str, ...]:
    """Names of parts that a paper of ours never holds, sorted; escapes and object streams are resolved.

    ValueError for a file that cannot be read as PDF without repairs.
    """
    try:
        with warnings.catch_warnings(), pikepdf.open(BytesIO(pdf), attempt_recovery=False) as document:
            warnings.simplefilter("ignore")
            found: set[str] = set()
            for item in document.objects:
                _walk(item, found, 0)
            _check_widgets(document, found)
            return tuple(sorted(found))
    except pikepdf.PdfError as damage:
        raise ValueError("not a readable PDF") from damage


def _walk(item: pikepdf.Object, found: set[str], depth: int) -> None:
    if depth > _DEEPEST:
        found.add("/DeepNesting")
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        entries = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        for key, value in entries.items():
            _note(key, found)
            _descend(value, found, depth)
    elif isinstance(item, pikepdf.Array):
        for value in item:
            _descend(value, found, depth)


def _descend(value: object, found: set[str], depth: int) -> None:
    if isinstance(value, pikepdf.Name):
        _note(str(value), found)
    elif isinstance(value, pikepdf.Object) and not value.is_indirect:
        _walk(value, found, depth + 1)


def _note(name: str, found: set[str]) -> None:
    if name in _FORBIDDEN:
        found.add(name)


def _check_widgets(document: pikepdf.Pdf, found: set[str]) -> None:
    for page in document.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") != "/Widget" or annotation.get("/FT") != "/Sig":
                found.add("/Annots")
    form = document.Root.get("/AcroForm")
    if form is None:
        return
    if set(form.keys()) - {"/Fields", "/SigFlags"}:
        found.add("/AcroForm")
    if any(field.get("/FT") != "/Sig" or "/Kids" in field for field in form.get("/Fields", [])):
        found.add("/Fields")
