"""What lies over a scene while one works with it: selection, hits, cursor, ranges, and what is being dragged."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.timeline.columns import Array

if TYPE_CHECKING:
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.scene import Scene

_CHIP = TextStyle(size_px=11, bold=True, colour="plot")


def _none() -> Array:
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class FoldedMarks:
    """Where counts hold something marked: ``x``, and ``top`` and ``height`` of the lane (float64 px)."""

    x: Array = field(default_factory=_none)
    top: Array = field(default_factory=_none)
    height: Array = field(default_factory=_none)


@dataclass(slots=True)
class Overlay:
    """Positions in the columns of events selected, found and pointed at; the rest in pixels of the plot.

    ``cursor`` is (x, text); ``range_px`` (x0, x1, text); ``rubber`` (x0, y0, x1, y1); ``ghost`` (x0, x1, y, height,
    text) of what is dragged; ``candidates`` (x0, x1, colour name) of events under review; ``trail`` the position of an
    event and the places (x, text) at which it was to be earlier, in the order they were told; ``thumb`` (top, height)
    of the mark that shows how far the tracks are scrolled.
    """

    selected: Array = field(default_factory=_none)
    hits: Array = field(default_factory=_none)
    folded_hits: FoldedMarks = field(default_factory=FoldedMarks)
    folded_selected: FoldedMarks = field(default_factory=FoldedMarks)
    hovered: int = -1
    focused: int = -1
    cursor: tuple[float, str] | None = None
    range_px: tuple[float, float, str] | None = None
    rubber: tuple[float, float, float, float] | None = None
    ghost: tuple[float, float, float, float, str] | None = None
    candidates: tuple[tuple[float, float, str], ...] = ()
    trail: tuple[int, tuple[tuple[float, str], ...]] | None = None
    thumb: tuple[float, float] | None = None
    thumb_held: bool = False


def event_rects(scene: Scene, indices: Array) -> list[QRectF]:
    """Where drawn events are, in pixels of the plot; those that are folded or out of sight are left out."""
    rects: list[QRectF] = []
    if not len(indices):
        return rects
    bars, points = scene.bars, scene.points
    for at in np.nonzero(np.isin(bars.index, indices))[0].tolist():
        left, right = max(float(bars.x0[at]), -8.0), min(float(bars.x1[at]), scene.plot_width + 8)
        rects.append(QRectF(left, float(bars.y[at]), right - left, float(bars.height[at])))
    for at in np.nonzero(np.isin(points.index, indices))[0].tolist():
        size = float(points.size[at]) + 2
        rects.append(QRectF(float(points.x[at]) - size / 2, float(points.y[at]) - size / 2, size, size))
    return rects


def paint_overlay(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, overlay: Overlay) -> None:
    """Draw an overlay over its scene, the painter's origin being the scene's top left corner."""
    painter.save()
    painter.translate(scene.plot_x, scene.plot_y)
    painter.save()
    painter.setClipRect(QRectF(0, 0, scene.plot_width, scene.plot_height), Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_candidates(painter, scene, theme, overlay.candidates)
    if overlay.trail is not None:
        _paint_trail(painter, scene, theme, *overlay.trail)
    _outline(painter, scene, overlay.hits, theme["hit"], 2.0, 3.0, None)
    _paint_folded(painter, theme, overlay.folded_hits, theme["hit"])
    _paint_folded(painter, theme, overlay.folded_selected, theme["selection"])
    if overlay.hovered >= 0:
        _outline(painter, scene, np.array([overlay.hovered]), theme["text_muted"], 1.2, 2.5, None)
    _outline(painter, scene, overlay.selected, theme["selection"], 2.0, 2.0, theme["selection_fill"])
    if overlay.focused >= 0:
        _outline(painter, scene, np.array([overlay.focused]), theme["text"], 1.0, 6.0, None, dashed=True)
    if overlay.rubber is not None:
        x0, y0, x1, y1 = overlay.rubber
        painter.setPen(QPen(theme["selection"], 1.0))
        painter.setBrush(theme["selection_fill"])
        painter.drawRect(QRectF(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)))
    if overlay.ghost is not None:
        _paint_ghost(painter, theme, canvas, overlay.ghost)
    if overlay.thumb is not None:
        _paint_thumb(painter, scene, theme, canvas, overlay.thumb, overlay.thumb_held)
    canvas.flush(painter)
    painter.restore()
    if overlay.range_px is not None:
        _paint_range(painter, scene, theme, canvas, overlay.range_px)
    if overlay.cursor is not None:
        _paint_cursor(painter, scene, theme, canvas, overlay.cursor)
    canvas.flush(painter)
    painter.restore()


def _outline(
    painter: QPainter,
    scene: Scene,
    indices: Array,
    colour: QColor,
    width: float,
    away: float,
    fill: QColor | None,
    *,
    dashed: bool = False,
) -> None:
    if not len(indices):
        return
    pen = QPen(colour, width)
    if dashed:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    for rect in event_rects(scene, indices):
        painter.drawRoundedRect(rect.adjusted(-away, -away, away, away), 5, 5)


def _paint_folded(painter: QPainter, theme: Theme, marks: FoldedMarks, colour: QColor) -> None:
    """A pin in the lane at every place where something marked is part of a count."""
    if not len(marks.x):
        return
    painter.setPen(QPen(theme["plot"], 1.0))
    painter.setBrush(colour)
    for x, top, height in zip(marks.x.tolist(), marks.top.tolist(), marks.height.tolist(), strict=True):
        head = min(5.0, height / 2)
        outline = ((-head, top), (head, top), (0.0, top + 1.4 * head))
        painter.drawPolygon(QPolygonF([QPointF(x + away, y) for away, y in outline]))


def _paint_ghost(
    painter: QPainter, theme: Theme, canvas: Canvas, ghost: tuple[float, float, float, float, str]
) -> None:
    x0, x1, y, height, text = ghost
    painter.setPen(QPen(theme["selection"], 1.6, Qt.PenStyle.DashLine))
    painter.setBrush(theme["selection_fill"])
    painter.drawRoundedRect(QRectF(x0, y, max(x1 - x0, 2.0), height), 4, 4)
    _chip(painter, theme, canvas, x0, y - 14, text, theme["selection"])


def _paint_candidates(
    painter: QPainter, scene: Scene, theme: Theme, candidates: tuple[tuple[float, float, str], ...]
) -> None:
    """Where events under review would stand: a veil over their time, with dashed edges and a flag at the top."""
    for x0, x1, name in candidates:
        if x1 < 0 or x0 > scene.plot_width:
            continue
        left, right = max(x0, -4.0), min(max(x1, x0 + 2.0), scene.plot_width + 4)
        veil = QColor(theme.event_colour(name))
        veil.setAlphaF(0.16)
        painter.fillRect(QRectF(left, 0, right - left, scene.plot_height), veil)
        painter.setPen(QPen(theme.event_colour(name), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, 0), QPointF(left, scene.plot_height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.event_colour(name))
        painter.drawPolygon(QPolygonF([QPointF(left, 1), QPointF(left + 11, 5.5), QPointF(left, 10)]))


def _paint_trail(
    painter: QPainter, scene: Scene, theme: Theme, index: int, places: tuple[tuple[float, str], ...]
) -> None:
    """How an event came to its place: a faint dotted line through where it was planned to be, a ring at each."""
    rects = event_rects(scene, np.array([index]))
    if not rects or not places:
        return
    end = rects[0].center()
    ink = QColor(theme["text_muted"])
    ink.setAlphaF(0.75)
    painter.setPen(QPen(ink, 1.3, Qt.PenStyle.DotLine))
    far = 4 * scene.plot_width
    xs = [min(max(x, -far), far) for x, _ in places]
    painter.drawPolyline(QPolygonF([*(QPointF(x, end.y()) for x in xs), end]))
    painter.setPen(QPen(ink, 1.3))
    painter.setBrush(theme["plot"])
    for x in xs:
        painter.drawEllipse(QPointF(x, end.y()), 3.6, 3.6)


_THUMB_PX = {False: 6.0, True: 8.0}
"""How wide the scroll mark is, and while it is held."""


def _paint_thumb(
    painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, thumb: tuple[float, float], held: bool
) -> None:
    # a picture while it stays: a path so high is filled by several threads, and waits for them each frame
    picture = canvas.remembered("thumb", (thumb, held), lambda: _thumb_picture(theme, canvas.dpr, thumb, held))
    corner = (scene.plot_width - _THUMB_PX[held] - 3, thumb[0])
    painter.drawPixmap(QPointF(*(math.floor(each * canvas.dpr) / canvas.dpr for each in corner)), picture)


def _thumb_picture(theme: Theme, dpr: float, thumb: tuple[float, float], held: bool) -> QPixmap:
    """The scroll mark, its top as far below the picture's as it lies below a whole pixel of the device."""
    wide, above = _THUMB_PX[held], thumb[0] * dpr % 1.0 / dpr
    picture = QPixmap(math.ceil(wide * dpr), math.ceil((above + thumb[1]) * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    colour = QColor(theme["fold_strong"])
    colour.setAlphaF(0.85 if held else 0.45)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0.0, above, wide, thumb[1]), wide / 2, wide / 2)
    painter.end()
    return picture


