"""Trying a form before it is published: invented children (示例) fill it in memory; nothing of it is ever stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ..access import Verb
from ..office import Look
from ..wording import say
from .form_life import version_row
from .kept_forms import kept_form
from .session import Session


@dataclass(frozen=True, slots=True)
class SampleChild:
    """An invented child: *key* names its sentence (`form_versions.sample.KEY`), *years* is its age."""

    key: str
    name: str
    years: int

    def born_on(self, today: date) -> date:
        """The birth date that gives the age on *today*: a hundred days after a birthday."""
        return date.fromordinal(date(today.year - self.years, today.month, 1).toordinal() - 100)

    def words(self, language: str = "zh") -> str:
        """Who the child is, in words."""
        return say(f"form_versions.sample.{self.key}", language, name=self.name, years=self.years)


_CHILDREN = (
    SampleChild("young", "示例甲", 5),
    SampleChild("school", "示例乙", 7),
    SampleChild("late", "示例丙", 11),
    SampleChild("old", "示例丁", 16),
)


def sample_children() -> tuple[SampleChild, ...]:
    """The invented children, the youngest first: below school age, at entry, late, nearly over age."""
    return _CHILDREN


def try_form(look: Look, version_id: str, key: str, now: datetime | None = None) -> Session:
    """The version as the sample child *key* fills it; the session lives in memory only."""
    look.allow(Verb.TRY_FORM)
    version_row(look, version_id)
    child = next(one for one in _CHILDREN if one.key == key)
    moment = now or look.now()
    prefill = {
        "child_id": "示例",
        "child_name": child.name,
        "dob": child.born_on(moment.date()).isoformat(),
        "case_no": say("form_versions.sample.case"),
        "commission_no": "",
    }
    return Session(kept_form(look, version_id), today=moment.date(), prefill=prefill)
