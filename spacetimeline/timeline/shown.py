"""Which tracks and rows a viewport shows, and how high they lie in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from spacetimeline.timeline.columns import Array
from spacetimeline.timeline.scene import BandMark

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacetimeline.timeline.bands import Bands
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.viewport import Viewport

Made = TypeVar("Made")
Shown = tuple[tuple[BandMark, ...], Array, Array]


def shown_tracks(content: TimelineContent, viewport: Viewport) -> Shown:
    """(tracks in view, their rows in the layout ascending, y of every row of the layout in the plot).

    Moving through time changes none of it: it is kept with the bands until the tracks are scrolled.
    """
    return kept_unscrolled(content.bands, viewport, "tracks", lambda: _shown(content, viewport))


def kept_unscrolled(bands: Bands, viewport: Viewport, name: str, make: Callable[[], Made]) -> Made:
    """What ``make`` makes, kept under a name until the tracks are scrolled, sized or arranged anew."""
    kept, key = bands.kept, (viewport.scroll_px, viewport.height_px)
    if kept.get("at") != key:
        kept.clear()
        kept["at"] = key
    if name not in kept:
        kept[name] = make()
    made: Made = kept[name]
    return made


def _shown(content: TimelineContent, viewport: Viewport) -> Shown:
    bands: Bands = content.bands
    pinned_px = bands.pinned_px
    y = bands.top - viewport.scroll_px
    y[: bands.pinned] = bands.top[: bands.pinned]
    limit = np.where(np.arange(len(y)) < bands.pinned, 0.0, pinned_px)
    in_view = np.nonzero((y + bands.height > limit) & (y < viewport.height_px))[0]
    tracks = content.layout.tracks
    options = content.options
    marks: list[BandMark] = []
    rows: list[Array] = []
    row_y = bands.row_top - viewport.scroll_px
    for place in in_view.tolist():
        number = int(bands.track[place])
        track = tracks[number]
        marks.append(
            BandMark(
                number,
                track.key,
                track.label,
                float(y[place]),
                float(bands.height[place]),
                track.count,
                track.key in options.collapsed,
                place < bands.pinned,
            )
        )
        mine = np.arange(track.first_row, track.last_row)
        if place < bands.pinned:
            row_y[mine] = bands.row_top[mine]
        else:
            mine = mine[row_y[mine] + bands.row_height[mine] > pinned_px]
        rows.append(mine[row_y[mine] < viewport.height_px])
    chosen = np.sort(np.concatenate(rows)) if rows else np.empty(0, np.int64)
    return tuple(marks), chosen, row_y
