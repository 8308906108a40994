"""Why a score is what it is: the parts told add up to the number that the form calculated."""

import pytest

from committee_desk.assessment import newest_assessment, profile, reasons_of
from county_builder import Bench


@pytest.mark.parametrize(
    "changes", [{}, {"com1": "8", "com2": "9", "com3": "4"}, {f"med{n}": "9" for n in range(1, 8)}]
)
def test_the_formula_told_gives_the_score(bench: Bench, changes: dict[str, str]) -> None:
    given = bench.sec.ask(newest_assessment, bench.case("ready"))
    session = given.session(bench.clock.moment)
    for name, value in changes.items():
        session.answer(session.form.node(name).ref, value)
    scores = {one.key: one for one in profile(session)}
    for one in reasons_of(session):
        shown = scores[one.key]
        assert (one.score, one.band, one.counted, one.applying) == (
            shown.score, shown.band, shown.answered, shown.total,
        )  # fmt: skip
        valid = one.counted >= one.least and 100 * one.counted >= one.least_share * one.applying
        assert valid == (one.score is not None)
        if one.score is not None:
            assert one.score == int(100 * one.total / one.most + 0.5)
            assert one.starts <= one.score <= one.ends
        assert sum(item.points or 0 for item in one.items) == one.total


def test_what_does_not_count_says_why(bench: Bench) -> None:
    session = bench.sec.ask(newest_assessment, bench.case("ready")).session(bench.clock.moment)
    for name, value in {"com1": "8", "com2": "9", "com3": "2"}.items():
        session.answer(session.form.node(name).ref, value)
    com = next(one for one in reasons_of(session) if one.key == "com")
    assert [(one.use, one.points) for one in com.items[:3]] == [
        ("not_applicable", None),
        ("not_seen", None),
        ("counted", 2),
    ]


def test_a_high_band_shows_the_evidence_that_it_demands(bench: Bench) -> None:
    given = bench.sec.ask(newest_assessment, bench.case("ready_home"))
    high = [one for one in reasons_of(given.session(bench.clock.moment)) if one.evidence_needed]
    assert high
    assert all(one.evidence for one in high)
