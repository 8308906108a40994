"""Printing of the open paper: asked for what, recorded, and drawn at actual size; without a printer it says so."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from committee_desk.desk.pages import printing
from committee_desk.desk.pages.case.papers_part import PapersPart
from committee_desk.desk.pages.case_page import CasePage
from committee_desk.desk.pages.print_sheet import PrintSheet
from committee_desk.desk.pages.printing import Printers, PrintOrder, print_paper
from committee_desk.errors import Refusal
from committee_desk.overview import case_page
from county_builder import Bench
from page_visit import Visit, visiting
from person import Person


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that writes what it prints into a PDF file."""
    target = tmp_path / "printed.pdf"

    def printer(_order: PrintOrder) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(target))
        made.setResolution(150)
        return made

    monkeypatch.setattr(printing, "printer_of", printer)
    return target


def paper(*sizes: tuple[float, float]) -> bytes:
    """A page of each size with a black bar of 2 inches, 1 inch from the left and from the top."""
    from reportlab.pdfgen.canvas import Canvas

    kept = BytesIO()
    canvas = Canvas(kept)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.rect(72, height - 72 - 36, 144, 36, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


A4, LYING = (595.0, 842.0), (842.0, 595.0)


def work(pdf: bytes, order: PrintOrder) -> int:
    """Print to the end."""
    steps = print_paper(pdf, "受理回执", order)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return int(end.value)


def test_pages_come_out_at_actual_size_whichever_way_they_lie(qapp: QApplication, printed: Path) -> None:
    assert work(paper(A4, LYING), PrintOrder("示例")) == 2
    document = pypdfium2.PdfDocument(printed)
    for page, size in zip(document, (A4, LYING), strict=True):
        assert page.get_size() == pytest.approx(size, abs=2)
        grey = page.render(scale=1, grayscale=True).to_numpy().squeeze()
        dark = [(x, y) for y, line in enumerate(grey) for x, value in enumerate(line) if value < 100]
        assert min(x for x, _ in dark) == pytest.approx(72, abs=2)
        assert max(x for x, _ in dark) == pytest.approx(216, abs=2)
        assert min(y for _, y in dark) == pytest.approx(72, abs=2)


def test_a_printer_that_knows_no_copies_gets_the_pages_again(qapp: QApplication, printed: Path) -> None:
    assert not printing.printer_of(PrintOrder("")).supportsMultipleCopies()
    work(paper(A4), PrintOrder("示例", copies=3))
    assert len(pypdfium2.PdfDocument(printed)) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_cannot_be_printed_is_said(qapp: QApplication, printed: Path) -> None:
    printed.mkdir()
    with pytest.raises(Refusal) as told:
        work(paper(A4), PrintOrder("示例"))
    assert told.value.key == "desk.not_printed"


def _printers() -> Iterator[object]:
    yield None
    return Printers(("示例打印机", "办公室"), "办公室")


@pytest.fixture
def case_shown(bench: Bench, qapp: QApplication) -> Iterator[Visit]:
    with visiting(bench.sec, CasePage) as visit:
        visit.page.open(bench.case("signed"))
        yield visit


def test_a_paper_is_printed_with_its_purpose_on_the_record(
    case_shown: Visit, bench: Bench, person: Person, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("committee_desk.desk.pages.recorded_print.find_printers", _printers)
    person.see("基本情况")
    person.click("文件")
    part = case_shown.page.findChild(PapersPart)
    person.wait_until(lambda: part.view.stack.has_picture(0))
    person.click("打印")
    person.see("按实际大小打印，不缩放。")
    sheet = case_shown.page.findChild(PrintSheet)
    assert sheet.printer.value() == "办公室"
    sheet.go.click()
    person.see("写明用途才能打印。")
    person.type("当场交给家长", into="打印做什么用")
    person.press("Return")
    person.wait_until(lambda: printed.exists() and printed.read_bytes().rstrip().endswith(b"%%EOF"))
    history = bench.sec.ask(case_page, bench.case("signed")).history
    assert history[-1].verb == "export_paper" or history[0].verb == "export_paper"


def test_without_a_printer_the_way_out_is_said(
    case_shown: Visit, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> Iterator[object]:
        yield None
        return Printers((), "")

    monkeypatch.setattr("committee_desk.desk.pages.recorded_print.find_printers", none)
    person.see("基本情况")
    person.click("文件")
    part = case_shown.page.findChild(PapersPart)
    person.wait_until(lambda: part.view.stack.has_picture(0))
    person.click("打印")
    person.see("这台电脑上没有打印机。在系统设置里添加；或者先导出 PDF，到别的电脑上打印。")
    assert not case_shown.page.findChild(PrintSheet).go.isEnabled()
