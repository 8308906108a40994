"""Writes packaging/notices/THIRD-PARTY.md: every runtime package of uv.lock with the licence its metadata names."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NOTICES = ROOT / "packaging" / "notices"
PRODUCT = "committee-desk"

# Not on every machine (Windows only, old Python only), or silent metadata: read from the package's own licence file.
READ_BY_HAND = {
    "backports-tarfile": "MIT",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "pyrage": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
    "pyxform": "BSD-2-Clause",
    "secretstorage": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
    "zipp": "MIT",
}
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
SAME_AS = {"Apache 2.0": "Apache-2.0", "PSFL": "PSF-2.0", "BSD": "BSD-3-Clause"} | {
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0, and those of PDFium's parts"
}

HEAD = (ROOT / "packaging" / "third-party-head.md").read_text(encoding="utf-8")


def runtime_packages() -> dict[str, tuple[str, ...]]:
    """Names in uv.lock that the program itself needs on some target, with their locked versions (no dev group)."""
    packages: dict[str, list[dict[str, Any]]] = {}
    for package in tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]:
        packages.setdefault(package["name"], []).append(package)
    wanted: dict[str, set[str]] = {}
    waiting = list(_needs(packages[PRODUCT][0], set()))
    while waiting:
        name, extras = waiting.pop()
        if name in wanted and extras <= wanted[name]:
            continue
        wanted.setdefault(name, set()).update(extras)
        for package in packages[name]:
            waiting += _needs(package, extras)
    return {name: tuple(sorted(one["version"] for one in packages[name])) for name in sorted(wanted)}


def licence_of(name: str) -> str | None:
    """The licence that the installed package names, as an SPDX expression where it can be; None if not installed."""
    if name in READ_BY_HAND:
        return READ_BY_HAND[name]
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    words = said.get("License-Expression") or (said.get("License") or "").split("\n")[0]
    if not words or words.startswith("BSD license"):
        tails = [
            line.rsplit(" :: ", 1)[-1] for line in said.get_all("Classifier", []) if "License ::" in line
        ]
        words = " AND ".join(CLASSIFIERS[tail] for tail in tails)
    return SAME_AS.get(words, words) or None


def line_of(name: str, versions: tuple[str, ...]) -> str | None:
    """One row of the table; None where this machine cannot tell the licence."""
    licence = licence_of(name)
    return None if licence is None else f"| {name} | {', '.join(versions)} | {licence} |"


def lines() -> Iterator[str]:
    """All rows; a package of unknown licence ends the program with its name."""
    for name, versions in runtime_packages().items():
        line = line_of(name, versions)
        if line is None:
            raise SystemExit(f"no licence known for {name}: read it and add it to READ_BY_HAND")
        yield line


def licence_texts_named(text: str) -> set[str]:
    """The files in packaging/notices that *text* points to."""
    return set(re.findall(r"`([\w.-]+\.txt)`", text))


def _needs(package: dict[str, Any], extras: set[str]) -> Iterator[tuple[str, set[str]]]:
    optional = package.get("optional-dependencies", {})
    for need in (
        *package.get("dependencies", []),
        *(one for extra in extras for one in optional.get(extra, [])),
    ):
        yield need["name"], set(need.get("extra", []))


if __name__ == "__main__":
    (NOTICES / "THIRD-PARTY.md").write_text(HEAD + "\n".join(lines()) + "\n", encoding="utf-8")
