"""The decision on paper: cells, edges, text read back, archival format."""

from io import BytesIO

import pdfplumber
import pytest

from committee_desk.documents import draw_decision
from committee_desk.documents.pdf_a import violations
from documents import paper_builders as build


@pytest.fixture(scope="module")
def paper():
    return draw_decision(build.decision())


def read(pdf: bytes) -> str:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return "".join((page.extract_text() or "") for page in document.pages).replace("\n", "")


def test_it_is_pdf_a_2b(paper):
    assert violations(paper.pdf) == ()


def test_the_text_reads_back_with_rare_characters(paper):
    text = read(paper.pdf)
    for wanted in ("张𠮷禾", "尉迟䶮", "阿依夏木·卜杜热合曼", "示教安〔2026〕17号", "142799********0019"):
        assert wanted in text


def test_the_whole_id_number_is_not_printed(paper):
    assert build.CHILD.id_number not in read(paper.pdf)


def test_the_seal_has_its_place_on_the_last_page(paper):
    (place,) = paper.fields
    assert place.role == "bureau_seal"
    assert place.page == paper.pages - 1
    left, bottom, right, top = place.box
    assert 0 < left < right < 595.3 and 0 < bottom < top < 841.9
