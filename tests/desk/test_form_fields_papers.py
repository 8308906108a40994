"""Pictures, files and drawings as answers: by file, clipboard and drop, by mouse and pen, and taken out again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from committee_desk.desk.forms.attachments import HeldAttachments
from committee_desk.desk.forms.drawing_field import DrawingField
from committee_desk.desk.forms.file_fields import FileField, png_of
from every_question import every_question
from form_bench import FormBench


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    return every_question(tmp_path_factory.mktemp("every"))


@pytest.fixture
def papers(form, qtbot) -> FormBench:
    return FormBench(form, "papers")


def picture(width: int = 80, height: int = 50) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGreen)
    return made


def held(bench: FormBench) -> dict[str, bytes]:
    attachments = bench.filling.attachments
    assert isinstance(attachments, HeldAttachments)
    return attachments.contents


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_a_chosen_picture_is_shown_small_and_its_name_is_not_kept(papers: FormBench, tmp_path: Path) -> None:
    path = tmp_path / "周小禾家门口.png"
    path.write_bytes(png_of(picture(2400, 1500)))
    field = papers.field("i_photo")
    assert isinstance(field, FileField)
    field.read_file(str(path))
    settle()
    name = papers.value("i_photo")
    assert name in held(papers) and "周小禾" not in name
    assert QImage.fromData(held(papers)[name]).width() == 1200
    assert 0 < field.thumbnail.sizeHint().width() <= 322
    papers.click(field.clear)
    assert papers.value("i_photo") == ""
    assert not field.thumbnail.isVisible()


def test_what_is_no_picture_is_refused_in_words_and_answers_nothing(
    papers: FormBench, tmp_path: Path
) -> None:
    path = tmp_path / "show.jpg"
    path.write_bytes(b"%PDF-1.7 shili")
    field = papers.field("i_photo")
    assert isinstance(field, FileField)
    field.read_file(str(path))
    settle()
    assert papers.value("i_photo") == ""
    assert "这不是图片" in field._words.text()
    assert field.choose.isEnabled()
    field.read_file(str(tmp_path / "gone.jpg"))
    assert "打不开" in field._words.text()


def test_a_picture_comes_from_the_clipboard_and_a_paper_by_dropping(
    papers: FormBench, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setImage(picture())
    papers.go_to("i_photo").press("Ctrl+V")
    settle()
    assert papers.value("i_photo").endswith((".png", ".jpg"))
    path = tmp_path / "proof.pdf"
    path.write_bytes(b"%PDF-1.7 shili")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(papers.field("f_file"), QDragEnterEvent(QPoint(5, 5), copy, carried, left, none))
    QApplication.sendEvent(papers.field("f_file"), QDropEvent(QPointF(5, 5), copy, carried, left, none))
    settle()
    assert papers.value("f_file").endswith(".pdf")


def test_a_kept_picture_is_there_again_when_the_form_is_opened(papers: FormBench) -> None:
    held(papers)["held-0.png"] = png_of(picture())
    papers.filling.answer("/data/papers/i_photo", "held-0.png")
    field = papers.field("i_photo")
    assert isinstance(field, FileField)
    assert field.thumbnail.isVisible()
    papers.filling.answer("/data/papers/i_photo", "lost.png")
    assert "找不到" in field._words.text()


def draw(field: DrawingField, *spots: tuple[int, int]) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(field.pad, left, none, QPoint(*spots[0]))
    for spot in spots[1:]:
        QTest.mouseMove(field.pad, QPoint(*spot))
    QTest.mouseRelease(field.pad, left, none, QPoint(*spots[-1]))


def ink(content: bytes) -> int:
    """How many dark pixels."""
    image = QImage.fromData(content)
    lines = (
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    return sum(light < 100 for light in lines)


def test_a_signature_is_kept_after_the_pen_is_lifted_and_strokes_are_taken_back(papers: FormBench) -> None:
    field = papers.field("i_sign")
    assert isinstance(field, DrawingField)
    draw(field, (20, 20), (60, 80), (120, 30))
    draw(field, (150, 20), (200, 90))
    field.keep_now()
    settle()
    first = papers.value("i_sign")
    assert first.endswith(".png")
    papers.click(field.undo)
    field.keep_now()
    settle()
    second = papers.value("i_sign")
    assert 0 < ink(held(papers)[second]) < ink(held(papers)[first])
    papers.click(field.clear)
    assert (papers.value("i_sign"), field.pad.is_empty()) == ("", True)


def test_the_pen_s_pressure_makes_the_line(papers: FormBench) -> None:
    field = papers.field("i_draw")
    assert isinstance(field, DrawingField)
    kinds, parts = QInputDevice.DeviceType, QInputDevice.Capability
    pen = QPointingDevice(
        "pen", 1, kinds.Stylus, QPointingDevice.PointerType.Pen, parts.Position | parts.Pressure, 1, 1, "",
        QPointingDeviceUniqueId(),
    )  # fmt: skip
    left = Qt.MouseButton.LeftButton
    for kind, spot, pressure in (
        (QTabletEvent.Type.TabletPress, QPointF(20, 20), 0.3),
        (QTabletEvent.Type.TabletMove, QPointF(80, 90), 0.9),
        (QTabletEvent.Type.TabletRelease, QPointF(80, 90), 0.0),
    ):
        event = QTabletEvent(
            kind, pen, spot, field.pad.mapToGlobal(spot), pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, left, left,
        )  # fmt: skip
        QApplication.sendEvent(field.pad, event)
        assert event.isAccepted()
    assert field.pad.strokes[0].pressures == [0.3, 0.9]
    field.keep_now()
    settle()
    assert papers.value("i_draw").endswith(".png")


def test_a_photograph_lies_under_what_is_marked_on_it(papers: FormBench, tmp_path: Path) -> None:
    path = tmp_path / "steps.png"
    path.write_bytes(png_of(picture(560, 360)))
    field = papers.field("i_mark")
    assert isinstance(field, DrawingField)
    field.read_file(str(path))
    settle()
    draw(field, (100, 100), (200, 200))
    field.keep_now()
    settle()
    kept = QImage.fromData(held(papers)[papers.value("i_mark")])
    assert kept.pixelColor(10, 10).green() > 90 > kept.pixelColor(10, 10).red()
    middle = kept.pixelColor(round(kept.width() * 150 / 560), round(kept.height() * 150 / 360))
    assert middle.red() > 150


def test_papers_that_cannot_be_changed_can_still_be_seen(papers: FormBench) -> None:
    held(papers)["held-0.png"] = png_of(picture())
    papers.filling.answer("/data/papers/i_photo", "held-0.png")
    for name in ("i_photo", "i_sign"):
        papers.field(name).show_readonly(True)
    photo, sign = papers.field("i_photo"), papers.field("i_sign")
    assert isinstance(photo, FileField) and isinstance(sign, DrawingField)
    assert photo.thumbnail.isVisible() and not photo.choose.isEnabled()
    assert not sign.pad.isEnabled()


def test_what_this_computer_cannot_take_says_so_and_takes_words(form, qtbot) -> None:
    bench = FormBench(form, "elsewhere")
    assert "录音" in bench.field("x_audio").words
    bench.go_to("x_audio").type("USB 3").press("Return")
    assert (bench.value("x_audio"), bench.is_in("x_video")) == ("USB 3", True)
    bench.go_to("x_place").type("35.14 111.22").press("Tab")
    assert bench.value("x_place") == "35.14 111.22 0 0"
    bench.go_to("x_code").type("６９０１").press("Tab")
    assert bench.value("x_code") == "6901"
    bench.go_to("x_map").press("Space")
    assert bench.value("x_map") == "t1"
