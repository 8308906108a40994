"""Signed papers after an attack: each one of the table in decision 0006 is refused, with the code that tells why."""

import random
from collections.abc import Iterable
from datetime import timedelta
from io import BytesIO

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from committee_desk.errors import Refusal
from committee_desk.signing import Judgement, Kind, Problem, SignerRole, judge_pdf, prepare_fields, sign_paper
from committee_desk.signing.fields import QuietWriter
from committee_desk.signing.pdf_signer import CachedSigner
from signing.signed_samples import (
    NOW,
    blank_paper,
    county,
    prepared_paper,
    seats,
    signed_paper,
    signed_stages,
    signers,
)

TRUST = county().trust()
name, text = generic.NameObject, generic.TextStringObject


def judge(pdf: bytes) -> Judgement:
    """The verdict an hour after the last signature."""
    return judge_pdf(pdf, trust=TRUST, now=NOW + timedelta(hours=1))


def written(writer: QuietWriter) -> bytes:
    """The appended revision of *writer* as bytes."""
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def contents_of(pdf: bytes, place: int) -> tuple[int, int]:
    """Start and end of the hex digits of signature *place* (from 0)."""
    signature = list(PdfFileReader(BytesIO(pdf)).embedded_signatures)[place]
    _, start, end, _ = (int(number) for number in signature.byte_range)
    return start + 1, end - 1


def draw_over(pdf: bytes) -> bytes:
    """A white box over the page's text."""
    writer = QuietWriter(pdf)
    page = writer.root["/Pages"]["/Kids"][0]
    box = writer.add_object(generic.StreamObject(stream_data=b"1 g 60 760 200 40 re f"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), box])
    writer.update_container(page)
    return written(writer)


def annotate(pdf: bytes) -> bytes:
    """A free-text annotation on the page."""
    writer = QuietWriter(pdf)
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/FreeText"),
            name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (72, 760, 200, 790)]),
            name("/Contents"): text("x"),
            name("/DA"): text("/Helv 12 Tf"),
        }
    )
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])
    writer.update_container(page)
    return written(writer)


def run_script(pdf: bytes) -> bytes:
    """JavaScript at opening."""
    writer = QuietWriter(pdf)
    action = generic.DictionaryObject({name("/S"): name("/JavaScript"), name("/JS"): text("app.alert(1)")})
    writer.root["/OpenAction"] = writer.add_object(action)
    writer.update_root()
    return written(writer)


def add_layer(pdf: bytes) -> bytes:
    """Optional content in the catalog."""
    writer = QuietWriter(pdf)
    writer.root["/OCProperties"] = generic.DictionaryObject({name("/OCGs"): generic.ArrayObject([])})
    writer.update_root()
    return written(writer)


def empty_revision(pdf: bytes) -> bytes:
    """A revision that holds one unused object."""
    writer = QuietWriter(pdf)
    writer.add_object(generic.NullObject())
    return written(writer)


def extra_field(pdf: bytes) -> bytes:
    """One more empty field drawn over the text."""
    writer = QuietWriter(pdf)
    append_signature_field(writer, SigFieldSpec("plan-04-chair", box=(72, 760, 200, 790)))
    return written(writer)


def extra_signature(pdf: bytes) -> bytes:
    """An invisible signature in a field of its own, by a signer whom the county trusts."""
    metadata = PdfSignatureMetadata(field_name="Sig99", md_algorithm="sha256")
    mallory = CachedSigner(county().signer("示例·马某", SignerRole.MEMBER))
    return PdfSigner(metadata, mallory).sign_pdf(QuietWriter(pdf), bytes_reserved=8192).getvalue()


def rename_signer(pdf: bytes) -> bytes:
    """Another name in the tooltip of the field that still waits."""
    writer = QuietWriter(pdf)
    field = writer.root["/AcroForm"]["/Fields"][2]
    field["/TU"] = text("示例·马某")
    writer.update_container(field)
    return written(writer)


def pad_differently(pdf: bytes) -> bytes:
    """A one among the zeros behind the container."""
    _, end = contents_of(pdf, 1)
    return pdf[: end - 2] + b"01" + pdf[end:]


def lower_case(pdf: bytes) -> bytes:
    """The container's hex digits in lower case: the same bytes to every library."""
    start, end = contents_of(pdf, 0)
    return pdf[:start] + pdf[start:end].lower() + pdf[end:]


def other_signature(pdf: bytes) -> bytes:
    """The container of another paper of the same signer."""
    other = signed_paper(Kind.DECISION)
    start, end = contents_of(pdf, 0)
    theirs, their_end = contents_of(other, 0)
    return pdf[:start] + other[theirs:their_end] + pdf[end:]


def zero_range(pdf: bytes) -> bytes:
    """A byte range of zeros."""
    at = pdf.rindex(b"/ByteRange")
    end = pdf.index(b"]", at)
    return pdf[:at] + b"/ByteRange [0 0 0 0".ljust(end - at) + pdf[end:]


