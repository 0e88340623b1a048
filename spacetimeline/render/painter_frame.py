"""What stands around the plot: axis, second clock, track headers, title and legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from spacetimeline.model.event import EventKind, Status
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_glyphs import draw_glyph
from spacetimeline.render.text import FontTextMetrics

if TYPE_CHECKING:
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.scene import BandMark, LegendEntry, Scene

TITLE = TextStyle(size_px=19, bold=True)
HEADER = TextStyle(size_px=12, bold=True, colour="text_header")
SMALL = TextStyle(size_px=11, colour="text_muted")
UNIT = TextStyle(size_px=12, bold=True, colour="text")
TICK = TextStyle(size_px=11, colour="text_muted")
SECOND_CLOCK_PX = 22.0


def paint_frame(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    """Draw everything around the plot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_headers(painter, scene, theme, canvas)
    if _is_seen(painter, QRectF(0, 0, scene.width, scene.plot_y)):
        _paint_axis(painter, scene, theme, canvas)
    if scene.title:
        _write(painter, canvas, 20.0, scene.title_px / 2 + 2, scene.title, TITLE)
    if scene.legend:
        _paint_legend(painter, scene, theme, canvas)
    canvas.flush(painter)
    painter.restore()


def _is_seen(painter: QPainter, rect: QRectF) -> bool:
    """False when a rectangle lies outside of what is drawn to, as the axis does for most bands of a large picture."""
    return painter.combinedTransform().mapRect(rect).intersects(QRectF(painter.viewport()))


def _write(painter: QPainter, canvas: Canvas, x: float, middle: float, text: str, style: TextStyle) -> None:
    canvas.texts(painter, np.array([x]), np.array([middle]), [text], style)


# -- axis --------------------------------------------------------------------------------------------------------------


