"""Files that are broken, disguised or made to bring a reader down."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from hostile.roster.packages import SHEET, SPREADSHEET, edited, part, rewritten, roster, sheet_xml
from roster.roster_files import lines

Maker = Callable[[Path], object]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _with(parts: dict[str, bytes | None]) -> Maker:
    def make(path: Path) -> None:
        roster(path)
        rewritten(path, parts)

    return make


def _ole(stream: str) -> Maker:
    content = OLE + bytes(1016) + (stream + "\0").encode("utf-16-le") + bytes(2048)
    return lambda path: path.write_bytes(content)


def _cut(share: float) -> Maker:
    def make(path: Path) -> None:
        content = roster(path).read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return make


def _zip_of_zips(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for place in range(30):
            archive.writestr(f"{place}.bin", bytes(10_000_000))


def _billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "哈"}">' for n in range(10))
    text = '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'
    return sheet_xml(text).replace(b"?>", b"?><!DOCTYPE x [" + entities.encode() + b"]>", 1)


def _shared_texts(path: Path, texts: str, count: int) -> None:
    roster(path)
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, count + 1))
    shared = f'<?xml version="1.0"?><sst {SPREADSHEET}>{texts}</sst>'.encode()
    types = part(path, "[Content_Types].xml").encode()
    rewritten(path, {"xl/sharedStrings.xml": shared, SHEET: sheet_xml(cells), "[Content_Types].xml": types})


def _one_long_shared_text(path: Path) -> None:
    _shared_texts(path, f"<si><t>{'示' * 1_000_000}</t></si>", 20_000)


def _deep_shared_text(path: Path) -> None:
    _shared_texts(path, "<si>" + "<r>" * 20_000 + "<t>示</t>" + "</r>" * 20_000 + "</si>", 3)


def _million_formatted_rows(path: Path) -> None:
    roster(path)
    empty = "".join(f'<row r="{n}" s="0" customFormat="1"/>' for n in range(5, 1_048_577))
    rewritten(path, {SHEET: part(path).replace("</sheetData>", f"{empty}</sheetData>").encode()})


def _stray_cell(reference: str, row: int) -> Maker:
    def make(path: Path) -> None:
        roster(path)
        stray = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row>'
        rewritten(path, {SHEET: part(path).replace("</sheetData>", f"{stray}</sheetData>").encode()})

    return make


def _external_link(path: Path) -> None:
    roster(path)
    link = f'<externalLink {SPREADSHEET}><externalBook r:id="rId1" xmlns:r="x"/></externalLink>'
    target = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="rId1" Type="x" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    rewritten(
        path,
        {
            "xl/externalLinks/externalLink1.xml": link.encode(),
            "xl/externalLinks/_rels/externalLink1.xml.rels": target.encode(),
        },
    )


def _doubled_part(path: Path) -> None:
    """Two entries of one name, which the writer of the standard library will not make without a warning."""
    roster(path)
    rewritten(path, {"xl/worksheets/sheetX.xml": sheet_xml("")})
    path.write_bytes(path.read_bytes().replace(b"sheetX.xml", b"sheet1.xml"))


def _broken_sheet(path: Path) -> None:
    roster(path)
    rewritten(path, {SHEET: part(path)[:-40].encode()})


def _huge_numbers(path: Path) -> None:
    roster(path)
    rewritten(path, {SHEET: part(path).replace('r="2"', 'r="99999999999999999999"', 1).encode()})


def _protected_sheet(path: Path) -> None:
    roster(path)
    edited(path, lambda book: book.worksheets[0].protection.set_password("示例"))


def _text(path: Path) -> None:
    path.write_bytes("\r\n".join(lines()).encode() + b"\r\n")


PACKAGES: dict[str, tuple[str, Maker]] = {
    "空.xlsx": ("零字节", lambda path: path.touch()),
    "空白.csv": ("只有换行", lambda path: path.write_bytes(b"\r\n\r\n \r\n")),
    "半个文件.xlsx": ("复制到一半", _cut(0.5)),
    "少几个字节.xlsx": ("末尾缺 20 字节", _cut(0.997)),
    "工作表断开.xlsx": ("压缩包完好，里面的 XML 断了", _broken_sheet),
    "缺工作表.xlsx": ("目录里有，包里没有", _with({SHEET: None})),
    "两个同名部件.xlsx": ("同一个工作表出现两次", _doubled_part),
    "行号极大.xlsx": ("行号有二十位", _huge_numbers),
    "打开密码.xlsx": ("加密的包", _ole("EncryptedPackage")),
    "工作表保护.xlsx": ("只保护工作表，不加密", _protected_sheet),
    "改名的 doc.xls": ("Word 97 文件", _ole("WordDocument")),
    "改名的 xlsx.xls": (".xlsx 改名为 .xls", lambda path: roster(path)),
    "改名的 csv.xlsx": (".csv 改名为 .xlsx，只有表头", _text),
    "改名的 docx.xlsx": ("Word 文件", _with({"xl/workbook.xml": None, "word/document.xml": b"<w/>"})),
    "扫描件.xlsx": ("PDF 改名", lambda path: path.write_bytes(b"%PDF-1.7\n%" + bytes(range(128, 200)))),
    "二进制.xlsb": ("二进制工作簿", _with({"xl/workbook.xml": None, "xl/workbook.bin": bytes(300)})),
    "压缩炸弹.xlsx": ("三百 MB 的零", _zip_of_zips),
    "十亿个哈.xlsx": ("实体展开", _with({SHEET: _billion_laughs()})),
    "外部实体.xlsx": (
        "DTD 指向本机文件",
        _with({"customXml/item1.xml": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}),
    ),
    "一个 1 MB 的共享文字.xlsx": ("两万格都指向它", _one_long_shared_text),
    "嵌套两万层的共享文字.xlsx": ("富文本里套富文本", _deep_shared_text),
    "一百万个带格式的空行.xlsx": ("到最后一行都有格式", _million_formatted_rows),
    "最远的一格.xlsx": ("XFD1048576 里有一个 1", _stray_cell("XFD1048576", 1_048_576)),
    "很远的一列.xlsx": ("XFD5 里有一个 1", _stray_cell("XFD5", 5)),
    "表外的一格.xlsx": ("ZZZ9999999", _stray_cell("ZZZ9999999", 9_999_999)),
    "外部链接.xlsx": ("链接到别的文件，从不打开", _external_link),
    "宏.xlsm": ("带宏，从不运行", _with({"xl/vbaProject.bin": b"not a macro"})),
}
"""File name → what is in it, and who writes it."""
