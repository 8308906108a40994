"""The rules and the words of a form workbook: its sheets `rules`, `survey`, `choices` and `scales` as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..errors import Refusal
from ..policy import Clause, Strength
from ..wording import say
from .values import Answer, SuggestionRule

_STRENGTHS = {"hard": Strength.FOR_SURE, "in_principle": Strength.IN_PRINCIPLE}
_ON_TRIAL = "试行"
_KINDS = frozenset(
    {"threshold", "evidence", "report", "block", "suggest", "counter", "warn", "support", "cross"}
)
_ZH, _EN = "label::中文(zh)", "label::English(en)"
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """A form's rules, and the words that its questions and answers are shown with."""

    rules: tuple[SuggestionRule, ...]
    questions: Mapping[str, tuple[str, str]]
    lists: Mapping[str, str]
    choices: Mapping[tuple[str, str], tuple[str, str]]
    bands: Mapping[str, tuple[str, str]]

    def describe(self, name: str, value: str) -> Answer:
        """Question and answer in words; bands of a domain and computed facts have words of their own."""
        return Answer(name, *self._question(name), *self._answer(name, value))

    def _question(self, name: str) -> tuple[str, str]:
        if name in self.bands:
            return self.bands[name]
        return self.questions.get(name) or _computed(name)

    def _answer(self, name: str, value: str) -> tuple[str, str]:
        if not value:
            return say("placement.unanswered", "zh"), say("placement.unanswered", "en")
        if name in self.bands:
            return say(f"placement.band.{value}", "zh"), say(f"placement.band.{value}", "en")
        if name not in self.lists:
            return value, value
        found = [self.choices.get((self.lists[name], one), (one, one)) for one in value.split()]
        return "、".join(zh for zh, _ in found), ", ".join(en for _, en in found)


def read_rule_book(workbook: Path | IO[bytes]) -> RuleBook:
    """The rule book of an XLSForm *workbook*; refuses with placement.rules_damaged."""
    import openpyxl

    sheets = openpyxl.load_workbook(workbook, read_only=True, data_only=True)
    if "rules" not in sheets.sheetnames:
        raise Refusal("placement.rules_missing")
    rows = {
        name: _rows(sheets[name])
        for name in ("rules", "survey", "choices", "scales")
        if name in sheets.sheetnames
    }
    survey, choices, scales = (rows.get(name, []) for name in ("survey", "choices", "scales"))
    return RuleBook(
        rules=read_rules(rows["rules"]),
        questions={row["name"]: _labels(row) for row in survey if row.get(_ZH) and row.get("name")},
        lists=dict(_selects(survey)),
        choices={
            (row["list_name"], str(row["name"])): _labels(row) for row in choices if row.get("list_name")
        },
        bands={
            row["band_node"]: (row["label_zh"], row["label_en"]) for row in scales if row.get("band_node")
        },
    )


def read_rules(rows: Iterable[Row]) -> tuple[SuggestionRule, ...]:
    """Rules from the rows of the sheet (column name → value), empty rows left out."""
    return tuple(_rule(row) for row in rows if row.get("id"))


def _rule(row: Row) -> SuggestionRule:
    written = {name: str(row.get(name) or "").strip() for name in row}
    if written["kind"] not in _KINDS or not written["when"]:
        raise Refusal("placement.rules_damaged", rule=written["id"])
    on_trial = written["status"] == _ON_TRIAL
    return SuggestionRule(
        id=written["id"],
        kind=written["kind"],
        option=written["option"],
        when=written["when"],
        reason_zh=written["reason_zh"],
        reason_en=written["reason_en"],
        clause=Clause(written["clause"]) if written["clause"] else None,
        strength=None if on_trial else _STRENGTHS.get(written["strength"]),
        on_trial=on_trial,
        supports=written["supports"],
    )


def _rows(sheet: Any) -> list[dict[str, Any]]:
    lines = sheet.iter_rows(values_only=True)
    head = [str(title or "") for title in next(lines)]
    return [dict(zip(head, line, strict=False)) for line in lines]


def _labels(row: Row) -> tuple[str, str]:
    return str(row.get(_ZH) or ""), str(row.get(_EN) or row.get(_ZH) or "")


def _selects(survey: Iterable[Row]) -> Iterable[tuple[str, str]]:
    for row in survey:
        kind, _, name = str(row.get("type") or "").partition(" ")
        if kind in {"select_one", "select_multiple"}:
            yield row["name"], name.strip()


def _computed(name: str) -> tuple[str, str]:
    """Words for a fact that the form computes (proof_valid, n_high); the name itself where none are written."""
    key = f"placement.fact.{name}"
    zh, en = say(key, "zh"), say(key, "en")
    return (name, name) if zh == key else (zh, en)
