"""One roster against another, last year's against this year's, and the files of a folder against each other."""

import argparse
import json
from datetime import date

import pytest

from committee_desk.cli import roster as roster_cli
from committee_desk.errors import Refusal
from committee_desk.policy import load_profile
from committee_desk.roster import (
    FieldChange,
    FileVerdict,
    diff_rosters,
    judge_together,
    read_folder,
    since_last_year,
)
from roster.roster_files import child, lines, number, read, table, text_file, workbook

AS_OF = date(2026, 4, 20)


def run(*words):
    parser = argparse.ArgumentParser()
    roster_cli.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["roster", *map(str, words)])
    return int(arguments.run(arguments))


def some(order, **changes):
    return child(
        name=f"张示{'甲乙丙丁戊己庚辛壬癸'[order]}", resident_id=number(order=201 + 2 * order), **changes
    )


@pytest.fixture
def years(tmp_path):
    """Last year's and this year's: one gone, one new, one changed, one the same."""
    old = workbook(tmp_path / "old.xlsx", table(some(0), some(1), some(2)))
    new = workbook(tmp_path / "new.xlsx", table(some(1), some(2, township="庙前镇", grade="三级"), some(3)))
    return old, new


def test_a_diff_finds_every_child_once(years):
    old, new = (read(path) for path in years)
    found = diff_rosters(old.rows, new.rows)
    assert [row.values.name for row in found.gone] == ["张示甲"]
    assert [row.values.name for row in found.added] == ["张示丁"]
    assert [row.values.name for row in found.same] == ["张示乙"]
    assert [pair.changes for pair in found.changed] == [(FieldChange("township", "瑶峰镇", "庙前镇"),)]


def test_a_child_is_the_same_by_certificate_or_by_name_where_a_number_is_wanting(tmp_path):
    old = read(workbook(tmp_path / "a.xlsx", table(some(0), some(1, certificate=None))))
    new = read(
        workbook(
            tmp_path / "b.xlsx",
            table(some(0) | {"resident_id": None}, some(1, certificate=None) | {"resident_id": None}),
        )
    )
    found = diff_rosters(old.rows, new.rows)
    assert (found.added, found.gone) == ((), ())


def test_two_sound_numbers_are_two_children_whatever_their_name(tmp_path):
    old = read(workbook(tmp_path / "a.xlsx", table(some(0))))
    new = read(workbook(tmp_path / "b.xlsx", table(some(1) | {"name": "张示甲"})))
    found = diff_rosters(old.rows, new.rows)
    assert (len(found.added), len(found.gone)) == (1, 1)


def test_a_roster_does_not_differ_from_itself(years):
    rows = read(years[0]).rows
    found = diff_rosters(rows, rows)
    assert (found.added, found.gone, found.changed, len(found.same)) == ((), (), (), 3)


def test_last_years_children_are_noted_and_the_missing_named(years):
    old, new = (read(path) for path in years)
    reading = since_last_year(new, old.rows)
    assert [row.codes for row in reading.rows[1:]] == [("PREVIOUSLY_LISTED",), ("PREVIOUSLY_LISTED",), ()]
    assert reading.counts == new.counts
    assert [(row.sheet, row.row, row.values.name) for row in reading.missing] == [("表1", 2, "张示甲")]


def test_check_with_last_year_lists_the_missing_in_json_and_in_words(years, capsys):
    old, new = years
    assert run("check", new, "--previous", old, "--json", "--as-of", "2026-04-20") == 0
    printed = json.loads(capsys.readouterr().out)
    (missing,) = printed["missing"]
    assert set(missing) == {"sheet", "row", "values"}
    assert (missing["row"], missing["values"]["name"]) == (2, "张示甲")
    assert run("check", new, "--previous", old, "--as-of", "2026-04-20") == 0
    assert "没有列上的孩子 1 名" in capsys.readouterr().out


def test_check_refuses_to_compare_with_an_unreadable_roster(years, tmp_path, capsys):
    (tmp_path / "bad.xlsx").write_bytes(b"%PDF-1.7")
    assert run("check", years[1], "--previous", tmp_path / "bad.xlsx", "--json") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "不是表格文件" in printed.err


def test_diff_prints_json_field_by_field(years, capsys):
    assert run("diff", *years, "--json") == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["counts"] == {"added": 1, "gone": 1, "changed": 1, "same": 1}
    assert printed["changed"][0]["changes"] == [{"field": "township", "before": "瑶峰镇", "after": "庙前镇"}]


def test_diff_prints_words_without_whole_numbers(tmp_path, capsys):
    old = workbook(tmp_path / "a.xlsx", table(some(0) | {"resident_id": None}))
    new = workbook(tmp_path / "b.xlsx", table(some(0)))
    assert run("diff", old, new) == 0
    printed = capsys.readouterr().out
    assert "身份证号：（空） → 140****" in printed
    assert number(order=201) not in printed


def test_diff_says_codes_in_words(tmp_path, capsys):
    old = workbook(tmp_path / "a.xlsx", table(some(0, grade=None, certificate=None)))
    new = workbook(tmp_path / "b.xlsx", table(some(0, certificate=None, category="肢体")))
    assert run("diff", old, new) == 0
    assert "残疾类别：智力 → 肢体；残疾等级：（空） → 三级" in capsys.readouterr().out


