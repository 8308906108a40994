"""Random expressions over the questions of a form, by type, so that every function of ODK XForms comes up."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

ONE_FIGURE = [
    "int", "floor", "ceiling", "abs", "sqrt", "exp", "log", "log10", "exp10", "sin", "cos", "tan", "asin", "acos",
    "atan",
]  # fmt: skip
DIGESTS = ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"]
PATTERNS = ["^[A-Z][0-9]{4}$", "[0-9]+", "^.{2,}$", "示", "^(a|b)"]
DATE_FORMATS = ["%Y-%m-%d", "%n/%e/%y", "%b %a", "%Y年%m月%d日"]
TEXTS = ["''", "'a'", "'b c'", "'示例'", "'2026-04-21'", "'3'", "'A1234'", "' x  y '", "'2.50'"]
POINT_SHAPE = "'0 0 0 0; 0 10 0 0; 10 10 0 0; 10 0 0 0; 0 0 0 0'"
DAYS = ["'2026-01-31'", "'1990-07-15'", "'2018-03-04'", "'1988-06-01'"]


@dataclass
class Known:
    """What an expression may name: questions by kind, repeats, the repeats around the place, files."""

    by_kind: dict[str, list[str]] = field(default_factory=dict)
    repeats: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    repeat_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    files: bool = False

    def any(self, chance: random.Random, *kinds: str) -> str | None:
        """A question of one of *kinds*, as `${name}`."""
        names = [name for kind in kinds for name in self.by_kind.get(kind, ())]
        return "${" + chance.choice(names) + "}" if names else None


class Maker:
    """Makes expressions; `used` collects the functions that came up."""

    def __init__(self, chance: random.Random, known: Known) -> None:
        self.chance = chance
        self.known = known

    def number(self, deep: int = 2) -> str:
        ways: list[Callable[[], str | None]] = [
            lambda: self.chance.choice(["0", "1", "2", "3.5", "-2", "10", "0.5"]),
            lambda: self.known.any(self.chance, "number"),
            lambda: self.known.any(self.chance, "number"),
        ]
        if deep > 0:
            ways += [
                lambda: (
                    f"({self.number(deep - 1)} {self._one('+', '-', '*', 'div', 'mod')} {self.number(deep - 1)})"
                ),
                lambda: f"string-length({self.text(deep - 1)})",
                lambda: f"round({self.number(deep - 1)}{self.chance.choice(['', ', 1', ', 2', ', -1'])})",
                lambda: f"{self._one(*ONE_FIGURE)}({self.number(deep - 1)})",
                lambda: f"pow({self.number(0)}, {self.chance.choice(['2', '3', '0.5', '-1'])})",
                lambda: f"atan2({self.number(0)}, {self.number(0)})",
                lambda: "round(pi(), 4)",
                lambda: f"min({self.number(0)}, {self.number(0)}, {self.number(0)})",
                lambda: f"max({self.number(0)}, {self.number(0)})",
                lambda: f"number({self.text(deep - 1)})",
                lambda: f"if({self.truth(deep - 1)}, {self.number(deep - 1)}, {self.number(deep - 1)})",
                lambda: f"coalesce({self.number(0)}, {self.number(0)})",
                lambda: self._call("count-selected({})", "many"),
                lambda: f"int(decimal-date-time({self.day(deep - 1)}))",
                lambda: f"decimal-date-time({self.day(0)})",
                lambda: self._call("round(decimal-time({}), 6)", "time"),
                self._over_repeats,
                self._over_repeats,
                self._position,
                lambda: self._call("if({} != '', area({}), 0)", "shape"),
                lambda: self._call("if({} != '', distance({}), 0)", "trace", "shape"),
                lambda: "string-length(uuid())",
                lambda: f"-({self.number(0)})",
                lambda: self._of_files("count(instance('people')/root/item[age > {}])", self.number(0)),
                lambda: self._of_files("sum(instance('people')/root/item/age)", ""),
            ]
        return self._pick(ways, "1")

    def text(self, deep: int = 2) -> str:
        ways: list[Callable[[], str | None]] = [
            lambda: self.chance.choice(TEXTS),
            lambda: self.known.any(self.chance, "text", "one"),
            lambda: self.known.any(self.chance, "text", "many", "number"),
        ]
        if deep > 0:
            ways += [
                lambda: f"concat({self.text(deep - 1)}, {self.text(deep - 1)}, {self.number(deep - 1)})",
                lambda: (
                    f"substr({self.text(deep - 1)}, {self.chance.choice(['0', '1', '-2', '2, 4', '0, -1'])})"
                ),
                lambda: (
                    f"substring({self.text(deep - 1)}, {self.chance.choice(['0', '1', '2, 3', '1.5, 2.6'])})"
                ),
                lambda: (
                    f"substring-{self._one('before', 'after')}({self.text(deep - 1)}, '{self._one(' ', 'b')}')"
                ),
                lambda: f"translate({self.text(deep - 1)}, 'abc示', 'AB')",
                lambda: f"normalize-space({self.text(deep - 1)})",
                lambda: f"join('、', {self.text(deep - 1)}, {self.text(0)})",
                lambda: f"string({self.number(deep - 1)})",
                lambda: f"string({self.truth(deep - 1)})",
                lambda: f"format-date({self.day(deep - 1)}, '{self._one(*DATE_FORMATS)}')",
                lambda: f"format-date-time({self.day(deep - 1)}, '%H:%M:%S %d')",
                lambda: self._call("selected-at({}, " + self.chance.choice(["0", "1", "5"]) + ")", "many"),
                lambda: f"if({self.truth(deep - 1)}, {self.text(deep - 1)}, {self.text(deep - 1)})",
                lambda: f"coalesce({self.text(deep - 1)}, {self.text(0)})",
                lambda: self._choice_name(),
                lambda: f"digest({self.text(0)}, '{self._one(*DIGESTS)}', '{self._one('hex', 'base64')}')",
                lambda: "base64-decode('6K+E5Lyw')",
                self._indexed,
                self._joined,
                lambda: self._of_files("pulldata('people', 'label', 'name', {})", self.text(0)),
                lambda: self._of_files("instance('people')/root/item[name = {}]/label", self.text(0)),
                lambda: self._of_files("instance('places')/root/item[name = {}]/label", self.text(0)),
                lambda: f"once({self.text(0)})",
                lambda: f"string({self.day(0)})",
            ]
        return self._pick(ways, "'x'")

    def truth(self, deep: int = 2) -> str:
        sign = self.chance.choice(["=", "!=", "<", "<=", ">", ">="])
        ways: list[Callable[[], str | None]] = [
            lambda: f"{self.number(0)} {sign} {self.number(0)}",
            lambda: self._compared(
                "number", self.chance.choice(["=", "<", ">"]), self.chance.choice(["1", "2", "5"])
            ),
            lambda: self._compared("one", "=", "'a'"),
            lambda: self._compared("text", "!=", "''"),
            lambda: self._call("selected({}, 'b')", "many", "one"),
        ]
        if deep > 0:
            ways += [
                lambda: f"{self.number(deep - 1)} {sign} {self.number(deep - 1)}",
                lambda: f"{self.text(deep - 1)} {self.chance.choice(['=', '!='])} {self.text(deep - 1)}",
                lambda: f"{self.day(deep - 1)} {sign} {self.day(deep - 1)}",
                lambda: (
                    f"({self.truth(deep - 1)} {self.chance.choice(['and', 'or'])} {self.truth(deep - 1)})"
                ),
                lambda: f"not({self.truth(deep - 1)})",
                lambda: (
                    f"{self._one('contains', 'starts-with', 'ends-with')}({self.text(deep - 1)}, {self.text(0)})"
                ),
                lambda: f"regex({self.text(deep - 1)}, '{self._one(*PATTERNS)}')",
                lambda: f"boolean-from-string({self.text(0)})",
                lambda: f"boolean({self.number(deep - 1)})",
                lambda: self.chance.choice(["true()", "false()"]),
                lambda: f"checklist(1, 2, {self.truth(0)}, {self.truth(0)}, {self.truth(0)})",
                lambda: f"weighted-checklist(2, 5, {self.truth(0)}, 2, {self.truth(0)}, 3)",
                lambda: self._call("if({} != '', geofence({}, " + POINT_SHAPE + "), false())", "point"),
                lambda: "random() < 2",
            ]
        return self._pick(ways, "true()")

    def day(self, deep: int = 1) -> str:
        ways: list[Callable[[], str | None]] = [
            lambda: self.known.any(self.chance, "day"),
            lambda: self.known.any(self.chance, "day"),
            lambda: f"date({self.chance.choice(DAYS)})",
            lambda: "today()",
            lambda: self.chance.choice(DAYS),
        ]
        if deep > 0:
            ways += [
                lambda: "now()",
                lambda: f"date({self.number(0)})",
                lambda: f"date(today() + {self.number(0)})",
                lambda: f"date-time({self.chance.choice(DAYS)})",
                lambda: (
                    f"date-time({self.known.any(self.chance, 'day')})"
                    if self.known.by_kind.get("day")
                    else None
                ),
            ]
        return self._pick(ways, "today()")

    def _one(self, *words: str) -> str:
        return self.chance.choice(words)

    def _pick(self, ways: list[Callable[[], str | None]], otherwise: str) -> str:
        for _ in range(6):
            found = self.chance.choice(ways)()
            if found is not None:
                return found
        return otherwise

    def _call(self, pattern: str, *kinds: str) -> str | None:
        name = self.known.any(self.chance, *kinds)
        return None if name is None else pattern.replace("{}", name)

    def _compared(self, kind: str, sign: str, value: str) -> str | None:
        name = self.known.any(self.chance, kind)
        return None if name is None else f"{name} {sign} {value}"

    def _over_repeats(self) -> str | None:
        """Sums and counts over the entries of a repeat that does not lie around the place."""
        inner = [
            name for name, around in self.known.repeat_of.items() if set(around) - set(self.known.inside)
        ]
        figures = [name for name in inner if name in self.known.by_kind.get("number", ())]
        if figures and self.chance.random() < 0.6:
            name = "${" + self.chance.choice(figures) + "}"
            return self.chance.choice(
                [
                    f"sum({name}[. != ''])",
                    f"max({name}[. != ''])",
                    f"min({name}[. != ''])",
                    f"count-non-empty({name})",
                    f"sum({name})",
                ]
            )
        outer = [name for name in self.known.repeats if name not in self.known.inside]
        return "count(${" + self.chance.choice(outer) + "})" if outer else None

    def _position(self) -> str | None:
        return "position(..)" if self.known.inside else None

    def _joined(self) -> str | None:
        inner = [
            name for name, around in self.known.repeat_of.items() if set(around) - set(self.known.inside)
        ]
        return "join(' ', ${" + self.chance.choice(inner) + "})" if inner else None

    def _indexed(self) -> str | None:
        inner = [
            name
            for name, around in self.known.repeat_of.items()
            if len(around) == 1 and not self.known.inside
        ]
        if not inner:
            return None
        name = self.chance.choice(inner)
        repeat = self.known.repeat_of[name][0]
        return f"indexed-repeat(${{{name}}}, ${{{repeat}}}, {self._one('1', '2', '3')})"

    def _choice_name(self) -> str | None:
        name = self.known.any(self.chance, "one")
        return None if name is None else f"jr:choice-name({name}, '{name}')"

    def _of_files(self, pattern: str, inner: str) -> str | None:
        return pattern.replace("{}", inner) if self.known.files else None
