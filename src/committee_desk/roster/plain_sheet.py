"""A sheet's XML looked over at the speed of memory: most sheets hold nothing that a walk over their cells could tell.

A walk with a handler for each element takes 5 seconds for 2 million cells, this look 1; it may only ever ask for
the walk once too often.
"""

import re
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

_CHUNK = 1 << 20
_LONGEST_TAG = 1 << 20
_NO_CELL_TAGS = (b"<co", b"<cf")  # <cols>, <conditionalFormatting>, <cfRule>
_LETTERS, _DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_HIDDEN_NOT = (b'hidden="0"', b'hidden="false"')
_FOREIGN_CELL = re.compile(rb":c[\s/>]")
# A formula that no program has reckoned yet, or one at the end of a piece, of which that cannot be told.
_BARE_FORMULA = re.compile(rb"(?:</f>|<f\b[^<>]*/>)\s*(?:</c>|<v\s*/>|<v>\s*</v>|(?:<v>\s*)?\Z)")


class _WorthAWalk(Exception):  # noqa: N818  not a fault: the sheet says something, or says it in an unusual way
    pass


def is_plain(archive: zipfile.ZipFile, part: str, struck: frozenset[str], area: int) -> bool:
    """Whether *part* surely holds no hidden row, no error or bare formula, no style of *struck*, no cell beyond *area*.

    *area* is the most cells that the rectangle from A1 to the last cell may have. False says nothing; a document
    type is for others to refuse. Raises expat.ExpatError where the part is not well-formed.
    """
    parser = expat.ParserCreate()
    canonical = _canonical_cell(struck)
    columns: set[bytes] = {b"A"}
    rows: set[bytes] = {b"1"}
    try:
        with archive.open(part) as stream:
            for tags in _whole_tags(iter(lambda: stream.read(_CHUNK), b""), parser):
                _look(tags, canonical, columns, rows)
    except _WorthAWalk:
        return False
    return max(map(int, rows)) * max(map(column_number, columns)) <= area


def shared_texts_are_short(archive: zipfile.ZipFile, part: str, most: int) -> bool:
    """Whether surely no shared text in *part* has more than *most* characters; raises as `is_plain` does."""
    parser, rest = expat.ParserCreate(), b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            *texts, rest = (rest + chunk).split(b"<si")
            if len(rest) > most or any(len(text) > most for text in texts):
                return False
    parser.Parse(b"", True)
    return True


def column_number(letters: bytes) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _canonical_cell(struck: frozenset[str]) -> re.Pattern[bytes]:
    """A cell's tag as every program writes it, and neither an error nor struck through."""
    styles = "|".join(sorted(struck)).encode()
    style = rb'(?: s="(?!(?:' + styles + rb')")[0-9]+")?' if struck else rb'(?: s="[0-9]+")?'
    return re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"' + style + rb'(?: t="(?:s|n|b|d|str|inlineStr)")?/?>')


def _whole_tags(chunks: Iterator[bytes], parser: expat.XMLParserType) -> Iterator[bytes]:
    """The part in pieces that end where a tag begins, all of it well-formed."""
    rest = b""
    for chunk in chunks:
        parser.Parse(chunk, False)
        if b"\0" in chunk:  # UTF-16
            raise _WorthAWalk
        whole, tag, rest = (rest + chunk).rpartition(b"<")
        rest = tag + rest
        if len(rest) > _LONGEST_TAG:
            raise _WorthAWalk
        yield whole
    parser.Parse(b"", True)
    yield rest


def _look(tags: bytes, canonical: re.Pattern[bytes], columns: set[bytes], rows: set[bytes]) -> None:
    cells = canonical.findall(tags)
    others = tags.count(b"<c") - len(cells)
    if (others and others != sum(map(tags.count, _NO_CELL_TAGS))) or _FOREIGN_CELL.search(tags):
        raise _WorthAWalk
    if b"<f" in tags and _BARE_FORMULA.search(tags):
        raise _WorthAWalk
    if b"hidden" in tags and tags.count(b"hidden") != sum(map(tags.count, _HIDDEN_NOT)):
        raise _WorthAWalk
    references = b" ".join(cells)
    columns.update(references.translate(None, _DIGITS).split())
    rows.update(references.translate(None, _LETTERS).split())
