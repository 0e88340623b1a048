"""On which day a telling puts its event: by its own clock, and by the other clocks of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS, days_from_date
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention


def days_of(mention: EventMention) -> tuple[int | None, int | None]:
    when = mention.when
    if when is None:
        return None, None
    time = mention.time
    counted = time is not None and time.shift is not None and "counted_from_event" in mention.notes
    if time is not None and time.date is not None and time.date[1] and time.date[2] and not counted:
        day = days_from_date(time.date[0], time.date[1], time.date[2])
        if abs(day - when.at_ms // DAY_MS) <= 1:  # else it was told as hours after that day's clock
            return day, day
    return when.at_ms // DAY_MS, (when.nominal_end_ms - 1) // DAY_MS


def days_elsewhere(mention: EventMention) -> set[int]:
    """The days on other clocks, as the sentence tells them: "at 23:47 GMT on 29 July (01:47 CEST 30 July)"."""
    when = mention.when
    if when is None or len(mention.times) == 1 or when.granularity.rank > Granularity.HOUR.rank:
        return set()
    return {
        days_from_date(time.date[0], time.date[1], time.date[2])
        for time in mention.times
        if time.clock is not None and time.date and time.date[1] and time.date[2]
        if time.when is not None and time.when.at_ms == when.at_ms
    }


def ends_night(one: EventMention, other: EventMention) -> bool:
    """Was the spacewalk "completed early Monday" that which began on Sunday evening?"""
    if one.kind is not EventKind.SPACEWALK or "end" not in one.notes or abs(one.number - other.number) > _NEAR:
        return False
    clock = other.time.clock if other.time is not None else None
    day, eve = days_of(one)[0], days_of(other)[0]
    return clock is not None and clock.hour >= _NOON and day is not None and eve == day - 1


_NOON = 12
_NEAR = 2  # sentences
