"""The canvas of windows and pictures: labels, glyphs, counts and fades are drawn once into atlases and copied.

It is kept from frame to frame; a label that was on the screen before costs a twentieth of one that was not.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Hashable, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPixmap, QTransform

from spacetimeline.render.painter_atlas import Atlas
from spacetimeline.render.painter_bars import CAP_PX, BarLook, draw_rounded
from spacetimeline.render.painter_batches import Run
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_glyphs import draw_glyph, glyph_box, hatch_tile
from spacetimeline.render.theme import Theme
from spacetimeline.timeline.columns import KINDS, STATUSES, Array

ATLAS_PX = 2048
LABELS_PX = (256, 16_384)
"""Width and height of the atlas of labels: narrow, so that the rows of a label lie close together in memory, where
they are read in half the time. What is wider is kept in several pieces."""
_LOW = frozenset(string.ascii_letters + string.digits + " ,.;:-/()+&'\"!?%#@…–‹›")
"""Characters that reach neither above the font's letters nor below them; texts of these alone are the lowest."""
_LATIN = "\u024f"
"""The last of those characters whose accents are a pixel higher at most; others may have several accents."""
_Key = TypeVar("_Key", bound=Hashable)


class SpriteCanvas(Canvas):
    """Draws in batches from atlases; see the module. Made for one theme and one device pixel ratio."""

    batches = True

    def __init__(self, theme: Theme, dpr: float = 1.0) -> None:
        super().__init__(theme, dpr)
        self._labels = Atlas(*LABELS_PX)
        self._label_at: dict[TextStyle, dict[str, int]] = {}
        self._label_pieces: dict[int, int] = {}
        """Of labels in several pieces, by the number of the first, how many there are; the others follow it."""
        self._kept_key: Hashable = None
        self._kept_picture: QPixmap | None = None
        self._texts_put_off: list[tuple[Array, Array, list[int]]] = []
        self._sprites = Atlas(ATLAS_PX, ATLAS_PX)
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

    # -- bars -----------------------------------------------------------------------------------------------------

    def rounded_bars(
        self, painter: QPainter, looks: Sequence[BarLook], x: Array, y: Array, width: Array, height: Array
    ) -> None:
        even = [number for number, look in enumerate(looks) if look.even]
        if len(even) < len(looks):
            self._flush_sprites(painter)
            odd = [number for number, look in enumerate(looks) if not look.even]
            super().rounded_bars(painter, [looks[each] for each in odd], x[odd], y[odd], width[odd], height[odd])
        if even:
            self._put_off_bars([looks[each] for each in even], x[even], y[even], width[even], height[even])

    def _put_off_bars(self, looks: Sequence[BarLook], x: Array, y: Array, width: Array, height: Array) -> None:
        """Both ends of each bar, and a column of its middle as wide as the bar needs; short ones in one piece."""
        scale = 1 / self.dpr
        # an outline smears over the pixels around the bar
        cap = int(np.ceil(CAP_PX * self.dpr)) + 1
        wide, tall = np.rint(width * self.dpr) + 2, np.rint(height * self.dpr) + 2
        ended = wide > 2 * cap
        drawn = np.where(ended, 2 * cap + 1, wide)
        sizes = zip(drawn.astype(np.int64).tolist(), tall.astype(np.int64).tolist(), strict=True)
        keys = [(look, *size) for look, size in zip(looks, sizes, strict=True)]
        place = self._sprites.places[self._drawn(keys, self._draw_bar)]
        # where pieces begin and end, in the bar and in the sprite
        first = np.where(ended, cap, wide)
        there = np.stack([np.zeros(len(wide)), first, np.where(ended, wide - cap, wide), wide], axis=1)
        here = np.stack([there[:, 0], first, np.where(ended, cap + 1, wide), drawn], axis=1)
        begin, size, length = here[:, :-1], here[:, 1:] - here[:, :-1], there[:, 1:] - there[:, :-1]
        bar, part = (size > 0).nonzero()
        begin, size, length = begin[bar, part], size[bar, part], length[bar, part]
        source = np.stack([place[bar, 0] + begin, place[bar, 1], size, place[bar, 3]], axis=1)
        middle = x[bar] + (there[bar, part] + length / 2 - 1) * scale, y[bar] + (tall[bar] / 2 - 1) * scale
        placed = (*middle, source, length / size * scale, np.full(len(bar), scale))
        self._sprites_put_off.append((self._sprites.pixmap, placed))

    def _draw_bar(self, key: tuple[BarLook, int, int]) -> None:
        look, width, height = key
        corner = self._sprite_room(width, height)
        painter = QPainter(self._sprites.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setWorldTransform(QTransform(self.dpr, 0.0, 0.0, self.dpr, *corner))
        scale = 1 / self.dpr
        draw_rounded(painter, look, scale, scale, (width - 2) * scale, (height - 2) * scale)
        painter.end()
        self._sprites.at[key] = self._sprites.keep(corner, width, height)

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
                self._label_pieces.clear()
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
        self._texts_put_off.clear()
        left = np.floor(x * self.dpr + 0.5)
        if self._label_pieces:
            left, middle, numbers = self._in_pieces(left, middle, numbers)
        source = self._labels.places[numbers]
        scale = 1 / self.dpr
        top = np.floor(middle * self.dpr - source[:, 3] / 2 + 0.5)
        x, y = ((each + source[:, side] / 2) * scale for each, side in ((left, 2), (top, 3)))
        self._batches.pieces(painter, self._labels.pixmap, x, y, source, scale, scale)

    def _in_pieces(self, left: Array, middle: Array, numbers: Sequence[int]) -> tuple[Array, Array, list[int]]:
        """The same with all pieces of each label, side by side from ``left`` on (device pixels)."""
        count = np.array([self._label_pieces.get(number, 1) for number in numbers])
        piece = np.arange(count.sum()) - (count.cumsum() - count).repeat(count)
        every: list[int] = (np.repeat(numbers, count) + piece).tolist()
        return left.repeat(count) + piece * LABELS_PX[0], middle.repeat(count), every

    def _write(self, texts: list[str], style: TextStyle) -> bool:
        """Draw labels into the atlas; False when it is full."""
        known = self._label_at[style]
        font, measured = self.font(style), self.metrics(style)
        metrics = QFontMetricsF(font)
        painter = QPainter(self._labels.pixmap)
        painter.setFont(font)
        painter.setPen(self.theme[style.colour])
        try:
            for text in texts:
                if text in known:
                    continue
                # letters of ASCII are never wider than the sum of them
                wide = measured.width(text) if text.isascii() else metrics.horizontalAdvance(text)
                width = int(np.ceil((wide + 2) * self.dpr))
                height = self._height(text, metrics)
                number = self._write_one(painter, text, width, height, height / 2 / self.dpr + metrics.capHeight() / 2)
                if number is None:
                    return False
                known[text] = number
        finally:
            painter.end()
        return True

    def _height(self, text: str, metrics: QFontMetricsF) -> int:
        """Rows of pixels that hold a text around its middle; even, so that every text stands on the same line."""
        rows = int(np.ceil(metrics.height() * self.dpr / 2)) * 2
        if _LOW.issuperset(text):
            return rows
        return rows + 2 if max(text) <= _LATIN else rows + 2 + rows // 8 * 2

    def _write_one(self, painter: QPainter, text: str, width: int, height: int, baseline: float) -> int | None:
        """Draw a text into the atlas, its pieces one after the other; the number of the first, None without room."""
        whole = LABELS_PX[0]
        count = -(-width // whole)
        number = self._labels.count
        for piece in range(count):
            wide = min(width - piece * whole, whole)
            corner = self._labels.room(wide, height)
            if corner is None:
                return None
            if count > 1:
                painter.setWorldTransform(QTransform())
                painter.setClipRect(*corner, wide, height)
            # from a whole corner, so that letters look the same wherever in the atlas they stand
            left, top = corner
            painter.setWorldTransform(QTransform(self.dpr, 0.0, 0.0, self.dpr, left - piece * whole, top))
            painter.drawText(QPointF(0, baseline), text)
            self._labels.keep(corner, wide, height)
        if count > 1:
            painter.setClipping(False)
            self._label_pieces[number] = count
        return number
