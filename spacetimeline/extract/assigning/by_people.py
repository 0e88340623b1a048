"""What people do in the craft they fly, and on which flight they do it where it was put down to one without a crew."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS, doer, subject
from spacetimeline.extract.mentions.told_near import before
from spacetimeline.extract.text.wordlists import words
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


_TOLD_BACK = 2000
"""So many tellings before are looked at for the craft of somebody's: a long text is not gone through for each."""
_PRONOUNS = words("he she they")


def by_crew(
    mention: EventMention, flights: Flights, found: list[EventMention], last: EventMention | None
) -> Flight | None:
    """The flight on which the people named here were told of before, in the same direction or nearest."""
    keys = set(mention.roles.crew)
    if not keys:
        return None
    head = subject(mention.clause, mention.at)
    by_pronoun = (
        head is not None and mention.clause.units[head].low in _PRONOUNS and not mention.clause.indices("person")
    )
    if by_pronoun and mention.kind is EventKind.LAUNCH and (last is None or mention.number - last.number > 1):
        named = flights.alone_before(mention.number)
        if named is not None and named.sort == "crew":
            mention.flight_sure = True
            return named  # "On his second flight he led Soyuz 14. They were launched in July"
    if last is None or last.flight is None:
        return None
    aboard = flights.opening(mention.number - 1, aboard=True) if last.number < mention.number - 1 else None
    if aboard is not None and aboard.sort == "crew" and not mention.clause.indices("person"):
        return aboard  # "On Apollo 10, A and B neared the Moon. The two had left Florida in May"
    if keys & set(last.roles.crew):
        return _went_up_in(mention, found, last) or last.flight
    if mention.kind not in (EventKind.RETURN, EventKind.UNDOCKING) and not had_before(mention):
        return None
    # "White left Gemini 4. Leonov had left Voskhod 2 before him. White came home on June 7"
    told = (each for each in islice(before(found, mention), _TOLD_BACK) if each.flight_sure)
    theirs = [each.flight for each in told if keys & set(each.roles.crew)]
    return theirs[0] if last.flight_sure and last.roles.crew and len(set(map(id, theirs))) == 1 else None


def _went_up_in(mention: EventMention, found: list[EventMention], last: EventMention) -> Flight | None:
    """The craft in which people are told to have gone up, where the one told last is to bring them home.

    "Ray and Stone, who flew up in Starliner, are to come home in a Dragon. They lifted off on June 5."
    """
    if mention.kind not in _WAY_UP or last.kind is not EventKind.RETURN:
        return None
    keys = set(mention.roles.crew)
    told = islice(before(found, mention), _TOLD_BACK)
    up = (each for each in told if each.kind is EventKind.LAUNCH and each.flight_sure and each.roles.crew)
    return next((each.flight for each in up if keys <= set(each.roles.crew)), None)


_WAY_UP = (EventKind.LAUNCH, EventKind.DOCKING)


def had_before(mention: EventMention) -> bool:
    """Is it told in the past perfect ("a twin had been launched in May"): on the way, of what came before?"""
    return any(unit.low == "had" for unit in mention.clause.units[max(0, mention.at - 3) : mention.at])
