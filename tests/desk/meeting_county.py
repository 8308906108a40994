"""A real small county before its meeting: schools, a committee of five, children who were assessed (示例)."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from committee_desk.access import Role
from committee_desk.assessment import (
    Invitation,
    complete_assessment,
    invite,
    open_assessment,
    publish_form,
    read_assessment,
    save_answers,
)
from committee_desk.assessment.kept_forms import default_form_file
from committee_desk.assessment.session import Session as FormSession
from committee_desk.office import County, CountyFacts, FixedClock, add_person, create_county, open_county
from committee_desk.overview import CaseFilter, case_ids, case_rows
from committee_desk.placement import NewClass, NewSchool, add_school
from committee_desk.roster.importing import import_roster
from committee_desk.roster.values import FileVerdict, Outcome, RosterReading, RosterRow, RosterValues
from committee_desk.vault import CHEAPEST_KDF

PASSWORD = "shili-2026"
CLOCK = FixedClock(datetime(2026, 4, 24, 14, 30))
PEOPLE = (
    ("sec", "示例秘书", "县教育局", [Role.SECRETARY]),
    ("zhao", "赵委员", "县教育局", [Role.CHAIR]),
    ("wang", "王医生", "县医院", [Role.MEMBER]),
    ("sun", "孙委员", "县残联", [Role.MEMBER]),
    ("zhou", "周委员", "县民政局", [Role.MEMBER]),
    ("he", "何校长", "白杨镇中心小学", [Role.MEMBER]),
    ("ke", "示例科员", "县教育局", [Role.BUREAU_OFFICER]),
    ("both", "示例兼任", "县教育局", [Role.SECRETARY, Role.BUREAU_OFFICER]),
)
NAMES = ("周小禾", "许思齐", "阿卜杜热西提·买买提江·依明")
#: What a family and an assessor said; everything else is answered by the first choice.
ORDINARY = {
    "child_wish": "near",
    "guardian_wish": "near",
    "child_words": "想和哥哥一个学校",
    "f_learn": "with_support",
}


def make_county(folder: Path, children: int = 2) -> None:
    """Create the county in *folder*, with *children* cases in state ready."""
    facts = CountyFacts(
        "示例县",
        "示",
        "140828",
        2026,
        "示例县教育局",
        "示例县残疾人教育专家委员会",
        "示例县人民政府",
        "示例县人民法院",
        "示例市教育局",
        "yuncheng-14-5",
        "示教发〔2024〕3号",
        True,
        None,
    )
    it = create_county(folder, facts, "it", PASSWORD, "示例管理员", clock=CLOCK, kdf=CHEAPEST_KDF).county
    it.do(publish_form, default_form_file())
    for account, name, office, roles in PEOPLE:
        it.admit(account, PASSWORD, kdf=CHEAPEST_KDF)
        it.do(add_person, account, name, office, roles)
    desk = it.as_person("sec", PASSWORD)
    _schools(desk)
    reading = RosterReading(FileVerdict.OK, (), tuple(map(_row, range(children))))
    desk.do(import_roster, reading, b"", "0" * 64)
    for row in desk.ask(case_rows, tuple(desk.ask(case_ids, CaseFilter()))):
        _assess(desk, row.case_id)
    it.close()


def at_desk(folder: Path, account: str) -> County:
    """The county of *folder* with *account* at the desk, on the day of the meeting."""
    return open_county(folder, account, PASSWORD, clock=CLOCK)


def person_ids(county: County) -> dict[str, str]:
    """Ids of people by account."""
    from committee_desk.office import people

    return {one.account: one.id for one in county.ask(people)}


def ready_cases(county: County, state: str = "ready") -> list[Any]:
    """Rows of the cases in *state*."""
    return list(county.ask(case_rows, tuple(county.ask(case_ids, CaseFilter(states=frozenset({state}))))))


def _schools(desk: County) -> None:
    ordinary = (
        NewClass("四年级 2 班", 4, inclusive_before=2),
        NewClass("四年级 1 班", 4, inclusive_before=3),
    )
    desk.do(
        add_school,
        NewSchool(
            "A1",
            "白杨镇中心小学",
            "白杨镇",
            "ordinary",
            ordinary,
            designated=True,
            resource_room=True,
            liaison="示例教师",
        ),
    )
    desk.do(
        add_school,
        NewSchool(
            "S1", "县特殊教育学校", "城关镇", "special", (NewClass("启智一班", 1, kind="special_class"),)
        ),
    )


def _row(at: int) -> RosterRow:
    values = RosterValues(
        name=NAMES[at],
        sex="female",
        birth_date=f"2017-02-{14 + at}",
        category="6",
        grade="2",
        guardian_name="示例家长",
        guardian_relation="母亲",
        township="白杨镇",
    )
    return RosterRow("Sheet1", at + 2, Outcome.ACCEPTED, (), values, ())


def _assess(desk: County, case_id: str) -> None:
    day = date(2026, 4, 10)
    desk.do(invite, case_id, Invitation("示教委〔2026〕2 号", day, day, date(2026, 4, 16), "县教育局"))
    assessment_id = desk.do(open_assessment, case_id)
    given = desk.ask(read_assessment, assessment_id)
    session = given.session(desk.now())
    answer_all(session)
    desk.do(
        save_answers, assessment_id, session.answers(), answered=150, asked=150, version_id=given.version_id
    )
    desk.do(complete_assessment, assessment_id)


def answer_all(session: FormSession) -> None:
    """Answer every question that is asked: *ORDINARY* where it speaks, else the first choice or a plain value."""
    plain = {"date": "2026-04-16", "int": "8", "decimal": "1"}
    while errors := session.errors():
        ref = errors[0].ref
        node, choices = session.definition(ref), session.choices(ref)
        wanted = ORDINARY.get(node.name, "")
        offered = [code for code, _ in choices]
        value = wanted if wanted in offered or (wanted and not offered) else ""
        session.answer(ref, value or (offered[0] if offered else plain.get(node.data_type, "示例")))
