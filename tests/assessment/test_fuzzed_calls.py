"""Whatever an author hands to a function, the answer is a value: no exception reaches the screen."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.xpath_bench import value
from committee_desk.assessment.evaluation import TooHeavy
from committee_desk.assessment.functions import FUNCTIONS
from committee_desk.errors import Refusal

XML = "<data><n>3</n><n></n><n>x</n><d>2026-04-21</d><p>1 2 0 0;3 4 0 0</p><g><n>1</n></g></data>"
ODD = [
    "''", "'x'", "'2026-04-21'", "'9999-12-31T23:59:59Z'", "'0001-01-01'", "'2026-02-30'", "'12:30'", "'1 2;3 4'",
    "0", "-1", "1.5", "1e", "100000000000000000000", "(1 div 0)", "(0 div 0)", "-(1 div 0)", "true()", "n", "nothing",
    "d", "p", "//n", "g", "/", "'['", "'(a|a)*'", "'%Y-%m-%d %H:%M %'", "'SHA-256'", "'hex'", "'中文'",
]  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(sorted(FUNCTIONS)), st.lists(st.sampled_from(ODD), max_size=5))
def test_odd_arguments_give_a_value_or_a_refusal(name: str, arguments: list[str]) -> None:
    try:
        found = value(f"{name}({', '.join(arguments)})", XML)
    except (Refusal, TooHeavy):
        return
    assert isinstance(found, (str, float, bool, list))


@settings(max_examples=1500, deadline=None)
@given(st.text(alphabet="ab/[]()'\"=<>!+-*|.,@:$1 ${}中＝“and or div", max_size=40))
def test_any_text_is_read_or_refused(expression: str) -> None:
    try:
        value(expression, XML)
    except (Refusal, TooHeavy):
        return
