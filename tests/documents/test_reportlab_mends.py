"""Every mend of reportlab is still needed: each test drives the unmended library and fails once it mends itself."""

import subprocess
import sys
from io import BytesIO

import pytest

from committee_desk.documents import draw_decision
from committee_desk.documents.pdf_a import violations
from committee_desk.documents.reportlab_mends import to_unicode_map
from committee_desk.resources import resource
from documents import paper_builders as build

RAW = """
import sys
from io import BytesIO
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas
pdfmetrics.registerFont(ttfonts.TTFont("song", sys.argv[1]))
out = BytesIO()
canvas = Canvas(out, pageCompression=1, invariant=1)
canvas._doc.Catalog.OutputIntents = pdfdoc.PDFArray([])
canvas.setFont("song", 12)
canvas.drawString(72, 720, "\\u5f20")
canvas.showPage()
canvas.save()
sys.stdout.buffer.write(out.getvalue())
"""


@pytest.fixture(scope="module")
def raw() -> bytes:
    """A one-page PDF of reportlab without our mends, made in a process of its own."""
    font = str(resource("fonts", "NotoSerifSC-Regular.ttf"))
    return subprocess.run([sys.executable, "-c", RAW, font], capture_output=True, check=True).stdout


def test_streams_end_without_a_line_end(raw):
    assert b"~>endstream" in raw


def test_the_catalog_drops_output_intents(raw):
    assert b"OutputIntents" not in raw


def test_pages_carry_an_empty_transition(raw):
    assert b"/Trans" in raw


def test_helvetica_is_named_and_not_embedded(raw):
    assert b"/Helvetica" in raw


def test_streams_are_ascii85(raw):
    assert b"ASCII85Decode" in raw


def test_to_unicode_is_wrong_beyond_the_bmp():
    from importlib.util import find_spec, module_from_spec

    # A second copy of the module, as ours is mended.
    spec = find_spec("reportlab.pdfbase.ttfonts")
    copy = module_from_spec(spec)
    spec.loader.exec_module(copy)
    assert "<20BB7>" in copy.makeToUnicodeCMap("f", [0, 0x20BB7])
    assert "<D842DFB7>" in to_unicode_map("f", [0, 0x20BB7])


def test_tail_glyphs_get_a_scaled_advance():
    import lzma

    from reportlab.pdfbase.ttfonts import TTFontFace

    packed = resource("fonts", "HanaMinB.ttf.xz").read_bytes()
    face = TTFontFace(BytesIO(lzma.decompress(packed)))
    assert face.hmetrics[face.charToGlyph[0x20BB7]][0] == 1000.0
    assert int.from_bytes(face.get_table("head")[18:20], "big") == 1024


def test_with_the_mends_nothing_is_left(raw):
    assert violations(raw)
    paper = draw_decision(build.decision())
    assert violations(paper.pdf) == ()
    for gone in (b"/Helvetica", b"/Trans", b"ASCII85Decode"):
        assert gone not in paper.pdf
