"""Who may sign next, on paper and as a rule over every order."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.signing import (
    AnnouncedSeat,
    Announcement,
    Kind,
    Seat,
    SignerRole,
    next_seats,
    prepare_fields,
    progress_of,
    sign_paper,
)
from committee_desk.signing.signing_order import order_holds, roles_fit, waiting
from signing.signed_samples import (
    BUREAU,
    COMMITTEE,
    NOW,
    blank_paper,
    county,
    prepared_paper,
    signed_stages,
    signers,
)

MEMBER, CHAIR, SEAL = SignerRole.MEMBER, SignerRole.CHAIR, SignerRole.COMMITTEE_SEAL


def refusal(pdf, key) -> Refusal:
    """The refusal that signing *pdf* with *key* ends with."""
    with pytest.raises(Refusal) as refused:
        sign_paper(pdf, key, NOW)
    return refused.value


def test_the_seal_comes_first_then_all_members_then_the_chair():
    turns = [[seat.signer for seat in next_seats(stage)] for stage in signed_stages(Kind.PROPOSAL)]
    members = ["示例·张成员", "示例·陈成员"]
    assert turns == [[COMMITTEE], members, members[1:], ["示例·王主任"], []]


def test_members_may_sign_in_any_order_among_themselves():
    seal, zhang, chen, chair = signers(Kind.PROPOSAL)
    pdf = prepared_paper(Kind.PROPOSAL)
    for key in (seal, chen, zhang, chair):
        pdf = sign_paper(pdf, key, NOW)
    assert next_seats(pdf) == ()


def test_a_member_before_the_seal_is_told_who_comes_first():
    told = refusal(prepared_paper(Kind.PROPOSAL), signers(Kind.PROPOSAL)[1])
    assert (told.key, told.values) == ("signing.out_of_order", {"waiting": COMMITTEE})


def test_the_chair_before_a_member_is_told_whom_the_paper_waits_for():
    told = refusal(signed_stages(Kind.PROPOSAL)[2], signers(Kind.PROPOSAL)[3])
    assert (told.key, told.values) == ("signing.out_of_order", {"waiting": "示例·陈成员"})


def test_nobody_signs_twice():
    assert refusal(signed_stages(Kind.PLAN)[1], signers(Kind.PLAN)[0]).key == "signing.already_signed"


@pytest.mark.parametrize(
    ("name", "role"), [("示例·马某", MEMBER), ("示例·王主任", MEMBER), ("示例·张成员", CHAIR)]
)
def test_whom_the_paper_does_not_name_in_that_role_does_not_sign(name, role):
    assert refusal(signed_stages(Kind.PROPOSAL)[1], county().signer(name, role)).key == "signing.not_named"


def test_a_pdf_without_our_fields_is_not_signed():
    assert refusal(blank_paper(), signers(Kind.PLAN)[0]).key == "signing.no_seats"


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        (Kind.PROPOSAL, [SEAL]),
        (Kind.PROPOSAL, [CHAIR, CHAIR, SEAL]),
        (Kind.PROPOSAL, [SEAL, SignerRole.LIAISON, CHAIR]),
        (Kind.PROPOSAL, [SEAL, MEMBER]),
        (Kind.DECISION, [SEAL]),
        (Kind.DECISION, []),
        (Kind.PLAN, [SignerRole.BUREAU_SEAL, CHAIR]),
        (Kind.BATCH, [SignerRole.BUREAU_SEAL]),
    ],
)
def test_seats_that_do_not_fit_the_kind_are_refused(kind, roles):
    with pytest.raises(Refusal) as refused:
        prepare_fields(blank_paper(), kind, [Seat(role, BUREAU, 0, (0, 0, 10, 10)) for role in roles])
    assert refused.value.key == "signing.wrong_seats"


def test_seats_drawn_in_another_order_are_put_into_the_order_of_signing():
    drawn = [(SignerRole.LIAISON, "示例·李联络"), (CHAIR, "示例·王主任"), (SignerRole.BUREAU_SEAL, BUREAU)]
    places = [
        Seat(role, name, 0, (72, 100 * row, 200, 100 * row + 40)) for row, (role, name) in enumerate(drawn)
    ]
    announced, _ = progress_of(prepare_fields(blank_paper(), Kind.PLAN, places))
    assert [seat.role for seat in announced.seats] == [SignerRole.BUREAU_SEAL, SignerRole.LIAISON, CHAIR]


def test_fields_are_placed_the_same_way_each_time():
    paper = blank_paper()
    places = [Seat(SignerRole.BUREAU_SEAL, BUREAU, 0, (72, 100, 200, 150))]
    assert prepare_fields(paper, Kind.DECISION, places) == prepare_fields(paper, Kind.DECISION, places)


def announcement(members: int) -> Announcement:
    """A proposal with that many members."""
    roles = [SEAL, *[MEMBER] * members, CHAIR]
    assert roles_fit(Kind.PROPOSAL, roles)
    return Announcement(
        Kind.PROPOSAL,
        tuple(AnnouncedSeat(f"f{place}", role, f"s{place}") for place, role in enumerate(roles)),
    )


@given(st.integers(0, 3))
def test_an_order_holds_exactly_when_the_seal_is_first_and_the_chair_last(members):
    paper = announcement(members)
    fields = [seat.field for seat in paper.seats]
    for order in permutations(fields):
        assert order_holds(paper, order) == (order[0] == fields[0] and order[-1] == fields[-1])


@given(st.integers(0, 12), st.data())
def test_following_who_may_sign_always_ends_with_everyone_signed(members, data):
    paper, signed = announcement(members), []
    while now := waiting(paper, signed):
        signed.append(data.draw(st.sampled_from(now)).field)
    assert sorted(signed) == sorted(seat.field for seat in paper.seats)
