"""Signing papers of real cases: whose turn it is, whose password, and what a complete plan does to its case."""

from datetime import datetime

import pytest
import sqlalchemy as sa

from committee_desk.documents.issuing import issue
from committee_desk.errors import Refusal
from committee_desk.office.clock import CHINA
from committee_desk.records.person import signer_key
from committee_desk.records.plan import paper, paper_revision
from committee_desk.signing import (
    SignerRole,
    TrustAnchors,
    found_county_authority,
    known_revisions,
    make_signer_key,
    open_key,
    paper_bytes,
    revoke_key,
    seats,
    sign,
    trust_of,
    verify_pdf,
)
from committee_desk.signing.values import Problem
from county_builder import FACTS, LIAISON, PASSWORD, Bench, refused


@pytest.fixture
def plan(bench: Bench) -> str:
    """A plan that nobody has signed yet."""
    return bench.sec.do(issue, bench.case("planned"), "plan")


def fresh_trust(bench: Bench) -> TrustAnchors:
    """The county's authority with a list made now: verdicts go by the clock of this machine."""
    return bench.sec.ask(trust_of, datetime.now(CHINA))


def put(bench: Bench, paper_id: str, role: str, name: str, password: str = PASSWORD) -> int:
    """One signature, a little later than the one before."""
    bench.clock.move(seconds=20)
    return bench.sec.do(sign, paper_id, role, name, password)


def test_seats_tell_who_may_sign_now(bench: Bench, plan: str) -> None:
    def now() -> list[tuple[bool, bool]]:
        return [(one.at is not None, one.now) for one in bench.sec.ask(seats, plan)]

    assert now() == [(False, True), (False, False), (False, False)]
    put(bench, plan, "bureau_seal", FACTS.bureau)
    assert now() == [(True, False), (False, True), (False, False)]
    put(bench, plan, "liaison", LIAISON)
    put(bench, plan, "chair", "赵主任")
    assert now() == [(True, False)] * 3


def test_with_the_chairs_signature_the_plan_is_complete_and_its_case_signed(bench: Bench, plan: str) -> None:
    case_id = bench.case("planned")
    for place, (role, name) in enumerate(
        (("bureau_seal", FACTS.bureau), ("liaison", LIAISON), ("chair", "赵主任")), start=1
    ):
        assert bench.state(case_id) == "planned"
        with bench.adding(entries=1):
            assert put(bench, plan, role, name) == place
    assert bench.state(case_id) == "signed"
    verdict = verify_pdf(bench.sec.ask(paper_bytes, plan), trust=fresh_trust(bench))
    assert (verdict.valid, verdict.kind) == (True, "plan")
    assert [signer.name for signer in verdict.signers] == [FACTS.bureau, LIAISON, "赵主任"]


def test_nobody_signs_before_his_turn(bench: Bench, plan: str) -> None:
    for role, name in (("chair", "赵主任"), ("liaison", LIAISON)):
        with bench.adding(entries=0), pytest.raises(Refusal):
            put(bench, plan, role, name)
    put(bench, plan, "bureau_seal", FACTS.bureau)
    with bench.adding(entries=0), pytest.raises(Refusal):
        put(bench, plan, "chair", "赵主任")
    assert bench.sec.ask(seats, plan)[1].now


def test_nobody_signs_twice(bench: Bench, plan: str) -> None:
    put(bench, plan, "bureau_seal", FACTS.bureau)
    with pytest.raises(Refusal):
        put(bench, plan, "bureau_seal", FACTS.bureau)
    assert bench.rows(sa.select(paper.c.signatures_done).where(paper.c.id == plan))[0][0] == 1


def test_a_complete_paper_takes_no_further_signature(bench: Bench) -> None:
    with pytest.raises(Refusal):
        put(bench, bench.paper(bench.case("signed"), "plan"), "chair", "赵主任")


def test_without_the_signers_own_password_nobody_signs(bench: Bench, plan: str) -> None:
    with bench.adding(entries=0), refused("signing.wrong_password"):
        put(bench, plan, "bureau_seal", FACTS.bureau, "不对的密码不对的密码")
    assert bench.rows(sa.select(paper_revision.c.id).where(paper_revision.c.paper_id == plan)) == []


