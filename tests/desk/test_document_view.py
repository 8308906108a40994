"""A paper on the screen: pages from memory, with keys, and a damaged one said in words."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from committee_desk.desk.pages.document_view import DocumentView
from committee_desk.desk.session import Session
from person import Person


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[bytes], DocumentView]]:
    session = Session()
    made: list[DocumentView] = []

    def make(pdf: bytes) -> DocumentView:
        view = DocumentView(session)
        view.setWindowTitle("示例")
        view.resize(1150, 700)
        view.show()
        view.show_pdf(pdf, "安置决定书")
        made.append(view)
        return view

    yield make
    session.stop()


def paper(pages: int = 3) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    kept = BytesIO()
    canvas = Canvas(kept, pagesize=(595, 842))
    for number in range(pages):
        canvas.setFont("Helvetica", 24)
        canvas.drawString(100, 700, f"Paper page {number + 1}")
        canvas.rect(90, 690, 300, 60, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def test_the_first_page_is_drawn_and_its_place_is_said(show, person: Person) -> None:
    view = show(paper())
    person.see("第 1 页，共 3 页")
    person.wait_until(lambda: view.stack.has_picture(0))
    shown = view.stack.grab().toImage()
    colours = {
        shown.pixelColor(x, y).name() for x in range(0, shown.width(), 4) for y in range(0, shown.height(), 4)
    }
    assert "#000000" in colours


def test_keys_lead_through_the_pages_and_change_the_size(show, person: Person) -> None:
    view = show(paper())
    person.see("第 1 页，共 3 页")
    view.stack.setFocus()
    person.press("End")
    person.see("第 3 页，共 3 页")
    person.wait_until(lambda: view.stack.has_picture(2))
    before = view.stack.zoom
    person.press("-")
    assert view.stack.zoom < before
    person.press("0")
    assert view.stack.zoom == pytest.approx(before, abs=0.02)
    person.press("Home")
    person.see("第 1 页，共 3 页")


def test_the_list_of_pages_leads_to_a_page(show, person: Person) -> None:
    view = show(paper())
    person.see("第 1 页，共 3 页")
    person.click("第 2 页")
    person.see("第 2 页，共 3 页")
    person.click("下一页")
    person.see("第 3 页，共 3 页")
    assert not view._after.isEnabled()


def test_a_screen_reader_hears_the_words_of_the_page(show, person: Person) -> None:
    show(paper())
    person.see("Paper page 1")
    person.see("安置决定书，第 1 页，共 3 页")


def test_a_damaged_paper_is_refused_in_words(show, person: Person) -> None:
    show(b"%PDF-1.7 and then nothing")
    person.see("这份文件打不开。")


def test_looking_at_a_paper_leaves_no_file(show, person: Person, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    view = show(paper())
    person.wait_until(lambda: view.stack.has_picture(0))
    assert list(tmp_path.rglob("*")) == []


def test_a_paper_that_is_put_away_is_forgotten(show, person: Person) -> None:
    view = show(paper())
    person.wait_until(lambda: view.stack.has_picture(0))
    view.show_nothing()
    assert not view.stack.has_picture(0)
    assert not person.sees("第 1 页，共 3 页")
