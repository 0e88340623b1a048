"""Hints in tracks with nothing in view: when the nearest event before and after is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.labels import LabelRole, Labels

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.scene import BandMark
    from spacetimeline.timeline.ticks import TickMaker
    from spacetimeline.timeline.titles import TextMetrics
    from spacetimeline.timeline.tracks import TrackLayout
    from spacetimeline.timeline.viewport import Viewport

EDGE_PX = 10.0
COARSE_MS = 40 * 86_400_000.0
"""A hint tells month and year: a day would promise more than anybody reads of it."""


def place_hints(
    layout: TrackLayout,
    viewport: Viewport,
    bands: tuple[BandMark, ...],
    busy_rows: Array,
    metrics: TextMetrics,
    maker: TickMaker,
) -> Labels:
    """Hints for those tracks in ``bands`` of which no row is in ``busy_rows``."""
    busy = np.zeros(len(layout.tracks), bool)
    busy[layout.row_track[busy_rows]] = True
    start_ms, end_ms = np.int64(viewport.start_ms), np.int64(viewport.end_ms)
    found: list[tuple[float, float, float, int, str]] = []
    for band in bands:
        if busy[band.number] or band.height < 14:
            continue
        before, after = _neighbours(layout, band.number, start_ms, end_ms)
        height = band.y + band.height / 2
        for place, left in ((before, True), (after, False)):
            if place >= 0:
                found.append(_hint(layout, place, height, left, viewport, metrics, maker))
    middle = np.array([each[1] for each in found])
    return Labels(
        np.array([each[0] for each in found]),
        middle,
        np.array([each[2] for each in found]),
        np.full(len(found), int(LabelRole.HINT), np.uint8),
        np.array([each[3] for each in found], np.int64),
        middle,
        [each[4] for each in found],
    )


def _neighbours(layout: TrackLayout, number: int, start_ms: np.int64, end_ms: np.int64) -> tuple[int, int]:
    """Places of the last event that begins before the view and of the first after it, -1 where there is none."""
    track = layout.tracks[number]
    before = after = -1
    for row in range(track.first_row, track.last_row):
        here = layout.row_slice(row)
        first, last = layout.start[here].searchsorted([start_ms, end_ms]).tolist()
        if first > 0 and (before < 0 or layout.start[here.start + first - 1] > layout.start[before]):
            before = here.start + first - 1
        if here.start + last < here.stop and (after < 0 or layout.start[here.start + last] < layout.start[after]):
            after = here.start + last
    return before, after


def _hint(
    layout: TrackLayout,
    place: int,
    middle: float,
    left: bool,
    viewport: Viewport,
    metrics: TextMetrics,
    maker: TickMaker,
) -> tuple[float, float, float, int, str]:
    when = maker.instant(int(layout.start[place]), max(viewport.ms_per_px, COARSE_MS / 4))
    text = f"‹ {when}" if left else f"{when} ›"
    width = metrics.width(text)
    x = EDGE_PX if left else viewport.width_px - width - EDGE_PX
    return x, middle, width, int(layout.order[place]), text
