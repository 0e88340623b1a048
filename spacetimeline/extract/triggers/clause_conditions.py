"""Conditions that need a sentence's units: who does what the verb tells, and to whom or from where.

"Carried" is a launch when a rocket carries a probe, "started" when it is a rocket that starts, "left" a launch from a
pad and an undocking from a station. The words stand in ``triggers.toml``; each of them also needs a time beside it.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS, Doer, doer, is_ship, sort_of, subject
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.triggers.triggers import Trigger

_LOADS = CRAFT_WORDS | CREW_WORDS | words("payload payloads cargo balloon dog dogs monkey constellation batch mission")
_PADS = words("pad pads launchpad launchpads cosmodrome spaceport cape silo")
_BERTHS = words("station port outpost laboratory lab berth")
_ALOFT = words("space orbit sky skies heavens skyward aloft")
_ROUGH = words("ground earth desert steppe snow runway water ocean sea pacific atlantic gulf waves")
_WATERS = words("water ocean sea pacific atlantic gulf waves swell")
_SPACE_THINGS = words("suit suits agency center centre program programme station lab telescope shuttle flight travel")
_AGAIN = words(
    "again twice once later earlier after before successfully next first two three four days weeks months years"
)
_IT = [["it"], ["them"], ["him"], ["her"]]
_ENDS_PHRASE = frozenset(("stop", "trigger", "verb", "sub", "rel", "ref", "aux"))
_NEAR = 9


def units_behind(clause: Clause, at: int, reach: int = _NEAR) -> list[Unit]:
    """The units that depend on the verb at ``at``: up to the next verb or stop."""
    found = []
    for unit in clause.units[at + 1 : at + 1 + reach]:
        if unit.tag in _ENDS_PHRASE:
            break
        found.append(unit)
    return found


_BEING = words("be been was were is are being")


def is_passive(clause: Clause, at: int) -> bool:
    trigger: Trigger = clause.units[at].ref
    lead = [unit.low for unit in clause.units[max(0, at - 3) : at]]
    if lead[-1:] in (["have"], ["had"], ["has"]):
        return False  # "was to have flown"
    return trigger.form == "past" and not _BEING.isdisjoint(lead)


def _on_rocket(clause: Clause, at: int) -> bool:
    """Does "by", "on" or "atop" a rocket follow?"""
    units = clause.units
    for place in range(at + 1, min(at + 16, len(units))):
        if units[place].tag in ("stop", "trigger", "sub", "rel"):
            return False
        if sort_of(units, place) == "rocket" and units[place].low not in ("vehicle", "heavy", "bird"):
            lead = [unit.low for unit in units[max(at + 1, place - 5) : place]]
            return any(low in ("by", "on", "atop", "aboard") for low in lead)
    return False


def _has_load(clause: Clause, at: int, *, named: bool) -> bool:
    """Is the object of the verb at ``at`` a craft, a crew or a payload? ``named``: one with a name."""
    led = ""
    for unit in units_behind(clause, at, 12):
        if unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission", "station", "port", "site"):
            return bool(unit.ref.kind != "site") and led != "from"  # "fly at a distance of 100 miles from the station"
        led = led if unit.tag == "det" else unit.low
        if not named and (unit.tag == "person" or unit.low in _LOADS or unit.low.endswith(("sat", "-sat"))):
            return True
    return False


def carrier(clause: Clause, at: int) -> bool:
    """ "A Delta II sent the twins to the Moon in September", "to be orbited by a Delta rocket"."""
    if is_passive(clause, at):
        return _on_rocket(clause, at)
    sort: Doer = doer(clause, at)
    behind = units_behind(clause, at)
    if sort == "one" and any(unit.low in CREW_WORDS for unit in behind):
        return False  # "one carried the crew to the pad"
    if clause.units[at].ref.lemma in ("bring", "deliver", "ferry") and any(
        _is_berth(unit) and _is_led_to(behind, place) for place, unit in enumerate(behind)
    ):
        return False  # a ship that arrives
    if sort == "it" and clause.units[at].ref.lemma == "take" and any(unit.low in _LASTING for unit in behind):
        return False  # "it took Voyager a few hours to cross"
    return sort in ("rocket", "one", "it") and _has_load(clause, at, named=sort == "it")


_LASTING = words("seconds minutes hours days weeks months years hour day week month year decade decades longer")


def orbited(clause: Clause, at: int) -> bool:
    """ "The satellite was orbited on April 19, 2013"."""
    return is_passive(clause, at) and doer(clause, at) in ("craft", "it", "one", "crew", "station")


def goes_on_rocket(clause: Clause, at: int) -> bool:
    """ "Landsat 9 left on an Atlas 5 on Sept. 27"."""
    return not is_passive(clause, at) and _on_rocket(clause, at) and doer(clause, at) in ("craft", "crew", "it", "one")


def rocket(clause: Clause, at: int) -> bool:
    """ "Vulcan, which started on Jan. 8", "the Delta II bowed out with ICESat-2"; not one that "was retired"."""
    return not is_passive(clause, at) and doer(clause, at) == "rocket"


def _is_followed_by_craft(clause: Clause, at: int) -> bool:
    """ "Landsat 1 went up in July 1972, followed by Landsat 2 in January 1975"."""
    told = [unit.ref for unit in clause.units[:at] if unit.tag == "trigger"]
    launched = any(each.kind is EventKind.LAUNCH and each.form == "past" for each in told)
    behind = units_behind(clause, at, 8)
    named = [place for place, unit in enumerate(behind) if unit.tag == "entity"]
    craft = bool(named) and behind[named[0]].ref.kind in ("vehicle", "mission")
    return launched and craft and any(unit.tag == "time" for unit in behind[named[0] : named[0] + 4])


def series(clause: Clause, at: int) -> bool:
    """ "The second followed on March 6", "Endeavour followed it two weeks later", "Tianzhou-1 flew in April 2017"."""
    if is_passive(clause, at):
        return False
    sort, follows = doer(clause, at), clause.units[at].ref.lemma == "follow"
    if follows and [unit.low for unit in clause.units[at + 1 : at + 2]] == ["by"]:
        return _is_followed_by_craft(clause, at)
    if follows and not sort and _follows_with_craft(clause, at):
        return True
    if follows and _follows_with_event(clause, at):
        return False
    if sort == "crew":
        return follows and clause.of_people and _follows(clause, at)
    it = follows and [unit.low for unit in clause.units[at + 1 : at + 2]] in _IT
    if sort not in ("rocket", "one", "craft") or not _is_plain(clause, at + it):
        return False
    return not follows or not _is_of_event(clause, at)


def _follows_with_craft(clause: Clause, at: int) -> bool:
    """Is it "India will follow in April with a GSLV"?"""
    behind = units_behind(clause, at, 12)
    led = next((place for place, unit in enumerate(behind) if unit.low == "with"), len(behind))
    named = next((unit.ref.kind for unit in behind[led : led + 5] if unit.tag == "entity"), "")
    return clause.of_rockets and named in ("vehicle", "mission", "launch_vehicle")


def _follows_with_event(clause: Clause, at: int) -> bool:
    """Is it "they followed on Dec. 18, with a splashdown at noon", "when they splashed down": another event?"""
    behind = clause.units[at + 1 : at + _EVENT_REACH]
    led = next((place for place, unit in enumerate(behind) if unit.low in ("with", "when")), len(behind))
    if any(unit.tag in ("stop", "verb", "trigger") for unit in behind[:led]):
        return False
    return any(
        unit.tag == "trigger" and unit.ref.form in ("noun", "past") and unit.ref.kind is not EventKind.LAUNCH
        for unit in behind[led : led + 4]
    )


def _follows(clause: Clause, at: int) -> bool:
    """Do people follow others into space: "Popovich followed him the next day", "she followed on 27 June"?"""
    behind = units_behind(clause, at)
    led = next((place for place, unit in enumerate(behind) if unit.tag in ("prep", "time", "comma")), 0)
    plain = all(unit.tag != "word" or unit.low in ("there", "up", "aloft") for unit in behind[:led])
    return plain and any(unit.tag == "time" for unit in behind)


def _is_of_event(clause: Clause, at: int) -> bool:
    """Is it an event that follows ("a landing of the capsule is to follow at noon")?"""
    for unit in reversed(clause.units[max(0, at - _EVENT_REACH) : at]):
        if unit.tag in ("stop", "verb", "conj", "sub", "rel"):
            return False
        if unit.tag == "trigger":
            return bool(unit.ref.form in ("noun", "gerund"))
    return False


_EVENT_REACH = 16


def _is_plain(clause: Clause, at: int) -> bool:
    """Does nothing follow the verb but when, how and from where ("flew in 1960", not "flew in from Houston")?"""
    units = clause.units
    place = at + 1
    while place < len(units) and units[place].tag in ("adv", "num", "word") and units[place].low in _AGAIN:
        place += 1
    if place == len(units) or units[place].tag in ("time", "stop", "comma", "conj", "close", "open"):
        return True
    if place + 1 < len(units) and units[place].tag == "prep":
        following = units[place + 1]
        if units[place].low in ("on", "in", "at", "for", "during"):
            if following.tag == "entity" and following.ref.kind in ("site", "body"):
                return bool(units[at].ref.lemma == "follow")
            return following.tag == "time" or following.low in ("first", "the", "last") or _is_rocket(units, place + 1)
        return units[place].low in ("with", "without", "aboard", "atop", "from")
    return False


def _is_rocket(units: list[Unit], at: int) -> bool:
    return any(sort_of(units, place) == "rocket" for place in range(at, min(at + 3, len(units))))


def away(clause: Clause, at: int) -> bool:
    """ "He got away in Soyuz 4 at 10:30", "the bird got away at last", "his flight was put off before it got away"."""
    who = doer(clause, at)
    of_flight = who == "it" and any(unit.low in ("flight", "launch", "mission") for unit in clause.units[:at])
    return of_flight or who in ("rocket", "one", "craft", "crew")


def from_pad(clause: Clause, at: int) -> bool:
    """ "The first Heavy roared out of SLC-6": motion of a rocket, craft or crew from a launch site or to the sky."""
    behind = units_behind(clause, at, _NEAR + 1)  # the last tells of which space: "in a space suit"
    left = itertools.takewhile(lambda unit: unit.tag != "time" and unit.low not in _TOWARDS, behind)
    if clause.units[at].ref.lemma in ("leave", "depart") and any(unit.low.endswith("orbit") for unit in left):
        return False  # "left its distant orbit on Dec. 1"
    if not any(
        (is_pad(unit) and not _is_led_to(behind, place)) or _is_aloft(behind, place)
        for place, unit in enumerate(behind[:_NEAR])
    ):
        return False
    return doer(clause, at) in ("rocket", "craft", "crew", "one", "it")


_TOWARDS = words("for to into toward towards on in at from with")


def _is_aloft(behind: list[Unit], place: int) -> bool:
    """Is it "skyward" or "into space"? Not "through open space", nor that of an "Office of Aeronautics and Space"."""
    before = behind[place - 1] if place and behind[place].low == "space" else behind[place]
    of_thing = behind[place].low == "space" and any(unit.low in _SPACE_THINGS for unit in behind[place + 1 : place + 2])
    return behind[place].low in _ALOFT and before.tag != "conj" and before.low != "open" and not of_thing


def _is_led_to(behind: list[Unit], place: int) -> bool:
    """Is it a place to go to or be at ("left Star City for Baikonur"), not from?"""
    lead = next((unit.low for unit in reversed(behind[:place]) if unit.tag in ("prep", "to")), "")
    return lead in ("to", "for", "toward", "towards", "at", "near", "in")


def is_pad(unit: Unit) -> bool:
    if unit.tag == "entity":
        return bool(unit.ref.kind == "site" and unit.ref.attributes.get("class") == "launch")
    return unit.low in _PADS


def from_station(clause: Clause, at: int) -> bool:
    """ "Progress 88 left the port at 7:53 a.m."; "they shut the hatches of the outpost and left it at 0916"."""
    units = clause.units
    if is_passive(clause, at):
        return False  # "were left on the station"
    if [unit.low for unit in units[at + 1 : at + 2]] == ["it"]:
        return any(_is_berth(unit) for unit in units[:at])
    behind = units_behind(clause, at, 5)
    place = next((place for place, unit in enumerate(behind) if _is_berth(unit)), None)
    if place is None:
        return _is_moored(units[:at]) and _is_plainly_timed(clause, at) and doer(clause, at) in ("craft", "it")
    if _is_led_to(behind, place) or (behind[0].low == "for" and behind[place - 1].low in ("aboard", "on")):
        return False  # "left for six months aboard Mir"
    berth = behind[place]
    if berth.tag == "entity" and berth.ref.attributes.get("airlock"):
        return doer(clause, at) in ("craft", "it")  # people who leave an airlock go on a spacewalk
    return doer(clause, at) in ("craft", "crew", "it")


_MOORED = words("docked berthed attached moored parked there")


def _is_moored(before: list[Unit]) -> bool:
    """Is it "Progress 90, docked to Poisk since May 24,", "the Dragon, there since May,"?"""
    moored = any(unit.low in _MOORED for unit in before)
    return moored and any(unit.low == "since" for unit in before)


def _is_plainly_timed(clause: Clause, at: int) -> bool:
    """Does nothing but the time follow: "is to leave at the end of May", "will not leave before July"?"""
    following = clause.units[at + 1 : at + 3]
    return bool(following) and following[-1].tag == "time" and following[0].tag in ("prep", "ref", "time", "adv")


def to_station(clause: Clause, at: int) -> bool:
    """ "A freighter, which came to the station in August", "it met the space lab on April 22"."""
    behind = units_behind(clause, at, 7)
    berth = next((place for place, unit in enumerate(behind) if _is_berth(unit)), None)
    pulls = clause.units[at].ref.lemma.startswith("pull")
    if berth is not None and [unit.low for unit in behind[max(0, berth - 1) : berth]] in (["a"], ["an"]):
        return False  # "was flown to a lab nearby"
    if berth is None or doer(clause, at) not in (("craft", "it", "crew") if pulls else ("craft", "it")):
        return False
    lead = [unit.low for unit in behind[:berth]]
    return "to" in lead or (pulls and "at" in lead) or clause.units[at].ref.lemma in ("meet", "join", "reach", "catch")


def _is_berth(unit: Unit) -> bool:
    if unit.tag == "entity":
        return unit.ref.kind in ("station", "port")
    return unit.low in _BERTHS


def hits(clause: Clause, at: int) -> bool:
    """ "Soyuz 5 hit the ground at 10:59", "it reached the ground at noon"."""
    return bool(_words_of([clause.units[at], *units_behind(clause, at, 4)]) & _ROUGH) and _comes_down(clause, at)


def floats(clause: Clause, at: int) -> bool:
    """ "Four hours later the ship was bobbing in the Pacific"."""
    near = _words_of(units_behind(clause, at, 6))
    return bool(near & _WATERS) and near.isdisjoint(("above", "over")) and _comes_down(clause, at)


def _comes_down(clause: Clause, at: int) -> bool:
    """Is the subject a craft or its crew, be it one that bears its rocket's name?"""
    head = subject(clause, at)
    if doer(clause, at) in ("craft", "crew", "it"):
        return True
    return head is not None and (is_ship(clause.units[head]) or _is_of_its_shape(clause.units, head))


def _is_of_its_shape(units: list[Unit], at: int) -> bool:
    """Is it a capsule by its shape ("a white cone dropped into the sea"), no nose cone?"""
    return units[at].low in _CAPSULE_SHAPES and (not at or units[at - 1].low not in ("nose", "the"))


_CAPSULE_SHAPES = frozenset(("cone", "gumdrop"))


def _words_of(units: list[Unit]) -> set[str]:
    return {word for unit in units for word in unit.low.replace("-", " ").split()}


def fits_frame(clause: Clause, at: int) -> bool:
    """What ``frames`` found has met all it needs."""
    return True
