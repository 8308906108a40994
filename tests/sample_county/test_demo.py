"""The demo: killed five times and finished, everything made, everything valid, nothing told outside the file."""

import json
import shutil
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sa

from committee_desk.batch import verify_file
from committee_desk.office import County, open_county
from committee_desk.overview import states_counted
from committee_desk.records.case_states import State
from committee_desk.records.child import child
from committee_desk.records.meeting import proposal, recusal
from committee_desk.records.plan import paper
from committee_desk.sample_county import PASSWORD
from committee_desk.sample_county.cast import ENDS, cast
from committee_desk.sample_county.people import SECRETARY
from committee_desk.sample_county.report import Verified
from committee_desk.signing import read_anchors, verify_papers
from committee_desk.vault import verify
from committee_desk.vault.audit_chain import audit
from demo_runs import DEMO, table

pytestmark = pytest.mark.xdist_group("sample_county")


@pytest.fixture(scope="module")
def county(demo, tmp_path_factory: pytest.TempPathFactory):
    """A copy of the made county with the secretary at the desk."""
    folder = tmp_path_factory.mktemp("copy") / "county"
    shutil.copytree(demo.made["county"], folder)
    opened = open_county(folder, SECRETARY.account, PASSWORD)
    yield opened
    opened.close()


def rows(county: County, statement: sa.Select) -> list:
    """What a SELECT finds."""
    return county.ask(lambda look: look.connection.execute(statement).all())


def spread() -> dict[str, int]:
    """How many children end in which state, by the cast."""
    told = {state.value: count for state, count in ENDS}
    told["registered"] = 60 - sum(told.values())
    return {state.value: told[state.value] for state in State if state is not State.DUPLICATE}


def test_killed_five_times_the_last_start_finishes_all_the_same(demo) -> None:
    assert demo.killed == ("keys", "assessed", "proposed", "planned", "tabled")
    assert (demo.status, "Traceback" in demo.output) == (0, False)


def test_the_line_of_json_names_what_was_made(demo) -> None:
    assert set(demo.made) == {
        "county",
        "database",
        "password",
        "roster_report",
        "plans",
        "word",
        "batch",
        "seconds",
    }
    for name in ("county", "database", "roster_report", "batch"):
        assert Path(demo.made[name]).exists(), name
    assert len(demo.made["plans"]) == 10
    assert len(demo.made["word"]) == 3
    assert all(zipfile.is_zipfile(path) for path in demo.made["word"])


def test_sixty_children_stand_in_every_state_as_the_cast_has_it(demo, county: County) -> None:
    assert county.ask(states_counted) == spread()
    assert set(spread()) == {state.value for state in State} - {State.DUPLICATE.value}
    assert any("60" in line for line in demo.table)


def test_all_signed_files_are_valid_for_a_stranger(demo) -> None:
    trust = read_anchors((demo.folder / "county-ca.pem").read_bytes())
    papers = sorted((demo.folder / "papers").glob("*.pdf"))
    verdicts = verify_papers([path.read_bytes() for path in papers], trust=trust)
    assert [path.name for path, one in zip(papers, verdicts, strict=True) if not one.valid] == []
    kinds = Counter(one.kind for one in verdicts)
    assert len(papers) == 36
    assert kinds == {"proposal": 2, "decision": 24, "plan": 10}
    identity = (demo.folder / "city-identity.txt").read_text(encoding="utf-8")
    assert verify_file(Path(demo.made["batch"]), identity=identity, trust=trust).valid
    assert "37" in "".join(demo.table)


def test_every_repeat_of_a_command_was_recognised(county: County) -> None:
    """Five kills and six starts leave each act of the story once."""
    ids = rows(county, sa.select(audit.c.command_id).where(audit.c.command_id.is_not(None)))
    assert len(ids) == len(set(ids))
    assert len(rows(county, sa.select(proposal.c.id))) == sum(
        part.reaches(State.PROPOSED) for part in cast(tuple(map(str, range(60))))
    )


def test_the_audit_chain_of_the_whole_walk_is_sound(county: County) -> None:
    with county._store.read() as connection:
        report = verify(connection, county._store.master)
    assert report.problems == ()
    assert report.entries > 500


def test_the_story_holds_an_exception_a_dissent_and_somebody_standing_aside(county: County) -> None:
    contents = [row.content for row in rows(county, sa.select(proposal.c.content))]
    assert any(content["exception"] for content in contents)
    assert any(content["dissents"] for content in contents)
    assert rows(county, sa.select(recusal.c.id))
    assert any(content["visits"] for content in contents)


def test_no_paper_of_a_killed_run_is_left_over(county: County) -> None:
    twice = sa.select(paper.c.case_id).group_by(paper.c.case_id, paper.c.kind).having(sa.func.count() > 1)
    assert rows(county, twice) == []


def forms(text: str) -> tuple[bytes, ...]:
    """The bytes under which a text could stand in a file."""
    return text.encode(), text.encode("utf-16-le"), text.encode("gb18030")


def holding(path: Path, needles: list[str]) -> list[str]:
    """Which needles a file holds."""
    content = path.read_bytes()
    return [needle for needle in needles if any(form in content for form in forms(needle))]


def secrets(county: County) -> list[str]:
    """Every child's name and numbers."""
    found = rows(county, sa.select(child.c.name, child.c.resident_id, child.c.certificate))
    return [text for row in found for text in row if text]


def test_nothing_of_a_child_can_be_read_in_the_county_and_the_search_would_find_it(
    demo, county: County, tmp_path: Path
) -> None:
    needles = secrets(county)
    assert len(needles) > 120
    for path in sorted(Path(demo.made["county"]).rglob("*")):
        if path.is_file():
            assert holding(path, needles) == [], path.name
    control = tmp_path / "control.db"
    with county._store.read() as connection:
        driver = connection.connection.dbapi_connection
        driver.execute(f"ATTACH DATABASE '{control}' AS plain KEY ''")
        driver.execute("PRAGMA query_only = OFF")
        driver.execute("CREATE TABLE plain.child AS SELECT * FROM main.child")
        driver.commit()
        driver.execute("DETACH DATABASE plain")
    assert set(holding(control, needles)) == set(needles)


def test_no_file_is_called_after_a_child_and_none_is_left_among_temporary_files(demo, county: County) -> None:
    names = [row.name for row in rows(county, sa.select(child.c.name))]
    for path in demo.folder.rglob("*"):
        assert not [name for name in names if name in str(path.relative_to(demo.folder))]
    for path in (Path(demo.made["batch"]), demo.folder / "city-identity.txt", demo.folder / "county-ca.pem"):
        assert holding(path, names) == []


def test_a_second_start_changes_nothing_and_is_quick(demo) -> None:
    def entries() -> int:
        county = open_county(Path(demo.made["county"]), SECRETARY.account, PASSWORD)
        try:
            return rows(county, sa.select(sa.func.count()).select_from(audit))[0][0]
        finally:
            county.close()

    before = entries()
    again = subprocess.run(
        [*DEMO, "--into", str(demo.folder), "--headless", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (again.returncode, again.stderr) == (0, "")
    assert table(again.stdout) == demo.table
    assert entries() == before
    assert json.loads(again.stdout.splitlines()[-1])["seconds"] < 60


def test_a_verdict_over_nothing_is_not_all_valid() -> None:
    assert not Verified(0, ()).all_valid
    assert not Verified(3, ((Path("x.pdf"), ("CHANGED",)),)).all_valid
    assert Verified(3, ()).all_valid
