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


def select(columns: EventColumns, layout: TrackLayout, rows: Array, viewport: Viewport) -> Selection:
    """Choose for the given ``rows`` of the layout, ascending."""
    grid = _Grid.over(viewport)
    plain = rows[layout.row_kind[rows] != RowKind.OVERFLOW]
    cuts = _cuts(layout, plain, grid.edges)
    counts = cuts[:, 1:] - cuts[:, :-1]
    room = np.where(layout.row_kind[plain] == RowKind.POINTS, POINT_ROOM_PX, SPAN_ROOM_PX)
    dense = counts * room[:, None] > grid.bucket_px
    at_row, at_bucket = np.nonzero(~dense & (counts > 0))
    place = concat_slices(cuts[at_row, at_bucket], cuts[at_row, at_bucket + 1])
    row = np.repeat(plain[at_row], counts[at_row, at_bucket])
    folds = _dense_folds(layout, plain, cuts, dense, grid)
    crossing = _crossing(columns, layout, plain, cuts, dense, grid, folds)
    reaching, crowd = _reaching(columns, layout, plain, cuts, viewport)
    extra = np.concatenate([crossing, reaching])
    if len(extra):
        extra = np.unique(extra)
        place = np.concatenate([place, extra])
        row = np.concatenate([row, _row_of(layout, extra)])
        order = np.argsort(place, kind="stable")
        place, row = place[order], row[order]
    parts = [
        folds.parts(),
        *(_overflow(columns, layout, int(each), grid) for each in _overflow_rows(layout, rows)),
    ]
    fold_row, fold_start, fold_end, fold_count = (np.concatenate(each) for each in zip(*parts, strict=True))
    return Selection(place, row, fold_row, fold_start, fold_end, fold_count, crowd[:, 0], crowd[:, 1])


def _row_of(layout: TrackLayout, places: Array) -> Array:
    rows: Array = np.searchsorted(layout.row_offsets, places, side="right") - 1
    return rows


def _overflow_rows(layout: TrackLayout, rows: Array) -> Array:
    found: Array = rows[layout.row_kind[rows] == RowKind.OVERFLOW]
    return found


def _cuts(layout: TrackLayout, rows: Array, edges: Array) -> Array:
    """Where each edge falls in each row: positions in the layout's arrays, shape (rows, edges)."""
    cuts = np.empty((len(rows), len(edges)), np.int64)
    offsets = layout.row_offsets[np.stack([rows, rows + 1])].tolist() if len(rows) else [[], []]
    start = layout.start
    for number, (lo, hi) in enumerate(zip(*offsets, strict=True)):
        cuts[number] = start[lo:hi].searchsorted(edges)
        cuts[number] += lo
    return cuts


def concat_slices(first: Array, last: Array) -> Array:
    """All integers of the slices ``[first[i], last[i])`` in a row; int64. Empty slices may be among them."""
    length = last - first
    filled = length > 0
    first, length = first[filled], length[filled]
    if not len(first):
        return np.empty(0, np.int64)
    ends = np.cumsum(length)
    steps = np.ones(int(ends[-1]), np.int64)
    steps[0] = first[0]
    steps[ends[:-1]] = first[1:] - (first[:-1] + length[:-1] - 1)
    places: Array = np.cumsum(steps)
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
        at, bin_number = np.nonzero(self.counts > 0)
        start = (self.grid.first + self.bucket[at]) * self.grid.bucket_ms + bin_number * self.grid.bin_ms
        return self.row[at], start, start + self.grid.bin_ms, self.counts[at, bin_number]


def _dense_folds(layout: TrackLayout, rows: Array, cuts: Array, dense: Array, grid: _Grid) -> _Folds:
    at_row, at_bucket = np.nonzero(dense)
    cell = np.full(dense.shape, -1, np.int64)
    cell[at_row, at_bucket] = np.arange(len(at_row))
    counts = np.empty((len(at_row), BINS), np.int64)
    inner = np.arange(BINS + 1, dtype=np.int64) * grid.bin_ms
    begins = np.nonzero(np.diff(at_row, prepend=-1))[0].tolist()
    for first, last in zip(begins, [*begins, len(at_row)][1:], strict=True):
        number = int(at_row[first])
        buckets = at_bucket[first:last]
        # only the stretch between the first and the last dense bucket is searched: the nearer, the less memory
        lo, hi = int(cuts[number, buckets[0]]), int(cuts[number, buckets[-1] + 1])
        needles = grid.edges[buckets][:, None] + inner
        cut = layout.start[lo:hi].searchsorted(needles.ravel()).reshape(needles.shape)
        np.subtract(cut[:, 1:], cut[:, :-1], out=counts[first:last])
    return _Folds(rows[at_row], at_bucket, counts, cell, grid)


