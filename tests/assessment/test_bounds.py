"""No author's pattern, expression or count can hang the program."""

import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from assessment.workbooks import session_of
from committee_desk.assessment import Session, load_form
from county_builder import refused

SECONDS = 3.0


def took(session: Session, ref: str, value: str) -> float:
    start = time.process_time()
    session.answer(ref, value)
    return time.process_time() - start


@pytest.mark.parametrize(
    "pattern", ["^(a+)+$", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*a){25}", "^(a|a)*$"]
)
def test_nested_quantifiers_stop_in_time_and_are_named(tmp_path: Path, pattern: str) -> None:
    session = session_of(
        tmp_path, {"type": "text", "name": "a", "label": "甲", "constraint": f"regex(., '{pattern}')"}
    )
    assert took(session, "/data/a", "a" * 60 + "!") < SECONDS
    assert session.heavy() in ((), ("/data/a",))


def test_the_worst_pattern_is_named(tmp_path: Path) -> None:
    rows = [{"type": "text", "name": "a", "label": "甲", "constraint": "regex(., '^(a|a)*$')"}]
    session = session_of(tmp_path, *rows)
    session.answer("/data/a", "a" * 40 + "!")
    assert session.heavy() == ("/data/a",)


def test_nested_searches_over_everything_stop(tmp_path: Path) -> None:
    bomb = "count(//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0])"
    rows = [{"type": "text", "name": f"q{place}", "label": "题"} for place in range(60)]
    session = session_of(tmp_path, *rows, rules=[["id", "kind", "when"], ["R1", "warn", bomb]])
    start = time.perf_counter()
    assert session.evaluate(bomb) is False
    assert time.perf_counter() - start < SECONDS


def test_texts_that_double_stop_growing(tmp_path: Path) -> None:
    rows = [{"type": "text", "name": "c0", "label": "题"}]
    for place in range(1, 40):
        before = f"${{c{place - 1}}}"
        rows.append({"type": "calculate", "name": f"c{place}", "calculation": f"concat({before}, {before})"})
    session = session_of(tmp_path, *rows)
    assert took(session, "/data/c0", "十个字十个字十个字一") < SECONDS
    assert max(len(session.state(ref).value) for ref in session.refs()) <= 200_000
    assert session.heavy() != ()


def test_repeats_that_count_each_other_up_stop_growing(tmp_path: Path) -> None:
    rows = [
        {"type": "integer", "name": "n", "label": "几"},
        {"type": "begin repeat", "name": "a", "label": "甲", "repeat_count": "${n}"},
        {"type": "begin repeat", "name": "b", "label": "乙", "repeat_count": "${n}"},
        {"type": "begin repeat", "name": "c", "label": "丙", "repeat_count": "${n}"},
        {"type": "text", "name": "q", "label": "题"},
        {"type": "end repeat"},
        {"type": "end repeat"},
        {"type": "end repeat"},
    ]
    session = session_of(tmp_path, *rows)
    start = time.process_time()
    session.answer("/data/n", "1000000000")
    assert time.process_time() - start < 10
    assert session.count("/data/a") == 1000
    assert session.heavy() != ()


def test_logic_in_every_entry_that_costs_too_much_stops_after_a_few(tmp_path: Path) -> None:
    rows = [
        {"type": "integer", "name": "n", "label": "几"},
        {"type": "text", "name": "t", "label": "文"},
        {"type": "begin repeat", "name": "r", "label": "份", "repeat_count": "${n}"},
        {"type": "calculate", "name": "c", "calculation": "regex(${t}, '^(a|a)*$')"},
        {"type": "end repeat"},
    ]
    session = session_of(tmp_path, *rows)
    session.answer("/data/n", "500")
    assert took(session, "/data/t", "a" * 40 + "!") < SECONDS
    assert "/data/r/c" in session.heavy()


def test_large_node_sets_are_compared_without_trying_every_pair(tmp_path: Path) -> None:
    rows = [
        {"type": "integer", "name": "n", "label": "几"},
        {"type": "begin repeat", "name": "r", "label": "份", "repeat_count": "${n}"},
        {"type": "calculate", "name": "c", "calculation": "position(..)"},
        {"type": "end repeat"},
        {
            "type": "calculate",
            "name": "same",
            "calculation": "${c} = ${c}[. > 999] and ${c} < ${c} and ${c} != ${c}",
        },
    ]
    session = session_of(tmp_path, *rows)
    assert took(session, "/data/n", "1000") < SECONDS * 3
    assert session.state("/data/same").value == "true"


def test_long_runs_of_one_operator_are_no_depth(tmp_path: Path) -> None:
    long_sum = " + ".join(["${a}"] * 400)
    rows = [
        {"type": "integer", "name": "a", "label": "甲"},
        {"type": "calculate", "name": "s", "calculation": long_sum, "label": ""},
    ]
    session = session_of(tmp_path, *rows)
    session.answer("/data/a", "2")
    assert session.state("/data/s").value == "800"


def test_actions_that_set_each_other_off_come_to_an_end(tmp_path: Path) -> None:
    rows = [
        {"type": "text", "name": "a", "label": "甲"},
        {"type": "text", "name": "b", "label": "乙", "calculation": "concat(${a}, 'x')", "trigger": "${a}"},
        {"type": "text", "name": "c", "label": "丙", "calculation": "concat(${b}, 'x')", "trigger": "${b}"},
    ]
    session = session_of(tmp_path, *rows)
    assert took(session, "/data/a", "1") < SECONDS
    assert session.state("/data/c").value == "1xx"


def test_a_workbook_that_unfolds_without_end_is_refused_before_it_is_unfolded(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
        package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(30):
            part.write(bytes(10_000_000))
    with refused("assessment.form_large"):
        load_form(path)


def test_a_cell_in_the_far_corner_of_a_sheet_does_not_hang_the_reading(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "survey"
    book.active["A1"] = "type"
    book.active["XFD1048576"] = "示例"
    book.save(tmp_path / "form.xlsx")
    start = time.perf_counter()
    with refused("assessment.form_broken"):
        load_form(tmp_path / "form.xlsx")
    assert time.perf_counter() - start < 20
