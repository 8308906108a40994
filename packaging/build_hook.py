"""Turns every Designer file of ui/ into the class that a page wears, while the wheel or the editable install is built."""

import sys
from pathlib import Path
from subprocess import run
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Writes src/committee_desk/desk/_ui/NAME.py for each ui/NAME.ui and deletes what has no .ui any more."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        sources = {path.stem: path for path in sorted((root / "ui").glob("*.ui"))}
        target = root / "src/committee_desk/desk/_ui"
        target.mkdir(parents=True, exist_ok=True)
        write_if_changed(target / "__init__.py", '"""Made in the build from ui/*.ui; never edited, never in git."""\n')
        for old in target.glob("*.py"):
            if old.stem != "__init__" and old.stem not in sources:
                old.unlink()
        for name, source in sources.items():
            write_if_changed(target / f"{name}.py", python_of(source))


def write_if_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def python_of(source: Path) -> str:
    # uic itself costs 10 ms a file; the pyside6-uic wrapper starts a Python for each and costs 88 ms.
    import PySide6

    folder = Path(PySide6.__path__[0])
    uic = folder / "uic.exe" if sys.platform == "win32" else folder / "Qt" / "libexec" / "uic"
    done = run([str(uic), "-g", "python", str(source)], capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{source.name}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")
