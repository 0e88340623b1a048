"""Tracks: named bands of events that share a mission, a spacecraft, a site ... and the rows of lanes inside them.

A layout is made once per change. It sorts what is drawn by (track, row, start), so that any stretch of time in any
lane is one slice of two arrays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.columns import KINDS, Array, EventColumns, Flag
from spacetimeline.timeline.lanes import PackingRule, pack_points, pack_spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacetimeline.timeline.level_of_detail import RowsInView
    from spacetimeline.timeline.loading import RowSource


class Grouping(StrEnum):
    """What the events of one track have in common."""

    MISSION = "mission"
    SPACECRAFT = "spacecraft"
    STATION = "station"
    DOCKING_PORT = "docking_port"
    LAUNCH_SITE = "launch_site"
    PERSON = "person"
    AGENCY = "agency"
    KIND = "kind"
    NONE = "none"

    @property
    def label(self) -> str:
        """In words, for menus: ``"Docking port"``."""
        return "One track" if self is Grouping.NONE else self.value.replace("_", " ").capitalize()

    @property
    def field(self) -> str:
        """The entity field behind it, empty where there is none."""
        return _FIELDS.get(self, "")


_FIELDS = {
    Grouping.MISSION: "mission",
    Grouping.SPACECRAFT: "vehicle",
    Grouping.STATION: "target",
    Grouping.DOCKING_PORT: "port",
    Grouping.LAUNCH_SITE: "site",
    Grouping.AGENCY: "agency",
    Grouping.PERSON: "person",
}
_REST = {
    Grouping.MISSION: "No mission",
    Grouping.SPACECRAFT: "No spacecraft",
    Grouping.STATION: "No station",
    Grouping.DOCKING_PORT: "No port",
    Grouping.LAUNCH_SITE: "No site",
    Grouping.PERSON: "Nobody named",
    Grouping.AGENCY: "No agency",
}
_BY_COUNT = (Grouping.STATION, Grouping.LAUNCH_SITE, Grouping.AGENCY)


class RowKind(IntEnum):
    """How a row of a track is drawn."""

    POINTS = 0
    SPANS = 1  # spans that do not overlap
    OVERFLOW = 2  # spans beyond the last lane: drawn as a count


@dataclass(frozen=True, slots=True)
class Track:
    """A named band: rows ``[first_row, last_row)``, ``count`` events; ``key`` is the entity's id (0: the rest)."""

    key: int
    label: str
    first_row: int
    last_row: int
    count: int
    first_ms: int


@dataclass(slots=True)
class TrackLayout:
    """Rows of one grouping.

    ``order`` (int32) are positions in the columns and ``start`` (int64) their ``start_ms``, both sorted by (track,
    row, start). Row r is the slice ``row_offsets[r]:row_offsets[r + 1]``; ``row_kind`` and ``row_track`` are its kind
    and the number of its track.
    """

    grouping: Grouping
    tracks: list[Track]
    order: Array
    start: Array
    row_offsets: Array
    row_kind: Array
    row_track: Array
    rule: PackingRule = field(default_factory=PackingRule)
    reach: dict[int, tuple[Array, Array]] = field(default_factory=dict)
    """Per row, made when first looked at: how far each block of events reaches (see ``level_of_detail``)."""
    rows_in_view: RowsInView | None = None

    @property
    def nbytes(self) -> int:
        return int(self.order.nbytes + self.start.nbytes)

    def row_slice(self, row: int) -> slice:
        return slice(int(self.row_offsets[row]), int(self.row_offsets[row + 1]))

    def track_of_key(self, key: int) -> int:
        """The number of the track with ``key``, or -1."""
        return next((number for number, track in enumerate(self.tracks) if track.key == key), -1)

    def filtered(self, keep: Array) -> TrackLayout:
        """Only the events whose position in the columns is true in ``keep``; lanes stay as they are."""
        kept = keep[self.order]
        passed = np.concatenate([[0], np.cumsum(kept)])
        offsets = passed[self.row_offsets]
        tracks = [
            Track(each.key, each.label, each.first_row, each.last_row, count, each.first_ms)
            for each in self.tracks
            for count in [int(offsets[each.last_row] - offsets[each.first_row])]
        ]
        return TrackLayout(
            self.grouping,
            tracks,
            self.order[kept],
            self.start[kept],
            offsets,
            self.row_kind,
            self.row_track,
            self.rule,
        )


