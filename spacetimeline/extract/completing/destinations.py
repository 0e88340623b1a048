"""Where a launch leads, where its own sentence does not say: by what else is told of its flight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.completing.candidate_form import main_station
from spacetimeline.extract.completing.mates import ship_met
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.roles import Roles
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading

_AT_STATION = (EventKind.DOCKING, EventKind.BERTHING)
_AT_BODY = (EventKind.LANDING, EventKind.ORBIT_INSERTION)
_NEVER_ARRIVE = ("satellite", "observatory", "module", "target")
_WAY_MS = 30 * DAY_MS
"""So long a ship may be on its way to a station."""


def settle_destinations(told: list[Told], reading: Reading) -> None:
    """Give launches the station or body that their craft comes to: told of beside, else known of such a craft."""
    arrivals: dict[int, list[Told]] = {}
    for each in told:
        if each.flight is not None and each.kind in (*_AT_STATION, *_AT_BODY):
            arrivals.setdefault(id(each.flight), []).append(each)
    for each in told:
        flight = each.flight
        if each.kind is not EventKind.LAUNCH or flight is None or each.mentions[0].roles.body:
            continue
        if not any(mention.roles.destination for mention in each.mentions):
            best = each.best or each.mentions[0]
            best.roles.destination = _destination(each, flight, arrivals.get(id(flight), []), reading)


def _destination(launch: Told, flight: Flight, arrivals: list[Told], reading: Reading) -> str:
    for each in arrivals:
        named = [name for mention in each.mentions if (name := _place(mention.kind, mention.roles))]
        if each.kind in _AT_STATION and _is_soon(launch, each):
            craft = any(mention.roles.target_craft for mention in each.mentions)
            if craft or (not named and ship_met(each, reading)):
                return ""
            return named[0] if named else main_station(reading, each.mentions[0].segment.end)
    if flight.sort in _NEVER_ARRIVE:
        return ""
    if flight.target:
        return flight.target
    bodies = [mention.roles.body for each in arrivals if each.kind in _AT_BODY for mention in each.mentions]
    if any(bodies):
        return next(body for body in bodies if body)
    return main_station(reading, launch.mentions[0].segment.end) if flight.sort == "cargo" else ""


def _place(kind: EventKind, roles: Roles) -> str:
    return roles.station if kind in _AT_STATION else roles.body


def _is_soon(launch: Told, arrival: Told) -> bool:
    if launch.when is None or arrival.when is None:
        return True
    return -DAY_MS < arrival.when.at_ms - launch.when.at_ms < _WAY_MS
