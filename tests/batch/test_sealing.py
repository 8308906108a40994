"""What a county seals and what the city opens, judged by our own verdict and by independent validators."""

import csv
import hashlib
import io
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import bagit
import frictionless
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batch.sealed_samples import (
    ANCHOR,
    IDENTITY,
    LATER,
    bag,
    batch,
    case_row,
    contents,
    sealed,
    stable_uuid,
)
from committee_desk.batch import BatchPaper, new_identity, open_batch, verify_batch
from committee_desk.batch.opening import decrypted, open_bag
from committee_desk.batch.tables import cases_csv, read_cases
from committee_desk.errors import Refusal
from committee_desk.signing import Kind, Problem, SignerRole, TrustAnchors, serial_of
from signing.signed_samples import BUREAU, NOW, county, signed_stages, signers


def verdict(data: bytes, **changes: object):
    """The verdict on a batch with the city's key and the county's trust."""
    values = {"identity": IDENTITY, "trust": county().trust(), "now": LATER, **changes}
    return verify_batch(data, **values)  # type: ignore[arg-type]


def refusal(call, *arguments, **named) -> str:
    """The key of the refusal that *call* ends with."""
    with pytest.raises(Refusal) as refused:
        call(*arguments, **named)
    return refused.value.key


def test_a_sealed_batch_is_valid_and_names_the_bureau():
    judged = verdict(batch().data)
    assert (judged.kind, judged.valid, judged.problems) == (Kind.BATCH, True, ())
    assert [(s.name, s.role, s.at) for s in judged.signers] == [(BUREAU, "bureau_seal", NOW)]


def test_the_city_reads_what_the_county_sealed():
    opened = open_batch(batch().data, IDENTITY)
    assert opened.contents == contents()
    assert (opened.facts.sequence, opened.facts.year, opened.facts.sealed_at) == (1, 2026, NOW)


def test_the_name_says_division_year_and_number_and_nobody():
    assert batch().name == "140828-2026-0001.cdbatch"


def test_a_batch_names_the_one_before_it():
    second = sealed(previous_sha256=batch().sha256, sequence=2)
    assert open_batch(second.data, IDENTITY).facts.previous_sha256 == hashlib.sha256(batch().data).hexdigest()


def test_nothing_of_a_child_can_be_read_without_the_key():
    for word in ("示例·孩子1", "示例镇", "cases.csv"):
        assert word.encode() in bag()
        assert word.encode() not in batch().data


def test_a_bag_is_the_same_up_to_the_seal_each_time():
    first, second = (decrypted(sealed().data, IDENTITY) for _ in range(2))
    with ZipFile(BytesIO(first)) as one, ZipFile(BytesIO(second)) as other:
        differing = {name for name in one.namelist() if one.read(name) != other.read(name)}
    # The revocation list is signed afresh by the sample county; the tag manifest names its digest.
    assert differing <= {"seal.p7s", "county-ca.pem", "tagmanifest-sha256.txt"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The decrypted bag, unpacked by Python's own zip reader."""
    folder = tmp_path_factory.mktemp("bag")
    with ZipFile(BytesIO(decrypted(batch().data, IDENTITY))) as archive:
        assert archive.testzip() is None
        assert {entry.compress_type for entry in archive.infolist()} == {ZIP_STORED}
        archive.extractall(folder)
    return folder


def test_the_independent_bagit_validator_accepts_it_in_full(unpacked):
    independent = bagit.Bag(str(unpacked))
    assert independent.validate(processes=1, fast=False)
    assert independent.info["Batch-Audit-Anchor"] == ANCHOR


def test_the_independent_bagit_validator_sees_a_changed_paper(unpacked, tmp_path):
    import shutil

    copy = tmp_path / "bag"
    shutil.copytree(unpacked, copy)
    paper = next((copy / "data" / "papers").iterdir())
    paper.write_bytes(paper.read_bytes()[:-1] + b"x")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(copy)).validate(processes=1, fast=False)


