"""An XForm file made by another tool is read as it is."""

from pathlib import Path

import pytest

from assessment.workbooks import DAY
from committee_desk.assessment import Session, load_form
from committee_desk.errors import Refusal

XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>家访</h:title><model>
<instance><data id="visit" version="3"><when/><姓名/><seen/><why/><total/></data></instance>
<bind nodeset="/data/when" type="date" jr:preload="date" jr:preloadParams="today"/>
<bind nodeset="/data/姓名" type="string" required="true()"/>
<bind nodeset="/data/seen" type="string"/>
<bind nodeset="/data/why" relevant="/data/seen = 'no'" jr:requiredMsg="写原因" required="true()"/>
<bind nodeset="/data/total" calculate="string-length(/data/姓名) + 1"/></model></h:head><h:body>
<input ref="/data/when"><label>哪天</label></input>
<input ref="/data/姓名"><label>姓名是 <output value="/data/姓名"/></label></input>
<select1 ref="/data/seen"><label>见到吗</label><item><label>见到</label><value>yes</value></item>
<item><label>没见到</label><value>no</value></item></select1>
<input ref="/data/why"><label>为什么</label></input></h:body></h:html>"""


def load(folder: Path, xml: str) -> Session:
    path = folder / "form.xml"
    path.write_text(xml, encoding="utf-8")
    return Session(load_form(path), today=DAY)


def test_an_xform_with_chinese_names_and_fixed_choices_is_filled(tmp_path: Path) -> None:
    session = load(tmp_path, XFORM)
    assert (session.form.form_id, session.form.version, session.form.title) == ("visit", "3", "家访")
    assert session.state("/data/when").value == "2026-04-21"
    assert session.choices("/data/seen") == (("yes", "见到"), ("no", "没见到"))
    session.answer("/data/姓名", "示例一")
    session.answer("/data/seen", "no")
    assert session.state("/data/total").value == "4"
    assert session.label("/data/姓名") == "姓名是 示例一"
    assert session.message("/data/why") == "写原因"
    assert session.answer_label("/data/seen") == "没见到"


def test_a_fault_names_the_file_and_the_question(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        load(tmp_path, XFORM.replace("/data/seen = 'no'", "seen(/data/seen)"))
    assert caught.value.key == "assessment.function_unknown"
    assert (caught.value.place.file, caught.value.place.field) == ("form.xml", "/data/why")
