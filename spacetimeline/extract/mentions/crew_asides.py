"""Who is only named beside an event's people (whom a ship honours, for whom one stands by), and who is one of them."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames
from spacetimeline.extract.mentions.crew_sentence import is_owner
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause


def is_mentor(clause: Clause, at: int) -> bool:
    """Does somebody only tell who another is: "Ivanov's understudy set off", "brought Linenger's replacement"?"""
    if not is_owner(clause.units, at):
        return False
    nouns = load_crew_frames().nouns
    return any(nouns.get(unit.low) == "out" or unit.low in _NEXT for unit in clause.units[at + 2 : at + 5])


_NEXT = words("replacement successor relief")


def is_begun_by(clause: Clause, last: int, at: int) -> bool:
    """Is it a launch with which somebody's flight begins: "A's fifth flight began, when Atlantis lifted off"?"""
    units = clause.units
    if not is_owner(units, last):
        return False
    begun = next((place for place in range(last + 2, min(at, last + _OWN_FLIGHT)) if units[place].low in _BEGAN), 0)
    led = any(unit.low in ("when", "with", "as") for unit in units[begun + 1 : at])
    return begun > 0 and led and not _FLIGHTS.isdisjoint(unit.low for unit in units[last + 2 : begun])


_OWN_FLIGHT = 9  # units
_BEGAN = words("began begins begin started starts start opened commenced")
_FLIGHTS = words("flight spaceflight mission trip journey voyage stay odyssey adventure visit")

_HONORS = words("honor honour memory tribute")
_NAMED = words("named christened dubbed")
_HONORED_NEAR = 9  # units


def is_honored(clause: Clause, first: int) -> bool:
    """Is it "named in honor of the fallen astronaut William McCool", "christened after Ellison Onizuka"?"""
    lead = [unit.low for unit in clause.units[max(0, first - _HONORED_NEAR) : first]]
    at = next((at for at, word in enumerate(lead) if word in _NAMED), len(lead))
    return "after" in lead[at:] or "for" in lead[at + 1 : at + 2] or not _HONORS.isdisjoint(lead)


def is_meanwhile(clause: Clause, group: list[int], at: int) -> bool:
    """Is it who did something else: "A closed in, while B read the dials, and at noon docked"?"""
    units = clause.units
    if units[group[0] - 1].low not in ("while", "whilst"):
        return False
    rest = units[group[-1] + 1 : at]
    joined = next((place for place, unit in enumerate(rest) if unit.tag == "comma"), 0)
    own = joined and any(unit.tag in ("verb", "trigger") for unit in rest[:joined])
    led = bool(own) and joined + 1 < len(rest) and rest[joined + 1].tag == "conj"
    return led and all(unit.tag in ("conj", "prep", "time", "adv", "comma") for unit in rest[joined:])


def newcomers_met(clause: Clause, groups: list[list[int]], at: int) -> list[int] | None:
    """Those of "A and B greeted C and D after their Soyuz docked", "were joined by C and D when their Soyuz docked"."""
    units = clause.units
    came = units[at].tag == "trigger" and units[at].ref.kind in _COMINGS
    before = [group for group in groups if group[-1] < at] if came and "their" in clause.words else []
    if len(before) < 2:
        return None
    met = before[-1]
    behind = [unit.low for unit in units[met[-1] + 1 : at] if unit.tag != "comma"]
    lead = [unit.low for unit in units[max(before[-2][-1], met[0] - _MET_NEAR) : met[0]]]
    greeted = not _MEETS.isdisjoint(lead) and "by" not in lead
    joined = ("joined", "by") in pairwise(lead)
    return met if behind[:1] and behind[0] in _WHEN and "their" in behind[1:3] and (greeted or joined) else None


def leads_crew(clause: Clause, first: int) -> bool:
    """Is it who leads those who fly: "the first crew, led by A, returned"?"""
    units = clause.units
    by = next((place for place in range(first - 1, max(1, first - _TITLED), -1) if units[place].low == "by"), 0)
    if not by or units[by - 1].low not in _LED:
        return False
    led = by - 3 if units[by - 2].tag == "comma" else by - 2
    return led >= 0 and (units[led].low in CREW_WORDS or units[led].low in _FLIGHTS)


_LED = words("led headed commanded captained")

_COMINGS = (EventKind.DOCKING, EventKind.LAUNCH, EventKind.HATCH_OPENING)
_MEETS = words("greet greeted greets welcome welcomed welcomes met meet embraced hugged received")
_WHEN = words("when after once as")
_MET_NEAR = 9  # units


def is_stood_in_for(clause: Clause, first: int) -> bool:
    """Are they those whom others stand by for: "understudies of A, B and C"?"""
    if first < 2 or clause.units[first - 1].low not in ("of", "for", "to"):
        return False
    return load_crew_frames().nouns.get(clause.units[first - 2].low) == "out"


def is_of_mission(clause: Clause, first: int) -> bool:
    """Are they those with whom somebody flew: "made a walk during the Gemini 9 mission with Tom Stafford"?

    Not so "with his crewmate Chen Dong", who walked with him.
    """
    for place in range(first - 1, max(0, first - _TITLED), -1):
        unit = clause.units[place]
        if unit.low == "with":
            return clause.units[place - 1].low in ("mission", "flight")
        if unit.tag not in ("word", "det", "entity") or unit.low in ("his", "her"):
            return False
    return False


_TITLED = 6  # units


def hosts(clause: Clause, group: list[int]) -> set[str]:
    """The commander of a station who is named with that of its visitors: "commander A and Expedition 1 commander B"."""
    led: dict[str, bool] = {}
    for at in group if "commander" in clause.words and len(group) > 1 else ():
        title = takewhile(lambda unit: unit.tag in _OF_TITLE, reversed(clause.units[:at][-_TITLE:]))
        nouns = [unit.ref.kind if unit.tag == "entity" else unit.low for unit in title]
        if "commander" in nouns:
            led[clause.units[at].ref.key] = not _OF_STATION.isdisjoint(nouns)
    return {key for key, on_station in led.items() if on_station} if len(set(led.values())) > 1 else set()


_OF_TITLE = ("word", "entity", "num", "det", "comma", "aux")
_TITLE = 6  # units
_OF_STATION = words("expedition station")
