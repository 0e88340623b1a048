"""Where to look to see this or that, and when something was, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS
from spacetimeline.timeline.columns import Flag
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.ticks import MONTH_MS, TickMaker

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import Array, EventColumns
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.hits import Hit
    from spacetimeline.timeline.scene import SceneOptions
    from spacetimeline.timeline.viewport import Viewport

MOST_STEPS = 14
"""Four times nearer so often leads from a century to a second."""
FIT_LEFT_PX = 36.0
FIT_RIGHT_PX = 150.0
"""Free space beside everything when it is fitted: room for the last labels."""


def fitted(viewport: Viewport, start_ms: int, end_ms: int) -> Viewport:
    """``[start_ms, end_ms]`` with room for the last labels beside it; an instant gets a day."""
    inner = max(viewport.width_px - FIT_LEFT_PX - FIT_RIGHT_PX, viewport.width_px * 0.4)
    span = float(end_ms - start_ms) or 86_400_000.0
    scale = span / inner
    left = FIT_LEFT_PX if end_ms > start_ms else viewport.width_px / 2
    first = start_ms - left * scale
    return viewport.showing(first, first + viewport.width_px * scale)


def extent_of(content: TimelineContent, at: Array, now_ms: int) -> tuple[int, int]:
    """First and last instant of events at positions ``at``; what is ongoing ends now.

    A point of "September 2019" takes that whole month: a day out of its middle would show a time nobody told.
    """
    columns = content.columns
    start, end = columns.start_ms[at], columns.end_ms[at]
    end = np.where(end >= 2**60, np.maximum(now_ms, start), end)
    is_point = (columns.flags[at] & int(Flag.SPAN)) == 0
    before, after = (np.where(is_point, _finite(each[at]), 0) for each in (columns.start_spread, columns.end_spread))
    return int((start - before).min()), int((end + after).max())


def _finite(spread: Array) -> Array:
    """Spreads in ms; an open bound has no length."""
    return np.where(np.isfinite(spread), spread, 0).astype(np.int64)


def scrolled_to(content: TimelineContent, viewport: Viewport, event_id: int) -> Viewport:
    """The same times, scrolled as little as needed to show an event's track, or its row where the track is too high."""
    layout, bands = content.layout, content.bands
    places = np.nonzero(layout.order == content.columns.index_of(event_id))[0]
    if not len(places):
        return viewport
    row = int(np.searchsorted(layout.row_offsets, places[0], side="right")) - 1
    top, height = float(bands.row_top[row]), float(bands.row_height[row])
    band = np.nonzero(bands.track == layout.row_track[row])[0]
    if len(band) and bands.height[band[0]] <= viewport.height_px - bands.pinned_px - 24:
        top, height = float(bands.top[band[0]]), float(bands.height[band[0]])
    scroll = viewport.scroll_px
    if top < scroll + bands.pinned_px:
        scroll = top - bands.pinned_px - 12
    elif top + height > scroll + viewport.height_px:
        scroll = top + height - viewport.height_px + 12
    return viewport.scrolled(scroll, bands.content_px)


def scrolled_to_any(content: TimelineContent, viewport: Viewport) -> Viewport:
    """The same times, scrolled to the first track with an event in them where none of those in view has one."""
    columns, layout, bands = content.columns, content.layout, content.bands
    here = (columns.start_ms < viewport.end_ms) & (columns.end_ms >= viewport.start_ms)
    rows = np.searchsorted(layout.row_offsets, np.nonzero(here[layout.order])[0], side="right") - 1
    busy = np.isin(bands.track, np.unique(layout.row_track[rows]))
    top = bands.top - viewport.scroll_px
    seen = (top + bands.height > bands.pinned_px) & (top < viewport.height_px)
    seen[: bands.pinned] = True
    if not busy.any() or (busy & seen).any():
        return viewport
    first = int(np.argmax(busy))
    return viewport.scrolled(float(bands.top[first]) - bands.pinned_px, bands.content_px)


def unfolded(content: TimelineContent, viewport: Viewport, at: int, options: SceneOptions) -> Viewport:
    """So much nearer that the event at position ``at`` is drawn by itself; as it was where no nearness helps."""
    if not (content.layout.order == at).any():
        return viewport
    near = viewport
    for _ in range(MOST_STEPS):
        scene = layout_scene(content, near, options)
        if (scene.points.index == at).any() or (scene.bars.index == at).any():
            return near
        near = near.zoomed(4.0, near.x_of(int(content.columns.start_ms[at])))
    return viewport


def members(content: TimelineContent, hit: Hit) -> list[int]:
    """Ids of the events that a cluster stands for: neighbours in its row, from its first on."""
    layout = content.layout
    places = np.nonzero(layout.order == hit.index)[0]
    if not len(places):
        return []
    first = int(places[0])
    found: list[int] = content.columns.id[layout.order[first : first + hit.count]].tolist()
    return found


def time_text(columns: EventColumns, index: int) -> str:
    """When an event was, in words and in UTC, as finely as its doubts allow."""
    start, end = int(columns.start_ms[index]), int(columns.end_ms[index])
    before, after = float(columns.start_spread[index]), float(columns.end_spread[index])
    if columns.flags[index] & Flag.SPAN:
        if not np.isfinite(before):
            return f"until {_told(end + _half(after), after)}"
        first = _told(start - _half(before), before)
        if columns.flags[index] & (Flag.ONGOING | Flag.END_UNKNOWN) or not np.isfinite(after):
            return f"from {first}"
        return f"{first} to {_told(end + _half(after), after)}"
    if not np.isfinite(before + after):
        return f"{'by' if np.isfinite(after) else 'no earlier than'} {_told(start, 60_000.0)}"
    return _told(start, before + after)


def _half(spread: float) -> int:
    return int(spread / 2) if np.isfinite(spread) else 0


def _told(at_ms: int, doubt_ms: float) -> str:
    """An instant whose interval is ``doubt_ms`` wide: a quarter of that is what the next finer unit would tell.

    Where the unit told is much finer than the doubt, as the day in the last third of a month, "about" says so.
    """
    finest = max(doubt_ms / 4, 1.0) if np.isfinite(doubt_ms) else 60_000.0
    if doubt_ms >= MINUTE_MS:
        finest = max(finest, MINUTE_MS / 2)  # never seconds
    text = TickMaker().instant(at_ms, finest)
    told_ms = next((unit for least, unit in _TOLD if finest > least), MINUTE_MS)
    about = "about " if np.isfinite(doubt_ms) and doubt_ms > 2 * told_ms else ""
    return f"{about}{text} UTC" if finest <= 2 * HOUR_MS else f"{about}{text}"


_TOLD = ((MONTH_MS, 366 * DAY_MS), (3 * DAY_MS, MONTH_MS), (2 * HOUR_MS, DAY_MS))
"""From which resolution on ``TickMaker.instant`` tells the year, the month, the day, and how long each is."""
