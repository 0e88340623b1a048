"""What of a row is drawn one by one and what is folded into counts, for one viewport.

Time is cut into buckets that do not depend on the viewport's place: a power of two of milliseconds, 64 to 128 px wide,
16 bins each. A bucket of a row with more events than it can hold is *dense* and drawn as counts per bin; of the
others, every event is drawn. So nothing changes sides while panning, and a frame costs what the screen can hold:
all counts are differences of binary searches in sorted rows, whatever the number of events.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.columns import Array, EventColumns
from spacetimeline.timeline.joining import stretches
from spacetimeline.timeline.tracks import RowKind, TrackLayout

if TYPE_CHECKING:
    from spacetimeline.timeline.viewport import Viewport

BIN_PX = 4.0
"""Bins are at least so wide, and less than twice."""
BINS = 16
"""Bins in a bucket."""
POINT_ROOM_PX = 11.0
"""A bucket is dense when its points have less room than this each on average."""
SPAN_ROOM_PX = 12.0
REACH_BLOCK = 64
"""Events whose reach is kept as one number."""
MOST_REACHING = 8
"""So many events that lie outside but reach into the view are drawn in a row; the others are counted."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What to draw of the shown rows.

    ``place`` int64: positions in the layout's arrays of events drawn one by one, with ``row`` (int64, the layout's
    row). Folds: ``fold_row`` int64, ``fold_start`` and ``fold_end`` int64 ms, ``fold_count`` int64. Crowds, of events
    whose doubt alone reaches into the view: ``crowd_row`` and ``crowd_count`` int64.
    """

    place: Array
    row: Array
    fold_row: Array
    fold_start: Array
    fold_end: Array
    fold_count: Array
    crowd_row: Array
    crowd_count: Array


@dataclass(frozen=True, slots=True)
class _Grid:
    """Bucket edges (int64 ms, shape (buckets + 1,)) over a viewport."""

    first: int
    bucket_ms: int
    bin_ms: int
    edges: Array
    bucket_px: float

    @classmethod
    def over(cls, viewport: Viewport) -> _Grid:
        bin_ms = 2 ** max(0, math.ceil(math.log2(max(viewport.ms_per_px * BIN_PX, 1e-9))))
        bucket = bin_ms * BINS
        first = math.floor(viewport.start_ms / bucket)
        last = math.floor(viewport.end_ms / bucket) + 1
        edges = np.arange(first, last + 1, dtype=np.int64) * bucket
        return cls(first, bucket, bin_ms, edges, bucket * viewport.px_per_ms)


@dataclass(frozen=True, slots=True)
class RowsInView:
    """What of the rows in view time does not move; ``key`` tells which rows they are.

    ``plain`` are those but the overflowing, ``spans`` which of them hold spans, ``room`` (rows, 1) px an event needs.
    ``first`` int64 is where each begins in the layout's arrays, ``start`` their starts. Parallel, one for each block of
    events: ``latest`` and ``earliest`` reach, ``number`` in ``plain``, and the slice ``begin`` to ``end`` of places.
    """

    key: bytes
    plain: Array
    overflow: list[int]
    spans: Array
    room: Array
    first: Array
    start: list[Array]
    latest: Array
    earliest: Array
    number: Array
    begin: Array
    end: Array


def select(columns: EventColumns, layout: TrackLayout, rows: Array, viewport: Viewport) -> Selection:
    """Choose for the given ``rows`` of the layout, ascending."""
    grid, seen = _Grid.over(viewport), _rows_in_view(columns, layout, rows)
    cuts = _cuts(seen, grid.edges)
    counts = cuts[:, 1:] - cuts[:, :-1]
    dense = counts * seen.room > grid.bucket_px
    # an array with one axis is searched in a fifth of the time of one with two
    single = (~dense & (counts > 0)).ravel().nonzero()[0]
    at_row = single // counts.shape[1]
    begin, length = cuts[:, :-1].ravel()[single], counts.ravel()[single]
    place = concat_slices(begin, begin + length)
    row = seen.plain[at_row].repeat(length)
    folds = _dense_folds(seen, cuts, dense, grid)
    crossing = _crossing(columns, layout, seen, cuts, dense, grid, folds)
    reaching, crowd = _reaching(columns, layout, seen, cuts, viewport)
    extra = np.concatenate([crossing, reaching])
    if len(extra):
        place = np.concatenate([place, extra])
        row = np.concatenate([row, _row_of(layout, extra)])
        order = place.argsort(kind="stable")
        place, row = place[order], row[order]
    parts = [folds.parts(), *(_overflow(columns, layout, each, grid) for each in seen.overflow)]
    fold_row, fold_start, fold_end, fold_count = (np.concatenate(each) for each in zip(*parts, strict=True))
    return Selection(place, row, fold_row, fold_start, fold_end, fold_count, crowd[:, 0], crowd[:, 1])


def _row_of(layout: TrackLayout, places: Array) -> Array:
    rows: Array = layout.row_offsets.searchsorted(places, side="right") - 1
    return rows


def _cuts(seen: RowsInView, edges: Array) -> Array:
    """Where each edge falls in each row: positions in the layout's arrays, shape (rows, edges)."""
    found = [start.searchsorted(edges) for start in seen.start]
    cuts: Array = np.concatenate(found or [np.empty(0, np.int64)]).reshape(len(found), len(edges))
    cuts += seen.first[:, None]
    return cuts


