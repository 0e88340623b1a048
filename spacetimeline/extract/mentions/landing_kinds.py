"""Where a craft comes down: on Earth, on another body, or only the rocket's own stage."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS, STATION_WORDS, is_ship, subject
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_LANDING_WORDS = frozenset(
    (
        "land",
        "touch down",
        "set down",
        "soft-land",
        "softland",
        "landing",
        "touchdown",
        "soft landing",
        "soft-landing",
        "touch-down",
        "alight",
        "parachute",
        "settle",
        "come down",
        "drift down",
        "float down",
    )
)
_HOME_WORDS = frozenset(("return", "bring", "deliver", "carry", "fetch", "send"))
LUNAR = lazy(
    r"\b(?:mare\s|oceanus\b|ocean\s+of\s+storms|(?:sea|bay)\s+of\s+(?:tranquil|fertil|seren|rains|crises|clouds|moisture"
    r"|vapou?rs|nectar|cold|dew|rainbows)|lunar\s(?!(?:soil|samples?|rocks?|dust|material|regolith)\b)|on\s+the\s+far\s+side\b)"
)
"""The names that are on the Moon alone."""
_EARTHLY = frozenset(("home", "earth", "ocean", "sea", "coast", "desert", "steppe", "outback"))
_LANDERS = frozenset(("lander", "rover", "ascender", "lander-ascender"))
_TERMS = frozenset(("comma", "stop", "trigger", "sub", "rel", "verb"))


_STATES = ("back", "home", "down")
_ON_IT = (["on", "it"], ["onto", "it"])


def is_on_another_body(clause: Clause, at: int) -> bool:
    """Does the landing's sentence, or the craft it names, put it on the Moon or a planet?"""
    trigger = clause.units[at].ref
    if trigger.lemma not in _STATES and [unit.low for unit in clause.units[at + 1 : at + 3]] in _ON_IT:
        return True  # "found a flat spot in May and came down on it"
    if trigger.lemma not in _LANDING_WORDS and (trigger.needs != "frame" or trigger.lemma.split()[0] in _HOME_WORDS):
        return False
    start = _behind_times(clause.units, at)
    words = " ".join(unit.low for unit in clause.units[start : start + 11])
    if LUNAR.search(words + " ") or _is_left_in_orbit(clause, at) or _on_small_world(clause, at):
        return True
    for unit in clause.units[start : start + 13]:
        if unit.tag == "entity" and unit.ref.kind == "body":
            return bool(unit.ref.attributes.get("body", unit.ref.canonical) != "Earth")
        if (unit.tag == "entity" and unit.ref.kind == "site") or unit.low in _EARTHLY:
            return False
        if unit.low == "pole":
            return True  # "a landing near the south pole"
        if unit.tag in _TERMS:
            break
    if _is_by_surface(clause, at) or _is_where_feet_were_set(clause, at):
        return True
    lander = any(unit.low.rsplit(" ", 1)[-1] in _LANDERS for unit in clause.units[:at])
    craft = [unit for unit in clause.units[:at] if unit.tag == "entity" and unit.ref.kind == "vehicle"]
    if not craft:
        return lander
    last = next((unit for unit in reversed(craft) if not _is_left(clause, unit, at)), craft[-1]).ref
    if last.attributes.get("target") == "Moon" and _comes_through_air(clause, at):
        return False
    if last.attributes.get("target") and last.attributes.get("class") == "crew":
        return not _is_of_people_home(clause, at)
    return "lunar module" in last.canonical.lower() or lander or bool(last.attributes.get("target"))


def _behind_times(units: list[Unit], at: int) -> int:
    """Where the place is told: behind the times of "is planned for 4:17 a.m. on Friday (Moscow time), at a site"."""
    place = last = at + 1
    closed = True
    while place < len(units) and (units[place].tag in _LEADS or not closed):
        closed = units[place].tag != "open" and (closed or units[place].tag == "close")
        last = place + 1 if units[place].tag in ("time", "close") else last
        place += 1
    if last > at + 1 and last < len(units) and units[last].tag == "comma":
        last += 1
    return last


