"""A time as a source tells it: an interval of certainty, how fine it was told, and in what words.

``When`` keeps three integers in milliseconds UTC since 1970 (negative before): ``at_ms`` the nominal instant, the start
of the unit that was named; ``lo_ms`` and ``hi_ms`` the half-open interval in which the true time lies. A day told in
local time keeps its local date: its interval is the UTC day of that name, and ``stated_zone`` says whose day it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from spacetimeline.model.calendar import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    SECOND_MS,
    date_from_days,
    days_from_date,
    days_from_month,
    days_in_month,
    weekday,
)

FAR_PAST_MS = -(2**60)
"""Stands for "no lower bound"; some 36 million years back, so differences of two times still fit 64 bits."""
FAR_FUTURE_MS = 2**60
"""Stands for "no upper bound"."""
_FAR_MARGIN_MS = 3_000 * 366 * DAY_MS  # a millennium in doubt still ends before the far future


class Granularity(StrEnum):
    """How fine a time was told, finest first."""

    MILLISECOND = "millisecond"
    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """0 for the finest; a larger rank is coarser."""
        return _RANKS[self]


_RANKS = {granularity: rank for rank, granularity in enumerate(Granularity)}


class Qualifier(StrEnum):
    """What the source adds to a time."""

    NONE = "none"
    UNCERTAIN = "uncertain"  # "?"
    APPROXIMATE = "approximate"  # "about", "~"
    NOT_BEFORE = "not_before"  # "no earlier than"
    NOT_AFTER = "not_after"  # "by", "no later than"


class Bound(StrEnum):
    """What kind of an end a time is."""

    EXACT = "exact"
    OPEN = "open"  # one side of the interval is not bounded
    ONGOING = "ongoing"  # has not ended yet: a state, never today's date
    UNKNOWN = "unknown"  # ended, nobody says when


_FIXED_MS = {
    Granularity.MILLISECOND: 1,
    Granularity.SECOND: SECOND_MS,
    Granularity.MINUTE: MINUTE_MS,
    Granularity.HOUR: HOUR_MS,
    Granularity.DAY: DAY_MS,
    Granularity.WEEK: 7 * DAY_MS,
}
_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.FISCAL_YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1_200,
    Granularity.MILLENNIUM: 12_000,
}
_PRECISION = {
    Granularity.MILLISECOND: "second",
    Granularity.SECOND: "second",
    Granularity.MINUTE: "minute",
    Granularity.HOUR: "hour",
    Granularity.DAY: "day",
    Granularity.WEEK: "month",
    Granularity.MONTH: "month",
    Granularity.QUARTER: "year",
    Granularity.SEASON: "year",
    Granularity.HALF: "year",
    Granularity.YEAR: "year",
    Granularity.FISCAL_YEAR: "year",
}


def floor_unit(at_ms: int, granularity: Granularity) -> int:
    """The start, in milliseconds, of the unit of ``granularity`` that holds ``at_ms``.

    Weeks start on Monday (ISO 8601); seasons in March, June, September and December; fiscal years, the US
    government's, on 1 October; decades and centuries in years ending in 0 and 00.
    """
    if granularity in _FIXED_MS:
        size = _FIXED_MS[granularity]
        if granularity is Granularity.WEEK:
            days = at_ms // DAY_MS
            return (days - weekday(days)) * DAY_MS
        return at_ms // size * size
    year, month, _ = date_from_days(at_ms // DAY_MS)
    return days_from_month(_floor_months(12 * year + month - 1, granularity)) * DAY_MS


def _floor_months(months: int, granularity: Granularity) -> int:
    size = _MONTHS[granularity]
    shift = {Granularity.SEASON: 2, Granularity.FISCAL_YEAR: 9}.get(granularity, 0)
    return (months - shift) // size * size + shift


def step_unit(at_ms: int, granularity: Granularity, steps: int) -> int:
    """``at_ms``, the start of a unit, moved by ``steps`` units of ``granularity``."""
    if granularity in _FIXED_MS:
        return at_ms + steps * _FIXED_MS[granularity]
    days, rest = divmod(at_ms, DAY_MS)
    year, month, day = date_from_days(days)
    moved = 12 * year + month - 1 + steps * _MONTHS[granularity]
    day = min(day, days_in_month(moved // 12, moved % 12 + 1))
    return (days_from_month(moved) + day - 1) * DAY_MS + rest


@dataclass(frozen=True, slots=True)
class When:
    """A time; build one with ``of``, ``at``, ``between``, ``ongoing``, ``unknown`` or ``parse``.

    ``lo_ms <= at_ms``; ``[lo_ms, hi_ms)`` holds the true time. Equality is that of all fields.
    """

    lo_ms: int
    hi_ms: int
    at_ms: int
    granularity: Granularity = Granularity.DAY
    qualifier: Qualifier = Qualifier.NONE
    bound: Bound = Bound.EXACT
    raw: str = ""
    stated_zone: str = ""
    stated_offset_min: int | None = None

    # -- constructors ------------------------------------------------------------------------------------------

    @classmethod
    def at(
        cls,
        at_ms: int,
        granularity: Granularity,
        qualifier: Qualifier = Qualifier.NONE,
        *,
        raw: str = "",
        stated_zone: str = "",
        stated_offset_min: int | None = None,
    ) -> When:
        """The unit of ``granularity`` that holds ``at_ms``, widened as ``qualifier`` asks.

        Uncertain ("?") and approximate ("~") widen by one unit on either side, the rule of J. McDowell's General
        Catalog for "?"; not before has no upper bound, not after no lower one. Raises ``ValueError`` for an instant
        beyond ``FAR_PAST_MS`` and ``FAR_FUTURE_MS``.
        """
        if not FAR_PAST_MS + _FAR_MARGIN_MS < at_ms < FAR_FUTURE_MS - _FAR_MARGIN_MS:
            raise ValueError(f"no such time: {at_ms} ms")
        start = floor_unit(at_ms, granularity)
        lo_ms, hi_ms, bound = start, step_unit(start, granularity, 1), Bound.EXACT
        if qualifier in (Qualifier.UNCERTAIN, Qualifier.APPROXIMATE):
            lo_ms, hi_ms = step_unit(start, granularity, -1), step_unit(start, granularity, 2)
        elif qualifier is Qualifier.NOT_BEFORE:
            hi_ms, bound = FAR_FUTURE_MS, Bound.OPEN
        elif qualifier is Qualifier.NOT_AFTER:
            lo_ms, bound = FAR_PAST_MS, Bound.OPEN
        return cls(lo_ms, hi_ms, start, granularity, qualifier, bound, raw, stated_zone, stated_offset_min)

    @classmethod
    def of(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        millisecond: int | None = None,
        *,
        granularity: Granularity | None = None,
        qualifier: Qualifier = Qualifier.NONE,
        offset_min: int | None = None,
        raw: str = "",
        zone: str = "",
    ) -> When:
        """A calendar time, as fine as the last number given unless ``granularity`` says otherwise.

        ``offset_min`` is the zone's distance from UTC in minutes, east positive; it moves clock times only.
        A second of 60 (a leap second) is the first instant of the next minute. Raises ``ValueError`` out of range.
        """
        given = (year, month, day, hour, minute, second, millisecond)
        finest = sum(1 for value in given if value is not None) - 1
        if granularity is None:
            granularity = _BY_COUNT[finest]
        month, day = 1 if month is None else month, 1 if day is None else day
        at_ms = _instant(year, month, day, hour or 0, minute or 0, second or 0, millisecond or 0)
        if hour is not None and offset_min:
            at_ms -= offset_min * MINUTE_MS
        shift = 0
        if granularity is Granularity.HOUR and offset_min:
            # Zones of half an hour: the hour told is not an hour of UTC.
            shift = at_ms - floor_unit(at_ms, granularity)
        when = cls.at(at_ms, granularity, qualifier, raw=raw, stated_zone=zone, stated_offset_min=offset_min)
        return when._shifted(shift) if shift else when

    def _shifted(self, shift_ms: int) -> When:
        lo_ms = self.lo_ms if self.lo_ms == FAR_PAST_MS else self.lo_ms + shift_ms
        hi_ms = self.hi_ms if self.hi_ms == FAR_FUTURE_MS else self.hi_ms + shift_ms
        return replace(self, lo_ms=lo_ms, hi_ms=hi_ms, at_ms=self.at_ms + shift_ms)

    @classmethod
    def between(cls, first: When, last: When, *, raw: str = "") -> When:
        """Some time from ``first`` to ``last``, both included: a launch window, "2 or 3 May"."""
        granularity = max(first.granularity, last.granularity, key=lambda each: each.rank)
        return replace(first, hi_ms=max(last.hi_ms, first.hi_ms), granularity=granularity, raw=raw or first.raw)

    @classmethod
    def ongoing(cls, raw: str = "") -> When:
        """The end of what has not ended."""
        return cls(FAR_PAST_MS, FAR_FUTURE_MS, FAR_FUTURE_MS, Granularity.MILLISECOND, bound=Bound.ONGOING, raw=raw)

    @classmethod
    def unknown(cls, raw: str = "") -> When:
        """A time of which nothing is known but that it was."""
        return cls(FAR_PAST_MS, FAR_FUTURE_MS, FAR_PAST_MS, Granularity.MILLENNIUM, bound=Bound.UNKNOWN, raw=raw)

    @classmethod
    def parse(cls, text: str) -> When:
        """Read what ``text()`` writes: ISO 8601 and the parts of EDTF used here. Raises ``BadTimeError``."""
        from spacetimeline.model.when_text import parse_when

        return parse_when(text)

    # -- reading ------------------------------------------------------------------------------------------------

    @property
    def is_certain(self) -> bool:
        """True when the interval is exactly the unit named."""
        return self.qualifier is Qualifier.NONE and self.bound is Bound.EXACT

    @property
    def nominal_end_ms(self) -> int:
        """The end of the unit named, without the widening of the qualifier; of a range, its end."""
        end = step_unit(self.at_ms, self.granularity, 1)
        return max(end, self.hi_ms) if self.is_certain else end

    @property
    def precision(self) -> str:
        """One of second, minute, hour, day, month, year, decade: the finest that ``iso()`` can say truly."""
        return _PRECISION.get(self.granularity, "decade")

    def iso(self) -> str:
        """ISO 8601 in UTC, as precise as known: ``2021-10-17``, ``2021-10-05T08:55Z``; a decade by its first year."""
        from spacetimeline.model.when_text import iso_prefix

        return iso_prefix(self.at_ms, self.precision)

    def text(self) -> str:
        """ISO 8601 or EDTF, exactly as much as known; ``When.parse`` reads it back, but for raw words and zone."""
        from spacetimeline.model.when_text import format_when

        return format_when(self)

    def __str__(self) -> str:
        return self.text()

    def overlaps(self, other: When) -> bool:
        """True when both can be the same time."""
        return self.lo_ms < other.hi_ms and other.lo_ms < self.hi_ms

    def refines(self, other: When) -> bool:
        """True when this is a finer time inside ``other``: no conflict, only more knowledge."""
        inside = other.lo_ms <= self.lo_ms and self.hi_ms <= other.hi_ms
        return inside and (self.lo_ms, self.hi_ms) != (other.lo_ms, other.hi_ms)

    def with_raw(self, raw: str) -> When:
        """The same time in the source's own words."""
        return replace(self, raw=raw)


_BY_COUNT = (
    Granularity.YEAR,
    Granularity.MONTH,
    Granularity.DAY,
    Granularity.HOUR,
    Granularity.MINUTE,
    Granularity.SECOND,
    Granularity.MILLISECOND,
)


def _instant(year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int) -> int:
    fits = 1 <= month <= 12 and 0 <= hour <= 24 and 0 <= minute < 60 and 0 <= second <= 60 and 0 <= millisecond < 1000
    if not fits or not 1 <= day <= days_in_month(year, month) or (hour == 24 and (minute or second)):
        raise ValueError(f"no such time: {year}-{month}-{day} {hour}:{minute}:{second}")
    return (
        days_from_date(year, month, day) * DAY_MS
        + hour * HOUR_MS
        + minute * MINUTE_MS
        + second * SECOND_MS
        + millisecond
    )
