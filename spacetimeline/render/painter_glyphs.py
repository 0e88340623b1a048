"""The shape of every kind of event, so that colour is never the only sign."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from spacetimeline.model.event import EventKind, Status
from spacetimeline.render.theme import Theme

_UNIT = {
    EventKind.LAUNCH: [(0, -0.54), (0.52, 0.44), (-0.52, 0.44)],
    EventKind.RETURN: [(0, 0.54), (-0.52, -0.44), (0.52, -0.44)],
    EventKind.LANDING: [
        *((-0.52, -0.5), (0.52, -0.5), (0.12, 0.24), (0.52, 0.24)),
        *((0.52, 0.5), (-0.52, 0.5), (-0.52, 0.24), (-0.12, 0.24)),
    ],
    EventKind.DOCKING: [(0, -0.56), (0.56, 0), (0, 0.56), (-0.56, 0)],
    EventKind.BERTHING: [(-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)],
    EventKind.FLYBY: [(-0.5, -0.46), (0.02, -0.46), (0.54, 0), (0.02, 0.46), (-0.5, 0.46), (0, 0)],
    EventKind.REENTRY: [(-0.46, -0.5), (0.46, -0.5), (0.46, 0.06), (0, 0.56), (-0.46, 0.06)],
    EventKind.SLIP: [(-0.54, -0.2), (0.04, -0.2), (0.04, -0.5), (0.56, 0), (0.04, 0.5), (0.04, 0.2), (-0.54, 0.2)],
    EventKind.HATCH_OPENING: [(-0.34, -0.5), (0.34, -0.5), (0.34, 0.5), (-0.34, 0.5)],
    EventKind.FIRST_FIRM_DATE: [(-0.42, -0.56), (0.5, -0.26), (-0.2, 0.06), (-0.2, 0.56), (-0.42, 0.56)],
    EventKind.RELOCATION: [
        *((-0.58, 0), (-0.2, -0.42), (-0.2, -0.16), (0.2, -0.16), (0.2, -0.42)),
        *((0.58, 0), (0.2, 0.42), (0.2, 0.16), (-0.2, 0.16), (-0.2, 0.42)),
    ],
    EventKind.SCRUB: [
        *((-0.5, -0.3), (-0.3, -0.5), (0, -0.2), (0.3, -0.5), (0.5, -0.3), (0.2, 0)),
        *((0.5, 0.3), (0.3, 0.5), (0, 0.2), (-0.3, 0.5), (-0.5, 0.3), (-0.2, 0)),
    ],
}
"""Outlines in a unit square around the middle, y downwards."""

_HALVES = {
    EventKind.UNDOCKING: ([(-0.1, -0.52), (-0.1, 0.52), (-0.6, 0)], [(0.1, -0.52), (0.6, 0), (0.1, 0.52)]),
    EventKind.UNBERTHING: (
        [(-0.52, -0.46), (-0.1, -0.46), (-0.1, 0.46), (-0.52, 0.46)],
        [(0.1, -0.46), (0.52, -0.46), (0.52, 0.46), (0.1, 0.46)],
    ),
}
"""What parted: two halves."""


def glyph_path(kind: EventKind, size: float) -> QPainterPath:
    """The outline of a kind around (0, 0), ``size`` pixels high."""
    path = QPainterPath()
    outlines = _HALVES.get(kind) or ((_UNIT[kind],) if kind in _UNIT else ())
    for outline in outlines:
        path.addPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in outline]))
        path.closeSubpath()
    if kind is EventKind.SPACEWALK:
        path = _star(size)
    elif kind is EventKind.ORBIT_INSERTION:
        path.addEllipse(QPointF(0, 0), size * 0.52, size * 0.52)
        path.addEllipse(QPointF(0, 0), size * 0.22, size * 0.22)
    elif not outlines:
        path.addEllipse(QPointF(0, 0), size * 0.42, size * 0.42)
    return path


def _star(size: float) -> QPainterPath:
    points = []
    for number in range(8):
        radius = size * (0.6 if number % 2 == 0 else 0.22)
        angle = math.pi / 4 * number - math.pi / 2
        points.append(QPointF(radius * math.cos(angle), radius * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def draw_glyph(
    painter: QPainter, kind: EventKind, status: Status, colour: QColor, theme: Theme, size: float, halo: bool = True
) -> None:
    """Draw a kind's glyph around the painter's origin, its state shown by how it is filled."""
    path = glyph_path(kind, size)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if halo:
        painter.strokePath(path, _outline(theme["plot"], 3.0, Qt.PenJoinStyle.RoundJoin))
    edge = max(1.2, size * 0.11)
    if status in (Status.ACTUAL, Status.FAILED):
        painter.fillPath(path, colour)
    elif status is Status.UNCONFIRMED:
        painter.fillPath(path, theme["plot"])
        pen = QPen(colour, edge)
        pen.setDashPattern([2.0, 1.2])
        painter.strokePath(path, pen)
    else:
        quiet = theme["text_muted"] if status is Status.CANCELLED else colour
        painter.fillPath(path, theme["plot"])
        _draw_stripes(painter, path, quiet, size, dense=status is not Status.CANCELLED)
        painter.strokePath(path, _outline(quiet, edge, Qt.PenJoinStyle.MiterJoin))
    if status in (Status.CANCELLED, Status.DELAYED):
        painter.setPen(QPen(theme["plot"], edge * 2.6))
        painter.drawLine(QPointF(-size * 0.62, size * 0.5), QPointF(size * 0.62, -size * 0.5))
        painter.setPen(QPen(theme["text"], edge))
        painter.drawLine(QPointF(-size * 0.62, size * 0.5), QPointF(size * 0.62, -size * 0.5))
    elif status is Status.FAILED:
        _draw_failure(painter, theme, size)


def _outline(colour: QColor, width: float, join: Qt.PenJoinStyle) -> QPen:
    return QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, join)


def _draw_stripes(painter: QPainter, path: QPainterPath, colour: QColor, size: float, dense: bool) -> None:
    if not dense:
        return
    lines = QPainterPath()
    step = max(3.0, size / 5)
    offset = -size * 1.2
    while offset < size * 1.2:
        lines.moveTo(offset, size)
        lines.lineTo(offset + 2 * size, -size)
        offset += step
    stroker = QPainterPathStroker()
    stroker.setWidth(1.1)
    # cut by geometry, not by a clip: SVG would not get the clip around it back
    painter.fillPath(stroker.createStroke(lines).intersected(path), colour)


def _draw_failure(painter: QPainter, theme: Theme, size: float) -> None:
    middle, arm = QPointF(size * 0.42, -size * 0.38), size * 0.2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme["plot"]))
    painter.drawEllipse(middle, arm * 1.75, arm * 1.75)
    painter.setPen(QPen(theme["warning"], max(1.4, size * 0.13)))
    for sign in (1, -1):
        painter.drawLine(middle + QPointF(-arm, -arm * sign), middle + QPointF(arm, arm * sign))


def hatch_tile(colour: QColor, ground: QColor, dpr: float) -> QBrush:
    """A brush of diagonal stripes, seven pixels apart, that keeps its scale on a dense screen."""
    from PySide6.QtGui import QPixmap

    side = 7
    tile = QPixmap(round(side * dpr), round(side * dpr))
    tile.setDevicePixelRatio(dpr)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    painter.end()
    return QBrush(tile)


def glyph_box(size: float) -> QRectF:
    """A rectangle around (0, 0) that holds any glyph of ``size`` with its halo."""
    half = size * 0.75 + 2
    return QRectF(-half, -half, 2 * half, 2 * half)
