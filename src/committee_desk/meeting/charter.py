"""The committee's own charter: quorum, majority, recusal; no law speaks of these, papers cite the charter."""

import math
from dataclasses import dataclass
from fractions import Fraction

from ..policy import PolicyProfile


@dataclass(frozen=True, slots=True)
class Charter:
    """The county's charter by its document number.

    *quorum* is the least share of the members that must be here (reached counts); *majority* the share of voters
    that must be exceeded; *deciders_min* the least number of voters after recusals.
    """

    doc_no: str
    quorum: Fraction
    majority: Fraction
    deciders_min: int
    chair_required: bool
    members_min: int
    term_years: int
    secret_vote: bool
    recusal_grounds: tuple[str, ...]
    objection_days: int

    @classmethod
    def of(cls, profile: PolicyProfile, doc_no: str = "") -> "Charter":
        """The charter that *profile* holds; *doc_no* is the county's own number, where it has entered one."""
        return cls(
            doc_no=doc_no or str(profile.rule("charter.doc_no").value),
            quorum=Fraction(*profile.span("charter.quorum")),
            majority=Fraction(*profile.span("charter.majority")),
            deciders_min=profile.whole("charter.deciders_min"),
            chair_required=bool(profile.rule("charter.chair_required").value),
            members_min=profile.whole("charter.members_min"),
            term_years=profile.whole("charter.term_years"),
            secret_vote=bool(profile.rule("charter.secret_vote").value),
            recusal_grounds=tuple(profile.rule("charter.recusal_grounds").value),
            objection_days=profile.whole("charter.objection_days"),
        )

    def needed_present(self, entitled: int) -> int:
        """How many of *entitled* members must be here."""
        return max(math.ceil(self.quorum * entitled), self.deciders_min)

    def needed_votes(self, voting: int) -> int:
        """How many of *voting* members must agree: the first whole number above the majority's share."""
        return math.floor(self.majority * voting) + 1
