"""A county's overlay over a provincial form: its own questions, choices and translations, and nothing else."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from assessment.five_versions import book_bytes, sheets_of, version
from committee_desk.assessment import (
    FormSource,
    Weight,
    diff_forms,
    faults_of,
    load_source,
    read_overlaid,
    take_in_form,
)
from committee_desk.assessment.kept_forms import kept_form
from county_builder import Bench, refused

SETTINGS = [["form_id", "base_version", "version"], ["data", "1", "x1"]]
QUESTIONS = [
    ["type", "name", "after", "label::中文(zh)", "relevant"],
    ["select_one x_how", "x_bus", "walk", "怎样上学", "${walk} != ''"],
    ["text", "x_far", "", "路上多久", ""],
]
CHOICES = [
    ["list_name", "name", "label::中文(zh)"],
    ["x_how", "1", "走路"],
    ["wish", "x_relatives", "住亲戚家"],
]
Sheets = dict[str, Sequence[Sequence[str]]]


def overlay(**changed: Sequence[Sequence[str]]) -> bytes:
    """A sound overlay with some sheets exchanged."""
    return book_bytes({"survey": QUESTIONS, "choices": CHOICES, "settings": SETTINGS, **changed})


def merged(**changed: Sequence[Sequence[str]]) -> FormSource:
    """Province and county as one form."""
    return read_overlaid(book_bytes(sheets_of("1")), overlay(**changed), "province.xlsx", "county.xlsx")


def faults(**changed: Sequence[Sequence[str]]) -> list[tuple[str | None, int | None, str]]:
    """Sheet, row and sentence of every fault."""
    found = faults_of(book_bytes(sheets_of("1")), "province.xlsx", overlay(**changed), "county.xlsx")
    return [(one.place.sheet, one.place.row, one.zh) for one in found]


def test_the_countys_questions_stand_where_they_are_placed() -> None:
    one = merged()
    names = [node.name for node in one.form.nodes]
    assert names[names.index("walk") + 1 : names.index("walk") + 3] == ["x_bus", "x_far"]
    assert one.form.node("x_bus").expression("relevant")
    assert (one.form.version, one.form.form_id) == ("1+x1", "data")


def test_the_identity_holds_both_digests() -> None:
    alone, one = version("1").form.sha256, merged().form.sha256
    other = merged(survey=[*QUESTIONS, ["text", "x_more", "", "还有什么", ""]]).form.sha256
    assert len({alone, one, other}) == 3
    assert merged().form.sha256 == one


def test_nothing_of_the_province_is_changed() -> None:
    found = diff_forms(version("1"), merged())
    assert found.weight is Weight.SAFE
    assert {one.code for one in found.differences} == {"added", "choice_added"}


def test_a_translation_in_a_new_language_is_taken() -> None:
    rows = [["name", "label::维吾尔文(ug)"], ["who", "كىم جاۋاب بەردى"]]
    assert "维吾尔文(ug)" in merged(survey=rows).form.languages
    assert merged(survey=rows).form.node("who").label.plain("ug") == "كىم جاۋاب بەردى"


@pytest.mark.parametrize(
    ("changed", "sheet", "row", "words"),
    [
        (
            {"settings": [["form_id", "base_version", "version"], ["other", "1", "x1"]]},
            "settings",
            2,
            "form_id",
        ),
        (
            {"settings": [["form_id", "base_version", "version"], ["data", "2", "x1"]]},
            "settings",
            2,
            "base_version",
        ),
        ({"settings": [["form_id", "base_version"], ["data", "1"]]}, "settings", 2, "没有写自己的版本"),
        ({"survey": [["type", "name"], ["text", "bus"]]}, "survey", 2, "x_ 开头"),
        ({"survey": [["name", "required"], ["who", "no"]]}, "survey", 2, "不能改“required”"),
        ({"survey": [["name", "label::中文(zh)"], ["who", "改了"]]}, "survey", 2, "不能改"),
        ({"survey": [["type", "name", "after"], ["text", "x_a", "nobody"]]}, "survey", 2, "nobody"),
        ({"choices": [["list_name", "name"], ["wish", "aunt"]]}, "choices", 2, "x_ 开头"),
        ({"choices": [["list_name", "name"], ["help", "x_5"]]}, "choices", 2, "不能加选项"),
        ({"scales": [["row", "scale"], ["scale", "own"]]}, "scales", None, "不能有这张工作表"),
        ({"migrations": [["from_version", "name", "action"], ["0", "who", "drop"]]}, "migrations", 2, "who"),
    ],
)
def test_what_an_overlay_may_not_do_is_told_with_its_place(
    changed: Sheets, sheet: str, row: int | None, words: str
) -> None:
    found = faults(**changed)
    assert [(one[0], one[1]) for one in found] == [(sheet, row)]
    assert words in found[0][2]
    assert "county.xlsx" in found[0][2]
    with refused("form_versions.overlay_refused"):
        merged(**changed)


def test_faulty_logic_of_the_county_is_told_in_the_countys_file() -> None:
    rows = [QUESTIONS[0], ["text", "x_far", "walk", "路上多久", "${nobody} = 1"]]
    found = faults(survey=rows)
    assert "nobody" in found[0][2]
    assert found[0][1] == 2


def test_a_county_takes_both_workbooks_in_as_one_form(bench: Bench, tmp_path: Path) -> None:
    base, own = tmp_path / "province.xlsx", tmp_path / "county.xlsx"
    base.write_bytes(book_bytes(sheets_of("1")))
    own.write_bytes(overlay())
    version_id = bench.sec.do(take_in_form, base, own)
    form = bench.sec.ask(kept_form, version_id)
    assert (form.version, form.sha256) == ("1+x1", merged().form.sha256)
    assert load_source(base).form.sha256 != form.sha256
