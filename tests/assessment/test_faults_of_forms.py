"""Faults of authors are refused with the place in their workbook and in words."""

from pathlib import Path

import pytest

from assessment.workbooks import form_of, survey, write_book
from committee_desk.assessment import load_form
from committee_desk.errors import Refusal
from committee_desk.wording import explain

A = {"type": "integer", "name": "a", "label": "甲"}
B = {"type": "integer", "name": "b", "label": "乙"}


def refusal(folder: Path, *rows: dict[str, str], **sheets: list[list[object]]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        form_of(folder, *rows, **sheets)
    return caught.value


@pytest.mark.parametrize(
    ("column", "expression", "key"),
    [
        ("relevant", "${a} = = 1 and (", "assessment.syntax"),
        ("relevant", "${a} ＝ 1", "assessment.typed_wrong"),
        ("constraint", "foo(.) > 1", "assessment.function_unknown"),
        ("constraint", "selected(.)", "assessment.arity"),
        ("required", "${a} > 1 and", "assessment.syntax"),
        ("relevant", "$a > 1", "assessment.variable"),
        ("calculation", "count(1)", "assessment.not_nodes"),
        ("relevant", "(" * 80 + "1" + ")" * 80, "assessment.expression_deep"),
        ("relevant", "1 + " * 9000 + "1", "assessment.expression_long"),
    ],
)
def test_faulty_logic_is_refused_with_its_cell(
    tmp_path: Path, column: str, expression: str, key: str
) -> None:
    found = refusal(tmp_path, A, {**B, column: expression})
    assert found.key == key
    letter = {4: "D"}[len(survey(A, {**B, column: ""})[0])]
    assert (found.place.sheet, found.place.row, found.place.column) == ("survey", 3, letter)


@pytest.mark.parametrize(
    ("rows", "ring"),
    [
        ([{**A, "relevant": "${a} = 1"}], {"a"}),
        ([{"type": "calculate", "name": "a", "calculation": "${a} + 1"}], {"a"}),
        ([{**A, "relevant": "${b} = 1"}, {**B, "relevant": "${a} = 1"}], {"a", "b"}),
        (
            [
                {"type": "calculate", "name": "a", "calculation": "${c} + 1"},
                {"type": "calculate", "name": "b", "calculation": "${a} + 1"},
                {"type": "calculate", "name": "c", "calculation": "${b} + 1"},
            ],
            {"a", "b", "c"},
        ),
        (
            [
                {"type": "begin group", "name": "g", "label": "组", "relevant": "${a} = 1"},
                A,
                {"type": "end group"},
            ],
            {"g", "a"},
        ),
        (
            [
                {"type": "begin repeat", "name": "r", "label": "组", "repeat_count": "sum(${a})"},
                A,
                {"type": "end repeat"},
            ],
            {"r"},
        ),
    ],
)
def test_a_ring_is_refused_and_named(tmp_path: Path, rows: list[dict[str, str]], ring: set[str]) -> None:
    found = refusal(tmp_path, *rows)
    assert found.key == "assessment.cycle"
    assert set(str(found.values["ring"]).split(" → ")) >= ring
    assert found.place.row is not None


def test_logic_that_only_looks_round_is_taken(tmp_path: Path) -> None:
    form_of(
        tmp_path,
        {**A, "constraint": ". < 5 and ${b} > .", "required": "${a} = ''"},
        {**B, "relevant": "${a} > 1"},
    )


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="form_missing"):
        load_form(tmp_path / "none.xlsx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", "不是工作簿".encode(), b"\x00" * 200])
def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refusal, match="form_broken"):
        load_form(path)


@pytest.mark.parametrize("content", ["<html/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a", ""])
def test_xml_that_is_no_form_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "form.xml"
    path.write_text(content)
    with pytest.raises(Refusal, match="form_broken"):
        load_form(path)


def test_a_fault_that_the_converter_finds_keeps_its_row(tmp_path: Path) -> None:
    found = refusal(tmp_path, A, {"type": "integer", "name": "c d", "label": "丙"})
    assert found.key == "assessment.form_broken"
    assert found.place.row == 3


def test_a_workbook_without_a_survey_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no_survey"):
        load_form(write_book(tmp_path, choices=[["list_name", "name"], ["x", "1"]]))


def test_a_scale_that_names_no_question_is_refused(tmp_path: Path) -> None:
    scales = [["row", "scale", "item", "score_node", "band_node"], ["item", "med", "nobody", "", ""]]
    found = refusal(tmp_path, A, scales=scales)
    assert (found.key, found.place.sheet, found.place.row, found.place.column) == (
        "assessment.scale_unknown", "scales", 2, "C",
    )  # fmt: skip


def test_a_rule_that_names_no_question_is_refused(tmp_path: Path) -> None:
    found = refusal(tmp_path, A, rules=[["id", "when"], ["R1", "${a} = 1"], ["R2", "${zz} = 1"]])
    assert (found.key, found.place.sheet, found.place.row, found.place.column) == (
        "assessment.question_unknown", "rules", 3, "B",
    )  # fmt: skip


def test_full_width_headers_are_the_same_language(tmp_path: Path) -> None:
    form = form_of(
        tmp_path, {"type": "integer", "name": "a", "label::中文（zh）": "甲“乙”", "label::English(en)": "A"}
    )
    assert form.languages[0] in ("中文(zh)", "English(en)")
    assert form.node("a").label.plain("zh") == "甲“乙”"
    assert form.node("a").label.plain("en") == "A"


def test_the_hash_is_of_the_cells_not_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, other = form_of(tmp_path / "one", A), form_of(tmp_path / "two", A)
    changed = form_of(tmp_path / "two", {**A, "label": "别的"})
    assert one.sha256 == other.sha256 != changed.sha256


def test_every_refusal_has_its_sentences_in_both_languages(tmp_path: Path) -> None:
    found = refusal(tmp_path, A, {**B, "relevant": "${a} ＝ 1"})
    assert explain(found, "zh")[0] == "工作表“survey” 第 3 行 D 列 b：算式里的“＝”是中文标点，程序认的是 ="
    assert "what is meant is =" in explain(found, "en")[0]
