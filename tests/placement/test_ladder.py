"""The ladder: order, reported groups, the nearest suitable school, and rungs that do not fit the findings."""

import pytest

from committee_desk.placement.ladder import LADDER, ThreeFindings, check_rung, nearest_suitable
from committee_desk.placement.values import ReportedGroup, Rung, School, SchoolClass
from committee_desk.policy import Outcome, load_profile

POLICY = load_profile("yuncheng-14-5")
ABLE = ThreeFindings("none", "ordinary", "yes", "none", "yes")
AT_HOME = ThreeFindings("cannot", "special", "hard", "all", "no")


def ordinary(name, inclusive=0, **facts):
    return School(
        name,
        name,
        facts.pop("township", "瑶峰镇"),
        classes=(SchoolClass(name, "一（1）", 1, inclusive),),
        **facts,
    )


def test_the_ladder_never_steps_down():
    levels = [rung.level for rung in LADDER]
    assert levels == sorted(levels) and set(levels) == {1, 2, 3, 4}


def test_six_kinds_are_reported_as_three():
    assert [rung.group for rung in LADDER] == [
        ReportedGroup.INCLUSIVE,
        ReportedGroup.INCLUSIVE,
        ReportedGroup.INCLUSIVE,
        ReportedGroup.SPECIAL,
        ReportedGroup.HOME,
        ReportedGroup.HOME,
    ]


def test_the_school_with_the_shortest_way_comes_first():
    choice = nearest_suitable(
        Rung.NEAR, [ordinary("甲", minutes=40), ordinary("乙", minutes=15)], POLICY, grade=1
    )
    assert choice is not None and choice.school.name == "乙"


def test_without_known_ways_the_childs_own_township_comes_first():
    schools = [ordinary("甲", township="水头镇"), ordinary("乙", township="瑶峰镇")]
    choice = nearest_suitable(Rung.NEAR, schools, POLICY, township="瑶峰镇", grade=1)
    assert choice is not None and choice.school.name == "乙"


def test_a_full_class_is_passed_over_and_named():
    schools = [ordinary("甲", inclusive=3, minutes=5), ordinary("乙", minutes=20)]
    choice = nearest_suitable(Rung.NEAR, schools, POLICY, grade=1)
    assert choice is not None and choice.school.name == "乙"
    assert [(one.school.name, one.key) for one in choice.passed_over] == [("甲", "placement.class_full")]


def test_where_all_classes_are_full_the_nearest_is_given_with_the_need_for_approval():
    schools = [ordinary("甲", inclusive=3, minutes=5), ordinary("乙", inclusive=4, minutes=20)]
    choice = nearest_suitable(Rung.NEAR, schools, POLICY, grade=1)
    assert choice is not None and choice.school.name == "甲"
    assert choice.verdict.outcome is Outcome.NEEDS_APPROVAL


def test_the_class_with_fewest_inclusive_pupils_is_taken():
    classes = (
        SchoolClass("1", "一（1）", 1, 2),
        SchoolClass("2", "一（2）", 1, 0),
        SchoolClass("3", "二（1）", 2, 0),
    )
    choice = nearest_suitable(Rung.NEAR, [School("s", "甲", "瑶峰镇", classes=classes)], POLICY, grade=1)
    assert choice is not None and choice.school_class is not None and choice.school_class.id == "2"


def test_a_school_that_is_not_designated_does_not_suit_the_second_rung():
    assert nearest_suitable(Rung.DESIGNATED, [ordinary("甲")], POLICY) is None


def test_a_special_class_is_no_place_for_an_inclusive_pupil():
    school = School("s", "甲", "瑶峰镇", classes=(SchoolClass("1", "特教班", 1, 0, "special_class", 8),))
    choice = nearest_suitable(Rung.NEAR, [school], POLICY, grade=1)
    assert choice is not None and choice.school_class is None
    assert choice.verdict.findings[0].key == "placement.class_unknown"


def test_visits_at_home_are_answered_for_by_the_special_school():
    schools = [ordinary("甲", minutes=5), School("t", "县特校", "瑶峰镇", "special", minutes=50)]
    choice = nearest_suitable(Rung.HOME, schools, POLICY)
    assert choice is not None and choice.school.name == "县特校"


@pytest.mark.parametrize("rung", [Rung.HOME, Rung.REMOTE])
def test_a_child_who_can_attend_is_not_taught_at_home(rung):
    verdict = check_rung(rung, ABLE)
    assert verdict.outcome is Outcome.REFUSED
    assert {str(finding.clause) for finding in verdict.findings} == {"条例 17(4)"}


def test_home_teaching_fits_a_child_who_needs_care_and_cannot_attend():
    assert check_rung(Rung.HOME, AT_HOME).outcome is Outcome.FINE


def test_a_special_school_for_a_child_who_can_learn_elsewhere_asks_for_reasons():
    verdict = check_rung(Rung.SPECIAL, ABLE)
    assert (verdict.outcome, verdict.findings[0].key) == (Outcome.WARNING, "placement.rung_can_learn")


def test_an_open_finding_is_named():
    verdict = check_rung(Rung.NEAR, ThreeFindings("none", "unclear", "yes"))
    assert verdict.findings[0].key == "placement.finding_open"
