"""`form replay` and `form xpath` on the command line: JSON in, JSON out, refusals with status 2."""

import io
import json
from pathlib import Path

import pytest

from assessment.workbooks import survey, write_book
from committee_desk.cli.commands import run

ROWS = [
    {"type": "text", "name": "has", "label": "有吗"},
    {"type": "integer", "name": "n", "label": "几", "relevant": "${has} = '1'", "constraint": ". < 5",
     "required": "yes"},
    {"type": "begin repeat", "name": "rep", "label": "一次"},
    {"type": "text", "name": "q", "label": "写", "readonly": "${has} = 'x'"},
    {"type": "end repeat"},
    {"type": "begin repeat", "name": "counted", "label": "数", "repeat_count": "${n}"},
    {"type": "text", "name": "c", "label": "写"},
    {"type": "end repeat"},
    {"type": "calculate", "name": "sum", "calculation": "concat(join('', ${q}), '!')"},
]  # fmt: skip


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return write_book(tmp_path, survey=survey(*ROWS))


def replayed(form: Path, capsys: pytest.CaptureFixture[str], *steps: dict[str, str]) -> dict[str, object]:
    script = form.with_name("steps.json")
    script.write_text(json.dumps(steps, ensure_ascii=False), encoding="utf-8")
    assert run(["form", "replay", str(form), "--steps", str(script), "--json"]).status == 0
    return json.loads(capsys.readouterr().out)


