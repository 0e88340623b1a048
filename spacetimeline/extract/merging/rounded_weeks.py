"""Joins what came "six weeks later" with the telling of the day itself, which weeks only round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told

_ROUNDED_MS = 4 * DAY_MS
"""So far from the day itself a count of weeks may lie."""


def join_weeks(told: list[Told]) -> list[Told]:
    """``told`` with each event counted in weeks joined to the same one of its craft on a day close by."""
    counted = {id(each): each for each in told if all(map(_is_in_weeks, each.mentions))}
    joined = set()
    for key, group in counted.items():
        own = next((each for each in told if id(each) not in counted and _is_same(each, group)), None)
        if own is not None:
            own.mentions = sorted(own.mentions + group.mentions, key=lambda each: each.start)
            joined.add(key)
    return [each for each in told if id(each) not in joined] if joined else told


def _is_in_weeks(mention: EventMention) -> bool:
    shift = mention.time.shift if mention.time is not None else None
    return shift is not None and shift.unit == "week" and "counted_from_event" in mention.notes


def _is_same(group: Told, counted: Told) -> bool:
    """Is it the same event of one certain craft, which may go outside twice in a week but lands once?"""
    flight, when = group.flight, group.when
    if flight is None or flight is not counted.flight or flight.generic or group.kind is not counted.kind:
        return False
    if group.kind is EventKind.SPACEWALK or group.status is not counted.status or when is None or counted.when is None:
        return False
    return when.granularity.rank <= Granularity.DAY.rank and abs(when.at_ms - counted.when.at_ms) < _ROUNDED_MS
