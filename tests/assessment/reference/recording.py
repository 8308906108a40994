"""The fixture of the fast test: a few small forms with their steps and the reference's states."""

import gzip
import json
from pathlib import Path

from .compare import Case, differences

FILE = Path(__file__).with_name("recorded.json.gz")
LARGEST_FORM = 14_000
MOST = 40


def write(answers: list[tuple[Case, dict[str, object]]]) -> None:
    """Keeps the smallest forms on which both engines agree throughout."""
    agreed = [
        (case, theirs)
        for case, theirs in answers
        if case.name.startswith("random")
        and len(case.xform) < LARGEST_FORM
        and not differences(case, theirs)[1]
    ]
    kept = [
        {
            "name": case.name,
            "xform": case.xform,
            "attachments": sorted(name for name in case.attachments if name in case.xform),
            "steps": [{"act": step.act, "ref": step.ref, "value": step.value} for step in case.steps],
            "told": {"init": theirs["init"], "steps": theirs["steps"]},
        }
        for case, theirs in agreed[:MOST]
    ]
    content = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
    FILE.write_bytes(gzip.compress(content, mtime=0))


def read() -> list[dict[str, object]]:
    """The recorded cases."""
    return json.loads(gzip.decompress(FILE.read_bytes()))
