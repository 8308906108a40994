"""Every Designer file has its generated class and nothing else is there."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_generated_pages_and_designer_files_are_the_same_set() -> None:
    drawn = {path.stem for path in (ROOT / "ui").glob("*.ui")}
    made = {path.stem for path in (ROOT / "src/committee_desk/desk/_ui").glob("*.py")} - {"__init__"}
    assert drawn == made


def test_no_designer_file_carries_a_style_sheet() -> None:
    assert [path.name for path in (ROOT / "ui").glob("*.ui") if "styleSheet" in path.read_text()] == []