def _chip(painter: QPainter, theme: Theme, canvas: Canvas, x: float, middle: float, text: str, colour: QColor) -> None:
    canvas.flush(painter)
    wide = canvas.width(text, _CHIP) + 12
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(x, middle - 9, wide, 18), 4, 4)
    canvas.texts(painter, np.array([x + 6]), np.array([middle]), [text], _CHIP)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_range(
    painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, chosen: tuple[float, float, str]
) -> None:
    x0, x1 = max(min(chosen[0], chosen[1]), 0.0), min(max(chosen[0], chosen[1]), scene.plot_width)
    if x1 <= x0:
        return
    painter.fillRect(QRectF(x0, -8, x1 - x0, scene.plot_height + 8), theme["selection_fill"])
    for x in (x0, x1):
        painter.fillRect(QRectF(round(x), -8, 1, scene.plot_height + 8), theme["selection"])
    wide = canvas.width(chosen[2], _CHIP) + 12
    left = min(max((x0 + x1 - wide) / 2, 2.0), scene.plot_width - wide - 2)
    _chip(painter, theme, canvas, left, 14.0, chosen[2], theme["selection"])


def _paint_cursor(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas, cursor: tuple[float, str]) -> None:
    x, text = cursor
    if not 0 <= x <= scene.plot_width:
        return
    painter.fillRect(QRectF(round(x), -4, 1, scene.plot_height + 4), theme["cursor"])
    wide = canvas.width(text, _CHIP) + 12
    left = min(max(x - wide / 2, 2.0), scene.plot_width - wide - 2)
    _chip(painter, theme, canvas, left, -11.0, text, theme["text_muted"])