def _paint_axis(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    top, bottom = scene.title_px, scene.plot_y
    painter.fillRect(QRectF(0, top, scene.width, bottom - top), theme["axis"])
    painter.fillRect(QRectF(0, bottom - 1, scene.width, 1), theme["grid_strong"])
    painter.fillRect(QRectF(scene.plot_x - 1, top, 1, bottom - top), theme["line"])
    painter.save()
    painter.translate(scene.plot_x, top)
    painter.setClipRect(QRectF(0, 0, scene.plot_width, bottom - top), Qt.ClipOperation.IntersectClip)
    rows = bottom - top - (SECOND_CLOCK_PX if scene.second_clock else 0.0)
    half = rows / 2
    _paint_units(painter, scene, theme, canvas, half)
    _paint_ticks(painter, scene, theme, canvas, half, rows)
    if scene.second_clock:
        _name, ticks, places = scene.second_clock
        painter.fillRect(QRectF(0, rows, scene.plot_width, 1), theme["line"])
        texts = [tick.text for tick in ticks.ticks]
        ones = np.ones(len(texts))
        canvas.rects(painter, theme["grid_strong"], canvas.snapped(np.array(places)), ones * (rows + 1), ones, ones * 6)
        canvas.texts(painter, np.array(places) + 5, np.full(len(texts), rows + 11.0), texts, TICK)
    canvas.flush(painter)
    painter.restore()
    _paint_range(painter, scene, canvas)
    if scene.second_clock:
        _write(painter, canvas, 14.0, bottom - SECOND_CLOCK_PX / 2, scene.second_clock[0], SMALL)
    if scene.now_x is not None:
        _paint_now_mark(painter, scene, theme)


def _paint_units(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, height: float) -> None:
    """The larger units above the ticks, named where there is room."""
    names = [span.text for span in scene.ticks.spans]
    named: list[tuple[float, str]] = []
    for name, wide, (x0, x1) in zip(names, canvas.widths(names, UNIT), scene.span_x, strict=True):
        if x0 > 0:
            painter.fillRect(QRectF(round(x0), 3, 1, height - 3), theme["grid_strong"])
        left = max(x0, 0.0) + 7
        if min(x1, scene.plot_width) - left > wide + 4 or (x0 <= 0 and x1 >= scene.plot_width):
            named.append((left, name))
    at = np.array([left for left, _ in named])
    canvas.texts(painter, at, np.full(len(named), height / 2 + 2), [name for _, name in named], UNIT)


def _paint_ticks(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, top: float, bottom: float) -> None:
    x = np.array(scene.tick_x)
    if not len(x):
        return
    snapped = canvas.snapped(x)
    whole = np.ones(len(x))
    canvas.rects(painter, theme["grid_strong"], snapped, whole * (bottom - 8), whole, whole * 8)
    following = np.append(x[1:], scene.plot_width + 200)
    texts = [tick.text for tick in scene.ticks.ticks]
    fits = (np.array(canvas.widths(texts, TICK)) + 10 <= following - x).nonzero()[0]
    texts = [texts[number] for number in fits.tolist()]
    canvas.texts(painter, x[fits] + 5, np.full(len(fits), (top + bottom) / 2 + 1), texts, TICK)


def _paint_range(painter: QPainter, scene: Scene, canvas: Canvas) -> None:
    room = scene.plot_x - 28
    if room < 60:
        return
    middle = scene.title_px + 12.0
    text = scene.range_text
    if canvas.width(text, UNIT) <= room:
        _write(painter, canvas, 14.0, middle, text, UNIT)
        _write(painter, canvas, 14.0, middle + 19, scene.clock_name, SMALL)
        return
    first, _, last = text.partition(" – ")
    lines = [f"{first} –", last]
    # the clock's name stands beside whichever line leaves room for it
    free = [room - canvas.width(line, UNIT) - 8 - canvas.width(scene.clock_name, SMALL) for line in lines]
    beside = 1 if free[1] >= 0 or free[1] >= free[0] else 0
    for number, line in enumerate(lines):
        _write(painter, canvas, 14.0, middle + 19 * number, line, UNIT)
        if number == beside:
            _write(painter, canvas, 22.0 + canvas.width(line, UNIT), middle + 19 * number, scene.clock_name, SMALL)


def _paint_now_mark(painter: QPainter, scene: Scene, theme: Theme) -> None:
    x = scene.plot_x + round(scene.now_x or 0.0) + 0.75
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme["now"])
    base = scene.plot_y
    painter.drawPolygon(QPolygonF([QPointF(x - 5, base - 7), QPointF(x + 5, base - 7), QPointF(x, base)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


# -- headers -----------------------------------------------------------------------------------------------------------


def _paint_headers(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    if scene.plot_x < 40:
        return
    canvas.flush(painter)
    painter.save()
    painter.translate(0, scene.plot_y)
    column = QRectF(0, 0, scene.plot_x, scene.plot_height)
    painter.setClipRect(column, Qt.ClipOperation.IntersectClip)
    key = (scene.bands, scene.plot_x, scene.plot_height, scene.pinned_px)
    canvas.kept(painter, key, column, lambda target: _paint_header_column(target, scene, theme, canvas))
    painter.restore()


def _paint_header_column(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    painter.fillRect(QRectF(0, 0, scene.plot_x, scene.plot_height), theme["header"])
    bottoms = np.array([round(band.y + band.height) - 1.0 for band in scene.bands])
    ones = np.ones(len(bottoms))
    canvas.rects(painter, theme["line"], ones * 0, bottoms, ones * scene.plot_x, ones)
    metrics = canvas.metrics(HEADER)
    for band in scene.bands:
        _paint_header(painter, scene, theme, canvas, band, metrics)
    canvas.flush(painter)
    painter.fillRect(QRectF(scene.plot_x - 1, 0, 1, scene.plot_height), theme["grid_strong"])


def _paint_header(
    painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, band: BandMark, metrics: FontTextMetrics
) -> None:
    bottom = band.y + band.height
    ceiling = 0.0 if band.pinned else scene.pinned_px
    top, floor = max(band.y, ceiling), min(bottom, scene.plot_height)
    if floor - top < 12:
        return
    if band.pinned:
        painter.fillRect(QRectF(0, band.y, 3, band.height), theme["accent"])
    left = 14.0 if canvas.for_file else 22.0
    if not canvas.for_file:
        _paint_triangle(painter, theme, 12.0, top + min(18.0, (floor - top) / 2), band.collapsed)
    count = f"{band.count:,}"
    if floor - top >= 40:
        label = metrics.cut(band.label, scene.plot_x - left - 12) or band.label[:1]
        _write(painter, canvas, left, top + 18, label, HEADER)
        noun = "event" if band.count == 1 else "events"
        _write(painter, canvas, left, top + 34, f"{count} {noun}", SMALL)
        return
    wide = canvas.width(count, SMALL)
    label = metrics.cut(band.label, scene.plot_x - left - 22 - wide) or band.label[:1]
    middle = (top + floor) / 2
    _write(painter, canvas, left, middle, label, HEADER)
    _write(painter, canvas, scene.plot_x - wide - 12, middle, count, SMALL)


def _paint_triangle(painter: QPainter, theme: Theme, x: float, y: float, collapsed: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["text_muted"], 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if collapsed:
        painter.drawPolyline(QPolygonF([QPointF(x - 1.5, y - 3.5), QPointF(x + 2, y), QPointF(x - 1.5, y + 3.5)]))
    else:
        painter.drawPolyline(QPolygonF([QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


# -- legend ------------------------------------------------------------------------------------------------------------


def _paint_legend(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    top = scene.height - scene.legend_px
    painter.fillRect(QRectF(0, top, scene.width, 1), theme["line"])
    x, y = 20.0, top + 17.0
    for entry in scene.legend:
        wide = canvas.width(entry.text, SMALL) + 40
        if x + wide > scene.width and x > 20.0:
            x, y = 20.0, y + 22.0
        paint_legend_mark(painter, theme, canvas, entry, x + 8, y)
        _write(painter, canvas, x + 22, y, entry.text, SMALL)
        x += wide


def paint_legend_mark(painter: QPainter, theme: Theme, canvas: Canvas, entry: LegendEntry, x: float, y: float) -> None:
    """The sign of a legend's entry around (x, y), 16 px wide."""
    painter.save()
    family, _, member = entry.shape.partition(":")
    if family == "kind":
        painter.translate(x, y)
        draw_glyph(painter, EventKind(member), Status.ACTUAL, canvas.colour(entry.colour), theme, 12.0, halo=False)
    elif family == "status":
        painter.translate(x, y)
        draw_glyph(painter, EventKind.DOCKING, Status(member), theme["text_muted"], theme, 13.0, halo=False)
    else:
        colour = canvas.colour(entry.colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(theme.mixed(colour, theme.fill))
        painter.drawRoundedRect(QRectF(x - 8, y - 5, 16, 10), 3, 3)
    painter.restore()
