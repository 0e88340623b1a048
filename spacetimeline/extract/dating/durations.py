"""How long missions and stays last, as the text says: "12-day mission", "aboard the station for the previous "
"six months"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.model.calendar import DAY_MS

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_VALUE = lazy(r"P(\d+(?:\.\d+)?)([DWMY])\Z")
_UNIT_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
_MISSION = lazy(r"[\s-]+(?:(?!stay\b)[a-z][\w-]*\s+){0,2}?(?:mission|flight|spaceflight|trip|voyage|expedition|tour)\b")
_MISSION_BEFORE = lazy(r"\b(?:mission|flight|spaceflight)\s+(?:of|lasting|lasted|that\s+lasted|for)\s+(?:\w+\s+)?\Z")
_ABOARD = lazy(
    r"\b(?:aboard|on|at|on\s+board|in)\s+(?:the\s+|china’s\s+|china's\s+)?(?:[\w-]+\s+){0,2}?(?:station|iss|mir"
    r"|skylab|salyut|tiangong|outpost|laboratory|orbit|space)\b"
)
_PREVIOUS = lazy(r"\b(?:previous|past|last)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A duration of one flight or of some people's stay. ``back`` counts it from the article's date into the past."""

    kind: Literal["mission", "stay"]
    time: TimeMention
    segment: Segment
    days: float
    unit: str
    amount: float
    flight: Flight | None
    people: tuple[str, ...] = ()
    back: bool = False

    @property
    def milliseconds(self) -> int:
        return round(self.days * DAY_MS)


def told_durations(reading: Reading, flights: Flights) -> list[Told]:
    """Every duration of a mission or stay, in order of the text."""
    starts = [each.start for each in reading.segments]
    people_starts = [each.start for each in reading.people]
    found = []
    for time in reading.times:
        value = _VALUE.fullmatch(time.value) if time.type == "DURATION" else None
        if value is None or time.shift is not None:
            continue
        segment = reading.segments[bisect_right(starts, time.start) - 1]
        amount, unit = float(value[1]), value[2]
        told = _read(reading, flights, segment, time, amount, unit, people_starts)
        if told is not None and amount > 0:
            found.append(told)
    return found


def _read(
    reading: Reading, flights: Flights, segment: Segment, time: TimeMention, amount: float, unit: str, starts: list[int]
) -> Told | None:
    low = reading.low
    after = low[time.end : min(segment.end, time.end + 70)]
    before = low[max(segment.start, time.start - 70) : time.start]
    days = amount * _UNIT_DAYS[unit]
    if _MISSION.match(after) or _MISSION_BEFORE.search(before):
        flight = _flight(reading, flights, segment, time)
        return Told("mission", time, segment, days, unit, amount, flight) if flight is not None else None
    if not (_ABOARD.search(before) or _ABOARD.match(after.lstrip())) or days < 5:
        return None
    people = _people(reading, starts, segment, time.start)
    if not people:
        return None
    back = bool(_PREVIOUS.search(time.text.lower())) or bool(re.search(r"\b(?:has|have)\s+been\b", before))
    return Told("stay", time, segment, days, unit, amount, None, people, back)


def _flight(reading: Reading, flights: Flights, segment: Segment, time: TimeMention) -> Flight | None:
    first = bisect_left(reading.entities, segment.start, key=lambda each: each.start)
    last = bisect_left(reading.entities, segment.end, key=lambda each: each.start)
    craft = [each for each in reading.entities[first:last] if each.kind in ("vehicle", "mission")]
    if craft:
        return flights.of(min(craft, key=lambda each: abs(each.start - time.start)))
    return flights.flights.get(flights.main)


def _people(reading: Reading, starts: list[int], segment: Segment, place: int) -> tuple[str, ...]:
    """The people named last before the duration in its sentence, when they stand together."""
    at = bisect_left(starts, place)
    near: list[str] = []
    last = place
    for person in reversed(reading.people[max(0, at - 6) : at]):
        if person.start < segment.start or last - person.end > (90 if not near else 24):
            break
        near.append(person.key)
        last = person.start
        if re.search(r"\bwho\b", reading.low[person.end : place]) and len(near) == 1:
            break
    return tuple(reversed(near))
