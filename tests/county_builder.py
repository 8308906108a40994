"""A real, encrypted county for tests: people, form, schools, keys, and one invented child (示例) in every state."""

import hashlib
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from committee_desk.access import Role
from committee_desk.assessment.completing import complete_assessment
from committee_desk.assessment.drafts import (
    open_assessment,
    read_assessment,
    save_answers,
)
from committee_desk.assessment.inviting import Invitation, invite
from committee_desk.assessment.kept_forms import default_form_file, publish_form
from committee_desk.batch import new_identity, seal_batch
from committee_desk.decision.deciding import decide
from committee_desk.decision.drafting import draft_decision
from committee_desk.decision.serving import Answered, Proof, record_answer, serve
from committee_desk.documents.issuing import issue
from committee_desk.errors import Refusal
from committee_desk.identifiers import ResidentId
from committee_desk.meeting.agenda import table_case
from committee_desk.meeting.drafting import draft_proposal
from committee_desk.meeting.opinions import give_opinion
from committee_desk.meeting.proposing import ProposalDraft, propose
from committee_desk.meeting.sitting import open_meeting, record_arrival
from committee_desk.office import (
    County,
    CountyFacts,
    FixedClock,
    add_person,
    create_county,
    open_county,
    people,
)
from committee_desk.placement.school_register import NewClass, NewSchool, add_school, schools
from committee_desk.plan.adopting import adopt_plan, write_plan
from committee_desk.plan.beginning import begin_plan
from committee_desk.plan.values import PlanContent
from committee_desk.records.case import case
from committee_desk.records.meeting import agenda_item
from committee_desk.records.plan import paper
from committee_desk.roster.importing import import_roster
from committee_desk.roster.values import Counts, FileVerdict, Outcome, RosterReading, RosterRow, RosterValues
from committee_desk.sample_county.assessor import NATURES, fill
from committee_desk.signing import (
    SignerRole,
    found_county_authority,
    make_signer_key,
    seats,
    sign,
    signer_keys,
)
from committee_desk.vault import CHEAPEST_KDF
from committee_desk.vault.audit_chain import audit

PASSWORD = "示例密码-2026-一二三四"
BEGINS = datetime(2026, 5, 12, 9, 0)
IDENTITY, RECIPIENT = new_identity()
FACTS = CountyFacts(
    name="示例县",
    short="示",
    division="140828",
    year=2026,
    bureau="示例县教育局",
    committee="示例县残疾人教育专家委员会",
    government="示例县人民政府",
    court="示例县人民法院",
    city_bureau="示例市教育局",
    profile="yuncheng-14-5",
    charter_number="示教发〔2026〕3号",
    is_sample=True,
    city_recipient=RECIPIENT,
)
MEMBERS = ("wang", "sun", "zhou", "he")
STAFF = (
    ("sec", "示例秘书", (Role.SECRETARY,)),
    ("officer", "示例科员", (Role.BUREAU_OFFICER,)),
    ("both", "示例兼任", (Role.SECRETARY, Role.BUREAU_OFFICER)),
    ("chair", "赵主任", (Role.CHAIR, Role.MEMBER)),
    ("wang", "王医生", (Role.MEMBER,)),
    ("sun", "孙老师", (Role.MEMBER,)),
    ("zhou", "周心理师", (Role.MEMBER,)),
    ("he", "何校长", (Role.MEMBER,)),
)
LIAISON = "冯联络"
SCHOOLS = (
    NewSchool(
        "A1",
        "瑶峰镇示例小学",
        "瑶峰镇",
        "ordinary",
        (
            NewClass("一年级1班", 1),
            *(NewClass(f"一年级{number}班", 1) for number in range(2, 6)),
            NewClass("三年级2班", 3, inclusive_before=2),
            NewClass("三年级3班", 3, inclusive_before=3),
        ),
        designated=True,
        resource_room=True,
        liaison=LIAISON,
        phone="13800001001",
    ),
    NewSchool(
        "S1",
        "示例特殊教育学校",
        "瑶峰镇",
        "special",
        (NewClass("启智一班", 1, kind="special_class"),),
        liaison="沈联络",
    ),
)
FULL_CLASS = "三年级3班"
CAST: tuple[tuple[str, str, str, str], ...] = (
    # key, invented name, state, rung
    ("registered", "周小禾", "registered", "near"),
    ("invited", "单星河", "invited", "near"),
    ("assessing", "𠮷望舒", "assessing", "near"),
    ("ready", "欧阳安然", "ready", "near"),
    ("ready_home", "周念慈", "ready", "home"),
    ("tabled", "林雨桐", "tabled", "near"),
    ("tabled_home", "阿依古丽·买买提", "tabled", "home"),
    ("proposed", "郑嘉树", "proposed", "near"),
    ("decided", "何一鸣", "decided", "near"),
    ("served", "宋思齐", "served", "near"),
    ("accepted", "唐知远", "accepted", "near"),
    ("disputed", "许若溪", "disputed", "near"),
    ("planned", "韩子墨", "planned", "near"),
    ("signed", "冯晨光", "signed", "near"),
    ("reported", "邓一诺", "reported", "near"),
)
"""One child in every state; tests take theirs by its key."""

