"""The quick look over a sheet never misses what the walk over its cells would tell."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.roster import plain_sheet
from committee_desk.roster.plain_sheet import is_plain, shared_texts_are_short

HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
PART = "sheet.xml"


def archive(xml: str | bytes) -> zipfile.ZipFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        target.writestr(PART, xml)
    return zipfile.ZipFile(buffer)


def plain(rows: str, struck: frozenset[str] = frozenset(), area: int = 1_000) -> bool:
    return is_plain(archive(f"{HEAD}{rows}</sheetData></worksheet>"), PART, struck, area)


def test_a_sheet_as_programs_write_it_is_plain():
    rows = (
        '<row r="1" spans="1:3" ht="15" hidden="0"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="1"/></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>张示例</t></is></c><c r="B2"><v>1.5</v></c>'
        '<c r="C2" t="str"><f>A2&amp;B2</f><v>x</v></c></row>'
    )
    assert plain(rows)
    assert plain(rows, frozenset({"2", "13"}))


@pytest.mark.parametrize(
    "row",
    [
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>',
        "<row r='1' hidden='true'><c r=\"A1\"><v>1</v></c></row>",
        '<row r="1" hidden = "1"><c r="A1"><v>1</v></c></row>',
        '<row r="1" hidden="&#49;"><c r="A1"><v>1</v></c></row>',
        '<x:row xmlns:x="a" r="1" hidden="1"><c r="A1"><v>1</v></c></x:row>',
        '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>',
        "<row r=\"1\"><c r='A1' t='e'><v>#REF!</v></c></row>",
        '<row r="1"><c t="e" r="A1"><v>#REF!</v></c></row>',
        '<row r="1"><c r="A1" t="&#101;"><v>#REF!</v></c></row>',
        '<row r="1"><c\nr="A1"\tt="e"><v>#REF!</v></c></row>',
        '<row r="1"><x:c xmlns:x="a" r="A1" t="e"><v>#REF!</v></x:c></row>',
        '<row r="1"><c r="A1" s="7"><v>1</v></c></row>',
        '<row r="1"><c><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><f>B1+1</f></c></row>',
        '<row r="1"><c r="A1"><f>B1+1</f><v></v></c></row>',
        '<row r="1"><c r="A1"><f>B1+1</f><v/></c></row>',
        '<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>',
    ],
)
def test_whatever_a_walk_would_tell_asks_for_the_walk(row):
    assert not plain(row, frozenset({"7"}))


def test_an_encoding_of_two_bytes_asks_for_the_walk():
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{HEAD}<row hidden="1"/></sheetData></worksheet>'
    assert not is_plain(archive(xml.encode("utf-16")), PART, frozenset(), 1_000)


@pytest.mark.parametrize("size", [1, 7, 64])
def test_a_tag_over_the_edge_of_two_chunks_is_seen(monkeypatch, size):
    monkeypatch.setattr(plain_sheet, "_CHUNK", size)
    assert plain('<row r="1"><c r="A1"><v>1</v></c></row>')
    assert not plain('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>')
    assert not plain('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/>')


@given(st.lists(st.integers(0, 60), max_size=6), st.integers(1, 90))
def test_shared_texts_are_long_as_soon_as_one_is(lengths, chunk):
    xml = "<sst>" + "".join(f"<si><t>{'字' * length}</t></si>" for length in lengths) + "</sst>"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain_sheet, "_CHUNK", chunk)
        short = shared_texts_are_short(archive(xml), PART, 120)
    assert not (short and any(length > 120 for length in lengths))
    assert short or max(lengths) * 3 + 20 > 120
