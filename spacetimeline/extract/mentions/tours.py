"""Tours of planets: "Venus in February 1990, and Earth in December 1990 and 1992" are encounters of one verb.

And what probes do where they arrive.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention

_ENDS = frozenset(("verb", "trigger", "rel", "sub", "ref", "pron", "aux", "modal", "person"))
_COMPARES = words("since like unlike than ; — –")
_ARRIVE = words("arrive arrives arrived")
_FAR = 60  # units

Stop = tuple[str, list["TimeMention"]]
"""A body, empty where the sentence goes on with the one before, and the times of one encounter with it."""


def tour(base: EventMention) -> list[EventMention]:
    """Tellings of the further encounters that ``base``'s verb or noun tells of; ``base`` keeps the first."""
    if base.trigger.form == "noun" and not base.slot and (others := _one_of_another(base)):
        return others
    stops = _stops(base.clause, base.at)
    if not stops and not base.slot and (pair := _second_of_pair(base.clause, base.at)):
        return [replace(base, roles=replace(base.roles, body=pair), notes=set(base.notes))]
    own = {time.start for time in base.times}
    if len(stops) == 1 and stops[0][0] and _is_led_to(base, stops[0]):
        base.roles.body = stops[0][0]
    if len(stops) < 2 or base.slot or not any(time.start in own for _, times in stops for time in times):
        return []
    first = next((place for place, (body, _) in enumerate(stops) if body), 0)
    body = stops[first][0] if first == 0 else base.roles.body
    found = []
    for name, times in stops:
        body = name or body
        roles = replace(base.roles, body=body or base.roles.body)
        found.append(replace(base, roles=roles, times=times, notes=set(base.notes)))
    base.times, base.roles = found[0].times, found[0].roles
    return found[1:]


def _one_of_another(base: EventMention) -> list[EventMention]:
    """The encounter of "made three flybys of Earth and, on 25 February 2007, one of Mars", which has the time."""
    units = base.clause.units
    for at in base.clause.indices("time"):
        behind = [unit for unit in units[at + 1 : at + 5] if unit.tag != "comma"][:3]
        led = {unit.low for unit in units[max(0, at - 3) : at]}
        if units[at].ref not in base.times or "and" not in led or [unit.low for unit in behind[:1]] not in _ONES:
            continue
        if len(behind) == 3 and behind[1].tag == "prep" and behind[2].tag == "entity" and behind[2].ref.kind == "body":
            body = behind[2].ref.attributes.get("body", behind[2].ref.canonical)
            times = [each for each in base.times if each.start >= units[at].start]
            base.times = [each for each in base.times if each not in times]
            return [replace(base, roles=replace(base.roles, body=body), times=times, notes=set(base.notes))]
    return []


_ONES = (["one"], ["another"])


def _second_of_pair(clause: Clause, at: int) -> str:
    """The Earth of "will swing past first the Moon and then Earth", "flew past both Venus and Earth"; else empty."""
    units = clause.units[at + 1 : at + _PAIR]
    bodies = [place for place, unit in enumerate(units) if unit.tag == "entity" and unit.ref.kind == "body"]
    if len(bodies) < 2 or not {"first", "both"} & {unit.low for unit in units[: bodies[0]]}:
        return ""
    joint = [unit.low for unit in units[bodies[0] + 1 : bodies[1]] if unit.tag != "det"]
    if joint not in (["and"], ["and", "then"]):
        return ""
    entity = units[bodies[1]].ref
    return str(entity.attributes.get("body", entity.canonical))


_PAIR = 10  # units


def _stops(clause: Clause, at: int) -> list[Stop]:
    """The encounters told behind unit ``at``: each time with the body named before it and behind the last one."""
    stops: list[Stop] = []
    bodies: list[str] = []
    for place in range(at + 1, min(at + _FAR, len(clause.units))):
        unit = clause.units[place]
        if unit.low == "them" and clause.units[place - 1].low == "of":
            continue  # "six with Mercury, the first of them in October"
        if unit.tag == "pron" and (place == at + 1 or clause.units[at + 1].low in ("past", "by")) and place < at + 3:
            continue  # "took it past Venus", "went past them, Mars in May and Ceres in June"
        if unit.tag in _ENDS or unit.low in _COMPARES | _ARRIVE or (unit.tag == "entity" and unit.ref.kind != "body"):
            break
        if unit.low == "and" and [each.tag for each in clause.units[place + 1 : place + 3]] == ["word", "det"]:
            break  # "and reach its last goal in 2031"
        if unit.tag == "entity":
            bodies.append(unit.ref.attributes.get("body", unit.ref.canonical))
        elif unit.tag == "time" and unit.ref.when is not None and unit.ref.shift is None:
            if not bodies and (_opens_other_noun(clause.units, place) or _leads_verb(clause.units, place)):
                break
            if body := _body_led_to(clause.units, place):
                stops.append((body, [unit.ref]))
                bodies = []
                continue
            if _goes_on(clause.units, place, stops, bodies):
                stops[-1][1].append(unit.ref)
                continue
            stops += [(body, [unit.ref]) for body in bodies[-1:]] or [("", [unit.ref])]
            bodies = []
    return stops


