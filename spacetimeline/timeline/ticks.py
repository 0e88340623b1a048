"""Axis ticks from milliseconds to millennia: where they stand and what they say.

Ticks stand on the calendar (months, years, centuries), not on multiples of a number of milliseconds. The axis has two
rows: ticks with the part that changes, above them the unit they lie in ("5 October 2021"), so that the range in view
can always be read in full.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacetimeline.model.calendar import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    SECOND_MS,
    date_from_days,
    days_from_month,
)
from spacetimeline.model.when_words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacetimeline.timeline.viewport import Viewport

YEAR_MS = 365.2425 * DAY_MS
MONTH_MS = YEAR_MS / 12


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words of a language: month names in dates, alone, and short, and how years before the first are marked."""

    months: tuple[str, ...] = MONTHS
    months_alone: tuple[str, ...] = MONTHS
    short_months: tuple[str, ...] = tuple(name[:3] for name in MONTHS)
    before_christ: str = "BC"


@dataclass(frozen=True, slots=True)
class Tick:
    """An instant on the axis; ``major`` ticks begin a larger unit."""

    at_ms: int
    text: str
    major: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A larger unit ``[start_ms, end_ms)`` that is in view, with its full name."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Ticks:
    """What an axis shows; ``unit_ms`` is the nominal distance of two ticks."""

    ticks: tuple[Tick, ...]
    spans: tuple[Span, ...]
    unit_ms: float


@dataclass(frozen=True, slots=True)
class _Step:
    """``count`` units; ``span`` names the larger unit above."""

    unit: str  # "ms", "month" or "year"
    count: int
    span: str

    @property
    def nominal_ms(self) -> float:
        return self.count * {"ms": 1.0, "month": MONTH_MS, "year": YEAR_MS}[self.unit]