def test_a_replay_tells_all_nodes_and_then_only_what_changed(
    form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = replayed(form, capsys, {"ref": "/data/has", "value": "1"}, {"ref": "/data/n", "value": "7"})
    blank = {"relevant": True, "required": False, "readonly": False, "value": "", "valid": True}
    assert told["init"]["/data/rep[1]/q"] == blank
    assert told["init"]["/data/n"] == {**blank, "relevant": False, "required": True}
    assert told["steps"][0] == {
        "/data/has": {**blank, "value": "1"},
        "/data/n": {**blank, "required": True, "valid": False},
    }
    assert told["steps"][1]["/data/n"] == {**blank, "required": True, "value": "7", "valid": False}
    assert (
        len([ref for ref in told["steps"][1] if ref.startswith("/data/counted") and ref.endswith("/c")]) == 7
    )


def test_entries_are_added_by_answering_beyond_them_and_a_removed_one_is_null(
    form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = replayed(
        form, capsys, {"ref": "/data/rep[2]/q", "value": "b"}, {"ref": "/data/rep/q", "value": "a"},
        {"add": "/data/rep"}, {"remove": "/data/rep[1]"},
    )  # fmt: skip
    assert told["steps"][0]["/data/rep[2]/q"]["value"] == "b"
    assert told["steps"][1]["/data/sum"]["value"] == "ab!"
    assert set(told["steps"][2]) == {"/data/rep[3]", "/data/rep[3]/q"}
    assert told["steps"][3]["/data/rep[3]/q"] is None
    assert told["steps"][3]["/data/rep[1]/q"]["value"] == "b"


def test_a_readonly_question_keeps_its_answer_and_says_so(
    form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = form.with_name("steps.json")
    script.write_text('[{"ref": "/data/has", "value": "x"}, {"ref": "/data/rep[1]/q", "value": "a"}]')
    assert run(["form", "replay", str(form), "--steps", str(script), "--json"]).status == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["steps"][1] == {}
    assert "第 2 步" in told.err


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ('[{"ref": "/data/none", "value": ""}]', "表里没有"),
        ('[{"ref": "none", "value": ""}]', "表里没有"),
        ('[{"ref": "/data/sum", "value": ""}]', "由程序填写"),
        ('[{"ref": "/data/rep", "value": ""}]', "一组题"),
        ('[{"ref": "/data/rep[0]/q", "value": ""}]', "表里没有"),
        ('[{"ref": "/data/rep[x]/q", "value": ""}]', "表里没有"),
        ('[{"ref": "/data/rep[1000000000]/q", "value": ""}]', "最多的 1000 份"),
        ('[{"ref": "/data/counted[1]/c", "value": ""}]', "表里没有"),
        ('[{"add": "/data/counted"}]', "由表里的算式决定"),
        ('[{"add": "/data/has"}]', "不是可以增减"),
        ('[{"remove": "/data/rep[9]"}]', "表里没有"),
        ('[{"ref": "/data/has", "value": 3}]', "第 1 步写得不对"),
        ('[{"ref": "/data/has"}]', "第 1 步写得不对"),
        ("[7]", "第 1 步写得不对"),
        ("{}", "读不懂"),
        ("[" * 100_000, "读不懂"),
        ("nonsense", "读不懂"),
    ],
)
def test_steps_that_cannot_be_taken_are_refused(
    form: Path, steps: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    script = form.with_name("steps.json")
    script.write_text(steps, encoding="utf-8")
    assert run(["form", "replay", str(form), "--steps", str(script), "--json"]).status == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err


def test_the_clock_and_the_zone_are_refused_in_words(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["form", "replay", str(form), "--timezone", "Mars"]).status == 2
    assert run(["form", "replay", str(form), "--timezone", "../etc"]).status == 2
    assert run(["form", "replay", str(form), "--now", "soon"]).status == 2
    assert "没有时区“Mars”" in capsys.readouterr().err


def test_without_json_people_read_it(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = form.with_name("steps.json")
    script.write_text('[{"ref": "/data/has", "value": "1"}]')
    assert run(["form", "replay", str(form), "--steps", str(script)]).status == 0
    told = capsys.readouterr().out
    assert "第 1 步：/data/has 答“1”，改变 2 个节点" in told
    assert '/data/n = ""  [必填] [不合]' in told


def asked(
    lines: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[object]:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
    assert run(["form", "xpath", "--json"]).status == 0
    return [
        json.loads(line, parse_constant=lambda name: pytest.fail(name))
        for line in capsys.readouterr().out.splitlines()
    ]


def test_every_line_is_answered_and_bad_ones_do_not_stop_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    xml = '<data xmlns:p="urn:x"><a>1</a><a k="v">2</a><p:a>3</p:a><!--c--></data>'
    lines = [
        {"xml": xml, "context": "/data/a[2]", "expression": ". + 1"},
        {"xml": xml, "context": "/data", "expression": "a"},
        {"xml": xml, "context": "/data", "expression": "p:a = 3 and count(p:*) = 1"},
        {"xml": xml, "context": "/data", "expression": "a/@k"},
        {"xml": xml, "expression": "name(//p:a)"},
        {"xml": xml, "expression": "0 div 0"},
        {"xml": xml, "expression": "-1 div 0"},
        {"xml": xml, "expression": "string(//comment())"},
        {"xml": xml, "expression": "q:a"},
        {"xml": xml, "expression": "1 +"},
        {"xml": "<a>", "expression": "1"},
        {"xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "expression": "1"},
        {"xml": xml, "context": "/none", "expression": "1"},
        {"xml": xml, "expression": 7},
        "[]",
        "nonsense",
        {"xml": xml, "expression": "regex('" + "a" * 50 + "!', '^(a|a)*$')"},
        {"xml": xml, "expression": "1 = 1"},
    ]
    told = asked(lines, monkeypatch, capsys)
    assert told[:8] == [
        {"result": 3, "type": "number"},
        {"result": ["1", "2"], "type": "nodeset"},
        {"result": True, "type": "boolean"},
        {"result": ["v"], "type": "nodeset"},
        {"result": "p:a", "type": "string"},
        {"result": "NaN", "type": "number"},
        {"result": "-Infinity", "type": "number"},
        {"result": "c", "type": "string"},
    ]
    assert all(set(answer) == {"error"} for answer in told[8:17])
    assert told[17] == {"result": True, "type": "boolean"}


def test_a_template_is_written_once_and_never_over_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "新表" / "模板.xlsx"
    assert run(["form", "template", str(target)]).status == 0
    assert str(target) in capsys.readouterr().out
    target.write_bytes(b"mine")
    assert run(["form", "template", str(target)]).status == 2
    assert target.read_bytes() == b"mine"
    assert "模板.xlsx" in capsys.readouterr().err
