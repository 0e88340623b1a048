"""Printing a page: Qt's own preview and printer dialog around the one painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from spacetimeline.render.export_painting import PagePainter
from spacetimeline.render.export_pdf import PdfCanvas

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.theme import Theme


def print_preview(page: Page, theme: Theme, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """A preview of the page on paper, fitted to the sheet; ``open`` it. Landscape where the page is wider than high."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    wide = page.width >= page.height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    preview = QPrintPreviewDialog(printer, parent)
    preview.setWindowTitle("Print")
    preview.paintRequested.connect(lambda device: print_page(page, theme, device))
    return preview


def print_page(page: Page, theme: Theme, printer: QPrinter) -> None:
    """Draw the page as large as it fits the sheet, in its upper middle."""
    sheet = printer.pageLayout().paintRectPixels(printer.resolution())
    share = min(sheet.width() / page.width, sheet.height() / page.height)
    with QPainter(printer) as painter:
        painter.translate((sheet.width() - page.width * share) / 2, 0)
        painter.scale(share, share)
        PagePainter(page, theme, PdfCanvas(theme)).paint(painter)
