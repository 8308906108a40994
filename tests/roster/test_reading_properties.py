"""Whatever a workbook or a text file holds: no exception, one outcome for each non-empty row, only known codes."""

import datetime
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from committee_desk.roster import FileVerdict, RosterReading
from committee_desk.roster.rules import FILE_CODES, row_codes
from roster.roster_files import HEADS, number, read

KNOWN = frozenset(row_codes())
WORDS = [
    *HEADS.values(),
    *(
        "张示例",
        "男",
        "智力",
        "三级",
        "瑶峰镇",
        "合计",
        "小计：",
        "注：",
        "例",
        "同上",
        "〃",
        "填表人：示例",
        "盖章",
        "说明",
        "1",
        "-",
    ),
    *(
        number(),
        number() + "53",
        number()[:15],
        "1.4E+17",
        "2015.3.4",
        "2015年3月",
        "=A1",
        "@x",
        "\u200b",
        "\ue863",
    ),
]
TEXT = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
CELL: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    TEXT,
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(datetime.date(1901, 1, 1), datetime.date(9999, 12, 31)),
    st.datetimes(datetime.datetime(1901, 1, 1)),
    st.times(),
    st.timedeltas(datetime.timedelta(0), datetime.timedelta(days=400)),
    st.sampled_from(["#REF!", "#N/A", "#DIV/0!"]),
)
ROWS = st.lists(st.lists(CELL, max_size=7), max_size=9)
AREA = st.tuples(*[st.integers(1, 10)] * 4).map(
    lambda area: (min(area[0], area[2]), min(area[1], area[3]), max(area[0], area[2]), max(area[1], area[3]))
)
SHEET = st.fixed_dictionaries(
    {
        "rows": ROWS,
        "header": st.booleans(),
        "hidden": st.booleans(),
        "hidden_rows": st.sets(st.integers(1, 12), max_size=3),
        "struck": st.sets(st.tuples(st.integers(1, 12), st.integers(1, 7)), max_size=3),
        "merged": st.lists(AREA, max_size=2),
    }
)


def write(path: Path, sheets: list[dict[str, Any]]) -> None:
    book = Workbook()
    book.active.title = "说明"  # one sheet must be visible
    for place, wanted in enumerate(sheets):
        sheet = book.create_sheet(f"表{place}")
        rows = [list(HEADS.values()), *wanted["rows"]] if wanted["header"] else wanted["rows"]
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells, start=1):
                _put(sheet.cell(row, column), cell)
        for row, column in wanted["struck"]:
            sheet.cell(row, column).font = Font(strike=True)
        for row in wanted["hidden_rows"]:
            sheet.row_dimensions[row].hidden = True
        for top, left, bottom, right in wanted["merged"]:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        sheet.sheet_state = "hidden" if wanted["hidden"] else "visible"
    book.save(path)


def _put(target: Any, cell: Any) -> None:
    target.value = cell
    if isinstance(cell, str) and target.data_type == "f":
        target.data_type = "s"  # a formula that nobody has worked out shows nothing to any reader


def filled_rows(path: Path) -> list[tuple[str, int]]:
    """(sheet, row) of each row that shows something, as openpyxl sees the file."""
    from openpyxl import load_workbook

    return [
        (sheet.title, row[0].row)
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows()
        if any(cell.value is not None and str(cell.value).strip() for cell in row)
    ]


def holds(reading: RosterReading) -> None:
    if reading.file is FileVerdict.REFUSED:
        assert reading.rows == ()
        assert set(reading.codes) <= set(FILE_CODES)
        return
    assert sum(reading.counts.as_dict().values()) == len(reading.rows)
    assert {code for row in reading.rows for code in row.codes} <= KNOWN
    assert all(row.codes for row in reading.rows if row.outcome.value != "accepted")


@settings(max_examples=80)
@given(st.lists(SHEET, min_size=1, max_size=3))
def test_every_non_empty_row_of_any_workbook_has_one_outcome(tmp_path_factory, sheets):
    path = tmp_path_factory.mktemp("any") / "a.xlsx"
    write(path, sheets)
    reading = read(path)
    holds(reading)
    if reading.file is FileVerdict.OK:
        assert [(row.sheet, row.row) for row in reading.rows] == filled_rows(path)
    else:
        assert reading.codes == (("NO_TABLE_HEADER",) if filled_rows(path) else ("EMPTY_FILE",))


LINE = st.lists(TEXT, max_size=8).map(",".join) | st.text(alphabet='张示例",;\t ，1男\u3000', max_size=30)
ENCODED = st.tuples(LINE, st.sampled_from(["utf-8", "gb18030"])).map(lambda one: one[0].encode(one[1]))
BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(ENCODED, max_size=12).map(b"\r\n".join),
    st.tuples(
        st.sampled_from([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"PK\x03\x04", b""]),
        st.binary(max_size=80),
    ).map(b"".join),
    st.lists(
        st.sampled_from([b'"', b",", b"\n", b"\r", b"\x00", b"\xd0\xd5", "姓名,身份证号\n".encode(), b"1"]),
        max_size=40,
    ).map(b"".join),
)


@settings(max_examples=200)
@given(BYTES)
def test_any_bytes_called_csv_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("any") / "a.csv"
    path.write_bytes(content)
    holds(read(path))


@settings(max_examples=100)
@given(st.lists(ENCODED, max_size=12))
def test_every_line_that_shows_something_has_one_outcome(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("any") / "a.csv"
    head = ",".join(HEADS.values()).encode()
    path.write_bytes(b"\r\n".join([head, *lines]))
    reading = read(path)
    holds(reading)
    showing = [place for place, line in enumerate(lines, start=2) if _shows(line)]
    assert {row.row for row in reading.rows} >= {1, *showing}


def _shows(line: bytes) -> bool:
    """Whether a line holds a Chinese character or a digit, in whichever encoding."""
    return any(mark.isalnum() for mark in line.decode("gb18030", errors="ignore"))
