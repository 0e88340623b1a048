"""Parts a launch with a crew of its own from the flight told of before it, whose crew is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.fleets import starts_of
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.flights import Flight
    from spacetimeline.extract.mentions import EventMention


def part_flights(found: list[EventMention]) -> None:
    """A launch with a crew of its own is not that of the flight told of before: its flight is not known.

    Nor is one from a place where no craft of that type starts.
    """
    crews: dict[int, set[str]] = {}
    for mention in found:
        if mention.kind is not EventKind.LAUNCH or mention.flight is None:
            continue
        if not mention.flight_sure and mention.site and not _may_start(mention.flight, mention):
            mention.flight = None
            continue
        if not mention.roles.crew:
            continue
        if not mention.flight_sure and any(
            unit.low in ("first", "previously") for unit in mention.clause.units[max(0, mention.at - 2) : mention.at]
        ):
            mention.flight = None  # "she had first flown in May 1985": an earlier flight of hers
            continue
        known = crews.setdefault(id(mention.flight), set())
        several = len(known) > 1 and len(mention.roles.crew) > 1
        if several and not mention.flight_sure and known.isdisjoint(mention.roles.crew):
            mention.flight = None
        else:
            known |= set(mention.roles.crew)


def _may_start(flight: Flight, mention: EventMention) -> bool:
    """May a craft of that type carry people up from the launch site that the sentence names?"""
    places = starts_of(flight.family)
    sites = [unit.ref.attributes for unit in mention.clause.units if unit.tag == "entity" and unit.ref.kind == "site"]
    launch = [each for each in sites if each.get("class") == "launch"]
    return not places or not launch or any({each.get("country"), each.get("zone")} & places for each in launch)
