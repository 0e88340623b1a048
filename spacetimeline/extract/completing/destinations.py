"""Where a launch leads, where its own sentence does not say: by what else is told of its flight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.completing.candidate_form import main_station, ship_met, tells_of_two
from spacetimeline.extract.craft.craft_names import is_called
from spacetimeline.extract.crews.crews import OF_BOTH
from spacetimeline.extract.crews.landers import MODULES
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


def settle_mates(told: list[Told], reading: Reading) -> None:
    """Give what two crewed craft do together the one of them that another telling names: "the final undocking"."""
    if reading.stations and not any(each.kind is EventKind.DOCKING and _no_station(each) for each in told):
        return
    met = [each for each in told if each.flight is not None and each.kind in _TOGETHER and _no_station(each)]
    mates: list[tuple[str, str, Told]] = []
    flown = [each for each in told if each.flight is not None and each.flight.sort == "crew"]
    for meeting in met:
        flight = meeting.flight
        mate = ship_met(meeting, reading) if flight is not None and flight.sort == "crew" else ""
        if flight is None or not mate:
            continue
        sent = (each.flight for each in flown if each.flight is not flight and _is_near(each, meeting))
        other = next((each for each in sent if each is not None and is_called(each.vehicle, mate)), None)
        mates.append((flight.vehicle, mate if other is None else other.vehicle, meeting))
        if other is not None:
            mates.append((other.vehicle, flight.vehicle, meeting))
            _bring_both(meeting, flight, other, reading)
    for each in met if mates else ():
        if each.flight is not None and not any(mention.roles.mate for mention in each.mentions):
            vehicle = each.flight.vehicle
            named = (mate for ship, mate, meeting in mates if ship == vehicle and _is_near(meeting, each))
            (each.best or each.mentions[0]).roles.mate = next(named, "")


def _bring_both(meeting: Told, one: Flight, other: Flight, reading: Reading) -> None:
    """Give a docking told of both ships ("The two craft docked at noon") the people of both."""
    modules = any(each.vehicle.lower().startswith(MODULES) for each in (one, other))  # of one ship
    told = (each for each in meeting.mentions if each.when is not None)
    if meeting.kind is EventKind.DOCKING and not modules and any(tells_of_two(each, reading) for each in told):
        best = meeting.best or meeting.mentions[0]
        best.roles.crew = list(dict.fromkeys([*best.roles.crew, *one.up, *other.up]))
        best.notes.add(OF_BOTH)


_TOGETHER = (EventKind.DOCKING, EventKind.UNDOCKING, EventKind.HATCH_OPENING)


def _no_station(told: Told) -> bool:
    return not any(mention.roles.station or mention.roles.target_craft for mention in told.mentions)


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


def _is_near(one: Told, other: Told) -> bool:
    return _is_soon(one, other) or _is_soon(other, one)


def _is_soon(launch: Told, arrival: Told) -> bool:
    if launch.when is None or arrival.when is None:
        return True
    return -DAY_MS < arrival.when.at_ms - launch.when.at_ms < _WAY_MS