def concat_slices(first: Array, last: Array) -> Array:
    """All integers of the slices ``[first[i], last[i])`` in a row; int64. Empty slices may be among them."""
    length = last - first
    filled = (length > 0).nonzero()[0]
    if not len(filled):
        return np.empty(0, np.int64)
    first, length = first[filled], length[filled]
    ends = length.cumsum()
    places = np.arange(int(ends[-1]))
    places += (first - ends + length).repeat(length)
    return places


# -- dense buckets ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Folds:
    """Counts per bin of dense buckets: ``counts`` (cells, BINS); ``cell`` (rows, buckets) the cell numbers, or -1."""

    row: Array
    bucket: Array
    counts: Array
    cell: Array
    grid: _Grid

    def parts(self) -> tuple[Array, Array, Array, Array]:
        """Row, start, end and count of every bin with something in it."""
        filled = (self.counts > 0).ravel().nonzero()[0]
        at, bin_number = np.divmod(filled, BINS)
        start = (self.grid.first + self.bucket[at]) * self.grid.bucket_ms + bin_number * self.grid.bin_ms
        return self.row[at], start, start + self.grid.bin_ms, self.counts.ravel()[filled]


def _dense_folds(seen: RowsInView, cuts: Array, dense: Array, grid: _Grid) -> _Folds:
    flat = dense.ravel().nonzero()[0]
    at_row, at_bucket = np.divmod(flat, dense.shape[1])
    cell: Array = np.full(dense.size, -1, np.int64)
    cell[flat] = np.arange(len(flat))
    cell = cell.reshape(dense.shape)
    if not len(flat):
        return _Folds(at_row, at_bucket, np.empty((0, BINS), np.int64), cell, grid)
    needles = grid.edges[at_bucket][:, None] + np.arange(BINS + 1, dtype=np.int64) * grid.bin_ms
    begins, ends = stretches(at_row[1:] != at_row[:-1])
    number = at_row[begins]
    # only the stretch between the first and the last dense bucket is searched: the nearer, the less memory
    first = cuts[number, at_bucket[begins]] - seen.first[number]
    last = cuts[number, at_bucket[ends - 1] + 1] - seen.first[number]
    searched = zip(*(each.tolist() for each in (number, first, last, begins, ends)), strict=True)
    cut = np.concatenate(
        [seen.start[row][lo:hi].searchsorted(needles[begin:end].ravel()) for row, lo, hi, begin, end in searched]
    ).reshape(needles.shape)
    return _Folds(seen.plain[at_row], at_bucket, cut[:, 1:] - cut[:, :-1], cell, grid)


def _crossing(
    columns: EventColumns,
    layout: TrackLayout,
    seen: RowsInView,
    cuts: Array,
    dense: Array,
    grid: _Grid,
    folds: _Folds,
) -> Array:
    """Spans of dense buckets that reach beyond their bucket: drawn one by one and taken out of the counts.

    The spans of a row do not overlap, so only the last one before an edge can cross it.
    """
    flat = (dense & seen.spans[:, None]).ravel().nonzero()[0]
    if not len(flat):
        return np.empty(0, np.int64)
    bucket = flat % dense.shape[1]
    last = cuts[:, 1:].ravel()[flat] - 1
    crosses = (columns.end_ms[layout.order[last]] > grid.edges[bucket + 1]).nonzero()[0]
    flat, bucket, last = flat[crosses], bucket[crosses], last[crosses]
    bins = (layout.start[last] - grid.edges[bucket]) // grid.bin_ms
    folds.counts[folds.cell.ravel()[flat], bins] -= 1
    crossing: Array = last
    return crossing


# -- what lies outside but reaches in --------------------------------------------------------------------------------


def _reaching(
    columns: EventColumns, layout: TrackLayout, seen: RowsInView, cuts: Array, viewport: Viewport
) -> tuple[Array, Array]:
    """Events of buckets out of view that reach into it, and (row, count), shape (n, 2), of what is too many of them."""
    start_ms, end_ms = viewport.start_ms, viewport.end_ms
    begin, end = seen.begin, seen.end
    first, last = cuts[:, 0][seen.number], cuts[:, -1][seen.number]
    before = ((seen.latest > start_ms) & (begin < first)).nonzero()[0]
    after = ((seen.earliest < end_ms) & (end > last)).nonzero()[0]
    early = concat_slices(begin[before], np.minimum(end[before], first[before]))
    late = concat_slices(np.maximum(begin[after], last[after]), end[after])
    early = early[outer_end(columns, layout, early) > start_ms]
    late = late[outer_start(columns, layout, late) < end_ms]
    # of a crowd the nearest are kept
    early_row, late_row = _row_of(layout, early), _row_of(layout, late)
    keep_early, crowd_early = _nearest(early_row[::-1])
    keep_late, crowd_late = _nearest(late_row)
    places = np.concatenate([early[::-1][keep_early], late[keep_late]])
    return places, np.array([*crowd_early, *crowd_late], np.int64).reshape(-1, 2)


