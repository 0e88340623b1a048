"""On which flight people are whose own sentence names none: on that which another sentence names as theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.crews.counts import seats
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.crews.told_crews import Statement
    from spacetimeline.extract.mentions.mentions import EventMention

UP = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.BERTHING, EventKind.ORBIT_INSERTION, EventKind.SCRUB))


def fit_statements(told: list[Statement], found: list[EventMention]) -> list[Statement]:
    """The statements; those that name no craft are of the flight whose launch their sentence tells.

    So is "That flight had been launched in May with A in command", whatever flight the article is about.
    """
    launches: dict[int, EventMention | None] = {}
    for mention in found:
        if mention.kind is EventKind.LAUNCH and mention.roles.crew:
            launches[mention.number] = None if mention.number in launches else mention
    met = {each.number: each for each in found if each.kind in _MEETINGS and each.when is not None}
    taken_up: dict[str, list[EventMention]] = {}
    for mention in found:
        for key in mention.roles.crew if mention.kind is EventKind.LAUNCH else ():
            taken_up.setdefault(key, []).append(mention)
    return [
        _of_own_ship(each, met[each.number], taken_up)
        if each.number in met
        else _fitted(each, launches.get(each.number))
        for each in told
    ]


def _of_own_ship(told: Statement, meeting: EventMention, taken_up: dict[str, list[EventMention]]) -> Statement:
    """A statement beside a meeting of ships, put onto that in which its people were launched just before.

    "The ships docked once more, with Ray at the controls and with Soyuz in the active part" has him on his own ship.
    ``taken_up`` are the launches of each of the people.
    """
    if told.flight is None or told.way != "both" or not told.keys:
        return told
    for each in taken_up.get(told.keys[0], ()):
        if each.flight is not told.flight and rode(told.keys, each, meeting):
            return replace(told, flight=each.flight)
    return told


def rode(keys: Iterable[str], launch: EventMention, docking: EventMention) -> bool:
    """Were people launched in a craft that the text names for certain, in the days before a docking?"""
    if docking.when is None or launch.when is None or not launch.flight_sure or not launch.roles.crew:
        return False
    soon = 0 <= docking.when.nominal_end_ms - launch.when.at_ms < _WAY_MS
    return soon and set(keys) <= set(launch.roles.crew)


_WAY_MS = 5 * DAY_MS


def _fitted(told: Statement, launch: EventMention | None) -> Statement:
    if told.flight is not None or launch is None or launch.flight is None or launch.flight.sort != "crew":
        return told
    if told.way == "down":
        return told  # "A, who was launched in May, lay in a special seat"
    return replace(told, flight=launch.flight) if set(told.keys) <= set(launch.roles.crew) else told


def follow_people(found: list[EventMention], told: list[Statement], flights: Flights) -> None:
    """Put an event of people onto the flight a sentence names as theirs, where its own words name none.

    Those who are none of the crew told of a flight are on the one named last before them.
    """
    crews: dict[int, set[str]] = {}
    theirs: dict[str, dict[int, int]] = {}  # by person and flight, in which sentence that is told first
    by_id: dict[int, Flight] = {}
    for each in told:
        if each.way == "both":
            crews.setdefault(id(each.flight or flights.flights.get(flights.main)), set()).update(each.keys)
        if each.flight is not None and not each.flight.generic and each.way in ("both", "up"):
            by_id[id(each.flight)] = each.flight
            for key in each.keys:
                theirs.setdefault(key, {}).setdefault(id(each.flight), each.number)
    launched = {tuple(each.roles.crew): each.flight for each in found if _is_sure_launch(each)}
    for crew, flight in launched.items():
        if id(flight) in crews:  # whoever else is told of beside, these are aboard
            crews[id(flight)].update(crew)
    named = _by_named_crew(found)
    meeting = ships_that_meet(found)
    left: dict[tuple[str, ...], list[EventMention]] = {}  # where people undocked in a craft that is named
    for mention in found:
        if mention.kind is EventKind.UNDOCKING and mention.flight_sure and mention.roles.crew:
            left.setdefault(tuple(mention.roles.crew), []).append(mention)
    moved: dict[tuple[str, ...], tuple[Flight, Flight]] = {}  # from and to which flight, by crew
    for mention in found:
        crew, flight = tuple(mention.roles.crew), mention.flight
        if flight is not None and flight is moved.get(crew, (None,))[0]:
            mention.flight = moved[crew][1]  # "Their ship docked"
        if id(flight) in meeting and crew and mention.kind in _MEETINGS:
            own = [meeting[each] for key in crew for each in theirs.get(key, ()) if each in meeting]
            if len(own) == len(crew) and all(each is own[0] for each in own):
                mention.flight = own[0]  # "Slayton docked with the Soyuz a second time"
        if mention.kind in _MEETINGS and (undocked := _just_left(mention, left.get(crew, ()))) is not None:
            mention.flight = undocked
            continue
        if (ship := named.get(frozenset(crew))) is not None and _is_in_that_ship(mention, ship):
            mention.flight = ship
            continue
        if (own_flight := _told_as_theirs(mention, flights, theirs)) is not None:
            mention.flight = own_flight
            continue
        if mention.kind not in UP or mention.flight_sure or len(crew) < _SEVERAL:
            continue
        if mention.when is None and mention.kind is EventKind.LAUNCH and launched.get(crew) is not None:
            mention.flight = launched[crew]  # "The first step was the launch of A and B. They left in Soyuz TM-21"
            continue
        stated = [set(theirs.get(key, ())) for key in crew]
        if all(stated) and len(set.union(*stated)) == 1:
            mention.flight = by_id[next(iter(stated[0]))]
        elif flight is not None and len(crews.get(id(flight), ())) > 1 and crews[id(flight)].isdisjoint(crew):
            near = flights.crewed_before(mention.start)
            if near is not None and len(crews.get(id(near), set()).union(crew)) <= seats(near):
                moved[crew] = flight, near
                mention.flight = near


def _by_named_crew(found: list[EventMention]) -> dict[frozenset[str], Flight | None]:
    """The one flight whose craft is named where several people undock, dock or are moved in it, by these people."""
    flights: dict[frozenset[str], Flight | None] = {}
    for each in found:
        craft, crew = each.roles.craft, frozenset(each.roles.crew)
        if each.kind not in _MEETINGS or not each.flight_sure or len(crew) < _SEVERAL or each.flight is None:
            continue
        if each.flight.sort == "crew" and not each.flight.generic and not any(map(is_generic, craft)):
            flights[crew] = each.flight if flights.get(crew, each.flight) is each.flight else None
    return flights


def _is_in_that_ship(mention: EventMention, ship: Flight) -> bool:
    """Does the very crew of a ship dock in one that is not named, or come home in one told by its type alone?

    "A, B and C moved Soyuz 9 to another port. They arrived in May and are to land in the relocated Soyuz".
    """
    flight = mention.flight
    if flight is None or flight is ship or flight.family != ship.family:
        return False
    if mention.kind is EventKind.RETURN:
        return mention.flight_sure and bool(mention.roles.craft) and all(map(is_generic, mention.roles.craft))
    return mention.kind is EventKind.DOCKING and not mention.flight_sure


def _told_as_theirs(mention: EventMention, flights: Flights, theirs: dict[str, dict[int, int]]) -> Flight | None:
    """The flight that the sentences before name alone, and tell to be that of some of an event's people.

    "His next flight was Gemini 5. Cooper and Conrad were launched in August."
    """
    if mention.flight_sure or not mention.roles.crew or mention.kind not in _IN_THEIR_SHIP:
        return None
    near = flights.alone_before(mention.number)
    if near is None or near is mention.flight or near.sort != "crew":
        return None
    told = (theirs.get(key, {}).get(id(near), mention.number) for key in mention.roles.crew)
    return near if any(number < mention.number for number in told) else None


_IN_THEIR_SHIP = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.LANDING, EventKind.RETURN))


def _just_left(docking: EventMention, left: Sequence[EventMention]) -> Flight | None:
    """The craft in which people undocked who dock again within hours: "The two docked again half an hour later".

    ``left`` are their undockings.
    """
    if docking.flight_sure or docking.kind is not EventKind.DOCKING or docking.when is None:
        return None
    for other in left:
        if (
            other.when is not None
            and 0 <= docking.number - other.number < _AGAIN
            and docking.when.at_ms - other.when.at_ms < DAY_MS
        ):
            return other.flight
    return None


_AGAIN = 4  # sentences


def _is_sure_launch(mention: EventMention) -> bool:
    return mention.kind is EventKind.LAUNCH and mention.flight_sure and len(mention.roles.crew) >= _SEVERAL


def ships_that_meet(found: list[EventMention]) -> dict[int, Flight]:
    """The two crewed ships of different types that meet, by identity, where no more dock but at a station."""
    met = [each for each in found if each.kind in _MEETINGS and each.flight is not None and each.when is not None]
    at_station = {id(each.flight) for each in met if each.roles.station}
    crewed = (each.flight for each in met if each.flight is not None and each.flight.sort == "crew")
    ships = {id(each): each for each in crewed if id(each) not in at_station}
    return ships if len({each.family for each in ships.values()}) == len(ships) == _SEVERAL else {}


_SEVERAL = 2
_MEETINGS = (EventKind.DOCKING, EventKind.UNDOCKING)
