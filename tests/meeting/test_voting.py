"""Opinions on a case: majority, abstention, dissent, and who may not vote."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.meeting.attendance import quorum_for_case
from committee_desk.meeting.charter import Charter
from committee_desk.meeting.values import Member, Opinion
from committee_desk.meeting.voting import check_proposed, tally
from committee_desk.policy import Outcome, load_profile

CHARTER = Charter.of(load_profile("yuncheng-14-5"))
FIVE = [Member("a", may_chair=True), *map(Member, "bcde")]
QUORUM = quorum_for_case(FIVE, "abcde", [], CHARTER)


def said(**rungs):
    return [Opinion(person, rung, "示例理由") for person, rung in rungs.items()]


def keys(verdict):
    return [finding.key for finding in verdict.findings]


def test_more_than_half_of_the_voters_carry():
    counted = tally(said(a="near", b="near", c="near", d="special", e="home"), QUORUM, CHARTER)
    assert (counted.carried, counted.needed, counted.verdict.outcome) == ("near", 3, Outcome.FINE)
    assert {one.person_id for one in counted.dissents} == {"d", "e"}


def test_the_greatest_number_alone_carries_nothing():
    counted = tally(said(a="near", b="near", c="special", d="home", e="designated"), QUORUM, CHARTER)
    assert counted.carried is None
    assert keys(counted.verdict) == ["meeting.not_carried"]


def test_half_of_four_is_not_a_majority():
    four = quorum_for_case(FIVE, "abcd", [], CHARTER)
    assert tally(said(a="near", b="near", c="special", d="special"), four, CHARTER).carried is None


def test_an_abstention_takes_part_and_agrees_to_nothing():
    counted = tally(said(a="near", b="near", c=None, d=None, e=None), QUORUM, CHARTER)
    assert (counted.voting, counted.abstained, counted.carried) == (5, 3, None)


def test_everyone_who_is_here_must_have_spoken():
    counted = tally(said(a="near", b="near", c="near"), QUORUM, CHARTER)
    assert "meeting.opinions_missing" in keys(counted.verdict)


def test_an_opinion_of_someone_who_stands_aside_is_refused():
    aside = quorum_for_case(FIVE, "abcde", ["e"], CHARTER)
    counted = tally(said(a="near", b="near", c="near", d="near", e="special"), aside, CHARTER)
    assert "meeting.opinion_not_entitled" in keys(counted.verdict)


def test_nobody_speaks_twice():
    twice = [*said(a="near", b="near", c="near", d="near", e="near"), Opinion("a", "near")]
    assert "meeting.opinion_not_entitled" in keys(tally(twice, QUORUM, CHARTER).verdict)


def test_without_a_quorum_a_carried_opinion_is_no_proposal():
    few = quorum_for_case(FIVE, "abc", [], CHARTER)
    counted = tally(said(a="near", b="near", c="near"), few, CHARTER)
    assert counted.carried == "near"
    assert check_proposed("near", counted).outcome is Outcome.REFUSED


def test_only_the_carried_kind_may_be_proposed():
    counted = tally(said(a="near", b="near", c="near", d="special", e="special"), QUORUM, CHARTER)
    assert check_proposed("near", counted).outcome is Outcome.FINE
    refused = check_proposed("special", counted)
    assert (refused.outcome, refused.findings[0].values["votes"]) == (Outcome.REFUSED, 2)


@given(st.lists(st.sampled_from(["near", "special", "home", None]), min_size=5, max_size=5))
def test_votes_and_abstentions_add_up_and_at_most_one_kind_is_carried(rungs):
    counted = tally(said(**dict(zip("abcde", rungs, strict=True))), QUORUM, CHARTER)
    assert sum(number for _, number in counted.votes) + counted.abstained == 5
    assert counted.carried is None or dict(counted.votes)[counted.carried] * 2 > counted.voting
