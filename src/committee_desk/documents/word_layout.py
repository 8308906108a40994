"""Word's own side of a template: Chinese fonts, language, the line grid of GB/T 9704, tables with repeated heads."""

from collections.abc import Sequence
from typing import Any

Widths = tuple[float, ...]
"""Column widths in mm; they add up to the type area of 156 mm."""
_BODY, _HEI, _TITLE = "仿宋", "黑体", "方正小标宋简体"
_LINE_PITCH = "579"
"""Twentieths of a point; 580 gives 21 lines a page in LibreOffice, linesAndChars 14 characters a line."""


def new_document(kind: str, number: str, sample: str) -> Any:
    """An empty A4 document: margins 37/28/35/26 mm, 22 lines, fonts by name, page numbers outside."""
    from docx import Document
    from docx.shared import Mm

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    document.settings.odd_and_even_pages_header_footer = True
    _set_grid(section)
    _set_defaults(document)
    for name, font, size in (
        ("Normal", _BODY, 12.0),
        ("Title", _TITLE, 22.0),
        ("Subtitle", _BODY, 14.0),
        ("Heading 1", _HEI, 14.0),
        ("Header", _BODY, 9.0),
        ("Footer", _BODY, 14.0),
    ):
        _set_style(document.styles[name], font, size)
    _set_heads(section, f"{kind}　{number}　{sample}")
    properties = document.core_properties
    properties.title, properties.author, properties.comments = kind, "", ""
    properties.language = "zh-CN"
    return document


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element


def _set_grid(section: Any) -> None:
    from docx.oxml.ns import qn

    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    section._sectPr.append(_element("docGrid", type="lines", linePitch=_LINE_PITCH))


def _set_defaults(document: Any) -> None:
    """The default template says East Asian text is American English in theme fonts; both beat what styles say."""
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults"))
    for fonts in defaults.iter(qn("w:rFonts")):
        _name_fonts(fonts, _BODY)
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _name_fonts(fonts: Any, name: str) -> None:
    from docx.oxml.ns import qn

    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for slot in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), name)
    # Without the hint “ ” — … take the Latin font.
    fonts.set(qn("w:hint"), "eastAsia")


def _set_style(style: Any, font: str, size: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name = font
    style.font.size = Pt(size)
    style.font.bold = style.font.italic = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    _name_fonts(style.element.rPr.find(qn("w:rFonts")), font)
    shape = style.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing = 1.0
    shape.widow_control = False
    shape.keep_with_next = style.name == "Heading 1"
    if style.name in ("Title", "Subtitle"):
        shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)


def _set_heads(section: Any, text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    right, left = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
    for header, footer, inner, outer in (
        (section.header, section.footer, left, right),
        (section.even_page_header, section.even_page_footer, right, left),
    ):
        header.paragraphs[0].text = text
        header.paragraphs[0].alignment = inner
        paragraph = footer.paragraphs[0]
        paragraph.alignment = outer
        paragraph.add_run("— ")
        for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = paragraph.add_run()
            if kind:
                run._r.append(_element("fldChar", fldCharType=kind))
            else:
                instruction = _element("instrText")
                instruction.text = code
                run._r.append(instruction)
        paragraph.add_run(" —")


def add_text(document: Any, text: str, style: str = "Normal") -> None:
    """A paragraph in a named style, so that the secretary changes the style once and not every line."""
    document.add_paragraph(text, style)


def add_head(document: Any, text: str) -> None:
    """A section's head in hei; it stays with what follows."""
    document.add_paragraph(text, "Heading 1")


def add_rows(document: Any, widths: Widths, rows: Sequence[tuple[str, str]]) -> None:
    """A table of label and field."""
    add_fields(document, widths, [list(row) for row in rows])


def add_fields(document: Any, widths: Widths, rows: Sequence[Sequence[str]], least_mm: float = 8) -> None:
    """A ruled table; cells without a field are labels in hei."""
    table = _table(document, widths, len(rows), least_mm)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text, is_label="{" not in text)


def add_loop_table(
    document: Any, widths: Widths, heads: Sequence[str], loop: str, fields: Sequence[str]
) -> None:
    """A table with one row for each entry of a list; its head row returns on each page."""
    table = _table(document, widths, 4, 8)
    first, opening, line, closing = table.rows
    first._tr.get_or_add_trPr().append(_element("tblHeader"))
    for cell, text in zip(first.cells, heads, strict=True):
        _fill(cell, text, is_label=True)
    _fill(opening.cells[0], f"{{%tr for {loop} %}}", is_label=False)
    for cell, name in zip(line.cells, fields, strict=True):
        _fill(cell, f"{{{{ {name} }}}}" if name else "", is_label=False)
    _fill(closing.cells[0], "{%tr endfor %}", is_label=False)
    document.add_paragraph("")


def _table(document: Any, widths: Widths, rows: int, least_mm: float) -> Any:
    from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
    from docx.shared import Mm

    table = document.add_table(rows, len(widths), "Table Grid")
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for row in table.rows:
        row.height, row.height_rule = Mm(least_mm), WD_ROW_HEIGHT_RULE.AT_LEAST
        row._tr.get_or_add_trPr().append(_element("cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _fill(cell: Any, text: str, *, is_label: bool) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size = Pt(10.5)
    if is_label:
        run.font.name = _HEI
        _name_fonts(run._r.rPr.rFonts, _HEI)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
