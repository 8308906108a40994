"""How tests start the demo, and the part of its table that is the same at every run."""

import sys

DEMO = (sys.executable, "-m", "committee_desk", "demo")


def table(output: str) -> list[str]:
    """The lines of the closing table without the seconds and the line of JSON."""
    return [line for line in output.splitlines() if line and not line.startswith(("{", "用时"))]
