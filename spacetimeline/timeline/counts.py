"""Counts written on folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.joining import stretches
from spacetimeline.timeline.labels import LABEL_LANE_PX, LabelRole, Labels
from spacetimeline.timeline.scene import CROWD
from spacetimeline.timeline.tracks import RowKind

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.scene import Folds
    from spacetimeline.timeline.titles import Titles


def place_counts(folds: Folds, row_height: Array, titles: Titles, width_px: float) -> Labels:
    """A count on every stretch of adjoining bins that is wide enough to carry it."""
    empty = np.empty(0)
    lane = (folds.row_kind != CROWD).nonzero()[0]
    if not len(lane):
        return Labels(empty, empty, empty, np.empty(0, np.uint8), np.empty(0, np.int64), empty, [])
    order = lane[(folds.row * 1e7 + folds.x0)[lane].argsort(kind="stable")]
    row, x0, x1, count = folds.row[order], folds.x0[order], folds.x1[order], folds.count[order]
    begin, end = stretches((row[1:] != row[:-1]) | (x0[1:] - x1[:-1] > 1.5))
    totals, peaks = np.add.reduceat(count, begin), np.maximum.reduceat(count, begin)
    left, right = np.maximum(x0[begin], 0.0), np.minimum(x1[end - 1], width_px)
    roomy = ((right - left >= 24) & (row_height[row[begin]] >= LABEL_LANE_PX)).nonzero()[0]
    at = order[begin[roomy]]
    overflow = (folds.row_kind[at] == int(RowKind.OVERFLOW)).tolist()
    middle = folds.y[at] + folds.height[at] / 2
    left, right = left[roomy], right[roomy]
    text = [
        f"+{peak:,}" if over else f"{total:,}"
        for over, total, peak in zip(overflow, totals[roomy].tolist(), peaks[roomy].tolist(), strict=True)
    ]
    width = titles.widths(text)
    fits = (right - left >= width + 12).nonzero()[0]
    return Labels(
        ((left + right - width) / 2)[fits],
        middle[fits],
        width[fits],
        np.full(len(fits), int(LabelRole.COUNT), np.uint8),
        np.full(len(fits), -1, np.int64),
        middle[fits],
        [text[number] for number in fits.tolist()],
    )
