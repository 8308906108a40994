"""What the demo says at its end: a table of what it made, and the verdict on every signed file."""

from dataclasses import dataclass
from pathlib import Path

from ..batch import verify_file
from ..office import open_county
from ..overview import states_counted
from ..signing import read_anchors, verify_papers
from ..wording import say
from .making import Made
from .people import PASSWORD, SECRETARY


@dataclass(frozen=True, slots=True)
class Verified:
    """How many files were judged and which of them are not valid, with their problems."""

    judged: int
    bad: tuple[tuple[Path, tuple[str, ...]], ...]

    @property
    def all_valid(self) -> bool:
        """Whether every file is valid, and there were files at all."""
        return self.judged > 0 and not self.bad


def verify_made(made: Made) -> Verified:
    """Judge every signed paper and the batch as a stranger would: from the files alone."""
    trust = read_anchors(made.handed_out.trust.read_bytes())
    papers = [one.path for one in made.handed_out.papers]
    verdicts = list(
        zip(papers, verify_papers([path.read_bytes() for path in papers], trust=trust), strict=True)
    )
    identity = (made.county.parent / "city-identity.txt").read_text(encoding="utf-8")
    verdicts.append(
        (made.handed_out.batch, verify_file(made.handed_out.batch, identity=identity, trust=trust))
    )
    bad = tuple(
        (path, tuple(str(one) for one in verdict.problems)) for path, verdict in verdicts if not verdict.valid
    )
    return Verified(len(verdicts), bad)


def table_of(made: Made, verified: Verified, language: str = "zh") -> list[tuple[str, str]]:
    """The lines of the closing table: what, and how many or where."""
    county = open_county(made.county, SECRETARY.account, PASSWORD)
    try:
        states = county.ask(states_counted)
    finally:
        county.close()
    spread = "  ".join(
        f"{say(f'overview.state.{state}', language)} {count}" for state, count in states.items()
    )
    key = "all_valid" if verified.all_valid else "not_valid"
    return [
        (say("sample_county.line.county", language), str(made.county)),
        (say("sample_county.line.login", language), f"{SECRETARY.account} / {made.password}"),
        (say("sample_county.line.children", language), f"{sum(states.values())}"),
        (say("sample_county.line.states", language), spread),
        (say("sample_county.line.roster_report", language), str(made.roster_report)),
        (
            say("sample_county.line.plans", language),
            say("sample_county.files", language, count=len(made.handed_out.plans), folder=_folder(made)),
        ),
        (
            say("sample_county.line.word", language),
            say("sample_county.files", language, count=len(made.handed_out.word), folder=_folder(made)),
        ),
        (say("sample_county.line.batch", language), str(made.handed_out.batch)),
        (
            say("sample_county.line.verified", language),
            say(f"sample_county.{key}", language, count=verified.judged, bad=len(verified.bad)),
        ),
        (say("sample_county.line.seconds", language), f"{made.seconds}"),
    ]


def _folder(made: Made) -> Path:
    return made.handed_out.papers[0].path.parent if made.handed_out.papers else made.county
