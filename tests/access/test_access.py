"""Who may do what: the whole table of verb × role, walked with the real verbs of the rooms."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from committee_desk.access import MAY, Role, Verb, may, require, require_another
from committee_desk.assessment import (
    assign_assessors,
    open_side_form,
    record_consensus,
    record_instrument,
    record_qualification,
)
from committee_desk.assessment.completing import complete_assessment
from committee_desk.assessment.drafts import open_assessment, save_answers
from committee_desk.assessment.inviting import invite
from committee_desk.assessment.kept_forms import default_form_file, publish_form
from committee_desk.batch import seal_batch
from committee_desk.decision.deciding import decide
from committee_desk.decision.serving import record_answer, serve, settle_dispute
from committee_desk.documents.issuing import export_paper, issue
from committee_desk.documents.issuing_roster import (
    export_roster_paper,
    issue_agreed_roster,
    issue_hand_over,
    issue_receipt,
)
from committee_desk.meeting.agenda import postpone, recuse, table_case
from committee_desk.meeting.opinions import give_opinion
from committee_desk.meeting.proposing import propose
from committee_desk.meeting.sitting import close_meeting, open_meeting, record_arrival, record_leaving
from committee_desk.office import add_person, set_city_recipient
from committee_desk.office.keeping import note_backup
from committee_desk.overview import open_case, reveal_numbers
from committee_desk.placement.school_register import add_school
from committee_desk.plan.adopting import adopt_plan, write_plan
from committee_desk.roster import merge_children, settle_pair, unmerge_children
from committee_desk.roster.applications import complete_papers
from committee_desk.roster.correcting import correct_child, settle_look
from committee_desk.roster.counter import register_child
from committee_desk.roster.importing import import_roster
from committee_desk.roster.townships import set_townships
from committee_desk.roster.withdrawing import withdraw_import
from committee_desk.signing import SignerRole, found_county_authority, make_signer_key, revoke_key, sign
from county_builder import SCHOOLS, Bench, proof, refused

Call = tuple[Callable[..., Any], tuple[Any, ...]]
#: What a verb is called with; whatever stands here is never reached by somebody who may not.
CALLS: dict[Verb, list[Callable[[Bench], Call]]] = {
    Verb.OPEN_CASE: [
        lambda b: (open_case, (b.case("ready"),)),
        lambda b: (reveal_numbers, (b.case("ready"), ())),
    ],
    Verb.BACK_UP: [lambda b: (note_backup, ("20260522-090000",))],
    Verb.IMPORT_ROSTER: [lambda b: (import_roster, (None, b"", ""))],
    Verb.REGISTER_CHILD: [
        lambda b: (lambda work: register_child(work, {"name": "示例"}, kind="guardian"), ()),
        lambda b: (complete_papers, ("x", {})),
    ],
    Verb.SET_TOWNSHIPS: [lambda b: (set_townships, ([{"name": "示例镇"}],))],
    Verb.ISSUE_ROSTER_PAPER: [
        lambda b: (issue_receipt, ("x",)),
        lambda b: (issue_agreed_roster, ()),
        lambda b: (issue_hand_over, ("x",)),
    ],
    Verb.WITHDRAW_IMPORT: [lambda b: (withdraw_import, ("x", "示例"))],
    Verb.CORRECT_CHILD: [
        lambda b: (correct_child, (b.case("registered"), {"village": "别村"}, "示例")),
        lambda b: (settle_look, (b.case("registered"), "示例")),
    ],
    Verb.SETTLE_PAIR: [
        lambda b: (settle_pair, (["x"], "different", "示例")),
        lambda b: (merge_children, ("x", "x")),
    ],
    Verb.UNMERGE_CHILDREN: [lambda b: (unmerge_children, ("x", "示例"))],
    Verb.INVITE: [lambda b: (invite, (b.case("registered"), None))],
    Verb.PUBLISH_FORM: [lambda b: (publish_form, (default_form_file(),))],
    Verb.OPEN_ASSESSMENT: [lambda b: (open_assessment, (b.case("invited"),))],
    Verb.SAVE_ANSWERS: [
        lambda b: (lambda work: save_answers(work, "x", {}, answered=0, asked=0, version_id=1), ())
    ],
    Verb.COMPLETE_ASSESSMENT: [lambda b: (complete_assessment, ("x",))],
    Verb.ASSIGN_ASSESSORS: [lambda b: (assign_assessors, (b.case("invited"), [b.ids()["wang"]]))],
    Verb.RECORD_CONSENSUS: [lambda b: (record_consensus, ("x", []))],
    Verb.OPEN_SIDE_FORM: [lambda b: (open_side_form, (b.case("ready"),))],
    Verb.RECORD_INSTRUMENT: [lambda b: (record_instrument, (b.case("ready"), None))],
    Verb.RECORD_QUALIFICATION: [lambda b: (record_qualification, (b.ids()["wang"], "physician", "示例"))],
    Verb.ADD_SCHOOL: [lambda b: (add_school, (replace(SCHOOLS[0], code="neu"),))],
    Verb.OPEN_MEETING: [lambda b: (open_meeting, (date(2026, 6, 1), "示例"))],
    Verb.RECORD_ARRIVAL: [
        lambda b: (record_arrival, (b.meeting(), b.ids()["wang"])),
        lambda b: (record_leaving, (b.meeting(), b.ids()["wang"])),
    ],
    Verb.TABLE_CASE: [lambda b: (table_case, (b.meeting(), b.case("ready")))],
    Verb.POSTPONE: [lambda b: (postpone, (b.item(b.case("tabled")), "示例"))],
    Verb.RECUSE: [lambda b: (recuse, (b.item(b.case("tabled")), b.ids()["he"], "示例"))],
    Verb.GIVE_OPINION: [lambda b: (give_opinion, (b.item(b.case("tabled")), b.ids()["he"], "near"))],
    Verb.PROPOSE: [lambda b: (propose, (b.item(b.case("tabled")), None))],
    Verb.CLOSE_MEETING: [lambda b: (close_meeting, (b.meeting(),))],
    Verb.SET_COUNTY: [lambda b: (set_city_recipient, ("age1",))],
    Verb.DECIDE: [lambda b: (decide, (b.case("proposed"), None, None))],
    Verb.SERVE: [lambda b: (serve, (b.case("decided"), proof()))],
    Verb.RECORD_ANSWER: [lambda b: (record_answer, (b.case("served"), None))],
    Verb.SETTLE_DISPUTE: [lambda b: (settle_dispute, (b.case("disputed"), "示例"))],
    Verb.WRITE_PLAN: [lambda b: (write_plan, (b.case("accepted"), None))],
    Verb.ADOPT_PLAN: [lambda b: (adopt_plan, (b.case("accepted"),))],
    Verb.ISSUE_PAPER: [lambda b: (issue, (b.case("decided"), "decision"))],
    Verb.EXPORT_PAPER: [
        lambda b: (export_paper, (b.paper(b.case("signed"), "plan"), "示例")),
        lambda b: (export_roster_paper, ("x", "示例")),
    ],
    Verb.SIGN: [lambda b: (sign, (b.paper(b.case("signed"), "plan"), "chair", "赵主任", "x"))],
    Verb.SEAL_BATCH: [lambda b: (seal_batch, ([b.case("signed")], "x"))],
    Verb.ADD_PERSON: [lambda b: (add_person, ("neu", "示例", "示例", [Role.MEMBER]))],
    Verb.MAKE_SIGNER_KEY: [
        lambda b: (found_county_authority, ()),
        lambda b: (make_signer_key, ("示例", SignerRole.MEMBER, "示例", "x")),
        lambda b: (revoke_key, ("x",)),
    ],
}
#: Asked of another person's roles, or not yet a verb of any room.
WITHOUT_CALL = {Verb.APPROVE}


def test_every_verb_stands_in_the_table_with_somebody_who_may() -> None:
    assert set(MAY) == set(Verb)
    assert all(MAY[verb] and set(MAY[verb]) <= set(Role) for verb in Verb)


def test_the_calls_below_cover_every_verb() -> None:
    assert set(CALLS) | WITHOUT_CALL == set(Verb)


@pytest.mark.parametrize("verb", CALLS, ids=str)
def test_a_role_that_may_not_is_refused_by_the_verb_itself(bench: Bench, verb: Verb) -> None:
    county = bench.seat("sec")
    calls = [call(bench) for call in CALLS[verb]]
    before = bench.entries()
    for role in set(Role) - MAY[verb]:
        county.actor = replace(county.actor, roles=frozenset({role}))
        for act, arguments in calls:
            with refused("access.not_allowed"):
                county.do(act, *arguments)
    assert bench.entries() == before


@pytest.mark.parametrize("role", Role)
def test_a_person_may_what_one_of_his_roles_may(role: Role) -> None:
    for verb in Verb:
        assert may({role}, verb) == (role in MAY[verb])
        assert may({role, Role.IT}, verb) == (role in MAY[verb] or Role.IT in MAY[verb])


def test_nobody_without_a_role_may_anything() -> None:
    for verb in Verb:
        with refused("access.not_allowed"):
            require((), verb)


def test_it_handles_no_case() -> None:
    assert {verb for verb in Verb if Role.IT in MAY[verb]} == {
        Verb.PUBLISH_FORM,
        Verb.ADD_PERSON,
        Verb.MAKE_SIGNER_KEY,
        Verb.SET_COUNTY,
        Verb.SET_TOWNSHIPS,
        Verb.BACK_UP,
    }


def test_the_committee_proposes_and_only_the_bureau_decides() -> None:
    assert MAY[Verb.DECIDE] == {Role.BUREAU_OFFICER}
    assert Role.BUREAU_OFFICER not in MAY[Verb.PROPOSE]


def test_nobody_approves_what_he_proposed() -> None:
    require_another("示例甲", "示例乙", Verb.APPROVE)
    with refused("access.own_proposal"):
        require_another("示例甲", "示例甲", Verb.APPROVE)
