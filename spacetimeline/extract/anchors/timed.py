"""A clock time while it is given its day and its zone."""

from __future__ import annotations

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.anchors.resolved import Resolved
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.types import Clock, ZoneSource
from spacetimeline.extract.timex.zones import Zone

DAY_MIN = 1440
_ANY_DAY = (2000, 7, 1)


@dataclass(slots=True)
class Timed:
    """A clock time with the day and zone it was given; ``resolved`` carries the rest."""

    resolved: Resolved
    clock: Clock
    unit: Unit | None
    zone: Zone | None
    zone_source: ZoneSource = ""
    anchor: str = ""
    anchored_on: tuple[int, int] | None = None  # tokens
    date_guessed: bool = False
    own_day: bool = False
    weekday_conflict: bool = False
    weekday: int | None = None
    """Of the day it was lent: the weekday written there, and whether the date beside it contradicts it."""
    twin: Timed | None = None
    twin_gap_min: int | None = None
    range_to: Timed | None = None
    around: tuple[int, int, int] = _ANY_DAY
    """A day near it, for what its zone is while its own day is not known."""

    @property
    def first(self) -> int:
        return self.resolved.partial.first

    @property
    def last(self) -> int:
        return self.resolved.partial.last

    @property
    def date(self) -> tuple[int, int, int] | None:
        unit = self.unit
        if unit is None or unit.kind != "day" or unit.year is None or unit.month is None or unit.day is None:
            return None
        return unit.year, unit.month, unit.day

    def offset(self) -> int | None:
        if self.zone is None or self.date is None:
            return None
        return self.zone.offset_on(self.date, self.clock.hour, self.clock.minute or 0)

    def minutes_before(self, other: Timed) -> int:
        """How far ``other`` lies behind this clock time, both read on one day; in UTC where their zones differ."""
        gap = (other.clock.hour - self.clock.hour) * 60 + (other.clock.minute or 0) - (self.clock.minute or 0)
        if self.zone is None or other.zone is None or self.zone.text == other.zone.text:
            return gap
        date = self.date or other.date or self.around
        here, there = self.zone.offset_on(date, self.clock.hour), other.zone.offset_on(date, other.clock.hour)
        return gap if here is None or there is None else gap + here - there

    def utc_minutes(self) -> int | None:
        """Minutes since 1970 in UTC; zone unknown counts as UTC."""
        days = None if self.unit is None else self.unit.days()
        if days is None:
            return None
        return days * DAY_MIN + self.clock.hour * 60 + (self.clock.minute or 0) - (self.offset() or 0)
