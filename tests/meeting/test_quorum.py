"""Quorum by the charter: who stands aside is neither entitled nor present."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.meeting.attendance import quorum_for_case
from committee_desk.meeting.charter import Charter
from committee_desk.meeting.values import Member
from committee_desk.policy import Outcome, load_profile

CHARTER = Charter.of(load_profile("yuncheng-14-5"), "（示例）章程")
SEVEN = [Member("chair", may_chair=True), *(Member(f"m{number}") for number in range(1, 7))]
IDS = [member.id for member in SEVEN]


def keys(quorum):
    return [finding.key for finding in quorum.verdict.findings]


def test_two_thirds_reached_is_enough():
    quorum = quorum_for_case(SEVEN, IDS[:5], [], CHARTER)
    assert (quorum.needed, quorum.present, quorum.verdict.outcome) == (5, 5, Outcome.FINE)


def test_one_too_few_is_refused_with_the_charters_number_and_no_article_of_law():
    verdict = quorum_for_case(SEVEN, IDS[:4], [], CHARTER).verdict
    finding = verdict.findings[0]
    assert (verdict.outcome, finding.key, finding.clause) == (Outcome.REFUSED, "meeting.no_quorum", None)
    assert finding.values["charter"] == "（示例）章程"


def test_a_member_who_stands_aside_leaves_the_share_and_the_room():
    quorum = quorum_for_case(SEVEN, IDS[:5], ["m1"], CHARTER)
    assert (quorum.entitled, quorum.needed, quorum.present) == (6, 4, 4)
    assert "m1" not in quorum.voters


def test_recusals_never_let_fewer_than_the_charters_least_number_decide():
    quorum = quorum_for_case(SEVEN, IDS, IDS[3:], CHARTER)
    assert (quorum.entitled, quorum.needed) == (3, 3)
    assert quorum_for_case(SEVEN, IDS, IDS[2:], CHARTER).verdict.outcome is Outcome.REFUSED


def test_without_anyone_who_may_chair_nothing_is_decided():
    assert keys(quorum_for_case(SEVEN, IDS[1:], [], CHARTER)) == ["meeting.chair_absent"]


def test_a_chair_who_stands_aside_needs_a_deputy():
    assert "meeting.chair_absent" in keys(quorum_for_case(SEVEN, IDS, ["chair"], CHARTER))
    with_deputy = [*SEVEN[:-1], Member("deputy", may_chair=True)]
    present = [member.id for member in with_deputy]
    assert quorum_for_case(with_deputy, present, ["chair"], CHARTER).verdict.outcome is Outcome.FINE


def test_strangers_in_the_room_count_for_nothing():
    assert quorum_for_case(SEVEN, [*IDS[:4], "guest", "secretary"], [], CHARTER).present == 4


def test_a_committee_below_the_charters_size_is_warned_of():
    assert keys(quorum_for_case(SEVEN[:4], IDS[:4], [], CHARTER)) == ["meeting.committee_too_small"]


@given(st.sets(st.sampled_from(IDS)), st.sets(st.sampled_from(IDS)))
def test_voters_are_present_members_who_do_not_stand_aside(present, recused):
    quorum = quorum_for_case(SEVEN, present, recused, CHARTER)
    assert quorum.voters == present - recused
    assert quorum.present <= quorum.entitled <= quorum.members


@given(st.integers(0, 60))
def test_the_needed_number_reaches_the_share_and_one_less_does_not(entitled):
    needed = CHARTER.needed_present(entitled)
    assert needed >= Fraction(2, 3) * entitled
    assert needed == CHARTER.deciders_min or needed - 1 < Fraction(2, 3) * entitled
