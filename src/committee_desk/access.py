"""Who may do what: one table of verb × role, with no exception anywhere else."""

from collections.abc import Iterable
from enum import StrEnum
from types import MappingProxyType

from .errors import Refusal


class Role(StrEnum):
    """What a person is in this county's work; one person may be several."""

    SECRETARY = "secretary"
    MEMBER = "member"
    CHAIR = "chair"
    BUREAU_OFFICER = "bureau_officer"
    IT = "it"


class Verb(StrEnum):
    """Every act that leaves an entry in the audit trail."""

    OPEN_CASE = "open_case"
    IMPORT_ROSTER = "import_roster"
    REGISTER_CHILD = "register_child"
    SET_TOWNSHIPS = "set_townships"
    ISSUE_ROSTER_PAPER = "issue_roster_paper"
    WITHDRAW_IMPORT = "withdraw_import"
    CORRECT_CHILD = "correct_child"
    SETTLE_PAIR = "settle_pair"
    UNMERGE_CHILDREN = "unmerge_children"
    INVITE = "invite"
    PUBLISH_FORM = "publish_form"
    OPEN_ASSESSMENT = "open_assessment"
    SAVE_ANSWERS = "save_answers"
    COMPLETE_ASSESSMENT = "complete_assessment"
    ASSIGN_ASSESSORS = "assign_assessors"
    RECORD_CONSENSUS = "record_consensus"
    OPEN_SIDE_FORM = "open_side_form"
    RECORD_INSTRUMENT = "record_instrument"
    RECORD_QUALIFICATION = "record_qualification"
    ADD_SCHOOL = "add_school"
    OPEN_MEETING = "open_meeting"
    RECORD_ARRIVAL = "record_arrival"
    TABLE_CASE = "table_case"
    POSTPONE = "postpone"
    RECUSE = "recuse"
    GIVE_OPINION = "give_opinion"
    PROPOSE = "propose"
    CLOSE_MEETING = "close_meeting"
    DECIDE = "decide"
    SERVE = "serve"
    RECORD_ANSWER = "record_answer"
    SETTLE_DISPUTE = "settle_dispute"
    APPROVE = "approve"
    WRITE_PLAN = "write_plan"
    ADOPT_PLAN = "adopt_plan"
    ISSUE_PAPER = "issue_paper"
    EXPORT_PAPER = "export_paper"
    SIGN = "sign"
    SEAL_BATCH = "seal_batch"
    ADD_PERSON = "add_person"
    MAKE_SIGNER_KEY = "make_signer_key"
    SET_COUNTY = "set_county"
    BACK_UP = "back_up"


_EVERYONE_WITH_CASES = frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR, Role.BUREAU_OFFICER})
_DESK = frozenset({Role.SECRETARY})
_BUREAU = frozenset({Role.BUREAU_OFFICER})

MAY = MappingProxyType(
    {
        Verb.OPEN_CASE: _EVERYONE_WITH_CASES,
        Verb.IMPORT_ROSTER: _DESK,
        Verb.REGISTER_CHILD: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.SET_TOWNSHIPS: frozenset({Role.SECRETARY, Role.IT}),
        Verb.ISSUE_ROSTER_PAPER: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.WITHDRAW_IMPORT: _DESK,
        Verb.CORRECT_CHILD: _DESK,
        Verb.SETTLE_PAIR: _DESK,
        Verb.UNMERGE_CHILDREN: _DESK,
        Verb.INVITE: _DESK,
        Verb.PUBLISH_FORM: frozenset({Role.IT}),
        Verb.OPEN_ASSESSMENT: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.SAVE_ANSWERS: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.COMPLETE_ASSESSMENT: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.ASSIGN_ASSESSORS: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.RECORD_CONSENSUS: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.OPEN_SIDE_FORM: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.RECORD_INSTRUMENT: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.RECORD_QUALIFICATION: _DESK,
        Verb.ADD_SCHOOL: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.OPEN_MEETING: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.RECORD_ARRIVAL: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.TABLE_CASE: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.POSTPONE: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.RECUSE: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.GIVE_OPINION: frozenset({Role.SECRETARY, Role.MEMBER, Role.CHAIR}),
        Verb.PROPOSE: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.CLOSE_MEETING: frozenset({Role.SECRETARY, Role.CHAIR}),
        Verb.DECIDE: _BUREAU,
        Verb.SERVE: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.RECORD_ANSWER: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.SETTLE_DISPUTE: _BUREAU,
        # An exception from what holds in principle; that it is not the proposer is asked apart.
        Verb.APPROVE: frozenset({Role.CHAIR, Role.BUREAU_OFFICER}),
        Verb.WRITE_PLAN: _DESK,
        Verb.ADOPT_PLAN: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.ISSUE_PAPER: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.EXPORT_PAPER: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        # Whose signature a field takes is asked by signing itself; here only who stands at the desk.
        Verb.SIGN: _EVERYONE_WITH_CASES,
        Verb.SEAL_BATCH: frozenset({Role.SECRETARY, Role.BUREAU_OFFICER}),
        Verb.ADD_PERSON: frozenset({Role.IT}),
        Verb.MAKE_SIGNER_KEY: frozenset({Role.IT}),
        Verb.SET_COUNTY: frozenset({Role.IT}),
        Verb.BACK_UP: frozenset({Role.IT, Role.SECRETARY}),
    }
)


def may(roles: Iterable[Role], verb: Verb) -> bool:
    """Whether somebody with *roles* may do *verb*."""
    return not MAY[verb].isdisjoint(roles)


def require(roles: Iterable[Role], verb: Verb) -> None:
    """Refusal `access.not_allowed` unless one of *roles* may do *verb*."""
    if not may(roles, verb):
        raise Refusal("access.not_allowed", verb=verb.value)


def require_another(actor_id: str, proposer_id: str, verb: Verb) -> None:
    """Nobody approves what he proposed: Refusal `access.own_proposal` where both are one person."""
    if actor_id == proposer_id:
        raise Refusal("access.own_proposal", verb=verb.value)