_STEPS = (
    *(_Step("ms", count, "second") for count in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
    *(_Step("ms", count * SECOND_MS, "minute") for count in (1, 2, 5, 10, 15, 30)),
    *(_Step("ms", count * MINUTE_MS, "day") for count in (1, 2, 5, 10, 15, 30)),
    *(_Step("ms", count * HOUR_MS, "day") for count in (1, 2, 3, 6, 12)),
    *(_Step("ms", count * DAY_MS, "month") for count in (1, 2, 5, 10)),
    *(_Step("month", count, "year") for count in (1, 2, 3, 6)),
    *(_Step("year", count, "decade") for count in (1, 2, 5)),
    *(_Step("year", count, "century") for count in (10, 20, 50)),
    *(_Step("year", count, "millennium") for count in (100, 200, 500)),
    *(_Step("year", count, "") for count in (1_000, 2_000, 5_000, 10_000)),
)
_NOMINAL_MS = [step.nominal_ms for step in _STEPS]


@dataclass(frozen=True, slots=True)
class TickMaker:
    """Makes ticks ``apart_px`` or more from each other. ``offset_ms`` shifts the clock (a second clock's zone)."""

    words: TimeWords = field(default_factory=TimeWords)
    apart_px: float = 84.0

    def ticks(self, viewport: Viewport, offset_ms: int = 0) -> Ticks:
        """Ticks and larger units of a viewport, on a clock ``offset_ms`` ahead of UTC."""
        want = viewport.ms_per_px * self.apart_px
        step = _STEPS[min(bisect_left(_NOMINAL_MS, want), len(_STEPS) - 1)]
        start, end = math.floor(viewport.start_ms) + offset_ms, math.floor(viewport.end_ms) + offset_ms
        name = self._namer(step)
        first_of = _SPANS[step.span][0] if step.span else None
        ticks = tuple(
            Tick(at - offset_ms, name(at), first_of is not None and first_of(at) == at)
            for at in _instants(step, math.ceil(viewport.start_ms) + offset_ms, end)
        )
        return Ticks(ticks, tuple(self._spans(step, start, end, offset_ms)), step.nominal_ms)

    def _spans(self, step: _Step, start: int, end: int, offset_ms: int) -> Iterator[Span]:
        if not step.span:
            return
        floor, after = _SPANS[step.span]
        at = floor(start)
        while at <= end:
            following = after(at)
            yield Span(at - offset_ms, following - offset_ms, self.span_name(at, step.span))
            at = following

    def span_name(self, at_ms: int, unit: str) -> str:
        """The full name of the unit that starts at ``at_ms``: "5 October 2021", "1960s"."""
        year, month, day = date_from_days(at_ms // DAY_MS)
        if unit in ("second", "minute", "day"):
            date = f"{day} {self.words.months[month - 1]} {self.year(year)}"
            return date if unit == "day" else f"{date}, {clock(at_ms, seconds=unit == 'second')}"
        if unit == "month":
            return f"{self.words.months_alone[month - 1]} {self.year(year)}"
        if unit == "year":
            return self.year(year)
        last = year + {"decade": 9, "century": 99}.get(unit, 999)
        if (unit == "decade" and year > 0) or (unit == "century" and year >= 100):
            return f"{year}s"
        # there is no year 0: the first decade, century and millennium begin with the year 1
        return f"{max(year, 1)}–{last}" if last > 0 else f"{1 - year}–{self.year(last)}"

    def year(self, year: int) -> str:
        """An astronomical year in words: 2021, "45 BC"; year 0 is 1 BC."""
        return str(year) if year > 0 else f"{1 - year} {self.words.before_christ}"

    def _namer(self, step: _Step) -> Callable[[int], str]:
        if step.unit == "year":
            return lambda at: self.year(date_from_days(at // DAY_MS)[0])
        if step.unit == "month":
            return lambda at: self.words.short_months[date_from_days(at // DAY_MS)[1] - 1]
        if step.count >= DAY_MS:
            return lambda at: self._day(at)
        if step.count >= SECOND_MS:
            seconds = step.count < MINUTE_MS
            return lambda at: clock(at, seconds=seconds)
        return lambda at: f".{at % SECOND_MS:03d}" if at % SECOND_MS else clock(at, seconds=True)

    def _day(self, at_ms: int) -> str:
        _, month, day = date_from_days(at_ms // DAY_MS)
        return f"{day} {self.words.short_months[month - 1]}" if day == 1 else str(day)

    def range_text(self, viewport: Viewport) -> str:
        """The range in view in full: "5 – 17 October 2021", "1957 – 2021"."""
        return self.between(int(viewport.start_ms), int(viewport.end_ms))

    def between(self, start_ms: int, end_ms: int) -> str:
        """Two instants as a range, without repeating what they share."""
        span = end_ms - start_ms
        if span >= 4 * YEAR_MS:
            first, last = (self.year(date_from_days(at // DAY_MS)[0]) for at in (start_ms, end_ms))
            return first if first == last else f"{first} – {last}"
        fine = span < 4 * DAY_MS
        first, last = self._moment(start_ms, fine, span), self._moment(end_ms, fine, span)
        if first == last:
            return first
        (y0, m0, _), (y1, m1, _) = (date_from_days(at // DAY_MS) for at in (start_ms, end_ms))
        if not fine and y0 == y1:
            cut = f" {self.year(y0)}" if m0 != m1 else f" {self.words.months[m0 - 1]} {self.year(y0)}"
            first = first.removesuffix(cut)
        if fine and start_ms // DAY_MS == end_ms // DAY_MS:
            last = last.rpartition(", ")[2]
        return f"{first} – {last}"

    def _moment(self, at_ms: int, fine: bool, span_ms: float) -> str:
        year, month, day = date_from_days(at_ms // DAY_MS)
        date = f"{day} {self.words.months[month - 1]} {self.year(year)}"
        if not fine:
            return date
        text = clock(at_ms, seconds=span_ms < 30 * MINUTE_MS)
        return f"{date}, {text}.{at_ms % 1000:03d}" if span_ms < 10 * SECOND_MS else f"{date}, {text}"

    def instant(self, at_ms: int, resolution_ms: float) -> str:
        """One instant as finely as ``resolution_ms`` (a pixel's worth of time) can tell it, with its date."""
        year, month, day = date_from_days(at_ms // DAY_MS)
        if resolution_ms > MONTH_MS:
            return self.year(year)
        if resolution_ms > 3 * DAY_MS:
            return f"{self.words.months_alone[month - 1]} {self.year(year)}"
        date = f"{day} {self.words.short_months[month - 1]} {self.year(year)}"
        if resolution_ms > 2 * HOUR_MS:
            return date
        text = clock(at_ms, seconds=resolution_ms < 20 * SECOND_MS)
        return f"{date} {text}.{at_ms % 1000:03d}" if resolution_ms < 100 else f"{date} {text}"


def clock(at_ms: int, *, seconds: bool) -> str:
    """Time of day: "08:55" or "08:55:02"."""
    rest = at_ms % DAY_MS
    text = f"{rest // HOUR_MS:02d}:{rest // MINUTE_MS % 60:02d}"
    return f"{text}:{rest // SECOND_MS % 60:02d}" if seconds else text


def _instants(step: _Step, start: int, end: int) -> Iterator[int]:
    if step.unit == "ms" and step.count < DAY_MS:
        yield from range(-(-start // step.count) * step.count, end + 1, step.count)
    elif step.unit == "ms":
        yield from _days(step.count // DAY_MS, start, end)
    else:
        months = step.count * (12 if step.unit == "year" else 1)
        at = _month_number(start) // months * months
        while (instant := days_from_month(at) * DAY_MS) <= end:
            if instant >= start:
                yield instant
            at += months


def _days(count: int, start: int, end: int) -> Iterator[int]:
    """Days 1, 1 + count ... of each month, leaving out what would crowd the next month's first."""
    month = _month_number(start)
    while (first := days_from_month(month)) * DAY_MS <= end:
        length = days_from_month(month + 1) - first
        days = [0, *(day - 1 for day in range(count, length + 1, count) if count > 1)] if count > 1 else range(length)
        for day in days:
            at = (first + day) * DAY_MS
            # two ticks a day apart read as one when ten were asked for
            if start <= at <= end and (day == 0 or count == 1 or length - day > count * 0.6):
                if count > 1 and 0 < day < count * 0.6:
                    continue
                yield at
        month += 1


def _month_number(at_ms: int) -> int:
    year, month, _ = date_from_days(at_ms // DAY_MS)
    return 12 * year + month - 1


def _fixed(size: int) -> tuple[Callable[[int], int], Callable[[int], int]]:
    return (lambda at: at // size * size), (lambda at: at + size)


def _calendar(months: int) -> tuple[Callable[[int], int], Callable[[int], int]]:
    def floor(at: int) -> int:
        return days_from_month(_month_number(at) // months * months) * DAY_MS

    def after(at: int) -> int:
        return days_from_month(_month_number(at) + months) * DAY_MS

    return floor, after


_SPANS = {
    "second": _fixed(SECOND_MS),
    "minute": _fixed(MINUTE_MS),
    "day": _fixed(DAY_MS),
    "month": _calendar(1),
    "year": _calendar(12),
    "decade": _calendar(120),
    "century": _calendar(1_200),
    "millennium": _calendar(12_000),
}
