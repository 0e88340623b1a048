"""Where tracks lie on the page: their order, height, and what is hidden, pinned or collapsed.

Heights depend on the layout and the user's choices, not on time; they are worked out when one of those changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

import numpy as np

from spacetimeline.timeline.columns import Array
from spacetimeline.timeline.tracks import Grouping, RowKind, TrackLayout


class ColourBy(StrEnum):
    """What an event's colour tells."""

    KIND = "kind"
    AGENCY = "agency"


LANE_PX = (14.0, 60.0)
"""Lanes are at least and at most so high."""


@dataclass(frozen=True, slots=True)
class TrackOptions:
    """The user's choices on tracks. Keys are track keys; ``order`` names the tracks the user has moved to the front.

    ``lane_px`` is the height of a lane, ``gap_px`` the free space between two tracks.
    """

    grouping: Grouping = Grouping.MISSION
    colour_by: ColourBy = ColourBy.KIND
    lane_px: float = 26.0
    gap_px: float = 10.0
    hidden: frozenset[int] = frozenset()
    collapsed: frozenset[int] = frozenset()
    pinned: tuple[int, ...] = ()
    order: tuple[int, ...] = ()
    header_px: float = 184.0
    axis_px: float = 46.0

    def with_lanes(self, by_px: float) -> TrackOptions:
        """The same with lanes higher by so many pixels, within ``LANE_PX``."""
        return replace(self, lane_px=min(max(self.lane_px + by_px, LANE_PX[0]), LANE_PX[1]))


@dataclass(frozen=True, slots=True)
class Bands:
    """Shown tracks from top to bottom, y counted from the top of the first.

    ``track`` int32: numbers in the layout; ``top``, ``height`` float64, shape (tracks,). ``row_top`` and
    ``row_height`` float64 per row of the *layout*, negative height where its track is hidden. The first ``pinned``
    tracks stay in view while the others scroll.
    """

    track: Array
    top: Array
    height: Array
    row_top: Array
    row_height: Array
    pinned: int
    content_px: float
    kept: dict[str, Any] = field(default_factory=dict)
    """What ``shown.kept_unscrolled`` keeps."""

    @property
    def pinned_px(self) -> float:
        return float(self.top[self.pinned - 1] + self.height[self.pinned - 1]) if self.pinned else 0.0


def arrange(layout: TrackLayout, options: TrackOptions) -> Bands:
    """Stack the shown tracks: pinned ones first, then those the user moved, then the others as the layout has them."""
    numbers = _shown(layout, options)
    row_top = np.zeros(len(layout.row_kind))
    row_height = np.full(len(layout.row_kind), -1.0)
    top = np.zeros(len(numbers))
    height = np.zeros(len(numbers))
    y = 0.0
    kinds = layout.row_kind.tolist()
    for place, number in enumerate(numbers):
        track = layout.tracks[number]
        collapsed = track.key in options.collapsed
        inner = y + options.gap_px / 2
        for row in range(track.first_row, track.last_row):
            row_top[row] = inner
            tall = row_height[row] = _row_height(kinds[row], options, collapsed)
            if not collapsed:
                inner += tall
        if collapsed:
            inner += _row_height(RowKind.POINTS, options, True)
        top[place], height[place] = y, inner + options.gap_px / 2 - y
        y += height[place]
    pinned = sum(1 for number in numbers if layout.tracks[number].key in options.pinned)
    return Bands(np.array(numbers, np.int32), top, height, row_top, row_height, pinned, float(y))


def collapsed_px(options: TrackOptions) -> float:
    """The height of a collapsed track."""
    return _row_height(RowKind.POINTS, options, True) + options.gap_px


def _row_height(kind: int, options: TrackOptions, collapsed: bool) -> float:
    if collapsed:
        return max(options.lane_px * 0.55, 8.0)
    return options.lane_px * (0.8 if kind == RowKind.OVERFLOW else 1.0)


def _shown(layout: TrackLayout, options: TrackOptions) -> list[int]:
    shown = [
        number for number, track in enumerate(layout.tracks) if track.key not in options.hidden and track.count > 0
    ]
    if not options.pinned and not options.order:
        return shown
    pinned = {key: place for place, key in enumerate(options.pinned)}
    moved = {key: place for place, key in enumerate(options.order)}

    def rank(number: int) -> tuple[int, int, int]:
        key = layout.tracks[number].key
        if key in pinned:
            return (0, pinned[key], number)
        return (1, moved[key], number) if key in moved else (2, 0, number)

    return sorted(shown, key=rank)
