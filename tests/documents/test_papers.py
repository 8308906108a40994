"""What all papers share: archival format, equal bytes, readable text, marks, announced signatures, masked numbers."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pdfplumber
import pikepdf
import pytest

from committee_desk import documents
from committee_desk.documents import PreparedPaper
from committee_desk.documents.drawing import MM
from committee_desk.documents.pdf_a import require_pdf_a, violations
from committee_desk.errors import Refusal
from documents import paper_builders as build

KINDS = ("proposal", "decision", "plan", "service_receipt")


def draw(kind: str, **changes: object) -> PreparedPaper:
    return getattr(documents, f"draw_{kind}")(getattr(build, kind)(**changes))


@cache
def paper(kind: str) -> PreparedPaper:
    return draw(kind)


@cache
def pages(kind: str) -> tuple[str, ...]:
    return read(paper(kind).pdf)


def read(pdf: bytes) -> tuple[str, ...]:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return tuple("".join(c["text"] for c in page.chars) for page in document.pages)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_pdf_a_2b(kind):
    assert violations(paper(kind).pdf) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_same_facts_give_same_bytes(kind):
    assert draw(kind).pdf == paper(kind).pdf


@pytest.mark.parametrize("kind", KINDS)
def test_a_rare_name_reads_back(kind):
    assert "张𠮷禾" in "".join(pages(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_each_page_of_a_sample_county_says_so(kind):
    for text in pages(kind):
        assert "示例　虚构人员和数据，不产生效力" in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_real_county_is_not_marked_as_a_sample(kind):
    real = replace(build.LETTERHEAD, bureau="某县教育局", is_sample=False)
    text = "".join(read(draw(kind, letterhead=real).pdf))
    assert "虚构" not in text
    assert "非真实印章" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_id_number_and_telephone_stay_off_the_paper(kind):
    text = "".join(pages(kind))
    assert build.CHILD.id_number not in text
    assert build.GUARDIANS[0].phone not in text


@pytest.mark.parametrize("kind", KINDS)
def test_metadata_name_no_child(kind):
    with pikepdf.open(BytesIO(paper(kind).pdf)) as document, document.open_metadata() as metadata:
        said = str(metadata) + str(dict(document.docinfo))
    assert "禾" not in said
    assert "〔2026〕" in said


@pytest.mark.parametrize("kind", KINDS)
def test_the_paper_carries_audit_head_purpose_and_number(kind):
    last = pages(kind)[-1]
    for wanted in (
        "审计头 9C41 E07A 52D8 1BF3",
        "用途：教育安置（残疾人教育条例第二十条）",
        f"共{len(pages(kind))}页",
    ):
        assert wanted in last


@pytest.mark.parametrize(("kind", "count"), [("proposal", 8), ("decision", 1), ("plan", 3)])
def test_page_one_announces_every_signature_and_each_has_its_place(kind, count):
    facts = getattr(build, kind)()
    assert f"本件应有电子签名{count}个" in pages(kind)[0]
    for box in facts.signatures:
        assert box.name in pages(kind)[0]
    places = paper(kind).fields
    assert sorted(place.name for place in places) == sorted(box.field_name for box in facts.signatures)
    for place in places:
        left, bottom, right, top = place.box
        assert left > 0 and right < 210 * MM and bottom > 0 and top < 297 * MM
        assert right - left > 60 and top - bottom > 25


def test_no_two_signature_places_overlap():
    for kind in KINDS:
        places = paper(kind).fields
        for number, one in enumerate(places):
            for other in places[number + 1 :]:
                apart = (
                    one.page != other.page
                    or one.box[2] <= other.box[0]
                    or other.box[2] <= one.box[0]
                    or one.box[3] <= other.box[1]
                    or other.box[3] <= one.box[1]
                )
                assert apart, (kind, one, other)


def test_the_fields_themselves_are_left_to_signing():
    with pikepdf.open(BytesIO(paper("plan").pdf)) as document:
        assert "/AcroForm" not in document.Root


def test_a_file_that_is_not_archival_is_refused():
    with pytest.raises(Refusal) as refused:
        require_pdf_a(paper("plan").pdf.replace(b"OutputIntents", b"OutputNothing"))
    assert refused.value.key == "documents.not_archival"


def test_a_character_that_no_font_has_is_framed_and_reported():
    strange = replace(build.CHILD, name="张\U000313f9")
    drawn = draw("decision", child=strange)
    assert drawn.framed == ("\U000313f9",)
    assert violations(drawn.pdf) == ()


def test_biang_level_three_characters_print():
    rare = replace(build.CHILD, name="𬭎𫖯𫞩鿍")
    drawn = draw("decision", child=rare)
    assert drawn.framed == ()
    assert rare.name in "".join(read(drawn.pdf))
