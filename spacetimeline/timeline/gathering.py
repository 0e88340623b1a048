"""Fitting tracks to a height: the busiest fold to one row of marks, and what is left over becomes a track of counts.

A page has a height, and nothing on it may vanish without a trace.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.bands import collapsed_px
from spacetimeline.timeline.tracks import RowKind, Track, TrackLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.timeline.bands import TrackOptions
    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.content import TimelineContent

GATHERED_KEY = -1
"""The track of those gathered; no entity has such an id."""
_LEAST_GAP_PX = 6.0
"""Between tracks that are collapsed, so that their names do not touch."""


def fit_tracks(content: TimelineContent, room_px: float) -> TrackOptions:
    """Make the content at most ``room_px`` high, as far as that is possible, and return its options then.

    Tracks are collapsed, those first that save most; when all are and it is still too much, those with the fewest
    events are gathered in one.
    """
    options = replace(content.options, gap_px=max(content.options.gap_px, _LEAST_GAP_PX))
    content.set_options(options)
    bands = content.bands
    least = collapsed_px(options)
    saving = np.maximum(bands.height - least, 0.0)
    order = np.argsort(-saving, kind="stable")
    left = bands.content_px - np.cumsum(saving[order])
    enough = int(np.searchsorted(-left, -room_px)) + 1
    keys = {content.layout.tracks[int(number)].key for number in bands.track[order[:enough]]}
    content.set_options(replace(options, collapsed=options.collapsed | keys))
    if content.bands.content_px > room_px:
        gathered_px = 1.8 * options.lane_px + options.gap_px
        _gather_all_but(content, max(1, int((room_px - gathered_px) / least)))
    return content.options


def _gather_all_but(content: TimelineContent, kept: int) -> None:
    shown = content.bands.track.tolist()
    by_count = sorted(shown, key=lambda number: -content.layout.tracks[number].count)
    if by_count[kept:]:
        content.show_layout(gathered(content.layout, by_count[kept:]))


def gathered(layout: TrackLayout, numbers: Iterable[int]) -> TrackLayout:
    """The layout with the tracks of these numbers drawn as one, the last: a row of points, one of counted spans.

    The others keep order and rows; no event is taken out. ``numbers`` must not be empty.
    """
    away = set(numbers)
    rows = [row for row, track in enumerate(layout.row_track.tolist()) if track not in away]
    others = [track for number, track in enumerate(layout.tracks) if number in away]
    points, spans = (_sorted_places(layout, others, of_points) for of_points in (True, False))
    ends = [(kind, places) for kind, places in ((RowKind.POINTS, points), (RowKind.OVERFLOW, spans)) if len(places)]
    places = np.concatenate([*(_places(layout, row) for row in rows), *(each for _, each in ends)])
    lengths = [*np.diff(layout.row_offsets)[rows].tolist(), *(len(each) for _, each in ends)]
    tracks: list[Track] = []
    row = 0
    for each in [track for number, track in enumerate(layout.tracks) if number not in away]:
        last = row + each.last_row - each.first_row
        tracks.append(replace(each, first_row=row, last_row=last))
        row = last
    label = f"+{len(others):,} more track{'s' if len(others) > 1 else ''}"
    first_ms = min(each.first_ms for each in others)
    tracks.append(Track(GATHERED_KEY, label, row, row + len(ends), sum(each.count for each in others), first_ms))
    return TrackLayout(
        layout.grouping,
        tracks,
        layout.order[places],
        layout.start[places],
        np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        np.array([*layout.row_kind[rows].tolist(), *(int(kind) for kind, _ in ends)], np.uint8),
        np.repeat(np.arange(len(tracks), dtype=np.int32), [each.last_row - each.first_row for each in tracks]),
        layout.rule,
    )


def _places(layout: TrackLayout, row: int) -> Array:
    """Positions in the layout's arrays of all events of a row."""
    here = layout.row_slice(row)
    return np.arange(here.start, here.stop)


def _sorted_places(layout: TrackLayout, tracks: list[Track], of_points: bool) -> Array:
    """Positions of all points, or of all spans, of some tracks, by start."""
    rows = [
        row
        for track in tracks
        for row in range(track.first_row, track.last_row)
        if (layout.row_kind[row] == RowKind.POINTS) == of_points
    ]
    places = np.concatenate([np.empty(0, np.int64), *(_places(layout, row) for row in rows)])
    sorted_places: Array = places[np.argsort(layout.start[places], kind="stable")]
    return sorted_places
