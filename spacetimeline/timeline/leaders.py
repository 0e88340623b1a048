"""Labels that find no room in their own row: whole in a row near it, at the end of a thin line.

The line leaves its mark straight up or down, so it crosses nothing of its own row, nor of those it passes or ends in:
where it runs they are free. It stays in its track.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.joining import kept, together
from spacetimeline.timeline.labels import GAP_PX, LABEL_LANE_PX, LabelRole, Labels, Obstacles
from spacetimeline.timeline.shown import kept_unscrolled, shown_tracks
from spacetimeline.timeline.tracks import RowKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.titles import Titles
    from spacetimeline.timeline.viewport import Viewport

ARM_PX = 9.0
"""From a line to its label."""
CLEAR_PX = 4.0
"""Kept free on the other side of a line."""
ASIDE_PX = 6.0
"""From a bar's left end to its line."""
_STEPS = np.array([1, -1, 2, -2])
"""How many rows below a mark its label is tried, in this order."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Per row: ``track`` it belongs to, -1 where no label of another row may stand; ``middle`` float64 px."""

    track: Array
    middle: Array


@dataclass(frozen=True, slots=True)
class Marks:
    """Bars and glyphs without a whole label, parallel: ``index`` and ``id`` of the event, ``row``, float64 px.

    ``x`` is where a line may leave; ``y`` and ``half`` are the mark's middle and half its height.
    """

    index: Array
    id: Array
    row: Array
    x: Array
    y: Array
    half: Array


def rows_beside(content: TimelineContent, viewport: Viewport) -> Rows:
    """Rows of the layout: those in view in which labels of other rows may stand. Time moves none of them."""
    return kept_unscrolled(content.bands, viewport, "rows beside", lambda: _rows_beside(content, viewport))


def _rows_beside(content: TimelineContent, viewport: Viewport) -> Rows:
    _, _, row_y = shown_tracks(content, viewport)
    bands, layout = content.bands, content.layout
    half = LABEL_LANE_PX / 2
    middle = row_y + bands.row_height / 2
    ceiling: Array | float = 0.0
    if bands.pinned:
        ceiling = np.where(np.isin(layout.row_track, bands.track[: bands.pinned]), 0.0, bands.pinned_px)
    fits = (bands.row_height >= LABEL_LANE_PX) & (layout.row_kind != int(RowKind.OVERFLOW))
    fits &= (middle >= ceiling + half) & (middle <= viewport.height_px - half)
    return Rows(np.where(fits, layout.row_track, -1), middle)


def led(labels: Labels, marks: Marks, titles: Titles, rows: Rows, taken: Obstacles, width_px: float) -> Labels:
    """The labels, with those of ``marks`` at the end of a line where a row beside theirs has room.

    ``taken`` is all that is drawn in the rows, ``labels`` included.
    """
    if not len(marks.index):
        return labels
    texts, wide = titles.of(marks.id)
    chosen, row = _places(marks, wide, rows, taken, width_px)
    if not len(chosen):
        return labels
    y, own = rows.middle[row], marks.y[chosen]
    lines = Labels(
        marks.x[chosen] + ARM_PX,
        y,
        wide[chosen],
        np.full(len(chosen), int(LabelRole.BESIDE), np.uint8),
        marks.index[chosen],
        own + np.sign(y - own) * (marks.half[chosen] + 1),
        [texts[number] for number in chosen.tolist()],
    )
    return together(kept(labels, (labels.index[:, None] != lines.index).all(axis=1)), lines)


def _places(marks: Marks, wide: Array, rows: Rows, taken: Obstacles, width_px: float) -> tuple[Array, Array]:
    """(numbers of the marks whose labels find room, the rows they find it in): the nearest, rather below than above."""
    found: dict[int, int] = {}
    filled: dict[int, list[tuple[float, float]]] = {}
    start = marks.x - CLEAR_PX
    others = np.minimum(np.maximum(marks.row + _STEPS[:, None], 0), len(rows.track) - 1)
    rooms = taken.room_right(others.ravel(), np.tile(start, len(_STEPS)), width_px).reshape(others.shape) - CLEAR_PX
    # rows of a track that is collapsed lie over each other
    apart = np.abs(rows.middle[others] - rows.middle[marks.row]) >= LABEL_LANE_PX
    open_to = (rows.track[others] == rows.track[marks.row]) & apart
    free = rooms >= CLEAR_PX
    # what lies two rows away is reached through the row between
    open_to[2:] &= open_to[:2] & free[:2]
    fitting = open_to & (rooms - (ARM_PX + GAP_PX) >= wide) & (wide > 0) & (start >= 0)
    ends = marks.x + ARM_PX + wide + GAP_PX
    for step, other, fits in zip(_STEPS.tolist(), others, fitting, strict=True):
        numbers = fits.nonzero()[0]
        places = zip(*(each[numbers].tolist() for each in (other, start, ends)), strict=True)
        for number, (row, left, right) in zip(numbers.tolist(), places, strict=True):
            if number in found:
                continue
            passed = row - step // 2 if abs(step) == 2 else row
            if _free(left, right, filled.get(row, ())) and _free(left, right, filled.get(passed, ())):
                filled.setdefault(row, []).append((left, right))
                filled.setdefault(passed, []).append((left, left + 2 * CLEAR_PX))
                found[number] = row
    return np.array(list(found), np.int64), np.array(list(found.values()), np.int64)


def _free(left: float, right: float, taken: Sequence[tuple[float, float]]) -> bool:
    """Whether nothing of what is ``taken`` lies between ``left`` and ``right``."""
    for first, last in taken:  # noqa: SIM110 - a generator costs three times as much, and this is asked often
        if right > first and left < last:
            return False
    return True
