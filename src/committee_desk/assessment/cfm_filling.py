"""A filled CFM as it is kept beside its answers: the result by domain, for children whom the module is made for."""

from typing import Any

from ..errors import Refusal
from .cfm import END_MONTH, FIRST_MONTH, QUESTIONS, CfmResult, score_cfm
from .session import Session


def cfm_as_kept(session: Session) -> dict[str, Any]:
    """The result of a filled CFM; Refusal `assessment.cfm_age` for a child outside 5 to 17 years."""
    months = _value(session, "age_m")
    if not months or not FIRST_MONTH <= int(float(months)) < END_MONTH:
        raise Refusal("assessment.cfm_age")
    result = score_cfm({name: _value(session, name) for name in QUESTIONS})
    return {"indicator": result.indicator, "difficulty": dict(result.difficulty)}


def cfm_from_kept(kept: dict[str, Any]) -> CfmResult:
    """The result that was kept."""
    return CfmResult(kept["difficulty"], kept["indicator"])


def _value(session: Session, name: str) -> str:
    """The shown answer to *name*; a hidden one is none."""
    node = session.form.node(name)
    refs = session.refs_of(node.number) if node else ()
    state = session.state(refs[0]) if refs else None
    return state.value if state and state.relevant else ""
