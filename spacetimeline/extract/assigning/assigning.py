"""Decides which flight a telling is about: by the craft or crew it names, else by what was told of before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.by_people import UNCREWED_SORTS, by_crew, crewed_flight, had_before, is_by_people
from spacetimeline.extract.assigning.home_with_others import come_with_others
from spacetimeline.extract.assigning.landings_elsewhere import land_elsewhere, who_lands
from spacetimeline.extract.assigning.modules_meant import module_meant, module_sent
from spacetimeline.extract.assigning.own_flights import own_ship, their_ship
from spacetimeline.extract.assigning.pronouns import (
    craft_steered,
    is_it,
    is_the_craft,
    meant_by_it,
    settle_fall,
    station_meant,
)
from spacetimeline.extract.assigning.stranger_names import name_beside_kind
from spacetimeline.extract.assigning.strangers import named_subject
from spacetimeline.extract.clauses.subjects import CREW_WORDS, subject
from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.craft.flights import Flight
from spacetimeline.extract.mentions.further_craft import (
    is_by_new_rocket,
    is_further,
    is_new_ship_of_theirs,
    is_newcomer,
    is_of_other_load,
    is_of_rocket,
)
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.calendar_items import ITEM
from spacetimeline.extract.triggers.next_up import NEXT_UP
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention

_MANY_CRAFT = 3
_OF_TYPE = ("family", "class")


def assign_flights(found: list[EventMention], flights: Flights, text: str) -> None:
    """Decide for every telling which flight it is about: by what it names, else by what was told of last."""
    last: EventMention | None = None
    moved: EventMention | None = None  # the last telling of a module
    flown: EventMention | None = None  # the last telling of what people did
    left: EventMention | None = None  # the last one before a sentence that looks back
    for mention in found:
        if left is not None and last is not None and last.number != mention.number:
            last, left = left, None
        craft = mention.roles.craft
        if mention.kind is EventKind.SPACEWALK:  # nobody goes outside from a freighter
            craft = [each for each in craft if each.attributes.get("class") not in UNCREWED_SORTS]
        if is_by_people(mention) or mention.kind in _MEETINGS:  # nor flies on the stage that is to be met
            craft = _met(mention, craft)
        if mention.kind is EventKind.HATCH_OPENING and _is_by_hosts(mention):
            craft = []
        craft = who_lands(mention, craft)
        chosen = _chosen_craft(craft, flights) if craft else None
        if chosen is not None and _takes_along(mention, chosen, flights):
            chosen = None
        module = module_meant(mention, flights)
        if module is not None:
            mention.flight = flights.flights.setdefault(module, Flight(module, module, sort="module"))
            mention.flight_sure, chosen = True, None
        elif (
            chosen is None and (meant := station_meant(mention, flights) or craft_steered(mention, flights)) is not None
        ):
            mention.flight, mention.flight_sure = meant, True
        elif chosen is None and is_it(mention, flights):
            mention.flight = meant_by_it(mention, flights, moved, last)
            if is_of_rocket(mention, flights):
                mention.flight = None
        theirs = their_ship(mention, flights, found) if chosen is None else None
        if theirs is not None and module is None:
            mention.flight, mention.flight_sure = theirs, True
        if chosen is not None and is_generic(chosen) and _is_other(mention, chosen, flights):
            mention.flight = Flight(f"{chosen.canonical} at {chosen.start}", chosen.canonical)
            mention.flight.family, mention.flight.sort = (chosen.attributes.get(each, "") for each in _OF_TYPE)
            mention.flight_sure = True
            if _is_there_already(mention, _unit_of(mention, chosen)):
                mention.notes.add("aside")
        elif chosen is not None:
            own = own_ship(mention, chosen, _unit_of(mention, chosen), found, flights) if is_generic(chosen) else None
            mention.flight, mention.flight_sure = own or flights.of(chosen), True
        elif mention.flight is None:
            mention.flight = (
                _stranger(mention, flights, text)
                or module_sent(mention, moved, last)
                or by_crew(mention, flights, found, last)
                or (
                    None
                    if mention.trigger.needs in (ITEM, NEXT_UP) or is_newcomer(mention) or _is_apart(mention)
                    else _told_last(mention, flights, last)
                )
            )
            other = mention.flight is not None and is_of_other_load(mention, mention.flight)
            if other or is_of_rocket(mention, flights) or is_by_new_rocket(mention, flights):
                mention.flight = None
        if is_by_people(mention):
            if not mention.flight_sure and (mention.flight is not None or mention.trigger.lemma == "follow"):
                mention.flight = crewed_flight(mention, flights, flown, last)
            flown = mention if mention.flight is not None else flown
        if not mention.flight_sure and (mention.kind is EventKind.SPACEWALK or mention.roles.crew):
            _go_out(mention, flights)
        if mention.kind is EventKind.RETURN:
            come_with_others(mention, text[mention.trigger.end : mention.segment.end])
        settle_fall(mention, flights, last)
        _bring_home(mention, flights)
        land_elsewhere(mention, text)
        if mention.flight is not None and mention.flight.sort == "module":
            moved = mention
        tells = mention.flight is not None and module is None and "aside" not in mention.notes
        looks_back = last is not None and last.flight is not mention.flight and had_before(mention)
        looks_back = looks_back and flights.before(mention.segment.start) is not mention.flight
        if tells and (not mention.slot or mention.flight_sure) and not looks_back:
            if last is not None and last.flight is not mention.flight and _lasts_since(mention):
                left = last
            elif mention.fact.status is Status.PLANNED:
                left = None  # "which has been docked since June, will undock": the story goes on with it
            last = mention


_MEETINGS = (EventKind.DOCKING, EventKind.UNDOCKING)


def _met(mention: EventMention, craft: list[EntityMention]) -> list[EntityMention]:
    """The craft without the stage that is met: "station keeping with the Agena began, and docking took place"."""
    flown = [each for each in craft if each.attributes.get("class") != "target"]
    roles = mention.roles
    if len(flown) < len(craft) and mention.kind in _MEETINGS and not (roles.target_craft or roles.station):
        roles.target_craft = next(each.canonical for each in craft if each not in flown)
    return flown


def _is_by_hosts(mention: EventMention) -> bool:
    """Is it "the Soyuz 26 crew opened the hatch and welcomed the visitors": whose ship is not that of the hatch?"""
    units = mention.clause.units
    by_crew = any(unit.low in CREW_WORDS for unit in units[: mention.at])
    return by_crew and not _WELCOME.isdisjoint(unit.low for unit in units[mention.at : mention.at + _SOON_BEHIND])


_WELCOME = words(
    "welcomed welcome welcoming greeted greet greeting received receive embraced embrace embracing hugged hug hugging"
)
_SOON_BEHIND = 9  # units


def _bring_home(mention: EventMention, flights: Flights) -> None:
    """What comes home where the sentence names no ship is the one told of before, not the satellite it served."""
    flight = mention.flight
    if mention.kind is not EventKind.RETURN or flight is None or flight.sort not in _STAYS:
        return
    left_there = not _LEFT_THERE.isdisjoint(mention.clause.words)
    if not mention.flight_sure or left_there or not _SERVED.isdisjoint(mention.clause.words):
        mention.flight = flights.crewed_before(mention.start) or (None if left_there else flight)


def _go_out(mention: EventMention, flights: Flights) -> None:
    """Who goes out to a telescope goes out of the ship told of before, not out of it; nor do people fly on a target."""
    sorts = _STAYS if mention.kind is EventKind.SPACEWALK else _TARGETS
    if mention.flight is not None and mention.flight.sort in sorts:
        mention.flight = flights.crewed_before(mention.start) or mention.flight


_STAYS = ("satellite", "observatory")
_TARGETS = ("target",)
_LEFT_THERE = words("deploy deployed deploying release released releasing")
_SERVED = words("crew astronauts repaired serviced")


def _is_apart(mention: EventMention) -> bool:
    """Is it one of several told in one, or "Korzun and Kaleri stay up until May", told while others come and go?"""
    return "one_of_several" in mention.notes or (mention.trigger.needs == "staysup" and bool(mention.roles.crew))


def _lasts_since(mention: EventMention) -> bool:
    """Is it "have been in orbit since May 3, when they were launched": with its sentence the look back ends?"""
    units, at = mention.clause.units, mention.at
    if any(unit.low == "since" for unit in units[at + 1 : at + 5]):
        return True
    when = next((place for place in range(at - 1, max(2, at - _WHEN_REACH), -1) if units[place].low == "when"), 0)
    return when > 0 and any(unit.low == "since" for unit in units[when - 4 : when])


_WHEN_REACH = 8  # units


def _is_other(mention: EventMention, chosen: EntityMention, flights: Flights) -> bool:
    """Is the craft named by its type not the one told of: "another Dragon", or later on "A Cygnus will fly in May"?"""
    at = _unit_of(mention, chosen)
    if is_further(mention.clause, at):
        return not is_new_ship_of_theirs(mention.clause, mention.at, at)
    if _is_there_already(mention, at) and flights.is_told_of(chosen):
        return True
    leads = at == 1 or (at > 0 and (mention.at == at or subject(mention.clause, mention.at) == at))
    brought_in = leads and mention.clause.units[at - 1].low in ("a", "an")
    return brought_in and mention.number > _LEAD and flights.is_told_of(chosen)


def _is_there_already(mention: EventMention, at: int) -> bool:
    """Is it "the Progress now at the aft port": at the station before the one that is to come?"""
    behind = [unit.low for unit in mention.clause.units[at + 1 : at + 3]]
    return behind[:1] in (["now"], ["already"], ["currently"]) and behind[-1] in ("at", "docked", "attached", "on")


_LEAD = 3  # sentences


def _unit_of(mention: EventMention, entity: EntityMention) -> int:
    return next((at for at, unit in enumerate(mention.clause.units) if unit.ref is entity), -1)


def _takes_along(mention: EventMention, chosen: EntityMention, flights: Flights) -> bool:
    """Is it "it is to be launched with the Spacelab": a ship named before, and only what it takes along?"""
    at = _unit_of(mention, chosen)
    led = {unit.low for unit in mention.clause.units[max(0, at - 3) : max(0, at)]}
    if (
        mention.kind is not EventKind.LAUNCH
        or at < mention.at
        or not led & {"with", "carrying"}
        or not is_it(mention, flights)
    ):
        return False
    before = flights.before(mention.segment.start)
    return before is not None and before.sort == "crew"


def _chosen_craft(craft: list[EntityMention], flights: Flights) -> EntityMention:
    """Of the craft a sentence names, nearest first: the nearest, made precise by another of its kind."""
    first = craft[0]
    if first.kind == "vehicle" and not is_generic(first):
        missions = [
            each for each in craft[1:3] if each.kind == "mission" and flights.of(each).vehicle == first.canonical
        ]
        return missions[0] if missions else first
    for other in craft[1:3]:
        if first.kind == "mission" or (other.kind == "vehicle" and is_generic(other)):
            continue
        if first.attributes.get("family", "-") in (
            other.attributes.get("family"),
            *other.attributes.get("vehicle", "").split(),
        ):
            return other
    return first


def _stranger(mention: EventMention, flights: Flights, text: str) -> Flight | None:
    """The craft the vocabulary does not know that a telling names beside what it is, or as its subject."""
    name = name_beside_kind(mention, text) or ("" if mention.roles.crew else named_subject(mention, text))
    if not name:
        return None
    mention.flight_sure = True
    return flights.flights.setdefault(name, Flight(name, name))


def _is_that_crew(mention: EventMention) -> bool:
    """Is it "That crew is due to launch": the one of the mission named last?"""
    opening = [unit.low for unit in mention.clause.units[:2]]
    return (
        mention.kind is EventKind.LAUNCH
        and opening[:1] in (["that"], ["this"])
        and opening[1:] in (["crew"], ["quartet"])
    )


def _is_after_them(mention: EventMention) -> bool:
    """Is it "she was launched after him": the ship of another than of those told of before?"""
    behind = [unit.low for unit in mention.clause.units[mention.at + 1 : mention.at + 4]]
    return any(pair in _AFTER_THEM for pair in pairwise(behind))


_AFTER_THEM = frozenset((lead, them) for lead in ("after", "behind", "before") for them in ("him", "her", "them"))


def _told_last(mention: EventMention, flights: Flights, last: EventMention | None) -> Flight | None:
    if mention.trigger.needs == "slated" and flights.main:
        if mention.trigger.form != "noun" and mention.roles.launch_vehicle:
            return None  # "put off the second flight of its Starship"
        return flights.flights[flights.main]
    if mention.trigger.lemma == "turn" and last is not None:
        return last.flight  # "Then it was the turn of Jones": on the flight of the walk just told
    if _is_that_crew(mention):
        return flights.before(mention.start)
    if _is_after_them(mention) and last is not None:
        main = flights.flights.get(flights.main)
        return main if main is not last.flight else None
    return _told_before(mention, flights, last)


def _is_of_mother_ship(mention: EventMention, flights: Flights, last: EventMention) -> bool:
    """Is it "the touchdown of the spacecraft", told behind the landing of what it carried: no lander lands twice?"""
    main = flights.flights.get(flights.main)
    if main is None or last.flight is None or main.mentions <= last.flight.mentions or not last.times:
        return False
    if last.kind is not EventKind.LANDING or mention.kind not in (EventKind.LANDING, EventKind.RETURN):
        return False
    units = mention.clause.units
    head = subject(mention.clause, mention.at) if mention.trigger.form != "noun" else mention.at + 3
    if head is None or not 0 < head < len(units) or units[head].low != "spacecraft" or units[head - 1].low != "the":
        return False
    return last.flight is not main and (head < mention.at or units[mention.at + 1].low == "of")


def _told_before(mention: EventMention, flights: Flights, last: EventMention | None) -> Flight | None:
    """What a sentence without a craft is about: the flight told of just before, else the article's main one."""
    if last is not None and _is_of_mother_ship(mention, flights, last):
        return flights.flights[flights.main]
    headed, heading = flights.headed(mention.number)
    if headed is not None and (last is None or last.number < heading or last.flight is headed or not last.flight_sure):
        labelled = heading == flights.first_of_paragraph(mention.number)  # "Soyuz 5: ... they made a spacewalk"
        aboard = mention.kind is EventKind.SPACEWALK and flights.station_before(mention.start) is not None
        mention.flight_sure = mention.flight_sure or (labelled and not aboard)
        return headed
    if is_the_craft(mention):
        if last is not None and last.kind is EventKind.RETURN and last.flight_sure and had_before(mention):
            return last.flight  # "Soyuz 5 landed at noon. [...] The ship had undocked at nine"
        if (near := flights.alone_before(mention.number)) is not None:
            return near
    carried = (
        last is not None and last.flight is not None and (not last.flight.generic or last.flight.key == flights.main)
    )
    if last is not None and last.flight is not None and last.flight.generic and last.times:
        named = flights.before(mention.start)
        alone = named is not None and (named is last.flight or named.generic)
        if alone and last.kind is EventKind.LAUNCH and last.segment.paragraph == mention.segment.paragraph:
            return last.flight
    main = flights.flights.get(flights.main)
    apart = last is not None and last.segment.paragraph != mention.segment.paragraph
    if apart and last is not None and last.flight is not None and main is not None and main is not last.flight:
        carried = carried and main.mentions <= 2 * last.flight.mentions
    if last is not None and last.flight is not None and mention.number - last.number <= 2 and carried:
        named = flights.before(mention.start)
        if named is None or named is last.flight or named.generic:
            return last.flight
    named = flights.before(mention.start)
    if mention.kind is EventKind.DOCKING and named is not None and flights.alone_before(mention.number) is named:
        return named  # "Lynx 2 is on its way. The docking is set for noon"
    if named is not None and not named.generic and named.mentions > 1 and mention.segment.form == "prose":
        return main if main is not None and main.mentions >= 2 * named.mentions else named
    launched = mention.kind is EventKind.LAUNCH
    if main is not None and not main.generic and flights.rocket_mentions > 2 and (
        main.mentions < 2 or (launched and main.mentions < flights.rocket_mentions)
    ):  # fmt: skip
        return None  # an article about a rocket that names a craft in passing
    if main is not None and mention.roles.launch_vehicle and named is None and main.mentions < 2:
        return None  # the one craft the article names comes later, and may fly on another rocket
    if mention.roles.crew and main is not None and main.mentions < 2 and len(flights.flights) > _MANY_CRAFT:
        return None  # one of many people of an article that names many craft once
    return main or (last.flight if last else None)
