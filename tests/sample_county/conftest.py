"""The demo, made once a session whatever number of workers run: killed on its way and finished by its last start."""

import fcntl
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from demo_runs import DEMO, table

#: After which line of progress the process is killed, and how often that line has come before.
KILLS = (("keys", 1), ("assessed", 12), ("proposed", 9), ("planned", 4), ("tabled", 1))


@dataclass(frozen=True)
class Demo:
    """What the last start printed and left."""

    folder: Path
    status: int
    output: str
    made: dict[str, Any]
    killed: tuple[str, ...]
    seconds: float

    @property
    def table(self) -> list[str]:
        """The lines of the closing table."""
        return table(self.output)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The sample county; the first worker to ask makes it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    record = shared / "demo.json"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not record.exists():
            record.write_text(json.dumps(make(shared / "demo")), encoding="utf-8")
    known = json.loads(record.read_text(encoding="utf-8"))
    return Demo(**{**known, "folder": Path(known["folder"]), "killed": tuple(known["killed"])})


def make(folder: Path) -> dict[str, Any]:
    """Start, kill, start again …, and the last start through the command itself."""
    killed = tuple(key for key, times in KILLS if kill_after(folder, key, times))
    began = time.monotonic()
    last = subprocess.run(
        [*DEMO, "--into", str(folder), "--headless", "--json"], capture_output=True, text=True, check=False
    )
    lines = last.stdout.splitlines()
    return {
        "folder": str(folder),
        "status": last.returncode,
        "output": last.stdout + last.stderr,
        "made": json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {},
        "killed": killed,
        "seconds": time.monotonic() - began,
    }


STEPS = """
import sys
from pathlib import Path
from committee_desk.sample_county import make_sample_county
for step in make_sample_county(Path(sys.argv[1])):
    print(getattr(step, "key", "made"), flush=True)
"""


def kill_after(folder: Path, key: str, times: int) -> bool:
    """SIGKILL when the line *key* has come *times*; False where the process ended before."""
    with subprocess.Popen(
        [sys.executable, "-c", STEPS, str(folder)], stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        for line in run.stdout:
            times -= line.strip() == key
            if times == 0:
                run.kill()
                return True
    return False