def group_keys(columns: EventColumns, grouping: Grouping, participation: Array | None = None) -> tuple[Array, Array]:
    """(positions in the columns, track keys): one pair per place an event takes.

    ``participation`` (shape (m, 2): event id, person id) serves grouping by person; an event of several people has
    several places, one of nobody is under key 0.
    """
    positions = np.arange(len(columns), dtype=np.int32)
    if grouping is Grouping.KIND:
        return positions, columns.kind.astype(np.int64) + 1
    if grouping is Grouping.NONE:
        return positions, np.ones(len(columns), np.int64)
    if grouping is not Grouping.PERSON:
        return positions, columns.codes[grouping.field]
    pairs = np.zeros((0, 2), np.int64) if participation is None else participation
    known = np.isin(pairs[:, 0], columns.id)
    pairs = pairs[known]
    taken = np.searchsorted(columns.id, pairs[:, 0]).astype(np.int32)
    alone = np.ones(len(columns), bool)
    alone[taken] = False
    rest = positions[alone]
    return np.concatenate([taken, rest]), np.concatenate([pairs[:, 1], np.zeros(len(rest), np.int64)])


def track_names(source: RowSource, grouping: Grouping) -> dict[int, str]:
    """Track labels by key."""
    if grouping is Grouping.KIND:
        return {number: kind.label for number, kind in enumerate(KINDS, start=1)}
    if grouping is Grouping.NONE:
        return {1: "Events"}
    return source.entity_names(grouping.field)


def build_tracks(
    columns: EventColumns,
    grouping: Grouping,
    names: Mapping[int, str],
    *,
    participation: Array | None = None,
    label_px: Array | None = None,
    rule: PackingRule | None = None,
) -> TrackLayout:
    """The layout of all events.

    ``label_px`` (shape (n,), position in the columns) is how wide each label is, 0 or None where that does not matter;
    few points of a track are spread over lanes by it, at the scale that shows most of the document at once.
    """
    positions, keys = group_keys(columns, grouping, participation)
    start = columns.start_ms[positions]
    is_span = (columns.flags[positions] & int(Flag.SPAN)).astype(np.int64)
    rule = rule or PackingRule(many_lanes=_lanes_for(len(np.unique(keys))))
    groups = _narrowed(keys.astype(np.int64) * 2 + is_span)
    order = _stable(start)
    order = order[_stable(groups[order])]
    positions, start, groups = positions[order], start[order], groups[order]
    bounds = np.nonzero(np.diff(groups, prepend=groups[:1] + 1))[0] if len(groups) else np.empty(0, np.int64)
    builder = _Builder(columns, positions, start, rule, label_px, _overview_scale(columns))
    for first, last in zip(bounds.tolist(), [*bounds.tolist(), len(groups)][1:], strict=True):
        key, spans = divmod(int(groups[first]), 2)
        builder.add(key, first, last, bool(spans))
    return builder.layout(grouping, names)


def _drawn_spread(spread: Array) -> Array:
    """How far certainty fades, in ms; open ends fade over a length on the screen that is no time."""
    return np.where(np.isfinite(spread), spread, 0).astype(np.int64)


def _lanes_for(tracks: int) -> int:
    """How many lanes the points of a crowded track get: few tracks leave room for more."""
    return 3 if tracks <= 3 else 2 if tracks <= 8 else 1


def _narrowed(groups: Array) -> Array:
    # numpy sorts 16-bit integers by radix, eight times as fast as wider ones
    return groups.astype(np.uint16) if not len(groups) or groups.max() < 2**16 else groups


def _stable(values: Array) -> Array:
    return np.argsort(values, kind="stable")


