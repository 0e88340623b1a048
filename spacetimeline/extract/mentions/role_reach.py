"""How far an event reaches in its sentence: which craft named there belong to what comes after or to another clause."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.crew_roles import is_other_way
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

_COLON_REACH = 14  # units


def is_behind_colon(clause: Clause, each: int, at: int) -> bool:
    """Is it who did it, named last of all: "another ship docked with it: Atlantis"?"""
    lead = clause.units[max(0, each - 2) : each]
    if not at < each <= at + _COLON_REACH or clause.units[at].ref.form != "past":
        return False
    return lead[-1].low == ":" or (lead[0].low == ":" and lead[-1].tag == "det")


def is_measured_from(clause: Clause, each: int, at: int) -> bool:
    """Is it "landed a few hundred meters from Luna 23", "came down near Apollo 12": what only tells the place?"""
    units = clause.units
    if each <= at or units[at].ref.kind not in _COMES_DOWN:
        return False
    lead = [unit.low for unit in units[max(at, each - _MEASURED) + 1 : each] if unit.tag != "det"]
    return lead[-1:] in (["near"], ["beside"]) or (lead[-1:] in (["from"], ["of"]) and not _LENGTHS.isdisjoint(lead))


_COMES_DOWN = frozenset((EventKind.LANDING, EventKind.RETURN, EventKind.REENTRY))
_MEASURED = 5  # units
_LENGTHS = words(
    "miles kilometers kilometres km meters metres feet yards away far west east north south northwest southeast"
)


def is_taken_along(clause: Clause, each: int, at: int) -> bool:
    """Is it "The lander, with the rover Pragyan inside, came down": named within commas as what is with the subject?

    Not of a launch: a rocket "with Dragon on top" lifts that one. Nor of a walk, which goes out of what is there.
    """
    units = clause.units
    if each >= at or units[at].ref.kind in _OTHERWISE or all(unit.tag != "comma" for unit in units[each:at]):
        return False
    for place in range(each - 1, max(1, each - _WITH), -1):
        if units[place].tag in ("comma", "stop", "verb", "trigger"):
            return False
        if units[place].low == "with":
            return place > 1 and units[place - 1].tag == "comma"
    return False


_WITH = 7  # units
_OTHERWISE = frozenset((EventKind.LAUNCH, EventKind.SPACEWALK))


def is_witnessed(clause: Clause, each: int, at: int) -> bool:
    """Is it "they will witness the arrival of Soyuz 30, and are to land in May": what others than the subject do?"""
    units = clause.units
    if each > at or units[0].low not in _PEOPLE or all(unit.tag != "conj" for unit in units[each:at]):
        return False
    lead = units[max(0, each - _OF_OTHER) : each]
    return any(one.low in _COMINGS and other.low == "of" for one, other in pairwise(lead)) and any(
        unit.low in _SEES for unit in units[1:each]
    )


_OF_OTHER = 14  # units
_COMINGS = words("arrival arrivals departure departures launch docking landing")
_SEES = words("witness see watch await receive support monitor oversee")
_PEOPLE = words("they he she")


def is_beyond(clause: Clause, each: int, at: int) -> bool:
    """Is the craft named for what comes after ("to make way for Starliner", "before Crew-8")?"""
    low, high = sorted((each, at))
    between = clause.units[low + 1 : high]
    if is_behind_colon(clause, each, at) or _is_left(clause.units, each, at):
        return False
    if each > at and (_of_next(between) or _of_way_back(clause.units[at].ref.kind, between)):
        return True
    if each < at and [unit.tag for unit in between[:2]] == ["comma", "rel"]:
        closed = next((unit for unit in reversed(between) if unit.tag not in ("aux", "adv")), between[0])
        if closed.tag == "comma":
            return False  # "Progress 30, which spent half a year there, was undocked"
    if each < at and _is_in_aside(clause.units, each, at):
        return True
    if each < at:
        stop = next((place for place, unit in enumerate(between) if unit.low == ";"), len(between))
        if any(unit.tag == "person" for unit in between[stop:]):
            return True  # "Gemini VI-A landed on Friday; Borman and Lovell followed"
        return any(unit.tag in ("stop", "rel") for unit in between) and any(unit.tag == "verb" for unit in between)
    if _was_next(clause, at, between) or _is_way_home(clause, each, at):
        return False
    if any(unit.tag in ("stop", "sub", "ref", "rel") and unit.low not in ("during", "when") for unit in between):
        return True
    lows = [unit.low for unit in between]
    if _is_cause(clause.units[at].ref.kind, lows):
        return True
    if "to" not in lows:
        return False
    if not _WATCHED.isdisjoint(lows[lows.index("to") :]):
        return True  # "left the station to take pictures of the shuttle"
    if "for" not in lows[lows.index("to") :]:
        return False
    behind = lows[lows.index("for", lows.index("to")) + 1 :][:3]
    return behind[:1] != ["the"] or "time" not in behind  # "to space for the first time, in Soyuz 4"


def _is_in_aside(units: list[Unit], each: int, at: int) -> bool:
    """Is it the craft of "they left in one ship, as Soyuz T-11 stayed with the others, and landed"?"""
    verb = next((place for place in range(at - 1, 0, -1) if units[place].tag not in ("aux", "adv")), 0)
    if [unit.tag for unit in units[verb - 1 : verb + 1]] != ["comma", "conj"]:
        return False
    for place in range(each - 1, max(0, each - _ASIDE), -1):
        if units[place].low in _WHILE:
            return units[place - 1].tag == "comma"
        if units[place].tag not in ("det", "word", "num"):
            return False
    return False


_WHILE = words("as while since because whereas")
_ASIDE = 5  # units


def _is_cause(kind: EventKind, between: list[str]) -> bool:
    """Does a cause stand between: "was put off because of the loss of Progress 59", "following the failure of"?"""
    if _CAUSES.isdisjoint(between) and MISHAPS.isdisjoint(between):
        return False
    leads = {one for one, other in pairwise(between) if other in ("of", "to")}
    behind = kind is EventKind.LAUNCH and ("after" in between or "following" in between)
    return not _CAUSES.isdisjoint(leads) or (behind and not MISHAPS.isdisjoint(leads))


_CAUSES = words("because due owing account")
MISHAPS = words("failure loss accident explosion crash mishap breakup break-up destruction disaster tragedy fire")


def _is_left(units: list[Unit], each: int, at: int) -> bool:
    """Is it the craft of "the first to walk in space was White, who left Gemini 4 on June 3"?"""
    if units[at].ref.kind is not EventKind.SPACEWALK or each < at:
        return False
    lead = [unit.low for unit in units[max(0, each - 3) : each] if unit.tag != "det"]
    return not _LEAVES.isdisjoint(lead[-1:]) or lead[-2:] == ["out", "of"]


_LEAVES = words("left leaves leave exited exits exit outside")


def _was_next(clause: Clause, at: int, between: list[Unit]) -> bool:
    """Is it the craft of "no probe landed there again until Chang'e-3": the one that did so next?"""
    if "until" not in clause.words or _NONE.isdisjoint(unit.low for unit in clause.units[:at]):
        return False
    until = next((place for place, unit in enumerate(between) if unit.low == "until"), len(between))
    return until < len(between) and all(unit.tag in ("det", "word", "entity", "adv") for unit in between[until + 1 :])


_NONE = words("no nobody none")
_WATCHED = words("photograph film watch observe inspect pictures photographs photos images footage")


def _is_way_home(clause: Clause, each: int, at: int) -> bool:
    """Is it "landed on June 19 after a flight of three days in Vostok 6": the ship that they flew and came home in?"""
    units = clause.units
    if units[at].ref.kind is not EventKind.RETURN or units[each].ref.attributes.get("class") != "crew":
        return False
    after = next((place for place in range(each - 1, max(at, each - _STAY), -1) if units[place].low == "after"), None)
    if after is None or units[each - 1].low not in ("on", "in", "aboard", "inside"):
        return False
    stay = units[after + 1 : each - 1]
    plain = all(unit.tag in ("det", "num", "word", "adv", "time") or unit.low == "of" for unit in stay)
    return plain and not _STAYS.isdisjoint(word for unit in stay for word in unit.low.split())


_STAY = 12  # units
_STAYS = words("mission flight voyage trip orbits day days week weeks month months year hours")


def _opens_next_clause(units: list[Unit], at: int, each: int) -> bool:
    """Is it the subject of a clause behind ", and": "the craft docked at noon, and the Soyuz 9 crew is to enter it"?"""
    joint = next((place for place in range(each - 1, max(at, each - 4), -1) if units[place].tag == "conj"), None)
    if joint is None or units[joint - 1].tag != "comma":
        return False
    behind = [unit for unit in units[each + 1 : each + 4] if unit.tag not in ("word", "adv")]
    return bool(behind) and behind[0].tag in ("aux", "modal", "verb", "soft", "trigger")


def does_else(clause: Clause, each: int, at: int) -> bool:
    """Is it "They docked on May 2, with the freighter Progress 25 arriving later": a craft that does something else?"""
    units = clause.units
    launched = (
        units[at].ref.kind is EventKind.LAUNCH
    )  # "it lifted off at noon, and Cygnus was released": what it carried
    if each > at and not launched and _opens_next_clause(units, at, each):
        return True
    doing = units[each + 1] if each + 1 < len(units) else None
    if each < at or doing is None or not doing.low.endswith("ing") or doing.tag not in ("word", "verb", "trigger"):
        return False
    led = units[max(at, each - _LED) : each]
    return any(one.tag == "comma" and other.low == "with" for one, other in pairwise(led))


_LED = 6  # units


def _of_next(between: list[Unit]) -> bool:
    """Is the craft that of another event with a noun of its own: "failed on May 1, and the launch of Rosetta was"?"""
    for place, unit in enumerate(between):
        if unit.tag != "trigger" or unit.ref.form != "noun" or not place:
            continue
        joined = [at for at, each in enumerate(between[:place]) if each.tag == "conj"]
        if joined and any(each.tag == "det" for each in between[joined[-1] : place]):
            return True
    return False


def _of_way_back(kind: EventKind, between: list[Unit]) -> bool:
    """Is it the craft of "were launched in May and are to come home on Atlantis", not that of the launch?"""
    joined = False
    for unit, following in pairwise([*between, between[-1]] if between else ()):
        joined = joined or unit.tag == "conj"
        if joined and kind is EventKind.LAUNCH and unit.low == "returned" and following.low in _ABOARD:
            return True  # "worked on Mir and returned aboard Atlantis"
        if joined and unit.tag == "trigger" and unit.ref.form != "noun" and is_other_way(kind, unit.ref.kind):
            return True
    return False


_ABOARD = ("aboard", "in", "on", "home")
