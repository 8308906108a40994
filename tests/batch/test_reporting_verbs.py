"""Reporting: signed cases leave as one sealed batch, all or none, each batch chained to the one before."""

from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from committee_desk.batch import batch_bytes, batches, reportable, seal_batch, verify_file
from committee_desk.decision.deciding import decide
from committee_desk.decision.drafting import draft_decision
from committee_desk.documents.issuing import issue
from committee_desk.office.clock import CHINA
from committee_desk.records.batch import batch, batch_case
from committee_desk.records.plan import paper
from committee_desk.signing import trust_of
from county_builder import IDENTITY, PASSWORD, Bench, refused


def seal(bench: Bench, *cases: str, password: str = PASSWORD) -> str:
    """Seal the cases by the secretary."""
    bench.clock.move(minutes=5)
    return bench.sec.do(seal_batch, list(cases), password)


def row_of(bench: Bench, batch_id: str) -> sa.Row[tuple[object, ...]]:
    """The batch's row."""
    return bench.rows(sa.select(batch).where(batch.c.id == batch_id))[0]


def test_a_signed_case_leaves_and_is_reported(bench: Bench, tmp_path: Path) -> None:
    case_id = bench.case("signed")
    with bench.adding(entries=1):
        batch_id = seal(bench, case_id)
    assert bench.state(case_id) == "reported"
    name, content = bench.sec.ask(batch_bytes, batch_id)
    (tmp_path / name).write_bytes(content)
    verdict = verify_file(
        tmp_path / name, identity=IDENTITY, trust=bench.sec.ask(trust_of, datetime.now(CHINA))
    )
    assert (verdict.valid, verdict.kind) == (True, "batch")
    kinds = bench.rows(
        sa.select(paper.c.kind)
        .join(batch_case, batch_case.c.paper_id == paper.c.id)
        .where(batch_case.c.batch_id == batch_id)
    )
    assert sorted(row.kind for row in kinds) == ["decision", "plan"]


def test_nothing_chosen_is_refused(bench: Bench) -> None:
    with bench.adding(entries=0), refused("batch.empty"):
        seal(bench)


def test_batches_are_numbered_and_each_names_the_digest_of_the_one_before(bench: Bench) -> None:
    first = bench.sec.ask(batches)[0]
    second = row_of(bench, seal(bench, bench.case("signed")))
    assert (first.sequence, second.sequence) == (1, 2)
    assert second.previous_sha256 == first.sha256
    assert [one.sequence for one in bench.sec.ask(batches)] == [2, 1]
    assert second.file_name == "140828-2026-0002.cdbatch"


def test_the_sequence_begins_anew_with_the_year_and_the_chain_goes_on(bench: Bench) -> None:
    before = bench.sec.ask(batches)[0]
    bench.clock.move(days=300)
    row = row_of(bench, seal(bench, bench.case("signed")))
    assert (row.year, row.sequence, row.previous_sha256) == (2027, 1, before.sha256)


@pytest.mark.parametrize("key", ["planned", "accepted", "reported"])
def test_one_case_that_is_not_signed_holds_all_back(bench: Bench, key: str) -> None:
    from committee_desk.errors import Refusal

    before = len(bench.sec.ask(batches))
    with bench.adding(entries=0), pytest.raises(Refusal):
        seal(bench, bench.case("signed"), bench.case(key))
    assert bench.state(bench.case("signed")) == "signed"
    assert len(bench.sec.ask(batches)) == before


def test_a_case_chosen_twice_is_refused(bench: Bench) -> None:
    from committee_desk.errors import Refusal

    with bench.adding(entries=0), pytest.raises(Refusal):
        seal(bench, bench.case("signed"), bench.case("signed"))


def test_a_paper_that_is_not_signed_by_all_holds_its_case_back(bench: Bench) -> None:
    case_id = bench.case("signed")
    bench.clock.move(minutes=1)
    bench.sec.do(issue, case_id, "decision")
    (one,) = bench.sec.ask(reportable)
    assert one.missing == "batch.decision_unsealed"
    with bench.adding(entries=0), refused("batch.paper_incomplete"):
        seal(bench, case_id)


def test_what_may_be_reported_says_when_its_plan_was_signed(bench: Bench) -> None:
    (one,) = bench.sec.ask(reportable)
    assert (one.name, one.placement, one.missing) == ("冯晨光", "near", "")
    assert one.signed_on == bench.clock.moment.date()


def test_without_the_seals_password_nothing_leaves(bench: Bench) -> None:
    with bench.adding(entries=0), refused("signing.wrong_password"):
        seal(bench, bench.case("signed"), password="不对的密码不对的密码")


def test_without_the_citys_key_nothing_leaves(bench: Bench) -> None:
    from dataclasses import replace

    bench.sec.facts = replace(bench.sec.facts, city_recipient=None)
    with refused("batch.no_recipient"):
        seal(bench, bench.case("signed"))
    bench.sec.facts = replace(bench.sec.facts, city_recipient="age1没有")
    with refused("batch.wrong_recipient"):
        seal(bench, bench.case("signed"))


def test_the_batch_lies_in_the_county_with_its_digest_and_no_name_in_its_own(bench: Bench) -> None:
    import hashlib

    row = row_of(bench, seal(bench, bench.case("signed")))
    name, content = bench.sec.ask(batch_bytes, str(row.id))
    assert hashlib.sha256(content).hexdigest() == row.sha256
    assert "冯晨光" not in name
    assert "冯晨光".encode() not in content


def test_the_paper_of_a_decision_that_was_replaced_does_not_leave(bench: Bench) -> None:
    case_id = bench.case("disputed")
    old = bench.sec.do(issue, case_id, "decision")
    bench.sign_all(old)
    bench.clock.move(minutes=5)
    bench.officer.do(decide, case_id, *bench.officer.ask(draft_decision, case_id))
    bench.advance(case_id, "planned")
    bench.sign_all(bench.sec.do(issue, case_id, "plan"))
    (waiting,) = [one for one in bench.sec.ask(reportable) if one.case_id == case_id]
    assert waiting.missing == "batch.decision_unsealed"
    with refused("batch.paper_incomplete"), bench.adding(entries=0):
        bench.sec.do(seal_batch, [case_id], PASSWORD)
    bench.sign_all(bench.sec.do(issue, case_id, "decision"))
    bench.sec.do(seal_batch, [case_id], PASSWORD)
    assert bench.state(case_id) == "reported"
