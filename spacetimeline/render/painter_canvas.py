"""How arrays of shapes reach a painter: one by one as vectors, or in batches from sprites.

``Canvas`` draws paths and text, for SVG, PDF and printers. ``SpriteCanvas`` draws the same through atlases of
pre-drawn labels and glyphs, for windows and pictures; it keeps them from frame to frame. What is drawn, and in which
order and colour, is the painter's business alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from spacetimeline.render.painter_batches import draw_pieces, draw_rects
from spacetimeline.render.painter_glyphs import draw_glyph, glyph_box, hatch_tile
from spacetimeline.render.text import LABEL_PX, FontTextMetrics, canvas_font
from spacetimeline.render.theme import Theme
from spacetimeline.timeline.columns import KINDS, STATUSES, Array
from spacetimeline.timeline.scene import colour_name

ATLAS_PX = 2048


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A font size in pixels, its weight, and the theme's name of a colour."""

    size_px: int = LABEL_PX
    bold: bool = False
    colour: str = "text"


PILL_STYLE = TextStyle(size_px=10, bold=True, colour="plot")


class Canvas:
    """Draws one by one; see the module."""

    batches = False

    def __init__(self, theme: Theme, dpr: float = 1.0) -> None:
        self.theme, self.dpr = theme, dpr
        self.own_colours: tuple[int, ...] = ()
        self.rounded: bool | None = None
        """Whether bars have round corners; None leaves it to how many there are."""
        self.for_file = False
        """A file has no tracks to collapse and so no signs for it."""
        self._fonts: dict[TextStyle, QFont] = {}
        self._widths: dict[tuple[TextStyle, str], float] = {}
        self._metrics: dict[TextStyle, FontTextMetrics] = {}
        self._hatches: dict[tuple[int, int], QBrush] = {}

    # -- colours --------------------------------------------------------------------------------------------------

    def colour(self, number: int) -> QColor:
        """The colour of a palette number."""
        return self.theme.event_colour(colour_name(number, self.own_colours))

    def hatch(self, colour: QColor, ground: QColor) -> QBrush:
        """Stripes of a colour on a ground."""
        key = (colour.rgba(), ground.rgba())
        if key not in self._hatches:
            self._hatches[key] = self._made_hatch(colour, ground)
        return self._hatches[key]

    def _made_hatch(self, colour: QColor, ground: QColor) -> QBrush:
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)

    def font(self, style: TextStyle) -> QFont:
        """The font of a style."""
        if style not in self._fonts:
            self._fonts[style] = canvas_font(style.size_px, bold=style.bold)
        return self._fonts[style]

    def snapped(self, values: Array) -> Array:
        """Pixels moved onto the device's own, so that edges are sharp."""
        return np.rint(values * self.dpr) / self.dpr

    # -- shapes ---------------------------------------------------------------------------------------------------

    def rects(self, painter: QPainter, brush: QBrush | QColor, x: Array, y: Array, width: Array, height: Array) -> None:
        """Rectangles without outline."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        draw_rects(painter, x, y, width, height)

    def glyphs(
        self, painter: QPainter, x: Array, y: Array, size: Array, kind: Array, status: Array, colour: Array
    ) -> None:
        """Glyphs of kinds around (x, y)."""
        for number in range(len(x)):
            painter.save()
            painter.translate(float(x[number]), float(y[number]))
            kind_, status_ = KINDS[kind[number]], STATUSES[status[number]]
            draw_glyph(painter, kind_, status_, self.colour(int(colour[number])), self.theme, float(size[number]))
            painter.restore()

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
        """Bands that rise from nothing to ``share`` of their colour (or fall, when not ``rising``)."""
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(len(x0)):
            left, right = float(x0[number]), float(x1[number])
            strong = QColor(self.colour(int(colour[number])))
            strong.setAlphaF(share)
            clear = QColor(strong)
            clear.setAlphaF(0.0)
            gradient = QLinearGradient(QPointF(left, 0), QPointF(right, 0))
            gradient.setColorAt(0.0, clear if rising else strong)
            gradient.setColorAt(1.0, strong if rising else clear)
            painter.fillRect(QRectF(left, float(y[number]), right - left, float(height[number])), gradient)

    def pills(
        self, painter: QPainter, x: Array, y: Array, width: Array, height: Array, texts: list[str], colour: QColor
    ) -> None:
        """Rounded marks around (x, y) with a short text, empty where it would not fit."""
        for number, text in enumerate(texts):
            painter.save()
            painter.translate(float(x[number]), float(y[number]))
            self.draw_pill(painter, float(width[number]), float(height[number]), text, colour)
            painter.restore()

    def draw_pill(self, painter: QPainter, width: float, height: float, text: str, colour: QColor) -> None:
        """One mark around the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["plot"], 1.0))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(-width / 2, -height / 2, width, height), height / 2, height / 2)
        if text:
            left = np.array([-self.width(text, PILL_STYLE) / 2])
            Canvas.texts(self, painter, left, np.zeros(1), [text], PILL_STYLE)

    # -- text -----------------------------------------------------------------------------------------------------

    def texts(self, painter: QPainter, x: Array, middle: Array, texts: list[str], style: TextStyle) -> None:
        """Texts with their left end at ``x`` and their x-height around ``middle``."""
        font = self.font(style)
        painter.setFont(font)
        painter.setPen(self.theme[style.colour])
        baseline = QFontMetricsF(font).capHeight() / 2
        for left, at, text in zip(x.tolist(), middle.tolist(), texts, strict=True):
            painter.drawText(QPointF(left, at + baseline), text)

    def kept(self, painter: QPainter, key: Hashable, rect: QRectF, paint: Callable[[QPainter], None]) -> None:
        """Draw what ``paint`` paints over all of ``rect``; what is the same as in the last frames may be a picture."""
        paint(painter)

    def flush(self, painter: QPainter) -> None:
        """Draw what was put off; called before the painter's origin or clip changes."""

    def width(self, text: str, style: TextStyle) -> float:
        """The advance of a text in a style."""
        found = self._widths.get((style, text))
        if found is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            found = self._widths[style, text] = QFontMetricsF(self.font(style)).horizontalAdvance(text)
        return found

    def metrics(self, style: TextStyle) -> FontTextMetrics:
        """Widths of a style's texts, and texts cut to a width."""
        metrics = self._metrics.get(style)
        if metrics is None:
            metrics = self._metrics[style] = FontTextMetrics(self.font(style))
        return metrics


