"""Puts what people did on the flight of which they are told to be the crew, where their sentence names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.home_with_others import WITH_OTHERS
from spacetimeline.extract.completing.walks import FLIGHT_MS, FREE_FLYERS
from spacetimeline.extract.crews.crews import DOWN
from spacetimeline.extract.mentions.rockets import lifts, may_lift
from spacetimeline.extract.merging.merging import OF_RELIEF
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention


def settle_returns(found: list[EventMention], flights: Flights) -> None:
    """Who is named as coming home decides with whom: people who did not all go up on a craft need not return on it.

    People of whom no craft is known dock, come home or go outside in the one that they alone are told to crew.
    """
    launches = [each for each in found if each.kind is EventKind.LAUNCH and each.when][:_MOST_LAUNCHES]
    aboard: dict[str, list[Flight]] = {}  # by the people who go up
    for each in flights.flights.values():
        for key in each.up:
            aboard.setdefault(key, []).append(each)
    for mention in found:
        flight, crew = mention.flight, set(mention.roles.crew)
        if flight is None and crew and mention.kind in _BY_CREW and _OTHERS_SHIP.isdisjoint(mention.notes):
            mention.flight = _crewed_by(crew, mention, launches, aboard)
        if mention.kind not in DOWN or mention.flight_sure or not crew or flight is None or crew <= set(flight.up):
            continue
        whole = _with_all(crew, aboard)
        if whole:
            mention.flight = whole[0]
        elif flight.up and not set(flight.up) <= crew:
            mention.flight = None


def _with_all(crew: set[str], aboard: dict[str, list[Flight]]) -> list[Flight]:
    """The flights on which all of a crew went up, in the order of the text."""
    return [each for each in aboard.get(next(iter(crew)), ()) if crew <= each.up.keys()]


_MOST_LAUNCHES = 400
_OTHERS_SHIP = frozenset((WITH_OTHERS, OF_RELIEF))
_WAY_MS = 5 * DAY_MS
_BY_CREW = frozenset((EventKind.DOCKING, EventKind.RETURN, EventKind.UNDOCKING, EventKind.SPACEWALK))


def _crewed_by(
    crew: set[str], mention: EventMention, launches: list[EventMention], aboard: dict[str, list[Flight]]
) -> Flight | None:
    """The one flight that has all those people aboard, launched not long before."""
    whole = [each for each in _with_all(crew, aboard) if not each.generic]
    flight = whole[0] if len(whole) == 1 else None
    if (
        flight is None
        or mention.when is None
        or (mention.kind is EventKind.SPACEWALK and flight.family not in FREE_FLYERS)
    ):
        return None
    reach = FLIGHT_MS if flight.family in FREE_FLYERS else 450 * DAY_MS
    if mention.kind is EventKind.DOCKING:
        reach = _WAY_MS
    own = [each.when for each in launches if each.flight is flight or _is_of_all(each, flight)]
    return flight if any(each and 0 <= mention.when.nominal_end_ms - each.at_ms < reach for each in own) else None


def _is_of_all(launch: EventMention, flight: Flight) -> bool:
    """Is it the launch, in no craft named, of just those who are the crew of a flight, on a rocket that lifts such?"""
    rocket = launch.roles.launch_vehicle
    if launch.flight is not None or not rocket or set(launch.roles.crew) != set(flight.up):
        return False
    return lifts(rocket, flight.family) and may_lift(flight, rocket)
