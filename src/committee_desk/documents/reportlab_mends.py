"""What reportlab 5.1 leaves wrong for PDF/A-2b and for characters beyond the BMP, mended once per process.

Each mend has a test (tests/documents/test_reportlab_mends.py) that fails on the day reportlab mends itself.
"""

import threading
from typing import Any

BODY_FONT = "song"
_mending = threading.Lock()
_mended = False


def mend_reportlab() -> None:
    """Apply every mend; calling it again does nothing."""
    global _mended
    with _mending:
        if not _mended:
            mend_stream_ends()
            mend_catalog()
            mend_pages()
            mend_to_unicode()
            mend_first_font()
            mend_stream_filter()
            _mended = True


def mend_stream_ends() -> None:
    """Put an end of line before `endstream` (ISO 19005-2, 6.1.7.1); `/Length` stays what it was."""
    from reportlab.pdfbase import pdfdoc

    written = pdfdoc.PDFStream.format

    def format_with_line_end(self: Any, document: Any) -> bytes:
        body: bytes = written(self, document)
        # Also after a stream that ends in a newline itself: that one counts into /Length.
        return body.removesuffix(b"endstream\n") + b"\nendstream\n"

    stream: Any = pdfdoc.PDFStream
    stream.format = format_with_line_end


def mend_catalog() -> None:
    """Let the catalog write OutputIntents and AF, which it drops silently otherwise (6.2.4.3)."""
    from reportlab.pdfbase import pdfdoc

    known = list(pdfdoc.PDFCatalog.__NoDefault__)
    wanted = [*known, *(name for name in ("OutputIntents", "AF") if name not in known)]
    pdfdoc.PDFCatalog.__NoDefault__ = pdfdoc.PDFCatalog.__Refs__ = wanted


def mend_pages() -> None:
    """Keep the empty `/Trans`, a presentation's transition, out of each page."""
    from reportlab.pdfbase import pdfdoc

    pdfdoc.PDFPage.__NoDefault__ = [name for name in pdfdoc.PDFPage.__NoDefault__ if name != "Trans"]


def mend_to_unicode() -> None:
    """Write ToUnicode in UTF-16BE: five hex digits beyond the BMP lose 𠮷 in every copy and search."""
    from reportlab.pdfbase import ttfonts

    module: Any = ttfonts
    module.makeToUnicodeCMap = to_unicode_map


def mend_first_font() -> None:
    """Start pages in our own font, so that Helvetica, which is never embedded, is not named (6.2.11.4.1)."""
    from reportlab import rl_config

    rl_config.canvas_basefontname = BODY_FONT


def mend_stream_filter() -> None:
    """Write streams as plain deflate and not as ASCII85 (6 % of the time, a quarter more bytes)."""
    from reportlab import rl_config

    rl_config.useA85 = 0


def mend_tail_widths(face: Any) -> None:
    """Undo the scaling of the last advance that a font shares among its tail glyphs (6.2.11.5).

    reportlab keeps 1000 for HanaMinB's 1024 units when it writes a subset; fonts of 1000 units do not show it.
    """
    own = int.from_bytes(face.get_table("hhea")[34:36], "big")
    advance = face.hmetrics[own - 1][0]
    face.hmetrics[own:] = [(advance, bearing) for _, bearing in face.hmetrics[own:]]


def to_unicode_map(font_name: str, subset: list[int]) -> str:
    """A ToUnicode CMap of at most 256 codes; a bfchar block holds at most 100 (Adobe note 5014)."""
    pairs = [f"<{i:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for i, code in enumerate(subset)]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