class _Atlas:
    """Pieces drawn into one pixmap, row by row; when it is full it starts anew."""

    def __init__(self, dpr: float) -> None:
        self.dpr = dpr
        self.generation = 0
        self.clear()

    def clear(self) -> None:
        self.pixmap = QPixmap(ATLAS_PX, ATLAS_PX)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self.x = self.y = self.row_height = 0
        self.generation += 1

    def room(self, width: int, height: int) -> tuple[int, int] | None:
        """The corner of free space for a piece, or None when the atlas is full."""
        if self.x + width > ATLAS_PX:
            self.x, self.y, self.row_height = 0, self.y + self.row_height, 0
        if self.y + height > ATLAS_PX:
            return None
        corner = (self.x, self.y)
        self.x += width + 1
        self.row_height = max(self.row_height, height + 1)
        return corner


class SpriteCanvas(Canvas):
    """Draws in batches from atlases; see the module. Made for one theme and one device pixel ratio."""

    batches = True

    def __init__(self, theme: Theme, dpr: float = 1.0) -> None:
        super().__init__(theme, dpr)
        self._labels = _Atlas(dpr)
        self._label_at: dict[TextStyle, dict[str, tuple[int, int, int, int]]] = {}
        self._kept_key: Hashable = None
        self._kept_picture: QPixmap | None = None
        self._put_off: list[tuple[Array, Array, list[tuple[int, int, int, int]]]] = []
        self._sprites = _Atlas(dpr)
        self._glyph_at: dict[int, tuple[int, int, int, int]] = {}
        self._fade_at: dict[tuple[int, float, bool], tuple[int, int, int, int]] = {}
        self._pill_at: dict[tuple[int, int, str], tuple[int, int, int, int]] = {}

    def _made_hatch(self, colour: QColor, ground: QColor) -> QBrush:
        return hatch_tile(colour, ground, self.dpr)

    # -- glyphs ---------------------------------------------------------------------------------------------------

    def glyphs(
        self, painter: QPainter, x: Array, y: Array, size: Array, kind: Array, status: Array, colour: Array
    ) -> None:
        if not len(x):
            return
        whole = np.rint(size * 2).astype(np.int64)
        keys = ((whole * 32 + kind) * 8 + status) * 1024 + colour
        distinct, inverse = np.unique(keys, return_inverse=True)
        table = np.array([self._glyph(int(key)) for key in distinct.tolist()], np.float64)
        source = table[inverse]
        self._draw_sprites(painter, x, y, source)

    def _glyph(self, key: int) -> tuple[int, int, int, int]:
        found = self._glyph_at.get(key)
        if found is None:
            rest, colour = divmod(key, 1024)
            rest, status = divmod(rest, 8)
            doubled, kind = divmod(rest, 32)
            size = doubled / 2
            side = int(np.ceil(glyph_box(size).width() * self.dpr / 2)) * 2
            corner = self._sprite_room(side, side)
            # drawn apart first: stripes come out a shade different wherever in the atlas they begin
            tile = QPixmap(side, side)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.translate(side / 2, side / 2)
            painter.scale(self.dpr, self.dpr)
            draw_glyph(painter, KINDS[kind], STATUSES[status], self.colour(colour), self.theme, size)
            painter.end()
            painter = QPainter(self._sprites.pixmap)
            painter.drawPixmap(*corner, tile)
            painter.end()
            found = self._glyph_at[key] = (*corner, side, side)
        return found

    def _sprite_room(self, width: int, height: int) -> tuple[int, int]:
        corner = self._sprites.room(width, height)
        if corner is None:
            self._sprites.clear()
            self._glyph_at.clear()
            self._fade_at.clear()
            self._pill_at.clear()
            corner = self._sprites.room(width, height) or (0, 0)
        return corner

    def pills(
        self, painter: QPainter, x: Array, y: Array, width: Array, height: Array, texts: list[str], colour: QColor
    ) -> None:
        if not texts:
            return
        wide, tall = np.rint(width).astype(np.int64).tolist(), np.rint(height).astype(np.int64).tolist()
        keys = list(zip(wide, tall, texts, strict=True))
        source = np.array([self._pill_at.get(key) or self._pill(key, colour) for key in keys], np.float64)
        self._draw_sprites(painter, x, y, source)

    def _pill(self, key: tuple[int, int, str], colour: QColor) -> tuple[int, int, int, int]:
        wide, tall, text = key
        width, height = (int(np.ceil((side + 2) * self.dpr / 2)) * 2 for side in (wide, tall))
        corner = self._sprite_room(width, height)
        painter = QPainter(self._sprites.pixmap)
        painter.translate(corner[0] + width / 2, corner[1] + height / 2)
        painter.scale(self.dpr, self.dpr)
        self.draw_pill(painter, wide, tall, text, colour)
        painter.end()
        found = self._pill_at[key] = (*corner, width, height)
        return found

    def _draw_sprites(self, painter: QPainter, x: Array, y: Array, source: Array) -> None:
        # sprites have even sides: a middle on the edge between two device pixels keeps them sharp
        scale = 1 / self.dpr
        draw_pieces(painter, self._sprites.pixmap, self.snapped(x), self.snapped(y), source, scale, scale)

    # -- fades ----------------------------------------------------------------------------------------------------

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
        if not len(x0):
            return
        distinct, inverse = np.unique(colour, return_inverse=True)
        table = np.array([self._fade(int(each), share, rising) for each in distinct.tolist()], np.float64)
        source = table[inverse]
        left, right = self.snapped(x0), self.snapped(x1)
        top, bottom = self.snapped(y), self.snapped(y + height)
        draw_pieces(
            painter,
            self._sprites.pixmap,
            (left + right) / 2,
            (top + bottom) / 2,
            source,
            (right - left) / source[:, 2],
            (bottom - top) / source[:, 3],
        )

    def _fade(self, colour: int, share: float, rising: bool) -> tuple[int, int, int, int]:
        key = (colour, share, rising)
        found = self._fade_at.get(key)
        if found is None:
            width, height = 96, 8
            corner = self._sprite_room(width, height)
            painter = QPainter(self._sprites.pixmap)
            only = [np.array([float(each)]) for each in (corner[0], corner[0] + width, corner[1], height)]
            Canvas.fades(self, painter, only[0], only[1], only[2], only[3], np.array([colour]), share, rising)
            painter.end()
            found = self._fade_at[key] = (*corner, width, height)
        return found

    # -- text -----------------------------------------------------------------------------------------------------

    def texts(self, painter: QPainter, x: Array, middle: Array, texts: list[str], style: TextStyle) -> None:
        # put off until the section ends: one call for all its texts
        if not texts:
            return
        known = self._label_at.setdefault(style, {})
        missing = [text for text in texts if text not in known]
        if missing and not self._write(missing, style):
            self.flush(painter)
            self._labels.clear()
            self._label_at = {style: {}}
            known = self._label_at[style]
            if not self._write(list(dict.fromkeys(texts)), style):
                super().texts(painter, x, middle, texts, style)
                return
        self._put_off.append((x, middle, [known[text] for text in texts]))

    def kept(self, painter: QPainter, key: Hashable, rect: QRectF, paint: Callable[[QPainter], None]) -> None:
        if key != self._kept_key:
            # what changes with every frame is not worth a picture
            self._kept_key, self._kept_picture = key, None
            paint(painter)
            return
        if self._kept_picture is None:
            corner = rect.topLeft()
            self._kept_picture = QPixmap((rect.size() * self.dpr).toSize())
            self._kept_picture.setDevicePixelRatio(self.dpr)
            self._kept_picture.fill(self.theme["background"])
            inner = QPainter(self._kept_picture)
            inner.translate(-corner)
            paint(inner)
            inner.end()
        painter.drawPixmap(rect.topLeft(), self._kept_picture)

    def flush(self, painter: QPainter) -> None:
        if not self._put_off:
            return
        source = np.array([place for _, _, places in self._put_off for place in places], np.float64)
        x = np.concatenate([each for each, _, _ in self._put_off])
        middle = np.concatenate([each for _, each, _ in self._put_off])
        self._put_off.clear()
        scale = 1 / self.dpr
        left = np.floor(x * self.dpr + 0.5) * scale
        top = np.floor(middle * self.dpr - source[:, 3] / 2 + 0.5) * scale
        half = source[:, 2:4] * (scale / 2)
        draw_pieces(painter, self._labels.pixmap, left + half[:, 0], top + half[:, 1], source, scale, scale)

    def _write(self, texts: list[str], style: TextStyle) -> bool:
        """Draw labels into the atlas; False when it is full."""
        known = self._label_at[style]
        font = self.font(style)
        metrics = QFontMetricsF(font)
        height = int(np.ceil(metrics.height() * self.dpr / 2)) * 2 + 2
        baseline = height / 2 / self.dpr + metrics.capHeight() / 2
        painter = QPainter(self._labels.pixmap)
        painter.setFont(font)
        painter.setPen(self.theme[style.colour])
        try:
            for text in texts:
                if text in known:
                    continue
                width = int(np.ceil((metrics.horizontalAdvance(text) + 2) * self.dpr))
                width = min(width, ATLAS_PX)
                corner = self._labels.room(width, height)
                if corner is None:
                    return False
                # from a whole corner, so that letters look the same wherever in the atlas they stand
                painter.resetTransform()
                painter.translate(*corner)
                painter.scale(self.dpr, self.dpr)
                painter.drawText(QPointF(0, baseline), text)
                known[text] = (*corner, width, height)
        finally:
            painter.end()
        return True
