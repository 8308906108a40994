"""Every nasty file gets a verdict; no row of it is lost, and the table in the documentation says what happens."""

import pytest

from committee_desk.roster import FileVerdict
from hostile.roster.nasty_table import FILES, PAGE, line_of, table_in
from hostile.roster.source_rows import source_rows
from roster.roster_files import read

TABLE = table_in(PAGE.read_text(encoding="utf-8")).splitlines(keepends=True)


@pytest.mark.filterwarnings("ignore:Cell B:UserWarning:openpyxl")
@pytest.mark.parametrize("name", FILES)
def test_a_nasty_file_is_read_as_the_documentation_says(tmp_path, name):
    path = tmp_path / name
    FILES[name][1](path)
    reading = read(path)
    if reading.file is FileVerdict.OK:
        assert sum(reading.counts.as_dict().values()) == len(reading.rows) == source_rows(path)
        assert len({(row.sheet, row.row) for row in reading.rows}) == len(reading.rows)
    else:
        assert reading.rows == ()
    assert line_of(name, reading) in TABLE, (
        "renew the table: cd tests && uv run python -m hostile.roster.nasty_table"
    )


def test_the_documentation_shows_these_files_and_no_others():
    assert len(FILES) >= 40
    assert [line.split(" | ")[0].removeprefix("| ") for line in TABLE[2:]] == list(FILES)


def test_what_comes_in_is_more_than_what_is_refused():
    told = [line.split(" | ")[2] for line in TABLE[2:]]
    assert told.count("—") < len(told) / 2
