"""Writes the Word template of the plan: real layout, fields for docxtpl, grid notes in docs/decisions/0005."""

from io import BytesIO
from pathlib import Path
from typing import Any

from .paper_words import sentence
from .template_package import rewrite
from .word_layout import Widths, add_fields, add_head, add_loop_table, add_rows, add_text, new_document

_COVER: Widths = (18, 31, 18, 37, 18, 34)


def write_plan_template(path: Path) -> None:
    """Write the default template to *path* (resources/templates/plan.docx); equal bytes every time."""
    document = new_document(sentence("plan.kind"), "{{ paper.number }}", "{{ paper.sample }}")
    add_text(document, sentence("plan.title"), "Title")
    add_text(document, "{{ paper.school_year }}　{{ placement.way }}", "Subtitle")
    made = sentence("plan.made", date="{{ paper.made_on }}")
    add_text(document, sentence("plan.number", number="{{ paper.number }}") + "　　" + made)
    _cover(document)
    _assessment(document)
    _placement(document)
    _goals_and_supports(document)
    _people_and_words(document)
    written = BytesIO()
    document.save(written)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(rewrite(written.getvalue()))


def _label(key: str) -> str:
    return sentence(f"plan.label.{key}")


def _cover(document: Any) -> None:
    rows = (
        ("name", "child.name", "sex", "child.sex", "born", "child.born_on"),
        ("ethnicity", "child.ethnicity", "id", "child.id_number", "card", "child.disability"),
    )
    add_fields(document, _COVER, [[_cell(key, at % 2) for at, key in enumerate(row)] for row in rows])
    person = "{{ one.name }}（{{ one.relation }}）{{ one.phone }}　"
    who = "{% for one in guardians %}" + person + "{% endfor %}"
    reference = "{{ each.kind }}　{{ each.number }}　{{ each.date }}；"
    papers = "{% for each in references %}" + reference + "{% endfor %}"
    record = "{{ placement.record_school }}　{{ placement.grade }}　{{ placement.attendance }}"
    rows_wide = (
        (_label("household"), "{{ child.household }}"),
        (_label("address"), "{{ child.address }}"),
        (_label("guardians"), who),
        (_label("record_school"), record),
        (_label("record_kind"), "{{ placement.record_kind }}"),
        (_label("school"), "{{ placement.school }}"),
        (_label("case"), "{{ paper.case_number }}"),
        (_label("diagnosis"), "{{ child.diagnosis }}"),
        (_label("health"), "{{ child.health }}"),
        (_label("references"), papers),
    )
    add_rows(document, (24, 132), rows_wide)


def _cell(key: str, is_field: int) -> str:
    return f"{{{{ {key} }}}}" if is_field else _label(key)


def _heads(section: str, *keys: str) -> list[str]:
    return [sentence(f"plan.{section}.{key}") for key in keys]


def _assessment(document: Any) -> None:
    add_head(document, "一、" + sentence("plan.head_assessment"))
    add_text(document, "{{ assessment.summary }}")
    scores = (sentence("plan.goals.domain"), sentence("chart.before"), sentence("chart.now"))
    fields = ["score.domain", "score.before", "score.now"]
    add_loop_table(document, (60, 48, 48), list(scores), "score in scores", fields)
    aided = [sentence(f"plan.{key}_aids", text="").rstrip("：") for key in ("with", "without")]
    heads = [*_heads("findings", "topic", "conclusion"), *aided]
    fields = [f"finding.{name}" for name in ("topic", "conclusion", "with_aids", "without_aids")]
    add_loop_table(document, (36, 40, 40, 40), heads, "finding in findings", fields)
    add_text(document, sentence("plan.strengths", text="{{ child.strengths }}"))


def _placement(document: Any) -> None:
    add_head(document, "二、" + sentence("plan.head_placement"))
    way = sentence("plan.way", way="{{ placement.way }}", school="{{ placement.school }}")
    period = "{{ placement.begins_on }}{% if placement.ends_on %}至{{ placement.ends_on }}{% endif %}"
    again = "{{ placement.reassess_by }}"
    rows = ((_label("way"), way), (_label("period"), period), (_label("reassess"), again))
    add_rows(document, (30, 126), rows)
    add_text(document, "{%p for reason in reasons %}")
    clause = "{% if reason.clause %}（{{ reason.clause }}）{% endif %}"
    add_text(document, "{{ loop.index }}. {{ reason.text }}" + clause)
    add_text(document, "{%p endfor %}")


def _goals_and_supports(document: Any) -> None:
    add_head(document, "三、" + sentence("plan.head_goals"))
    heads = _heads("goals", "domain", "year", "term", "measure", "criterion", "due", "result")
    names = ("domain", "year_goal", "term_goal", "measure", "criterion", "due")
    fields = [*(f"goal.{name}" for name in names), ""]
    add_loop_table(document, (15, 31, 35, 21, 21, 21, 12), heads, "goal in goals", fields)
    add_head(document, "四、" + sentence("plan.head_supports"))
    heads = _heads("supports", "what", "who", "how", "often", "when")
    fields = [f"line.{name}" for name in ("what", "who", "how", "how_often", "when")]
    add_loop_table(document, (30, 36, 36, 20, 34), heads, "line in supports", fields)
    add_head(document, "五、" + sentence("plan.head_schedule"))
    heads = _heads("schedule", "term", "weeks", "visits", "lessons", "planned", "lost", "net")
    fields = [f"term.{name}" for name in ("term", "weeks", "visits", "lessons", "planned", "lost", "net")]
    add_loop_table(document, (48, 18, 18, 18, 18, 18, 18), heads, "term in schedule.terms", fields)
    total = "{{ schedule.times }}　" + sentence("plan.schedule.net")
    total += "{{ schedule.net }}（≥{{ schedule.least }}）"
    add_text(document, "{% if schedule.net %}" + total + "{% endif %}")
    add_head(document, "六、" + sentence("plan.head_aids"))
    heads = _heads("aids", "item", "standard", "responsible", "due")
    fields = [f"aid.{name}" for name in ("item", "standard", "responsible", "due")]
    add_loop_table(document, (32, 60, 40, 24), heads, "aid in aids", fields)


def _people_and_words(document: Any) -> None:
    add_head(document, "七、" + sentence("plan.head_people"))
    heads = _heads("people", "duty", "name", "unit", "phone")
    fields = [f"person.{name}" for name in ("duty", "name", "unit", "phone")]
    add_loop_table(document, (30, 42, 54, 30), heads, "person in people", fields)
    add_text(document, "{{ reviews }}")
    add_head(document, "八、" + sentence("plan.head_words"))
    rows = (
        (sentence("plan.words.guardian"), "{{ guardian.words }}"),
        (sentence("plan.words.child"), "{{ child.words }}"),
        (sentence("plan.words.choice"), "{{ guardian.choice }}"),
    )
    add_rows(document, (30, 126), rows)
    add_head(document, "九、" + sentence("plan.head_signatures"))
    heads = [sentence(f"plan.signing.{key}") for key in ("guardian", "child", "teacher", "county")]
    add_fields(document, (39, 39, 39, 39), [heads, [""] * 4], least_mm=18)
    add_text(document, "{{ paper.bureau }}　　　" + sentence("frame.audit", head="{{ paper.audit_head }}"))
