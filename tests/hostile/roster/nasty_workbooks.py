"""Workbooks as tired offices fill them: heads, notes, totals, damage, repeats and what somebody hid."""

import datetime
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl.styles import Font

from hostile.roster.packages import SHEET, children, edited, part, rewritten, roster, rows, sheet_xml
from roster.roster_files import HEADS, child, number, table, workbook

Maker = Callable[[Path], object]
HEAD = list(HEADS.values())


def _sheets(*sheets: Sequence[Sequence[Any]]) -> Maker:
    return lambda path: workbook(path, *sheets)


def _changed(*changes: dict[str, Any]) -> Maker:
    """One sound child for each of *changes*, and that change made."""
    found = [one | change for one, change in zip(children(len(changes)), changes, strict=True)]
    return _sheets(table(*found))


def _edited(edit: Callable[[Any], object], count: int = 4) -> Maker:
    """A sound roster of *count*, whose first sheet *edit* changes."""

    def make(path: Path) -> None:
        roster(path, count)
        edited(path, lambda book: edit(book.worksheets[0]))

    return make


def _whole_table(path: Path) -> None:
    """All that stands around the children in one file."""
    content = [
        ["夏县残疾儿童名册（示例）"],
        ["填报单位：夏县残联", None, None, "日期：2026 年 4 月"],
        [],
        HEAD,
        list(range(1, 11)),
        ["例", "男", "140828201503049011"],
        *rows(3),
        ["小计", "3 人"],
        HEAD,
        *rows(5)[3:],
        ["合计", "5 人"],
        ["注：本表人名均为虚构"],
        ["填表人：示例甲", None, None, "审核人：示例乙"],
        ["夏县残疾人联合会（盖章）"],
        ["2026 年 4 月 20 日"],
    ]
    workbook(path, content)


def _two_row_head(path: Path) -> None:
    content = [
        ["姓名", "身份证号", "监护人", None, None, "残疾", None],
        [None, None, "姓名", "关系", "联系电话", "类别", "等级"],
        *(
            [f"张示{mark}", number(order=201 + 2 * n), "张家长", "父亲", "13800000001", "智力", "三级"]
            for n, mark in enumerate("甲乙丙")
        ),
    ]
    workbook(path, content)
    edited(path, lambda book: [book.worksheets[0].merge_cells(area) for area in ("A1:A2", "C1:E1", "F1:G1")])


def _merged_township(sheet: Any) -> None:
    for row in (3, 4, 5):
        sheet.cell(row, 9).value = None
    sheet.merge_cells("I2:I4")


def _strike(sheet: Any) -> None:
    sheet["A2"].font = Font(strike=True)
    sheet["B3"].font = Font(strike=True, bold=True)


