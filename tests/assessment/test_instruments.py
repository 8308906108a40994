"""Results of licensed instruments: recorded with date, assessor and qualification, told when they are too old."""

from dataclasses import replace
from datetime import date

import pytest

from committee_desk.assessment import (
    InstrumentReport,
    ResultValue,
    instrument_results,
    instruments,
    qualification_words,
    record_instrument,
    record_qualification,
)
from committee_desk.placement import suggestion_for
from county_builder import Bench, refused

REPORT = InstrumentReport(
    "wisc",
    date(2026, 4, 2),
    "王医生",
    "县人民医院（示例）",
    (ResultValue("全量表", "standard", 62.0, "轻度"),),
    edition="第四版",
    stated_qualification="心理测量资格证 示例-001",
)


def test_every_instrument_names_rights_and_a_known_qualification() -> None:
    for one in instruments():
        assert one.qualification in qualification_words()
        assert all((one.name("zh"), one.name("en"), one.licence(), one.measures("en"), one.kinds))


def test_a_report_is_kept_with_number_and_words(bench: Bench) -> None:
    case_id = bench.case("ready")
    with bench.adding(entries=1):
        bench.seat("wang").do(record_instrument, case_id, REPORT)
    found = bench.sec.ask(instrument_results, case_id)[0]
    assert (found.report, found.qualified, found.expired) == (REPORT, "stated", False)
    assert (found.holds_until, found.max_months) == (date(2027, 4, 2), 12)


@pytest.mark.parametrize(("tested", "expired"), [(date(2025, 5, 12), False), (date(2025, 5, 11), True)])
def test_a_report_older_than_the_profile_lets_it_be_is_told(
    bench: Bench, tested: date, expired: bool
) -> None:
    case_id = bench.case("ready")
    bench.sec.do(record_instrument, case_id, replace(REPORT, tested_on=tested))
    assert bench.sec.ask(instrument_results, case_id)[0].expired is expired


def test_one_of_the_countys_people_is_looked_up_and_not_believed(bench: Bench) -> None:
    case_id, wang = bench.case("ready"), bench.ids()["wang"]
    bench.sec.do(record_instrument, case_id, replace(REPORT, assessor_id=wang))

    def qualified() -> str:
        return bench.sec.ask(instrument_results, case_id)[0].qualified

    assert qualified() == "missing"
    bench.sec.do(record_qualification, wang, "physician", "示例-001")
    bench.sec.do(record_qualification, wang, "psychometrics", "示例-002", date(2026, 4, 1))
    assert qualified() == "missing"  # another kind, and one that had ended on the day of the test
    bench.sec.do(record_qualification, wang, "psychometrics", "示例-003", date(2026, 4, 2))
    assert qualified() == "checked"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"instrument": "示例"}, "no_such_instrument"),
        ({"assessor": " "}, "report_assessor"),
        ({"tested_on": date(2026, 5, 13)}, "report_date"),
        ({"tested_on": date(2000, 1, 1)}, "report_date"),
        ({"values": ()}, "report_values"),
        ({"values": (ResultValue("全量表", "standard"),)}, "report_values"),
        ({"assessor_id": "示例"}, "assessor_unknown"),
    ],
)
def test_a_report_without_what_makes_it_one_is_refused(bench: Bench, change: dict, key: str) -> None:
    with bench.adding(entries=0), refused(f"assessment.{key}"):
        bench.sec.do(record_instrument, bench.case("ready"), replace(REPORT, **change))


def test_no_rule_of_placement_reads_a_report(bench: Bench) -> None:
    case_id = bench.case("ready")
    before = bench.sec.ask(suggestion_for, case_id)
    bench.sec.do(record_instrument, case_id, REPORT)
    assert bench.sec.ask(suggestion_for, case_id) == before
