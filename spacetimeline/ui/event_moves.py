"""What becomes of an event's times when it, or one of its ends, is dragged along the axis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, Bound, Granularity, When

if TYPE_CHECKING:
    from spacetimeline.model.event import Event
    from spacetimeline.timeline.snapping import SnapUnit


def moved(event: Event, part: str, by_ms: int, unit: SnapUnit) -> Event:
    """``event`` with its "start", "end" or "whole" moved by ``by_ms``.

    What a source said in words no longer holds for a time that was dragged. A time is never told finer than before by
    dragging, unless it was dragged by less than its own unit: then it is as fine as the step it snapped to.
    """
    start = _moved_when(event.start, by_ms, unit) if part in ("whole", "start") else event.start
    end = _moved_when(event.end, by_ms, unit) if part in ("whole", "end") else event.end
    return replace(event, start=start, end=end)


def _moved_when(when: When | None, by_ms: int, unit: SnapUnit) -> When | None:
    if when is None or when.bound in (Bound.ONGOING, Bound.UNKNOWN):
        return when
    granularity = when.granularity
    target = when.at_ms + by_ms
    if granularity.rank > unit.granularity.rank and When.at(target, granularity).at_ms == when.at_ms:
        granularity = unit.granularity
    if _is_range(when):
        return replace(when, lo_ms=_shifted(when.lo_ms, by_ms), hi_ms=_shifted(when.hi_ms, by_ms), at_ms=target, raw="")
    return When.at(_aligned(target, granularity), granularity, when.qualifier)


def _aligned(at_ms: int, granularity: Granularity) -> int:
    """The nearest start of a unit, so that a month dragged by a third of a month stays where it was."""
    before = When.at(at_ms, granularity)
    return before.at_ms if at_ms - before.at_ms <= before.nominal_end_ms - at_ms else before.nominal_end_ms


def _is_range(when: When) -> bool:
    return when.is_certain and when != replace(
        When.at(when.at_ms, when.granularity),
        raw=when.raw,
        stated_zone=when.stated_zone,
        stated_offset_min=when.stated_offset_min,
    )


def _shifted(at_ms: int, by_ms: int) -> int:
    return at_ms if at_ms in (FAR_PAST_MS, FAR_FUTURE_MS) else at_ms + by_ms
