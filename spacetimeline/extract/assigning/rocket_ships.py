"""Events of a rocket that is a ship as well: "Starship lifted off. The ship splashed down", among other launches."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_ship_rocket
from spacetimeline.extract.craft.flights import Flight
from spacetimeline.extract.mentions.further_craft import is_of_previous
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

_FLOWN = frozenset((EventKind.LAUNCH, EventKind.RETURN, EventKind.REENTRY))


def fly_rocket_ships(found: list[EventMention], reading: Reading) -> None:
    """Put what tells of no craft by name on the ship of that sort named last before it, if nothing else was since.

    What is told of another craft by now is that ship's only where the same paragraph names it.
    """
    ships = [each for each in reading.rockets if is_ship_rocket(each)]
    if not ships:
        return
    flights: dict[str, Flight] = {}
    starts, names = [each.start for each in ships], {each.canonical for each in ships}
    for mention in found:
        if mention.kind not in _FLOWN or mention.flight_sure or mention.roles.craft or mention.roles.crew:
            continue
        lifts = mention.flight is None and mention.roles.launch_vehicle in names  # "the launch of the eighth Starship"
        at = bisect_left(starts, mention.segment.end if lifts else mention.start)
        ship = ships[at - 1] if at else None
        if ship is None:
            continue
        here = mention.flight is None or ship.start >= reading.paragraph_start(mention.number)
        if not (here or is_of_previous(mention)):
            continue
        between = slice(*(bisect_left(reading.entity_starts, place) for place in (ship.end, mention.start)))
        others = (each for each in reading.entities[between] if each.canonical != ship.canonical)
        if any(each.kind in ("vehicle", "mission", "launch_vehicle") for each in others):
            continue
        name = ship.canonical
        mention.flight = flights.setdefault(name, Flight(name, name, family=name))