FULL = signed_paper(Kind.PLAN)
ATTACKS = [
    (lambda pdf: pdf + b"\n", Problem.NOT_WHOLE_FILE),
    (lambda pdf: pdf + b"% a remark", Problem.NOT_WHOLE_FILE),
    (lambda pdf: pdf + b"\n999 0 obj\n<<>>\nendobj\n", Problem.NOT_WHOLE_FILE),
    (lambda pdf: signed_stages(Kind.PLAN)[2], Problem.INCOMPLETE),
    (draw_over, Problem.CHANGED),
    (draw_over, Problem.EXTRA_REVISION),
    (annotate, Problem.FOREIGN_CONTENT),
    (run_script, Problem.FOREIGN_CONTENT),
    (run_script, Problem.CHANGED),
    (add_layer, Problem.FOREIGN_CONTENT),
    (empty_revision, Problem.EXTRA_REVISION),
    (extra_field, Problem.ANNOUNCEMENT),
    (extra_signature, Problem.ANNOUNCEMENT),
    (pad_differently, Problem.CONTAINER),
    (lower_case, Problem.CONTAINER),
    (other_signature, Problem.DAMAGED),
    (zero_range, Problem.CONTAINER),
]


@pytest.mark.parametrize(
    ("attack", "code"), ATTACKS, ids=lambda value: getattr(value, "__name__", str(value))
)
def test_an_attack_on_a_finished_paper_is_refused_with_its_code(attack, code):
    verdict = judge(attack(FULL))
    assert not verdict.valid
    assert code in verdict.problems


@pytest.mark.parametrize(
    "attack", [draw_over, annotate, run_script, extra_field, extra_signature, rename_signer]
)
def test_an_attack_between_two_signatures_leaves_more_than_a_missing_one(attack):
    assert set(judge(attack(signed_stages(Kind.PLAN)[2])).problems) - {Problem.INCOMPLETE}


def test_a_first_signature_that_does_not_certify_is_found():
    metadata = PdfSignatureMetadata(field_name="decision-01-bureau_seal", md_algorithm="sha256")
    signer = CachedSigner(signers(Kind.DECISION)[0])
    pdf = PdfSigner(metadata, signer).sign_pdf(
        QuietWriter(prepared_paper(Kind.DECISION)), bytes_reserved=8192
    )
    assert Problem.NOT_LOCKED in judge(pdf.getvalue()).problems


def with_text_field(pdf: bytes) -> bytes:
    """A form field for text, there before any signature."""
    writer = QuietWriter(pdf)
    field = generic.DictionaryObject(
        {name("/FT"): name("/Tx"), name("/T"): text("score"), name("/V"): text("1")}
    )
    form = generic.DictionaryObject({name("/Fields"): generic.ArrayObject([writer.add_object(field)])})
    writer.root["/AcroForm"] = writer.add_object(form)
    writer.update_root()
    return written(writer)


def test_a_paper_with_a_text_field_is_neither_signed_nor_valid():
    keys = signers(Kind.DECISION)
    prepared = prepare_fields(with_text_field(blank_paper()), Kind.DECISION, seats(keys))
    assert Problem.FOREIGN_CONTENT in judge(prepared).problems
    with pytest.raises(Refusal) as refused:
        sign_paper(prepared, keys[0], NOW)
    assert refused.value.key == "signing.no_seats"


def test_a_changed_text_is_damage_and_nothing_is_said_about_trust():
    at = FULL.index(b"/Title")
    assert judge(FULL[:at] + b"/Titel" + FULL[at + 6 :]).problems == (Problem.DAMAGED,)


def missed_flips(pdf: bytes, places: Iterable[int]) -> list[int]:
    """Places where a flipped bit leaves the paper valid."""
    chance, missed = random.Random(20260518), []
    for place in places:
        damaged = bytearray(pdf)
        damaged[place] ^= 1 << chance.randrange(8)
        if judge(bytes(damaged)).valid:
            missed.append(place)
    return missed


def test_no_flipped_bit_anywhere_in_the_file_is_missed():
    chance = random.Random(1)
    assert missed_flips(FULL, [chance.randrange(len(FULL)) for _ in range(75)]) == []


def test_no_flipped_bit_along_a_container_is_missed_and_none_ends_in_a_traceback():
    decision = signed_paper(Kind.DECISION)
    start, end = contents_of(decision, 0)
    digits = decision[start:end].rstrip(b"0")
    assert missed_flips(decision, range(start, start + len(digits), 11)) == []


@pytest.mark.parametrize("header", range(12))
def test_signed_attributes_of_a_wrong_length_end_in_no_traceback(header):
    decision = signed_paper(Kind.DECISION)
    (signature,) = PdfFileReader(BytesIO(decision)).embedded_signatures
    attributes = signature.signer_info["signed_attrs"].dump()
    at = decision.index(attributes[:24].hex().upper().encode()) + 2 * header
    assert not judge(decision[:at] + b"%02X" % (attributes[header] ^ 0x20) + decision[at + 2 :]).valid


def test_a_paper_of_many_pages_of_garbage_is_no_bug_of_ours():
    chance = random.Random(7)
    for _ in range(40):
        pdf = bytearray(blank_paper())
        for _ in range(5):
            pdf[chance.randrange(len(pdf))] = chance.randrange(256)
        assert not judge(bytes(pdf)).valid