def test_frictionless_accepts_the_tables_with_keys_and_constraints(unpacked):
    report = frictionless.validate(str(unpacked / "data" / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == 2


def test_frictionless_sees_a_paper_without_its_case(unpacked, tmp_path):
    import shutil

    copy = tmp_path / "data"
    shutil.copytree(unpacked / "data", copy)
    table = copy / "cases.csv"
    table.write_bytes(b"".join(table.read_bytes().splitlines(keepends=True)[:1]))
    report = frictionless.validate(str(copy / "datapackage.json"))
    assert "foreign-key" in {error for (error,) in report.flatten(["type"])}


def test_another_citys_key_opens_nothing():
    judged = verdict(batch().data, identity=new_identity()[0])
    assert (judged.kind, judged.problems, judged.exit_code) == (Kind.BATCH, (Problem.NO_KEY,), 2)


@pytest.mark.parametrize("identity", [None, "", "# nothing", "AGE-SECRET-KEY-1NONSENSE"])
def test_without_a_key_nothing_is_opened(identity):
    assert verdict(batch().data, identity=identity).problems == (Problem.NO_KEY,)


def test_a_batch_needs_the_countys_trust_from_outside():
    judged = verdict(batch().data, trust=TrustAnchors())
    assert (judged.problems, judged.signers) == ((Problem.UNTRUSTED, Problem.PAPER), ())


def test_the_revocation_list_in_the_batch_serves_where_the_city_has_none():
    assert verdict(batch().data, trust=TrustAnchors((county().authority.certificate,))).valid


def test_an_older_list_in_the_batch_does_not_hide_a_revoked_seal():
    serial = serial_of(signers(Kind.DECISION)[0].certificate)
    judged = verdict(batch().data, trust=county().trust(serial, now=NOW + timedelta(hours=1)))
    assert Problem.REVOKED in judged.problems


def test_a_batch_with_a_paper_that_is_not_finished_is_invalid():
    unfinished = BatchPaper(stable_uuid(500), stable_uuid(0), Kind.PLAN, signed_stages(Kind.PLAN)[2])
    of = replace(contents(), papers=(*contents().papers, unfinished))
    assert verdict(sealed(of).data).problems == (Problem.PAPER,)


def test_a_paper_of_another_kind_than_the_table_says_is_found():
    first, *others = contents().papers
    of = replace(contents(), papers=(replace(first, kind=Kind.PLAN), *others))
    assert verdict(sealed(of).data).problems == (Problem.PAPER,)


def test_only_the_bureaus_own_seal_seals():
    assert refusal(sealed, signer=signers(Kind.PLAN)[2]) == "batch.not_bureau"
    assert (
        refusal(sealed, signer=county().signer("示例县财政局", SignerRole.BUREAU_SEAL)) == "batch.not_bureau"
    )


def test_a_batch_without_cases_and_a_wrong_recipient_are_refused():
    assert refusal(sealed, replace(contents(), cases=(), papers=())) == "batch.empty"
    assert refusal(sealed, recipient="age1nonsense") == "batch.wrong_recipient"


@pytest.mark.parametrize(
    "changes",
    [
        {"placement": "elsewhere"},
        {"case_id": "1"},
        {"case_id": stable_uuid(1)},
        {"name": ""},
        {"school": "one\ntwo"},
    ],
)
def test_rows_that_the_table_has_no_place_for_are_not_sealed(changes):
    of = replace(contents(), cases=(case_row(0, **changes), *contents().cases[1:]))
    assert refusal(sealed, of) == "batch.does_not_fit"


def test_a_paper_without_its_case_is_not_sealed():
    assert refusal(sealed, replace(contents(), cases=contents().cases[1:])) == "batch.does_not_fit"


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)


@settings(max_examples=200)
@given(texts, texts)
def test_any_text_comes_back_from_the_table_and_no_cell_is_a_formula(name, school):
    row = case_row(1, name=name, school=school)
    data = cases_csv([row])
    assert read_cases(data) == (row,)
    cells = [cell for line in csv.reader(io.StringIO(data.decode(), newline="")) for cell in line]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_opening_checks_the_form_and_gives_the_bytes_back():
    opened = open_bag(bag())
    assert [paper.pdf for paper in opened.contents.papers] == [paper.pdf for paper in contents().papers]
