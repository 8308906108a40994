"""Hostile batches: every trick that a zip reader accepts is refused, and nothing of it is written anywhere."""

import io
import random
import stat
import struct
import warnings
import zipfile
import zlib
from datetime import timedelta

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batch.sealed_samples import IDENTITY, RECIPIENT, bag, batch, contents
from committee_desk.batch import BatchFacts, open_batch, verify_batch, verify_file
from committee_desk.batch.archive import read_archive, write_archive
from committee_desk.batch.contents import bag_files
from committee_desk.batch.opening import open_bag
from committee_desk.batch.values import FIRST_PREVIOUS
from committee_desk.errors import Refusal
from committee_desk.signing import Kind, Problem, sign_detached, write_anchors
from signing.signed_samples import NOW, county, signed_paper, signers

FILES = {"a.txt": b"first", "data/b.csv": b"second", "z.json": b"{}"}
GOOD = write_archive(FILES)


def refusal(call, *arguments) -> str:
    """The key of the refusal that *call* ends with."""
    with pytest.raises(Refusal) as refused:
        call(*arguments)
    return refused.value.key


def zipped(entries, *, comment: bytes = b"", compression: int = zipfile.ZIP_STORED) -> bytes:
    """An archive by Python's own writer; *entries* are pairs of name or ZipInfo, and bytes."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", compression) as archive:
        archive.comment = comment
        for name, data in entries:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # a duplicate name is just what one of the tricks needs
                archive.writestr(name, data)
    return output.getvalue()


def entry(name: str, **attributes: object) -> zipfile.ZipInfo:
    """An entry dated like ours, with other attributes."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    for key, value in attributes.items():
        setattr(info, key, value)
    return info


def patched(position: int, data: bytes) -> bytes:
    """GOOD with *data* written over *position* (from the end where negative)."""
    place = position % len(GOOD)
    return GOOD[:place] + data + GOOD[place + len(data) :]


SYMLINK = entry("a.txt", create_system=3, external_attr=(stat.S_IFLNK | 0o777) << 16)
FIRST_CENTRAL = GOOD.index(b"PK\x01\x02")

TRICKS = {
    "a duplicate name": zipped([("a.txt", b"1"), ("a.txt", b"2")]),
    "a symbolic link": zipped([(SYMLINK, b"/etc/passwd")]),
    "a compressed entry": zipped(FILES.items(), compression=zipfile.ZIP_DEFLATED),
    "a bomb": zipped([("a.txt", bytes(1 << 20))], compression=zipfile.ZIP_DEFLATED),
    "dates": zipped(FILES.items()),
    "a remark at the end": zipped(FILES.items(), comment=b"hello"),
    "a remark that is a zip": zipped(FILES.items(), comment=zipped([("x.txt", b"x")])),
    "bytes before": b"MZ" + GOOD,
    "bytes after": GOOD + b"\0",
    "two archives joined": GOOD + GOOD,
    "a gap after an entry": GOOD[:FIRST_CENTRAL] + b"gap" + GOOD[FIRST_CENTRAL:],
    "another order": zipped([(entry("z.json"), b"{}"), (entry("a.txt"), b"first")]),
    "a lie about the count": patched(-14, struct.pack("<HH", 60000, 60000)),
    "a zip64 marker": patched(-6, b"\xff\xff\xff\xff"),
    "an encrypted flag": patched(6, b"\1"),
    "a descriptor flag": patched(6, b"\x08"),
    "method 99": patched(8, struct.pack("<H", 99)),
    "a wrong checksum": patched(14, struct.pack("<I", zlib.crc32(b"other"))),
    "a lie about the size": patched(22, struct.pack("<I", 1 << 31)),
    "another name in the directory": patched(FIRST_CENTRAL + 46, b"b"),
    "an extra field": zipped([(entry("a.txt", extra=b"\x99\x99\x00\x00"), b"1")]),
    "a directory alone": GOOD[FIRST_CENTRAL:],
    "an empty archive": zipped([]),
    "cut short": GOOD[:-1],
    "nothing": b"",
    "a name that is not ASCII": zipped([("示例.txt", b"1")]),
}


