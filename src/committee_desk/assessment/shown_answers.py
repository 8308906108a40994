"""Every stored answer of an assessment as a line in the words of its own form: what views, papers and exports show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .session import Session
from .values import Form, Section


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer: *words* as the form says it, *is_shown* whether its question is relevant now.

    *section* is the title of the section it stands in, empty outside; *repeat* its places in repeats ("2", "1.3").
    """

    ref: str
    name: str
    section: str
    repeat: str
    question: str
    value: str
    words: str
    is_shown: bool
    kind: str


def answer_lines(session: Session, stored: Mapping[str, str], language: str = "zh") -> tuple[AnswerLine, ...]:
    """The lines in the form's order; an answer that this form has no question for comes last, under its ref."""
    sections = {
        number: _title(session, one, language) for one in session.form.sections for number in one.nodes
    }
    found = {}
    for ref in session.refs():
        node = session.definition(ref)
        state = session.state(ref)
        if node.is_leaf and (state.value or ref in stored) and "meta" not in node.names[1:2]:
            found[ref] = AnswerLine(
                ref,
                node.name,
                sections.get(node.number, ""),
                _places(ref),
                session.label(ref, language),
                state.value,
                session.answer_label(ref, language),
                state.relevant,
                node.kind,
            )
    rest = (ref for ref in stored if ref not in found and not _counts_a_repeat(session, ref))
    return (*found.values(), *(_unknown(ref, stored[ref]) for ref in rest))


def _counts_a_repeat(session: Session, ref: str) -> bool:
    node = session.form.node(ref)
    return node is not None and node.kind == "repeat"


def _unknown(ref: str, value: str) -> AnswerLine:
    return AnswerLine(ref, ref.rpartition("/")[2], "", _places(ref), ref, value, value, True, "unknown")


def _title(session: Session, section: Section, language: str) -> str:
    return section.label.plain(language)


def _places(ref: str) -> str:
    return ".".join(part.rpartition("[")[2][:-1] for part in ref.split("/") if part.endswith("]"))


def with_unknown(form: Form, before: Mapping[str, str], answers: Mapping[str, str]) -> dict[str, str]:
    """*answers* with those of *before* for which *form* has no question: saving again loses none."""
    known = {node.ref for node in form.nodes}
    lost = {ref: value for ref, value in before.items() if _without_places(ref) not in known}
    return {**lost, **answers}


def _without_places(ref: str) -> str:
    return "/".join(part.partition("[")[0] for part in ref.split("/"))
