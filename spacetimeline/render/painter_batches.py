"""Many rectangles or pieces of a pixmap in one call: numpy memory handed to Qt without an object per piece.

Qt's C++ calls take an array of structs; the bindings take the address of the first. The arrays here have exactly the
layout of those structs (asserted by tests). They are kept from call to call, for making and wrapping them takes longer
than filling them; Qt has read them when a call returns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import shiboken6
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from spacetimeline.timeline.columns import Array

FRAGMENT_NUMBERS = 10
"""x, y, source left and top, width, height, scale x and y, rotation, opacity: doubles of QPainter::PixmapFragment."""

_RECT_BYTES = 16
"""A QRect: four 32-bit integers."""

Run = tuple[QBrush | QColor, Array, Array, Array, Array]
"""Rectangles filled alike: brush, x, y, width, height."""


class Batches:
    """The memory that shapes are handed over in; it grows to what the largest call needed."""

    def __init__(self) -> None:
        self._room = 0
        self._no_pen = QPen(Qt.PenStyle.NoPen)
        self._grow(256)

    def _grow(self, count: int) -> None:
        if count <= self._room:
            return
        self._room = max(count, 2 * self._room)
        self._rects = np.empty((self._room, 4), np.float64)
        self._whole = np.empty((self._room, 4), np.int32)
        self._first_whole: int = self._whole.ctypes.data
        self._pieces = np.empty((self._room, FRAGMENT_NUMBERS), np.float64)
        self._pieces[:, 8:] = 0.0, 1.0
        self._first_rect = cast("QRectF", shiboken6.wrapInstance(self._rects.ctypes.data, QRectF))
        self._first_piece = cast(
            "QPainter.PixmapFragment", shiboken6.wrapInstance(self._pieces.ctypes.data, QPainter.PixmapFragment)
        )

    def rects(self, painter: QPainter, x: Array, y: Array, width: Array, height: Array) -> None:
        """Draw rectangles with the painter's pen and brush."""
        count = len(x)
        if count:
            self._grow(count)
            memory = self._rects[:count]
            memory[:, 0], memory[:, 1], memory[:, 2], memory[:, 3] = x, y, width, height
            painter.drawRects(self._first_rect, count)

    def whole_rects(self, painter: QPainter, runs: Sequence[Run]) -> None:
        """Draw runs of rectangles of whole numbers, which are filled without being rasterized, without outline."""
        runs = [run for run in runs if len(run[1])]
        if not runs:
            return
        counts = [len(run[1]) for run in runs]
        total = sum(counts)
        self._grow(total)
        memory = self._whole[:total]
        # all runs are converted at once: that costs more a call than a rectangle
        brushes, *columns = zip(*runs, strict=True)
        x, y, width, height = (each[0] if len(each) == 1 else np.concatenate(each) for each in columns)
        memory[:, 0], memory[:, 1], memory[:, 2], memory[:, 3] = x, y, x + width - 1, y + height - 1
        painter.setPen(self._no_pen)
        place, wrapped = self._first_whole, shiboken6.wrapInstance
        for brush, count in zip(brushes, counts, strict=True):
            painter.setBrush(brush)
            painter.drawRects(cast("QRect", wrapped(place, QRect)), count)
            place += count * _RECT_BYTES

    def pieces(
        self,
        painter: QPainter,
        pixmap: QPixmap,
        middle_x: Array,
        middle_y: Array,
        source: Array,
        scale_x: Array | float = 1.0,
        scale_y: Array | float = 1.0,
    ) -> None:
        """Draw pieces of a pixmap around their middles. ``source`` (n, 4): left, top, width, height in its pixels."""
        count = len(middle_x)
        if not count:
            return
        self._grow(count)
        memory = self._pieces[:count]
        memory[:, 0], memory[:, 1] = middle_x, middle_y
        memory[:, 2:6] = source
        memory[:, 6], memory[:, 7] = scale_x, scale_y
        painter.drawPixmapFragments(self._first_piece, count, pixmap)
