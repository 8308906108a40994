"""The whole way of one child, walked at the window from the federation's spreadsheet to the sealed batch."""

from pathlib import Path

from committee_desk.batch import batch_bytes, batches, open_batch, verify_batch
from committee_desk.desk.start import Desk
from committee_desk.office import County
from committee_desk.overview import CaseFilter, case_ids, case_page, case_rows
from committee_desk.signing import Kind, known_revisions, paper_bytes, trust_of, verify_pdf
from journeys.spring_county import BUREAU, CHILD, IDENTITY, PASSWORD, SpringClock, look_again
from journeys.walker import Walker
from journeys.whole_way import STATIONS


def test_a_child_goes_the_whole_way_and_the_papers_hold(
    desk: Desk, walker: Walker, clock: SpringClock, folder: Path
) -> None:
    for station in STATIONS:
        clock.turn_to(*station.day)
        with walker.step(station.name):
            walker.sits_down(station.account, PASSWORD)
            station.act(walker)
    walker.lock()
    county = look_again(folder, clock)
    case_id = _case_of(county, CHILD)
    assert county.ask(case_page, case_id).state == "reported"
    _papers_hold(county, case_id)
    _batch_opens(county, case_id)
    county.close()


def _case_of(county: County, name: str) -> str:
    rows = county.ask(case_rows, tuple(county.ask(case_ids, CaseFilter())))
    return next(str(row.case_id) for row in rows if row.name == name)


def _papers_hold(county: County, case_id: str) -> None:
    """Every paper is complete and valid under the county's own anchors, in the very bytes that were signed."""
    trust = county.ask(trust_of)
    papers = county.ask(case_page, case_id).papers
    assert {paper.kind for paper in papers} == {"proposal", "decision", "plan"}
    for paper in papers:
        pdf = county.ask(paper_bytes, paper.id)
        known = county.ask(known_revisions, paper.id)
        verdict = verify_pdf(pdf, trust=trust, now=county.now(), known=known)
        assert (paper.kind, verdict.valid, verdict.problems) == (paper.kind, True, ())


def _batch_opens(county: County, case_id: str) -> None:
    """The city opens the batch with its key and finds the case with its three papers, sealed by the bureau."""
    sealed = county.ask(batches)[0]
    _name, data = county.ask(batch_bytes, sealed.id)
    contents = open_batch(data, IDENTITY).contents
    assert [(row.case_id, row.name) for row in contents.cases] == [(case_id, CHILD)]
    assert {paper.kind for paper in contents.papers} == {Kind.PROPOSAL, Kind.DECISION, Kind.PLAN}
    verdict = verify_batch(data, identity=IDENTITY, trust=county.ask(trust_of), now=county.now())
    assert verdict.valid, verdict.problems
    assert [signer.name for signer in verdict.signers] == [BUREAU]
