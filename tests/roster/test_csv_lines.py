"""Text files: encodings line by line, and a lone quote that spoils nothing but its own line."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.roster.csv_lines import split_line
from roster.roster_files import child, lines, number, read, text_file

CHILDREN = [
    child(name=f"张示{mark}", resident_id=number(order=200 + 2 * place + 1))
    for place, mark in enumerate("甲乙丙丁戊己")
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_every_encoding_and_separator_is_read(tmp_path, encoding, separator):
    reading = read(text_file(tmp_path / "a.csv", lines(*CHILDREN, separator=separator), encoding))
    assert [row.values.name for row in reading.rows[1:]] == [row["name"] for row in CHILDREN]
    assert reading.counts.accepted == 6


def test_four_byte_characters_of_gb18030_are_kept(tmp_path):
    names = ["王䶮", "张㛃", "李𬭎"]
    children = [
        child(name=name, resident_id=number(order=201 + 2 * place)) for place, name in enumerate(names)
    ]
    reading = read(text_file(tmp_path / "a.csv", lines(*children), "gb18030"))
    assert [row.values.name for row in reading.rows[1:]] == names


@pytest.mark.parametrize("spoilt", ['"张示丙', '张示丙"', '"张"示丙"'])
def test_a_lone_quote_swallows_no_row(tmp_path, spoilt):
    content = lines(*CHILDREN)
    content[3] = content[3].replace("张示丙", spoilt)
    reading = read(text_file(tmp_path / "a.csv", content))
    assert [row.row for row in reading.rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [row.outcome.value for row in reading.rows[4:]] == ["accepted"] * 3


def test_two_lone_quotes_far_apart_swallow_nothing_either(tmp_path):
    content = lines(*CHILDREN)
    content[2], content[5] = '"' + content[2], '"' + content[5]
    reading = read(text_file(tmp_path / "a.csv", content))
    assert [row.row for row in reading.rows if "QUOTE_UNBALANCED" in row.codes] == [3, 6]
    assert len(reading.rows) == 7


def test_a_cell_on_two_lines_flags_both_and_swallows_neither(tmp_path):
    content = lines(*CHILDREN)
    content[2:3] = [content[2].removesuffix("示例") + '"上半句', '下半句"']
    reading = read(text_file(tmp_path / "a.csv", content))
    assert [row.row for row in reading.rows if "QUOTE_UNBALANCED" in row.codes] == [3, 4]
    assert [row.row for row in reading.rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert reading.rows[2].values.name == "张示乙"


def test_one_line_in_another_encoding_is_read_and_told(tmp_path):
    raw = [line.encode("utf-8") for line in lines(*CHILDREN)]
    raw[4] = lines(*CHILDREN)[4].encode("gb18030")
    path = tmp_path / "a.csv"
    path.write_bytes(b"\r\n".join(raw))
    reading = read(path)
    assert reading.rows[4].values.name == "张示丁"
    assert [row.row for row in reading.rows if "ENCODING_MIXED" in row.codes] == [5]


def test_a_last_line_in_gb18030_after_thousands_of_ascii_is_read(tmp_path):
    filler = [f"A{place},{number(order=place % 900 + 100)}" for place in range(2000)]
    content = "\n".join(["name,id", *filler]).encode() + "\n张示例,140828".encode("gb18030")
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert read(path).rows[-1].values.name == "张示例"


def test_a_lost_and_an_added_separator_are_told(tmp_path):
    content = lines(*CHILDREN)
    content[1] = content[1].replace("男,", "男", 1)
    content[2] += ",多出来的"
    reading = read(text_file(tmp_path / "a.csv", content))
    assert ["COLUMNS_DIFFER" in row.codes for row in reading.rows[1:]] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_mark_that_every_note_holds_is_not_taken_for_the_separator(tmp_path):
    content = lines(
        *(one | {"note": "母亲在家；电话;晚上" if place else "甲,乙;"} for place, one in enumerate(CHILDREN))
    )
    content[2] += ",,多"
    content[3] += ","
    reading = read(text_file(tmp_path / "a.csv", [content[0], *content[1:4]]))
    assert [row.values.name for row in reading.rows[1:]] == ["张示甲", "张示乙", "张示丙"]


def test_blank_lines_keep_the_numbers_of_the_others(tmp_path):
    content = lines(*CHILDREN)
    reading = read(text_file(tmp_path / "a.csv", [content[0], "", *content[1:]]))
    assert [row.row for row in reading.rows] == [1, 3, 4, 5, 6, 7, 8]


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=12),
        min_size=1,
        max_size=8,
    )
)
def test_a_line_that_csv_wrote_is_read_back(cells):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    assert split_line(buffer.getvalue(), ",") == (cells, True)


@given(st.lists(st.text(alphabet='张",a \u3000', max_size=20), min_size=1, max_size=12))
def test_every_non_empty_line_below_the_header_has_exactly_one_outcome(tmp_path_factory, content):
    path = text_file(tmp_path_factory.mktemp("csv") / "a.csv", ["姓名,身份证号", *content])
    reading = read(path)
    filled = [
        place
        for place, line in enumerate(content, start=2)
        if any(cell.strip() for cell in split_line(line, ",")[0])
    ]
    assert [row.row for row in reading.rows] == [1, *filled]
