"""On which craft people dock, part or come home where their sentence names none: on that which took them up."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.home_with_others import WITH_OTHERS
from spacetimeline.extract.assigning.older_ships import IN_OLDER, older_ship
from spacetimeline.extract.assigning.ships_apart import keep_in_own_ships
from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.craft.flights import Flight
from spacetimeline.extract.merging.telling_days import days_of
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention

_REACH_MS = {
    EventKind.DOCKING: 5 * DAY_MS,
    EventKind.UNDOCKING: 450 * DAY_MS,
    EventKind.RETURN: 450 * DAY_MS,
}
"""So long after a launch an event may be of the same flight."""
_DAYS_MS = 20 * DAY_MS
_MOST_LAUNCHES = 400


def follow_people(found: list[EventMention], flights: Flights) -> None:
    """Put what people do in flight on the craft of the last launch before it that took them all up.

    What was put down to the flight that the article is about stays with it, unless others
    were launched on that one and these days before.
    """
    main = flights.main
    launches = [each for each in found if each.kind is EventKind.LAUNCH and each.when is not None and not each.slot][
        :_MOST_LAUNCHES
    ]
    _start_that_day(launches)
    launches = [each for each in launches if each.roles.crew]
    for mention in found:
        if mention.kind not in _REACH_MS or not mention.roles.crew or mention.when is None:
            continue
        if _is_open(mention) and (older := older_ship(mention, found, flights)) is not None:
            mention.flight, mention.flight_sure = older, True
            mention.notes.add(IN_OLDER)
            continue
        if WITH_OTHERS in mention.notes:
            continue
        last = _last_launch(mention, launches) if _is_open(mention) else None
        if last is not None and (
            mention.flight is None or mention.flight.key != main or _is_others(mention, last, launches)
        ):
            mention.flight = last.flight
    _come_home_in(found)
    _ride_in(found)
    _follow_home(found)
    _ride_where_they_are(found)
    keep_in_own_ships(found)
    _leave_lander(found, flights)


def _start_that_day(launches: list[EventMention]) -> None:
    """Put people who were launched, in no craft named, on the one that a sentence beside says started that day."""
    named = [each for each in launches if each.flight_sure and each.flight is not None and each.flight.sort == "crew"]
    for launch in launches if named else ():
        if launch.flight_sure or not launch.roles.crew:
            continue
        flights = {id(each.flight): each.flight for each in named if _is_one_start(each, launch)}
        if len(flights) == 1:
            launch.flight = next(iter(flights.values()))


def _is_one_start(named: EventMention, launch: EventMention) -> bool:
    """May two launches told near each other be one, by day and people?"""
    near = abs(named.number - launch.number) <= _NEAR and days_of(named) == days_of(launch)
    others = named.roles.crew and set(named.roles.crew).isdisjoint(launch.roles.crew)
    return near and days_of(launch)[0] == days_of(launch)[1] and not others


def own_ship(
    mention: EventMention, craft: EntityMention, at: int, found: list[EventMention], flights: Flights
) -> Flight | None:
    """The ship in which the people of "their Soyuz" are told to have flown before; unit ``at`` names the type.

    "A, B and C, whose Soyuz docked in May" have another than those who were told to fly in the one named last.
    """
    crew = set(mention.roles.crew)
    if not crew or not at or mention.clause.units[at - 1].low not in _OWNERS_OF_TYPE:
        return None
    family = craft.attributes.get("family", "")
    before = found[: bisect_left(found, mention.start, key=lambda each: each.start)]
    for other in reversed(before):
        flight = other.flight
        if flight is not None and flight.family == family and not flight.generic and crew <= set(other.roles.crew):
            return flight
    meant = flights.of(craft)
    theirs = [set(each.roles.crew) for each in before if each.flight is meant and each.roles.crew]
    if meant.generic or not theirs or any(crew & each for each in theirs):
        return None
    name = craft.canonical
    return Flight(f"{name} of {min(crew)}", name, family=family, generic=True, sort=meant.sort, apart=True)


_OWNERS_OF_TYPE = words("their his her whose")


def their_ship(mention: EventMention, flights: Flights, found: list[EventMention]) -> Flight | None:
    """The ship of "their ship", "their Titan II" or "its crew": that of those people, else the last one with a crew."""
    if not (_is_their_ship(mention) or _is_its_crew(mention)):
        return None
    return _flown_by(mention, found) or flights.crewed_before(mention.start)


def _flown_by(mention: EventMention, found: list[EventMention]) -> Flight | None:
    """The flight on which all the people of an event are told last before to have been."""
    crew = set(mention.roles.crew)
    told = found[max(0, bisect_left(found, mention.start, key=lambda each: each.start) - _TOLD_SOON) :]
    before = (each for each in reversed(told) if each.start < mention.start and each.flight is not None)
    return next((each.flight for each in before if crew and crew <= set(each.roles.crew)), None)


_TOLD_SOON = 24  # events


def _is_their_ship(mention: EventMention) -> bool:
    """Is it "they undocked their ship", "their Titan II rose": the craft that carries people?"""
    near = mention.clause.units[max(0, mention.at - _OWN_REACH - 1) : mention.at + _OWN_BEHIND]
    owned = [each for owner, each in pairwise(near) if owner.low in _OWNERS]
    return any(each.low in _SHIPS or (each.tag == "entity" and each.ref.kind == "launch_vehicle") for each in owned)


_OWNERS = words("their his her")
_SHIPS = words("ship ships ferry capsule spacecraft craft spaceship crewship soyuz")
_OWN_REACH = 10
_OWN_BEHIND = 4


def _is_its_crew(mention: EventMention) -> bool:
    """Is it "Atlantis was next. Its crew docked in June": the crew of the craft named just before?"""
    head = subject(mention.clause, mention.at) if mention.trigger.form != "noun" else None
    units = mention.clause.units
    return head is not None and head > 0 and units[head].low in _THEIR_CREW and units[head - 1].low == "its"


_THEIR_CREW = words("crew crews crewmen astronauts cosmonauts")


def _leave_lander(found: list[EventMention], flights: Flights) -> None:
    """Put a return told behind events of a lunar module on the ship it belongs to: no lander comes home."""
    for mention in found:
        flight = mention.flight
        if mention.kind is not EventKind.RETURN or flight is None or not flight.vehicle.lower().startswith(_LANDER):
            continue
        ships = [each for each in flights.flights.values() if each.family == flight.family and not each.generic]
        ships = [each for each in ships if not each.vehicle.lower().startswith(_LANDER)]
        own = flights.flights.get(flight.part_of) or max(ships, key=lambda each: each.mentions, default=None)
        mention.flight = own or flight


_LANDER = "lunar module"


def _come_home_in(found: list[EventMention]) -> None:
    """Put what people do on their way home on the craft in which a sentence beside it says, without a date, they left.

    So says "A and B left the station in the older Soyuz 26", or that they came down in it.
    """
    told = [each for each in found if each.kind in _HOMEWARD and each.roles.crew]
    named = [each for each in told if each.when is None and each.flight_sure and not _is_open(each)]
    for other in named[:_MOST_LAUNCHES]:
        for kind in _HOMEWARD:
            near = [each for each in told if each.kind is kind and _goes_with(each, other)]
            home = min(near, key=lambda each: abs(each.number - other.number), default=None)
            if home is not None:
                home.flight, home.flight_sure = other.flight, True


_HOMEWARD = (EventKind.UNDOCKING, EventKind.RETURN)


def _goes_with(mention: EventMention, other: EventMention) -> bool:
    """Is it told by its time near what the same people do, or some of them, and in no craft that is named?"""
    if mention.when is None or mention.flight_sure or abs(mention.number - other.number) > _NEAR:
        return False
    crew, others = set(mention.roles.crew), set(other.roles.crew)
    return crew <= others or others <= crew


_NEAR = 4
"""Sentences."""


def _ride_in(found: list[EventMention]) -> None:
    """Put a launch of somebody on the craft in which a sentence beside it says, without a date, that they went up."""
    told = [each for each in found if each.kind is EventKind.LAUNCH and each.roles.crew and not each.slot]
    for other in told[:_MOST_LAUNCHES]:
        if other.when is not None or not other.flight_sure or _is_open(other):
            continue
        crew = set(other.roles.crew)
        for each in told[:_MOST_LAUNCHES]:
            near = each.when is not None and abs(each.number - other.number) <= _NEAR
            if near and not each.flight_sure and set(each.roles.crew) <= crew:
                each.flight = other.flight


def _follow_home(found: list[EventMention]) -> None:
    """Put a launch of people whose own words name no craft on that in which they are told to have docked or come home.

    Where it was put down to another, nobody else may be told to have come home in theirs these days.
    """
    named = [each for each in found if each.kind in _REACH_MS and each.roles.crew and each.when is not None]
    named = [each for each in named if each.flight_sure][:_MOST_LAUNCHES]
    for launch in found:
        crew = set(launch.roles.crew)
        if launch.kind is not EventKind.LAUNCH or launch.flight_sure or not crew or launch.when is None:
            continue
        after = [
            each for each in named if crew <= set(each.roles.crew) and 0 <= _after(each, launch) < _REACH_MS[each.kind]
        ]
        first = min(after, key=lambda each: _after(each, launch), default=None)
        if first is not None and (launch.flight is None or _is_alone(first, launch)):
            launch.flight = first.flight


def _ride_where_they_are(found: list[EventMention]) -> None:
    """Put a launch of people on no craft on that which one of them leaves or leans out of, if it has no other launch.

    So they are in "stood in the open hatch of the command module".
    """
    launches = [each for each in found if each.kind is EventKind.LAUNCH]
    open_launches = [each for each in launches if each.flight is None and each.roles.crew and not each.slot]
    if not open_launches:
        return
    launched = {id(each.flight) for each in launches}
    for mention in found:
        flight, crew = mention.flight, set(mention.roles.crew)
        if (
            mention.kind is not EventKind.SPACEWALK
            or flight is None
            or not crew
            or not mention.flight_sure
            or flight.sort != "crew"
            or id(flight) in launched
        ):
            continue
        launch = next((each for each in open_launches if crew <= set(each.roles.crew)), None)
        if launch is not None and launch.start < mention.start:
            launch.flight = flight


def _is_alone(home: EventMention, launch: EventMention) -> bool:
    """Did just those who were launched come home soon, in a ship of the type put down for them?"""
    assert home.flight is not None and launch.flight is not None
    kin = home.flight.family == launch.flight.family and not home.flight.generic
    return kin and set(home.roles.crew) == set(launch.roles.crew) and _after(home, launch) < _DAYS_MS


def _is_open(mention: EventMention) -> bool:
    """Is the craft not named, only by its type, or as "his capsule"?"""
    return not mention.flight_sure or all(map(is_generic, mention.roles.craft))


def _last_launch(mention: EventMention, launches: list[EventMention]) -> EventMention | None:
    """The last launch of any of the people, where it was of them all and of the type of craft that is told."""
    crew = set(mention.roles.crew)
    reach = _REACH_MS[mention.kind]
    before = [each for each in launches if crew & set(each.roles.crew) and 0 <= _after(mention, each) < reach]
    last = min(before, key=lambda each: _after(mention, each), default=None)
    return last if last is not None and crew <= set(last.roles.crew) and _fits(mention, last) else None


def _after(mention: EventMention, launch: EventMention) -> int:
    """How long after a launch an event was, in milliseconds."""
    assert mention.when is not None and launch.when is not None
    return mention.when.nominal_end_ms - launch.when.at_ms


def _is_others(mention: EventMention, last: EventMention, launches: list[EventMention]) -> bool:
    """Were people launched days before on another craft than the one put down for them, with others aboard?"""
    theirs = [set(each.roles.crew) for each in launches if each.flight is mention.flight]
    return (
        (bool(theirs) or last.flight is None)
        and all(crew.isdisjoint(mention.roles.crew) for crew in theirs)
        and _after(mention, last) < _DAYS_MS
    )


def _fits(mention: EventMention, launch: EventMention) -> bool:
    """Is the craft's type, where it is told, that of the craft launched?"""
    if mention.flight_sure and mention.flight is not None and mention.flight.family:
        families = {mention.flight.family}
    else:
        families = {each.attributes.get("family", "") for each in mention.roles.craft}
    return not families or (launch.flight is not None and launch.flight.family in families)
