"""Answers of an invented interview with the CFM: no difficulty anywhere, except what the story wants."""

from collections.abc import Mapping

from ..assessment import Session

_ABOUT = {"resp": "mother", "interviewer": "王医生", "lang": "dialect"}
_NO = {"cf1": "2", "cf4": "2", "cf7": "2", "cf23": "5", "cf24": "5"}


def cfm_answers(session: Session, changes: Mapping[str, str]) -> dict[str, str]:
    """Fill *session* by the module's skips, with *changes* by question, and give its answers."""
    for name in (*_ABOUT, *(f"cf{number}" for number in range(1, 25))):
        node = session.form.node(name)
        if node is not None and session.state(node.ref).relevant:
            session.answer(node.ref, changes.get(name) or _ABOUT.get(name) or _NO.get(name, "1"))
    return session.answers()
