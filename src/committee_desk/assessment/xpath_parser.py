"""Parses XPath 1.0 (W3C Recommendation of 1999, whole grammar) into the shapes of `xpath_ast`."""

from typing import NoReturn

from ..errors import Place, Refusal
from .xpath_ast import (
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Filter,
    Junction,
    Literal,
    Negation,
    NodeTest,
    Number,
    Path,
    Step,
    Union,
    Variable,
)
from .xpath_lexer import Token, cut

AXES = frozenset(
    [
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "namespace",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    ]
)
_KINDS = {"node": "node", "text": "text", "comment": "comment", "processing-instruction": "pi"}
_EVERYTHING = Step("descendant-or-self", NodeTest("node"))
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
_COMPARING = (2, 3)  # these nest to the left; the others become one flat shape
DEEPEST = 60
"""Levels of brackets and calls inside each other that are read; deeper ones are refused."""


def parse(expression: str, place: Place | None = None) -> Expression:
    """The shape of *expression*.

    Refuses, with *place*: `assessment.syntax`, `typed_wrong`, `expression_long`, `expression_deep`.
    """
    return _Parser(cut(expression, place), place).whole()


class _Parser:
    def __init__(self, tokens: list[Token], place: Place | None) -> None:
        self._tokens = tokens
        self._place = place
        self._next = 0
        self._depth = 0

    def whole(self) -> Expression:
        found = self._operators(0)
        if self._token.kind != "end":
            self._stop()
        return found

    @property
    def _token(self) -> Token:
        return self._tokens[self._next]

    def _stop(self) -> NoReturn:
        token = self._token
        raise Refusal("assessment.syntax", place=self._place, near=token.text or "……", at=token.at + 1)

    def _is(self, *signs: str) -> bool:
        return self._token.kind in ("sign", "word") and self._token.text in signs

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _skip(self, sign: str) -> bool:
        if self._is(sign):
            self._next += 1
            return True
        return False

    def _demand(self, sign: str) -> None:
        if not self._skip(sign):
            self._stop()

    def _operators(self, level: int) -> Expression:
        """An expression of the operators from *level* on; climbing, so that brackets cost few Python frames."""
        first = self._signed()
        return self._climb(first, level)

    def _climb(self, left: Expression, level: int) -> Expression:
        for here in range(len(_LEVELS) - 1, level - 1, -1):
            run: list[tuple[str, Expression]] = []
            while self._is(*_LEVELS[here]):
                sign = self._take().text
                run.append((sign, self._climb(self._signed(), here + 1)))
            if here in _COMPARING and len(run) > DEEPEST:
                raise Refusal("assessment.expression_deep", place=self._place, deepest=DEEPEST)
            left = _joined(left, run)
        return left

    def _signed(self) -> Expression:
        minus = 0
        while self._skip("-"):
            minus += 1
        found = self._union()
        if not minus:
            return found
        return Negation(found) if minus % 2 else Negation(Negation(found))

    def _union(self) -> Expression:
        parts = [self._path()]
        while self._skip("|"):
            parts.append(self._path())
        return parts[0] if len(parts) == 1 else Union(tuple(parts))

    def _path(self) -> Expression:
        if self._is("/"):
            self._take()
            return Path("root", self._steps() if self._starts_step() else ())
        if self._skip("//"):
            return Path("root", (_EVERYTHING, *self._steps()))
        if self._starts_step():
            return Path("context", self._steps())
        return self._after(self._primary())

    def _after(self, source: Expression) -> Expression:
        predicates = self._predicates()
        if predicates:
            source = Filter(source, predicates)
        if self._skip("//"):
            return Path(source, (_EVERYTHING, *self._steps()))
        return Path(source, self._steps()) if self._skip("/") else source

    def _starts_step(self) -> bool:
        token, after = self._token, self._tokens[min(self._next + 1, len(self._tokens) - 1)]
        if token.kind == "name":
            return after.text != "(" or after.kind != "sign" or token.text in _KINDS
        return token.kind == "sign" and token.text in (".", "..", "@", "*")

    def _steps(self) -> tuple[Step, ...]:
        steps = [self._step()]
        while self._is("/", "//"):
            if self._take().text == "//":
                steps.append(_EVERYTHING)
            steps.append(self._step())
        return tuple(steps)

    def _step(self) -> Step:
        if self._skip("."):
            return Step("self", NodeTest("node"))
        if self._skip(".."):
            return Step("parent", NodeTest("node"))
        axis = "child"
        if self._skip("@"):
            axis = "attribute"
        elif self._token.kind == "name" and self._tokens[self._next + 1].text == "::":
            axis = self._take().text
            if axis not in AXES:
                self._next -= 1
                self._stop()
            self._take()
        return Step(axis, self._test(), self._predicates())

    def _test(self) -> NodeTest:
        if self._skip("*"):
            return NodeTest("name", "*")
        if self._token.kind != "name":
            self._stop()
        name = self._take().text
        if name in _KINDS and self._skip("("):
            target = self._take().text if self._token.kind == "literal" else "*"
            self._demand(")")
            return NodeTest(_KINDS[name], target)
        return NodeTest("name", name)

    def _predicates(self) -> tuple[Expression, ...]:
        found: list[Expression] = []
        while self._skip("["):
            found.append(self._nested())
            self._demand("]")
        return tuple(found)

    def _nested(self) -> Expression:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refusal("assessment.expression_deep", place=self._place, deepest=DEEPEST)
        found = self._operators(0)
        self._depth -= 1
        return found

    def _primary(self) -> Expression:
        token = self._token
        if token.kind == "number":
            return Number(float(self._take().text))
        if token.kind == "literal":
            return Literal(self._take().text)
        if self._skip("$"):
            if self._token.kind != "name":
                self._stop()
            return Variable(self._take().text)
        if self._skip("("):
            found = self._nested()
            self._demand(")")
            return found
        if token.kind != "name":
            self._stop()
        return self._call()

    def _call(self) -> Call:
        name = self._take()
        self._demand("(")
        arguments: list[Expression] = []
        if not self._is(")"):
            arguments.append(self._nested())
            while self._skip(","):
                arguments.append(self._nested())
        self._demand(")")
        return Call(name.text, tuple(arguments), name.at)


def _joined(left: Expression, run: list[tuple[str, Expression]]) -> Expression:
    if not run:
        return left
    sign = run[0][0]
    if sign in ("and", "or"):
        return Junction(sign, (left, *(operand for _, operand in run)))
    if sign in ("+", "-", "*", "div", "mod"):
        return Arithmetic(left, tuple(run))
    for each, operand in run:
        left = Comparison(each, left, operand)
    return left
