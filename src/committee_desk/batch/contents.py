"""Which files a bag holds for given contents: everything but the seal follows from them, byte for byte (RFC 8493)."""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime

from .tables import UUID, cases_csv, check_rows, data_package, papers_csv, read_cases, read_papers
from .values import BatchContents, BatchFacts, BatchPaper, batch_name

CASES, PAPERS, PACKAGE = "data/cases.csv", "data/papers.csv", "data/datapackage.json"
INFO, MANIFEST, TAG_MANIFEST = "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"
ANCHORS, SEAL = "county-ca.pem", "seal.p7s"
_PAPER_PATH = re.compile(rf"data/papers/({UUID.pattern})\.pdf")
_FORMAT = "committee-desk-batch/1"
_LABELS = (
    "Source-Organization",
    "Bagging-Date",
    "External-Identifier",
    "Payload-Oxum",
    "Batch-Format",
    "Batch-Sequence",
    "Batch-Sealed-At",
    "Batch-Previous-SHA256",
    "Batch-Division",
    "Batch-Audit-Anchor",
)


def bag_files(contents: BatchContents, facts: BatchFacts, anchors: bytes) -> dict[str, bytes]:
    """All files of the bag by name, without the seal; *anchors* is the county's trust file (PEM).

    ValueError where the contents do not fit together.
    """
    check_rows(contents.cases, contents.papers)
    payload = _payload(contents, facts)
    tags = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        INFO: _info(contents, facts, payload),
        MANIFEST: _manifest(payload),
        ANCHORS: anchors,
    }
    return {**payload, **tags, TAG_MANIFEST: _manifest(tags)}


def _payload(contents: BatchContents, facts: BatchFacts) -> dict[str, bytes]:
    cases, papers = cases_csv(contents.cases), papers_csv(contents.papers)
    name = batch_name(contents.division, facts).removesuffix(".cdbatch")
    files = {
        CASES: cases,
        PAPERS: papers,
        PACKAGE: data_package(name, facts.sealed_at.isoformat(), cases, papers),
    }
    return files | {f"data/papers/{paper.paper_id}.pdf": paper.pdf for paper in contents.papers}


def _manifest(files: Mapping[str, bytes]) -> bytes:
    lines = [f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return "".join(lines).encode("ascii")


def _info(contents: BatchContents, facts: BatchFacts, payload: Mapping[str, bytes]) -> bytes:
    values = (
        contents.organisation,
        facts.sealed_at.date().isoformat(),
        batch_name(contents.division, facts).removesuffix(".cdbatch"),
        f"{sum(map(len, payload.values()))}.{len(payload)}",
        _FORMAT,
        str(facts.sequence),
        facts.sealed_at.isoformat(),
        facts.previous_sha256,
        contents.division,
        contents.audit_anchor,
    )
    if any("\n" in value or "\r" in value for value in values):
        raise ValueError("a line break in a value")
    lines = [f"{label}: {value}\n" for label, value in zip(_LABELS, values, strict=True)]
    return "".join(lines).encode("utf-8")


def parsed(files: Mapping[str, bytes]) -> tuple[BatchContents, BatchFacts]:
    """Contents and facts that *files* claim to hold; the caller compares `bag_files` of them with *files*.

    KeyError or ValueError where a file is missing, unknown, or not to be read.
    """
    known = {CASES, PAPERS, PACKAGE, INFO, MANIFEST, TAG_MANIFEST, ANCHORS, SEAL, "bagit.txt"}
    if any(name not in known and not _PAPER_PATH.fullmatch(name) for name in files):
        raise ValueError("a file that no bag of ours holds")
    info = dict(line.split(": ", 1) for line in files[INFO].decode("utf-8").splitlines())
    facts = BatchFacts(
        int(info["Batch-Sequence"]),
        datetime.fromisoformat(info["Batch-Sealed-At"]),
        info["Batch-Previous-SHA256"],
    )
    papers = [
        BatchPaper(paper_id, case_id, kind, files[f"data/papers/{paper_id}.pdf"])
        for paper_id, case_id, kind in read_papers(files[PAPERS])
    ]
    contents = BatchContents(
        info["Batch-Division"],
        info["Source-Organization"],
        info["Batch-Audit-Anchor"],
        read_cases(files[CASES]),
        tuple(papers),
    )
    return contents, facts