def _is_led_to(base: EventMention, stop: Stop) -> bool:
    """Does the only time stand before its body: "flew by Steins and, on 10 July 2010, by Lutetia"?"""
    place = next((at for at in base.clause.indices("time") if base.clause.units[at].ref is stop[1][0]), 0)
    return stop[1][0] in base.times and bool(_body_led_to(base.clause.units, place))


def _body_led_to(units: list[Unit], at: int) -> str:
    """The body of "and, on 10 July 2010, by Lutetia", "and on May 3, Ceres", which its time stands before."""
    place = _behind_comma(units, at)
    while place and place < len(units) and (units[place].tag in ("prep", "det") or units[place].low == "past"):
        place += 1
    if not place or place >= len(units) or units[place].tag != "entity" or units[place].ref.kind != "body":
        return ""
    if {"word", "time"} & {unit.tag for unit in units[place + 1 : place + 3]}:
        return ""  # "and 24 June 1999, past Earth on 18 August"
    return str(units[place].ref.attributes.get("body", units[place].ref.canonical))


def _leads_verb(units: list[Unit], at: int) -> bool:
    """Is it the time of "and, on Sept. 1, 1979, flew past Saturn", "and in May it is to", told by another verb?"""
    lead = [unit.low for unit in units[max(0, at - 2) : at] if unit.tag != "prep"]
    if lead[-1:] == ["and"] and [unit.tag for unit in units[at + 1 : at + 2]] == ["pron"]:
        return True
    place = _behind_comma(units, at)
    return 0 < place < len(units) and units[place].tag in ("verb", "trigger", "aux", "modal")


def _behind_comma(units: list[Unit], at: int) -> int:
    """What the time of "and, on 10 July 2010, by Lutetia" leads to; 0 where it leads to nothing."""
    before = [unit.low for unit in units[max(0, at - 3) : at] if unit.tag not in ("comma", "prep")]
    led = before[-1:] == ["and"] and [unit.tag for unit in units[at + 1 : at + 2]] == ["comma"]
    return at + 2 if led else 0


def _opens_other_noun(units: list[Unit], at: int) -> bool:
    """Is it the time of something else: "and, in July 2031, a rendezvous with"?"""
    following = [unit.tag for unit in units[at + 1 : at + 4]]
    return following == ["comma", "det", "word"] and any(unit.low == "and" for unit in units[max(0, at - 4) : at])


def _goes_on(units: list[Unit], at: int, stops: list[Stop], bodies: list[str]) -> bool:
    """Is a time the clock, the weekday or the year of the one before it, and no other encounter?"""
    if not stops or bodies:
        return False
    time, before = units[at].ref, stops[-1][1][-1]
    last = next(place for place in range(at - 1, -1, -1) if units[place].tag == "time")
    joined = any(unit.low == "and" for unit in units[last:at])
    same = time.date == before.date or (
        time.when is not None and before.when is not None and time.when.overlaps(before.when)
    )
    return not joined and (same or time.clock is not None or before.clock is not None)


_INTO_ORBIT = words(
    "go enter reach achieve attain slip get make arrive settle swing fall slide glide ease brake spiral steer in"
)


