"""Papers judged in a child process, and the file that carries the trust."""

from datetime import timedelta

import pytest

from committee_desk.errors import Refusal
from committee_desk.signing import (
    Kind,
    Problem,
    TrustAnchors,
    read_anchors,
    verify_papers,
    verify_pdf,
    write_anchors,
)
from signing.signed_samples import NOW, county, signed_paper, signed_stages

LATER = NOW + timedelta(hours=1)


def test_a_child_judges_many_papers_each_by_itself():
    papers = [signed_paper(Kind.PLAN), b"nothing", signed_stages(Kind.PLAN)[1], signed_paper(Kind.DECISION)]
    verdicts = verify_papers(papers, trust=county().trust(), now=LATER)
    assert [(v.kind, v.problems) for v in verdicts] == [
        (Kind.PLAN, ()),
        (None, (Problem.UNREADABLE,)),
        (Kind.PLAN, (Problem.INCOMPLETE,)),
        (Kind.DECISION, ()),
    ]


def test_a_paper_that_unfolds_beyond_the_childs_memory_is_unreadable_and_spares_us(monkeypatch):
    monkeypatch.setattr("committee_desk.signing.judging._MEMORY_MB", 64)
    assert verify_pdf(signed_paper(Kind.DECISION), trust=county().trust()).problems == (Problem.UNREADABLE,)


def test_trust_survives_its_file():
    trust = county().trust()
    assert read_anchors(write_anchors(trust)) == trust


@pytest.mark.parametrize(
    "pem",
    [
        b"",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        write_anchors(TrustAnchors((), county().trust().revocation_lists)),
    ],
)
def test_a_file_without_a_certificate_is_no_trust_file(pem):
    with pytest.raises(Refusal) as refused:
        read_anchors(pem)
    assert refused.value.key == "signing.no_trust_file"