_LEADS = ("aux", "modal", "soft", "adv", "prep", "time", "comma", "open", "close", "to")


def _on_small_world(clause: Clause, at: int) -> bool:
    """Is it "landed on a comet", "touched down on the asteroid"?"""
    behind = [unit.low for unit in clause.units[at + 1 : at + 4] if unit.tag != "det"]
    return behind[:1] in (["on"], ["onto"]) and behind[1:2] in (["comet"], ["asteroid"])


def _is_left(clause: Clause, craft: Unit, at: int) -> bool:
    """Is it the ship that the one which lands came from: "the module undocked from the CSM at 4:50 and landed"?"""
    place = next(each for each in range(at) if clause.units[each] is craft)
    return any(unit.low == "from" for unit in clause.units[max(0, place - 2) : place])


def _is_of_people_home(clause: Clause, at: int) -> bool:
    """Is it the landing of a "crew", or at a place on Earth named farther behind, of a ship that also goes to land?"""
    if any(unit.low in CREW_WORDS for unit in clause.units[:at]):
        return True
    behind = clause.units[at + 1 :]
    return any(unit.low in _EARTHLY or (unit.tag == "entity" and unit.ref.kind in ("site", "water")) for unit in behind)


def _is_left_in_orbit(clause: Clause, at: int) -> bool:
    """Does a mate stay up: "Armstrong and Aldrin landed on July 20, while Collins remained in orbit"?"""
    behind = " ".join(unit.low for unit in clause.units[at + 1 : at + _BEYOND])
    return "while " in behind and _LEFT_IN_ORBIT.search(behind) is not None


_BEYOND = 24  # units
_LEFT_IN_ORBIT = lazy(
    r"\bwhile\b[^;]{3,90}\b(?:remain\w*|stay\w*|wait\w*|circl\w+|orbit\w+|kept|held)\s+(?:alone\s+|behind\s+)?"
    r"(?:in\s+(?:the\s+)?(?:lunar\s+|moon\s+)?orbit\b|overhead\b|above\b|aboard\s+(?:the\s+)?(?:command|orbiter)|the\s+moon\b)"
)


def _comes_through_air(clause: Clause, at: int) -> bool:
    """Is it a capsule, or under a parachute: what a craft made for the Moon sends back from there?"""
    near = [unit.low.rsplit(" ", 1)[-1] for unit in own_part(clause.units, at, _NEAR)]
    return any(word.startswith(("capsule", "parachut", "returner")) for word in near)


_NEAR = 10  # units


def own_part(units: list[Unit], at: int, reach: int) -> list[Unit]:
    """The units around an event, without those of another: "it landed on May 3, and its capsule came home"."""
    first, last = max(0, at - reach), min(len(units), at + reach)
    for place in range(first + 1, last - 1):
        if units[place].tag == "conj" and units[place - 1].tag == "comma" and units[place + 1].tag in _SUBJECTS:
            if place > at:
                return units[first:place]
            first = place
    return units[first:last]


_SUBJECTS = frozenset(("det", "pron", "entity"))


def is_on_earth(clause: Clause, at: int) -> bool:
    """Is a place on Earth named behind "brought the orbiter down on", "crashed in the desert", and no other body?"""
    behind = clause.units[at + 1 : at + 10]
    named = [unit.ref for unit in behind if unit.tag == "entity"]
    if any(each.kind == "body" for each in named):
        return False
    return any(each.kind == "site" for each in named) or any(unit.low in _EARTHLY for unit in behind)


def _is_by_surface(clause: Clause, at: int) -> bool:
    """Did the words before the landing lead "to the surface of" a named body that is not Earth?"""
    before = clause.units[max(0, at - 14) : at]
    for place, unit in enumerate(before):
        if unit.tag == "entity" and unit.ref.kind == "body":
            led = " ".join(each.low for each in before[max(0, place - 3) : place])
            return led.startswith("surface of") or " surface of" in led or led.endswith("asteroid")
    return False


