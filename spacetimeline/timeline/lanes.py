"""Packing: which lane of its track an event lies in. Done once per change, never while drawing.

Points lie in the upper lanes of a track, spans below them; spans of one lane never overlap. What finds no lane is
*overflow*: it lies in a last lane that is drawn as a count.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from spacetimeline.model.when import FAR_FUTURE_MS
from spacetimeline.timeline.columns import Array

OVERFLOW = -1
"""The lane of a span that fits nowhere."""


@dataclass(frozen=True, slots=True)
class PackingRule:
    """``footprint_ms`` is the time that a label takes at the scale of the whole document, per event or 0."""

    point_lanes: int = 4
    span_lanes: int = 8
    few: int = 300  # tracks of at most so many points have them spread over lanes so that labels find room
    many_lanes: int = 1  # lanes that more points than that take turns in


def pack_points(start: Array, footprint_ms: Array | None, rule: PackingRule) -> Array:
    """Lanes (uint8, from 0) of points sorted by ``start``.

    Few points are spread so that each has ``footprint_ms`` to its right free; where no lane has, the one that has been
    free longest takes it. Many take turns in ``many_lanes``, where they fold.
    """
    if len(start) > rule.few:
        return (np.arange(len(start)) % rule.many_lanes).astype(np.uint8)
    lanes = np.zeros(len(start), np.uint8)
    if footprint_ms is None:
        return lanes
    free_from = [-(2.0**62)] * rule.point_lanes
    for number, (at, footprint) in enumerate(zip(start.tolist(), footprint_ms.tolist(), strict=True)):
        lane = next((lane for lane, free in enumerate(free_from) if free <= at), -1)
        if lane < 0:
            lane = min(range(rule.point_lanes), key=free_from.__getitem__)
        free_from[lane] = at + footprint
        lanes[number] = lane
    return lanes


def pack_spans(start: Array, end: Array, count: int) -> Array:
    """Lanes (int16, from 0; ``OVERFLOW`` where none of ``count`` is free) of spans sorted by ``start``: first fit."""
    lanes = np.empty(len(start), np.int16)
    free_from = [-(2**62)] * count
    everywhere = range(count)
    for number, (first, last) in enumerate(zip(start.tolist(), end.tolist(), strict=True)):
        for lane in everywhere:
            if free_from[lane] <= first:
                free_from[lane] = last if last > first else first + 1
                lanes[number] = lane
                break
        else:
            lanes[number] = OVERFLOW
    return lanes


def free_lane(lane_starts: list[Array], lane_ends: list[Array], first: int, last: int) -> int:
    """The first lane whose (sorted, disjoint) spans leave ``[first, last)`` free, or ``OVERFLOW``."""
    last = min(max(last, first + 1), FAR_FUTURE_MS)
    for lane, (starts, ends) in enumerate(zip(lane_starts, lane_ends, strict=True)):
        at = int(np.searchsorted(starts, np.int64(last)))
        if at == 0 or int(ends[at - 1]) <= first:
            return lane
    return OVERFLOW
