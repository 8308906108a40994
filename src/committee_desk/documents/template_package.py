"""A .docx as an untrusted ZIP: looked at before any library opens it, and written again with equal bytes."""

import zipfile
from io import BytesIO

from ..errors import Refusal

MOST_FILES = 500
MOST_BYTES = 40_000_000
"""Unpacked size that a template may have; ours has 0.2 MB."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def read_parts(template: bytes) -> dict[str, bytes]:
    """All parts by name; refuses bombs, macros, DTDs and parts fetched from elsewhere."""
    try:
        with zipfile.ZipFile(BytesIO(template)) as package:
            entries = package.infolist()
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise Refusal("documents.template_broken", detail="ZIP")
            parts = {entry.filename: package.read(entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        # RuntimeError: an encrypted entry.
        raise Refusal("documents.template_broken", detail="ZIP") from error
    if "word/document.xml" not in parts:
        raise Refusal("documents.template_broken", detail="word/document.xml")
    for name, content in parts.items():
        _require_harmless(name, content)
    return parts


def _require_harmless(name: str, content: bytes) -> None:
    lower = name.lower()
    if "vbaproject" in lower or "/embeddings/" in lower or "/activex/" in lower:
        raise Refusal("documents.template_unsafe", detail=name)
    if lower.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in content or b"<!ENTITY" in content):
        raise Refusal("documents.template_unsafe", detail=f"{name} DTD")
    if lower.endswith(".rels"):
        _require_inside(name, content)


def _require_inside(name: str, content: bytes) -> None:
    """No part may be fetched from elsewhere (a remote template or picture); a link to click on may stay."""
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        relations = list(fromstring(content))
    except ParseError as error:
        raise Refusal("documents.template_broken", detail=name) from error
    for relation in relations:
        outside = relation.get("TargetMode") == "External"
        if outside and not (relation.get("Type") or "").endswith("/hyperlink"):
            raise Refusal("documents.template_unsafe", detail=f"{name} External")


def rewrite(package: bytes) -> bytes:
    """The same parts in a fixed order with fixed dates, so that equal contents give equal bytes."""
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(package)) as read:
        for entry in read.infolist():
            parts[entry.filename] = read.read(entry)
    first = "[Content_Types].xml"
    order = sorted(parts, key=lambda name: (name != first, name))
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package_file:
        for name in order:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            package_file.writestr(info, parts[name])
    return written.getvalue()
