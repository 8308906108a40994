"""Data files beside a form: CSV in the encodings of the field, XML, GeoJSON, and what is not there."""

from pathlib import Path

import pytest

from assessment.workbooks import DAY, survey, write_book
from committee_desk.assessment import Session, load_form
from committee_desk.errors import Refusal

ROWS = [
    {"type": "csv-external", "name": "schools"},
    {"type": "select_one_from_file schools.csv", "name": "school", "label": "学校"},
    {
        "type": "select_one_from_file spots.geojson",
        "name": "spot",
        "label": "地点",
        "parameters": "value=id label=title",
    },
    {"type": "select_one_from_file towns.xml", "name": "town", "label": "乡镇"},
    {"type": "calculate", "name": "said", "calculation": "pulldata('schools', 'label', 'name', ${school})"},
    {"type": "calculate", "name": "places", "calculation": "sum(instance('schools')/root/item/places)"},
    {
        "type": "calculate",
        "name": "where",
        "calculation": "instance('spots')/root/item[id = ${spot}]/geometry",
    },
    {"type": "calculate", "name": "owner", "calculation": "instance('spots')/root/item[id = ${spot}]/owner"},
]
CSV = 'name,label,places\ns1,"一小, 南",3\ns2,二小,4\n'
SPOTS = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "k", "geometry": {"type": "Point", '
    '"coordinates": [120.5, 30.25]}, "properties": {"title": "校门", "owner": null}}]}'
)
TOWNS = "<root><item><name>t1</name><label>瑶峰镇</label></item></root>"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "spots.geojson").write_text(SPOTS, encoding="utf-8")
    (tmp_path / "towns.xml").write_text(TOWNS, encoding="utf-8")
    return write_book(tmp_path, survey=survey(*ROWS))


def opened(book: Path) -> tuple[Session, list[str]]:
    told: list[Refusal] = []
    form = load_form(book, attachments=book.parent, missing=told.append)
    return Session(form, today=DAY), [notice.key for notice in told]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_is_read_in_the_encodings_that_spreadsheets_save(book: Path, encoding: str) -> None:
    (book.parent / "schools.csv").write_text(CSV, encoding=encoding)
    session, told = opened(book)
    assert told == []
    assert session.choices("/data/school") == (("s1", "一小, 南"), ("s2", "二小"))
    session.answer("/data/school", "s1")
    assert session.state("/data/said").value == "一小, 南"
    assert session.state("/data/places").value == "7"
    assert session.answer_label("/data/school") == "一小, 南"


def test_places_of_a_map_and_items_of_xml_are_choices(book: Path) -> None:
    session, _ = opened(book)
    assert session.choices("/data/spot") == (("k", "校门"),)
    assert session.choices("/data/town") == (("t1", "瑶峰镇"),)
    session.answer("/data/spot", "k")
    assert session.state("/data/where").value == "30.25 120.5 0 0"
    assert session.state("/data/owner").value == ""


def test_what_is_not_there_is_told_and_counts_as_empty(book: Path) -> None:
    session, told = opened(book)
    assert set(told) == {"form.attachment_missing"}
    assert session.choices("/data/school") == ()
    session.answer("/data/school", "s9")
    assert session.state("/data/school").valid, "a list that is not at hand judges nobody"


def test_the_answers_of_last_time_are_told_to_be_missing(tmp_path: Path) -> None:
    rows = [
        {"type": "text", "name": "a", "label": "甲"},
        {"type": "text", "name": "b", "label": "乙", "default": "${last-saved#a}"},
    ]
    session, told = opened(write_book(tmp_path, survey=survey(*rows)))
    assert told == ["form.last_saved"]
    assert session.state("/data/b").value == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("spots.geojson", "[1]"),
        ("spots.geojson", "{"),
        ("towns.xml", "<root>"),
        ("towns.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
    ],
)
def test_a_broken_file_is_refused_by_name(book: Path, name: str, content: str) -> None:
    (book.parent / name).write_text(content, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        opened(book)
    assert (caught.value.key, caught.value.place.file) == ("form.attachment_broken", name)
