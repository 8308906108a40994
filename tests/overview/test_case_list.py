"""The case list: what people type finds the case, filters, order, rows."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committee_desk.access import Role
from committee_desk.overview import CaseFilter, case_count, case_ids, case_rows, townships
from committee_desk.overview.case_list import WAITS_FOR, age
from committee_desk.records.case_states import State
from county_builder import CAST, Bench, roster_row


def found(bench: Bench, **wanted: object) -> list[str]:
    """Names of the cases that a filter lets through, in the order of the list."""
    ids = bench.sec.ask(case_ids, CaseFilter(**wanted))  # type: ignore[arg-type]
    assert bench.sec.ask(case_count, CaseFilter(**wanted)) == len(ids)  # type: ignore[arg-type]
    return [row.name for row in bench.sec.ask(case_rows, tuple(ids))]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("周", ["周念慈", "周小禾"]),
        ("小禾", ["周小禾"]),
        ("周小禾", ["周小禾"]),
        (" 周 小禾 ", ["周小禾"]),
        ("zxh", ["周小禾"]),
        ("ZX", ["周小禾"]),
        ("zhou xiao", ["周小禾"]),
        ("oyar", ["欧阳安然"]),
        ("sxh", ["单星河"]),
        ("𠮷", ["𠮷望舒"]),
        ("𠮷望", ["𠮷望舒"]),
        ("古丽", ["阿依古丽·买买提"]),
        ("阿依古丽·买买提", ["阿依古丽·买买提"]),
        ("2026-00001", ["周小禾"]),
        ("00002", ["单星河"]),
        ("示例-2026-00002", ["单星河"]),
        ("示例", []),
        ("没有这个人", []),
    ],
)
def test_a_piece_of_name_initials_or_number_finds_the_case(
    bench: Bench, typed: str, names: list[str]
) -> None:
    assert found(bench, text=typed) == names


@pytest.fixture(scope="module")
def shared(county_template: object, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A copy that only reads."""
    import shutil

    folder = tmp_path_factory.mktemp("overview") / "county"
    shutil.copytree(str(county_template), folder)
    return Bench(folder)


ODD = st.sampled_from(
    ['"', "'", "*", "^", "-", "(", ")", "{", "}", ":", "NEAR", "AND", "OR", "NOT", "\0", "%", "周", "a"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(st.text(max_size=12) | st.lists(ODD, max_size=8).map("".join))
def test_whatever_is_typed_gives_an_answer_and_count_and_list_agree(shared: Bench, typed: str) -> None:
    wanted = CaseFilter(text=typed)
    ids = shared.sec.ask(case_ids, wanted)
    assert shared.sec.ask(case_count, wanted) == len(ids) <= len(CAST)


@pytest.mark.parametrize("typed", ["\ud840", "周\ud840"])
def test_half_a_character_from_the_keyboard_is_no_error(shared: Bench, typed: str) -> None:
    shared.sec.ask(case_ids, CaseFilter(text=typed))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.sampled_from([name for _, name, _, _ in CAST]), st.data())
def test_every_piece_of_a_name_finds_its_child(shared: Bench, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    piece = name[start : data.draw(st.integers(start + 1, len(name)))]
    ids = shared.sec.ask(case_ids, CaseFilter(text=piece))
    names = [row.name for row in shared.sec.ask(case_rows, tuple(ids))]
    assert name in names or not piece.strip("·")


def test_the_list_is_in_the_order_of_readings(bench: Bench) -> None:
    names = found(bench)
    assert len(names) == len(CAST)
    assert names[0] == "阿依古丽·买买提"
    assert names.index("单星河") > names.index("欧阳安然")
    # A character without a reading comes after all that have one.
    assert names[-3:] == ["周念慈", "周小禾", "𠮷望舒"]


def test_the_first_page_is_the_beginning_of_the_whole(bench: Bench) -> None:
    everything = bench.sec.ask(case_ids, CaseFilter())
    assert bench.sec.ask(lambda look: case_ids(look, CaseFilter(), limit=4)) == everything[:4]


def test_rows_come_in_the_order_asked_and_what_is_gone_is_left_out(bench: Bench) -> None:
    ids = list(bench.sec.ask(case_ids, CaseFilter()))[:3]
    rows = bench.sec.ask(case_rows, (ids[2], 10**9, ids[0]))
    assert [row.rowid for row in rows] == [ids[2], ids[0]]
    assert bench.sec.ask(case_rows, ()) == ()


def test_a_row_says_age_state_next_step_and_when_it_is_due(bench: Bench) -> None:
    (rowid,) = bench.sec.ask(case_ids, CaseFilter(text="周小禾"))
    (row,) = bench.sec.ask(case_rows, (rowid,))
    assert (row.age_years, row.age_months, row.sex, row.category) == (6, 8, "female", 5)
    assert (row.state, row.next_step_key) == ("registered", "overview.next.registered")
    assert (row.due, row.due_provisional) == (date(2026, 5, 31), False)


def test_filters_narrow_together(bench: Bench) -> None:
    assert found(bench, states=frozenset({"ready"})) == ["欧阳安然", "周念慈"]
    assert found(bench, states=frozenset({"ready"}), text="周") == ["周念慈"]
    assert found(bench, township="没有的镇") == []
    assert len(found(bench, category=5)) == len(CAST)
    assert found(bench, category=1) == []
    assert set(found(bench, placement="inclusive")) == {
        name
        for _, name, state, _ in CAST
        if list(State).index(State(state)) >= list(State).index(State.PROPOSED)
    }
    assert found(bench, placement="home") == []
    assert len(found(bench, placement="none")) + len(found(bench, placement="inclusive")) == len(CAST)


@pytest.mark.parametrize("account", ["sec", "officer", "both", "wang", "chair"])
def test_mine_is_what_waits_for_the_roles_of_the_person_at_the_desk(bench: Bench, account: str) -> None:
    county = bench.seat(account)
    rows = county.ask(case_rows, tuple(county.ask(case_ids, CaseFilter(mine=True))))
    wanted = {state for role in county.actor.roles for state in WAITS_FOR[role]}
    assert {row.state for row in rows} == wanted & {state for _, _, state, _ in CAST}


def test_every_open_state_waits_for_somebody() -> None:
    waiting = {state for role in Role for state in WAITS_FOR[role]}
    assert waiting == set(State) - {State.REPORTED, State.DUPLICATE}


def test_townships_stand_once_and_sorted(bench: Bench) -> None:
    from committee_desk.roster.importing import import_roster
    from county_builder import reading_of

    row = roster_row(60, "示例甲", township="庙前镇")
    bench.sec.do(import_roster, reading_of(row), b"", "0")
    assert bench.sec.ask(townships) == ("庙前镇", "瑶峰镇")


@pytest.mark.parametrize(
    ("born", "today", "expected"),
    [
        (date(2019, 9, 1), date(2026, 8, 31), (6, 11)),
        (date(2019, 9, 1), date(2026, 9, 1), (7, 0)),
        (date(2020, 2, 29), date(2026, 2, 28), (5, 11)),
        (date(2020, 2, 29), date(2026, 3, 1), (6, 0)),
        (date(2027, 1, 1), date(2026, 1, 1), (0, 0)),
        (None, date(2026, 1, 1), (0, 0)),
    ],
)
def test_ages_are_completed_years_and_months(
    born: date | None, today: date, expected: tuple[int, int]
) -> None:
    assert age(born, today) == expected


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_an_age_never_shrinks_from_one_day_to_the_next(born: date, today: date) -> None:
    assert age(born, today) <= age(born, date.fromordinal(today.toordinal() + 1))
