"""What became of a row of an earlier import, and why something stayed when it was withdrawn."""

from committee_desk.roster import ImportedRow, explain_code
from committee_desk.wording import say

from ...components.tokens import Mark
from ...language import joined, sentences, spoken
from .row_words import effect_words, outcome_words, translate


def row_mark(row: ImportedRow) -> Mark:
    """The chip of a row: what a withdrawal did to it, else what it changed, else its outcome."""
    if row.fate == "gone":
        return Mark(translate("RosterRows", "已撤回"), "disc with cross", "neutral")
    if row.fate == "restored":
        return Mark(translate("RosterRows", "已复原"), "disc with cross", "neutral")
    if row.fate == "stays":
        return Mark(translate("RosterRows", "保留"), "disc with tick", "accent")
    if row.outcome == "accepted" and row.effect != "none":
        return effect_words(row.effect)
    return outcome_words(row.outcome)


def row_reasons(row: ImportedRow) -> str:
    """Why the row stayed, else what there was to say of it."""
    if row.fate_why:
        return stay_words(row.fate_why)
    return sentences(*(explain_code(code, spoken())[0] for code in row.codes))


def stay_words(why: str) -> str:
    """Why a case stays."""
    return say(f"roster.why.{why}", spoken())


def stays_words(name: str, why: str) -> str:
    """Who stays, and why."""
    return translate("RosterRows", "{name}（{why}）").format(name=name, why=stay_words(why))


def place_words(row: ImportedRow) -> str:
    """Row and sheet."""
    return joined("，", translate("RosterRows", "第 {row} 行").format(row=row.row), row.sheet)