def _hide_rows(sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True


def _hide_column(sheet: Any) -> None:
    sheet.column_dimensions["C"].hidden = True


def _error_cells(sheet: Any) -> None:
    for place, text in (("J2", "#REF!"), ("I3", "#N/A"), ("C4", "#VALUE!")):
        sheet[place].value, sheet[place].data_type = text, "e"


def _errors_alone(sheet: Any) -> None:
    sheet["B7"].value, sheet["B7"].data_type = "#DIV/0!", "e"


def _formulas(sheet: Any) -> None:
    sheet["J2"], sheet["J3"] = '=HYPERLINK("http://example.invalid","看")', "=1+1"


def _epoch_1904(path: Path) -> None:
    serial = (datetime.date(2015, 3, 4) - datetime.date(1904, 1, 1)).days
    workbook(path, table(*children(2, birth_date=serial)))
    edited(path, lambda book: setattr(book, "epoch", datetime.datetime(1904, 1, 1)))


def _hidden_sheets(path: Path) -> None:
    workbook(path, [["说明"], ["一、身份证号设为文本"]], table(*children(2)), table(*children(4)[2:]))

    def hide(book: Any) -> None:
        book.worksheets[1].sheet_state, book.worksheets[2].sheet_state = "hidden", "veryHidden"

    edited(path, hide)


def _township_sheets(path: Path) -> None:
    bare = [label for label in HEAD if label != "乡镇"]
    cells = [row[:8] + row[9:] for row in rows(4)]
    workbook(path, [bare, *cells[:2]], [bare, *cells[2:]])

    def name(book: Any) -> None:
        book.worksheets[0].title, book.worksheets[1].title = "瑶峰镇", "庙前镇 (2)"

    edited(path, name)


def _negative_dates(path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>出生日期</t></is></c></row>'
    )
    for row, serial in ((2, "-5"), (3, "1e300"), (4, "0"), (5, "60"), (6, "2958466")):
        cells += (
            f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>张示{"甲乙丙丁戊己庚"[row]}</t></is></c>'
            f'<c r="B{row}" s="1"><v>{serial}</v></c></row>'
        )
    roster(path)
    edited(path, lambda book: setattr(book.worksheets[0]["A1"], "number_format", "yyyy-mm-dd"))
    rewritten(path, {"xl/worksheets/sheet1.xml": sheet_xml(cells)})


def _of_age(number_: str) -> dict[str, str]:
    born = f"{number_[6:10]}-{number_[10:12]}-{number_[12:14]}"
    return {"resident_id": number_, "certificate": f"{number_}53", "birth_date": born}


def _rows_upside_down(path: Path) -> None:
    """The rows of the XML from the last to the first: their numbers count, not their order."""
    roster(path)
    head, *rows_, tail = re.split(r"(?=<row )|(?=</sheetData>)", part(path))
    rewritten(path, {SHEET: (head + "".join(reversed(rows_)) + tail).encode()})


def _wide(path: Path) -> None:
    extra = [f"附加{place}" for place in range(290)]
    workbook(path, [HEAD + extra, *(row + [1.5] * 290 for row in rows(3))])


_FULL_WIDTH = "".join(chr(ord(digit) + 0xFEE0) for digit in number(order=207))

WORKBOOKS: dict[str, tuple[str, Maker]] = {
    "表里表外.xlsx": ("标题、单位、编号行、示例、小计、重复表头、合计、注、签字、日期", _whole_table),
    "两行表头.xlsx": ("上下两行，合并单元格", _two_row_head),
    "没有表头.xlsx": ("只有孩子", _sheets(rows(3))),
    "只有表头.xlsx": ("没有孩子", _sheets(table())),
    "重名的列.xlsx": (
        "姓名、身份证号各有两列",
        _sheets(
            [["姓名", "身份证号", "姓名", "身份证号"], ["张示甲", number(), "张家长", number("19850101")]]
        ),
    ),
    "续表没有表头.xlsx": ("第二张表接着写", _sheets(table(*children(2)), rows(4)[2:])),
    "空表在中间.xlsx": ("三张表，中间一张是空的", _sheets(table(*children(1)), [], table(*children(3)[1:]))),
    "隔着空行.xlsx": ("孩子之间有空行", _sheets([HEAD, *rows(1), [], [None, " ", "\u3000"], *rows(3)[1:]])),
    "按乡镇分表.xlsx": ("工作表名就是乡镇", _township_sheets),
    "号码存成数字.xlsx": (
        "15 位以后丢失、科学计数、15 位旧号、全角、分组、小写 x",
        _changed(
            {"resident_id": float(number()[:17] + "0")},
            {"resident_id": "1.40828E+17"},
            {"resident_id": number()[:6] + number()[8:17]},
            {"resident_id": _FULL_WIDTH},
            {"resident_id": f"'{number(order=209)[:6]} {number(order=209)[6:]}"},
            {"resident_id": int(number()[:15])},
        ),
    ),
    "各种日期.xlsx": (
        "序列号、点、汉字、八位数、只有年月、不存在的日子",
        _changed(
            {"birth_date": 42067},
            {"birth_date": "2015.3.4"},
            {"birth_date": "二〇一五年三月四日"},
            {"birth_date": 20150304},
            {"birth_date": "2015年3月"},
            {"birth_date": "2015-02-30"},
            {"birth_date": datetime.datetime(2015, 3, 4, 8, 30)},
            {"birth_date": datetime.time(8, 30)},
        ),
    ),
    "从 1904 年算起.xlsx": ("苹果电脑的日期", _epoch_1904),
    "负的日期.xlsx": ("日期格式的 -5、1e300、0、60、2958466", _negative_dates),
    "生僻字.xlsx": (
        "BMP 以外、私用区、外国名字、字间有空格",
        _changed(
            {"name": "王𬭎宇"},
            {"name": "李\ue863"},
            {"name": "赵\uf8ff"},
            {"name": "阿依古丽•买买提"},
            {"name": "张　三"},
        ),
    ),
    "被遮的名字.xlsx": (
        "张*、李某某、王xx、问号、方框",
        _changed({"name": "张*"}, {"name": "李某某"}, {"name": "王xx"}, {"name": "赵?"}, {"name": "钱□"}),
    ),
    "看不见的字符.xlsx": (
        "零宽、方向、软连字符、不换行空格",
        _changed(
            {"name": "张\u200b示甲"},
            {"resident_id": f"\u202d{number(order=203)}\u202c"},
            {"township": "\u00a0瑶峰镇\ufeff"},
            {"note": "\u200b"},
        ),
    ),
    "双胞胎.xlsx": ("同一天出生，名字不同", _changed({}, {})),
    "完全相同的行.xlsx": ("一个孩子写了三遍", _sheets([HEAD, *rows(1), *rows(1), *rows(2)[1:], *rows(1)])),
    "同号不同人.xlsx": ("两行一个号码", _sheets(table(child(), child(name="李示例"), child(grade="四级")))),
    "同名同日没有号码.xlsx": (
        "可能是同一个孩子",
        _sheets(
            table(
                child(),
                child(resident_id=None, certificate=None),
                child(resident_id=None, certificate=None, township="庙前镇"),
            )
        ),
    ),
    "同上.xlsx": (
        "同上、〃、合并单元格、真空着",
        _changed({}, {"township": "同上", "guardian_name": "〃"}, {"township": '"'}, {"township": None}),
    ),
    "合并的乡镇.xlsx": ("三行合并一格", _edited(_merged_township)),
    "隐藏的行.xlsx": ("筛选以后存盘", _edited(_hide_rows)),
    "隐藏的列.xlsx": ("身份证号一列隐藏", _edited(_hide_column)),
    "隐藏的表.xlsx": ("一张隐藏，一张深度隐藏", _hidden_sheets),
    "删除线.xlsx": ("两行划掉", _edited(_strike)),
    "出错的格.xlsx": ("#REF!、#N/A、#VALUE!", _edited(_error_cells)),
    "只有一个错误的行.xlsx": ("整行只剩 #DIV/0!", _edited(_errors_alone)),
    "公式没有结果.xlsx": ("备注里是公式，没有算过", _edited(_formulas)),
    "公式样的文字.xlsx": (
        "=、@ 开头的文字",
        _changed({"note": "@SUM(A1)"}, {"note": "+cmd|' /C calc'!A0"}, {"note": "-1"}),
    ),
    "孩子什么都缺.xlsx": (
        "只有名字；只有号码；只有序号",
        _sheets(
            [
                ["序号", "姓名", "身份证号"],
                [1, "张示甲", None],
                [2, None, number()],
                [3, None, None],
                [None, "李示例", None],
            ]
        ),
    ),
    "很长的格.xlsx": ("32767 个字", _changed({"note": "示" * 32_767}, {"name": "示" * 300})),
    "三百列.xlsx": ("表格很宽", _wide),
    "行的次序颠倒.xlsx": ("XML 里从最后一行写起", _rows_upside_down),
    "两张表抄了同一批孩子.xlsx": ("全县表和乡镇表", _sheets(table(*children(3)), table(*children(2)))),
    "年龄两头.xlsx": (
        "还小、已大、外国人永久居留证、港澳台居住证",
        _changed(
            _of_age(number("20210901")),
            _of_age(number("20050101")),
            _of_age(number(region="914403")),
            _of_age(number(region="810000")),
        ),
    ),
}
"""File name → what is in it, and who writes it."""
