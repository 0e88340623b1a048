"""What people do in the craft they fly, and on which flight they do it where it was put down to one without a crew."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS, doer, subject
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention

_BY_PEOPLE = frozenset(
    (EventKind.LAUNCH, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN, EventKind.SPACEWALK)
)
UNCREWED_SORTS = frozenset(("cargo", "satellite", "probe", "observatory", "module"))
_NOT_FLOWN = UNCREWED_SORTS | {"station"}


def is_by_people(mention: EventMention) -> bool:
    """Is it what people do in the craft they fly: "they undocked", "the return of the three astronauts"?"""
    if mention.kind not in _BY_PEOPLE:
        return False
    if mention.trigger.form == "noun":
        return mention.kind is not EventKind.SPACEWALK and _is_of_crew(mention)
    return doer(mention.clause, mention.at) == "crew"


_BEHIND = 9  # units


def _is_of_crew(mention: EventMention) -> bool:
    """Does "of" lead from an event's noun to a crew: "the return to Earth of the three crew members"?"""
    units = mention.clause.units[mention.at + 1 : mention.at + _BEHIND]
    of = next((at for at, unit in enumerate(units) if unit.low == "of"), len(units))
    if any(unit.tag not in ("to", "prep", "det", "entity", "word", "time") for unit in units[:of]):
        return False
    behind = takewhile(lambda unit: unit.tag in ("det", "num", "word"), units[of + 1 :])
    return any(unit.low in CREW_WORDS for unit in behind)


def crewed_flight(
    mention: EventMention, flights: Flights, flown: EventMention | None, last: EventMention | None
) -> Flight | None:
    """The flight put down for what people did, unless nobody flies on it: then that of the last craft with a crew.

    "They" go on with the flight on which they were told of last. Who followed was sent up in the ship named next.
    """
    head = subject(mention.clause, mention.at)
    of_craft = last is not flown and last is not None and mention.number - last.number <= 1  # "they" may be two ships
    if flown is not None and head is not None and mention.clause.units[head].low == "they" and not of_craft:
        crew, others = set(mention.roles.crew), set(flown.roles.crew)
        if not crew or not others or crew & others:
            return flown.flight
    if mention.kind is EventKind.LAUNCH and mention.trigger.lemma == "follow":
        told_next = flights.opening(mention.number + 1)
        if told_next is not None and told_next.sort == "crew":
            return told_next  # "The first crew followed on May 3. Soyuz 12 carried"
        if last is not None and last.flight is mention.flight and _is_of_station(last):
            return flights.crewed_behind(mention.start)
    if mention.flight is None or mention.flight.sort not in _NOT_FLOWN:
        return mention.flight
    return flights.crewed_before(mention.start)


def _is_of_station(mention: EventMention) -> bool:
    return mention.kind is EventKind.LAUNCH and any(each.kind == "station" for each in mention.roles.craft)