def _is_where_feet_were_set(clause: Clause, at: int) -> bool:
    """Is it "nobody has set foot there since Apollo 17 touched down"?"""
    lows = [unit.low for unit in clause.units[max(0, at - 14) : at]]
    return any(each.startswith("foot") and before in ("set", "sets") for before, each in itertools.pairwise(lows))


def is_of_station(clause: Clause, at: int, reading: Reading, number: int) -> bool:
    """Is it a station that "came back to Earth", in pieces, be it as the "it" of the sentence of that number?

    So are "the fragments that survived, up to 25 tons of them", whatever parts them from the verb.
    """
    if clause.units[at].ref.form == "noun":
        return False
    if any(unit.low in _PIECES for unit in clause.units[:_OPENING]):
        return True
    head = subject(clause, at)
    if head is None:
        return False
    falls = clause.units[at].ref.lemma in _FALLS
    if clause.units[head].tag == "entity":
        entity = clause.units[head].ref
        return bool(entity.kind == "station") and (falls or not entity.attributes.get("generic"))
    if clause.units[head].low in STATION_WORDS:
        return True
    if clause.units[head].low != "it":
        return False
    named = [unit.ref for unit in clause.units[:head] if unit.tag == "entity" and unit.ref.kind in _FLOWN]
    if named:
        return falls and len(named) == 1 and _is_gone(named[0])
    return _is_station_spoken_of(reading, number)


_FALLS = frozenset(("fall", "come down", "crash", "plunge", "plummet"))
_FLOWN = ("station", "vehicle", "mission")


def _is_gone(entity: EntityMention) -> bool:
    """Is it a station of the past?"""
    return entity.kind == "station" and bool(entity.attributes.get("country"))


def _is_station_spoken_of(reading: Reading, number: int) -> bool:
    """Does the sentence before, in the same paragraph, name a station of the past and no craft?"""
    if not number or reading.segments[number].paragraph != reading.segments[number - 1].paragraph:
        return False
    before, starts = reading.segments[number - 1], reading.entity_starts
    named = reading.entities[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
    return any(map(_is_gone, named)) and {each.kind for each in named}.isdisjoint(("vehicle", "mission"))


def is_booster(clause: Clause, at: int) -> bool:
    """Is it the rocket's own stage that lands, or only debris, which is no return of a flight?"""
    if [unit.low for unit in clause.units[at + 1 : at + 2]] == ["of"] and any(
        unit.low in _STAGES or unit.low in _DEBRIS for unit in clause.units[at + 2 : at + 5]
    ):
        return True
    for place in range(at - 1, max(-1, at - _STAGE_REACH - 1), -1):
        unit = clause.units[place]
        if unit.low in _STAGES:
            return not _is_both_stages(clause, place)
        if unit.tag in ("entity", "person", "stop", "comma", "conj"):
            break
    if any(unit.low in _DECKS for unit in clause.units[at + 1 : at + _DECK_REACH]):
        return True
    head = subject(clause, at)
    if head is None:
        return False
    unit = clause.units[head]
    if unit.low in _STAGES:
        return not _is_both_stages(clause, head)
    return unit.tag == "entity" and unit.ref.kind == "launch_vehicle" and not is_ship(unit)


def _is_both_stages(clause: Clause, at: int) -> bool:
    """Is it "both stages made soft splashdowns": with the first the upper one, which is a ship then?"""
    return clause.units[at].low == "stages" and clause.units[at - 1].low == "both"


_STAGES = frozenset(("booster", "boosters", "stage", "stages"))
_DEBRIS = frozenset(("debris", "fragments", "remains", "wreckage", "fairing", "fairings"))
_DECKS = frozenset(("droneship", "droneships", "drone", "barge"))
_PIECES = _DEBRIS - {"fairing", "fairings"} | {"pieces"}
_OPENING = 3  # units
_STAGE_REACH = 12
_DECK_REACH = 7