WAY = (
    "registered",
    "invited",
    "assessing",
    "ready",
    "tabled",
    "proposed",
    "decided",
    "served",
    "accepted",
    "planned",
    "signed",
    "reported",
)


def refused(key: str) -> Any:
    """Expects the refusal *key*."""
    return pytest.raises(Refusal, check=lambda refusal: refusal.key == key)


def resident_id(ordinal: int, born: date = date(2019, 9, 1), *, girl: bool = True) -> str:
    """An invented resident number with a right check character."""
    first = f"140828{born:%Y%m%d}{ordinal * 2 + (0 if girl else 1):03}"
    return first + ResidentId.check_character(first)


def roster_row(at: int, name: str, **changes: Any) -> RosterRow:
    """A sound row of a roster; *at* makes its numbers its own."""
    number = resident_id(at)
    values = RosterValues(
        name=name,
        resident_id=number,
        sex="female",
        birth_date="2019-09-01",
        certificate=number + "54",
        category="5",
        grade="4",
        guardian_name="示例家长",
        guardian_relation="母亲",
        guardian_phone="13800002000",
        township="瑶峰镇",
        village="示例村",
    )
    return RosterRow("Sheet1", at + 2, Outcome.ACCEPTED, (), values._replace(**changes), ())


def reading_of(*rows: RosterRow) -> RosterReading:
    """Rows as a whole reading."""
    return RosterReading(FileVerdict.OK, (), rows, counts=Counts.of(rows))


