"""One pixmap full of small pictures that are drawn once and copied from frame to frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from collections.abc import Hashable


class Atlas:
    """Pieces in one pixmap, on shelves of their own height; when it is full it starts anew.

    ``at`` are the numbers of pieces by what they show, ``places`` (n, 4) their left, top, width and height.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.clear()

    def clear(self) -> None:
        self.pixmap = QPixmap(self.width, self.height)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self.at: dict[Hashable, int] = {}
        self.places = np.empty((256, 4))
        self.count = 0
        self._below = 0
        self._shelves: dict[int, list[list[int]]] = {}
        """Of each height the shelves that may have room: top, and how far they are filled."""

    def keep(self, corner: tuple[int, int], width: int, height: int) -> int:
        """The number of a piece that was drawn at ``corner``."""
        if self.count == len(self.places):
            self.places = np.concatenate([self.places, np.empty_like(self.places)])
        self.places[self.count] = *corner, width, height
        self.count += 1
        return self.count - 1

    def room(self, width: int, height: int) -> tuple[int, int] | None:
        """The corner of free space for a piece, with a pixel to the next, or None when there is none."""
        shelves = self._shelves.setdefault(height, [])
        for shelf in shelves:
            top, left = shelf
            if left + width <= self.width:
                shelf[1] = left + width + 1
                return left, top
        if self._below + height > self.height or width > self.width:
            return None
        shelves.append([self._below, width + 1])
        del shelves[:-_OPEN_SHELVES]
        top, self._below = self._below, self._below + height + 1
        return 0, top


_OPEN_SHELVES = 8
"""Shelves that are tried; others are nearly full."""
