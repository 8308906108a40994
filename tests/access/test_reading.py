"""Who may see children: every query of every room, asked by somebody who may not read cases."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

import committee_desk
from committee_desk.access import Role, Verb
from committee_desk.errors import Refusal
from committee_desk.office import UnitOfWork
from committee_desk.office.unit_of_work import Look
from committee_desk.overview import CaseFilter
from county_builder import Bench, reading_of, refused, roster_row

NOT_ROOMS = ("desk", "cli", "sample_county", "vault", "records", "__main__", "_migrations")
ARGUMENTS: dict[str, Callable[[Bench], tuple[Any, ...]]] = {
    "case_id": lambda b: (b.case("signed"),),
    "paper_id": lambda b: (b.paper(b.case("signed"), "plan"),),
    "meeting_id": lambda b: (b.meeting(),),
    "item_id": lambda b: (b.item(b.case("tabled")),),
    "wanted": lambda b: (CaseFilter(),),
    "rowids": lambda b: ((1, 2),),
    "assessment_id": lambda b: (b.sec.ask(_newest, b.case("signed")).id,),
    "round_id": lambda b: ("示例",),
    "batch_id": lambda b: ("示例",),
    "kind": lambda b: ("plan",),
    "application_id": lambda b: ("示例",),
    "child_id": lambda b: ("示例",),
    "roster_paper_id": lambda b: ("示例",),
    "source_id": lambda b: ("示例",),
    "delivery": lambda b: ("示例",),
    "number": lambda b: ("示教特册〔2026〕1号",),
    "federation": lambda b: ("示例县残疾人联合会",),
    "purpose": lambda b: ("示例",),
    "rung": lambda b: ("near",),
    "values": lambda b: ({"name": "示例"},),
    "reading": lambda b: (reading_of(roster_row(40, "示例甲")),),
    "child_ids": lambda b: (("示例",),),
    "sender": lambda b: ("示例县残联",),
    "named": lambda b: (set(),),
    "file_sha256": lambda b: ("示例",),
    "pair_id": lambda b: ("示例",),
    "conditions": lambda b: (),
}
#: Queries that tell nothing of a child: counts, people, schools, forms, sittings, what a right is asked with.
WITHOUT_CHILDREN = {
    "assessment.blindness.demand_own",
    "assessment.blindness.demand_readable",
    "assessment.blindness.hidden_fillings",
    "assessment.blindness.is_hidden",
    "assessment.kept_forms.kept_form",
    "assessment.kept_forms.newest_form",
    "assessment.qualified_people.qualifications",
    "batch.reporting.batches",
    "documents.case_facts.imprint",
    "documents.case_facts.letterhead",
    "documents.case_facts.placement_facts",
    "documents.case_facts.reason_facts",
    "meeting.agenda.stands_aside",
    "meeting.agenda.waiting_item",
    "meeting.committee.committee_members",
    "meeting.committee.meetings",
    "meeting.committee.present_members",
    "office.accounts.has_account",
    "office.accounts.people",
    "office.moving.case_now",
    "office.moving.due_in",
    "overview.case_list.townships",
    "overview.one_case.must_record_reading",
    "overview.today.states_counted",
    "overview.today.today_facts",
    "placement.school_register.place_verdict",
    "placement.school_register.pupils_in_class",
    "placement.school_register.school_of",
    "placement.school_register.schools",
    "placement.suggesting.offered",
    "roster.application_papers.complete_by",
    "roster.applications.read_applied",
    "roster.counter.judged",
    "roster.pair_comparison.name_counts",
    "roster.pairs.open_pair_count",
    "roster.pairs.pair_count",
    "roster.received_files.sources",
    "roster.townships.townships_of",
    "roster.townships.welfare_homes_of",
    "roster.foreseeing.imported_before",
    "roster.sender_labels.labels_of",
    "roster.sender_labels.senders",
    "signing.county_keys.open_key",
    "signing.county_keys.trust_of",
}


def _newest(look: Look, case_id: str) -> Any:
    from committee_desk.assessment import newest_assessment

    return newest_assessment(look, case_id)


def queries() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of a room whose first argument is a `Look`."""
    for found in pkgutil.walk_packages(committee_desk.__path__, "committee_desk."):
        short = found.name.removeprefix("committee_desk.")
        if short.split(".")[0] in NOT_ROOMS:
            continue
        for name, function in inspect.getmembers(import_module(found.name), inspect.isfunction):
            if function.__module__ != found.name or name.startswith("_"):
                continue
            first = next(iter(inspect.signature(function).parameters.values()), None)
            if first is not None and first.annotation in (Look, "Look"):
                yield f"{short}.{name}", function


QUERIES = dict(queries())


def arguments(bench: Bench, query: Callable[..., Any]) -> tuple[Any, ...]:
    """Real ids for what *query* wants."""
    wanted = list(inspect.signature(query).parameters.values())[1:]
    needed = [one.name for one in wanted if one.default is one.empty and one.kind is not one.KEYWORD_ONLY]
    return tuple(value for name in needed for value in ARGUMENTS[name](bench))


def refusal_of(bench: Bench, query: Callable[..., Any], given: tuple[Any, ...]) -> str:
    """The key of the refusal that asking ends with, empty for an answer (the case may not have come so far)."""
    try:
        bench.sec.ask(query, *given)
    except Refusal as refusal:
        return refusal.key
    return ""


def test_the_queries_that_tell_nothing_of_children_are_there() -> None:
    assert set(QUERIES) >= WITHOUT_CHILDREN
    assert {"overview.one_case.case_page", "signing.signing_papers.paper_bytes"} <= set(
        QUERIES
    ) - WITHOUT_CHILDREN


@pytest.mark.parametrize("name", sorted(set(QUERIES) - WITHOUT_CHILDREN))
def test_who_may_not_read_cases_is_refused_by_the_query_itself(bench: Bench, name: str) -> None:
    query = QUERIES[name]
    given = arguments(bench, query)
    bench.sec.actor = replace(bench.sec.actor, roles=frozenset({Role.IT}))
    with refused("access.not_allowed"):
        bench.sec.ask(query, *given)


@pytest.mark.parametrize("name", sorted(set(QUERIES) - WITHOUT_CHILDREN - {"batch.reporting.batch_bytes"}))
def test_who_may_read_cases_is_not_refused_for_his_role(bench: Bench, name: str) -> None:
    query = QUERIES[name]
    given = arguments(bench, query)
    for role in (Role.SECRETARY, Role.MEMBER, Role.CHAIR, Role.BUREAU_OFFICER):
        bench.sec.actor = replace(bench.sec.actor, roles=frozenset({role}))
        assert refusal_of(bench, query, given) != "access.not_allowed"


def test_a_query_inside_a_verb_does_not_stand_for_the_verbs_own_question(bench: Bench) -> None:
    def forgetful(work: UnitOfWork) -> None:
        work.allow(Verb.OPEN_CASE)
        work.audit(Verb.DECIDE, "decision", "示例", None, {})

    with pytest.raises(RuntimeError, match="decide was not asked of access"):
        bench.officer.do(forgetful)
