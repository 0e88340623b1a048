"""PDF of a page: vectors and selectable text with embedded fonts, on one page or tiled over several."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from spacetimeline.render.export_options import CSS_DPI, ExportError
from spacetimeline.render.export_painting import PagePainter
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.pdf_outline import OutlineEntry, with_outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.columns import Array

MOST_INCHES = 200.0
"""A page's side in PDF 1.x: 14,400 points (ISO 32000-1, annex C)."""
OVERLAP_PX = 48.0
"""How much of its neighbour a tile repeats, half an inch, for gluing."""
_MARK_PX = 18.0
_FADE_STEPS = 24
_DOTS_PER_PX = 12.5  # of a writer at 1200 dots an inch


class PdfCanvas(Canvas):
    """Vectors as PDF programs can read them.

    Every letter is the one its character stands for: equally wide digits and other letter forms have no character of
    their own, and could not be selected as text. Fades are stairs of even opacity, for Qt writes gradients opaque.
    """

    def font(self, style: TextStyle) -> QFont:
        font = QFont(super().font(style))
        font.clearFeatures()
        font.setFeature(QFont.Tag("calt"), 0)
        return font

    def fades(
        self,
        painter: QPainter,
        x0: Array,
        x1: Array,
        y: Array,
        height: Array,
        colour: Array,
        share: float,
        rising: bool,
    ) -> None:
        for left, right, top, tall, number in zip(x0, x1, y, height, colour, strict=True):
            step = (right - left) / _FADE_STEPS
            for place in range(_FADE_STEPS):
                part = (place + 0.5) / _FADE_STEPS
                shade = QColor(self.colour(int(number)))
                shade.setAlphaF(share * (part if rising else 1 - part))
                painter.fillRect(QRectF(left + place * step, top, step, tall), shade)


def pdf_bytes(page: Page, theme: Theme, texts: Mapping[str, str], tile_px: tuple[float, float] | None = None) -> bytes:
    """The bytes of the file, without the time of its making, so that the same page gives the same bytes.

    ``tile_px``, the size of a sheet in px, spreads the picture over sheets with overlap and crop marks; without it
    the page is as large as the picture. Raises ``ExportError`` for a page beyond what the format can hold.
    """
    width, height = page.width * page.paper_px, page.height * page.paper_px
    if tile_px is None and max(width, height) / CSS_DPI > MOST_INCHES:
        inches = max(width, height) / CSS_DPI
        raise ExportError(
            f"A PDF page can be {MOST_INCHES:g} inches long at most, this one would be {inches:.0f}. "
            "Wrap the timeline into rows, or tile it over pages."
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(CSS_DPI * _DOTS_PER_PX))
    writer.setTitle(texts.get("Title", ""))
    writer.setCreator(texts.get("Software", "Spacetimeline"))
    sheet = tile_px or (width, height)
    size = QPageSize(QSizeF(sheet[0] / CSS_DPI, sheet[1] / CSS_DPI), QPageSize.Unit.Inch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    page_painter = PagePainter(page, theme, PdfCanvas(theme))
    with QPainter(writer) as painter:
        for number, corner in enumerate(tiles(width, height, tile_px)):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(_DOTS_PER_PX, _DOTS_PER_PX)
            if tile_px is not None:
                _begin_sheet(painter, tile_px, corner)
            painter.scale(page.paper_px, page.paper_px)
            page_painter.paint(painter)
            painter.restore()
    corners = tiles(width, height, tile_px)
    return with_outline(_timeless(bytes(buffer.data().data())), outline_entries(page, corners, sheet[1]))


def tiles(width: float, height: float, tile_px: tuple[float, float] | None) -> list[tuple[float, float]]:
    """The top left corners of the picture's parts, row by row; one part without tiles."""
    if tile_px is None:
        return [(0.0, 0.0)]
    inner = [side - 2 * _MARK_PX for side in tile_px]
    if min(inner) <= OVERLAP_PX:
        raise ExportError("The sheets are too small to tile a picture over.")
    steps = [side - OVERLAP_PX for side in inner]
    counts = [
        max(1, math.ceil((whole - OVERLAP_PX) / step)) for whole, step in zip((width, height), steps, strict=True)
    ]
    return [(column * steps[0], row * steps[1]) for row in range(counts[1]) for column in range(counts[0])]


_PT_PER_PX = 72 / CSS_DPI


def outline_entries(page: Page, corners: list[tuple[float, float]], sheet_px: float) -> list[OutlineEntry]:
    """What the outline names: the tracks, or the strips of a wrapped timeline, on the sheets of the first column."""
    if len(page.panels) > 1:
        places = [(panel.scene.range_text, panel.y) for panel in page.panels]
    else:
        panel = page.panels[0]
        top = panel.y + panel.scene.plot_y
        places = [(band.label, top + band.y) for band in panel.scene.bands]
    entries = []
    margin = _MARK_PX if len(corners) > 1 else 0.0
    for title, y in places:
        at = y * page.paper_px
        number = max(number for number, corner in enumerate(corners) if corner[0] == 0 and corner[1] <= at + 1)
        entries.append(OutlineEntry(title, number, (sheet_px - margin - (at - corners[number][1])) * _PT_PER_PX))
    return entries


def _begin_sheet(painter: QPainter, sheet: tuple[float, float], corner: tuple[float, float]) -> None:
    _crop_marks(painter, sheet)
    painter.setClipRect(QRectF(_MARK_PX, _MARK_PX, sheet[0] - 2 * _MARK_PX, sheet[1] - 2 * _MARK_PX))
    painter.translate(_MARK_PX - corner[0], _MARK_PX - corner[1])


def _crop_marks(painter: QPainter, sheet: tuple[float, float]) -> None:
    """Short lines at the corners of what is to be kept of a sheet."""
    painter.setPen(QPen("#808080"))
    for x in (_MARK_PX, sheet[0] - _MARK_PX):
        painter.drawLines([QLineF(x, 0, x, _MARK_PX - 4), QLineF(x, sheet[1] - _MARK_PX + 4, x, sheet[1])])
    for y in (_MARK_PX, sheet[1] - _MARK_PX):
        painter.drawLines([QLineF(0, y, _MARK_PX - 4, y), QLineF(sheet[0] - _MARK_PX + 4, y, sheet[0], y)])


_UUID = re.compile(rb"(?<=uuid:)[0-9a-fA-F-]{36}|(?<=/ID \[ <)[0-9a-fA-F]+(?=>)|(?<= <)[0-9a-fA-F]{32,}(?=> ?\])")
_TIME = re.compile(
    rb"(?<=/CreationDate \(D:)[^)]*|(?<=/ModDate \(D:)[^)]*|(?<=Date=\")[0-9T:+Z-]{10,}|(?<=Date>)[0-9T:+Z-]{10,}"
)
_EPOCH = b"197001010000000000000000"


def _timeless(data: bytes) -> bytes:
    """The file with the time of its making set to 1970 and its random ids to 0, every byte else in its place."""
    data = _UUID.sub(lambda found: re.sub(rb"[0-9a-fA-F]", b"0", found[0]), data)

    def epoch(found: re.Match[bytes]) -> bytes:
        digits = iter(_EPOCH)
        return bytes(next(digits) if 48 <= each <= 57 else each for each in found[0])

    return _TIME.sub(epoch, data)