@dataclass
class Bench:
    """An opened county with everybody's seat at hand and children by the keys of `CAST`."""

    folder: Path
    clock: FixedClock = field(default_factory=lambda: FixedClock(BEGINS))
    _seats: dict[str, County] = field(default_factory=dict)

    def seat(self, account: str) -> County:
        """The county with *account* at the desk."""
        if account not in self._seats:
            first = next(iter(self._seats.values()), None)
            self._seats[account] = (
                first.as_person(account, PASSWORD)
                if first
                else open_county(self.folder, account, PASSWORD, clock=self.clock)
            )
        return self._seats[account]

    @property
    def sec(self) -> County:
        """The secretary's seat."""
        return self.seat("sec")

    @property
    def officer(self) -> County:
        """The bureau officer's seat."""
        return self.seat("officer")

    def close(self) -> None:
        """Close the file."""
        for county in self._seats.values():
            county.close()

    def ids(self) -> dict[str, str]:
        """People's ids by account."""
        return {one.account: one.id for one in self.sec.ask(people)}

    def rows(self, statement: Any) -> list[Any]:
        """What a SELECT finds."""
        return self.sec.ask(lambda look: look.connection.execute(statement).all())

    def case(self, key: str) -> str:
        """The id of the case that stands under *key* in `CAST`."""
        ids = [row.id for row in self.rows(sa.select(case.c.id).order_by(case.c.number))]
        return ids[[one[0] for one in CAST].index(key)]

    def state(self, case_id: str) -> str:
        """Where a case stands."""
        return self.rows(sa.select(case.c.state).where(case.c.id == case_id))[0].state

    def newest(self, case_id: str) -> str:
        """The newest assessment of a case."""
        from committee_desk.assessment.drafts import newest_assessment

        return self.sec.ask(newest_assessment, case_id).id

    def form(self) -> str:
        """The newest published version of the default form."""
        from committee_desk.assessment.kept_forms import newest_form

        return self.sec.ask(newest_form)

    def item(self, case_id: str) -> str:
        """The newest agenda item of a case."""
        items = self.rows(sa.select(agenda_item.c.id).where(agenda_item.c.case_id == case_id))
        return max(row.id for row in items)

    def meeting(self) -> str:
        """The sitting of the template, still open, everybody there."""
        from committee_desk.records.meeting import meeting

        return self.rows(sa.select(meeting.c.id))[0].id

    def paper(self, case_id: str, kind: str) -> str:
        """The newest paper of a case."""
        found = self.rows(sa.select(paper.c.id).where(paper.c.case_id == case_id, paper.c.kind == kind))
        return max(row.id for row in found)

    def entries(self) -> int:
        """How many entries the audit trail has."""
        return self.rows(sa.select(sa.func.count()).select_from(audit))[0][0]

    def school(self, code: str = "A1") -> Any:
        """A school of the register."""
        return next(one for one in self.sec.ask(schools) if one.code == code)

    def class_id(self, name: str) -> str:
        """A class by its name."""
        return next(one.id for row in self.sec.ask(schools) for one in row.classes if one.name == name)

    @contextmanager
    def adding(self, entries: int) -> Any:
        """What happens inside adds so many entries to the audit trail."""
        before = self.entries()
        yield
        assert self.entries() - before == entries

    # the way of one case -------------------------------------------------------------------------------------

    def advance(self, case_id: str, state: str, rung: str = "near") -> None:
        """Take the case by its ordinary way to *state*."""
        way = list(WAY)
        if state == "disputed":
            way[way.index("accepted")] = "disputed"
        for step in way[way.index(self.state(case_id)) + 1 : way.index(state) + 1]:
            _STEPS[step](self, case_id, rung)

    def discuss(self, item_id: str, rung: str | None, *, but: dict[str, str | None] | None = None) -> None:
        """Everybody's opinion on an item is *rung*, except what *but* says by account."""
        ids = self.ids()
        for account in ("chair", *MEMBERS):
            self.sec.do(give_opinion, item_id, ids[account], (but or {}).get(account, rung), "")

    def draft(self, case_id: str, rung: str = "near", **changes: Any) -> ProposalDraft:
        """A proposal that can be carried."""
        drawn = self.sec.ask(draft_proposal, case_id, rung)
        if drawn.home_grounds is not None:
            drawn = replace(drawn, home_grounds=replace(drawn.home_grounds, consent_on=date(2026, 5, 11)))
        return replace(drawn, **changes)

    def answers(self, assessment_id: str, rung: str) -> dict[str, str]:
        """A whole form for a child of nature *rung*."""
        session = self.seat("wang").ask(read_assessment, assessment_id).session(self.clock.moment)
        return fill(session, NATURES[rung], seed=7, category=5, today=self.clock.moment.date())

    def sign_all(self, paper_id: str) -> None:
        """Everybody signs in the order of the seats."""
        for seat in self.sec.ask(seats, paper_id):
            self.clock.move(seconds=20)
            self.sec.do(sign, paper_id, seat.role, seat.name, PASSWORD)

    def plan(self, case_id: str) -> PlanContent:
        """A plan without gaps."""
        begun = self.sec.ask(begin_plan, case_id)
        named = tuple(replace(one, name="韩老师") if one.duty == "teacher" else one for one in begun.people)
        return replace(begun, people=named)


def invitation(day: date = date(2026, 5, 12)) -> Invitation:
    """A commission with its notice, as the law wants it."""
    return Invitation("示教委托〔2026〕1号", day, day, day, "示例评估室")


def proof(**changes: Any) -> Proof:
    """A service that counts."""
    return replace(
        Proof("示例家长", "母亲", "direct", date(2026, 5, 12), ("王送达", "李送达"), signed_by="示例家长"),
        **changes,
    )


