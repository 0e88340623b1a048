"""Crews by their number: "the six astronauts aboard Endeavour", and a paragraph that names just six people."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.people_lists import people_within
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.triggers.reading import Reading

_SEATS = {
    "Soyuz": 3, "Vostok": 1, "Voskhod": 3, "Shenzhou": 3, "Dragon": 4, "Crew Dragon": 4, "Starliner": 4,
    "Space Shuttle": 8, "Mercury": 1, "Gemini": 2, "Apollo": 3, "Orion": 4,
    "New Shepard": 6, "SpaceShipTwo": 6, "SpaceShipOne": 1,
}  # fmt: skip
"""How many people a craft of a family, or one without a family, has carried at most."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_ORDINALS = {"third": 3, "fourth": 4}
_N = "|".join(_NUMBERS)
_COUNT = lazy(
    rf"\b(?=[ctfse])(?:(?P<last>{'|'.join(_ORDINALS)})\s+(?:crew\s?member"
    r"|(?:member|astronaut|cosmonaut|taikonaut)\s+(?:of|on|aboard)\s+(?:the|their|its)\s+(?:[\w-]+\s+)?(?:crew|mission|ship|spaceship))"
    rf"|(?:crew|team|complement)\s+of\s+(?P<of>{_N})|(?P<member>{_N})[\s-](?:member|person|man|astronaut)"
    rf"|(?P<flyers>{_N})\s+(?:[a-z]+\s+)?(?:astronauts|cosmonauts|taikonauts|crew\s?members|crewmates|people)"
    rf"|(?<=\bthe\s)(?P<bare>{_N})(?=[.,;]|\s+(?:off|up|down|home|aloft|men|women|of\s+them|in\s+(?:an?|the)|aboard)\b))\b"
)
_CREW = lazy(
    r"\b(?:crew|team|commander|pilot|mission\s+specialists?|flight\s+engineers?|astronauts?|cosmonauts?|taikonauts?)\b"
)
_CHOSEN = lazy(r"\b(?:selected|chosen|chose|class|candidates|women|female)\b")
"""Words of a paragraph on those who were chosen together, not on those who fly."""
_FEWEST = 3


def seats(flight: Flight) -> int:
    """How many people the craft of a flight takes."""
    return _SEATS.get(flight.family or flight.vehicle, 3)


def counted_crews(reading: Reading) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The keys of the people of each paragraph on a crew that names just as many as the article counts in one.

    Last those of the whole article, where it names just as many. And whether that very paragraph says that they are
    a crew: "The third astronaut of the mission, Lee, helped them".
    """
    if len(reading.people) < _FEWEST:
        return
    counts = {**_NUMBERS, **_ORDINALS}
    found = [(match, counts[next(filter(None, match.groups()))]) for match in _COUNT.finditer(reading.low)]
    found = [(match, number) for match, number in found if number >= _FEWEST]
    if not found:
        return
    numbers = {number for match, number in found if not match["bare"]}
    starts = [match.start() for match, _ in found]
    for _, segments in groupby(reading.segments, key=lambda each: each.paragraph):
        inside = list(segments)
        start, end = inside[0].start, inside[-1].end
        keys = tuple(dict.fromkeys(each.key for each in people_within(reading, start, end)))
        here = found[bisect_left(starts, start) : bisect_left(starts, end)]
        if len(keys) not in numbers and not any(match["bare"] and number == len(keys) for match, number in here):
            continue
        if _CREW.search(reading.low, start, end) and not _CHOSEN.search(reading.low, start, end):
            yield keys, any(match["last"] for match, _ in here)
    everybody = tuple(dict.fromkeys(each.key for each in reading.people))
    if any(number == len(everybody) for _, number in found):
        yield everybody, False  # an article that names nobody else
