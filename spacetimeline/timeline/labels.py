"""Where labels stand: inside a bar, right or left of a bar or a glyph, cut, or not at all. Never over each other.

A label lives in its row's height, so only neighbours in the row matter. Each may use the room up to where the next
thing of its row begins, whether that has a label or not: so no label can overlap a label, a glyph or a fold, and no
choice depends on another. What would be cut there is then tried on the left, where room is left over. What is cut on
both sides may stand in a row beside its own, see ``leaders``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.columns import Array

if TYPE_CHECKING:
    from spacetimeline.timeline.titles import Titles

PAD_PX = 6.0
"""Between a glyph and its label, and between a bar's edge and the label inside."""
GAP_PX = 8.0
"""Between a label and what follows."""
LEFT_AT_MOST = 250
"""With more labels than these none is tried on the left of its glyph, nor in another row."""
MUCH_MORE = 1.5
"""So much more of a label than on the right must fit on the left for it to be cut there."""
LEAST_PX = 54.0
"""With less room than this nothing is written."""

LABEL_LANE_PX = 13.0
"""Lanes lower than this have no labels."""


class LabelRole(IntEnum):
    """What a label is; themes colour by it."""

    BESIDE = 0
    INSIDE = 1
    COUNT = 2
    HINT = 3  # in a track with nothing in view: where its nearest event is


@dataclass(frozen=True, slots=True)
class Labels:
    """Parallel: ``x``, ``y`` (left, vertical middle), ``width`` float64 px; ``text``; ``role``; ``index`` of the event.

    ``index`` is the position in the columns, -1 for counts; of a hint that of the event it points at. ``mark_y`` is the
    height at which a line to the event's mark begins; where it is ``y`` there is none.
    """

    x: Array
    y: Array
    width: Array
    role: Array
    index: Array
    mark_y: Array
    text: list[str]


_INSIDE, _BESIDE = np.uint8(LabelRole.INSIDE), np.uint8(LabelRole.BESIDE)
_FAR = 1e7
"""More pixels than any plot has: ``row * _FAR + x`` sorts by row and x."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """Everything drawn in rows, sorted by ``key``, which is row and left end as one number.

    ``row`` int64 and extents ``x0``, ``x1`` float64; ``reach`` is the farthest right end so far, as such a key.
    """

    row: Array
    x0: Array
    x1: Array
    key: Array
    reach: Array

    @classmethod
    def of(cls, row: Array, x0: Array, x1: Array) -> Obstacles:
        """Obstacles in any order; as a few sorted runs a stable sort merges them in next to no time."""
        key = row * _FAR + x0
        order = key.argsort(kind="stable")
        row, x1 = row[order], x1[order]
        return cls(row, x0[order], x1, key[order], np.maximum.accumulate(row * _FAR + x1))

    def beside(self, row: Array, x0: Array, x1: Array) -> Obstacles:
        """These and some more."""
        return Obstacles.of(
            np.concatenate([self.row, row]), np.concatenate([self.x0, x0]), np.concatenate([self.x1, x1])
        )

    def room_right(self, row: Array, x1: Array, width_px: float) -> Array:
        """Free pixels from each ``x1`` to where the next obstacle of its row begins, or to the plot's edge.

        Obstacles that begin left of ``x1 - 1`` count as passed, unless they reach beyond it: then there is no room.
        """
        if not len(self.row):
            return width_px - x1
        mine = row * _FAR + x1
        after = self.key.searchsorted(mine - 0.5)
        inside = np.minimum(after, len(self.key) - 1)
        following = np.where((after < len(self.key)) & (self.row[inside] == row), self.x0[inside], width_px)
        covered = (after > 0) & (self.reach[np.maximum(after - 1, 0)] > mine + 0.5)
        return np.where(covered, 0.0, np.minimum(following, width_px) - x1)

    def room_left(self, row: Array, x0: Array) -> Array:
        """Free pixels from where the obstacles before each ``x0`` in its row end, or from the plot's edge."""
        if not len(self.row):
            return x0
        before = self.key.searchsorted(row * _FAR + x0 - 0.5) - 1
        last = np.maximum(before, 0)
        same = (before >= 0) & (self.row[last] == row)
        return np.where(same, x0 - (self.reach[last] - row * _FAR), x0)


def place_labels(
    titles: Titles,
    ids: Array,
    row: Array,
    x0: Array,
    x1: Array,
    middle: Array,
    is_bar: Array,
    obstacles: Obstacles,
    width_px: float,
) -> tuple[Array, Array, Array, Array, list[str], Array]:
    """Labels for drawn events whose extents are ``[x0, x1)`` at vertical ``middle``.

    Returns (number of the event, x, width, role, texts, numbers of those whose label is cut or missing, while few).
    """
    left, right = np.maximum(x0, 0.0), np.minimum(x1, width_px)
    inner = np.where(is_bar, right - left - 2 * PAD_PX, 0.0)
    outer = np.where(x1 < width_px, obstacles.room_right(row, x1, width_px) - PAD_PX - GAP_PX, 0.0)
    roomy = (outer > 0).nonzero()[0]
    outer[roomy[_shadowed(row[roomy], x1[roomy])]] = 0.0
    # those that may find room elsewhere: all while they are few, else glyphs at the right edge
    in_view = (x1 >= 0) & (x0 < width_px)
    if np.count_nonzero(in_view) > LEFT_AT_MOST:
        near_edge = ~is_bar & (x1 >= width_px - LEAST_PX - PAD_PX - GAP_PX)
        in_view &= (inner >= LEAST_PX) | (outer >= LEAST_PX) | near_edge
    chosen = in_view.nonzero()[0]
    row, x0, x1 = row[chosen], x0[chosen], x1[chosen]
    texts, wide = titles.of(ids[chosen])
    inner, outer = inner[chosen], outer[chosen]
    whole, full = list(texts), wide.copy()
    inside = (wide <= inner) | ((wide > outer) & (inner >= outer) & (inner > 0))
    room = np.where(inside, inner, outer)
    x = np.where(inside, left[chosen], x1) + PAD_PX
    titles.cut_some(texts, wide, (wide > room).nonzero()[0], room)
    short = np.empty(0, np.int64)
    if len(chosen) <= LEFT_AT_MOST:
        cut = (~inside & (full > wide)).nonzero()[0]
        placed = (~inside & (wide > 0)).nonzero()[0]
        taken = obstacles.beside(row[placed], x[placed], x[placed] + wide[placed])
        before = taken.room_left(row[cut], x0[cut]) - PAD_PX - GAP_PX
        before[_shadowed(row[cut], x0[cut])] = 0.0
        better = (before >= full[cut]) | ((before >= LEAST_PX) & (before >= MUCH_MORE * wide[cut]))
        for number, space in zip(cut[better].tolist(), before[better].tolist(), strict=True):
            texts[number], wide[number] = whole[number], full[number]
            if full[number] > space:
                texts[number], wide[number] = titles.cut(whole[number], space)
            x[number] = x0[number] - PAD_PX - wide[number]
        short = chosen[full > wide]
    role = np.where(inside, _INSIDE, _BESIDE)
    keep = (wide > 0).nonzero()[0]
    return chosen[keep], x[keep], wide[keep], role[keep], [texts[number] for number in keep.tolist()], short


def _shadowed(row: Array, edge: Array) -> Array:
    """Numbers of those whose edge is that of another in the row: of such only one may have a label beside it."""
    key = row * _FAR + edge
    order = key.argsort(kind="stable")
    key = key[order]
    near: Array = order[:-1][key[1:] - key[:-1] <= 1.0]
    return near
