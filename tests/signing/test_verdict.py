"""The verdict on good papers, on papers that are not finished, and on the trust that it rests on."""

import hashlib
import json
from datetime import timedelta

import pytest

from committee_desk.signing import (
    Judgement,
    Kind,
    KnownRevision,
    Problem,
    SignerRole,
    TrustAnchors,
    judge_pdf,
    prepare_fields,
    serial_of,
    sign_paper,
)
from committee_desk.signing.authority import found_authority
from signing.signed_samples import (
    BUREAU,
    NOW,
    blank_paper,
    county,
    prepared_paper,
    seats,
    signed_paper,
    signed_stages,
    signers,
)

PAPERS = [Kind.PROPOSAL, Kind.DECISION, Kind.PLAN]


def judge(pdf: bytes, **changes: object) -> Judgement:
    """The verdict under the sample county's trust."""
    values = {"trust": county().trust(), "now": NOW + timedelta(hours=1), **changes}
    return judge_pdf(pdf, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_signed_by_everyone_in_order_is_valid(kind):
    verdict = judge(signed_paper(kind))
    assert (verdict.kind, verdict.valid, verdict.problems) == (kind, True, ())
    assert verdict.exit_code == 0


def test_signers_are_named_with_role_and_time_in_their_order():
    verdict = judge(signed_paper(Kind.PLAN))
    assert [(s.name, s.role, s.at) for s in verdict.signers] == [
        (BUREAU, "bureau_seal", NOW),
        ("示例·李联络", "liaison", NOW + timedelta(minutes=1)),
        ("示例·王主任", "chair", NOW + timedelta(minutes=2)),
    ]


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_without_a_signature_is_not_signed(kind):
    assert judge(prepared_paper(kind)).problems == (Problem.NOT_SIGNED,)


@pytest.mark.parametrize("stage", [1, 2, 3])
def test_a_paper_that_waits_for_a_signature_is_incomplete_and_nothing_else(stage):
    verdict = judge(signed_stages(Kind.PROPOSAL)[stage])
    assert verdict.problems == (Problem.INCOMPLETE,)
    assert len(verdict.signers) == stage


def test_a_pdf_of_someone_else_announces_nothing():
    verdict = judge(blank_paper())
    assert (verdict.kind, verdict.problems) == (None, (Problem.ANNOUNCEMENT,))


@pytest.mark.parametrize("data", [b"", b"abc", b"%PDF-1.7\n%%EOF\n", b"PK\x03\x04" + bytes(100)])
def test_bytes_that_are_no_pdf_are_unreadable(data):
    verdict = judge(data)
    assert (verdict.kind, verdict.valid, verdict.problems) == (None, False, (Problem.UNREADABLE,))
    assert verdict.exit_code == 2


def test_without_anchors_nobody_is_named_and_the_paper_is_untrusted():
    verdict = judge(signed_paper(Kind.PLAN), trust=TrustAnchors())
    assert (verdict.problems, verdict.signers, verdict.exit_code) == ((Problem.UNTRUSTED,), (), 1)


def test_another_countys_authority_of_the_same_name_is_not_trusted():
    other, _ = found_authority("示例县", NOW)
    trust = TrustAnchors((other.certificate,), county().trust().revocation_lists)
    assert judge(signed_paper(Kind.PLAN), trust=trust).problems == (Problem.UNTRUSTED,)


def test_a_revoked_signer_is_told_apart_from_the_others():
    chair = serial_of(signers(Kind.PLAN)[2].certificate)
    verdict = judge(signed_paper(Kind.PLAN), trust=county().trust(chair))
    assert verdict.problems == (Problem.REVOKED,)
    assert [s.role for s in verdict.signers] == ["bureau_seal", "liaison"]


def test_an_authority_without_a_revocation_list_is_not_enough():
    trust = TrustAnchors(county().trust().certificates)
    assert judge(signed_paper(Kind.PLAN), trust=trust).problems == (Problem.REVOCATION_UNKNOWN,)


def test_a_revocation_list_of_a_hundred_days_ago_is_stale():
    verdict = judge(signed_paper(Kind.PLAN), now=NOW + timedelta(days=100))
    assert verdict.problems == (Problem.REVOCATION_UNKNOWN,)


def test_a_signer_of_another_name_than_announced_is_found():
    keys = signers(Kind.DECISION)
    stranger = county().signer("示例县财政局", SignerRole.BUREAU_SEAL)
    prepared = prepare_fields(blank_paper(), Kind.DECISION, seats(keys))
    # The paper names the bureau; someone else with the same role signs past our own `sign_paper`.
    from committee_desk.signing import progress_of
    from committee_desk.signing.pdf_signer import _append_signature, _metadata

    announcement, _ = progress_of(prepared)
    forged = _append_signature(prepared, stranger, NOW, _metadata(announcement, announcement.seats[0]))
    assert judge(forged).problems == (Problem.WRONG_SIGNER,)


def test_times_that_run_backwards_are_found():
    bureau, liaison, chair = signers(Kind.PLAN)
    pdf = sign_paper(prepared_paper(Kind.PLAN), bureau, NOW)
    pdf = sign_paper(pdf, liaison, NOW - timedelta(hours=2))
    assert judge(sign_paper(pdf, chair, NOW)).problems == (Problem.WRONG_TIME,)


def on_record(kind: Kind) -> list[KnownRevision]:
    """What the database keeps of a paper: length and digest of every stage."""
    return [KnownRevision(len(pdf), hashlib.sha256(pdf).hexdigest()) for pdf in signed_stages(kind)]


def test_the_paper_on_record_stays_valid_against_its_record():
    assert judge(signed_paper(Kind.PLAN), known=on_record(Kind.PLAN)).valid


def test_a_copy_cut_back_to_an_earlier_signature_is_named():
    verdict = judge(signed_stages(Kind.PLAN)[2], known=on_record(Kind.PLAN))
    assert verdict.problems == (Problem.CUT_BACK, Problem.INCOMPLETE)


def test_another_paper_of_the_same_signers_is_not_the_one_on_record():
    other = prepare_fields(
        blank_paper("ANOTHER PAPER OF THE SAME SIGNERS"), Kind.PLAN, seats(signers(Kind.PLAN))
    )
    for key in signers(Kind.PLAN):
        other = sign_paper(other, key, NOW)
    assert Problem.OTHER_DOCUMENT in judge(other, known=on_record(Kind.PLAN)).problems


def test_a_judgement_survives_json():
    verdict = judge(signed_stages(Kind.PLAN)[2])
    assert Judgement.from_dict(json.loads(json.dumps(verdict.as_dict()))) == verdict
