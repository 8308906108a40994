"""Makes resources/samples/roster.xlsx, the invented federation roster (示例) of 夏县: the same bytes at every run."""

import datetime
import random
import sys
import zipfile
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from committee_desk.identifiers import ResidentId  # noqa: E402

COUNTY = "140828"
TITLE = "夏县 2026 年适龄残疾儿童少年实名登记名册（示例）"
HEADS = (
    ("序号", 6),
    ("姓名", 20),
    ("性别", 6),
    ("公民身份号码", 22),
    ("出生日期", 16),
    ("残疾人证号", 26),
    ("残疾类别", 12),
    ("残疾等级", 10),
    ("监护人姓名", 12),
    ("与儿童关系", 11),
    ("监护人联系电话", 16),
    ("乡镇", 10),
    ("村（社区）", 14),
    ("家庭住址", 34),
    ("现就读学校", 20),
    ("监护人意愿", 16),
    ("备注", 24),
)
MADE_ON = datetime.datetime(2026, 4, 20, 9, 0, 0)
TOWNSHIPS = ("瑶峰镇", "庙前镇")
VILLAGES = {
    "瑶峰镇": ("示例东村", "示例西村", "示例南关社区", "示例北庄"),
    "庙前镇": ("示例上庄", "示例下庄", "示例河湾村"),
}
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN_BOYS = (
    "子涵",
    "浩然",
    "宇轩",
    "俊杰",
    "博文",
    "一鸣",
    "天佑",
    "明远",
    "思远",
    "嘉诚",
    "晨曦",
    "家豪",
    "志强",
    "文博",
    "乐天",
    "承泽",
)
GIVEN_GIRLS = (
    "欣怡",
    "梓萱",
    "诗涵",
    "雨桐",
    "佳琪",
    "思雨",
    "若溪",
    "婉婷",
    "静怡",
    "语嫣",
    "可心",
    "梦瑶",
    "晓彤",
    "安琪",
    "书瑶",
    "念慈",
)
GUARDIANS = ("建国", "秀英", "建军", "玉兰", "海燕", "国强", "爱华", "志刚", "丽萍", "红梅")
RELATIONS = ("父亲", "母亲", "母亲", "父亲", "祖母", "祖父")
CATEGORIES = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
SPREAD = (
    5,
    5,
    4,
    5,
    6,
    1,
    2,
    3,
    4,
    5,
    7,
    5,
    4,
    6,
    5,
    2,
    4,
    5,
    7,
    6,
)  # category digits, intellectual most often
GRADE_WORDS = ("一级", "二级", "三级", "四级")
SCHOOLS = ("", "", "夏县示例小学", "夏县示例中心小学", "示例幼儿园", "未入学", "夏县示例初级中学")
WISHES = ("随班就读", "普通学校", "特殊教育学校", "送教上门", "听专委会建议", "")


@dataclass(frozen=True)
class Child:
    """One invented child, every number sound; `row` says how the federation would have typed it."""

    name: str
    male: bool
    born: datetime.date
    number: str
    category: int
    grade: int
    guardian: str
    relation: str
    phone: str
    township: str
    village: str
    school: str
    wish: str


def invented_children() -> list[Child]:
    """60 children of 6 to 16 years on 31 August 2026, the same at every run."""
    dice = random.Random("夏县示例")
    return [_child(place, dice) for place in range(60)]


