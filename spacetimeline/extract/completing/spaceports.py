"""The spaceports an article names as places from which something starts, by their names and those of their pads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import port_of
from spacetimeline.extract.craft.fleets import starts_of
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_BACK_TO = lazy(
    r"\b(?:return(?:s|ed|ing)?|(?:go|went|flew|fly|travel\w*)\s+back|back)\s+(?:to|at)\s+(?:the\s+|nasa['’]s\s+)?\Z"
)


def spaceports(reading: Reading) -> dict[str, EntityMention]:
    """The spaceports of an article by name; those that something goes back to if there are no others.

    A range where something only comes down ("landed at Woomera") is none.
    """
    pads = [each for each in reading.entities if may_be_left(each, reading)]
    starts = [each for each in pads if not _is_of_return(each, reading)] or pads
    ports = {port_of(each.canonical): each for each in starts}
    whole = [name for name in ports if not any(other.startswith(f"{name} ") for other in ports)]
    return {name: ports[name] for name in whole}  # a pad at "Wallops" is at the Wallops Flight Facility


def port_of_heading(reading: Reading) -> str:
    """The spaceport a history is about: the only one that its heading names, which names no craft or rocket.

    What stands there in capitals is where the news comes from.
    """
    title = reading.segments[0].end if reading.segments else 0
    named = [each for each in takewhile(lambda each: each.start < title, reading.entities) if not each.text.isupper()]
    ports = {port_of(each.canonical) for each in named if may_be_left(each, reading)}
    others = any(each.kind in ("vehicle", "mission", "launch_vehicle", "station") for each in named)
    return ports.pop() if len(ports) == 1 and not others else ""


def may_be_left(mention: EntityMention, reading: Reading) -> bool:
    """Is it a launch site, and not named as the range where something comes down ("landed at Woomera")?"""
    if not is_pad(mention):
        return False
    return not (mention.attributes.get("recovery") and _is_of_return(mention, reading))


def is_pad(mention: EntityMention) -> bool:
    """Is it the name of a launch site or pad?"""
    launch = mention.kind == "site" and mention.certain and mention.attributes.get("class") == "launch"
    return launch and mention.text not in ("Eastern Range", "Western Range")  # which watch over launches


def may_start_at(flight: Flight | None, port: EntityMention) -> bool:
    """May a craft of that type carry people up from a launch site, as far as is known of it?"""
    family = flight.family if flight is not None else ""
    places = starts_of(family) or starts_of(f"Crew {family}")
    return not places or not places.isdisjoint({port.attributes.get("country"), port.attributes.get("zone")})


def _is_of_return(pad: EntityMention, reading: Reading) -> bool:
    """Is a site named as where something comes back to ("will come down at White Sands", "return to Kennedy")?"""
    segment = reading.segments[bisect_right(reading.segments, pad.start, key=lambda each: each.start) - 1]
    if _BACK_TO.search(reading.low, max(segment.start, pad.start - 40), pad.start):
        return True
    first, last = (
        bisect_left(reading.triggers, at, key=lambda each: each.start) for at in (segment.start, segment.end)
    )
    told = reading.triggers[first:last]
    before = [each for each in told if each.start < pad.start]
    if before and before[-1].kind is EventKind.RETURN and pad.start - before[-1].end < _NEAR:
        return True  # "which was let go on Saturday, came down near Woomera"
    kinds = {kind for each in told for kind in (each.kind, *(option.kind for option in each.options))}
    found = not kinds and _RECOVERED.search(reading.low, segment.start, segment.end) is not None
    return found or (EventKind.RETURN in kinds and EventKind.LAUNCH not in kinds)


_RECOVERED = lazy(r"\b(?:recover(?:ed|y)|retrieved|collected)\b")
_NEAR = 24  # characters


def heads_news(site: EntityMention) -> bool:
    """Is it the place of a dateline, from which no more than the news came: "CAPE CANAVERAL, Florida, Sept. 15"?"""
    return site.text.isupper() and len(site.text) > _LONGEST_SHORT and site.text.replace(" ", "").isalpha()


_LONGEST_SHORT = 4  # "KSC"
