"""A federation's workbook read to one outcome a row, against calamine's bare reading of the file in the same run."""

import datetime
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from committee_desk.identifiers import ResidentId
from committee_desk.policy import load_profile
from committee_desk.roster import FileVerdict, read_roster

SIZES = (1_000, 10_000, 100_000)
ROUNDS = {1_000: 5, 10_000: 3, 100_000: 3}
AS_OF = datetime.date(2026, 4, 20)
HEADS = (  # noqa: SIM905  read by people
    "序号 姓名 性别 民族 出生日期 身份证号 残疾人证号 残疾类别 残疾等级 监护人 "
    "与监护人关系 联系电话 县 乡镇 村 家庭住址 就读学校 安置意愿 年级 备注"
).split()
DATE = HEADS.index("出生日期")
NAMES = "示例甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒"
TOWNSHIPS = "瑶峰镇 庙前镇 裴介镇 水头镇 埝掌镇 泗交镇 尉郭乡 禹王乡 胡张乡 南大里乡 祁家河乡".split()  # noqa: SIM905  read by people
SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook {SPREADSHEET} xmlns:r="{OFFICE}">'
        '<sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f"<styleSheet {SPREADSHEET}><fonts><font/><font><strike/></font></fonts><cellXfs>"
        '<xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>'
    ),
}


def write_federation_workbook(path: Path, rows: int) -> Path:
    """An .xlsx as a spreadsheet program saves it: shared texts, styles, *rows* invented children, some with faults."""
    dice = random.Random(20260420)
    texts: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, xml in PARTS.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f"<worksheet {SPREADSHEET}><sheetData>".encode())
            sheet.write(_row_xml(1, HEADS, texts))
            for number, child in enumerate(_children(rows, dice), start=2):
                sheet.write(_row_xml(number, child, texts))
            sheet.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f"<sst {SPREADSHEET}>{shared}</sst>")
    return path


def _children(count: int, dice: random.Random) -> Iterator[list[Any]]:
    for place in range(count):
        day = datetime.date(2010, 9, 1) + datetime.timedelta(days=place % 3_600)
        first = f"140828{day:%Y%m%d}{100 + place // 3_600 * 2 + dice.randrange(2):03d}"
        number = first + ResidentId.check_character(first)
        category, grade = dice.randrange(7), dice.randrange(4)
        township = dice.choice(TOWNSHIPS)
        village = f"示例{dice.randrange(30)}村"
        child = [
            float(place + 1),
            "示" + "".join(dice.choices(NAMES, k=2)),
            "男" if int(number[16]) % 2 else "女",
            "汉族",
            float((day - datetime.date(1899, 12, 30)).days),
            number,
            f"{number}{category + 1}{grade + 1}",
            ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")[category],
            ("一级", "二级", "三级", "四级")[grade],
            "示" + "".join(dice.choices(NAMES, k=2)),
            dice.choice(("父亲", "母亲", "祖父")),
            f"139{dice.randrange(100_000_000):08d}",
            "夏县",
            township,
            village,
            f"山西省运城市夏县{township}{village}{dice.randrange(400)}号",
            f"{township}示例小学",
            dice.choice(("随班就读", "特教学校", "送教上门")),
            f"{dice.randrange(1, 7)}年级",
            "示例",
        ]
        yield _with_fault(child, dice)


def _with_fault(child: list[Any], dice: random.Random) -> list[Any]:
    """One row in eleven has one of the usual faults."""
    column, cell = dice.choice(
        ((5, float(child[5][:17] + "0")), (6, None), (7, "孤独症"), (9, None), (2, "不明"))
    )
    return (
        [cell if place == column else one for place, one in enumerate(child)]
        if dice.random() < 0.09
        else child
    )


def _row_xml(number: int, cells: list[Any], texts: dict[str, int]) -> bytes:
    xml = "".join(_cell_xml(number, column, cell, texts) for column, cell in enumerate(cells))
    return f'<row r="{number}">{xml}</row>'.encode()


def _cell_xml(row: int, column: int, cell: Any, texts: dict[str, int]) -> str:
    place, style = f"{chr(65 + column)}{row}", 1 if column == DATE else 0
    if cell is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(cell, str):
        return f'<c r="{place}" s="{style}" t="s"><v>{texts.setdefault(cell, len(texts))}</v></c>'
    return f'<c r="{place}" s="{style}"><v>{cell:.17g}</v></c>'


def _floor(path: Path) -> float:
    """Milliseconds in which a fresh process has calamine's bare rows of *path*."""
    program = (
        "import sys, python_calamine as c;"
        "c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python(skip_empty_area=False)"
    )
    return _milliseconds(lambda: subprocess.run([sys.executable, "-c", program, str(path)], check=True))


def _milliseconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def _read(path: Path, rows: int) -> None:
    reading = read_roster(path, profile=load_profile(), as_of=AS_OF)
    assert reading.file is FileVerdict.OK
    assert reading.counts.children == rows


def _peak(act: Callable[[], object]) -> int:
    """Megabytes that this process and its children hold together at the most while *act* runs; 0 without /proc."""
    most, over = 0, threading.Event()

    def watch() -> None:
        nonlocal most
        while not over.wait(0.02):
            most = max(most, sum(map(_resident, ["self", *_child_processes()])))

    thread = threading.Thread(target=watch)
    if Path("/proc/self/task").is_dir():
        thread.start()
    act()
    over.set()
    if thread.ident:
        thread.join()
    return most


def _child_processes() -> list[str]:
    return [child for task in Path("/proc/self/task").iterdir() for child in _text(task / "children").split()]


def _resident(process: str) -> int:
    pages = _text(Path("/proc") / process / "statm").split()
    return int(pages[1]) * 4096 >> 20 if pages else 0


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except OSError:
        return ""  # the process or thread has just ended


def measure() -> dict[str, dict[str, Any]]:
    """`roster.read.ROWS`: file to reading through the child process, against calamine in a bare process, in turns.

    `roster.memory.100000` is the peak of both processes together against the 600 MB that we allow.
    """
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for rows in SIZES:
            path = write_federation_workbook(Path(scratch) / f"{rows}.xlsx", rows)
            read = partial(_read, path, rows)
            turns = [(_milliseconds(read), _floor(path)) for _ in range(ROUNDS[rows])]
            value, floor = (statistics.median(side) for side in zip(*turns, strict=True))
            results[f"roster.read.{rows}"] = _entry(value, floor, "ms")
        results[f"roster.memory.{rows}"] = _entry(_peak(read), 600, "MB")
    return results


def _entry(value: float, floor: float, unit: str) -> dict[str, Any]:
    return {
        "value": round(value, 1),
        "floor": round(floor, 1),
        "ratio": round(value / floor, 2),
        "unit": unit,
    }


if __name__ == "__main__":
    for name, row in measure().items():
        print(
            f"{name:24} {row['value']:9.1f} {row['unit']}  floor {row['floor']:9.1f}  ratio {row['ratio']:.2f}"
        )
