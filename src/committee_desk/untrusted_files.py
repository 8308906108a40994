"""What a file really is, told from its bytes, and the traps refused before any reader opens it."""

import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO
from xml.parsers import expat

from .text import is_han

_LARGEST_FILE = 80_000_000
_LARGEST_INFLATED = 400_000_000  # 100,000 rows of 20 columns are about 90 MB of XML
_LARGEST_RATIO = 250  # honest sheets stay under 60; deflate's most is 1,032
_RATIO_COUNTS_FROM = 20_000_000
_MOST_ENTRIES = 2_000
_CHUNK = 1 << 18


class UnreadableFile(Exception):  # noqa: N818  a verdict on a file, turned into a reading at once
    """The file is refused with *code* (docs/roster-codes.md); *disguise* is what a renamed one really is."""

    def __init__(self, code: str, disguise: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.disguise = disguise


class Kind(StrEnum):
    """How the file is to be read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


_SUFFIXES = {
    Kind.XLSX: {".xlsx", ".xlsm", ".xltx", ".xltm", ".et"},
    Kind.XLS: {".xls", ".xlt", ".et"},
    Kind.ODS: {".ods", ".ots"},
    Kind.TEXT: {".csv", ".txt", ".tsv"},
}
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_FOREIGN = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"\x7fELF",
    b"{\\rtf",
)
_MHTML = (b"mime-version:", b"content-type: multipart/related")
_HTML = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<div")


def examine(path: Path) -> tuple[Kind, tuple[str, ...]]:
    """The kind of *path* and codes to tell about the file; raises UnreadableFile with the code of the refusal."""
    size = path.stat().st_size
    if size == 0:
        raise UnreadableFile("EMPTY_FILE")
    if size > _LARGEST_FILE:
        raise UnreadableFile("BOMB")
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK"):
        kind, codes = _examine_zip(path)
    elif head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        _examine_ole(path)
        kind, codes = Kind.XLS, ()
    else:
        _examine_text(head)
        kind, codes = Kind.TEXT, ()
    mismatch = () if path.suffix.lower() in _SUFFIXES[kind] else ("FORMAT_MISMATCH",)
    return kind, mismatch + codes


def _examine_text(head: bytes) -> None:
    if head.startswith(_FOREIGN):
        raise UnreadableFile("NOT_A_SPREADSHEET")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not start and len(head) < 4096:
        raise UnreadableFile("EMPTY_FILE")
    if start.startswith(_HTML) or start.startswith(_MHTML):
        raise UnreadableFile("FORMAT_MISMATCH", "html")
    if start.startswith((b"<?xml", b"<!doctype")):
        raise _xml_verdict(start)
    if b"\x00" in head and not utf_16_without_mark(head):
        raise UnreadableFile("NOT_A_SPREADSHEET")


def utf_16_without_mark(head: bytes) -> str | None:
    """The byte order of a text in UTF-16 that lacks its mark; None for everything else.

    Only zero bytes (of commas, digits, line ends) betray it, and nearly all its characters must be common ones.
    """
    if b"\x00" not in head:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = head[: len(head) // 2 * 2].decode(encoding)
        except UnicodeDecodeError as fault:
            if fault.start < len(head) - 4:
                continue
            text = head[: fault.start].decode(encoding)
        common = sum(mark in "\t\r\n" or " " <= mark <= "~" or is_han(mark) for mark in text)
        if text and common >= len(text) * 0.9 and "\x00" not in text:
            return encoding
    return None


def _xml_verdict(start: bytes) -> UnreadableFile:
    if b"<html" in start:
        return UnreadableFile("FORMAT_MISMATCH", "html")
    if b"office:spreadsheet" in start or b"excel.sheet" in start:
        return UnreadableFile("FORMAT_MISMATCH", "xml_2003")
    return UnreadableFile("XML_DTD" if b"<!doctype" in start else "NOT_A_SPREADSHEET")


def _examine_ole(path: Path) -> None:
    """A compound file holds a BIFF workbook, an encrypted package, or something else (a .doc)."""
    content = path.read_bytes()
    if _stream(content, "EncryptedPackage"):
        raise UnreadableFile("PASSWORD")
    if not (_stream(content, "Workbook") or _stream(content, "Book")):
        raise UnreadableFile("NOT_A_SPREADSHEET" if _has_directory(content) else "CORRUPT")


def _has_directory(content: bytes) -> bool:
    """Whether the list of streams lies inside what there is of the file; a truncated one has lost it."""
    if len(content) < 1536:
        return False
    size = 1 << int.from_bytes(content[30:32], "little") if content[30] < 16 else 512
    return (int.from_bytes(content[48:52], "little") + 2) * size <= len(content)


def _stream(content: bytes, name: str) -> bool:
    return (name + "\0").encode("utf-16-le") in content


def _examine_zip(path: Path) -> tuple[Kind, tuple[str, ...]]:
    try:
        with zipfile.ZipFile(path) as archive:
            return _examine_entries(archive, path.stat().st_size)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
        zlib.error,
    ) as fault:
        raise UnreadableFile("CORRUPT") from fault
    except RuntimeError as fault:  # zipfile's word for an encrypted entry
        raise UnreadableFile("PASSWORD") from fault


def _examine_entries(archive: zipfile.ZipFile, size: int) -> tuple[Kind, tuple[str, ...]]:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(names) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _LARGEST_INFLATED:
        raise UnreadableFile("BOMB")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile("PASSWORD")
    _inflate_all(archive, size)
    kind = _kind(archive, set(names))
    if len(set(names)) != len(names):
        raise UnreadableFile("CORRUPT")
    macros = any(name.lower().endswith("vbaproject.bin") or name.startswith("Basic/") for name in names)
    return kind, ("MACRO_PRESENT",) if macros else ()


def _kind(archive: zipfile.ZipFile, names: set[str]) -> Kind:
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "mimetype" not in names or not archive.read("mimetype").strip().startswith(_ODS):
        raise UnreadableFile("NOT_A_SPREADSHEET")
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableFile("PASSWORD")
    if "content.xml" not in names:
        raise UnreadableFile("CORRUPT")
    return Kind.ODS


def _inflate_all(archive: zipfile.ZipFile, size: int) -> None:
    """Every entry read to its end: true sizes, check sums, and no document type in any XML part."""
    total = 0
    for entry in archive.infolist():
        prologue = Prologue() if entry.filename.lower().endswith((".xml", ".rels", ".vml")) else None
        with archive.open(entry) as stream:
            for chunk in _chunks(stream):
                total += len(chunk)
                if total > _LARGEST_INFLATED or (
                    total > _RATIO_COUNTS_FROM and total > size * _LARGEST_RATIO
                ):
                    raise UnreadableFile("BOMB")
                if prologue:
                    prologue.feed(chunk)


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


class Prologue:
    """Watches the part of an XML file before its root element: a document type is refused, whatever it declares."""

    def __init__(self) -> None:
        self._parser: expat.XMLParserType | None = expat.ParserCreate()
        self._done = False
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._reached_root

    def feed(self, chunk: bytes) -> None:
        """The next bytes; raises UnreadableFile(XML_DTD)."""
        if self._parser is None or self._done:
            return
        try:
            self._parser.Parse(chunk, False)
        except expat.ExpatError:
            self._parser = None  # broken XML is for the reader to tell, in its own words

    def _refuse(self, *_: object) -> None:
        raise UnreadableFile("XML_DTD")

    def _reached_root(self, *_: object) -> None:
        self._done = True
        if self._parser is not None:
            self._parser.StartElementHandler = None