@pytest.mark.parametrize("archive", TRICKS.values(), ids=TRICKS.keys())
def test_an_archive_that_we_would_not_write_is_refused(archive):
    assert refusal(read_archive, archive) == "batch.not_canonical"


def test_an_archive_of_ours_is_read_and_python_reads_it_too():
    assert read_archive(GOOD) == FILES
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES


def test_every_flipped_bit_of_a_small_archive_is_refused_or_changes_the_file_it_lies_in():
    accepted = []
    for place in range(len(GOOD) * 8):
        damaged = bytearray(GOOD)
        damaged[place // 8] ^= 1 << place % 8
        try:
            read_archive(bytes(damaged))
            accepted.append(place)
        except Refusal:
            continue
    assert accepted == []


NAMES = [
    "../evil.pdf",
    "/etc/passwd",
    "C:\\win\\c.pdf",
    "data/papers/../../x.pdf",
    "data/papers/示例.pdf",
    "data/papers/NUL.pdf",
    "data/papers/a.pdf",
    "data/Cases.csv",
    "data/cases.csv ",
    "data/cases.csv.",
    "data/cases.csv\0.pdf",
    "data/run.exe",
    "fetch.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_bag_with_a_file_of_another_name_is_refused(name):
    files = read_archive(bag())
    if not name.isascii():
        assert (
            refusal(open_bag, bag().replace(b"data/cases.csv", name.encode()[:14])) == "batch.not_canonical"
        )
        return
    assert refusal(open_bag, write_archive({**files, name: b"x"})) == "batch.bag"


def changed(name: str, change) -> bytes:
    """The sample bag with one file changed, as an archive in good form."""
    files = read_archive(bag())
    return write_archive({**files, name: change(files[name])})


PAPER = next(name for name in read_archive(bag()) if name.startswith("data/papers/"))


@pytest.mark.parametrize(
    ("name", "change", "key"),
    [
        ("data/cases.csv", lambda data: data + b"x\n", "batch.bag"),
        ("data/cases.csv", lambda data: data.replace(b"\n", b"\r\n"), "batch.table"),
        ("data/cases.csv", lambda data: data.replace("示例镇".encode(), "示例乡".encode()), "batch.bag"),
        ("data/papers.csv", lambda data: data[:-2] + b"0\n", "batch.table"),
        ("data/datapackage.json", lambda data: data.replace(b"{", b"{ ", 1), "batch.bag"),
        ("data/datapackage.json", lambda data: b"[" * 100_000, "batch.bag"),
        ("manifest-sha256.txt", lambda data: data.upper(), "batch.bag"),
        ("bag-info.txt", lambda data: data.replace(b"Sequence: 1", b"Sequence: 01"), "batch.bag"),
        ("bag-info.txt", lambda data: data.replace(b"Sequence: 1", b"Sequence: 2"), "batch.bag"),
        ("bag-info.txt", lambda data: b"Batch-Sequence: " + b"9" * 5000 + b"\n", "batch.bag"),
        ("county-ca.pem", lambda data: b"", "batch.bag"),
        (PAPER, lambda data: data[:-1] + b" ", "batch.table"),
    ],
)
def test_a_bag_whose_files_do_not_follow_from_each_other_is_refused(name, change, key):
    assert refusal(open_bag, changed(name, change)) == key


@pytest.mark.parametrize("name", [*sorted(set(read_archive(bag())) - {PAPER}), PAPER])
def test_a_bag_without_one_of_its_files_is_refused(name):
    files = read_archive(bag())
    del files[name]
    assert refusal(open_bag, write_archive(files)) == "batch.bag"


def resealed(archive: bytes):
    """The verdict on *archive*, encrypted for the sample city as anyone could who knows its public key."""
    data = pyrage.encrypt(archive, [pyrage.x25519.Recipient.from_str(RECIPIENT)])
    now = NOW + timedelta(hours=2)
    return verify_batch(data, identity=IDENTITY, trust=county().trust(), now=now)


def test_a_seal_over_other_contents_is_found():
    facts = BatchFacts(2, NOW, FIRST_PREVIOUS)
    files = bag_files(contents(), facts, write_anchors(county().trust()))
    forged = write_archive({**files, "seal.p7s": read_archive(bag())["seal.p7s"]})
    assert resealed(forged).problems == (Problem.DAMAGED,)


def test_the_seal_of_a_member_is_no_seal_of_the_bureau():
    files = read_archive(bag())
    files["seal.p7s"] = sign_detached(files["tagmanifest-sha256.txt"], signers(Kind.PLAN)[2], NOW)
    assert resealed(write_archive(files)).problems == (Problem.SEAL,)


@pytest.mark.parametrize("seal", [b"", b"0", b"\x30\x82\xff\xff", bytes(2000)])
def test_a_seal_that_is_no_signature_is_found(seal):
    files = read_archive(bag())
    assert resealed(write_archive({**files, "seal.p7s": seal})).problems == (Problem.CONTAINER,)


def test_no_flipped_bit_of_a_seal_is_missed():
    files = read_archive(bag())
    chance, seal = random.Random(11), files["seal.p7s"]
    from committee_desk.signing import judge_detached

    trust, now, missed = county().trust(), NOW + timedelta(hours=1), []
    for place in chance.sample(range(len(seal) * 8), 300):
        damaged = bytearray(seal)
        damaged[place // 8] ^= 1 << place % 8
        _, problems = judge_detached(files["tagmanifest-sha256.txt"], bytes(damaged), trust=trust, now=now)
        if not problems:
            missed.append(place)
    assert missed == []


def test_no_flipped_bit_of_an_encrypted_batch_is_missed():
    chance = random.Random(5)
    data = batch().data
    places = [chance.randrange(len(data)) for _ in range(100)] + list(range(0, 400, 4))
    for place in places:
        damaged = bytearray(data)
        damaged[place] ^= 1 << chance.randrange(8)
        assert refusal(open_batch, bytes(damaged), IDENTITY) in {
            "batch.damaged",
            "batch.no_key",
            "batch.unreadable",
        }


@pytest.mark.parametrize("length", [0, 1, 21, 22, 100, 199, 200, 65_536 + 200, -16, -1])
def test_a_batch_cut_anywhere_is_refused(length):
    assert refusal(open_batch, batch().data[:length], IDENTITY) in {"batch.damaged", "batch.unreadable"}


def test_a_batch_with_something_behind_it_is_refused():
    assert refusal(open_batch, batch().data + b"\0", IDENTITY) == "batch.damaged"


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_get_a_verdict_and_no_traceback(data):
    for archive in (data, b"PK\x03\x04" + data, GOOD + data[:3] if data else b""):
        assert refusal(read_archive, archive) == "batch.not_canonical"


@pytest.mark.parametrize("data", [b"", b"x", b"%PDF-", b"age-encryption.org/v1\n", b"PK\x05\x06" + bytes(18)])
def test_any_file_gets_a_verdict_and_no_traceback(data, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    verdict = verify_file(path, identity=IDENTITY, trust=county().trust())
    assert not verdict.valid


def test_a_paper_under_a_batchs_name_is_judged_as_a_paper(tmp_path):
    path = tmp_path / "140828-2026-0001.cdbatch"
    path.write_bytes(signed_paper(Kind.DECISION))
    assert verify_file(path, trust=county().trust(), now=NOW + timedelta(hours=1)).kind is Kind.DECISION


def test_a_folder_and_a_missing_file_are_unreadable(tmp_path):
    assert verify_file(tmp_path).problems == (Problem.UNREADABLE,)
    assert verify_file(tmp_path / "gone").problems == (Problem.UNREADABLE,)
