"""Random XLSForms that reach every question type, repeat shape, appearance and function, and their answers."""

import random
from dataclasses import dataclass, field

from .expressions import Known, Maker

FILES = {
    "people.csv": 'name,label,age,area\na,甲,3,n\nb,乙,11,s\nc,丙,7,n\nd,"丁, 四",,s\n',
    "places.xml": (
        "<root><item><name>n</name><label>北</label></item>"
        "<item><name>s</name><label>南</label></item></root>"
    ),
    "spots.geojson": (
        '{"type":"FeatureCollection","features":[{"type":"Feature","id":"k1","geometry":{"type":"Point",'
        '"coordinates":[120.5,30.25]},"properties":{"title":"库"}},{"type":"Feature","id":"k2","geometry":'
        '{"type":"Point","coordinates":[121,31]},"properties":{"title":"校"}}]}'
    ),
}
CHOICES = [
    ["list_name", "name", "label", "area"],
    ["abc", "a", "甲", "n"], ["abc", "b", "乙", "s"], ["abc", "c", "丙", "n"], ["abc", "d", "丁", "s"],
    ["scale", "0", "不需要", ""], ["scale", "1", "提醒", ""], ["scale", "2", "部分", ""], ["scale", "8", "没看到", ""],
    ["areas", "n", "北", ""], ["areas", "s", "南", ""],
]  # fmt: skip
ONE_OF = [
    "", "minimal", "autocomplete", "likert", "columns", "columns-2", "columns-pack", "no-buttons", "quick",
    "horizontal", "horizontal-compact", "list-nolabel", "label", "list",
]  # fmt: skip
KINDS = [
    ("text", "text", ["", "multiline", "numbers", "masked", "w2"]),
    ("integer", "number", ["", "thousands-sep", "counter"]),
    ("decimal", "number", ["", "thousands-sep", "bearing"]),
    ("range", "number", ["", "vertical", "no-ticks", "picker", "rating"]),
    ("date", "day", ["", "no-calendar", "month-year", "year"]),
    ("datetime", "day", ["", "no-calendar"]),
    ("time", "time", [""]),
    ("select_one abc", "one", ONE_OF),
    ("select_one scale", "one", ["", "likert", "list-nolabel"]),
    ("select_one_from_file people.csv", "one", ["", "minimal"]),
    ("select_one_from_file places.xml", "one", [""]),
    ("select_one_from_file spots.geojson", "one", ["", "map"]),
    ("select_multiple abc", "many", ["", "minimal", "columns", "autocomplete", "list", "summary"]),
    ("select_multiple_from_file people.csv", "many", [""]),
    ("rank abc", "many", [""]),
    ("acknowledge", "text", [""]),
    ("note", "none", [""]),
    ("geopoint", "point", ["", "maps", "placement-map", "hide-input"]),
    ("geotrace", "trace", [""]),
    ("geoshape", "shape", [""]),
    ("image", "none", ["", "signature", "draw", "annotate", "new"]),
    ("audio", "none", [""]),
    ("file", "none", [""]),
    ("barcode", "text", [""]),
    ("hidden", "text", [""]),
]  # fmt: skip
METAS = ["start", "end", "today", "username", "deviceid", "email", "phonenumber"]


@dataclass
class Made:
    """A form as rows of the sheet `survey`."""

    rows: list[dict[str, str]] = field(default_factory=list)
    known: Known = field(default_factory=Known)


