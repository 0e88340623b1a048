"""The canvas of windows and pictures: labels, glyphs, counts and fades are drawn once into atlases and copied.

It is kept from frame to frame; a label that was on the screen before costs a twentieth of one that was not.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPixmap, QTransform

from spacetimeline.render.painter_batches import Run
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_glyphs import draw_glyph, glyph_box, hatch_tile
from spacetimeline.render.theme import Theme
from spacetimeline.timeline.columns import KINDS, STATUSES, Array

ATLAS_PX = 2048
_Key = TypeVar("_Key", bound=Hashable)


class _Atlas:
    """Pieces drawn into one pixmap, row by row; when it is full it starts anew.

    ``at`` are the numbers of pieces by what they show, ``places`` (n, 4) their left, top, width and height.
    """

    def __init__(self, dpr: float) -> None:
        self.dpr = dpr
        self.clear()

    def clear(self) -> None:
        self.pixmap = QPixmap(ATLAS_PX, ATLAS_PX)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self.x = self.y = self.row_height = 0
        self.at: dict[Hashable, int] = {}
        self.places = np.empty((256, 4))
        self.count = 0

    def keep(self, corner: tuple[int, int], width: int, height: int) -> int:
        """The number of a piece that was drawn at ``corner``."""
        if self.count == len(self.places):
            self.places = np.concatenate([self.places, np.empty_like(self.places)])
        self.places[self.count] = *corner, width, height
        self.count += 1
        return self.count - 1

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
        self._label_at: dict[TextStyle, dict[str, int]] = {}
        self._kept_key: Hashable = None
        self._kept_picture: QPixmap | None = None
        self._texts_put_off: list[tuple[Array, Array, list[int]]] = []
        self._sprites = _Atlas(dpr)
        self._sprites_put_off: list[tuple[QPixmap, tuple[Array, ...]]] = []

    def _made_hatch(self, colour: QColor, ground: QColor) -> QBrush:
        return hatch_tile(colour, ground, self.dpr)

    def rects(self, painter: QPainter, brush: QBrush | QColor, x: Array, y: Array, width: Array, height: Array) -> None:
        self.runs(painter, [(brush, x, y, width, height)])

    def runs(self, painter: QPainter, runs: Sequence[Run]) -> None:
        self._flush_sprites(painter)
        if self.dpr != 1.0 or painter.combinedTransform().isScaling():
            for run in runs:
                super().rects(painter, *run)
        else:
            # the painter gives whole pixels here, but for lines of one and a half
            self._batches.whole_rects(painter, runs)

    # -- glyphs ---------------------------------------------------------------------------------------------------

    def glyphs(
        self, painter: QPainter, x: Array, y: Array, size: Array, kind: Array, status: Array, colour: Array
    ) -> None:
        if not len(x):
            return
        whole = np.rint(size * 2).astype(np.int64)
        keys = (((whole * 32 + kind) * 8 + status) * 1024 + colour).tolist()
        self._put_off(x, y, self._drawn(keys, self._draw_glyph))

    def _drawn(self, keys: Sequence[_Key], draw: Callable[[_Key], None]) -> list[int]:
        """Numbers of the sprites of these keys; those that are missing are drawn."""
        for _ in range(2):
            try:
                return [self._sprites.at[key] for key in keys]
            except KeyError:
                for key in dict.fromkeys(keys):
                    if key not in self._sprites.at:
                        draw(key)
        # the atlas was full and began anew while they were drawn: now all fit
        return [self._sprites.at[key] for key in keys]

    def _draw_glyph(self, key: int) -> None:
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
        self._sprites.at[key] = self._sprites.keep(corner, side, side)

    def _sprite_room(self, width: int, height: int) -> tuple[int, int]:
        corner = self._sprites.room(width, height)
        if corner is None:
            self._sprites.clear()
            corner = self._sprites.room(width, height) or (0, 0)
        return corner

    def pills(
        self, painter: QPainter, x: Array, y: Array, width: Array, height: Array, texts: list[str], colour: QColor
    ) -> None:
        if not texts:
            return
        wide, tall = np.rint(width).astype(np.int64).tolist(), np.rint(height).astype(np.int64).tolist()
        keys = list(zip(wide, tall, texts, strict=True))
        self._put_off(x, y, self._drawn(keys, lambda key: self._draw_pill(key, colour)))

    def _draw_pill(self, key: tuple[int, int, str], colour: QColor) -> None:
        wide, tall, text = key
        width, height = (int(np.ceil((side + 2) * self.dpr / 2)) * 2 for side in (wide, tall))
        corner = self._sprite_room(width, height)
        painter = QPainter(self._sprites.pixmap)
        painter.translate(corner[0] + width / 2, corner[1] + height / 2)
        painter.scale(self.dpr, self.dpr)
        self.draw_pill(painter, wide, tall, text, colour)
        painter.end()
        self._sprites.at[key] = self._sprites.keep(corner, width, height)

    def _put_off(self, x: Array, y: Array, numbers: list[int]) -> None:
        # sprites have even sides: a middle on the edge between two device pixels keeps them sharp
        scale = np.full(len(x), 1 / self.dpr)
        placed = (self.snapped(x), self.snapped(y), self._sprites.places[numbers], scale, scale)
        self._sprites_put_off.append((self._sprites.pixmap, placed))

    def _flush_sprites(self, painter: QPainter) -> None:
        """Draw glyphs, pills and fades that were put off: all that lie one over the other in one call."""
        # an atlas that was full has been replaced by another in between
        for pixmap, group in groupby(self._sprites_put_off, key=itemgetter(0)):
            placed = [arrays for _, arrays in group]
            joined = placed[0] if len(placed) == 1 else [np.concatenate(each) for each in zip(*placed, strict=True)]
            x, y, source, scale_x, scale_y = joined
            self._batches.pieces(painter, pixmap, x, y, source, scale_x, scale_y)
        self._sprites_put_off.clear()

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
        distinct = np.bincount(colour).nonzero()[0]
        numbers = np.zeros(int(distinct[-1]) + 1, np.int64)
        numbers[distinct] = self._drawn([(each, share, rising) for each in distinct.tolist()], self._draw_fade)
        source = self._sprites.places[numbers[colour]]
        left, right = self.snapped(x0), self.snapped(x1)
        top, bottom = self.snapped(y), self.snapped(y + height)
        middle = ((left + right) / 2, (top + bottom) / 2)
        placed = (*middle, source, (right - left) / source[:, 2], (bottom - top) / source[:, 3])
        self._sprites_put_off.append((self._sprites.pixmap, placed))

    def _draw_fade(self, key: tuple[int, float, bool]) -> None:
        colour, share, rising = key
        width, height = 96, 8
        corner = self._sprite_room(width, height)
        painter = QPainter(self._sprites.pixmap)
        only = [np.array([float(each)]) for each in (corner[0], corner[0] + width, corner[1], height)]
        Canvas.fades(self, painter, only[0], only[1], only[2], only[3], np.array([colour]), share, rising)
        painter.end()
        self._sprites.at[key] = self._sprites.keep(corner, width, height)

    # -- text -----------------------------------------------------------------------------------------------------

    def texts(self, painter: QPainter, x: Array, middle: Array, texts: list[str], style: TextStyle) -> None:
        # put off until the section ends: one call for all its texts
        if not texts:
            return
        known = self._label_at.setdefault(style, {})
        try:
            numbers = [known[text] for text in texts]
        except KeyError:
            if not self._write(texts, style):
                self.flush(painter)
                self._labels.clear()
                self._label_at = {style: {}}
                known = self._label_at[style]
                if not self._write(texts, style):
                    super().texts(painter, x, middle, texts, style)
                    return
            numbers = [known[text] for text in texts]
        self._texts_put_off.append((x, middle, numbers))

    def kept(self, painter: QPainter, key: Hashable, rect: QRectF, paint: Callable[[QPainter], None]) -> None:
        self._flush_sprites(painter)
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
        self._flush_sprites(painter)
        if not self._texts_put_off:
            return
        if len(self._texts_put_off) == 1:
            x, middle, numbers = self._texts_put_off[0]
        else:
            parts = list(zip(*self._texts_put_off, strict=True))
            x, middle, numbers = np.concatenate(parts[0]), np.concatenate(parts[1]), list(chain(*parts[2]))
        source = self._labels.places[numbers]
        self._texts_put_off.clear()
        scale = 1 / self.dpr
        left = np.floor(x * self.dpr + 0.5) * scale
        top = np.floor(middle * self.dpr - source[:, 3] / 2 + 0.5) * scale
        half = source[:, 2:4] * (scale / 2)
        self._batches.pieces(painter, self._labels.pixmap, left + half[:, 0], top + half[:, 1], source, scale, scale)

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
                painter.setWorldTransform(QTransform(self.dpr, 0.0, 0.0, self.dpr, *corner))
                painter.drawText(QPointF(0, baseline), text)
                known[text] = self._labels.keep(corner, width, height)
        finally:
            painter.end()
        return True
