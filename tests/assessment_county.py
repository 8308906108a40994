"""A real county in a folder of the test, with families that are invited; every name in it is invented (示例)."""

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from committee_desk.access import Role
from committee_desk.assessment import Invitation, Session, default_form_file, invite, publish_form
from committee_desk.office import County, CountyFacts, FixedClock, add_person, create_county, open_county
from committee_desk.overview import CaseFilter, CaseRow, case_ids, case_rows
from committee_desk.roster import (
    Counts,
    FileVerdict,
    Outcome,
    RosterReading,
    RosterRow,
    RosterValues,
    import_roster,
)
from committee_desk.vault import CHEAPEST_KDF

NOW = datetime(2026, 4, 20, 9, 12)
NAMES = ("周小禾", "陈子墨", "吴望舒")
PASSWORD = "shili-2026"


@dataclass
class SampleCounty:
    """The opened county of a secretary, and its cases by the child's name."""

    county: County
    cases: dict[str, CaseRow]

    def case_id(self, name: str) -> str:
        """The case of the child called *name*."""
        return self.cases[name].case_id

    @classmethod
    def copied(cls, source: Path, folder: Path) -> "SampleCounty":
        """The county of *source* copied to *folder* and opened there: making one takes six times as long."""
        shutil.copytree(source, folder)
        return cls.again(folder)

    @classmethod
    def again(cls, folder: Path) -> "SampleCounty":
        """The county in *folder*, opened by the secretary."""
        return cls.opened(open_county(folder, "sec", PASSWORD, clock=FixedClock(NOW)))

    @classmethod
    def opened(cls, secretary: County) -> "SampleCounty":
        """With its cases."""
        found = secretary.ask(case_rows, list(secretary.ask(case_ids, CaseFilter())))
        return cls(secretary, {row.name: row for row in found})

    def close(self) -> None:
        """Close the file."""
        self.county.close()


def make_county(folder: Path, *, invited: tuple[str, ...] = NAMES[:2]) -> SampleCounty:
    """A county with three children of which *invited* may be assessed."""
    facts = CountyFacts(
        "夏县", "夏", "140828", 2026, "夏县教育局", "夏县残疾人教育专家委员会", "夏县人民政府", "夏县人民法院",
        "运城市教育局", "yuncheng-14-5", "夏教发〔2024〕3号", True, None,
    )  # fmt: skip
    made = create_county(folder, facts, "it", PASSWORD, "示例管理", clock=FixedClock(NOW), kdf=CHEAPEST_KDF)
    office = made.county
    office.admit("sec", PASSWORD, kdf=CHEAPEST_KDF)
    office.do(add_person, "sec", "示例秘书", "县教育局", [Role.SECRETARY])
    office.do(publish_form, default_form_file())
    secretary = office.as_person("sec", PASSWORD)
    rows = tuple(_row(place, name) for place, name in enumerate(NAMES))
    reading = RosterReading(FileVerdict.OK, (), rows, (), Counts.of(rows))
    secretary.do(import_roster, reading, b"shili", "0" * 64)
    made_of = SampleCounty.opened(secretary)
    for place, name in enumerate(invited):
        secretary.do(invite, made_of.case_id(name), _invitation(place))
    return made_of


def _row(place: int, name: str) -> RosterRow:
    values = RosterValues(
        name=name, sex="male", birth_date=f"2017-02-1{place}", category="6", grade="2", township="白杨镇"
    )
    return RosterRow("名册", place + 2, Outcome.ACCEPTED, (), values, ())


def _invitation(place: int) -> Invitation:
    day = date(2026, 4, 2)
    return Invitation(f"夏教委托〔2026〕{place + 1}号", day, day, date(2026, 4, 20), "评估室")


def fill_everything(session: Session) -> None:
    """Answer every question that is still asked, with the first answer that is right."""
    for _ in range(30):
        wrong = session.errors()
        if not wrong:
            return
        for fault in wrong:
            _answer(session, fault.ref)
    raise AssertionError(f"still wrong: {session.errors()[:3]}")


def _answer(session: Session, ref: str) -> None:
    node = session.definition(ref)
    offered = [name for name, _ in session.choices(ref)]
    typed = {"date": ["2026-04-20", "2026-10-20"], "int": ["1"], "decimal": ["1"]}.get(
        node.data_type, ["示例"]
    )
    for value in offered or typed:
        session.answer(ref, value)
        if session.state(ref).valid:
            return
