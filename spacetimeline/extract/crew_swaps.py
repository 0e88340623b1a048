"""Who stays on a station and who comes home from it with a shuttle: "Linenger's place was taken by Foale"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.crew_statements import Statement
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.people_lists import list_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.flights import Flight
    from spacetimeline.extract.reading import Reading

_LEAD = r"(?:[\w’'.-]+\s+){0,4}"
_IS_FOLLOWED = lazy(
    r"(?:['’]s\s+(?:place|seat|post|berth)\b[^.;,]{0,40}?\s+(?:was|is|will\s+be|has\s+been|would\s+be)\s+taken\s+(?:over\s+)?"
    r"|\s+(?:was|is|will\s+be|has\s+been|is\s+to\s+be|would\s+be)\s+(?:replaced|relieved)\s+[^.;,]{0,30}?)by\s+" + _LEAD
)
_FOLLOWS = lazy(
    r"\s+(?:(?:took|takes|will\s+take|is\s+taking)\s+the\s+place\s+of|(?:traded|trades|trade|swapped|swaps|changed)\s+places\s+with)\s+"
    + _LEAD
)
# "A and B, the new crew, who will take over the station from C and D"
_TAKES_OVER = lazy(
    r"(?:,[^.;,]{1,40})?,?\s+(?:who\s+)?(?:(?:will|would|(?:is|are|was|were)\s+to)\s+)?(?:t(?:ake|akes|aking|ook)\s+over"
    r"|reliev(?:e|es|ed|ing)|replac(?:e|es|ed|ing))\b[^.;,]{0,40}?\s(?:from\s+)?" + _LEAD
)
_TAKES_SEAT = lazy(r"\s+(?:takes|took|will\s+take|is\s+to\s+take)\s+(?:his|her)\s+(?:place|seat)\s+(?:aboard|on|in)\b")
_HIS_PLACE = lazy(
    r"\b(?:his|her)\s+(?:place|seat|post|berth)\s+(?:was|is|will\s+be|has\s+been|had\s+been)\s+taken\s+(?:over\s+)?by\s+"
    + _LEAD
    + r"\Z"
)
_GOES_HOME = lazy(
    r",?\s+who\s+(?:is|was|are|were|will\s+be)\s+(?:going|coming|returning|heading|riding)\s+(?:back|home|to\s+earth)\b[^.;,]{0,40}"
    r"\b(?:months?|weeks|days)\b"
)
_SHIFT = lazy(r"\b(?:team|shift|watch)\b")
_LONGEST = 120
_MOST_PEOPLE = 400


def swaps(reading: Reading, main: Flight) -> Iterator[Statement]:
    """Whom the shuttle an article is about takes up to stay and whom it brings home, by who takes whose place."""
    if main.family != "Space Shuttle":
        return  # others land in the ship that brought them
    people = reading.people[:_MOST_PEOPLE]
    for place, (one, other) in enumerate(pairwise(people)):
        if other.start - one.end > _LONGEST:
            continue
        if _TAKES_OVER.fullmatch(reading.low, one.end, other.start):
            relieved = _SHIFT.search(reading.low, one.end, other.start) is None  # not one shift of a crew by the other
            yield Statement(main, tuple(list_around(reading, place)), "taken" if relieved else "both")
            yield Statement(main, tuple(list_around(reading, place + 1)), "home" if relieved else "both")
            continue
        if _IS_FOLLOWED.fullmatch(reading.low, one.end, other.start):
            yield Statement(main, (other.key,), "taken")
            yield Statement(main, (one.key,), "home")
        elif _FOLLOWS.fullmatch(reading.low, one.end, other.start):
            yield Statement(main, (one.key,), "taken")
            yield Statement(main, (other.key,), "home")
    for person in people:
        if _TAKES_SEAT.match(reading.low, person.end, person.end + _LONGEST):
            yield Statement(main, (person.key,), "down")
        if _GOES_HOME.match(reading.low, person.end, person.end + _LONGEST):
            yield Statement(main, (person.key,), "home")
        if _HIS_PLACE.search(reading.low, max(0, person.start - _LONGEST), person.start):
            yield Statement(main, (person.key,), "taken")
