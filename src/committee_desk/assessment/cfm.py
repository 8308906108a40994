"""The Child Functioning Module 5–17 (UNICEF / Washington Group): domains and indicator by the published cut-offs.

A screening for statistics and a cross-check: it never places a child (docs/decisions/0012).
"""

from collections.abc import Mapping
from dataclasses import dataclass

CFM_FORM = "cfm_5_17"
QUESTIONS = tuple(f"cf{number}" for number in range(1, 25))
FIRST_MONTH, END_MONTH = 60, 216
"""Age in months from which, and before which, the module may be asked."""

_DIFFICULT, _EASY = frozenset({"3", "4"}), frozenset({"1", "2"})
_DAILY, _LESS = frozenset({"1"}), frozenset({"2", "3", "4", "5"})
_PLAIN = {
    "selfcare": "cf14",
    "learning": "cf17",
    "remembering": "cf18",
    "concentrating": "cf19",
    "change": "cf20",
    "behaviour": "cf21",
    "friends": "cf22",
}
_FEELINGS = {"anxiety": "cf23", "depression": "cf24"}
DOMAINS = (
    "seeing",
    "hearing",
    "walking",
    "selfcare",
    "communication",
    "learning",
    "remembering",
    "concentrating",
    "change",
    "behaviour",
    "friends",
    "anxiety",
    "depression",
)


@dataclass(frozen=True, slots=True)
class CfmResult:
    """*difficulty* by domain: True with functional difficulty, False without, None where an answer is missing.

    *indicator* is True with difficulty in at least one domain, None where no domain has one and some are missing.
    """

    difficulty: Mapping[str, bool | None]
    indicator: bool | None


def score_cfm(answers: Mapping[str, str]) -> CfmResult:
    """The result of one interview; *answers* by question (`cf1` … `cf24`), blank or absent where it was not asked.

    Refused (7) and don't know (9) are missing. Walking counts the answers **without** equipment or help.
    """
    found = {domain: _judged(code, _DIFFICULT, _EASY) for domain, code in _levels(answers).items()}
    found |= {domain: _judged(answers.get(name, ""), _DAILY, _LESS) for domain, name in _FEELINGS.items()}
    ordered = {domain: found[domain] for domain in DOMAINS}
    return CfmResult(ordered, _indicator(ordered))


def _levels(answers: Mapping[str, str]) -> dict[str, str]:
    """The answer that counts for each domain of difficulty."""
    given = {name: answers.get(name, "") for name in QUESTIONS}
    return {
        "seeing": given["cf2"] or given["cf3"],
        "hearing": given["cf5"] or given["cf6"],
        "walking": _walking(given),
        "communication": _understood(given["cf15"], given["cf16"]),
        **{domain: given[name] for domain, name in _PLAIN.items()},
    }


def _walking(given: Mapping[str, str]) -> str:
    """100 m, and 500 m where 100 m is no great difficulty: unaided of who has equipment, else against the peers."""
    unaided = given["cf9"] if given["cf8"] == "2" else given["cf8"]
    usual = given["cf13"] if given["cf12"] in _EASY else given["cf12"]
    return unaided or usual


def _understood(at_home: str, outside: str) -> str:
    """The worse of both; without a difficulty both must be known."""
    for code in ("4", "3"):
        if code in (at_home, outside):
            return code
    return max(at_home, outside) if at_home in _EASY and outside in _EASY else ""


def _judged(code: str, difficult: frozenset[str], easy: frozenset[str]) -> bool | None:
    return True if code in difficult else False if code in easy else None


def _indicator(difficulty: Mapping[str, bool | None]) -> bool | None:
    if True in difficulty.values():
        return True
    return None if None in difficulty.values() else False