def test_who_has_no_seat_on_the_paper_cannot_sign_it(bench: Bench, plan: str) -> None:
    put(bench, plan, "bureau_seal", FACTS.bureau)
    with pytest.raises(Refusal):
        put(bench, plan, "member", "王医生")


def test_who_has_no_key_is_told_so(bench: Bench, plan: str) -> None:
    with refused("signing.no_key_of"):
        put(bench, plan, "liaison", "没有这个人")


def test_every_revision_is_known_by_length_and_digest(bench: Bench) -> None:
    paper_id = bench.paper(bench.case("signed"), "plan")
    known = bench.sec.ask(known_revisions, paper_id)
    content = bench.sec.ask(paper_bytes, paper_id)
    lengths = [one.length for one in known]
    assert lengths == sorted(lengths)
    assert (len(known), lengths[-1]) == (4, len(content))
    assert verify_pdf(content, trust=fresh_trust(bench), known=known).valid


def test_a_paper_cut_back_to_fewer_signatures_shows(bench: Bench) -> None:
    paper_id = bench.paper(bench.case("signed"), "plan")
    known = bench.sec.ask(known_revisions, paper_id)
    cut = bench.sec.ask(paper_bytes, paper_id)[: known[-2].length]
    verdict = verify_pdf(cut, trust=fresh_trust(bench), known=known)
    assert not verdict.valid


def test_a_revoked_key_signs_no_more_and_the_list_names_it(bench: Bench, plan: str) -> None:
    from committee_desk.records.person import signer_key

    key = bench.rows(sa.select(signer_key.c.id).where(signer_key.c.role == "bureau_seal"))[0].id
    with bench.adding(entries=1):
        bench.seat("it").do(revoke_key, key)
    with refused("signing.no_key_of"):
        put(bench, plan, "bureau_seal", FACTS.bureau)
    bench.clock.move(hours=1)
    content = bench.sec.ask(paper_bytes, bench.paper(bench.case("signed"), "plan"))
    verdict = verify_pdf(content, trust=fresh_trust(bench))
    # The moment inside a signature is its signer's own word, so an earlier one does not help.
    assert verdict.problems == (Problem.REVOKED,)


def test_a_new_key_takes_the_place_of_the_old_one(bench: Bench) -> None:
    bench.clock.move(hours=1)
    new = "新的示例密码-二〇二六"
    arguments = ("赵主任", SignerRole.CHAIR, FACTS.committee, new)
    bench.seat("it").do(make_signer_key, *arguments)
    bench.sec.ask(open_key, SignerRole.CHAIR, "赵主任", new)
    with refused("signing.wrong_password"):
        bench.sec.ask(open_key, SignerRole.CHAIR, "赵主任", PASSWORD)


def test_a_county_has_one_authority(bench: Bench) -> None:
    with refused("signing.authority_exists"):
        bench.seat("it").do(found_county_authority)


def test_a_paper_that_is_not_there_is_refused(bench: Bench) -> None:
    with refused("signing.no_such_paper"):
        bench.sec.ask(paper_bytes, "没有")


def test_a_paper_that_a_newer_one_replaced_is_not_signed_any_more(bench: Bench, plan: str) -> None:
    put(bench, plan, "bureau_seal", FACTS.bureau)
    newer = bench.sec.do(issue, bench.case("planned"), "plan")
    with refused("signing.superseded"):
        put(bench, plan, "liaison", LIAISON)
    bench.sign_all(newer)
    assert bench.state(bench.case("planned")) == "signed"


def test_a_revoked_key_is_not_revoked_later_again(bench: Bench) -> None:
    key_id = bench.rows(sa.select(signer_key.c.id).where(signer_key.c.role == "liaison"))[0].id
    bench.seat("it").do(revoke_key, key_id)
    bench.clock.move(hours=1)
    for gone in (key_id, "示例"):
        with refused("signing.no_such_key"), bench.adding(entries=0):
            bench.seat("it").do(revoke_key, gone)
