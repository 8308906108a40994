"""Correcting a child: read like a cell of a roster, told before and after, and what was to be looked at is settled."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.roster import Finding, Outcome, child_facts, correct_child, import_roster, settle_look
from committee_desk.vault import audit, read_entry_body
from county_builder import Bench, reading_of, refused, resident_id, roster_row


def take_in(bench: Bench, *rows: Any) -> None:
    """One import by the secretary."""
    bench.sec.do(import_roster, reading_of(*rows), b"x", "00")


def flagged(at: int, name: str | None, *codes: str, **changes: Any) -> Any:
    """A row that a person must look at."""
    findings = tuple(Finding(code) for code in codes)
    return replace(roster_row(at, name, **changes), outcome=Outcome.FLAGGED, findings=findings)


def case_id_of(bench: Bench, name: str) -> str:
    """The one case of the child *name*."""
    question = sa.select(case.c.id).join(child, child.c.id == case.c.child_id).where(child.c.name == name)
    return bench.rows(question)[0].id


def correct(bench: Bench, case_id: str, **changes: Any) -> dict[str, Any]:
    """One correction by the secretary."""
    return bench.sec.do(correct_child, case_id, changes, "看过户口簿（示例）")


def kept(bench: Bench, case_id: str) -> Any:
    """The child beside its case."""
    question = sa.select(
        child, case.c.needs_look, case.c.spaced_name, case.c.pinyin.label("listed"), case.c.version_id
    )
    return bench.rows(question.join(case, case.c.child_id == child.c.id).where(case.c.id == case_id))[0]


def test_a_corrected_number_settles_its_code_and_is_told_before_and_after(bench: Bench) -> None:
    good = resident_id(40)
    bad = good[:17] + ("1" if good[17] != "1" else "2")
    take_in(bench, flagged(40, "示例甲", "ID_CHECKSUM", "HIDDEN_ROW", resident_id=bad, certificate=None))
    case_id = case_id_of(bench, "示例甲")
    with bench.adding(entries=1):
        told = correct(bench, case_id, resident_id=good)
    assert told["changed"] == {"resident_id": [bad, good]}
    assert told["needs_look"] == ["HIDDEN_ROW"]
    assert kept(bench, case_id).resident_id == good
    assert kept(bench, case_id).version_id == 2
    entry = bench.rows(sa.select(audit).where(audit.c.case_id == case_id))[-1]
    body = bench.sec.ask(lambda look: read_entry_body(look.connection, entry.seq))
    assert body["body"]["before"] == {"resident_id": bad}
    assert body["body"]["after"]["resident_id"] == good


def test_a_code_of_a_fact_that_was_not_touched_stays(bench: Bench) -> None:
    take_in(bench, flagged(40, "示例甲", "ID_DAMAGED", resident_id=None, certificate=None))
    case_id = case_id_of(bench, "示例甲")
    assert correct(bench, case_id, guardian_phone="138 0000 9999")["needs_look"] == ["ID_DAMAGED"]


def test_a_correction_that_contradicts_another_fact_asks_for_a_look(bench: Bench) -> None:
    take_in(bench, roster_row(40, "示例甲"))
    case_id = case_id_of(bench, "示例甲")
    assert correct(bench, case_id, birth_date="2018年3月4日")["needs_look"] == ["BIRTH_DIFFERS"]
    assert kept(bench, case_id).birth_date == date(2018, 3, 4)
    assert correct(bench, case_id, birth_date="2019.9.1")["needs_look"] == []


def test_a_new_name_shows_in_the_list_and_is_found_by_its_reading(bench: Bench) -> None:
    take_in(bench, roster_row(40, "示例甲"))
    case_id = case_id_of(bench, "示例甲")
    correct(bench, case_id, name="单 星")
    found = kept(bench, case_id)
    assert (found.name, found.listed, found.spaced_name) == ("单星", "shan xing", "单 星")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"resident_id": "14082820190901"}, "roster.correct_unreadable"),
        ({"birth_date": "2019-02-30"}, "roster.correct_unreadable"),
        ({"category": "脑瘫"}, "roster.correct_unreadable"),
        ({"name": "张**"}, "roster.correct_unreadable"),
        ({"autism": "是"}, "roster.correct_unreadable"),
        ({"name": " "}, "roster.correct_no_name"),
        ({"pinyin": "x"}, "roster.correct_unknown_field"),
        ({"village": "示例村"}, "roster.correct_nothing"),
    ],
)
def test_what_a_roster_could_not_say_is_refused(bench: Bench, changes: dict[str, Any], key: str) -> None:
    take_in(bench, roster_row(40, "示例甲"))
    case_id = case_id_of(bench, "示例甲")
    with bench.adding(entries=0), refused(key):
        correct(bench, case_id, **changes)


def test_a_correction_without_reason_is_refused(bench: Bench) -> None:
    with refused("roster.correct_without_reason"):
        bench.sec.do(correct_child, bench.case("registered"), {"village": "别村"}, "")


def test_papers_that_state_what_was_before_are_named(bench: Bench) -> None:
    case_id = bench.case("signed")
    told = correct(bench, case_id, guardian_phone="13800009999", school_now="示例小学")
    assert {one["kind"] for one in told["papers"]} >= {"decision", "plan"}
    assert {tuple(one["fields"]) for one in told["papers"]} == {("guardian_phone",)}
    assert correct(bench, case_id, school_now=None)["papers"] == []


def test_what_a_person_has_looked_at_waits_no_more_and_the_same_file_does_not_ask_again(bench: Bench) -> None:
    row = flagged(40, "示例甲", "AGE_OVER")
    take_in(bench, row)
    case_id = case_id_of(bench, "示例甲")
    with bench.adding(entries=1):
        bench.sec.do(settle_look, case_id, "看过学籍（示例）")
    take_in(bench, row)
    assert kept(bench, case_id).needs_look is None
    with refused("roster.look_nothing"):
        bench.sec.do(settle_look, case_id, "示例")


def test_a_row_that_contradicts_the_record_is_settled_by_taking_its_value(bench: Bench) -> None:
    take_in(bench, roster_row(40, "示例甲"))
    case_id = case_id_of(bench, "示例甲")
    take_in(bench, roster_row(40, "示例甲", township="庙前镇", guardian_phone="13800009999"))
    assert kept(bench, case_id).township == "瑶峰镇"
    assert kept(bench, case_id).needs_look == "DIFFERS_FROM_RECORD"
    assert correct(bench, case_id, township="庙前镇")["needs_look"] == ["DIFFERS_FROM_RECORD"]
    assert correct(bench, case_id, guardian_phone="13800009999")["needs_look"] == []


def test_the_old_file_again_does_not_contradict_what_a_person_corrected(bench: Bench) -> None:
    row = roster_row(40, "示例甲")
    take_in(bench, row)
    case_id = case_id_of(bench, "示例甲")
    correct(bench, case_id, township="庙前镇")
    take_in(bench, row)
    assert kept(bench, case_id).needs_look is None


def test_the_sheet_shows_facts_codes_rows_and_proposals(bench: Bench) -> None:
    take_in(bench, flagged(40, "示例甲", "ID_PROPOSED_FROM_CERT", resident_id=None))
    case_id = case_id_of(bench, "示例甲")
    take_in(bench, roster_row(40, "示例甲", township="庙前镇"))
    sheet = bench.sec.ask(child_facts, case_id)
    assert sheet.facts["township"] == "瑶峰镇"
    assert [one.code for one in sheet.codes] == ["ID_PROPOSED_FROM_CERT", "DIFFERS_FROM_RECORD"]
    assert sheet.codes[0].fields == ("resident_id",)
    assert "残疾人证号" in sheet.codes[0].what
    assert [row.differs for row in sheet.rows] == [("township",), ()]
    assert [(one.field, one.value) for one in sheet.proposals] == [("township", "庙前镇")]
    assert sheet.facts["resident_id"] == resident_id(40)


def test_a_child_without_number_is_proposed_the_one_inside_its_certificate(bench: Bench) -> None:
    take_in(bench, flagged(40, "示例甲", "ID_PROPOSED_FROM_CERT", resident_id=None))
    sheet = bench.sec.ask(child_facts, case_id_of(bench, "示例甲"))
    assert [(one.field, one.value) for one in sheet.proposals] == [("resident_id", resident_id(40))]
