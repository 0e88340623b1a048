"""The type of craft that people flew in where the text names none: by where and when they flew, or as the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS, doer, subject
from spacetimeline.extract.completing.candidate_form import main_station
from spacetimeline.extract.craft.fleets import flew_in, load_fleets
from spacetimeline.extract.craft.flights import Flight
from spacetimeline.extract.crews.crews import crew_of
from spacetimeline.extract.mentions.further_craft import is_newcomer
from spacetimeline.extract.mentions.rockets import lifts
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading

_FLOWN = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN))
_SHIPS = words("ship spaceship spacecraft capsule craft")
_NEAR = 2  # sentences
_STAY_MS = 450 * DAY_MS


def name_types(told: list[Told], reading: Reading) -> None:
    """Give flights of people of which no craft is named the type of craft that they can only have flown in."""
    unnamed = [each for each in told if each.kind in _FLOWN and each.flight is None and _is_of_ship(each)]
    only = _only_type(reading) if unnamed else ""
    last: Told | None = None
    for each in unnamed:
        if last is not None and _is_same_flight(last, each):
            each.flight = last.flight
            continue
        new = any(is_newcomer(mention) for mention in each.mentions)
        other = not _may_ride(only, each)
        fits = not new and flew_in(only, each.when) and not other
        family = (_by_place(each, reading) if _carries(each) else "") or (only if fits else "")
        crew = crew_of(each)
        if family:
            each.flight = Flight(f"{family} at {each.start}", family, family=family, generic=True, sort="crew")
            each.flight.up, each.flight.down = dict(crew), dict(crew)
        if each.kind is EventKind.LAUNCH and crew and (family or other):
            last = each


def _may_ride(family: str, told: Told) -> bool:
    """Is the rocket told of, if any, one that lifts craft of a type? A Soyuz rocket lifts no shuttle."""
    rocket = next((each.roles.launch_vehicle for each in told.mentions if each.roles.launch_vehicle), "")
    return not rocket or lifts(rocket, family)


def _is_same_flight(launch: Told, told: Told) -> bool:
    """Is it what those launched did next, told in the same sentence or the next ones, without a name?"""
    if told.kind is EventKind.LAUNCH or told.when is None or launch.when is None:
        return False
    near = 0 <= told.mentions[0].number - launch.mentions[0].number <= _NEAR
    crew = crew_of(told).keys()
    return near and crew <= crew_of(launch).keys() and 0 <= told.when.nominal_end_ms - launch.when.at_ms < _STAY_MS


def _is_of_ship(told: Told) -> bool:
    """Does it tell of people, a ship or a bare "liftoff", and of no rocket that may have carried something else?"""
    if crew_of(told):
        return True
    if any(each.roles.launch_vehicle for each in told.mentions):
        return False
    return all(_is_of_people(each) or each.trigger.form == "noun" or _does_ship(each) for each in told.mentions)


def _carries(told: Told) -> bool:
    return bool(crew_of(told)) or any(_is_of_people(each) for each in told.mentions)


def _does_ship(mention: EventMention) -> bool:
    head = subject(mention.clause, mention.at)
    return head is not None and mention.clause.units[head].low in _SHIPS


def _is_of_people(mention: EventMention) -> bool:
    if mention.trigger.form == "noun":
        return False
    crew = any(unit.low in CREW_WORDS for unit in mention.clause.units[:2])
    return crew or doer(mention.clause, mention.at) == "crew"


def _by_place(told: Told, reading: Reading) -> str:
    """The type by the site of the event, else by the station the article is about."""
    if told.when is None:
        return ""
    site = next((each.site for each in (told.best, *told.mentions) if each is not None and each.site), "")
    sites = [
        each  # "east of Arkalyk", "Launch Pad 39B"
        for each in reading.entities
        if each.kind == "site" and (each.canonical in site or each.text in site)
    ]
    named = next((each.attributes for each in sites), None)
    places = [named.get("country", ""), named.get("zone", "")] if named is not None else []
    if not site:
        places = [main_station(reading, told.start).split("-")[0].split(" 1")[0]]
    day = told.when.at_ms // DAY_MS
    fitting = {each.family for each in load_fleets() if each.place in places and each.first_day <= day <= each.last_day}
    return fitting.pop() if len(fitting) == 1 else ""


def _only_type(reading: Reading) -> str:
    """The one type of crewed craft of an article that names no other craft's type."""
    craft = [each.attributes for each in reading.entities if each.kind in ("vehicle", "mission")]
    families = {each.get("family") or each.get("vehicle", "") for each in craft}
    crewed = {each.get("family") or each.get("vehicle", "") for each in craft if each.get("class") == "crew"}
    return families.pop() if len(families) == 1 and families == crewed else ""