def test_diff_of_an_unreadable_roster_ends_with_status_2(years, tmp_path, capsys):
    assert run("diff", years[0], tmp_path / "nowhere.xlsx") == 2
    assert "没有这个文件" in capsys.readouterr().err


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "乡镇"
    (folder / "分册").mkdir(parents=True)
    workbook(folder / "1 瑶峰镇.xlsx", table(some(0), some(1)))
    text_file(folder / "2 庙前镇.csv", lines(some(2), some(1)), "gb18030")
    workbook(folder / "分册" / "水头镇.xlsx", table(some(3), some(2, note="另一条，示例")))
    (folder / "~$1 瑶峰镇.xlsx").write_bytes(b"lock")
    (folder / ".DS_Store").write_bytes(b"x")
    return folder


def test_a_folder_is_read_in_order_and_what_is_left_out_is_told(folder):
    reading = read_folder(folder, profile=load_profile(), as_of=AS_OF)
    assert [one.name for one in reading.files] == ["1 瑶峰镇.xlsx", "2 庙前镇.csv", "分册/水头镇.xlsx"]
    assert reading.left_out == (".DS_Store", "~$1 瑶峰镇.xlsx")
    assert reading.file is FileVerdict.OK


def test_repeats_across_files_are_found_and_name_the_other_file(folder):
    reading = read_folder(folder, profile=load_profile(), as_of=AS_OF)
    second, third = reading.files[1].reading, reading.files[2].reading
    assert [row.codes for row in second.rows[1:]] == [(), ("DUPLICATE_IDENTICAL",)]
    assert (second.rows[2].findings[0].related_file, second.rows[2].findings[0].related) == (
        "1 瑶峰镇.xlsx",
        ("表1", 3),
    )
    assert [row.codes for row in third.rows[1:]] == [(), ("DUPLICATE_ID",)]
    assert (second.counts.rejected, reading.counts.children) == (1, 5)


def test_a_row_with_a_cell_more_than_the_other_files_is_never_dropped(tmp_path):
    first = read(workbook(tmp_path / "a.xlsx", [["姓名", "身份证号"], ["张示例", number()]]))
    second = read(workbook(tmp_path / "b.xlsx", [["姓名", "身份证号", "康复"], ["张示例", number(), "言语"]]))
    together = judge_together([("a", first), ("b", second)])
    assert together.files[1].reading.rows[1].codes == ("DUPLICATE_ID",)


def test_the_running_number_makes_no_difference_across_files(tmp_path):
    first = read(workbook(tmp_path / "a.xlsx", [["序号", "姓名", "身份证号"], [1, "张示例", number()]]))
    second = read(workbook(tmp_path / "b.xlsx", [["序号", "姓名", "身份证号"], [7, "张示例", number()]]))
    together = judge_together([("a", first), ("b", second)])
    assert together.files[1].reading.rows[1].codes == ("DUPLICATE_IDENTICAL",)


def test_a_possible_duplicate_across_files_is_told(tmp_path):
    first = read(workbook(tmp_path / "a.xlsx", table(some(0))))
    second = read(workbook(tmp_path / "b.xlsx", table(some(0, certificate=None) | {"resident_id": None})))
    together = judge_together([("a", first), ("b", second)])
    assert set(together.files[1].reading.rows[1].codes) == {"ID_MISSING", "POSSIBLE_DUPLICATE"}


def test_a_folder_prints_each_row_with_its_file(folder, capsys):
    assert run("check", folder, "--json", "--as-of", "2026-04-20") == 0
    printed = json.loads(capsys.readouterr().out)
    assert list(printed) == ["file", "codes", "counts", "files", "left_out", "rows"]
    assert [one["name"] for one in printed["files"]] == ["1 瑶峰镇.xlsx", "2 庙前镇.csv", "分册/水头镇.xlsx"]
    assert all(set(one) == {"name", "file", "codes", "counts"} for one in printed["files"])
    assert set(printed["rows"][0]) == {"file", "sheet", "row", "outcome", "codes", "values"}
    assert sum(printed["counts"].values()) == len(printed["rows"]) == 9
    assert run("check", folder, "--as-of", "2026-04-20") == 0
    said = capsys.readouterr().out
    assert "没有读取隐藏文件和临时文件：.DS_Store、~$1 瑶峰镇.xlsx" in said
    assert "（见“1 瑶峰镇.xlsx”的“表1”第 3 行）" in said


def test_one_refused_file_of_a_folder_ends_with_status_2_and_the_others_are_read(folder, capsys):
    (folder / "说明.docx").write_bytes(b"%PDF-1.7")
    assert run("check", folder, "--json", "--as-of", "2026-04-20") == 2
    printed = json.loads(capsys.readouterr().out)
    assert (printed["file"], printed["codes"]) == ("refused", ["NOT_A_SPREADSHEET"])
    assert len(printed["rows"]) == 9


def test_an_empty_folder_is_refused(tmp_path, capsys):
    (tmp_path / "空").mkdir()
    assert run("check", tmp_path / "空", "--json") == 2
    assert json.loads(capsys.readouterr().out)["codes"] == ["EMPTY_FOLDER"]


def test_a_folder_against_last_years_roster(folder, tmp_path):
    before = read(workbook(tmp_path / "old.xlsx", table(some(0), some(9))))
    reading = read_folder(folder, profile=load_profile(), as_of=AS_OF, previous=before.rows)
    assert reading.files[0].reading.rows[1].codes == ("PREVIOUSLY_LISTED",)
    assert [row.values.name for row in reading.missing] == ["张示癸"]


def test_progress_names_the_file_and_a_cancelled_folder_refuses(folder):
    seen = []
    read_folder(folder, profile=load_profile(), as_of=AS_OF, on_progress=seen.append)
    assert seen[-1] == {"file": "分册/水头镇.xlsx", "done": 3, "of": 3}
    with pytest.raises(Refusal, match=r"children\.cancelled"):
        read_folder(folder, profile=load_profile(), as_of=AS_OF, cancelled=lambda: True)