class FormMaker:
    """Makes one random form."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.made = Made()
        self.count = 0
        self.groups: list[str] = []

    def make(self) -> Made:
        chance, rows = self.chance, self.made.rows
        for meta in chance.sample(METAS, chance.randint(0, 2)):
            rows.append({"type": meta, "name": f"m_{meta}"})
        self.made.known.files = chance.random() < 0.5
        if self.made.known.files:
            rows += [{"type": "csv-external", "name": "people"}, {"type": "xml-external", "name": "places"}]
        self._block(depth=0, size=chance.randint(6, 14))
        return self.made

    def _name(self, start: str) -> str:
        self.count += 1
        return f"{start}{self.count}"

    def _block(self, depth: int, size: int) -> None:
        for _ in range(size):
            act = self.chance.random()
            if depth < 3 and act < 0.10:
                self._repeat(depth)
            elif depth < 3 and act < 0.20:
                self._group(depth)
            elif act < 0.45:
                self._calculate()
            else:
                self._question()

    def _maker(self) -> Maker:
        return Maker(self.chance, self.made.known)

    def _logic(self, row: dict[str, str], *, relevance: float = 0.3) -> None:
        if self.chance.random() < relevance:
            row["relevant"] = self._maker().truth()

    def _group(self, depth: int) -> None:
        row = {"type": "begin group", "name": self._name("g"), "label": "组"}
        if self.chance.random() < 0.3:
            row["appearance"] = self.chance.choice(["field-list", "table-list", "w4"])
        if row.get("appearance") == "table-list":
            row["appearance"] = "field-list"  # pyxform makes two nodes more of it, which only labels use
        self._logic(row, relevance=0.4)
        if self.chance.random() < 0.1:
            row["readonly"] = self.chance.choice(["yes", self._maker().truth(1)])
        self.made.rows.append(row)
        self._block(depth + 1, self.chance.randint(1, 4))
        self.made.rows.append({"type": "end group"})

    def _repeat(self, depth: int) -> None:
        known, name = self.made.known, self._name("r")
        row = {"type": "begin repeat", "name": name, "label": "重复"}
        self._logic(row, relevance=0.25)
        shape = self.chance.random()
        if shape < 0.25:
            row["repeat_count"] = self.chance.choice(["0", "1", "2", "3"])
        elif shape < 0.5:
            figure = known.any(self.chance, "whole")
            row["repeat_count"] = (
                figure
                if figure and self.chance.random() < 0.6
                else f"2 + count-selected({known.any(self.chance, 'many') or chr(39) * 2})"
            )
        self.made.rows.append(row)
        known.inside.append(name)
        self._block(depth + 1, self.chance.randint(1, 4))
        known.inside.pop()
        known.repeats.append(name)
        self.made.rows.append({"type": "end repeat"})

    def _keep(self, name: str, kind: str, *, whole: bool = False) -> None:
        known = self.made.known
        if whole:  # the reference stops at a count with a fraction
            known.by_kind.setdefault("whole", []).append(name)
        known.by_kind.setdefault(kind, []).append(name)
        if known.inside:
            known.repeat_of[name] = tuple(known.inside)

    def _calculate(self) -> None:
        name, maker = self._name("c"), self._maker()
        kind, text = self.chance.choice(
            [("number", maker.number), ("text", maker.text), ("text", maker.truth), ("day", maker.day)]
        )
        row = {"type": "calculate", "name": name, "calculation": text()}
        self._logic(row, relevance=0.15)
        self.made.rows.append(row)
        self._keep(name, kind)

    def _question(self) -> None:
        chance = self.chance
        kind, sort, appearances = chance.choice(KINDS)
        name = self._name("q")
        row = {"type": kind, "name": name, "label": self._label(), "appearance": chance.choice(appearances)}
        if row["appearance"] in ("map", "summary"):
            del row["appearance"]
        if kind == "range":
            row["parameters"] = chance.choice(["start=0 end=10 step=1", "start=1 end=5 step=0.5", ""])
            if row["appearance"] == "rating":
                row["parameters"] = "start=1 end=5 step=1"
        if "from_file spots" in kind:
            row["parameters"] = "value=id label=title"
        self._logic(row)
        self._more_logic(row, sort)
        self.made.rows.append(row)
        self._keep(name, sort, whole=kind == "integer")

    def _label(self) -> str:
        name = self.made.known.any(self.chance, "text", "number")
        return f"题 {name}" if name and self.chance.random() < 0.2 else "题"

    def _more_logic(self, row: dict[str, str], sort: str) -> None:
        chance, maker = self.chance, self._maker()
        if row["type"] == "note":
            return
        if chance.random() < 0.35:
            row["required"] = chance.choice(["yes", "yes", maker.truth(1)])
        if chance.random() < 0.07:
            row["readonly"] = chance.choice(["yes", maker.truth(1)])
        if chance.random() < 0.35:
            row["constraint"] = self._constraint(sort, maker)
        if "abc" in row["type"] and row["type"] != "rank abc":
            self._lists(row)
        self._start_value(row, sort, maker)

    def _lists(self, row: dict[str, str]) -> None:
        chance = self.chance
        if chance.random() < 0.35:
            other = self.made.known.any(chance, "one", "text")
            row["choice_filter"] = (
                f"area = {other}"
                if other and chance.random() < 0.5
                else chance.choice(["area = 'n'", "name != 'a'", "true()", "position() < 3"])
            )
        elif chance.random() < 0.2:
            row["parameters"] = "randomize=true, seed=42"

    def _constraint(self, sort: str, maker: Maker) -> str:
        own = {
            "number": [". > 0", ". <= 5 and . >= 0", f". < {maker.number(1)}", "int(.) = ."],
            "text": ["string-length(.) < 5", "regex(., '^[a-z]+$')", ". != 'b'", f". != {maker.text(0)}"],
            "day": [". <= today()", ". > '2020-01-01'", f". >= {maker.day(0)}"],
            "one": [". != 'a'", "selected(., 'b')"],
            "many": ["count-selected(.) < 3", "not(selected(., 'a') and count-selected(.) > 1)"],
        }
        return self.chance.choice(own.get(sort, [maker.truth(1)]))

    def _start_value(self, row: dict[str, str], sort: str, maker: Maker) -> None:
        chance = self.chance
        act = chance.random()
        if row["type"] in ("acknowledge", "image", "audio", "file", "range", "rank abc") or row[
            "type"
        ].startswith("geo"):
            return
        fixed = {"number": "2", "text": "a", "day": "2026-04-01", "one": "a", "many": "a b"}
        if (
            act < 0.12
            and sort in fixed
            and "datetime" not in row["type"]
            and "scale" not in row["type"]
            and "file" not in row["type"]
        ):
            row["default"] = fixed[sort]
        elif act < 0.18 and sort == "number":
            row["default"] = maker.number(1) + " + 0"
        elif act < 0.18 and sort == "text":
            row["default"] = f"concat({maker.text(0)}, 'x')"
        elif act < 0.24 and row["type"] in ("text", "integer", "decimal"):
            source = self.made.known.any(chance, "number", "text", "one")
            if source and not self.made.known.repeat_of.get(source[2:-1]):
                row["trigger"] = source
                row["calculation"] = maker.number(1) if sort == "number" else maker.text(1)
        elif act < 0.28 and row["type"] in ("text", "integer", "decimal"):
            row["calculation"] = maker.number(1) if sort == "number" else maker.text(1)
            row["readonly"] = "yes"


def sheets(made: Made) -> dict[str, object]:
    """The form as pyxform takes it."""
    headers = list(dict.fromkeys(header for row in made.rows for header in row))
    return {
        "sheet_names": ["survey", "choices", "settings"],
        "survey": [dict(row) for row in made.rows],
        "survey_header": [{header: None for header in headers}],
        "choices": [dict(zip(CHOICES[0], row, strict=True)) for row in CHOICES[1:]],
        "choices_header": [{header: None for header in CHOICES[0]}],
        "settings": [{"form_id": "sample", "version": "1", "form_title": "示例"}],
        "settings_header": [{"form_id": None, "version": None, "form_title": None}],
    }
