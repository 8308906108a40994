"""Pictures and files of an assessment: judged by their bytes, stripped of what a camera hides, kept encrypted."""

import io
import zipfile

import pytest
import sqlalchemy as sa
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from assessment_county import PASSWORD, SampleCounty, fill_everything, make_county
from committee_desk.assessment import (
    attachment,
    choice_pictures,
    clean_attachment,
    complete_assessment,
    keep_attachment,
    kept_pictures,
    load_form,
    open_assessment,
    pictures_beside,
    publish_form,
    read_assessment,
    save_answers,
)
from committee_desk.assessment.answer_attachments import assessment_attachment
from committee_desk.assessment.attachment_content import LARGEST_ATTACHMENT
from committee_desk.errors import Refusal
from committee_desk.records.bodies import body
from every_question import write_workbook


def photograph(width: int = 60, height: int = 40, *, turned: bool = False) -> bytes:
    """A JPEG as a telephone makes it: red at the left, with its place in the EXIF."""
    made = Image.new("RGB", (width, height), "white")
    made.paste("red", (0, 0, width // 2, height))
    exif = made.getexif()
    exif[Base.Make] = "ShiliPhone"
    exif[Base.Orientation] = 6 if turned else 1
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (35.0, 8.0, 25.0)
    written = io.BytesIO()
    made.save(written, "JPEG", exif=exif)
    return written.getvalue()


def office(part: str, *more: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in (part, *more):
            archive.writestr(name, "示例")
    return written.getvalue()


def refusal(content: bytes, wanted: str) -> str:
    with pytest.raises(Refusal) as refused:
        clean_attachment(content, wanted)
    return refused.value.key


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    made = make_county(tmp_path_factory.mktemp("attachments") / "county")
    yield made
    made.close()


@pytest.fixture(scope="module")
def draft(sample: SampleCounty) -> str:
    return str(sample.county.do(open_assessment, sample.case_id("周小禾")))


def test_nothing_but_the_pixels_of_a_photograph_is_kept() -> None:
    original = photograph()
    assert b"ShiliPhone" in original
    clean = clean_attachment(original, "image/*")
    assert b"ShiliPhone" not in clean.content
    assert b"Exif" not in clean.content
    assert (clean.media, clean.suffix) == ("image/jpeg", ".jpg")
    assert dict(Image.open(io.BytesIO(clean.content)).getexif()) == {}


def test_a_photograph_stands_upright_once_its_orientation_is_gone() -> None:
    turned = Image.open(io.BytesIO(clean_attachment(photograph(turned=True), "image/*").content))
    assert turned.size == (40, 60)
    red, _, blue = turned.getpixel((20, 5))
    assert red > 200 and blue < 80


def test_a_large_picture_is_scaled_to_what_the_form_allows() -> None:
    clean = clean_attachment(photograph(1600, 800), "image/*", 400)
    assert Image.open(io.BytesIO(clean.content)).size == (400, 200)


def test_a_drawing_stays_a_png_on_white() -> None:
    drawn = io.BytesIO()
    Image.new("RGBA", (300, 100), (0, 0, 0, 0)).save(drawn, "PNG")
    clean = clean_attachment(drawn.getvalue(), "image/*")
    assert clean.suffix == ".png"
    assert Image.open(io.BytesIO(clean.content)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"%PDF-1.7\nshili", ".pdf"),
        (office("word/document.xml"), ".docx"),
        (office("xl/workbook.xml"), ".xlsx"),
        ("医院证明，示例".encode("gb18030"), ".txt"),
        (photograph(), ".jpg"),
    ],
)
def test_a_paper_is_known_by_its_bytes(content: bytes, suffix: str) -> None:
    assert clean_attachment(content, "application/*").suffix == suffix


@pytest.mark.parametrize(
    ("content", "wanted", "key"),
    [
        (b"MZ\x90\x00", "application/*", "assessment.attachment_kind"),
        (office("word/document.xml", "word/vbaProject.bin"), "application/*", "assessment.attachment_kind"),
        (office("classes.dex"), "application/*", "assessment.attachment_kind"),
        (b"", "application/*", "assessment.attachment_kind"),
        (b"%PDF-1.7", "image/*", "assessment.attachment_no_picture"),
        (photograph()[:400], "image/*", "assessment.attachment_no_picture"),
        (b"\0" * (LARGEST_ATTACHMENT + 1), "image/*", "assessment.attachment_large"),
    ],
)
def test_what_is_not_taken_says_why(content: bytes, wanted: str, key: str) -> None:
    assert refusal(content, wanted) == key


def test_a_kept_picture_is_had_again_under_a_name_that_tells_nothing(
    sample: SampleCounty, draft: str
) -> None:
    name = sample.county.do(keep_attachment, draft, photograph(), "image/*")
    kept = sample.county.ask(attachment, draft, name)
    assert kept.media == "image/jpeg"
    assert Image.open(io.BytesIO(kept.content)).size == (60, 40)
    stem, _, suffix = name.partition(".")
    assert (len(stem), stem[14], suffix) == (36, "7", "jpg")
    assert draft not in name


def test_a_picture_of_another_case_is_not_had(sample: SampleCounty, draft: str) -> None:
    other = str(sample.county.do(open_assessment, sample.case_id("陈子墨")))
    name = sample.county.do(keep_attachment, draft, photograph(), "image/*")
    with pytest.raises(Refusal) as refused:
        sample.county.ask(attachment, other, name)
    assert refused.value.key == "assessment.no_attachment"


def test_completing_drops_what_no_answer_names_and_closes_the_assessment(
    sample: SampleCounty, draft: str
) -> None:
    county = sample.county
    used, unused = (county.do(keep_attachment, draft, photograph(), "image/*") for _ in range(2))
    found = county.ask(read_assessment, draft)
    session = found.session(county.now())
    fill_everything(session)
    free = next(
        ref
        for ref in session.answers()
        if session.definition(ref).control == "input" and session.definition(ref).data_type == "string"
    )
    session.answer(free, used)
    assert session.errors() == ()
    answers = session.answers()
    county.do(save_answers, draft, answers, answered=1, asked=1, version_id=found.version_id)
    county.do(complete_assessment, draft)
    assert county.ask(attachment, draft, used).name == used
    with pytest.raises(Refusal, match="no_attachment"):
        county.ask(attachment, draft, unused)
    with pytest.raises(Refusal, match="already_complete"):
        county.do(keep_attachment, draft, photograph(), "image/*")
    assert county.ask(_loose_pictures) == 0


def _loose_pictures(look) -> int:
    """Bodies of pictures that no attachment refers to."""
    named = sa.select(assessment_attachment.c.body_id)
    question = sa.select(sa.func.count()).where(body.c.media == "image/jpeg", body.c.id.not_in(named))
    return int(look.connection.execute(question).scalar_one())


def test_a_form_brings_its_pictures_into_the_county(sample: SampleCounty, tmp_path) -> None:
    path = write_workbook(tmp_path, villages=1)
    (tmp_path / "every_question-media").mkdir()
    (tmp_path / "every_question-media" / "glad.png").write_bytes(photograph())
    (tmp_path / "sad.png").write_bytes(photograph(30, 30))
    form = load_form(path)
    node = form.node("p_plain")
    assert node is not None
    assert choice_pictures(form, node, "zh")["glad"] == "glad.png"
    assert set(pictures_beside(form, path)) == {"glad.png", "sad.png"}
    version = sample.county.as_person("it", PASSWORD).do(publish_form, path)
    kept = sample.county.ask(kept_pictures, version)
    assert Image.open(io.BytesIO(kept["glad.png"])).size == (60, 40)
    assert b"ShiliPhone" not in kept["glad.png"]
