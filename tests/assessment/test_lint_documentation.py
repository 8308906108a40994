"""docs/form-authors.md says of every code of the linter what the program says."""

import tomllib
from pathlib import Path

import pytest

from committee_desk.assessment.linting.codes import REFUSING, SEVERITY, Severity
from committee_desk.assessment.linting.faults import explain_fault
from committee_desk.resources import resource

PAGE = (Path(__file__).parents[2] / "docs" / "form-authors.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("| 代码 | 轻重 | 说什么 | 怎么办 |")[2].splitlines()[2:]
WEIGHTS = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.NOTE: "说明"}


def test_the_table_has_every_code_in_order_with_its_sentences() -> None:
    wanted = []
    for code, severity in SEVERITY.items():
        what, todo = explain_fault(code)
        weight = "没有读" if code in REFUSING else WEIGHTS[severity]
        wanted.append(f"| {code} | {weight} | {what} | {todo} |")
    assert [line for line in TABLE if line] == wanted


@pytest.mark.parametrize("language", ["zh", "en"])
def test_there_are_sentences_for_the_codes_and_for_nothing_else(language: str) -> None:
    path = resource("translations", language, "form_faults.toml")
    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == set(SEVERITY)