def _crossing(
    columns: EventColumns, layout: TrackLayout, rows: Array, cuts: Array, dense: Array, grid: _Grid, folds: _Folds
) -> Array:
    """Spans of dense buckets that reach beyond their bucket: drawn one by one and taken out of the counts.

    The spans of a row do not overlap, so only the last one before an edge can cross it.
    """
    spans = np.nonzero(layout.row_kind[rows] == RowKind.SPANS)[0]
    if not len(spans) or not dense.any():
        return np.empty(0, np.int64)
    number, bucket = np.nonzero(dense[spans])
    number = spans[number]
    last = cuts[number, bucket + 1] - 1
    crosses = columns.end_ms[layout.order[last]] > grid.edges[bucket + 1]
    number, bucket, last = number[crosses], bucket[crosses], last[crosses]
    bins = (layout.start[last] - grid.edges[bucket]) // grid.bin_ms
    folds.counts[folds.cell[number, bucket], bins] -= 1
    crossing: Array = last
    return crossing


# -- what lies outside but reaches in --------------------------------------------------------------------------------


def _reaching(
    columns: EventColumns, layout: TrackLayout, rows: Array, cuts: Array, viewport: Viewport
) -> tuple[Array, Array]:
    """Events of buckets out of view that reach into it, and (row, count), shape (n, 2), of what is too many of them."""
    start_ms, end_ms = viewport.start_ms, viewport.end_ms
    latest, earliest, block_row, begin = _reach_of_rows(columns, layout, rows)
    end = np.minimum(begin + REACH_BLOCK, layout.row_offsets[rows + 1][block_row])
    first, last = cuts[block_row, 0], cuts[block_row, -1]
    before = np.nonzero((latest > start_ms) & (begin < first))[0]
    after = np.nonzero((earliest < end_ms) & (end > last))[0]
    early = concat_slices(begin[before], np.minimum(end, first)[before])
    late = concat_slices(np.maximum(begin, last)[after], end[after])
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
    first = np.nonzero(np.diff(row, prepend=row[0] - 1))[0]
    count = np.diff(np.append(first, len(row)))
    rank = np.arange(len(row)) - np.repeat(first, count)
    more = count > MOST_REACHING
    crowd = list(zip(row[first[more]].tolist(), (count[more] - MOST_REACHING).tolist(), strict=True))
    return np.nonzero(rank < MOST_REACHING)[0], crowd


def outer_end(columns: EventColumns, layout: TrackLayout, places: Array | slice) -> Array:
    """Where the last uncertainty of events ends: float64 ms, infinite when open."""
    taken = layout.order[places]
    end: Array = columns.end_ms[taken] + columns.end_spread[taken].astype(np.float64)
    return end


def outer_start(columns: EventColumns, layout: TrackLayout, places: Array | slice) -> Array:
    """Where the first uncertainty of events begins: float64 ms, minus infinity when open."""
    start: Array = layout.start[places] - columns.start_spread[layout.order[places]].astype(np.float64)
    return start


def _reach_of_rows(columns: EventColumns, layout: TrackLayout, rows: Array) -> tuple[Array, Array, Array, Array]:
    """Reaches of all blocks of several rows: latest, earliest, number of the row in ``rows``, first place.

    The same rows are asked for frame after frame, so they are kept together.
    """
    key = rows.tobytes()
    if layout.reach_of_rows is None or layout.reach_of_rows[0] != key:
        parts = [_reach_of(columns, layout, row) for row in rows.tolist()]
        counts = np.array([len(latest) for latest, _ in parts], np.int64)
        number = np.repeat(np.arange(len(rows)), counts)
        within = np.arange(len(number)) - np.repeat(np.cumsum(counts) - counts, counts)
        begin = layout.row_offsets[rows][number] + within * REACH_BLOCK
        none = np.empty(0)
        latest = np.concatenate([each for each, _ in parts] or [none])
        earliest = np.concatenate([each for _, each in parts] or [none])
        layout.reach_of_rows = (key, latest, earliest, number, begin)
    return layout.reach_of_rows[1:]


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
    busy = count > 0
    return np.full(int(busy.sum()), row, np.int64), edges[:-1][busy], edges[1:][busy], count[busy]
