"""The days of slots told in passing, by what came of them: none lies behind the launch itself, or years before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.mentions.told_near import in_sentences
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention

_NEAR = 6  # sentences
_LONGEST_MS = 240 * DAY_MS
"""No longer before the launch lies a day of which no year is told."""
_MONTH = lazy(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


def settle_slots(found: list[EventMention]) -> list[EventMention]:
    """``found`` with the slots told in passing in the year or month before what came of them, without later ones."""
    kept = []
    for mention in found:
        came = _came_of(mention, found) if "passing" in mention.notes and mention.when is not None else None
        if came is not None and came.when is not None and mention.time is not None:
            _put_before(mention, mention.time, came.when.at_ms)
            late = mention.when is not None and mention.when.at_ms // DAY_MS > came.when.at_ms // DAY_MS
            if late and came.fact.status in (None, Status.ACTUAL):
                continue
        kept.append(mention)
    return kept


def _came_of(slot: EventMention, found: list[EventMention]) -> EventMention | None:
    """The telling near the slot of what it was to be the day of."""
    near = in_sentences(found, slot.number - _NEAR, slot.number + _NEAR)
    told = [
        each
        for each in near
        if each.kind is slot.kind
        and not each.slot
        and each.when is not None
        and each.when.granularity.rank <= Granularity.DAY.rank
        and (each.flight is slot.flight or slot.flight is None)
    ]
    return min(told, key=lambda each: (abs(each.number - slot.number), each.number > slot.number), default=None)


def _put_before(slot: EventMention, time: TimeMention, came_ms: int) -> None:
    """Put a slot whose year or month nobody tells into the one that lies right before what came of it."""
    assert slot.when is not None
    apart = came_ms - slot.when.at_ms
    if 0 <= apart < _LONGEST_MS or time.date is None or time.shift is not None or time.weekday is not None:
        return
    if str(time.date[0]) in time.text:
        return
    fitting = [each for each in _others(time) if each.when and 0 <= came_ms - each.when.at_ms < _LONGEST_MS]
    if fitting:
        slot.time = max(fitting, key=lambda each: each.when.at_ms if each.when else 0)
        slot.when = slot.time.when


def _others(time: TimeMention) -> Iterator[TimeMention]:
    """The day of that name in the years around, and in the months around where no month is told."""
    year, month, day = time.date or (0, None, None)
    if month is None or day is None:
        return
    steps = (-12, 12) if _MONTH.search(time.text) else (-1, 1)
    for step in steps:
        months = year * 12 + month - 1 + step
        unit = Unit("day", months // 12, months % 12 + 1, day)
        if unit.days() is not None:
            when = unit.when(raw=time.text)
            yield replace(time, date=(months // 12, months % 12 + 1, day), value=unit.value, when=when, clock=None)
