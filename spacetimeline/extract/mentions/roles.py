"""Who and what takes part in an event: craft, rocket, site, target, port, crew, as its sentence tells."""

from __future__ import annotations

from dataclasses import field
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.parts import of_other_launch
from spacetimeline.extract.clauses.subjects import sort_of, subject
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.mentions.crew_roles import crew_of_verb
from spacetimeline.extract.mentions.crew_sentence import is_owner
from spacetimeline.extract.mentions.crew_walks import walkers
from spacetimeline.extract.mentions.partners import take_partner
from spacetimeline.extract.mentions.role_reach import (
    does_else,
    is_behind_colon,
    is_beyond,
    is_measured_from,
    is_taken_along,
    is_witnessed,
)
from spacetimeline.extract.mentions.sorts_met import sort_met
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.other_things import HELPS, SEEN_ABOARD
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.names.lexicon import EntityMention

_TO_TARGET = frozenset(
    (EventKind.DOCKING, EventKind.BERTHING, EventKind.RELOCATION, EventKind.UNDOCKING, EventKind.UNBERTHING)
)
_FROM_TARGET = frozenset((EventKind.UNDOCKING, EventKind.UNBERTHING))
_AT_STATION = _TO_TARGET | {EventKind.SPACEWALK, EventKind.HATCH_OPENING}
_AT_BODY = frozenset((EventKind.LANDING, EventKind.FLYBY, EventKind.ORBIT_INSERTION))
_BY_CREW = frozenset((EventKind.SPACEWALK, EventKind.HATCH_OPENING))
_CARRIES = words("made make makes got get gets gained received had has picked performed used completed")
_COMPARED = words("than like unlike")


@dataclass(slots=True)
class Roles:
    """What the sentence itself says; empty where it says nothing."""

    craft: list[EntityMention] = field(default_factory=list)
    launch_vehicle: str = ""
    rocket_before: str = ""
    """The rocket, where a sentence before names it."""
    site: str = ""
    station: str = ""
    station_meant: str = ""
    """The station that "the station" means here."""
    port: str = ""
    body: str = ""
    target_craft: str = ""
    destination: str = ""
    """The station or body that a launch is said to be to."""
    crew: list[str] = field(default_factory=list)
    guests: frozenset[str] = frozenset()
    """Those of the crew who come along with the others: "Lee came home with them"."""
    mate: str = ""
    """The other one of two crewed craft that dock with each other: "Apollo and Soyuz docked"."""


def read_roles(clause: Clause, at: int, kind: EventKind) -> Roles:
    """The roles of the trigger at unit ``at``."""
    roles = Roles()
    trigger = clause.units[at]
    verb = _verb_of(clause, at)
    head = subject(clause, verb) if verb is not None else None
    near = sorted(
        (
            0.0
            if each == head or _is_flown_as(clause, each, at) or (kind in _AT_BODY and _is_met(clause, each, at))
            else _distance(clause, each, at),
            each,
        )
        for each, unit in enumerate(clause.units)
        if unit.tag == "entity"
    )
    if trigger.ref.lemma == "follow" and [unit.low for unit in clause.units[at + 1 : at + 2]] == ["by"]:
        near = [(cost, each) for cost, each in near if each > at]  # "followed by Landsat 2": its launch
    roles.body = _body_in(trigger.low) if kind in _AT_BODY else ""
    sort = sort_met(clause, at) if kind in _AT_BODY else ""
    for cost, each in near:
        mention: EntityMention = clause.units[each].ref
        if _is_gloss(clause, each) or (each == head and kind is EventKind.FLYBY and _is_passing_body(clause, each, at)):
            continue
        if kind is EventKind.LAUNCH and mention.kind in ("station", "body") and _is_goal(clause, each, at):
            roles.destination = roles.destination or mention.attributes.get("body", mention.canonical)
            continue
        if sort and mention.kind == "body" and mention.attributes.get("class") != sort:
            continue  # "will swing past Mars, and in 2029 it is to go into orbit around the asteroid"
        _take(roles, clause, mention, kind, each, at, cost)
    roles.crew = crew_of_verb(clause, at, kind) or (walkers(clause, at) if kind is EventKind.SPACEWALK else [])
    if head is not None and clause.units[head].low == "turn":  # "Smith's turn came on May 24"
        roles.crew = [unit.ref.key for unit in clause.units[max(0, head - _OWNER) : head] if unit.tag == "person"]
    if trigger.low == "turn":  # "it was the turn of Jones to join Smith"
        roles.crew = [clause.units[each].ref.key for each in clause.indices("person") if each > at]
    if kind is EventKind.LANDING and not roles.site:
        pole = next((unit.low for unit in clause.units if unit.low == "pole"), "")
        side = next((unit.low for unit in clause.units if unit.low in ("south", "north", "polar")), "")
        roles.site = f"{side} pole" if pole and side else ""
    if kind is EventKind.FLYBY and _is_home_planet(clause, at):
        roles.body = "Earth"
    if kind is EventKind.LANDING and not roles.body:
        roles.body = next((each.attributes["target"] for each in roles.craft if each.attributes.get("target")), "")
    take_partner(roles, clause, at, kind)
    return roles


