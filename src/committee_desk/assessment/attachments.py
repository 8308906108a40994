"""Data files that a form refers to (CSV, XML, GeoJSON) as trees that `instance()` and `pulldata` look into."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..errors import Place, Refusal
from .tree import Node, number_nodes, tree_from_xml

LARGEST = 64_000_000
MOST_FIELD = 1 << 20
Missing = Callable[[Refusal], None]


def read_attachments(
    external: dict[str, str], folder: Path | None, missing: Missing, *, first: int, gap: int
) -> dict[str, Node]:
    """The documents of the *external* instances (id to `jr://file-csv/name.csv`) in *folder*.

    What is not there, and `last-saved`, is told to *missing* and counts as empty. Orders start at *first*, *gap* apart.
    Refuses `form.attachment_broken` and `form.attachment_large`.
    """
    found = {}
    for place, (name, address) in enumerate(external.items()):
        file = address.rpartition("/")[2]
        if "last-saved" in address:
            missing(Refusal("form.last_saved"))
            document = blank_document()
        else:
            content = _content(folder, file)
            if content is None:
                missing(Refusal("form.attachment_missing", name=file))
            document = blank_document() if content is None else read_attachment(content, file)
        number_nodes(document, first + gap * place)
        found[name] = document
    return found


def _content(folder: Path | None, file: str) -> bytes | None:
    if folder is None or not file or file in (".", ".."):
        return None
    path = folder / file
    try:
        if not path.is_file():
            return None
        if path.stat().st_size > LARGEST:
            raise Refusal("form.attachment_large", name=file, largest=LARGEST // 1_000_000)
        return path.read_bytes()
    except OSError:
        return None


def read_attachment(content: bytes, file: str) -> Node:
    """The document in the bytes of *file*, whose ending tells what it is. Refuses `form.attachment_broken`."""
    ending = file.rpartition(".")[2].lower()
    try:
        if ending == "csv":
            return from_rows(_rows(_decoded(content)))
        if ending in ("geojson", "json"):
            return from_rows(_features(json.loads(_decoded(content))))
        return _from_xml(content)
    except (ValueError, csv.Error, RecursionError) as fault:
        raise Refusal(
            "form.attachment_broken", place=Place(file=file), name=file, detail=str(fault)
        ) from fault


def _decoded(content: bytes) -> str:
    """UTF-8 with or without a mark; what is none was saved by Excel on Chinese Windows (GB18030)."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def _from_xml(content: bytes) -> Node:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        return tree_from_xml(fromstring(content))
    except (ParseError, DefusedXmlException) as fault:
        raise ValueError(str(fault)) from fault


def _rows(text: str) -> list[list[tuple[str, str]]]:
    csv.field_size_limit(MOST_FIELD)
    sample = text[:8192].partition("\n")[0]
    separator = max(",;\t|", key=sample.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    headers = [header.strip() for header in next(reader, [])]
    return [
        [(name, value) for name, value in zip(headers, row, strict=False) if name]
        for row in reader
        if any(row)
    ]


def from_rows(rows: list[list[tuple[str, str]]]) -> Node:
    """A document `root/item/…` of *rows* of names and values."""
    document = blank_document()
    root = document.children[0]
    for row in rows:
        item = Node("element", "item", root)
        item.children = [Node("element", name, item, value) for name, value in row]
        root.children.append(item)
    number_nodes(document)
    return document


def blank_document() -> Node:
    """A document `root` without items."""
    document = Node("document", "")
    document.children.append(Node("element", "root", document))
    return document


def _features(collection: Any) -> list[list[tuple[str, str]]]:
    """The features as ODK shows them: `geometry`, the id, then the properties."""
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        raise ValueError("GeoJSON: FeatureCollection")
    return [_feature(each) for each in collection.get("features") or [] if isinstance(each, dict)]


def _feature(feature: dict[str, Any]) -> list[tuple[str, str]]:
    found = [("geometry", _geometry(feature.get("geometry") or {}))]
    properties = feature.get("properties") or {}
    if "id" in feature and "id" not in properties:
        found.append(("id", _plain(feature["id"])))
    return found + [(str(name), _plain(value)) for name, value in properties.items()]


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _geometry(geometry: dict[str, Any]) -> str:
    """A point as `lat lon 0 0`, a line and a shape as such points joined by `;`."""
    kind, places = geometry.get("type"), geometry.get("coordinates") or []
    if kind == "Point":
        return _point(places)
    if kind == "LineString":
        return "; ".join(map(_point, places))
    if kind == "Polygon" and places:
        return "; ".join(map(_point, places[0]))
    return ""


def _point(place: list[Any]) -> str:
    longitude, latitude = place[:2]
    return f"{_plain(latitude)} {_plain(longitude)} 0 0"
