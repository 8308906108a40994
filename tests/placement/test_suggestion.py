"""The suggestion over the default form's own rules, judged by an XPath engine that is not ours (libxml2)."""

import re

from lxml import etree

from committee_desk.assessment import load_form
from committee_desk.placement.rule_book import rules_of
from committee_desk.placement.suggestion import suggest
from committee_desk.placement.values import Answer, Rung, School, SchoolClass, Standing
from committee_desk.policy import Outcome, load_profile
from committee_desk.resources import resource

POLICY = load_profile("yuncheng-14-5")
RULES = rules_of(load_form(resource("forms", "pre_enrolment_assessment.xlsx")).rules)
NAMES = {name for rule in RULES for name in re.findall(r"\$\{([^}]+)\}", rule.when)}

COMPLETE = {
    "seen_child": "1", "heard_how": "talk", "child_wish": "near", "guardian_wish": "near", "representative": "yes",
    "interpreter": "none", "f_body": "none", "f_learn": "ordinary", "f_adapt": "yes", "examiner_view": "near",
    "needs_care": "none", "can_attend": "yes", "proof_valid": "0", "harm": "none", "n_na": "0", "n_high": "0",
    "school": "示例小学", "sc_name": "示例小学", "t_item": "3", "cog_band": "low", "ada_band": "low",
}  # fmt: skip
AT_HOME = COMPLETE | {
    "f_body": "cannot", "f_learn": "special", "f_adapt": "hard", "needs_care": "all", "can_attend": "no",
    "proof_valid": "1", "med_band": "very", "mob_band": "very", "cog_band": "very", "ada_band": "very",
    "child_wish": "unsaid", "guardian_wish": "home", "examiner_view": "home",
}  # fmt: skip


def engine(answers):
    """Conditions over *answers*, as libxml2 sees them; every question exists, unanswered ones are empty."""
    root = etree.Element("data")
    for name in NAMES:
        for value in answers.get(name, "").split("|"):
            etree.SubElement(root, name).text = value

    def selected(_context, nodes, choice):
        return any(choice in (node.text or "").split() for node in nodes)

    def count_non_empty(_context, nodes):
        return float(sum(bool(node.text) for node in nodes))

    functions = {(None, "selected"): selected, (None, "count-non-empty"): count_non_empty}

    def evaluate(condition):
        path = re.sub(r"\$\{([^}]+)\}", r"/data/\1", condition)
        found = root.xpath(f"boolean({path})", extensions=functions)
        assert isinstance(found, bool)
        return found

    return evaluate


def suggestion(answers, **more):
    def describe(name):
        return Answer(name, f"问 {name}", name, answers.get(name, ""), answers.get(name, ""))

    return suggest(RULES, evaluate=engine(answers), describe=describe, profile=POLICY, **more)


def ids(fired):
    return [one.rule.id for one in fired]


def test_an_able_child_goes_to_the_school_nearby_with_article_and_answers():
    told = suggestion(COMPLETE)
    near = told.of(Rung.NEAR)
    assert (told.preferred, near.standing, ids(near.reasons)) == (Rung.NEAR, Standing.SUGGESTED, ["S01"])
    assert str(near.reasons[0].rule.clause) == "条例 17(1)；三(一)2"
    assert [answer.say("zh") for answer in near.reasons[0].because] == [
        "问 f_learn：ordinary",
        "问 f_adapt：yes",
    ]


def test_a_child_who_can_attend_is_barred_from_home_teaching_by_the_law():
    home = suggestion(COMPLETE).of(Rung.HOME)
    assert home.standing is Standing.BLOCKED
    assert {"B01", "B02"} <= set(ids(home.blocks))