def _invite(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(invite, case_id, invitation())


def _open(bench: Bench, case_id: str, _: str) -> None:
    bench.seat("wang").do(open_assessment, case_id)


def assess(bench: Bench, case_id: str, rung: str) -> None:
    """Fill the open assessment of a case and complete it."""
    from committee_desk.assessment.drafts import newest_assessment

    member = bench.seat("wang")
    given = member.ask(newest_assessment, case_id)
    answers = bench.answers(given.id, rung)
    member.do(save_answers, given.id, answers, answered=9, asked=9, version_id=given.version_id)
    member.do(complete_assessment, given.id)


def _table(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(table_case, bench.meeting(), case_id)


def _propose(bench: Bench, case_id: str, rung: str) -> None:
    bench.discuss(bench.item(case_id), rung)
    bench.sec.do(propose, bench.item(case_id), bench.draft(case_id, rung))


def _decide(bench: Bench, case_id: str, _: str) -> None:
    bench.officer.do(decide, case_id, *bench.officer.ask(draft_decision, case_id))


def _serve(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(serve, case_id, proof())


def _accept(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(record_answer, case_id, Answered(True, "示例家长", date(2026, 5, 12), "同意（示例）"))


def _dispute(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(record_answer, case_id, Answered(False, "示例家长", date(2026, 5, 12), "想在村里上学"))


def _adopt(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(write_plan, case_id, bench.plan(case_id))
    bench.sec.do(adopt_plan, case_id)


def _sign(bench: Bench, case_id: str, _: str) -> None:
    for kind in ("decision", "plan"):
        bench.sign_all(bench.sec.do(issue, case_id, kind))


def _report(bench: Bench, case_id: str, _: str) -> None:
    bench.sec.do(seal_batch, [case_id], PASSWORD)


_STEPS: dict[str, Callable[[Bench, str, str], None]] = {
    "invited": _invite,
    "assessing": _open,
    "ready": assess,
    "tabled": _table,
    "proposed": _propose,
    "decided": _decide,
    "served": _serve,
    "accepted": _accept,
    "disputed": _dispute,
    "planned": _adopt,
    "signed": _sign,
    "reported": _report,
}


def build_empty(folder: Path, facts: CountyFacts = FACTS) -> Bench:
    """A county with people, form, schools and signing keys, and no child."""
    clock = FixedClock(BEGINS)
    it = create_county(folder, facts, "it", PASSWORD, "示例管理员", clock=clock, kdf=CHEAPEST_KDF).county
    bench = Bench(folder, clock, {"it": it})
    it.do(publish_form, default_form_file())
    for account, name, roles in STAFF:
        it.admit(account, PASSWORD, kdf=CHEAPEST_KDF)
        it.do(add_person, account, name, "示例单位", roles)
    for school in SCHOOLS:
        bench.sec.do(add_school, school)
    _make_keys(bench)
    return bench


def _make_keys(bench: Bench) -> None:
    it, names = bench.seat("it"), {account: name for account, name, _ in STAFF}
    it.do(found_county_authority)
    wanted = [
        (FACTS.bureau, SignerRole.BUREAU_SEAL, FACTS.bureau),
        (FACTS.committee, SignerRole.COMMITTEE_SEAL, FACTS.committee),
        (names["chair"], SignerRole.CHAIR, FACTS.committee),
        (LIAISON, SignerRole.LIAISON, "瑶峰镇示例小学"),
        *((names[one], SignerRole.MEMBER, FACTS.committee) for one in MEMBERS),
    ]
    with pytest.MonkeyPatch.context() as patch:
        # The stretching of the password is measured in its own room; a wrapped key carries its own cost.
        patch.setattr(signer_keys, "_PASSES", 1)
        patch.setattr(signer_keys, "_MEMORY_KIB", 64)
        for name, role, organisation in wanted:
            it.do(make_signer_key, name, role, organisation, PASSWORD)


def build_template(folder: Path) -> None:
    """The county that tests copy: `build_empty` and every child of `CAST` in its state, the sitting still open."""
    bench = build_empty(folder)
    rows = tuple(roster_row(at, name) for at, (_, name, _, _) in enumerate(CAST))
    content = "示例名册".encode()
    bench.sec.do(import_roster, reading_of(*rows), content, hashlib.sha256(content).hexdigest())
    meeting_id = bench.sec.do(open_meeting, date(2026, 5, 12), "示例会议室")
    ids = bench.ids()
    for account in ("chair", *MEMBERS):
        bench.sec.do(record_arrival, meeting_id, ids[account])
    for key, _, state, rung in CAST:
        bench.advance(bench.case(key), state, rung)
    bench.close()
