"""Where events are that a view shows only as part of a count: inside folds, clusters and overflowing lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.level_of_detail import concat_slices
from spacetimeline.timeline.shown import shown_tracks

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.scene import Scene
    from spacetimeline.timeline.viewport import Viewport

APART_PX = 4.0
"""Events of a row nearer to each other than this share one place."""


def folded_places(
    content: TimelineContent, viewport: Viewport, scene: Scene, indices: Array
) -> tuple[Array, Array, Array]:
    """(x, top, height) in pixels of the plot, one for each place where a count of the scene holds some of ``indices``.

    ``indices`` are positions in the columns; those drawn by themselves, out of view or in hidden tracks have no place.
    """
    none = np.empty(0)
    if not len(indices):
        return none, none, none
    columns, layout, bands = content.columns, content.layout, content.bands
    alone = np.concatenate([scene.bars.index, scene.points.index])
    start, end = columns.start_ms[indices], columns.end_ms[indices]
    wanted = indices[(start < viewport.end_ms) & (end >= viewport.start_ms) & ~np.isin(indices, alone)]
    if not len(wanted):
        return none, none, none
    _, rows, row_y = shown_tracks(content, viewport)
    found = [_places_in(content, row, wanted) for row in rows.tolist()]
    row = np.repeat(rows, [len(each) for each in found])
    if not len(row):
        return none, none, none
    index = layout.order[np.concatenate(found)]
    first = np.maximum(columns.start_ms[index] - viewport.origin_ms - viewport.offset_ms, 0.0)
    x = first * viewport.px_per_ms
    _, kept = np.unique(row * 1e6 + np.rint(x / APART_PX), return_index=True)
    row, x = row[kept], x[kept]
    return x, row_y[row], bands.row_height[row]


def _places_in(content: TimelineContent, row: int, wanted: Array) -> Array:
    """Places in the layout of those of the ``wanted`` events that lie in a row: found by their starts."""
    layout = content.layout
    here = layout.row_slice(row)
    starts = content.columns.start_ms[wanted]
    first = layout.start[here].searchsorted(starts) + here.start
    last = layout.start[here].searchsorted(starts, side="right") + here.start
    places = np.unique(concat_slices(first, last))
    return places[np.isin(layout.order[places], wanted)]