def test_full_time_care_and_a_valid_proof_lead_to_home_teaching_only_through_true_answers():
    told = suggestion(AT_HOME)
    reason = told.of(Rung.HOME).reasons[0]
    assert (told.preferred, reason.rule.id) == (Rung.HOME, "S05")
    assert [answer.name for answer in reason.because] == ["needs_care", "can_attend", "proof_valid"]
    assert told.of(Rung.SPECIAL).standing is Standing.NOT_SUGGESTED


def test_without_a_valid_proof_home_teaching_is_barred_and_one_condition_short():
    home = suggestion(AT_HOME | {"proof_valid": "0"}).of(Rung.HOME)
    assert (home.standing, ids(home.blocks)) == (Standing.BLOCKED, ["B03"])
    miss = home.near_misses[0]
    assert (miss.rule.id, [answer.name for answer in miss.lacking]) == ("S05", ["proof_valid"])


def test_missing_evidence_is_listed_and_no_rung_is_preferred_until_it_is_there():
    told = suggestion(COMPLETE | {"heard_how": "not", "seen_child": "0"})
    assert ids(told.missing) == ["E02", "E03"]
    assert told.preferred is None
    assert told.of(Rung.NEAR).standing is Standing.SUGGESTED


def test_an_old_report_is_a_hint_and_holds_nothing_up():
    told = suggestion(COMPLETE | {"ins_old": "1"})
    assert (ids(told.missing), told.preferred) == (["E07"], Rung.NEAR)


def test_counter_evidence_stands_beside_the_rung_it_speaks_against():
    told = suggestion(COMPLETE | {"f_learn": "special", "f_adapt": "hard", "examiner_view": "special"})
    assert "X01" in ids(told.of(Rung.SPECIAL).counter)
    assert ids(told.counter) == ["X05", "X06"]


def test_suspected_harm_is_reported_before_everything_else():
    assert ids(suggestion(COMPLETE | {"harm": "worry"}).reports) == ["H01"]


def test_an_item_with_much_help_asks_for_its_support():
    told = suggestion(COMPLETE | {"ada3": "4"})
    assert [one.rule.supports for one in told.supports] == ["S-CARE-01"]


def test_codes_for_not_seen_are_no_need_of_support():
    assert suggestion(COMPLETE | {"ada3": "9", "ada5": "8"}).supports == ()


def test_the_functioning_module_only_asks_to_look_again():
    told = suggestion(COMPLETE | {"sen_band": "low"}, functioning={"d_seeing": "1", "d_hearing": "0"})
    assert ids(told.cross_checks) == ["C01"]
    assert told.preferred is Rung.NEAR


def test_a_schools_full_class_is_a_warning_of_the_nearby_rung():
    told = suggestion(COMPLETE | {"sc_full": "0|1"})
    assert ids(told.of(Rung.NEAR).warnings) == ["W01"]


def test_the_nearest_suitable_school_stands_beside_each_rung():
    school = School("s", "示例小学", "瑶峰镇", classes=(SchoolClass("c", "一（1）", 1, 2),))
    told = suggestion(COMPLETE, schools=[school], grade=1)
    choice = told.of(Rung.NEAR).school
    assert choice is not None and choice.verdict.outcome is Outcome.WARNING
    assert told.of(Rung.DESIGNATED).school is None


def test_the_grade_on_the_card_changes_no_rung():
    plain, graded = suggestion(COMPLETE), suggestion(COMPLETE | {"dis_grade": "1"})
    assert [(one.rung, one.standing) for one in plain.rungs] == [
        (one.rung, one.standing) for one in graded.rungs
    ]
    assert ids(graded.warnings) == ["W04"]


def test_our_own_thresholds_are_on_trial_and_carry_no_strength():
    on_trial = [rule for rule in RULES if rule.on_trial]
    assert on_trial and all(rule.strength is None for rule in on_trial)


def test_every_suggesting_rule_speaks_of_a_rung_and_names_its_article():
    for rule in RULES:
        if rule.kind in {"suggest", "block"}:
            assert rule.option in set(Rung) and rule.clause, rule.id
