"""What a rocket carried, where the sentence of its launch names only the rocket and a later one what it let go."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.flights import is_generic
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.flights import Flight, Flights
    from spacetimeline.extract.lexicon import EntityMention
    from spacetimeline.extract.merging import Told
    from spacetimeline.extract.reading import Reading

_SENTENCES = 4
_LET_GO = lazy(
    r"(?:\([a-z]\))?(?:\s(?:satellites?|spacecraft|probe|craft|payload|telescope|observatory))?[\s,)\"”]+(?:(?:was|were|then|has|had|been|is|also|successfully|safely|finally)\s+){0,4}"
    r"(?:separated|parted|released|deployed|ejected|freed|let\s+go|turned\s+loose|set\s+free|dropped\s+off|cast\s+loose)\b"
)
_LETS_GO = lazy(r"\b(?:released|deployed|ejected|freed|let\s+go\s+of|dropped\s+off)\s+(?:[\w’',-]+\s+){0,5}\Z")
_REACH = 60  # characters


def find_payloads(told: list[Told], reading: Reading, flights: Flights) -> None:
    """Give a launch of which only the rocket is known the flight of the one craft told to have left that rocket."""
    launches = [each for each in told if each.kind is EventKind.LAUNCH and each.status is Status.ACTUAL]
    flown = {id(each.flight) for each in told if each.kind is EventKind.LAUNCH and each.flight is not None}
    for launch in launches[:40]:
        best = launch.best or launch.mentions[0]
        if launch.flight is not None or best.roles.craft or not best.roles.launch_vehicle:
            continue
        left = [each for each in _released(reading, flights, best.number) if id(each) not in flown]
        if len({id(each) for each in left}) == 1:
            launch.flight = left[0]
            flown.add(id(left[0]))


def _released(reading: Reading, flights: Flights, number: int) -> list[Flight]:
    """The flights of the craft that left a rocket in the sentences from ``number`` on, before another launch."""
    segments = reading.segments[number : number + _SENTENCES]
    first = bisect_left(reading.entities, segments[0].start, key=lambda each: each.start)
    last = bisect_left(reading.entities, segments[-1].end, key=lambda each: each.start)
    return [
        flights.of(each)
        for each in reading.entities[first:last]
        if each.kind in ("vehicle", "mission") and not is_generic(each) and _is_let_go(reading.low, each)
    ]


def _is_let_go(low: str, craft: EntityMention) -> bool:
    if _LET_GO.match(low, craft.end, craft.end + _REACH):
        return True
    return _LETS_GO.search(low, max(0, craft.start - _REACH), craft.start) is not None
