"""The rocket of launches whose load nobody knows: that of their paragraph, else the one the article is about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading


def name_rockets(told: list[Told], reading: Reading) -> None:
    """Give a launch of an unknown load the rocket of its paragraph, else the one that the article is about."""
    for launch in told:
        best = launch.best or launch.mentions[0]
        if launch.kind is not EventKind.LAUNCH or launch.flight is not None or best.roles.launch_vehicle:
            continue
        if any(each.roles.crew or each.roles.craft or each.roles.body for each in launch.mentions):
            continue
        near = _rockets_within(reading, reading.paragraph_start(best.number), best.start)
        best.roles.launch_vehicle = own_words(near[-1]) if near else foremost(reading)


def _rockets_within(reading: Reading, start: int, end: int) -> Sequence[EntityMention]:
    first, last = (bisect_left(reading.rockets, at, key=lambda each: each.start) for at in (start, end))
    return reading.rockets[first:last]


def foremost(reading: Reading) -> str:
    """The rocket an article is about: named some times, and more often than all others together; else empty."""
    counts = Counter(each.canonical for each in reading.rockets)
    main = counts[reading.main_rocket]
    return reading.main_rocket if main >= _SOME and main * 2 > counts.total() else ""


def rocket_of_heading(mention: EventMention, reading: Reading) -> str:
    """The one rocket of the few words that open the paragraph: "Falcon 9 / SWOT. The satellite was launched on"."""
    first = bisect_left(reading.segments, reading.paragraph_start(mention.number), key=lambda each: each.start)
    opening = reading.segments[first]
    if first == mention.number or opening.end - opening.start > _HEADING:
        return ""
    named = _rockets_within(reading, opening.start, opening.end)
    return own_words(named[0]) if len(named) == 1 and named[0].start == opening.start else ""


_HEADING = 60  # characters


def rocket_of_flights(mention: EventMention, reading: Reading) -> str:
    """The rocket of which its paragraph tells before that such flights use it: "Earlier tests had used the Atlas D"."""
    first = reading.paragraph_start(mention.number)
    named = _rockets_within(reading, first, mention.segment.start)
    if not named or len({each.canonical for each in named}) > 1:
        return ""
    lead = reading.low[max(first, named[0].start - _SENTENCE) : named[0].start]
    return own_words(named[0]) if _FLIGHTS_USE.search(lead) is not None else ""


_FLIGHTS_USE = lazy(
    r"\b(?:tests|flights|missions|launches|ones|all|both)\b[^.;]{0,60}\s"
    r"(?:used?|flew|flown|rode|ridden|relied|launched|(?:sent|went|gone)\s+up)\b[^.;]{0,24}\Z"
)
_LATER_FLIGHT = lazy(
    r"\b(?:will|would|plans?|envisions?|hopes?)\b[^.;]*\b(?:first|next|future|later|another|further)\s+(?:[\w-]+\s+){0,3}"
    r"(?:flights?|launch(?:es)?|missions?)\s+(?:of|on|aboard|by|with)\s+(?:an?\s+|the\s+)?\Z"
)


def is_of_later_flight(rocket: EntityMention, reading: Reading) -> bool:
    """Is it the rocket of a flight to come: "two more flights, one of which would be the first mission of Ariane"?"""
    return _LATER_FLIGHT.search(reading.low, max(0, rocket.start - _SENTENCE), rocket.start) is not None


_SENTENCE = 200  # characters
_SOME = 3
