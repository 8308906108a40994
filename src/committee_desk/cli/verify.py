"""`verify FILE`: the verdict on a signed paper or a sealed batch, for people or as one line of JSON."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..batch import verify_file
from ..errors import Place, Refusal
from ..signing import read_anchors
from ..wording import say

if TYPE_CHECKING:
    from ..signing import Judgement, TrustAnchors

IDENTITY_NAME, TRUST_NAME = "city-identity.txt", "county-ca.pem"
_LARGEST_SIDE_FILE = 4 << 20


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `verify` to the command line."""
    parser = subparsers.add_parser("verify", help=say("batch.verify_help"))
    parser.add_argument("file", type=Path, metavar="FILE", help=say("batch.verify_file"))
    parser.add_argument("--json", action="store_true", help=say("batch.verify_json"))
    parser.add_argument("--identity", type=Path, metavar="FILE", help=say("batch.verify_identity"))
    parser.add_argument("--trust", type=Path, metavar="FILE", help=say("batch.verify_trust"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Judge the file and print the verdict: 0 valid, 1 invalid, 2 unreadable or refused.

    A key and a trust file that lie beside the file or in the folder above are found without being named.
    """
    verdict = verify_file(
        arguments.file,
        identity=_identity(arguments.identity, arguments.file),
        trust=_trust(arguments.trust, arguments.file),
    )
    if arguments.json:
        print(json.dumps(verdict.as_dict(), ensure_ascii=False))
    else:
        print("\n".join(_lines(verdict)))
    return verdict.exit_code


def _identity(named: Path | None, file: Path) -> str | None:
    found = named or _beside(file, IDENTITY_NAME)
    return None if found is None else _read(found).decode("utf-8", "replace")


def _trust(named: Path | None, file: Path) -> "TrustAnchors | None":
    found = named or _beside(file, TRUST_NAME)
    return None if found is None else read_anchors(_read(found))


def _beside(file: Path, name: str) -> Path | None:
    folder = file.resolve().parent
    candidates = (folder / name, folder.parent / name)
    return next((path for path in candidates if path.is_file()), None)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_SIDE_FILE:
            raise OSError("no key file")
        return path.read_bytes()
    except OSError:
        raise Refusal("batch.no_side_file", place=Place(file=path.name)) from None


def _lines(verdict: "Judgement") -> Iterator[str]:
    ending = ("valid", "invalid", "unreadable")[verdict.exit_code]
    kind = say(f"signing.kind.{verdict.kind or 'unknown'}")
    yield say(f"signing.verify.{ending}", kind=kind, count=len(verdict.signers))
    for signer in verdict.signers:
        at = f"{signer.at:%Y-%m-%d %H:%M %z}".strip()
        yield say("signing.verify.signer", role=say(f"signing.role.{signer.role}"), name=signer.name, at=at)
    for problem in verdict.problems:
        yield say("signing.verify.problem", code=problem, sentence=say(f"signing.problem.{problem}"))
