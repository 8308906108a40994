"""`form diff OLD NEW`: what differs between two versions of a form, and which rows of `migrations` are missing."""

import argparse
import json
from pathlib import Path
from typing import Any

from ..assessment import FormDiff, FormDifference, FormSource, Weight, diff_forms, load_source, read_form_pair
from ..wording import say


def add_part(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `diff` below `form`."""
    parser = subparsers.add_parser("diff", help=say("form_versions.cli.diff"))
    parser.add_argument("old", type=Path, metavar="OLD")
    parser.add_argument("new", type=Path, metavar="NEW")
    parser.add_argument("--overlay", type=Path, metavar="FILE", help=say("form_versions.cli.overlay"))
    parser.add_argument("--json", action="store_true", help=say("form_versions.cli.json"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the differences: 0 the new version can be published, 1 rows are missing or wrong, 2 unreadable."""
    found = diff_forms(load_source(arguments.old), _new(arguments.new, arguments.overlay))
    if arguments.json:
        print(json.dumps(as_json(found), ensure_ascii=False))
    else:
        print("\n".join(_lines(found)))
    return 0 if found.may_be_published else 1


def _new(path: Path, overlay: Path | None) -> FormSource:
    if overlay is None:
        return load_source(path)
    load_source(path)  # refuses what cannot be read before the overlay is looked at
    return read_form_pair(path.read_bytes(), path.name, overlay.read_bytes(), overlay.name)


def as_json(found: FormDiff) -> dict[str, Any]:
    """The whole answer."""
    return {
        "old": found.old_version,
        "new": found.new_version,
        "weight": found.weight.value,
        "publishable": found.may_be_published,
        "differences": [_difference(one) for one in found.differences],
        "missing": [
            {**_difference(one), "wanted": one.needed(), "wanted_en": one.needed("en")}
            for one in found.missing
        ],
        "faults": [
            {
                "code": one.code,
                "name": one.name,
                "sheet": one.place.sheet,
                "row": one.place.row,
                "zh": one.sentence(),
                "en": one.sentence("en"),
            }
            for one in found.faults
        ],
    }


def _difference(one: FormDifference) -> dict[str, Any]:
    return {
        "weight": one.weight.value,
        "code": one.code,
        "name": one.name,
        "sheet": one.place.sheet,
        "row": one.place.row,
        "column": one.place.column,
        "zh": one.sentence(),
        "en": one.sentence("en"),
    }


def _lines(found: FormDiff) -> list[str]:
    lines = [say("form_versions.cli.between", old=found.old_version, new=found.new_version)]
    for weight in Weight:
        several = found.of(weight)
        if several:
            lines.append(f"{say(f'form_versions.weight.{weight}')}  {len(several)}")
            lines += [f"  {one.where()}  {one.sentence()}" for one in several]
    lines += [f"{say('form_versions.cli.missing')}  {one.needed()}" for one in found.missing]
    lines += [f"{one.sentence()}" for one in found.faults]
    if not found.differences:
        lines.append(say("form_versions.cli.same"))
    return lines
