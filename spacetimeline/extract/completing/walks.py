"""Where people walk outside: on another body or in space, and out of which craft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.crews.crews import crew_of
from spacetimeline.extract.crews.landers import LANDER, ORBITER, whole_ship
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.merging.merging import Told


def walk_on_the_surface(told: list[Told], flights: Flights) -> None:
    """The spacewalks of the days after a landing on another body are told of as there, by those who landed.

    They go out of the lander, or of the ship that it belongs to; who did not land goes out of that ship in space.
    """
    landings = [each for each in told if each.kind is EventKind.LANDING and each.when and _body(each)]
    for each in told if landings else ():
        best = each.best or each.mentions[0]
        roles = best.roles
        if each.kind is not EventKind.SPACEWALK or each.when is None or roles.station or roles.body:
            continue
        for landing in landings:
            after = each.when.at_ms - landing.when.at_ms if landing.when is not None else -1
            if not 0 <= after < _WAY_BACK_MS:
                continue
            own = landing.flight is not None and (each.flight or landing.flight).family == landing.flight.family
            best.flight_sure = best.flight_sure or own
            if after > _ON_SURFACE_MS or _is_of_others(each, landing):
                if each.flight is not None and _is_module(each.flight, LANDER):
                    each.flight = whole_ship(each.flight, flights)
                continue
            roles.body = _body(landing)
            if own and (each.flight is None or _is_module(each.flight, ORBITER)):
                each.flight = landing.flight
            if not any(mention.roles.crew for mention in each.mentions):
                roles.crew = [key for key, role in crew_of(landing).items() if role != "command module pilot"]


_ON_SURFACE_MS = 5 * DAY_MS
_WAY_BACK_MS = 10 * DAY_MS


def _is_of_others(walk: Told, landing: Told) -> bool:
    """Does somebody walk who is not one of those told to have landed?"""
    walkers = {key for mention in walk.mentions for key in mention.roles.crew}
    landed = crew_of(landing)
    return bool(walkers and landed) and walkers.isdisjoint(landed)


def _body(landing: Told) -> str:
    """The body on which a craft lands."""
    flight = landing.flight
    known = "Moon" if _is_module(flight, LANDER) else flight.target if flight is not None else ""
    return landing.mentions[0].roles.body or known


def _is_module(flight: Flight | None, sort: str) -> bool:
    return flight is not None and flight.vehicle.lower().startswith(sort)


FREE_FLYERS = frozenset(("Space Shuttle", "Gemini", "Voskhod"))
"""Ships whose people walk in space from the ship itself."""
FLIGHT_MS = 20 * DAY_MS


def walk_from_ships(told: list[Told], flights: Flights) -> None:
    """A spacewalk is made from the ship that the walkers fly, or that the article tells of for those very days."""
    kinds = (EventKind.LAUNCH, EventKind.RETURN)
    flown = [(each.flight, each.when.at_ms) for each in told if each.kind in kinds and each.when is not None]
    for each in told:
        flight, best = each.flight, each.best or each.mentions[0]
        if each.kind is not EventKind.SPACEWALK or flight is None or flight.family not in FREE_FLYERS:
            continue
        at = each.when.at_ms if each.when is not None else 0
        days = [when for other, when in flown if other is flight and abs(when - at) < FLIGHT_MS]
        crew = set(best.roles.crew)
        if (flight.key == flights.main and days) or (crew and crew <= set(flight.up)):
            best.flight_sure = True
