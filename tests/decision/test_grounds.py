"""Articles per kind of placement, and how papers cite them."""

import pytest

from committee_desk.decision.grounds import chinese_number, cite, grounds_for
from committee_desk.placement.values import Rung
from committee_desk.policy import Clause, load_profile

POLICY = load_profile("yuncheng-14-5")


@pytest.mark.parametrize("rung", list(Rung))
def test_every_kind_cites_its_paragraph_of_the_ladder_first(rung):
    assert str(grounds_for(rung)[0]) == f"条例 17({rung.level})"


def test_a_decision_after_a_dispute_cites_article_21():
    assert Clause("条例 21") in grounds_for(Rung.NEAR, after_dispute=True)
    assert Clause("条例 21") not in grounds_for(Rung.NEAR)


@pytest.mark.parametrize("rung", list(Rung))
def test_every_ground_is_cited_in_full(rung):
    for clause in grounds_for(rung, after_dispute=True):
        assert cite(clause, POLICY).startswith("《")


@pytest.mark.parametrize(
    ("clause", "cited"),
    [
        ("条例 17(4)", "《残疾人教育条例》第十七条第四款"),
        ("义务教育法 57", "《中华人民共和国义务教育法》第五十七条"),
        ("行政复议法 11(11)", "《中华人民共和国行政复议法》第十一条第十一项"),
        ("行政复议法 23(1)(3)", "《中华人民共和国行政复议法》第二十三条第一款第三项"),
    ],
)
def test_articles_in_words(clause, cited):
    assert cite(Clause(clause), POLICY) == cited


def test_a_clause_of_the_plan_is_cited_with_the_plans_number():
    assert cite(Clause("三(一)4"), POLICY).endswith("（运政办发〔2023〕29号）三（一）4")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (17, "十七"),
        (20, "二十"),
        (57, "五十七"),
        (101, "一百零一"),
        (120, "一百二十"),
        (111, "一百一十一"),
    ],
)
def test_numbers_as_articles_are_counted(number, words):
    assert chinese_number(number) == words


def test_every_number_has_words_of_its_own():
    assert len({chinese_number(number) for number in range(1, 1000)}) == 999