def _child(place: int, dice: random.Random) -> Child:
    male = place % 5 in {0, 1, 3}
    age = 6 + (place * 7) % 11 if place % 4 == 0 else 6 + (place * 5) % 8
    born = datetime.date(2026 - age, 8, 31) - datetime.timedelta(days=dice.randrange(1, 360))
    township = TOWNSHIPS[0] if place < 34 else TOWNSHIPS[1]
    surname = SURNAMES[place % len(SURNAMES)]
    given = (GIVEN_BOYS if male else GIVEN_GIRLS)[(place * 3 + place // 16) % 16]
    relation = RELATIONS[place % len(RELATIONS)]
    return Child(
        name=surname + given,
        male=male,
        born=born,
        number=resident_id(born, place, male),
        category=SPREAD[place % len(SPREAD)],
        grade=1 + (place * 3 + place // 7) % 4,
        guardian=surname + GUARDIANS[place % len(GUARDIANS)],
        relation=relation,
        phone=f"1380000{place + 1:04d}",
        township=township,
        village=dice.choice(VILLAGES[township]),
        school=SCHOOLS[min(age - 5, 1) * (place % len(SCHOOLS))],
        wish=WISHES[place % len(WISHES)],
    )


def resident_id(born: datetime.date, place: int, male: bool) -> str:
    """A sound number whose order digits start at 9: invented, never from a person."""
    first = f"{COUNTY}{born:%Y%m%d}{90 + place // 6:02d}{(place * 2 + male) % 10}"
    return first + ResidentId.check_character(first)


def named_children() -> list[Child]:
    """The invented children with three names that programs lose: one beyond the BMP, two with ·."""
    children = invented_children()
    children[6] = replace(children[6], name="王𬭎宇", guardian="王建国")
    children[18] = replace(children[18], name="阿依古丽·买买提", guardian="买买提·吐尔逊")
    children[41] = replace(children[41], name="张㛃萱", guardian="张秀英")
    return children


def written_birth_date(child: Child, place: int) -> object:
    """The five styles that federations mix: a date cell, Chinese, dotted, eight digits, slashed."""
    born = child.born
    styles = (
        born,
        f"{born.year}年{born.month}月{born.day}日",
        f"{born.year}.{born.month}.{born.day}",
        f"{born:%Y%m%d}",
        f"{born.year}/{born.month}/{born.day}",
    )
    return styles[place % len(styles)]


def row_of(child: Child, place: int) -> list[object]:
    """The cells of one child, running number left out."""
    category = CATEGORIES[child.category - 1] + ("残疾" if place % 3 == 1 else "")
    grade: object = GRADE_WORDS[child.grade - 1] if place % 4 else child.grade
    certificate = f"{child.number}{child.category}{child.grade}" + ("B1" if place % 17 == 5 else "")
    note = "示例" if place % 6 else "示例，自闭症谱系另附诊断" if child.category == 6 else "示例"
    return [
        child.name,
        "男" if child.male else "女",
        child.number,
        written_birth_date(child, place),
        certificate,
        category,
        grade,
        child.guardian,
        child.relation,
        child.phone,
        child.township,
        child.village,
        f"山西省运城市夏县{child.township}{child.village}{place + 1} 号",
        child.school,
        child.wish,
        note,
    ]


def spoilt(rows: list[list[object]], children: list[Child]) -> None:
    """Three rows with one mistake each; every one still stands for a child."""
    last = children[11].number[-1]
    rows[11][2] = children[11].number[:-1] + ("0" if last != "0" else "1")  # a wrong check character
    rows[11][4] = None
    rows[27][3] = "2017.2.30"  # a day that does not exist
    rows[48][2] = None  # no number, but the certificate still holds it


def build() -> Workbook:
    """The workbook: a sheet a township, 36 and 26 rows of data, two of them exact repeats."""
    children = named_children()
    rows = [row_of(child, place) for place, child in enumerate(children)]
    spoilt(rows, children)
    first = [*rows[:34], list(rows[8]), list(rows[20])]
    book = Workbook()
    book.remove(book.worksheets[0])
    for township, part in zip(TOWNSHIPS, (first, rows[34:]), strict=True):
        _fill_sheet(book.create_sheet(township), township, part)
    book.properties.creator = "示例"
    book.properties.created = book.properties.modified = MADE_ON
    return book


def _fill_sheet(sheet: Worksheet, township: str, rows: list[list[object]]) -> None:
    _head(sheet, township)
    for place, cells in enumerate(rows, start=1):
        sheet.append([place, *cells])
        _dress_row(sheet, 3 + place)
    foot = 4 + len(rows)
    sheet.cell(foot, 1, "合计")
    sheet.cell(foot, 2, f"{len(rows)} 人")
    _dress_row(sheet, foot)
    sheet.cell(
        foot + 1, 1, "注：本表人名、号码、电话、村名均为虚构，仅作示例。残疾类别和等级照残疾人证填写。"
    )
    sheet.merge_cells(start_row=foot + 1, end_row=foot + 1, start_column=1, end_column=len(HEADS))
    sheet.cell(foot + 3, 1, "填表人：示例甲")
    sheet.cell(foot + 3, 7, "审核人：示例乙")
    sheet.cell(foot + 3, 13, "单位（盖章）：夏县残疾人联合会（示例）")


def _head(sheet: Worksheet, township: str) -> None:
    sheet.cell(1, 1, TITLE).font = Font(name="SimHei", size=18, bold=True)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(HEADS))
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 36
    sheet.cell(
        2, 1, f"填报单位：夏县残疾人联合会（示例）　　乡镇：{township}　　填报日期：2026 年 4 月 20 日"
    )
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=len(HEADS))
    for column, (label, width) in enumerate(HEADS, start=1):
        cell = sheet.cell(3, column, label)
        cell.font = Font(name="SimSun", size=11, bold=True)
        cell.fill = PatternFill("solid", start_color="D9E1F2")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _BORDER
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "C4"


_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def _dress_row(sheet: Worksheet, row: int) -> None:
    for column in range(1, len(HEADS) + 1):
        cell = sheet.cell(row, column)
        cell.font = Font(name="SimSun", size=11)
        cell.border = _BORDER
        if column in {4, 6, 11}:
            cell.number_format = "@"
        elif isinstance(cell.value, datetime.date):
            cell.number_format = "yyyy/m/d"


def sample_bytes() -> bytes:
    """The workbook as a file whose zip entries carry one fixed date."""
    buffer = BytesIO()
    book = build()
    book.save(buffer)
    return _with_fixed_dates(buffer.getvalue())


def _with_fixed_dates(content: bytes) -> bytes:
    """openpyxl stamps entries and docProps/core.xml with the clock; both get MADE_ON."""
    result = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _core_properties()
            fixed = zipfile.ZipInfo(entry.filename, MADE_ON.timetuple()[:6])
            fixed.compress_type, fixed.create_system, fixed.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o600 << 16,
            )
            target.writestr(fixed, data)
    return result.getvalue()


def _core_properties() -> bytes:
    stamp = MADE_ON.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>示例</dc:creator>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    ).encode()


def main() -> None:
    """Write the sample."""
    target = ROOT / "resources" / "samples" / "roster.xlsx"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(sample_bytes())
    print(target)


if __name__ == "__main__":
    main()
