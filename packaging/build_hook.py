"""Turns Designer files into the classes that pages wear, and catalogues into .qm, while the project is built."""

import re
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
        write_if_changed(
            target / "__init__.py", '"""Made in the build from ui/*.ui; never edited, never in git."""\n'
        )
        for old in target.glob("*.py"):
            if old.stem != "__init__" and old.stem not in sources:
                old.unlink()
        for name, source in sources.items():
            write_if_changed(target / f"{name}.py", python_of(source))
        for catalogue in (root / "resources/translations").glob("*.ts"):
            release(catalogue, target / f"{catalogue.stem}.qm")


def write_if_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def python_of(source: Path) -> str:
    """The class of one Designer file, importing only the names that it uses."""
    done = run([str(tool("uic")), "-g", "python", str(source)], capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{source.name}: {done.stderr.decode('utf-8', 'replace')}")
    return only_used_names(done.stdout.decode("utf-8"))


def only_used_names(code: str) -> str:
    """uic imports some sixty names a page, and PySide6 makes each class when it is asked for: 19 ms a module."""

    def keep(found: re.Match[str]) -> str:
        rest = re.sub(r"(?m)^#.*$", "", code[: found.start()] + code[found.end() :])
        used = [
            name for name in re.split(r"[,\s]+", found["names"].strip()) if re.search(rf"\b{name}\b", rest)
        ]
        return f"from {found['module']} import ({', '.join(used)})\n" if used else ""

    return re.sub(r"from (?P<module>PySide6\.\w+) import \((?P<names>[^)]*)\)\n", keep, code)


def release(catalogue: Path, target: Path) -> None:
    """The compiled catalogue of one language of the window."""
    done = run(
        [str(tool("lrelease")), "-silent", str(catalogue), "-qm", str(target)],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{catalogue.name}: {done.stderr.decode('utf-8', 'replace')}")


def tool(name: str) -> Path:
    """A program of Qt inside the wheel: the wrappers on the path start a Python each and cost 88 ms a file."""
    import PySide6

    folder = Path(PySide6.__path__[0])
    if sys.platform == "win32":
        return folder / f"{name}.exe"
    inner = folder / "Qt" / "libexec" / name
    return inner if inner.exists() else folder / name
