"""Did you mean: the known word nearest to a misspelt one."""

from collections.abc import Iterable

_LEAST = 72.0
"""Likeness in percent from which a word is proposed; `ag` for `age` has 80, `q1` for `q2` 50."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of *known* that *word* most likely meant; None where none is near."""
    from rapidfuzz import fuzz, process

    names = sorted(known)
    by_form = {_form(name): name for name in reversed(names)}
    if _form(word) in by_form:
        return by_form[_form(word)]
    found = process.extractOne(_form(word), list(by_form), scorer=fuzz.ratio, score_cutoff=_LEAST)
    return by_form[found[0]] if found else None


def _form(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
