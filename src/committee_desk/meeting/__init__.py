"""The face of meetings: sittings, agenda, opinions, and the committee's proposal."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .agenda import postpone, recuse, table_case
    from .attendance import quorum_for_case
    from .charter import Charter
    from .committee import (
        AgendaRow,
        CaseAtMeeting,
        MeetingRow,
        MemberAtCase,
        agenda_of,
        case_at_meeting,
        committee_members,
        meetings,
        present_members,
    )
    from .drafting import draft_proposal
    from .opinions import give_opinion
    from .proposing import ProposalDraft, propose, verdict_on
    from .sitting import close_meeting, open_meeting, record_arrival, record_leaving
    from .values import Member, Quorum

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Member": "values",
            "Quorum": "values",
            "quorum_for_case": "attendance",
            "verdict_on": "proposing",
            "draft_proposal": "drafting",
            "AgendaRow": "committee",
            "CaseAtMeeting": "committee",
            "Charter": "charter",
            "MeetingRow": "committee",
            "MemberAtCase": "committee",
            "ProposalDraft": "proposing",
            "agenda_of": "committee",
            "case_at_meeting": "committee",
            "close_meeting": "sitting",
            "committee_members": "committee",
            "give_opinion": "opinions",
            "meetings": "committee",
            "open_meeting": "sitting",
            "postpone": "agenda",
            "present_members": "committee",
            "propose": "proposing",
            "record_arrival": "sitting",
            "record_leaving": "sitting",
            "recuse": "agenda",
            "table_case": "agenda",
        },
    )

__all__ = [
    "AgendaRow",
    "CaseAtMeeting",
    "Charter",
    "MeetingRow",
    "Member",
    "MemberAtCase",
    "ProposalDraft",
    "Quorum",
    "agenda_of",
    "case_at_meeting",
    "close_meeting",
    "committee_members",
    "draft_proposal",
    "give_opinion",
    "meetings",
    "open_meeting",
    "postpone",
    "present_members",
    "propose",
    "quorum_for_case",
    "record_arrival",
    "record_leaving",
    "recuse",
    "table_case",
    "verdict_on",
]
