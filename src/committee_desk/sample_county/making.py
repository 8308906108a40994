"""Making the sample county in a folder: settle, import, walk the spring, hand out what a person wants to look at."""

import errno
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import Place, Refusal
from ..office import County, FixedClock, create_county, open_county
from ..records.case_states import State
from ..roster import RosterReading, write_annotated
from . import assessing, deciding, proposing
from .cast import cast
from .handing_out import HandedOut, hand_out
from .people import BEGINS, IT, PASSWORD, SAMPLE_FACTS
from .scene import Scene
from .settling import bring_in, cases_without_question, read_sample_roster, sample_roster, settle

MARK = "sample.json"
COUNTY = "county"
STORY_VERSION = 4
"""Goes up whenever cast, people or schools change, since a story half told under another one has other steps."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was done: *done* of *of*, and the wording key of what it was."""

    done: int
    of: int
    key: str


@dataclass(frozen=True, slots=True)
class Made:
    """What the demo made and where: everything that its last line of JSON names."""

    county: Path
    database: Path
    password: str
    roster_report: Path
    handed_out: HandedOut
    seconds: float


def make_sample_county(folder: Path) -> Iterator[Step | Made]:
    """Make (or finish, or find finished) the sample county in *folder*; yields steps, at the end what was made.

    Every step is carried out once, whatever was killed before. Refusal `sample_county.folder_taken` where *folder*
    holds something else.
    """
    began = time.monotonic()
    _claim(folder)
    counted = 0
    with _written_to(folder):
        scene = _open(folder)
    try:
        yield (last := Step(counted, _total(), "county"))
        reading = read_sample_roster(scene)
        for key in _walk(scene, reading):
            counted = min(counted + 1, last.of)
            yield Step(counted, last.of, key)
        report = folder / "roster-report.xlsx"
        with _written_to(folder):
            write_annotated(sample_roster(), reading, report)
            handed_out = hand_out(scene, folder)
    finally:
        scene.close()
    yield Step(last.of, last.of, "handed_out")
    yield Made(
        county=folder / COUNTY,
        database=folder / COUNTY / "county.db",
        password=PASSWORD,
        roster_report=report,
        handed_out=handed_out,
        seconds=round(time.monotonic() - began, 1),
    )


def _walk(scene: Scene, reading: RosterReading) -> Iterator[str]:
    yield from settle(scene)
    bring_in(scene, reading)
    yield "roster"
    parts = cast(scene.secretary.ask(cases_without_question))
    yield from assessing.invite_and_assess(scene, parts)
    yield from proposing.first_sitting(scene, parts)
    yield from deciding.decide_and_serve(scene, parts)
    yield from deciding.plan_and_sign(scene, parts)
    yield from deciding.report(scene, parts)
    yield from proposing.second_sitting(scene, parts)


def _total() -> int:
    """How many steps `_walk` yields, from the cast alone."""
    parts = cast(tuple(str(number) for number in range(1000)))

    def through(state: State) -> int:
        return sum(part.reaches(state) for part in parts)

    return (
        10
        + through(State.ASSESSING)
        + through(State.PROPOSED)
        + proposing.SIGNED_PROPOSALS
        + through(State.DECIDED)
        + through(State.PLANNED)
        + 1
    )


@contextmanager
def _written_to(folder: Path) -> Iterator[None]:
    """Files beside the county: a disk that is full or gone is told as such."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Refusal("vault.disk_full", folder=str(folder)) from error
        raise Refusal("sample_county.folder_unusable", folder=str(folder), reason=error.strerror) from error


def _claim(folder: Path) -> None:
    """Take *folder*: an empty or new one gets the mark; one with the mark is ours; anything else is refused."""
    with _written_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
        mark = folder / MARK
        if mark.exists():
            _demand_same_story(mark, folder)
            return
        if any(one.name != f"{MARK}.new" for one in folder.iterdir()):
            raise Refusal("sample_county.folder_taken", folder=str(folder))
        begun = folder / f"{MARK}.new"
        begun.write_text(json.dumps({"sample": True, "version": STORY_VERSION}), encoding="utf-8")
        begun.replace(mark)


def _demand_same_story(mark: Path, folder: Path) -> None:
    """A sample that another version began cannot be gone on with: its cast and its schools differ."""
    try:
        version = json.loads(mark.read_text(encoding="utf-8")).get("version")
    except (ValueError, AttributeError):
        version = None
    if version != STORY_VERSION:
        raise Refusal("sample_county.other_version", folder=str(folder))


def _open(folder: Path) -> Scene:
    from ..batch import new_identity

    identity_file, recovery_file = folder / "city-identity.txt", folder / "recovery-key.txt"
    clock = FixedClock(BEGINS)
    if (folder / COUNTY / "county.db").exists():
        county = _reopened(folder, clock)
        if county is not None:
            if not _text(identity_file):
                # A county that stands is never made anew over a lost file: it may hold what a person tried out.
                county.close()
                raise Refusal("batch.no_side_file", place=Place(file=identity_file.name))
            if not _text(recovery_file):
                # Killed, or out of room, between the county and this file: the key that nobody saw is replaced.
                recovery_file.write_text(_new_recovery(folder) + "\n", encoding="utf-8")
            return Scene(county, clock)
    shutil.rmtree(folder / COUNTY, ignore_errors=True)
    identity, recipient = new_identity()
    identity_file.write_text(identity + "\n", encoding="utf-8")
    facts = replace(SAMPLE_FACTS, city_recipient=recipient)
    new = create_county(folder / COUNTY, facts, IT.account, PASSWORD, IT.name, clock=clock)
    recovery_file.write_text(new.recovery_key + "\n", encoding="utf-8")
    return Scene(new.county, clock)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def _new_recovery(folder: Path) -> str:
    from ..vault import renew_recovery, unlock

    return renew_recovery(folder / COUNTY, unlock(folder / COUNTY, IT.account, PASSWORD))


def _reopened(folder: Path, clock: FixedClock) -> County | None:
    """The county of an earlier run; None where that run was killed before the county stood."""
    try:
        return open_county(folder / COUNTY, IT.account, PASSWORD, clock=clock)
    except Refusal as refusal:
        if refusal.key in ("office.county_unfinished", "office.unknown_account", "vault.not_a_county"):
            return None
        raise
