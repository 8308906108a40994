"""What makes a drawn document a PDF/A-2b: XMP, sRGB output intent, and the judgement before anyone signs."""

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from ..errors import Refusal
from ..resources import resource

PRODUCER = "Committee Desk"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Description:
    """Metadata of a paper; never a child's name (file managers and search engines show it)."""

    title: str
    author: str
    subject: str
    drawn_at: datetime


def describe(canvas: Any, description: Description) -> None:
    """Put Info, XMP and the output intent into a reportlab canvas before it is saved."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

    info = canvas._doc.info
    info.title, info.author, info.subject = description.title, description.author, description.subject
    info.creator = info.producer = PRODUCER
    info.keywords = ""
    catalog = canvas._doc.Catalog
    metadata = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    catalog.Metadata = canvas._doc.Reference(PDFStream(metadata, _xmp(description), filters=[]), "xmp")
    profile = PDFStream(PDFDictionary({"N": 3}), resource("icc", "sRGB.icc").read_bytes(), [PDFZCompress])
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": canvas._doc.Reference(profile, "srgb"),
        }
    )
    catalog.OutputIntents = PDFArray([intent])


def _xmp(description: Description) -> bytes:
    # isoformat writes +08:00, as XMP wants it; the Info dictionary holds the same instant.
    return _XMP.format(
        title=escape(description.title),
        author=escape(description.author),
        subject=escape(description.subject),
        date=description.drawn_at.isoformat(timespec="seconds"),
        producer=PRODUCER,
    ).encode()


def violations(pdf: bytes) -> tuple[str, ...]:
    """What keeps *pdf* from being PDF/A-2b, in the validator's words; empty when it passes.

    Only for unsigned files: the validator refuses every AcroForm. It passes over the line end before
    `endstream` (ISO 19005-2, 6.1.7.1), so that is looked at here.
    """
    import pikepdf.pdfa

    report = pikepdf.pdfa.validate_written(BytesIO(pdf), "2b")
    found = [str(finding) for finding in report.findings] if not report.passed else []
    if re.search(rb"[^\r\n]endstream", pdf):
        found.append("6.1.7.1 no end of line before endstream")
    return tuple(found)


def require_pdf_a(pdf: bytes) -> None:
    """Refuse a paper that is not PDF/A-2b: it must not be signed or kept."""
    found = violations(pdf)
    if found:
        raise Refusal("documents.not_archival", finding=found[0], count=len(found))
