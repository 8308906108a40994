"""Other programs agree on our good papers: poppler on the mathematics, openssl on container and chain."""

import shutil
import subprocess
from io import BytesIO
from itertools import pairwise

import pikepdf
import pikepdf.pdfa
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from committee_desk.signing import Kind, write_anchors
from committee_desk.signing.container import container_bytes
from signing.signed_samples import blank_paper, county, signed_paper

PAPERS = {Kind.PROPOSAL: 4, Kind.DECISION: 1, Kind.PLAN: 3}


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize(("kind", "count"), PAPERS.items())
def test_poppler_finds_every_signature_valid_and_the_last_one_over_the_whole_file(kind, count, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(signed_paper(kind))
    said = subprocess.run(
        ["pdfsig", "-nocert", str(tmp_path / "paper.pdf")], capture_output=True, text=True, check=False
    ).stdout
    assert said.count("Signature is Valid.") == count
    assert said.count("Total document signed") == 1
    assert "Total document signed" in said.rsplit("Signature #", 1)[1]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_accepts_every_container_with_its_chain(tmp_path):
    pdf = signed_paper(Kind.PLAN)
    (tmp_path / "ca.pem").write_bytes(write_anchors(county().trust()))
    for signature in PdfFileReader(BytesIO(pdf)).embedded_signatures:
        _, first, second, rest = (int(number) for number in signature.byte_range)
        (tmp_path / "content").write_bytes(pdf[:first] + pdf[second : second + rest])
        (tmp_path / "cms").write_bytes(container_bytes(pdf, [0, first, second, rest]))
        command = [
            "openssl",
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-cades",
            "-purpose",
            "any",
            "-no_check_time",
        ]
        files = ["-in", "cms", "-content", "content", "-CAfile", "ca.pem", "-out", "/dev/null"]
        said = subprocess.run([*command, *files], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert said.returncode == 0, said.stderr


def test_the_mark_of_a_signature_needs_no_font():
    with pikepdf.open(BytesIO(signed_paper(Kind.PLAN))) as document:
        streams = [item for item in document.objects if isinstance(item, pikepdf.Stream)]
        marks = [stream for stream in streams if stream.get("/Subtype") == "/Form"]
        assert len(marks) >= 3
        assert not any("/Font" in mark.get("/Resources", {}) for mark in marks)


def test_every_signature_appends_and_leaves_the_bytes_before_it_alone():
    from signing.signed_samples import signed_stages

    stages = signed_stages(Kind.PROPOSAL)
    assert all(after.startswith(before) for before, after in pairwise(stages))


def test_signing_adds_nothing_that_the_archive_format_forbids():
    def findings(pdf: bytes) -> set[str]:
        report = pikepdf.pdfa.validate_written(BytesIO(pdf), "2b")
        return {str(finding).split(" at obj")[0] for finding in report.findings}

    # The validator knows no forms and says so; a drawn paper is judged by it before anyone signs.
    new = findings(signed_paper(Kind.PLAN)) - findings(blank_paper(Kind.PLAN.value))
    assert {finding for finding in new if not finding.startswith("[unsupported]")} == set()