def settle_arrivals(found: list[EventMention]) -> list[EventMention]:
    """``found`` with what probes for other worlds do there: "it went into orbit in March" is no launch of a Mars probe.

    A probe that "arrives" docks with nothing, and on the day of its launch the orbit is Earth's.
    """
    launched = {
        (id(each.flight), each.time.date)
        for each in found
        if each.kind is EventKind.LAUNCH and not _reaches_orbit(each) and each.time is not None
    }
    told: list[EventMention] = []
    for place, mention in enumerate(found):
        flight, time = mention.flight, mention.time
        if _is_due_there(mention, found):
            mention.kind = EventKind.DOCKING
        body = flight.target if flight is not None and flight.target != "Sun" else ""
        if body and mention.trigger.needs == "dated" and mention.kind is EventKind.DOCKING and not _at_station(mention):
            if not _is_there(mention):
                continue
            mention.kind, mention.roles.body = EventKind.ORBIT_INSERTION, body
        if body and _reaches_orbit(mention) and time is not None and (id(flight), time.date) not in launched:
            mention.kind, mention.roles.body = EventKind.ORBIT_INSERTION, mention.roles.body or body
        if _sets_course(mention, found):
            continue
        if _comes_by_again(mention):
            mention.kind, mention.roles.body = EventKind.FLYBY, _met_last(mention, told)
        elif flight is not None and flight.sort == "probe" and _swings_by_home(mention, found, place):
            mention.kind, mention.roles.body = EventKind.FLYBY, "Earth"
        if mention.kind is EventKind.FLYBY and not mention.roles.body and not _is_first(mention):
            mention.roles.body = _met_last(mention, told)
            if mention.trigger.lemma.endswith((" pass", "visit")) and not _flew_by(mention, told):
                continue  # a third visit of somebody
        if _arrives(mention):
            mention.kind = _kind_of_arrival(mention)
            if mention.kind is EventKind.LANDING and _lands_later(mention):
                mention.kind = EventKind.ORBIT_INSERTION
            if mention.kind is EventKind.ORBIT_INSERTION and mention.roles.body and mention.roles.body not in _WORLDS:
                continue  # Hayabusa2 hovered above Ryugu; OSIRIS-REx went into orbit weeks after it reached Bennu
        told.append(mention)
    return told


