"""How each kind of event looks in lists and texts: the colours of the timeline's theme, washes of them, a mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap

from spacetimeline.model.event import EventKind, Status
from spacetimeline.render.painter_glyphs import draw_glyph
from spacetimeline.render.theme import Theme, load_theme


class KindLook:
    """Colours by kind over a window's palette. Cheap to make; make a new one when the theme changes."""

    def __init__(self, theme: Theme, palette: QPalette) -> None:
        self.theme = theme
        self._base = palette.color(QPalette.ColorRole.Base)
        self.is_dark = self._base.lightness() < 128

    def colour(self, kind: EventKind) -> QColor:
        """The kind's own colour."""
        return self.theme.event_colour(f"kind:{kind}")

    def wash(self, kind: EventKind, strength: float = 0.2) -> QColor:
        """The kind's colour laid thinly over the text's background, so that text on it stays readable."""
        return blend(self._base, self.colour(kind), strength)

    def icon(self, kind: EventKind, side: int = 16) -> QIcon:
        """The kind's mark on a transparent ground, for menus and combo boxes."""
        made = QIcon()
        for scale in (1, 2):
            pixmap = QPixmap(QSize(side, side) * scale)
            pixmap.setDevicePixelRatio(scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            draw_mark(painter, QRectF(0, 0, side, side), kind, self)
            painter.end()
            made.addPixmap(pixmap)
        return made


def kind_look(palette: QPalette) -> KindLook:
    """The look that goes with a window's palette: the colours of the timeline's theme of the same darkness."""
    base = palette.color(QPalette.ColorRole.Base)
    name = "high-contrast" if base.lightness() == 0 else "dark" if base.lightness() < 128 else "light"
    return KindLook(load_theme(name), palette)


def blend(under: QColor, over: QColor, share: float) -> QColor:
    """``over`` laid on ``under`` with an opacity of ``share`` (0 to 1)."""
    parts = [round(a + (b - a) * share) for a, b in zip(_rgb(under), _rgb(over), strict=True)]
    return QColor(*parts)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def draw_mark(
    painter: QPainter, area: QRectF, kind: EventKind, look: KindLook, *, status: Status = Status.ACTUAL, fade: float = 0
) -> None:
    """The timeline's own mark of a kind and status inside ``area``; ``fade`` (0 to 1) lets it step back."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1 - fade)
    if kind in _SPANS:
        bar = area.adjusted(1, area.height() * 0.3, -1, -area.height() * 0.3)
        painter.setPen(QPen(look.colour(kind), 1.4))
        painter.setBrush(look.colour(kind) if kind is EventKind.MISSION else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, 2, 2)
    else:
        painter.translate(area.center())
        draw_glyph(painter, kind, status, look.colour(kind), look.theme, area.height() * 0.82, halo=False)
    painter.restore()


_SPANS = (EventKind.MISSION, EventKind.STAY)
"""On the timeline these are bars, not marks."""
