"""The table of nasty files in docs/roster-codes.md.

`cd tests && uv run python -m hostile.roster.nasty_table` renews it.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from committee_desk.roster import RosterReading
from hostile.roster.nasty_packages import PACKAGES
from hostile.roster.nasty_texts import TEXTS
from hostile.roster.nasty_workbooks import WORKBOOKS
from roster.roster_files import read

FILES: dict[str, tuple[str, Callable[[Path], object]]] = WORKBOOKS | TEXTS | PACKAGES
PAGE = Path(__file__).resolve().parents[3] / "docs" / "roster-codes.md"
BEGIN, END = "<!-- 以下由 tests/hostile/roster 生成 -->\n", "<!-- 以上由 tests/hostile/roster 生成 -->\n"
HEAD = (
    "| 文件 | 里面有什么 | 行 | 可导入 | 需核对 | 不导入 | 非记录 | 文件的代码 | 行的代码 |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |\n"
)


def line_of(name: str, reading: RosterReading) -> str:
    """The table's line of the file *name*."""
    numbers = reading.counts.as_dict().values()
    codes = sorted({code for row in reading.rows for code in row.codes})
    cells = (
        name,
        FILES[name][0],
        *(("—",) * 5 if not reading.rows else (len(reading.rows), *numbers)),
        " ".join(reading.codes),
        " ".join(codes),
    )
    return f"| {' | '.join(str(cell) for cell in cells)} |\n"


def table_in(page: str) -> str:
    """What stands between the two marks of the page."""
    return page.partition(BEGIN)[2].partition(END)[0]


def _renew() -> None:
    page = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        lines = []
        for name, (_, make) in FILES.items():
            path = Path(scratch) / name
            make(path)
            lines.append(line_of(name, read(path)))
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(before + BEGIN + HEAD + "".join(lines) + END + after, encoding="utf-8")


if __name__ == "__main__":
    _renew()
