"""Crews of which each has a line: "Commander: A" below "Pilot: B", or "A, commander" below "B, pilot"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.crews.told_crews import Statement
from spacetimeline.extract.crews.ways import ROLE
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.names.people import PersonMention
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.reading import Reading

_PART = rf"(?:(?:mission|spacecraft|vehicle)\s+)?{ROLE}(?:[\s-]*\d)?"
_BULLET = r"\s*(?:[-•*·–]\s*)?"
_LEAD = lazy(_BULLET)
_ROLE_LEAD = lazy(rf"{_BULLET}{_PART}\s*[:–—-]\s*")
_ROLE_TAIL = lazy(rf"(?:\s*\([^)\n]{{2,40}}\))?\s*[,:–—(-]\s*(?:\w+\s+)?{_PART}\b")
_SHORT = 90
"""Characters of a line with one person."""


def crew_lines(reading: Reading, flights: Flights) -> Iterator[Statement]:
    """The people of lines one below the other; they fly in what the sentence above names, else nobody knows in what."""
    run: list[tuple[int, PersonMention]] = []  # the segments, by number, and whom they name
    at, people = 0, reading.people
    for number in range(len(reading.segments) + 1):
        person = None
        if number < len(reading.segments):
            segment = reading.segments[number]
            while at < len(people) and people[at].start < segment.start:
                at += 1
            if segment.end - segment.start <= _SHORT:
                person = _person(reading.low, segment, people[at : at + 2])
        if person is not None and (not run or number == run[-1][0] + 1):
            run.append((number, person))
            continue
        if len(run) > 1:
            keys = tuple(dict.fromkeys(each.key for _, each in run))
            yield Statement(_named_above(reading, run[0][0], flights), keys, "both", run[0][0])
        run = [(number, person)] if person is not None else []


def _person(low: str, segment: Segment, people: Sequence[PersonMention]) -> PersonMention | None:
    """The one person of a line that tells their part in a crew; ``people`` are the next two from its start on."""
    if not people or people[0].end > segment.end or (len(people) > 1 and people[1].start < segment.end):
        return None
    person = people[0]
    if _ROLE_LEAD.fullmatch(low, segment.start, person.start):
        return person
    opens = _LEAD.fullmatch(low, segment.start, person.start)
    return person if opens and _ROLE_TAIL.match(low, person.end, segment.end) else None


def _named_above(reading: Reading, number: int, flights: Flights) -> Flight | None:
    """The one flight with a crew that the segment before a place names."""
    if not number:
        return None
    above = reading.segments[number - 1]
    starts = reading.entity_starts
    inside = reading.entities[bisect_left(starts, above.start) : bisect_left(starts, above.end)]
    told = [flights.of(each) for each in inside if each.kind in ("vehicle", "mission")]
    crewed = list({id(each): each for each in told if each.sort == "crew"}.values())
    return crewed[0] if len(crewed) == 1 else None
