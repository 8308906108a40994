"""Sources received this spring, what is missing, and the sources of one child."""

from datetime import date
from typing import Any

from committee_desk.records.roster_source import roster_source
from committee_desk.roster.counter import register_child
from committee_desk.roster.origins import origins_of, origins_of_child
from committee_desk.roster.received_files import ExpectedSource, sources, spring_sources
from committee_desk.roster.townships import set_townships
from county_builder import Bench
from roster.test_counter import application_with, values_of


def expected(bench: Bench, kind: str, sender: str | None) -> ExpectedSource:
    """One line of what is awaited."""
    found = bench.sec.ask(spring_sources).expected
    return next(one for one in found if (one.kind, one.sender) == (kind, sender))


def report(bench: Bench, at: int, kind: str, sender: str) -> dict[str, Any]:
    """A report about a child."""
    return bench.sec.do(register_child, values_of(at, name=f"示例{at}"), kind=kind, sender=sender)


def test_federation_townships_schools_and_homes_are_awaited(bench: Bench) -> None:
    bench.sec.do(set_townships, [{"name": "瑶峰镇"}, {"name": "庙前镇"}], ["示例县儿童福利院"])
    awaited = [(one.kind, one.sender) for one in bench.sec.ask(spring_sources).expected]
    assert awaited == [
        ("federation", None),
        ("township", "瑶峰镇"),
        ("township", "庙前镇"),
        ("school", "瑶峰镇示例小学"),
        ("school", "示例特殊教育学校"),
        ("welfare_home", "示例县儿童福利院"),
    ]


def test_what_did_not_come_by_the_end_of_april_is_missing_since(bench: Bench) -> None:
    bench.sec.do(set_townships, [{"name": "瑶峰镇"}, {"name": "庙前镇"}])
    came = report(bench, 71, "township", "瑶峰镇人民政府")
    assert expected(bench, "township", "庙前镇").missing_since == date(2026, 4, 30)
    there = expected(bench, "township", "瑶峰镇")
    assert (there.children, there.missing_since) == (1, None)
    assert there.last is not None
    federation = expected(bench, "federation", None)
    assert (federation.children > 10, federation.missing_since, federation.clause) == (True, None, "三(一)1")
    withdraw(bench, came["source_id"])
    assert expected(bench, "township", "瑶峰镇").missing_since == date(2026, 4, 30)


def withdraw(bench: Bench, source_id: str) -> None:
    """Mark an import as withdrawn, as the verb of that name does."""
    with bench.sec._store.write() as connection:
        connection.execute(
            roster_source.update()
            .where(roster_source.c.id == source_id)
            .values(withdrawn_at=bench.clock.now(), withdrawn_by=bench.ids()["sec"], withdrawn_why="示例")
        )


def test_nothing_is_late_before_the_day_is_over(bench: Bench) -> None:
    bench.clock.moment = bench.clock.moment.replace(month=4, day=30, hour=23)
    school = expected(bench, "school", "瑶峰镇示例小学")
    assert (school.last, school.due, school.missing_since) == (None, date(2026, 4, 30), None)
    assert school in bench.sec.ask(spring_sources).missing


def test_what_came_is_listed_newest_first_and_files_apart(bench: Bench) -> None:
    files = bench.sec.ask(sources)
    report(bench, 71, "school", "瑶峰镇示例小学")
    received = bench.sec.ask(spring_sources).received
    assert (received[0].kind, received[0].sender, received[0].received_by) == (
        "school",
        "瑶峰镇示例小学",
        "示例秘书",
    )
    assert received[0].counts.children == 1
    assert bench.sec.ask(sources) == files


def test_open_completions_have_their_day(bench: Bench) -> None:
    given = bench.sec.do(
        register_child, values_of(), kind="guardian", application=application_with({"guardian_id": "missing"})
    )
    bench.sec.do(
        register_child, values_of(72, name="示例乙"), kind="guardian", application=application_with()
    )
    board = bench.sec.ask(spring_sources)
    assert board.applications == 2
    (waiting,) = board.open_completions
    assert (waiting.number, waiting.complete_by, waiting.overdue, waiting.provisional) == (
        given["application_number"],
        date(2026, 5, 19),
        False,
        False,
    )
    bench.clock.move(days=8)
    assert bench.sec.ask(spring_sources).open_completions[0].overdue


def test_a_child_shows_all_its_sources_in_their_order(bench: Bench) -> None:
    first = bench.sec.do(
        register_child, values_of(village=None), kind="guardian", application=application_with()
    )
    bench.clock.move(days=1)
    bench.sec.do(register_child, values_of(), kind="school", sender="瑶峰镇示例小学")
    found = bench.sec.ask(origins_of, first["case_id"])
    assert [(one.kind, one.sender, one.effect, one.application_number) for one in found] == [
        ("guardian", "示例家长", "new", "示教特受〔2026〕1号"),
        ("school", "瑶峰镇示例小学", "changed", None),
    ]
    assert bench.sec.ask(origins_of_child, first["child_id"]) == found


def test_a_child_of_a_file_shows_its_sheet_and_row(bench: Bench) -> None:
    (one,) = bench.sec.ask(origins_of, bench.case("registered"))
    assert (one.kind, one.sheet, one.row, one.outcome) == ("federation", "Sheet1", 2, "accepted")
