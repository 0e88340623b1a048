"""How each kind of event looks in lists and texts: the colours of the timeline's theme, washes of them, a mark."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from spacetimeline.model.event import EventKind
from spacetimeline.render.theme import load_theme


class KindLook:
    """Colours by kind over a window's palette. Cheap to make; make a new one when the theme changes."""

    def __init__(self, colours: Mapping[EventKind, str], palette: QPalette) -> None:
        self._colours = {kind: QColor(colours.get(kind, colours.get(EventKind.OTHER, "#7a8699"))) for kind in EventKind}
        self.palette = palette
        self._base = palette.color(QPalette.ColorRole.Base)
        self.is_dark = self._base.lightness() < 128

    def colour(self, kind: EventKind) -> QColor:
        """The kind's own colour."""
        return self._colours[kind]

    def wash(self, kind: EventKind, strength: float = 0.2) -> QColor:
        """The kind's colour laid thinly over the text's background, so that text on it stays readable."""
        return blend(self._base, self._colours[kind], strength)

    def icon(self, kind: EventKind, side: int = 16) -> QIcon:
        """The kind's mark on a transparent ground, for menus and combo boxes."""
        made = QIcon()
        for scale in (1, 2):
            pixmap = QPixmap(QSize(side, side) * scale)
            pixmap.setDevicePixelRatio(scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            draw_mark(painter, QRectF(0, 0, side, side), kind, self.colour(kind))
            painter.end()
            made.addPixmap(pixmap)
        return made


def kind_look(palette: QPalette) -> KindLook:
    """The look that goes with a window's palette: the colours of the timeline's theme of the same darkness."""
    base = palette.color(QPalette.ColorRole.Base)
    name = "high-contrast" if base.lightness() == 0 else "dark" if base.lightness() < 128 else "light"
    return KindLook({EventKind(kind): colour for kind, colour in load_theme(name).kinds.items()}, palette)


def blend(under: QColor, over: QColor, share: float) -> QColor:
    """``over`` laid on ``under`` with an opacity of ``share`` (0 to 1)."""
    parts = [round(a + (b - a) * share) for a, b in zip(_rgb(under), _rgb(over), strict=True)]
    return QColor(*parts)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


_DIAMOND = ((0.5, 0.06), (0.94, 0.5), (0.5, 0.94), (0.06, 0.5))
_SQUARE = ((0.14, 0.14), (0.86, 0.14), (0.86, 0.86), (0.14, 0.86))
_UP = ((0.5, 0.06), (0.94, 0.88), (0.06, 0.88))
_DOWN = ((0.06, 0.12), (0.94, 0.12), (0.5, 0.94))
_BAR = ((0.02, 0.32), (0.98, 0.32), (0.98, 0.68), (0.02, 0.68))
_STAR = ((0.5, 0.02), (0.62, 0.38), (0.98, 0.5), (0.62, 0.62), (0.5, 0.98), (0.38, 0.62), (0.02, 0.5), (0.38, 0.38))
_ARROW = ((0.04, 0.34), (0.5, 0.34), (0.5, 0.1), (0.98, 0.5), (0.5, 0.9), (0.5, 0.66), (0.04, 0.66))
_FLAG = ((0.16, 0.04), (0.92, 0.28), (0.3, 0.54), (0.3, 0.96), (0.16, 0.96))
_CROSS = ((0.12, 0.12), (0.88, 0.88), (0.5, 0.5), (0.88, 0.12), (0.12, 0.88), (0.5, 0.5))
_CHEVRONS = ((0.06, 0.12), (0.46, 0.5), (0.06, 0.88), (0.46, 0.5), (0.94, 0.5), (0.54, 0.12), (0.94, 0.5), (0.54, 0.88))
_HATCH = ((0.1, 0.94), (0.1, 0.3), (0.5, 0.06), (0.9, 0.3), (0.9, 0.94))

# Outline, and whether it is filled: what joins is full, what parts is hollow.
_MARKS: dict[EventKind, tuple[tuple[tuple[float, float], ...], bool]] = {
    EventKind.LAUNCH: (_UP, True),
    EventKind.DOCKING: (_DIAMOND, True),
    EventKind.UNDOCKING: (_DIAMOND, False),
    EventKind.BERTHING: (_SQUARE, True),
    EventKind.UNBERTHING: (_SQUARE, False),
    EventKind.HATCH_OPENING: (_HATCH, False),
    EventKind.SPACEWALK: (_STAR, True),
    EventKind.RELOCATION: (_ARROW, True),
    EventKind.LANDING: (_DOWN, False),
    EventKind.RETURN: (_DOWN, True),
    EventKind.REENTRY: (_DOWN, False),
    EventKind.SCRUB: (_CROSS, False),
    EventKind.SLIP: (_CHEVRONS, False),
    EventKind.FIRST_FIRM_DATE: (_FLAG, True),
    EventKind.MISSION: (_BAR, True),
    EventKind.STAY: (_BAR, False),
}


def draw_mark(painter: QPainter, area: QRectF, kind: EventKind, colour: QColor) -> None:
    """The mark of a kind inside ``area``: a shape of its own, so that colour is never the only sign."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = area.adjusted(1.5, 1.5, -1.5, -1.5)
    pen = QPen(colour, max(1.4, area.width() / 9))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    outline, filled = _MARKS.get(kind, ((), kind is EventKind.OTHER))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    if outline:
        points = [QPointF(inset.x() + x * inset.width(), inset.y() + y * inset.height()) for x, y in outline]
        painter.drawPolygon(QPolygonF(points))
    else:
        shrink = inset.width() / 6
        painter.drawEllipse(inset.adjusted(shrink, shrink, -shrink, -shrink))
    painter.restore()
