"""What lies under the pointer, or inside a rectangle, of a scene."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.scene import BandMark, Scene

EDGE_PX = 5.0
"""A span's end is taken hold of within this distance."""


class HitKind(StrEnum):
    EVENT = "event"
    CLUSTER = "cluster"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Hit:
    """``index`` is the event's position in the columns (-1 for folds); ``part`` "whole", "start" or "end".

    ``start_ms`` and ``end_ms`` are the time to look at when a cluster or fold is opened, ``count`` what it holds.
    """

    kind: HitKind
    index: int = -1
    part: str = "whole"
    count: int = 1
    start_ms: float = 0.0
    end_ms: float = 0.0


def hit_at(scene: Scene, x: float, y: float, reach_px: float = 3.0) -> Hit | None:
    """The uppermost thing at a point of the plot: glyphs before clusters, labels, bars and folds."""
    return (
        _point_at(scene, x, y, reach_px)
        or _cluster_at(scene, x, y)
        or _bar_at(scene, x, y, reach_px)
        or _label_at(scene, x, y)
        or _fold_at(scene, x, y)
    )


def _first(mask: Array) -> int:
    found = np.nonzero(mask)[0]
    return int(found[-1]) if len(found) else -1


def _point_at(scene: Scene, x: float, y: float, reach: float) -> Hit | None:
    points = scene.points
    half = points.size / 2 + reach
    distance = np.abs(points.x - x)
    near = np.nonzero((distance <= half) & (np.abs(points.y - y) <= half))[0]
    if not len(near):
        return None
    return Hit(HitKind.EVENT, int(points.index[near[np.argmin(distance[near])]]))


def _cluster_at(scene: Scene, x: float, y: float) -> Hit | None:
    marks = scene.clusters
    at = _first((np.abs(marks.x - x) <= marks.width / 2 + 1) & (np.abs(marks.y - y) <= marks.height / 2 + 2))
    if at < 0:
        return None
    start, end = float(marks.start_ms[at]), float(marks.end_ms[at])
    return Hit(HitKind.CLUSTER, int(marks.first[at]), count=int(marks.count[at]), start_ms=start, end_ms=end)


def _bar_at(scene: Scene, x: float, y: float, reach: float) -> Hit | None:
    bars = scene.bars
    inside = (y >= bars.y - 2) & (y <= bars.y + bars.height + 2) & (x >= bars.fade0 - reach) & (x <= bars.fade1 + reach)
    at = _first(inside)
    if at < 0:
        return None
    x0, x1 = float(bars.x0[at]), float(bars.x1[at])
    part = "whole"
    if x1 - x0 >= 4 * EDGE_PX:
        part = "start" if abs(x - x0) <= EDGE_PX else "end" if abs(x - x1) <= EDGE_PX else "whole"
    return Hit(HitKind.EVENT, int(bars.index[at]), part)


def _label_at(scene: Scene, x: float, y: float) -> Hit | None:
    labels = scene.labels
    inside = (labels.index >= 0) & (x >= labels.x) & (x <= labels.x + labels.width) & (np.abs(labels.y - y) <= 8)
    at = _first(inside)
    return Hit(HitKind.EVENT, int(labels.index[at])) if at >= 0 else None


def _fold_at(scene: Scene, x: float, y: float) -> Hit | None:
    folds = scene.folds
    at = _first((x >= folds.x0) & (x < folds.x1) & (y >= folds.y) & (y <= folds.y + folds.height))
    if at < 0:
        return None
    scale = (scene.end_ms - scene.start_ms) / scene.plot_width
    start, end = (scene.start_ms + float(each[at]) * scale for each in (folds.x0, folds.x1))
    return Hit(HitKind.FOLD, count=int(folds.count[at]), start_ms=start, end_ms=end)


def events_in(scene: Scene, x0: float, y0: float, x1: float, y1: float) -> Array:
    """Positions in the columns of drawn events that touch a rectangle of the plot; int64."""
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    bars, points = scene.bars, scene.points
    touched = (bars.x1 >= left) & (bars.x0 <= right) & (bars.y + bars.height >= top) & (bars.y <= bottom)
    near = (points.x >= left) & (points.x <= right) & (points.y >= top) & (points.y <= bottom)
    return np.concatenate([bars.index[touched], points.index[near]])


def band_at(scene: Scene, y: float) -> BandMark | None:
    """The track at a height of the plot; pinned ones lie over the others."""
    for pinned in (True, False):
        for band in scene.bands:
            if band.pinned is pinned and band.y <= y < band.y + band.height and (pinned or y >= scene.pinned_px):
                return band
    return None
