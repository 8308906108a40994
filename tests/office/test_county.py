"""One command = one transaction = one audit entry; idempotent commands; who is at the desk."""

import ast
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

import committee_desk
from committee_desk.access import Role, Verb
from committee_desk.meeting.agenda import postpone, table_case
from committee_desk.office import FixedClock, UnitOfWork, add_person, create_county, open_county, people
from committee_desk.office.clock import CHINA, ShiftedClock
from committee_desk.office.moving import case_now, move_case
from committee_desk.placement.school_register import NewSchool, add_school
from committee_desk.records.case import case
from committee_desk.records.case_states import State
from committee_desk.records.person import setting
from committee_desk.records.school import school
from committee_desk.vault import CHEAPEST_KDF, verify
from committee_desk.vault.audit_chain import audit, audit_body
from county_builder import BEGINS, FACTS, PASSWORD, Bench, refused

NEW = NewSchool("N1", "示例新校", "示例镇", "ordinary", ())


def test_a_verb_leaves_exactly_one_entry_with_actor_moment_and_case(bench: Bench) -> None:
    case_id = bench.case("ready")
    with bench.adding(entries=1):
        bench.sec.do(table_case, bench.meeting(), case_id)
    entry = bench.rows(sa.select(audit).order_by(audit.c.seq.desc()).limit(1))[0]
    assert (entry.actor, entry.verb, entry.case_id) == (bench.sec.actor.id, "table_case", case_id)
    assert datetime.fromisoformat(entry.at) == bench.clock.moment


def test_a_verb_that_writes_no_entry_is_a_bug_and_changes_nothing(bench: Bench) -> None:
    def silent(work: UnitOfWork) -> None:
        work.allow(Verb.ADD_SCHOOL)
        work.connection.execute(school.update().values(name="改了"))

    with bench.adding(entries=0), pytest.raises(RuntimeError, match="without its audit entry"):
        bench.sec.do(silent)
    assert bench.rows(sa.select(school.c.id).where(school.c.name == "改了")) == []


def test_a_verb_that_writes_two_entries_is_a_bug_and_changes_nothing(bench: Bench) -> None:
    def twice(work: UnitOfWork) -> None:
        add_school(work, NEW)
        add_school(work, NewSchool("N2", "示例新校二", "示例镇", "ordinary", ()))

    with bench.adding(entries=0), pytest.raises(RuntimeError, match="two audit entries"):
        bench.sec.do(twice)
    assert bench.rows(sa.select(school.c.id).where(school.c.code.in_(["N1", "N2"]))) == []


def test_an_entry_without_a_question_to_access_is_a_bug(bench: Bench) -> None:
    with pytest.raises(RuntimeError, match="not asked of access"):
        bench.sec.do(lambda work: work.audit(Verb.ADD_SCHOOL, "school", "x", None, {}))


def test_an_exception_at_the_end_takes_everything_back(bench: Bench) -> None:
    def fails(work: UnitOfWork) -> None:
        add_school(work, NEW)
        raise LookupError("示例")

    with bench.adding(entries=0), pytest.raises(LookupError):
        bench.sec.do(fails)
    assert bench.rows(sa.select(school.c.id).where(school.c.code == "N1")) == []


def test_a_command_carried_out_twice_gives_its_first_result_and_changes_nothing(bench: Bench) -> None:
    first = bench.sec.do_once("befehl-1", add_school, NEW)
    with bench.adding(entries=0):
        # The same verb would refuse the code a second time: only a repeat that is recognised passes.
        assert bench.sec.do_once("befehl-1", add_school, NEW) == first
    with refused("placement.school_known"):
        bench.sec.do_once("befehl-2", add_school, NEW)


def test_a_refused_command_may_be_tried_again_under_its_id(bench: Bench) -> None:
    item = bench.item(bench.case("tabled"))
    with refused("meeting.reason_missing"):
        bench.sec.do_once("befehl", postpone, item, " ")
    assert bench.sec.do_once("befehl", postpone, item, "等复查") == item


