"""Keeps crews of other times apart: launches with crews of their own, and the flights that their craft mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.fleets import starts_of
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.crews.told_crews import Statement
    from spacetimeline.extract.mentions.mentions import EventMention


def part_flights(found: list[EventMention]) -> None:
    """A launch with a crew of its own is not that of the flight told of before: its flight is not known.

    Nor is one from a place where no craft of that type starts: it is that of the only one told of that may.
    """
    crews: dict[int, set[str]] = {}
    families: dict[str, dict[int, Flight]] = {family: {} for family in _ON_ROCKETS}
    for mention in found:
        flight = mention.flight
        if flight is not None and flight.sort == "crew" and flight.family in families:
            families[flight.family][id(flight)] = flight
    for mention in found:
        if mention.kind is not EventKind.LAUNCH or mention.flight is None:
            continue
        if not mention.flight_sure and mention.site and not _may_start(mention.flight.family, mention):
            mention.flight = _one_that_may(families, mention)
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


def _may_start(family: str, mention: EventMention) -> bool:
    """May a craft of that type carry people up from the launch site that the sentence names?"""
    places = starts_of(family)
    sites = [unit.ref.attributes for unit in mention.clause.units if unit.tag == "entity" and unit.ref.kind == "site"]
    launch = [each for each in sites if each.get("class") == "launch"]
    return not places or not launch or any({each.get("country"), each.get("zone")} & places for each in launch)


def _one_that_may(families: dict[str, dict[int, Flight]], launch: EventMention) -> Flight | None:
    """The only crewed flight told of, on a craft known to start where a launch takes place, for the rocket it names.

    ``families`` are the flights told of by their types of craft, each by its identity.
    """
    if not launch.roles.launch_vehicle:
        return None
    able = [flights for family, flights in families.items() if flights and _may_start(family, launch)]
    return next(iter(able[0].values())) if sum(map(len, able)) == 1 else None


_ON_ROCKETS = ("Apollo", "Gemini", "Mercury", "Soyuz", "Shenzhou", "Crew Dragon")
"""Types of craft of which it is known where they start; a shuttle is its own rocket."""


def of_landing_before(told: list[Statement], found: list[EventMention]) -> list[Statement]:
    """``told``, where those who came down are of the flight whose landing the sentence before tells.

    "The expedition ended with the landing of Soyuz TMA-11. Whitson, Malenchenko and Yi came down short of the site."
    """
    if all(each.flight is not None or each.way != "down" for each in told):
        return told
    landed = {each.number: each.flight for each in found if each.kind is EventKind.RETURN and each.when is not None}
    return [
        replace(each, flight=landed.get(each.number - 1)) if each.flight is None and each.way == "down" else each
        for each in told
    ]


class StatementFlights:
    """Which flights sentences mean that tell who flies in a craft, by the events told of it and of these people."""

    def __init__(self, found: list[EventMention]) -> None:
        self._launches: dict[str, list[EventMention]] = {}  # by the people launched
        self._beside: dict[tuple[int, str], Flight] = {}  # by sentence and craft
        for mention in found:
            for key in mention.roles.crew if mention.kind is EventKind.LAUNCH else ():
                self._launches.setdefault(key, []).append(mention)
            if mention.flight is not None and mention.flight.apart:
                self._beside.setdefault((mention.number, mention.flight.vehicle), mention.flight)

    def of(self, told: Statement, flight: Flight) -> Flight:
        """The flight of the craft that its sentence tells of, else that on which its people are launched.

        So it is where ``flight``, which is named, is but a type of craft or may be any flight of one that flies again.
        """
        beside = self._beside.get((told.number, flight.vehicle))
        if beside is not None:
            return beside
        keys = set(told.keys)
        theirs = self._launches.get(told.keys[0], ())[:_MOST_LAUNCHES] if told.keys else ()
        flights = [each.flight for each in theirs if each.flight is not None and keys.issubset(each.roles.crew)]
        if flight.generic:
            return next((each for each in flights if each.family == flight.family), flight)
        own = [each for each in flights if each.vehicle == flight.vehicle and not each.mission]
        return own[0] if own and not flight.mission else flight


_MOST_LAUNCHES = 100