def _overview_scale(columns: EventColumns) -> float:
    """Milliseconds a pixel at which most of the document fills a window: the middle 90 % over a thousand pixels.

    The outer events are left out because one launch of 1957 among this year's would crowd all others.
    """
    if len(columns) < 2:
        return 0.0
    starts = np.sort(columns.start_ms[:: max(1, len(columns) // 10_000)])
    low, high = starts[int(len(starts) * 0.05)], starts[min(int(len(starts) * 0.95), len(starts) - 1)]
    return float(high - low) / 1000.0


class _Builder:
    """Collects rows track by track, then puts them in the order tracks are shown."""

    def __init__(
        self,
        columns: EventColumns,
        positions: Array,
        start: Array,
        rule: PackingRule,
        label_px: Array | None,
        ms_per_px: float,
    ) -> None:
        self._columns, self._positions, self._start = columns, positions, start
        self._rule, self._label_px, self._scale = rule, label_px, ms_per_px
        self._rows: dict[int, list[tuple[RowKind, Array]]] = {}
        self._first: dict[int, int] = {}

    def add(self, key: int, first: int, last: int, spans: bool) -> None:
        """The points, or the spans, ``[first, last)`` of track ``key``."""
        here = np.arange(first, last)
        rows = self._span_rows(here) if spans else self._point_rows(here)
        self._rows.setdefault(key, []).extend(rows)
        self._first[key] = min(self._first.get(key, 2**62), int(self._start[first]))

    def _point_rows(self, here: Array) -> list[tuple[RowKind, Array]]:
        footprint = None
        if self._label_px is not None and len(here) <= self._rule.few:
            footprint = (self._label_px[self._positions[here]] + 26.0) * self._scale
        lanes = pack_points(self._start[here], footprint, self._rule)
        return [(RowKind.POINTS, here[lanes == lane]) for lane in range(int(lanes.max()) + 1)]

    def _span_rows(self, here: Array) -> list[tuple[RowKind, Array]]:
        taken = self._positions[here]
        first = self._start[here] - _drawn_spread(self._columns.start_spread[taken])
        last = self._columns.end_ms[taken] + _drawn_spread(self._columns.end_spread[taken])
        lanes = pack_spans(first, last, self._rule.span_lanes)
        rows = [(RowKind.SPANS, here[lanes == lane]) for lane in range(int(lanes.max()) + 1)]
        over = here[lanes < 0]
        return [*rows, (RowKind.OVERFLOW, over)] if len(over) else rows

    def layout(self, grouping: Grouping, names: Mapping[int, str]) -> TrackLayout:
        counts = {key: sum(len(each) for _, each in rows) for key, rows in self._rows.items()}
        keys = sorted(counts, key=lambda key: self._rank(key, counts[key], grouping))
        tracks: list[Track] = []
        rows: list[tuple[RowKind, Array]] = []
        row_track: list[int] = []
        for key in keys:
            mine = self._rows[key]
            label = names.get(key) or _REST.get(grouping, "Others")
            tracks.append(Track(key, label, len(rows), len(rows) + len(mine), counts[key], self._first[key]))
            row_track.extend([len(tracks) - 1] * len(mine))
            rows.extend(mine)
        taken = np.concatenate([each for _, each in rows]) if rows else np.empty(0, np.int64)
        offsets = np.concatenate([[0], np.cumsum([len(each) for _, each in rows], dtype=np.int64)]).astype(np.int64)
        return TrackLayout(
            grouping,
            tracks,
            self._positions[taken].astype(np.int32),
            self._start[taken],
            offsets,
            np.array([int(kind) for kind, _ in rows], np.uint8),
            np.array(row_track, np.int32),
            self._rule,
        )

    def _rank(self, key: int, count: int, grouping: Grouping) -> tuple[int, int, int]:
        if grouping is Grouping.KIND:
            return (0, key, key)
        first = -count if grouping in _BY_COUNT else self._first[key]
        return (int(key == 0), first, key)
