"""What a finished assessment says in words: findings of 条例 20, wishes, strengths, care and proof."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from ..errors import Refusal
from ..office import Look
from .drafts import Assessment, newest_assessment
from .session import Session

TOPICS = ("body", "learn", "adapt")


@dataclass(frozen=True, slots=True)
class Finding:
    """One of the three findings: the form's code, its words, and the assessor's reason."""

    topic: str
    code: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """What papers and drafts take from an assessment; texts are the assessor's and the family's own words."""

    assessment: Assessment
    findings: tuple[Finding, ...]
    codes: dict[str, str]
    child_wish: str
    child_wish_code: str
    child_words: str
    guardian_wish: str
    guardian_wish_code: str
    guardian_words: str
    strengths: str
    compensation: str
    care: str
    proof_until: date | None
    cannot_why: str
    view: str
    support_need: str
    assessed_on: date | None

    def finding(self, topic: str) -> Finding:
        """The finding on *topic*: body, learn or adapt."""
        return next(one for one in self.findings if one.topic == topic)


def found_of(look: Look, case_id: str) -> Found:
    """The newest assessment of the case in words; Refusal `assessment.none_yet` where there is none."""
    given = newest_assessment(look, case_id)
    if given is None:
        raise Refusal("assessment.none_yet", clause="条例 20")
    return in_words(given, given.session(look.now()))


def in_words(given: Assessment, session: Session) -> Found:
    """The answers of *session* that papers and drafts need."""
    value, words = partial(_value, session), partial(_words, session)
    findings = tuple(
        Finding(topic, value(f"f_{topic}"), words(f"f_{topic}"), value(f"f_{topic}_why")) for topic in TOPICS
    )
    return Found(
        assessment=given,
        findings=findings,
        codes={
            **{one.topic: one.code for one in findings},
            "needs_care": value("needs_care"),
            "can_attend": value("can_attend"),
        },
        child_wish=words("child_wish"),
        child_wish_code=value("child_wish") or "unsaid",
        child_words=value("child_words"),
        guardian_wish=words("guardian_wish"),
        guardian_wish_code=value("guardian_wish") or "unsaid",
        guardian_words=value("guardian_words"),
        strengths=value("strengths"),
        compensation=value("compensation"),
        care=value("care_what"),
        proof_until=_day(value("hospital_proof_until")),
        cannot_why=value("cannot_text"),
        view=value("examiner_view"),
        support_need=value("support_need"),
        assessed_on=_day(value("adate")),
    )


def _value(session: Session, name: str) -> str:
    """The shown answer to *name*; empty where it is blank, hidden or no question of this form."""
    ref = _ref(session, name)
    state = session.state(ref) if ref else None
    return state.value if state and state.relevant else ""


def _words(session: Session, name: str) -> str:
    ref = _ref(session, name)
    return session.answer_label(ref) if ref and _value(session, name) else ""


def _ref(session: Session, name: str) -> str:
    node = session.form.node(name)
    refs = session.refs_of(node.number) if node else ()
    return refs[0] if refs else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