def _nearest(row: Array) -> tuple[Array, list[tuple[int, int]]]:
    """Which of events sorted by row to keep, ``MOST_REACHING`` a row, and (row, how many more) of those with more."""
    if not len(row):
        return np.empty(0, np.int64), []
    first, end = stretches(row[1:] != row[:-1])
    count = end - first
    more = (count > MOST_REACHING).nonzero()[0]
    if not len(more):
        return np.arange(len(row)), []
    rank = np.arange(len(row)) - first.repeat(count)
    crowd = list(zip(row[first[more]].tolist(), (count[more] - MOST_REACHING).tolist(), strict=True))
    return (rank < MOST_REACHING).nonzero()[0], crowd


def outer_end(columns: EventColumns, layout: TrackLayout, places: Array | slice) -> Array:
    """Where the last uncertainty of events ends: float64 ms, infinite when open."""
    taken = layout.order[places]
    end: Array = columns.end_ms[taken] + columns.end_spread[taken].astype(np.float64)
    return end


def outer_start(columns: EventColumns, layout: TrackLayout, places: Array | slice) -> Array:
    """Where the first uncertainty of events begins: float64 ms, minus infinity when open."""
    start: Array = layout.start[places] - columns.start_spread[layout.order[places]].astype(np.float64)
    return start


def _rows_in_view(columns: EventColumns, layout: TrackLayout, rows: Array) -> RowsInView:
    """The same rows are asked for frame after frame, so what is known of them is kept together in the layout."""
    key = rows.tobytes()
    if layout.rows_in_view is None or layout.rows_in_view.key != key:
        kind = layout.row_kind[rows]
        plain = rows[kind != RowKind.OVERFLOW]
        spans = layout.row_kind[plain] == RowKind.SPANS
        first, last = layout.row_offsets[plain], layout.row_offsets[plain + 1]
        reach = [_reach_of(columns, layout, row) for row in plain.tolist()]
        counts = np.array([len(latest) for latest, _ in reach], np.int64)
        number = np.arange(len(plain)).repeat(counts)
        begin = first[number] + (np.arange(len(number)) - (counts.cumsum() - counts)[number]) * REACH_BLOCK
        none = np.empty(0)
        layout.rows_in_view = RowsInView(
            key=key,
            plain=plain,
            overflow=rows[kind == RowKind.OVERFLOW].tolist(),
            spans=spans,
            room=np.where(spans, SPAN_ROOM_PX, POINT_ROOM_PX)[:, None],
            first=first,
            start=[layout.start[lo:hi] for lo, hi in zip(first.tolist(), last.tolist(), strict=True)],
            latest=np.concatenate([each for each, _ in reach] or [none]),
            earliest=np.concatenate([each for _, each in reach] or [none]),
            number=number,
            begin=begin,
            end=np.minimum(begin + REACH_BLOCK, last[number]),
        )
    return layout.rows_in_view


def _reach_of(columns: EventColumns, layout: TrackLayout, row: int) -> tuple[Array, Array]:
    """Latest outer end and earliest outer start per block of a row.

    Made when the row is first looked at, kept in the layout.
    """
    kept = layout.reach.get(row)
    if kept is None:
        here = layout.row_slice(row)
        begins = np.arange(0, here.stop - here.start, REACH_BLOCK)
        latest = np.maximum.reduceat(outer_end(columns, layout, here), begins) if len(begins) else np.empty(0)
        earliest = np.minimum.reduceat(outer_start(columns, layout, here), begins) if len(begins) else np.empty(0)
        kept = layout.reach[row] = (latest, earliest)
    return kept


# -- overflow ----------------------------------------------------------------------------------------------------------


def _overflow(columns: EventColumns, layout: TrackLayout, row: int, grid: _Grid) -> tuple[Array, Array, Array, Array]:
    """How many spans of an overflow row are under way in each quarter of a bucket."""
    step = grid.bin_ms * 4
    edges = np.arange(int(grid.edges[0]), int(grid.edges[-1]) + 1, step, dtype=np.int64)
    here = layout.row_slice(row)
    kept = layout.reach.get(row)
    if kept is None:
        kept = layout.reach[row] = (np.sort(columns.end_ms[layout.order[here]]), np.empty(0))
    begun = layout.start[here].searchsorted(edges[1:])
    ended = kept[0].searchsorted(edges[:-1], side="right")
    count = begun - ended
    busy = (count > 0).nonzero()[0]
    return np.full(len(busy), row, np.int64), edges[busy], edges[busy + 1], count[busy]