_PLANETS = frozenset(("Mercury", "Venus", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune", "Pluto", "Ceres", "Vesta"))
_MOONS = frozenset(("Moon", "Titan", "Europa", "Ganymede", "Callisto", "Io"))
_HALO_ORBITS = frozenset(("Sun-Earth L1", "Sun-Earth L2", "near-rectilinear halo orbit"))
_WORLDS = _PLANETS | _MOONS | _HALO_ORBITS
"""Where probes that arrive go into orbit; at a comet or an asteroid they stay near it."""
_DUE = words("due expected")
_FERRIES = frozenset(("crew", "cargo"))
_WAY_MS = 10 * DAY_MS
"""No ship of today takes longer to a station."""


def _is_due_there(mention: EventMention, found: list[EventMention]) -> bool:
    """Is it "it is due on Tuesday" of a ship that was launched, or is to be, on Sunday: when it arrives?"""
    flight = mention.flight
    if (
        mention.trigger.needs != "slated"
        or mention.trigger.lemma.split()[0] not in _DUE
        or mention.when is None
        or flight is None
        or flight.sort not in _FERRIES
        or mention.clause.units[mention.at - 1].low == "now"
    ):
        return False
    return any(
        each.kind is EventKind.LAUNCH
        and each.flight is flight
        and each.number < mention.number
        and each.trigger.needs != "slated"
        and not each.slot
        and each.when is not None
        and 0 < mention.when.nominal_end_ms - each.when.at_ms < _WAY_MS
        for each in found
    )


_LEAVING = words("leave depart head go set")
_PARKED_MS = 120 * DAY_MS
"""So long probes have circled Earth before they left for the Moon or a planet."""


def _sets_course(mention: EventMention, found: list[EventMention]) -> bool:
    """Is it "left for the Moon on Feb. 8" of a craft that was launched in January: not launched a second time?

    So it is with "undocked from Mir and set out for Salyut 7".
    """
    if mention.kind is not EventKind.LAUNCH or mention.trigger.lemma.split()[0] not in _LEAVING or mention.when is None:
        return False
    parted = (unit.ref.kind for unit in mention.clause.units[: mention.at] if unit.tag == "trigger")
    if EventKind.UNDOCKING in parted:
        return True
    behind = mention.clause.units[mention.at + 1 : mention.at + _BEHIND]
    led = any(unit.low in ("for", "to", "toward", "towards") for unit in behind[:2])
    if not led or not any(unit.tag == "entity" and unit.ref.kind == "body" for unit in behind[:4]):
        return False
    return any(
        each.kind is EventKind.LAUNCH
        and each.flight is mention.flight
        and each.when is not None
        and DAY_MS <= mention.when.at_ms - each.when.at_ms < _PARKED_MS
        for each in found
    )


def _lands_later(mention: EventMention) -> bool:
    """Does the sentence also tell of the landing: "is due to arrive in May and to attempt its landing in June"?"""
    units = mention.clause.units
    return any(unit.tag == "trigger" and unit.ref.kind is EventKind.LANDING for unit in units[mention.at + 1 :])


def _comes_by_again(mention: EventMention) -> bool:
    """Is it "it returned in September, at 48,000 km": a probe that only flies by comes back to what it passed?"""
    flight = mention.flight
    if mention.kind is not EventKind.RETURN or flight is None or flight.arrives != "flyby" or mention.site:
        return False
    units, at = mention.clause.units, mention.at
    of_itself = all(unit.tag in ("prep", "time", "adv", "comma", "stop", "sign") for unit in units[at + 1 : at + 2])
    if mention.trigger.lemma not in ("return", "come back") or not of_itself:
        return False  # "Stardust returned its dust"
    return all(unit.low not in ("earth", "capsule", "home") for unit in units)


def _swings_by_home(mention: EventMention, found: list[EventMention], place: int) -> bool:
    """Is it "came back to Earth for a swing-by", "in 2007 and again in 2009" of a probe that passes planets for speed?

    It brings nothing along: no capsule and no samples are told of.
    """
    if mention.kind is not EventKind.RETURN or mention.site or mention.trigger.lemma not in _COMES_BACK:
        return False
    if not mention.clause.words.isdisjoint(_BROUGHT) or mention.trigger.form == "noun":
        return False
    behind = mention.clause.units[mention.at + 1 :]
    if any(unit.low in _ASSISTS for unit in behind):
        return True
    near = found[max(0, place - _NEAR) : place + _NEAR]
    near = [each for each in near if each.segment.paragraph == mention.segment.paragraph and each is not mention]
    return any(
        each.trigger is mention.trigger
        or (each.number < mention.number and each.kind is EventKind.FLYBY and each.trigger.lemma in _SWINGS)
        for each in near
    )


_NEAR = 6  # tellings
_COMES_BACK = ("return", "come back", "come")
_SWINGS = frozenset(("gravity assist", "gravity assists", "swingby", "swingbys", "swing-by", "swing-bys"))
_ASSISTS = words("assist assists boost slingshot speed") | _SWINGS
_BROUGHT = words(
    "capsule capsules sample samples dust soil rocks grams grains particles parachute parachutes atmosphere"
)


def _met_last(mention: EventMention, told: list[EventMention]) -> str:
    """The body that the craft of a mention was told to fly past last; empty where that names none."""
    flybys = (each for each in reversed(told) if each.kind is EventKind.FLYBY and each.flight is mention.flight)
    met = next((each for each in flybys if each.when is not None or each.trigger.form != "noun"), None)
    return met.roles.body if met is not None else ""


def _is_first(mention: EventMention) -> bool:
    """Is it "the first encounter", which is no further one with what was passed before?"""
    lead = mention.clause.units[max(0, mention.at - 2) : mention.at]
    return mention.trigger.text.startswith("first") or any(unit.low == "first" for unit in lead)


def _flew_by(mention: EventMention, told: list[EventMention]) -> bool:
    return any(each.kind is EventKind.FLYBY and each.flight is mention.flight for each in told)


def _is_there(mention: EventMention) -> bool:
    """Is it "will arrive in 2026", "arrived after seven years": at the end of its way, not at a place on Earth?"""
    behind = mention.clause.units[mention.at + 1 : mention.at + _BEHIND]
    if mention.trigger.lemma != "arrive" or any(unit.tag == "entity" for unit in behind):
        return False
    return all(unit.low in _WHEN or unit.tag in ("time", "adv", "stop", "sign", "comma") for unit in behind[:2])


_WHEN = words("in on by around about late early after")
_ARRIVALS = {"flyby": EventKind.FLYBY, "landing": EventKind.LANDING}
_BEHIND = 6  # units


def _arrives(mention: EventMention) -> bool:
    """Is it "reached Mars in May": what a craft does there, its type tells?"""
    if mention.kind is not EventKind.ORBIT_INSERTION:
        return False
    behind = mention.clause.units[mention.at + 1 : mention.at + _BEHIND]
    plain = not any("orbit" in unit.low for unit in behind)
    return plain and mention.trigger.lemma in ("arrive", "arrival", "reach", "reached", "make it", "get")


def _kind_of_arrival(mention: EventMention) -> EventKind:
    behind = mention.clause.units[mention.at + 1 : mention.at + _BEHIND]
    if any("surface" in unit.low for unit in behind):
        return EventKind.LANDING
    craft = mention.roles.craft[:1]
    if craft:
        return _ARRIVALS.get(craft[0].attributes.get("arrives", ""), mention.kind)
    return _ARRIVALS.get(mention.flight.arrives, mention.kind) if mention.flight is not None else mention.kind


def _at_station(mention: EventMention) -> bool:
    return bool(mention.roles.station or mention.roles.port)


def _reaches_orbit(mention: EventMention) -> bool:
    """Is it a launch only by "reached orbit", with neither a rocket nor a launch site?"""
    if mention.kind is not EventKind.LAUNCH or mention.trigger.lemma.split(" ")[0] not in _INTO_ORBIT:
        return False
    behind = [unit.low for unit in mention.clause.units[mention.at : mention.at + 5]]
    return any("orbit" in low for low in behind) and not mention.roles.launch_vehicle and not mention.site
