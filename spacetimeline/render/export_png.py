"""PNG of a page: drawn in bands, compressed while the next band is drawn, read back before it counts as done."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage, QPainter

from spacetimeline.render.export_options import Background, ExportError
from spacetimeline.render.export_painting import BandCanvas, PagePainter
from spacetimeline.render.png_writer import DamagedPngError, PngWriter, verify_png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.render.png_writer import Rows
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.columns import Array

BAND_BYTES = 12 << 20
"""Memory of one band's pixels; the whole picture never exists."""
MOST_SIDE_PX = 2_000_000
"""Beyond this neither Qt's coordinates nor any viewer hold out."""


def write_png(
    page: Page,
    options: ExportOptions,
    theme: Theme,
    path: Path,
    texts: Mapping[str, str],
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the page to ``path``. ``progress`` hears shares from 0 to 1 and may raise to cancel.

    Raises ``ExportError`` for a size that PNG cannot hold or when what was written cannot be read back, ``OSError``.
    """
    width, height = page.device_size
    if max(width, height) > MOST_SIDE_PX:
        raise ExportError(f"A picture of {width:,} x {height:,} pixels is beyond what PNG viewers can open.")
    clear = options.background is Background.TRANSPARENT
    channels = 4 if clear else 3
    # Of writing and reading back, drawing and compressing take by far the most.
    told = progress or (lambda share: None)
    with (
        path.open("wb") as stream,
        PngWriter(stream, width, height, channels=channels, dpi=options.dots_per_inch, texts=texts) as writer,
    ):
        done = 0
        for rows in page_bands(page, theme, clear=clear):
            writer.write_rows(rows)
            done += len(rows)
            told(0.95 * done / height)
        writer.finish()
    try:
        verify_png(path, writer.checks)
    except DamagedPngError as error:
        raise ExportError(
            f"The picture was written, but cannot be read back: {error}. Is the disk all right?"
        ) from error
    told(1.0)


def page_bands(page: Page, theme: Theme, *, clear: bool = False, band_bytes: int = BAND_BYTES) -> Iterator[Rows]:
    """The page's pixels from top to bottom, uint8 of shape (rows, width * 4): Qt's RGB32, or RGBA when ``clear``."""
    width, height = page.device_size
    rows_at_once = max(8, band_bytes // (width * 4))
    painter_of_page = PagePainter(page, theme, BandCanvas(theme, page.ratio))
    form = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    edges = band_edges(painter_of_page.uncut_spans() * page.ratio, height, rows_at_once)
    for first, last in pairwise(edges):
        count = last - first
        rows = np.empty((count, width * 4), np.uint8)
        image = QImage(rows.data, width, count, width * 4, form)
        image.fill(0 if clear else theme["background"])
        with QPainter(image) as painter:
            painter.translate(0, -first)
            painter.scale(page.ratio, page.ratio)
            painter_of_page.paint(painter, math.floor(first / page.ratio), math.ceil((first + count) / page.ratio))
        yield _straight(image) if clear else rows


def band_edges(spans: Array, height: int, rows_at_once: int) -> list[int]:
    """Where to cut ``height`` rows into bands of about ``rows_at_once``: outside of ``spans``, where that is possible.

    ``spans`` (n, 2) are rows. A band may become twice as high to end between two; a higher span is cut all the same.
    """
    change = np.zeros(height + 2, np.int32)
    np.add.at(change, np.clip(np.floor(spans[:, 0]) - 1, 0, height).astype(np.int64), 1)
    np.add.at(change, np.clip(np.ceil(spans[:, 1]) + 2, 0, height + 1).astype(np.int64), -1)
    free = np.nonzero(np.cumsum(change)[: height + 1] == 0)[0]
    edges = [0]
    while edges[-1] < height:
        wanted = edges[-1] + rows_at_once
        if wanted >= height:
            edges.append(height)
            break
        at = int(np.searchsorted(free, wanted, "right")) - 1
        edge = int(free[at]) if at >= 0 else 0
        if edge <= edges[-1]:
            after = int(free[at + 1]) if at + 1 < len(free) else height
            edge = after if after <= wanted + rows_at_once else wanted
        edges.append(min(edge, height))
    return edges


def _straight(image: QImage) -> Rows:
    """The RGBA rows of an image with premultiplied opacity."""
    converted = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(converted.constBits(), np.uint8).reshape(image.height(), image.width() * 4)
    return rows.copy()  # Qt frees its own when the image goes
