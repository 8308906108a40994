"""Fills a secretary's Word template with a plan's facts, in a sandbox and best in a child process."""

import base64
from io import BytesIO
from typing import Any

from ..errors import Refusal
from ..resources import resource
from ..wording import say
from .plan_values import PlanFacts
from .template_check import check_template
from .template_package import rewrite
from .template_sandbox import sandbox
from .word_values import Values, plan_word_values

MEMORY_MB = 512
SECONDS = 30.0


def default_template() -> bytes:
    """The template that comes with the program (resources/templates/plan.docx)."""
    return resource("templates", "plan.docx").read_bytes()


def render_plan_word(facts: PlanFacts, template: bytes) -> bytes:
    """The plan as .docx; same facts and template give the same bytes.

    Raises `documents.template_broken`, `template_unsafe` or `template_findings` (the first one in words).
    A template from elsewhere is better rendered by `render_plan_word_apart`.
    """
    return _render(plan_word_values(facts), template)


def render_plan_word_apart(facts: PlanFacts, template: bytes) -> bytes:
    """`render_plan_word` in a child process with limits of memory and time."""
    from ..children import run_child

    request = {"template": _packed(template), "values": plan_word_values(facts)}
    answer = run_child("documents.word", request, memory_mb=MEMORY_MB, seconds=SECONDS)
    return base64.b64decode(answer["document"])


def render_job(request: dict[str, Any]) -> dict[str, Any]:
    """The child's side: {"template": base64, "values": …} → {"document": base64}."""
    template = base64.b64decode(request["template"], validate=True)
    return {"document": _packed(_render(request["values"], template))}


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _render(values: Values, template: bytes) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    findings = check_template(template)
    if findings:
        first = findings[0]
        words = f"{first.place}：{say(first.key, **first.values)}"
        raise Refusal("documents.template_findings", count=len(findings), first=words)
    document = DocxTemplate(BytesIO(template))
    try:
        document.render(values, sandbox(), autoescape=True)
    except TemplateError as error:
        # What the check lets through and jinja refuses, e.g. a field of a list's entry that is missing.
        raise Refusal("documents.template_unsafe", detail=type(error).__name__) from error
    written = BytesIO()
    document.save(written)
    return rewrite(written.getvalue())
