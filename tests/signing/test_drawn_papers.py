"""A plan as the documents room draws it goes through all signatures and stays what it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from committee_desk.documents import SignatureBox, draw_plan
from committee_desk.documents.sample_plan import sample_plan
from committee_desk.signing import Kind, SignerRole, judge_pdf, prepare_fields, seats_of, sign_paper
from signing.signed_samples import BUREAU, NOW, county, signers

BOXES = (
    SignatureBox("liaison", "liaison", "示例·李联络"),
    SignatureBox("chair", "chair", "示例·王主任"),
    SignatureBox("bureau", "bureau_seal", BUREAU),
)


@pytest.fixture(scope="module")
def drawn():
    """The sample plan with its three places for signatures."""
    return draw_plan(replace(sample_plan(), signatures=BOXES))


def test_seats_of_a_drawn_plan_stand_in_signing_order(drawn):
    order = [(seat.role, seat.signer) for seat in seats_of(drawn, BOXES)]
    assert order == [
        (SignerRole.BUREAU_SEAL, BUREAU),
        (SignerRole.LIAISON, "示例·李联络"),
        (SignerRole.CHAIR, "示例·王主任"),
    ]


def test_a_drawn_plan_is_valid_once_everyone_has_signed(drawn):
    pdf = prepare_fields(drawn.pdf, Kind.PLAN, seats_of(drawn, BOXES))
    for minute, key in enumerate(signers(Kind.PLAN)):
        pdf = sign_paper(pdf, key, NOW + timedelta(minutes=minute))
    verdict = judge_pdf(pdf, trust=county().trust(), now=NOW + timedelta(hours=1))
    assert (verdict.valid, verdict.problems) == (True, ())
    assert pdf.startswith(drawn.pdf)