def test_a_read_sees_one_snapshot_and_cannot_write(bench: Bench) -> None:
    from sqlalchemy.exc import DBAPIError

    with pytest.raises(DBAPIError):
        bench.sec.ask(lambda look: look.connection.execute(school.update().values(name="改了")))
    assert bench.rows(sa.select(school.c.id).where(school.c.name == "改了")) == []


@pytest.mark.parametrize("state", [state for state in State if state is not State.DUPLICATE])
def test_a_verb_from_a_wrong_state_is_refused_and_the_case_stays(bench: Bench, state: State) -> None:
    case_id = bench.case(state.value)

    def walk(step: str) -> None:
        def act(work: UnitOfWork) -> None:
            move_case(work, case_id, step)
            raise LookupError("the table let it pass")

        bench.sec.do(act)

    from committee_desk.records.case_states import TRANSITIONS, steps_from

    for step in TRANSITIONS:
        if step in steps_from(state):
            with pytest.raises(LookupError):
                walk(step)
        else:
            with refused("records.wrong_state"):
                walk(step)
    assert bench.state(case_id) == state


def test_every_move_counts_the_version_and_the_moment(bench: Bench) -> None:
    case_id = bench.case("tabled")
    before = bench.rows(sa.select(case).where(case.c.id == case_id))[0]
    bench.clock.move(hours=1)
    bench.sec.do(postpone, bench.item(case_id), "等复查")
    after = bench.rows(sa.select(case).where(case.c.id == case_id))[0]
    assert (after.version_id, after.changed_at) == (before.version_id + 1, bench.clock.moment)


def test_a_case_that_is_not_there_is_refused(bench: Bench) -> None:
    with refused("office.no_such_case"):
        bench.sec.ask(case_now, "没有")


def test_the_chain_is_sound_after_every_state_was_reached_and_a_forged_body_shows(bench: Bench) -> None:
    store = bench.sec._store
    with store.read() as connection:
        report = verify(connection, store.master)
    assert (report.problems, report.erased) == ((), ())
    assert report.entries > 100
    with store.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_body_is_not_changed")
        connection.execute(audit_body.update().where(audit_body.c.seq == 7).values(body="{}"))
    with store.read() as connection:
        assert [(one.code, one.seq) for one in verify(connection, store.master).problems] == [
            ("body_differs", 7)
        ]


def test_no_name_and_no_number_of_a_child_stands_in_the_audit_trail(bench: Bench) -> None:
    from committee_desk.records.child import child

    children = bench.rows(sa.select(child.c.name, child.c.resident_id))
    written = "\n".join(row.body for row in bench.rows(sa.select(audit_body.c.body)))
    assert children
    assert "proposed" in written or "rung" in written
    for row in children:
        assert row.name not in written
        assert row.resident_id not in written


def test_a_wrong_password_opens_nothing(bench: Bench) -> None:
    with refused("vault.wrong_password"):
        open_county(bench.folder, "sec", PASSWORD + "x", clock=bench.clock)
    with refused("vault.wrong_password"):
        bench.sec.as_person("officer", "")


def test_an_account_without_a_slot_is_refused(bench: Bench) -> None:
    bench.seat("it").do(add_person, "neu", "示例新人", "示例", [Role.MEMBER])
    with pytest.raises(committee_desk.errors.Refusal):
        bench.seat("it").as_person("neu", PASSWORD)


def test_another_person_at_the_desk_acts_in_his_own_name(bench: Bench) -> None:
    officer = bench.sec.as_person("officer", PASSWORD)
    officer.do(add_school, NEW)
    last = bench.rows(sa.select(audit.c.actor).order_by(audit.c.seq.desc()).limit(1))[0]
    assert last.actor == officer.actor.id != bench.sec.actor.id


def test_an_approval_is_given_by_somebody_who_may_and_with_his_own_password(bench: Bench) -> None:
    given = bench.sec.approval("chair", PASSWORD)
    assert (given.person_id, given.name) == (bench.ids()["chair"], "赵主任")
    with refused("vault.wrong_password"):
        bench.sec.approval("chair", "不对的密码不对的密码")
    for account in ("wang", "it", "sec"):
        with refused("access.not_allowed"):
            bench.sec.approval(account, PASSWORD)
    with refused("access.own_proposal"):
        bench.officer.approval("officer", PASSWORD)


