"""Every code of the linter: the faulty cell is named exactly, and the proposed correction takes the fault away."""

import pytest

from assessment.lint_cases import CASES
from assessment.linted import Sheets, content_of, corrected, faults_in, place, sheets
from committee_desk.assessment.linting.codes import REFUSING, SEVERITY

ELSEWHERE = {"MACRO_PRESENT", "CONVERTER", "CONVERTER_WARNING", "PYXFORM_CRASH", "ENGINE"}
"""Codes whose tests stand in test_lint_files.py."""


def test_a_form_without_faults_has_none() -> None:
    assert faults_in(content_of(sheets())) == []


@pytest.mark.parametrize(
    ("code", "made", "sheet", "cell", "proposal"),
    CASES,
    ids=[f"{place}-{case[0]}" for place, case in enumerate(CASES)],
)
def test_a_fault_is_told_in_its_cell_and_its_correction_takes_it_away(
    code: str, made: Sheets, sheet: str, cell: str | None, proposal: str | None
) -> None:
    content = content_of(made)
    told = [fault for fault in faults_in(content) if fault.code == code]
    assert [place(fault) for fault in told][:1] == [(sheet or None, cell)]
    assert told[0].proposal == proposal
    for language in ("zh", "en"):
        said = told[0].sentence(language)
        assert said
        assert "{" not in said.replace("${", "")
    if proposal is not None:
        left = [fault for fault in faults_in(corrected(content, told[0])) if place(fault) == place(told[0])]
        assert code not in {fault.code for fault in left}


def test_every_code_has_a_test() -> None:
    assert {case[0] for case in CASES} | ELSEWHERE | REFUSING == set(SEVERITY)


def test_every_member_of_a_ring_is_told_with_the_ring() -> None:
    made = sheets()
    made["survey"] += [
        ["calculate", "x", "", "", "", "${z} + 1"],
        ["calculate", "y", "", "", "", "${x} + 1"],
        ["calculate", "z", "", "", "", "${y} + 1"],
    ]
    told = [fault for fault in faults_in(content_of(made)) if fault.code == "CYCLE"]
    assert [place(fault) for fault in told] == [("survey", "F9"), ("survey", "F10"), ("survey", "F11")]
    assert {fault.values["ring"] for fault in told} == {"x → y → z → x"}


@pytest.mark.parametrize(
    "expression",
    [
        "if(${i1} != '' and ${i1} < 8, number(${i1}), 0) + 1",
        "if(${i1} < 8 and ${i1} != '', ${i1}, 0) + if(${i2} >= 8, 0, ${i2})",
        "if(${i1} = '8' or ${i1} = '9', 0, ${i1}) + 1",
        "if(${i1} != '8', 1, 0) + if(${i2} != '8', 1, 0)",
        "${i1}",
    ],
)
def test_a_guarded_sum_is_no_fault(expression: str) -> None:
    from assessment.lint_cases import scored

    assert "SCORE_ADDS_CODE" not in {fault.code for fault in faults_in(content_of(scored(expression)))}


@pytest.mark.parametrize(
    "relevant",
    [
        "${school} = 'yes' or ${school} = 'no'",
        "${school} != 'yes' and ${school} != 'no'",
        "${age} >= 3 and ${age} <= 3",
        "${age} * 2 = 7",
        "not(selected(${aids}, 'none')) and count-selected(${aids}) > 1",
        "selected(${aids}, 'cane') and selected(${aids}, 'glasses')",
        "${words} = 'a' and ${words} != 'b'",
    ],
)
def test_what_can_be_reached_is_no_fault(relevant: str) -> None:
    from assessment.lint_cases import text

    assert faults_in(content_of(text(relevant=relevant))) == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"^\d{17}[\dXx]$",
        r"^1[3-9]\d{9}$",
        r"^[^@]+@[^@]+\.[a-z]+$",
        r"^(\d{11})+$",
        r"^[\u4e00-\u9fa5·]{2,20}$",
        r"^[A-Z]{2}\d{4}(,[A-Z]{2}\d{4})*$",
        r"^(a|b)*$",
    ],
)
def test_an_honest_pattern_is_no_fault(pattern: str) -> None:
    from assessment.lint_cases import text

    assert faults_in(content_of(text(constraint=f"regex(., '{pattern}')"))) == []


@pytest.mark.parametrize(
    "pattern",
    [
        "(a|aa)+$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(.*a){25}",
        "(a*)*b",
        "(x+x+)+y",
        r"(\d{1,50}){1,50}",
        r"^(\w+\s?)*$",
    ],
)
def test_a_pattern_that_can_take_for_ever_is_told(pattern: str) -> None:
    from assessment.lint_cases import text

    codes = {fault.code for fault in faults_in(content_of(text(constraint=f"regex(., '{pattern}')")))}
    assert codes == {"PATTERN_HEAVY"}


def test_texts_that_double_are_told_where_they_grow_too_large() -> None:
    made = sheets()
    made["survey"] += [
        [
            "calculate",
            f"c{step}",
            "",
            "",
            "",
            "concat({0}, {0})".format(f"${{c{step - 1}}}" if step else "${words}"),
        ]
        for step in range(40)
    ]
    told = [fault for fault in faults_in(content_of(made)) if fault.code == "EXPRESSION_HEAVY"]
    assert len(told) == 1
