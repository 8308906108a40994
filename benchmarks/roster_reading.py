"""A federation's workbook read to one outcome a row, against calamine's bare reading of the same file in the same run."""

import datetime
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from committee_desk.identifiers import ResidentId

SIZES = (1_000, 10_000, 100_000)
ROUNDS = {1_000: 5, 10_000: 3, 100_000: 3}
AS_OF = datetime.date(2026, 4, 20)
HEADS = [
    "序号",
    "姓名",
    "性别",
    "民族",
    "出生日期",
    "身份证号",
    "残疾人证号",
    "残疾类别",
    "残疾等级",
    "监护人",
    "与监护人关系",
    "联系电话",
    "县",
    "乡镇",
    "村",
    "家庭住址",
    "就读学校",
    "安置意愿",
    "年级",
    "备注",
]
DATE = HEADS.index("出生日期")
NAMES = "示例甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒"
TOWNSHIPS = (
    "瑶峰镇",
    "庙前镇",
    "裴介镇",
    "水头镇",
    "埝掌镇",
    "泗交镇",
    "尉郭乡",
    "禹王乡",
    "胡张乡",
    "南大里乡",
    "祁家河乡",
)
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
    return f'<row r="{number}">{"".join(_cell_xml(number, at, cell, texts) for at, cell in enumerate(cells))}</row>'.encode()


def _cell_xml(row: int, column: int, cell: Any, texts: dict[str, int]) -> str:
    place, style = f"{chr(65 + column)}{row}", 1 if column == DATE else 0
    if cell is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(cell, str):
        return f'<c r="{place}" s="{style}" t="s"><v>{texts.setdefault(cell, len(texts))}</v></c>'
    return f'<c r="{place}" s="{style}"><v>{cell:.17g}</v></c>'