def test_only_it_makes_a_password_slot(bench: Bench) -> None:
    with refused("access.not_allowed"):
        bench.sec.admit("neu", PASSWORD, kdf=CHEAPEST_KDF)


def test_an_account_is_taken_once(bench: Bench) -> None:
    with bench.adding(entries=0), refused("office.account_taken"):
        bench.seat("it").do(add_person, "sec", "示例", "示例", [Role.MEMBER])


def test_people_stand_in_the_order_in_which_they_came(bench: Bench) -> None:
    assert [one.account for one in bench.sec.ask(people)][:3] == ["it", "sec", "officer"]


def test_the_facts_of_the_county_come_back_as_they_were_given(bench: Bench) -> None:
    assert bench.sec.facts == FACTS
    assert FACTS.cutoff.isoformat() == "2026-08-31"


def test_a_county_killed_before_its_facts_were_written_is_told_apart(bench: Bench) -> None:
    with bench.sec._store.write() as connection:
        connection.execute(setting.delete())
    with refused("office.county_unfinished"):
        open_county(bench.folder, "sec", PASSWORD)


def test_a_sample_county_stays_in_its_own_spring(tmp_path: Path) -> None:
    from dataclasses import replace

    facts = replace(FACTS, sample_now=datetime(2026, 5, 22, 9, 30, tzinfo=CHINA))
    create_county(
        tmp_path / "c", facts, "it", PASSWORD, "示例", clock=FixedClock(BEGINS), kdf=CHEAPEST_KDF
    ).county.close()
    county = open_county(tmp_path / "c", "it", PASSWORD)
    assert county.now().date().isoformat() == "2026-05-22"
    county.close()
    assert ShiftedClock(BEGINS.replace(tzinfo=CHINA)).now().date() == BEGINS.date()


def test_a_sample_county_never_goes_back_before_what_was_done_in_it(tmp_path: Path) -> None:
    from dataclasses import replace

    from committee_desk.access import Role
    from committee_desk.office import add_person

    facts = replace(FACTS, sample_now=datetime(2026, 5, 22, 9, 30, tzinfo=CHINA))
    later = FixedClock(datetime(2026, 5, 22, 15, 0, tzinfo=CHINA))
    first = create_county(tmp_path / "c", facts, "it", PASSWORD, "示例", clock=later, kdf=CHEAPEST_KDF).county
    first.do(add_person, "mishu", "示例秘书", "县教育局", [Role.SECRETARY])
    first.close()
    again = open_county(tmp_path / "c", "it", PASSWORD)
    assert again.now() >= later.now()
    again.close()


def test_a_second_county_is_not_made_over_the_first(bench: Bench) -> None:
    with refused("vault.already_a_county"):
        create_county(bench.folder, FACTS, "it", PASSWORD, "示例", kdf=CHEAPEST_KDF)


def verbs() -> list[tuple[str, ast.FunctionDef]]:
    """Public functions of the rooms that take a unit of work and hand over an audit entry."""
    found = []
    for path in sorted(Path(committee_desk.__path__[0]).rglob("*.py")):
        if "desk" in path.relative_to(committee_desk.__path__[0]).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.args.args and node.args.args[0].arg == "work":
                calls = [ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)]
                if "work.audit" in calls or "work.allow" in calls:
                    found.append((f"{path.stem}.{node.name}", node))
    return found


@pytest.mark.parametrize(("name", "node"), verbs(), ids=lambda one: one if isinstance(one, str) else "")
def test_a_verb_asks_access_once_and_audits_once(name: str, node: ast.FunctionDef) -> None:
    calls = [ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)]
    assert (calls.count("work.allow"), calls.count("work.audit")) == (1, 1)


def test_all_verbs_were_found() -> None:
    assert len(verbs()) >= 30


def test_a_backup_is_checked_and_stands_in_the_trail(bench: Bench) -> None:
    before = bench.entries()
    bundle = bench.sec.back_up()
    assert (bundle / "manifest.json").is_file()
    after = bench.entries()
    assert after == before + 1
