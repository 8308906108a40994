"""docs/roster-codes.md says of every code what the program says."""

from pathlib import Path

import pytest

from committee_desk.roster import explain_code
from committee_desk.roster.rules import FILE_CODES, Severity, clause_of, row_codes, severity

PAGE = (Path(__file__).parents[2] / "docs" / "roster-codes.md").read_text(encoding="utf-8")
FATES = {
    Severity.NOTE: "可导入（只说明）",
    Severity.LOOK: "需核对",
    Severity.REJECT: "不导入",
    Severity.NOT_A_RECORD: "非记录",
}
LINES = [line for line in PAGE.splitlines() if line.startswith("| ")]


@pytest.mark.parametrize("code", FILE_CODES)
def test_a_file_code_is_documented_with_its_sentences(code):
    what, todo = explain_code(code)
    assert f"| {code} | {what} | {todo} |" in LINES


@pytest.mark.parametrize("code", row_codes())
def test_a_row_code_is_documented_with_sentence_and_clause(code):
    (line,) = (line for line in LINES if line.startswith(f"| {code} | ") and line.count("|") == 6)
    what, todo = explain_code(code)
    said = "" if severity(code) is Severity.NOT_A_RECORD else todo
    assert line == f"| {code} | {FATES[severity(code)]} | {what} | {clause_of(code) or ''} | {said} |"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", row_codes())
def test_every_row_code_has_a_sentence_and_a_way_out(code, language):
    what, todo = explain_code(code, language)
    assert not what.startswith("roster.")
    assert severity(code) is Severity.NOT_A_RECORD or not todo.startswith("roster.")
