"""Many rectangles or pieces of a pixmap in one call: numpy memory handed to Qt without an object per piece.

Qt's C++ calls take an array of structs; the bindings take the address of the first. The arrays here have exactly the
layout of those structs (asserted by tests), and live until the call returns.
"""

from __future__ import annotations

from typing import cast

import numpy as np
import shiboken6
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from spacetimeline.timeline.columns import Array

FRAGMENT_NUMBERS = 10
"""x, y, source left and top, width, height, scale x and y, rotation, opacity: doubles of QPainter::PixmapFragment."""


def draw_rects(painter: QPainter, x: Array, y: Array, width: Array, height: Array) -> None:
    """Draw rectangles with the painter's pen and brush."""
    count = len(x)
    if not count:
        return
    memory = np.empty((count, 4), np.float64)
    memory[:, 0], memory[:, 1], memory[:, 2], memory[:, 3] = x, y, width, height
    first = cast("QRectF", shiboken6.wrapInstance(memory.ctypes.data, QRectF))
    painter.drawRects(first, count)


def draw_pieces(
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
    memory = np.empty((count, FRAGMENT_NUMBERS), np.float64)
    memory[:, 0], memory[:, 1] = middle_x, middle_y
    memory[:, 2:6] = source
    memory[:, 6], memory[:, 7] = scale_x, scale_y
    memory[:, 8], memory[:, 9] = 0.0, 1.0
    first = cast("QPainter.PixmapFragment", shiboken6.wrapInstance(memory.ctypes.data, QPainter.PixmapFragment))
    painter.drawPixmapFragments(first, count, pixmap)
