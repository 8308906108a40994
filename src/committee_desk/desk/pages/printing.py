"""Printing: the system's printers, and a paper's pages at the printer's resolution and actual size, in a worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from committee_desk.errors import Refusal

from ..jobs import Progress, Steps
from .pdf_pages import draw_page, opened

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_FINEST = 300  # dots an inch: a page of A4 then is 35 MB while it is drawn; finer is not seen in print
_POINTS = 72


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers that this computer knows; *default* is one of them, or empty."""

    names: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """On which printer, how often, and whether on both sides (bound at the long edge)."""

    printer: str
    copies: int = 1
    both_sides: bool = False


def find_printers() -> Steps:
    """The system's `Printers`; asking may take seconds where a printer hangs on the network."""
    from PySide6.QtPrintSupport import QPrinterInfo

    yield Progress(0)
    return Printers(tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName())


def printer_of(order: PrintOrder) -> "QPrinter":
    """The printer that *order* names, ready to be drawn on without margins of its own."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(order.printer)
    return printer


def print_paper(pdf: bytes, name: str, order: PrintOrder) -> Steps:
    """Print *pdf*; *name* is its kind and stands in the queue of the printer, so it is never a child's name.

    Gives the number of pages. Given up between two pages, nothing is printed. Refusal `desk.not_printed`.
    """
    from PySide6.QtPrintSupport import QPrinter

    printer = printer_of(order)
    printer.setDocName(name)
    printer.setFullPage(True)
    sides = QPrinter.DuplexMode.DuplexLongSide if order.both_sides else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(sides)
    times = 1 if printer.supportsMultipleCopies() else order.copies
    printer.setCopyCount(order.copies if times == 1 else 1)
    painter, whole = QPainter(), False
    try:
        with opened(pdf) as document:
            pages = len(document)
            total = pages * times
            for done in range(total):
                _print_page(document, done % pages, printer, painter)
                yield Progress(done + 1, total, name)
        whole = True
        return pages
    finally:
        if not whole:
            printer.abort()
        if painter.isActive():
            painter.end()


def _print_page(document: Any, number: int, printer: "QPrinter", painter: QPainter) -> None:
    page = document[number]
    size = QSizeF(*page.get_size())
    printer.setPageLayout(_layout(size))
    ready = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not ready:
        raise Refusal("desk.not_printed")
    fine = min(_FINEST, printer.resolution())
    picture = draw_page(page, number, fine / _POINTS)
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    dots = printer.resolution() / _POINTS
    painter.drawImage(QRectF(0, 0, size.width() * dots, size.height() * dots), image)


def _layout(size: QSizeF) -> QPageLayout:
    lies = size.width() > size.height()
    upright = size.transposed() if lies else size
    sheet = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    return QPageLayout(sheet, way, QMarginsF(0, 0, 0, 0))