def _is_flown_as(clause: Clause, each: int, at: int) -> bool:
    """Is it what a craft was called in flight: "A spare flew in November 1965 as Alouette II"?"""
    if each <= at or clause.units[each - 1].low != "as" or clause.units[each].ref.kind != "vehicle":
        return False
    return all(unit.tag in ("prep", "time", "sub", "adv") for unit in clause.units[at + 1 : each])


def _is_met(clause: Clause, each: int, at: int) -> bool:
    """Is it the world right behind the verb: "flew past its moon Ganymede"?"""
    if not at < each < at + _MET or clause.units[each].ref.kind != "body":
        return False
    return all(unit.tag in ("det", "word", "prep") for unit in clause.units[at + 1 : each])


_MET = 5  # units


def _is_home_planet(clause: Clause, at: int) -> bool:
    """Is it "will come back to our own planet", "swept past its home planet", "passed over the Pacific"?"""
    over = [unit for unit in clause.units[at + 1 : at + 4] if unit.tag != "det"]
    if [unit.low for unit in over[:1]] == ["over"] and over[-1].tag == "entity":
        place = next(unit.ref for unit in over if unit.tag == "entity")  # "over northern Australia"
        return place.kind.endswith("site") and not place.attributes.get("body")
    reach = takewhile(lambda unit: unit.tag not in ("trigger", "verb", "stop", "pron"), clause.units[at + 1 : at + 9])
    behind = [unit.low for unit in reach]
    return any(whose in ("own", "home", "our") and planet == "planet" for whose, planet in pairwise(behind))


def _verb_of(clause: Clause, at: int) -> int | None:
    """The verb whose subject takes part in the event: the event's own, or that in "made its closest pass"."""
    if clause.units[at].ref.form in ("past", "present", "base"):
        return at
    for place in range(at - 1, max(-1, at - 6), -1):
        unit = clause.units[place]
        if unit.tag in ("verb", "soft", "aux") or unit.low in _CARRIES:
            return place
        if unit.tag not in ("det", "word", "adv", "num", "entity"):
            break
    return None


def _is_gloss(clause: Clause, at: int) -> bool:
    """Is it another name in brackets for the craft just named ("Progress 74 (MS-13)")?"""
    units = clause.units
    return (
        at >= 2
        and units[at - 1].tag == "open"
        and units[at].ref.kind in ("vehicle", "mission")
        and units[at - 2].tag == "entity"
        and units[at - 2].ref.kind in ("vehicle", "mission")
    )


