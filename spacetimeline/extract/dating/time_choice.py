"""Of the times told with one event, the one that dates it."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import MINUTE_MS, days_in_month
from spacetimeline.model.when import Bound, Granularity, Qualifier, When

if TYPE_CHECKING:
    from spacetimeline.extract.timex.types import TimeMention


_MONTH = lazy(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d\s+(?:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_BESIDE = 8  # characters
_COARSEST = Granularity.YEAR.rank


def choose_time(times: list[TimeMention]) -> TimeMention | None:
    """Of the times told with one event the one that says most: a clock time, then the finest date."""
    anniversary = _anniversary(times)
    if anniversary is not None:
        return anniversary
    usable = [each for each in times if each.when is not None or each.shift is not None]
    if not usable:
        return None
    clocks = [each for each in usable if each.clock is not None and each.when is not None]
    if clocks:
        return _on_told_day(_clearest(clocks), usable)
    dated = [each for each in usable if each.when is not None and not is_relative(each)]
    if not dated:
        return usable[0]
    return _spelled_out(min(dated, key=lambda each: each.when.granularity.rank if each.when else 99), dated)


def _spelled_out(day: TimeMention, dated: list[TimeMention]) -> TimeMention:
    """ "The day before, on June 2, 1999": a day told by another, and its date right behind."""
    if day.explicit_date:
        return day
    return next((each for each in dated if each.explicit_date and 0 < each.start - day.end < _BESIDE), day)


def _anniversary(times: list[TimeMention]) -> TimeMention | None:
    """ "55 years ago today": the day of "today" in the year of "55 years ago"."""
    for one, other in itertools.pairwise(times):
        first, second = sorted((one, other), key=lambda each: each.start)
        if (
            first.shift is None
            or first.shift.unit != "year"
            or first.shift.base != "now"
            or second.start - first.end > 8
        ):
            continue
        if (
            first.date is not None
            and second.date is not None
            and second.date[1]
            and second.date[2]
            and second.shift is not None
        ):
            year, month = first.date[0], second.date[1]
            day = min(second.date[2], days_in_month(year, month))
            return replace(second, when=When.of(year, month, day), date=(year, month, day))
    return None


def _clearest(clocks: list[TimeMention]) -> TimeMention:
    """The nearest clock time, or one beside it that names its zone where that one does not."""
    told = [each for each in clocks[1:] if _tells_finer(each, clocks[0])]
    if told:
        return told[0]  # "shortly after midnight, at 12:01 a.m."
    first = min(
        clocks, key=lambda each: (not _same_moment(each, clocks[0]), each.clock is None or each.clock.minute is None)
    )
    if first.zone_source in ("stated", "place"):
        return first
    beside = [
        each
        for each in clocks[1:]
        if each.zone_source in ("stated", "place") and abs(each.start - first.start) < 60 and _zones_apart(each, first)
    ]
    return beside[0] if beside else first


def _zones_apart(one: TimeMention, other: TimeMention) -> bool:
    """May two clock times be one moment in two zones, which lie whole or half hours apart?"""
    if one.clock is None or other.clock is None or None in (one.clock.minute, other.clock.minute):
        return True
    return ((one.clock.minute or 0) - (other.clock.minute or 0)) % _HALF_HOUR == 0


_HALF_HOUR = 30  # minutes


_ROUND = ("midnight", "noon", "midday")
_BESIDE = 8  # characters
_NEAR_ROUND_MS = 60 * MINUTE_MS


def _tells_finer(clock: TimeMention, other: TimeMention) -> bool:
    """Does a clock time in figures right behind "shortly after midnight" tell what that only rounds?"""
    if other.text.lower() not in _ROUND or clock.when is None or other.when is None:
        return False
    beside = 0 <= clock.start - other.end <= _BESIDE and any(letter.isdigit() for letter in clock.text)
    return beside and abs(clock.when.at_ms - other.when.at_ms) < _NEAR_ROUND_MS


def _same_moment(one: TimeMention, other: TimeMention) -> bool:
    """Do two clock times name one instant, be it that one tells it finer ("7 a.m. Central (1300 GMT)")?"""
    return one is other or (one.when is not None and other.when is not None and one.when.overlaps(other.when))


def _on_told_day(clock: TimeMention, times: list[TimeMention]) -> TimeMention:
    """A clock time, moved to the day that is told with the same event where it had none of its own."""
    named = next(
        (each for each in times if each.clock is None and _MONTH.search(each.text) and each.date and each.date[2]), None
    )
    if named is not None and clock.weekday is not None and not _MONTH.search(clock.text) and named.date != clock.date:
        year, month, day = named.date or (0, None, None)
        if month is not None and day is not None and abs(named.start - clock.end) < 12:
            return reanchor(clock, date=(year, month, day))
    if clock.explicit_date or clock.shift is not None or clock.twin is not None:
        return clock
    if any(other.clock is None and other.explicit_date and other.date == clock.date for other in times):
        return clock
    for other in times:
        if other.clock is None and other.explicit_date and other.date is not None and other.date != clock.date:
            year, month, day = other.date
            if _is_of_other_clock(other, clock, times) or (other.end < clock.start and _has_day_behind(clock)):
                return clock
            if month is not None and day is not None:
                return reanchor(clock, date=(year, month, day))
    return clock


def _is_of_other_clock(day: TimeMention, clock: TimeMention, times: list[TimeMention]) -> bool:
    """Is it the day of a clock time behind this one: "at 10:48 p.m. (8:48 a.m. on Tuesday, June 25, local time)"?"""
    between = (each for each in times if each.clock is not None and clock.end < each.start < day.start)
    return any(each.date == day.date and day.start - each.end < _ON_DAY for each in between)


def _has_day_behind(clock: TimeMention) -> bool:
    """Does its day stand right behind a clock time ("in the evening of May 2, in Tokyo a quarter to four next day")?"""
    return clock.anchored_on is not None and 0 <= clock.anchored_on[0] - clock.end < _ON_DAY


_ON_DAY = 6  # characters


def is_relative(time: TimeMention) -> bool:
    return (
        time.shift is not None
        and time.shift.base in ("then", "event", "liftoff")
        and not (time.explicit_date and time.clock)
    )


def usable(time: TimeMention) -> When | None:
    """The time, if it is fine enough to date an event; "in the 1970s" is not."""
    when = time.when
    if when is None or when.granularity.rank > _COARSEST:
        return None
    exact = when.qualifier is Qualifier.NONE and when.bound is Bound.EXACT
    if when.granularity is Granularity.HOUR and time.clock is not None and exact:
        # "at 10 p.m." of an event means ten o'clock, as "10:00" would; "about 10 p.m." does not
        return replace(when, granularity=Granularity.MINUTE, hi_ms=min(when.hi_ms, when.at_ms + MINUTE_MS))
    return when
