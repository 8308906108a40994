"""The Word template: filled with equal bytes, checked by place, harmless whatever it holds."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from committee_desk.documents import (
    check_template,
    default_template,
    render_plan_word,
    render_plan_word_apart,
    write_plan_template,
)
from committee_desk.documents.sample_plan import sample_plan
from committee_desk.documents.word_values import plan_word_values
from committee_desk.errors import Refusal
from committee_desk.wording import say
from documents import paper_builders as build


def template(*texts: str, cell: str = "") -> bytes:
    """A template of paragraphs, and a table of one cell when *cell* is given."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if cell:
        document.add_table(2, 2).cell(1, 1).text = cell
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def words(package: bytes) -> str:
    document = docx.Document(BytesIO(package))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    out = BytesIO(package)
    with ZipFile(out, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="module")
def filled() -> bytes:
    return render_plan_word(build.plan(), default_template())


def test_the_shipped_template_has_no_findings():
    assert check_template(default_template()) == ()


def test_the_shipped_template_is_what_the_writer_writes(tmp_path):
    write_plan_template(tmp_path / "plan.docx")
    assert (tmp_path / "plan.docx").read_bytes() == default_template()


def test_the_plan_is_filled_in(filled):
    text = words(filled)
    for wanted in ("张𠮷禾", "示教案〔2026〕17号", "视频或入户时，与同伴轮流按响音乐盒", "134", "县残联"):
        assert wanted in text
    assert "{{" not in text and "{%" not in text


def test_same_facts_give_same_bytes(filled):
    assert render_plan_word(build.plan(), default_template()) == filled


def test_a_child_process_gives_the_same_bytes(filled):
    assert render_plan_word_apart(build.plan(), default_template()) == filled


def test_characters_of_xml_stay_text():
    child = replace(build.CHILD, name="张<&>“三")
    assert "张<&>“三" in words(render_plan_word(build.plan(child=child), template("{{ child.name }}")))


def test_braces_in_a_fact_are_not_run():
    child = replace(build.CHILD, name="{{ paper.number }}")
    assert "{{ paper.number }}" in words(
        render_plan_word(build.plan(child=child), template("{{ child.name }}"))
    )


def test_head_rows_repeat_and_the_grid_is_set():
    with ZipFile(BytesIO(default_template())) as package:
        body = package.read("word/document.xml").decode()
        styles = package.read("word/styles.xml").decode()
    assert body.count("<w:tblHeader/>") >= 6
    assert 'w:type="lines" w:linePitch="579"' in body
    assert 'w:eastAsia="zh-CN"' in styles
    assert "eastAsiaTheme" not in styles.partition("</w:docDefaults>")[0]


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("姓名：{{ child.nmae }}", "child.nmae", "name"),
        ("{{ chidl.name }}", "chidl", "child"),
        ("{%p for goal in goals %}{{ goal.mesure }}{%p endfor %}", "goal.mesure", "measure"),
        ("{% if placement.wya %}x{% endif %}", "placement.wya", "way"),
    ],
)
def test_a_misspelt_field_is_named_with_its_place(text, name, near):
    (finding,) = check_template(template("第一段", text))
    assert finding.key == "documents.finding.unknown_field"
    assert finding.values["name"] == name
    assert near in finding.values["near"]
    assert finding.place == "正文第2段"
    assert "没有字段" in say(finding.key, **finding.values)


def test_a_field_in_a_table_is_named_by_row_and_column():
    (finding,) = check_template(template(cell="{{ child.nmae }}"))
    assert finding.place == "表1第2行第2列"


def test_a_field_split_over_runs_is_read_as_one():
    document = docx.Document()
    paragraph = document.add_paragraph("{{ ch")
    for part in ("ild.na", "me }}"):
        paragraph.add_run(part).bold = True
    out = BytesIO()
    document.save(out)
    assert check_template(out.getvalue()) == ()
    assert "张𠮷禾" in words(render_plan_word(build.plan(), out.getvalue()))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("｛｛ child.name ｝｝", "full_width"),
        ("{{ child.name", "syntax"),
        ("{%p for goal in goals %}", "syntax"),
        ("{% nothing %}", "syntax"),
    ],
)
def test_a_broken_tag_is_found(text, key):
    assert f"documents.finding.{key}" in {finding.key for finding in check_template(template(text))}


INJECTIONS = (
    '{{ "".__class__.__mro__[1].__subclasses__() }}',
    "{{ child.__class__ }}",
    "{{ child['__class__'] }}",
    "{{ child.items() }}",
    "{{ child.name|attr('__class__') }}",
    "{{ 'x' * 1000000000 }}",
    "{{ range(1000000000) }}",
    "{% for a in range(9) %}{{ a }}{% endfor %}",
    "{{ lipsum() }}",
    "{% include 'x' %}",
    "{% set x = child %}",
    "{% macro m() %}{% endmacro %}",
    "{{ child.name|safe }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ loop.__class__ }}",
)


@pytest.mark.parametrize("text", INJECTIONS)
def test_code_in_a_template_is_found_and_never_run(text):
    bad = template(text)
    assert check_template(bad)
    with pytest.raises(Refusal):
        render_plan_word(build.plan(), bad)


@pytest.mark.parametrize("text", [t for t in INJECTIONS if not t.startswith(("{% set", "{% macro"))])
def test_the_sandbox_holds_without_the_check(text):
    from jinja2 import TemplateError

    from committee_desk.documents.template_sandbox import sandbox

    with pytest.raises((TemplateError, TypeError)):
        sandbox().from_string(text).render(plan_word_values(sample_plan()))


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda: b"PK not a zip", "documents.template_broken"),
        (lambda: default_template()[:2000], "documents.template_broken"),
        (lambda: with_part(template("x"), "word/vbaProject.bin", b"x"), "documents.template_unsafe"),
        (lambda: with_part(template("x"), "word/x.xml", b"<!DOCTYPE x><x/>"), "documents.template_unsafe"),
        (lambda: with_part(template("x"), "word/x.bin", b"\0" * 41_000_000), "documents.template_broken"),
        (
            lambda: with_part(
                template("x"),
                "word/_rels/settings.xml.rels",
                b'<Relationships><Relationship Id="a" Type="t/attachedTemplate" '
                b'Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>',
            ),
            "documents.template_unsafe",
        ),
    ],
)
def test_a_hostile_file_is_refused_before_it_is_opened(make, key):
    with pytest.raises(Refusal) as refused:
        check_template(make())
    assert refused.value.key == key