def _distance(clause: Clause, each: int, at: int) -> float:
    """How far a name is from the event; the name a relative clause speaks of is next to the verb of that clause."""
    units = clause.units
    if _is_of_before(clause, each, at):
        return clause.cost(each, at) + _ASIDE_COST
    if is_behind_colon(clause, each, at):
        return 1.0
    if not each + 2 < at <= each + 12 or units[each + 1].tag != "comma":
        return clause.cost(each, at)
    spoken_of = units[each + 2].low in ("which", "who", "that")
    parted = any(unit.tag in ("stop", "comma", "trigger") for unit in units[each + 3 : at])
    return 1.0 if spoken_of and not parted else clause.cost(each, at)


_ASIDE_COST = 20.0


def _is_of_before(clause: Clause, each: int, at: int) -> bool:
    """Is it the craft of "A, who went up in Soyuz 35, returned in Soyuz 37", where the event's own is named behind?"""
    units = clause.units
    behind = [unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission") for unit in units[at + 1 : at + 6]]
    if not any(behind) or all(unit.tag != "comma" for unit in units[each + 1 : at]):
        return False
    for place in range(each - 1, max(0, each - 10), -1):
        if units[place].low in ("who", "which"):
            return units[place - 1].tag == "comma"
        if units[place].tag in ("comma", "stop"):
            return False
    return False


def _is_passing_body(clause: Clause, head: int, at: int) -> bool:
    """Is it a comet that does the passing ("as the comet Halley flew past the probe"), not one that was passed?

    Nor a planet as seen from the probe ("Jupiter slid by"), or one that helps it on ("Earth gave it a push").
    """
    passive = any(unit.low in ("was", "were", "been", "be", "is") for unit in clause.units[head + 1 : at])
    seen = clause.units[at].ref.lemma in SEEN_ABOARD | HELPS
    return clause.units[head].ref.kind == "body" and not passive and not seen


def _take(
    roles: Roles, clause: Clause, mention: EntityMention, kind: EventKind, each: int, at: int, cost: float
) -> None:
    if kind is EventKind.LAUNCH and _is_flown_as(clause, each, at):
        roles.craft.append(mention)
        return
    if (
        mention.kind in ("vehicle", "mission")
        and {unit.low for unit in clause.units[max(0, each - 2) : each]} & _COMPARED
        and [unit.tag for unit in clause.units[each + 1 : each + 3]] != ["comma", "rel"]
    ):
        return
    if mention.kind in ("vehicle", "mission") and (
        _is_counted_from(clause.units, each) or is_measured_from(clause, each, at) or is_taken_along(clause, each, at)
    ):
        return
    of_flight = clause.units[at].ref.needs == "ownday"  # "Wednesday's flight, the third of a Soyuz this year"
    ridden = clause.units[each - 2].low in _RIDES if each > 1 else False  # "the freighter rode a Soyuz away"
    others = (roles.craft or of_flight) and not ridden
    if kind is EventKind.LAUNCH and (others or (ridden and _carries_craft(clause, at))) and _is_ride(clause, each):
        roles.launch_vehicle = roles.launch_vehicle or mention.canonical
    elif mention.kind in ("vehicle", "mission"):
        launched = kind is EventKind.LAUNCH and [unit.low for unit in clause.units[at + 1 : at + 2]] == ["of"]
        met = kind in _BY_CREW or (each > at and not launched) or is_owner(clause.units, each)
        if mention.attributes.get("class") == "target" and met and (kind in _BY_CREW or _has_crew(clause)):
            return  # a stage without people is only what they meet, "hung off the Agena's nose"
        if each > at and [unit.low for unit in clause.units[each - 2 : each]] in _JOINTLY:
            return  # "swung past Jupiter, which it watched jointly with Galileo"
        if (
            cost < 42
            and not is_beyond(clause, each, at)
            and not does_else(clause, each, at)
            and not is_witnessed(clause, each, at)
        ):
            roles.craft.append(mention)
    elif mention.kind == "launch_vehicle":
        stage = mention.attributes.get("class") == "stage"
        lifts = kind in (EventKind.LAUNCH, EventKind.SCRUB) and cost < 55
        if lifts and not stage and not roles.launch_vehicle and not _is_others_rocket(clause, each, at):
            roles.launch_vehicle = own_words(mention)
    elif mention.kind == "station" and kind in (EventKind.LAUNCH, EventKind.REENTRY):
        subject = (
            each < at
            and cost < 8
            and all(unit.tag not in ("prep", "to") for unit in clause.units[max(0, each - 2) : each])
        )
        sent = each > at and all(unit.low in _INTO_ORBIT for unit in clause.units[at + 1 : each])
        if not mention.attributes.get("generic") and (subject or sent):
            roles.craft.append(mention)  # a station that is itself launched
    elif mention.kind == "station":
        if kind in _AT_STATION and cost < 40 and not (kind in _FROM_TARGET and _is_next_stop(clause, each, at)):
            if mention.attributes.get("generic"):
                roles.station_meant = roles.station_meant or mention.canonical
            else:
                roles.station = roles.station or mention.canonical
    elif mention.kind == "port":
        station = mention.attributes.get("station", "")
        if not roles.port and kind in _AT_STATION and cost < 40 and (not roles.station or station == roles.station):
            roles.port, roles.station = mention.canonical, station
    elif mention.kind == "body" and not _is_aside(clause, each, kind):
        between = clause.units[at + 1 : each]
        from_there = len(between) < 5 and any(unit.low in ("from", "off") for unit in between)
        from_there = from_there or (len(between) < 2 and clause.units[at].low in ("left", "leaves", "leave"))
        _take_body(roles, mention, kind, cost, from_there, _is_air_of(clause.units, each))


def _is_aside(clause: Clause, each: int, kind: EventKind) -> bool:
    """Is it the Sun of "facing the Sun", of "bending its path around the Sun, it swings past", or "near-Earth"?"""
    lead = [unit.low for unit in clause.units[max(0, each - 2) : each] if unit.tag != "det"][-1:]
    if lead == ["around"]:
        return kind is EventKind.FLYBY and _is_sun(clause.units[each])
    return lead in (["facing"], ["-"])


def _is_sun(unit: Unit) -> bool:
    return bool(unit.ref.canonical == "Sun")


def _is_counted_from(units: list[Unit], each: int) -> bool:
    """Is it "ten days after Asterix, on May 3, a Scout launched": a flight from which only the time is counted?"""
    lead = units[each - 1]
    if each < _COUNTED or lead.tag != "ref" or lead.low == "during" or units[each - 2].tag != "time":
        return False
    return [unit.tag for unit in units[each + 1 : each + 2]] in (["comma"], ["stop"], ["sign"], [])


_COUNTED = 2  # units


def _is_others_rocket(clause: Clause, each: int, at: int) -> bool:
    """Is it the rocket of another launch of the sentence, not the one of which "a third" is told?"""
    if not of_other_launch(clause, each, at):
        return False
    head = subject(clause, at)
    return head is None or sort_of(clause.units, head) != "one"


_INTO_ORBIT = frozenset(("into", "in", "orbit", "space", "the", "its"))
"""Words between "placed" and the station that is launched: "placed into orbit Salyut"."""
_JOINTLY = (["jointly", "with"], ["together", "with"], ["concert", "with"])


def _is_next_stop(clause: Clause, each: int, at: int) -> bool:
    """Is it where a craft goes behind the one it leaves ("undocked and were back at Mir", "left for Mir")?"""
    lead = [unit.low for unit in clause.units[max(at + 1, each - 3) : each] if unit.tag != "det"]
    return lead[-1:] in (["to"], ["for"]) or lead[-2:] == ["back", "at"]


def _is_goal(clause: Clause, each: int, at: int) -> bool:
    """Is it where a launch is said to be to: "launched to Mir on May 3", "went up in June, this time to the ISS"?"""
    mention: EntityMention = clause.units[each].ref
    lead = [unit.low for unit in clause.units[max(at + 1, each - 3) : each] if unit.tag not in ("det", "word")]
    between = clause.units[at + 1 : each]
    a_moon = clause.units[each - 1].low == "a" or mention.canonical.endswith("orbit")  # of Mars; geostationary
    if a_moon or mention.canonical == "Earth" or each < at or lead[-1:] not in (["to"], ["toward"], ["towards"]):
        return False
    return not any(unit.tag in ("trigger", "verb", "stop", "sub", "rel", "conj") for unit in between)


def _is_ride(clause: Clause, each: int) -> bool:
    """Is it the rocket of "the satellite lifted off on a Soyuz", whose name is a ship's, too?"""
    mention: EntityMention = clause.units[each].ref
    if mention.kind != "vehicle" or mention.canonical != mention.attributes.get("family"):
        return False
    rocket = mention.canonical in RIDES or any(kind == "launch_vehicle" for kind, _ in mention.alternatives)
    led = [unit for unit in clause.units[max(0, each - 4) : each] if unit.tag in ("prep", "det") or unit.low == "same"]
    if each > 1 and clause.units[each - 2].low in _RIDES:
        return rocket and clause.units[each - 1].low in _ONE_OF
    return rocket and len(led) > 1 and led[-1].low in _ONE_OF and led[-2].low in _RIDING


def _carries_craft(clause: Clause, at: int) -> bool:
    """Is a craft named before the verb: that which rides?"""
    named = (clause.units[each].ref.kind for each in clause.indices("entity") if each < at)
    return any(kind in ("vehicle", "mission") for kind in named)


RIDES = frozenset(("Soyuz", "Vostok", "Voskhod"))
"""Types of ships that bear the names of their rockets."""
_ONE_OF = words("a an another the its same")
_OWNER = 3  # units
_RIDING = words("on atop by aboard with of")
_RIDES = words("ride rides rode riding took takes taking")


def _has_crew(clause: Clause) -> bool:
    return any(unit.tag == "person" or unit.low in ("they", "crew", "astronauts", "pair") for unit in clause.units)


_AIR = words("atmosphere air clouds")


def _is_air_of(units: list[Unit], each: int) -> bool:
    """Is it the body of "into Saturn's clouds", "into the dense atmosphere of Jupiter"?"""
    before = [unit.low for unit in units[max(0, each - 3) : each]]
    behind = [unit.low for unit in units[each + 1 : each + 5]]
    own = behind[1:2] == ["s"] and not _AIR.isdisjoint(behind)
    return own or ("of" in before and not _AIR.isdisjoint(before))


_WALKED_ON = frozenset(("Moon", "Mars"))


def _take_body(
    roles: Roles, mention: EntityMention, kind: EventKind, cost: float, from_there: bool, in_its_air: bool
) -> None:
    body = mention.attributes.get("body", mention.canonical)
    if mention.attributes.get("class") == "orbit" or (body == "Sun" and kind is EventKind.LANDING):
        return
    if kind in _AT_BODY and (body != "Earth" or kind is EventKind.FLYBY) and cost < 30:
        roles.body = roles.body or body
        if mention.attributes.get("body") and kind is EventKind.LANDING and not roles.site:
            roles.site = " ".join(mention.text.removeprefix("the ").split())
    elif (
        (kind is EventKind.SPACEWALK and body in _WALKED_ON and cost < 20)
        or (kind is EventKind.LAUNCH and from_there and body != "Earth")
        or (kind is EventKind.REENTRY and in_its_air and body != "Earth")
    ):
        roles.body = roles.body or body


def _body_in(words: str) -> str:
    """The body an event's own words name: "lunar orbit insertion"."""
    return next(
        (
            body
            for word, body in (("lunar", "Moon"), ("moon", "Moon"), ("mars", "Mars"), ("martian", "Mars"))
            if word in words
        ),
        "",
    )
