"""The reference's packages: fetched once with npm into a folder outside the repository."""

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

PACKAGES = {"xforms-engine": "@getodk/xforms-engine@0.22.0", "xpath": "@getodk/xpath@0.11.0"}
AROUND = ["jsdom", "temporal-polyfill"]


def folder() -> Path:
    """Where the packages lie: REFERENCE_PACKAGES, else the user's cache."""
    own = os.environ.get("REFERENCE_PACKAGES")
    return Path(own) if own else Path.home() / ".cache" / "committee-desk-reference"


def fetched() -> Path:
    """The folder with all packages: packed and unpacked, since `npm install` fails on a private dependency."""
    target = folder()
    if all((target / name / "dist").is_dir() for name in PACKAGES) and (target / "node_modules").is_dir():
        return target
    target.mkdir(parents=True, exist_ok=True)
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed (node 20)")
    for name, package in PACKAGES.items():
        packed = subprocess.run(
            [npm, "pack", package], cwd=target, check=True, capture_output=True, text=True
        )
        archive = target / packed.stdout.split()[-1]
        with tarfile.open(archive) as content:
            content.extractall(target / name, filter="data")
        inner = target / name / "package"
        for each in inner.iterdir():
            each.rename(target / name / each.name)
        inner.rmdir()
        archive.unlink()
    (target / "package.json").write_text('{"private": true}')
    subprocess.run([npm, "install", "--no-save", *AROUND], cwd=target, check=True, capture_output=True)
    return target
