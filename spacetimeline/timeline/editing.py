"""A few events taken out of or put into a big layout without laying out everything anew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from spacetimeline.timeline.columns import Array, EventColumns, Flag, inserted, removed
from spacetimeline.timeline.lanes import OVERFLOW, free_lane
from spacetimeline.timeline.tracks import RowKind, TrackLayout


def withdraw_events(layout: TrackLayout, gone: Array, *, leave: bool) -> None:
    """Take out the events at positions ``gone`` (ascending); with ``leave`` they then leave the columns too."""
    if not len(gone):
        return
    places = np.nonzero(np.isin(layout.order, gone))[0] if len(gone) > 1 else np.nonzero(layout.order == gone[0])[0]
    rows = np.searchsorted(layout.row_offsets, places, side="right") - 1
    if len(places):
        layout.order, layout.start = removed(layout.order, places), removed(layout.start, places)
    if leave and int(gone[0]) < len(layout.order):
        for position in gone[::-1].tolist():
            layout.order = layout.order - (layout.order > position)
    layout.rows_in_view = None
    lost = np.bincount(rows, minlength=len(layout.row_kind))
    layout.row_offsets = layout.row_offsets - np.concatenate([[0], np.cumsum(lost)])
    for row in np.unique(rows).tolist():
        layout.reach.pop(row, None)
        _count(layout, row, -int(lost[row]))


def _count(layout: TrackLayout, row: int, change: int) -> None:
    number = int(layout.row_track[row])
    track = layout.tracks[number]
    layout.tracks[number] = replace(track, count=track.count + change)


def make_room(layout: TrackLayout, here: Array) -> None:
    """Shift positions for events that were put into the columns at ``here`` (ascending, as they are now)."""
    for position in here.tolist():
        if position < len(layout.order):
            layout.order = layout.order + (layout.order >= position)


def place_events(columns: EventColumns, layout: TrackLayout, here: Array) -> bool:
    """Put in the events at positions ``here`` of the columns.

    False when a track or a lane would have to be made: then everything must be laid out anew.
    """
    for position in here.tolist():
        row = _row_for(columns, layout, position)
        if row < 0:
            return False
        mine = layout.row_slice(row)
        start = columns.start_ms[position : position + 1]
        place = mine.start + np.searchsorted(layout.start[mine], start, side="right")
        layout.order = inserted(layout.order, place, np.array([position], np.int32))
        layout.start = inserted(layout.start, place, start)
        layout.row_offsets = layout.row_offsets + (np.arange(len(layout.row_offsets)) > row)
        layout.reach.pop(row, None)
        layout.rows_in_view = None
        _count(layout, row, 1)
    return True


def _row_for(columns: EventColumns, layout: TrackLayout, position: int) -> int:
    """The row an event belongs to, or -1 when there is none yet."""
    key = int(group_keys_at(columns, layout, position))
    number = layout.track_of_key(key)
    if number < 0:
        return -1
    track = layout.tracks[number]
    rows = range(track.first_row, track.last_row)
    if not columns.flags[position] & Flag.SPAN:
        return next((row for row in rows if layout.row_kind[row] == RowKind.POINTS), -1)
    lanes = [row for row in rows if layout.row_kind[row] == RowKind.SPANS]
    starts = [layout.start[layout.row_slice(row)] for row in lanes]
    first, last = int(columns.start_ms[position]), int(columns.end_ms[position])
    lane = _free_row(columns, layout, lanes, starts, first, last)
    if lane != OVERFLOW:
        return lanes[lane]
    if len(lanes) < layout.rule.span_lanes:
        return -1
    return next((row for row in rows if layout.row_kind[row] == RowKind.OVERFLOW), -1)


def _free_row(
    columns: EventColumns, layout: TrackLayout, lanes: list[int], starts: list[Array], first: int, last: int
) -> int:
    for number, (row, start) in enumerate(zip(lanes, starts, strict=True)):
        mine = layout.row_slice(row)
        # only the neighbour before can overlap: its end is all that is needed of a row of any length
        at = int(np.searchsorted(start, np.int64(max(last, first + 1))))
        ends = columns.end_ms[layout.order[mine.start + max(at - 1, 0) : mine.start + at]]
        if free_lane([start[max(at - 1, 0) : at]], [ends], first, last) != OVERFLOW:
            return number
    return OVERFLOW


def group_keys_at(columns: EventColumns, layout: TrackLayout, position: int) -> int:
    """The track key of one event, for groupings where it has just one."""
    name = layout.grouping.field
    if name:
        return int(columns.codes[name][position])
    return int(columns.kind[position]) + 1 if layout.grouping.value == "kind" else 1
