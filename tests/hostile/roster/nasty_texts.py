"""Text files that fall apart in careless readers: quotes, separators, encodings, sizes."""

from collections.abc import Callable
from pathlib import Path

from hostile.roster.packages import children, rows
from roster.roster_files import HEADS, child, lines, number

Maker = Callable[[Path], object]


def _csv(path: Path, content: list[str], encoding: str = "utf-8", end: str = "\r\n") -> None:
    path.write_bytes("".join(line + end for line in content).encode(encoding))


def _lone_quote(path: Path) -> None:
    content = lines(*children(8))
    content[3] = content[3].replace("张示丙", '"张示丙')
    _csv(path, content)


def _two_quotes_far_apart(path: Path) -> None:
    content = [HEADS["name"] + "," + HEADS["resident_id"]]
    content += [f"张示{place:02d},{number(order=101 + place)}" for place in range(60)]
    content = [line.replace("0", "甲", 1) if place else line for place, line in enumerate(content)]
    content[4], content[54] = '"' + content[4], '"' + content[54]
    _csv(path, content)


def _missing_separator(path: Path) -> None:
    content = lines(*children(4))
    content[2] = content[2].replace("男,", "男", 1)
    _csv(path, content)


def _extra_separator(path: Path) -> None:
    content = lines(*children(4))
    content[2] = content[2].replace("男,", "男,,", 1)
    _csv(path, content)


def _cell_over_two_lines(path: Path) -> None:
    content = lines(*children(3))
    content[2] = content[2].replace("瑶峰镇", '"瑶峰镇\r\n示例村"')
    _csv(path, content)


def _mixed_encodings(path: Path) -> None:
    raw = [line.encode("utf-8") for line in lines(*children(6))]
    raw[4] = lines(*children(6))[4].encode("gb18030")
    path.write_bytes(b"\r\n".join(raw))


def _four_bytes(path: Path) -> None:
    found = [one | {"name": name} for one, name in zip(children(3), ("王䶮", "张㛃", "李𬭎"), strict=True)]
    _csv(path, lines(*found), "gb18030")


def _late_gb18030(path: Path) -> None:
    ascii_lines = [f"A{place},{number(order=101 + place)}" for place in range(500)]
    path.write_bytes("\n".join(["name,id", *ascii_lines]).encode() + "\n张示例,140828".encode("gb18030"))


def _nul_bytes(path: Path) -> None:
    content = "\r\n".join(lines(*children(3))).encode()
    path.write_bytes(content.replace("张示甲".encode(), "张\x00示甲".encode()))


def _nul_bytes_after_4096(path: Path) -> None:
    content = "\r\n".join(lines(*children(22), *children(22, note="示例" * 30))).encode()
    path.write_bytes(content + b"\r\n\x00\x00\x00")


def _one_cell_of_10_mb(path: Path) -> None:
    content = lines(*children(2))
    _csv(path, [*content, content[1].replace("示例", "示" * 5_000_000)])


def _full_width_commas(path: Path) -> None:
    _csv(path, lines(*children(3), separator="，"))


def _old_line_ends(path: Path) -> None:
    _csv(path, lines(*children(3)), end="\r")


def _byte_order_mark_and_quotes(path: Path) -> None:
    quoted = ['"' + line.replace(",", '","') + '"' for line in lines(*children(3))]
    _csv(path, quoted, "utf-8-sig")


def _torn_utf_16(path: Path) -> None:
    path.write_bytes("\r\n".join(lines(*children(3))).encode("utf-16")[:-1])


def _wrong_declared_utf_16(path: Path) -> None:
    path.write_bytes(b"\xff\xfe" + "\r\n".join(lines(*children(3))).encode("utf-8"))


def _formulas_for_the_way_back(path: Path) -> None:
    evil = ("=HYPERLINK(1)", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)")
    found = [one | {"note": cell} for one, cell in zip(children(4), evil, strict=True)]
    _csv(path, lines(*found))


def _only_separators_and_blanks(path: Path) -> None:
    _csv(path, [lines()[0], ",,,,,,,,,", " , ,\u3000,,,,,,,", "", *lines(child())[1:]])


def _letter_in_prose(path: Path) -> None:
    _csv(path, ["各位同事，名单稍后发来。", "残联办公室"])


def _html(path: Path) -> None:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows(2))
    path.write_text(f"<html><body><table>{cells}</table></body></html>", encoding="gb18030")


def _xml_spreadsheet(path: Path) -> None:
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'
    )


TEXTS: dict[str, tuple[str, Maker]] = {
    "一个落单的引号.csv": ("第 4 行的姓名前多了一个引号", _lone_quote),
    "相隔 50 行的两个引号.csv": ("第 5 行和第 55 行各有一个引号", _two_quotes_far_apart),
    "少一个分隔符.csv": ("第 3 行少一个逗号", _missing_separator),
    "多一个分隔符.csv": ("第 3 行多一个逗号", _extra_separator),
    "一格写成两行.csv": ("引号里有换行", _cell_over_two_lines),
    "混用两种编码.csv": ("UTF-8 里有一行 GB18030", _mixed_encodings),
    "四字节汉字.csv": ("GB18030 的 䶮、㛃、𬭎", _four_bytes),
    "五百行以后才有汉字.csv": ("末行是 GB18030，没有换行", _late_gb18030),
    "夹着 NUL.csv": ("姓名里有一个零字节", _nul_bytes),
    "末尾是 NUL.csv": ("4096 字节以后有零字节", _nul_bytes_after_4096),
    "一格 10 MB.csv": ("备注里有五百万个字", _one_cell_of_10_mb),
    "全角逗号.csv": ("用，分隔", _full_width_commas),
    "只有回车.txt": ("老式换行", _old_line_ends),
    "带 BOM 的引号.csv": ("UTF-8 BOM，每格都加引号", _byte_order_mark_and_quotes),
    "制表符的 UTF-16.txt": (
        "表格软件的“Unicode 文本”",
        lambda path: _csv(path, lines(*children(3), separator="\t"), "utf-16"),
    ),
    "断了半个字的 UTF-16.csv": ("少一个字节", _torn_utf_16),
    "冒充的 UTF-16.csv": ("UTF-16 的头，UTF-8 的身", _wrong_declared_utf_16),
    "公式样的文字.csv": ("=、+、-、@ 开头的备注", _formulas_for_the_way_back),
    "只有逗号的行.csv": ("空行和只有分隔符的行", _only_separators_and_blanks),
    "一封信.txt": ("没有表", _letter_in_prose),
    "网页.xls": ("HTML 存成 .xls", _html),
    "XML 表格.xls": ("XML 2003 格式存成 .xls", _xml_spreadsheet),
}
"""File name → what is in it, and who writes it."""
