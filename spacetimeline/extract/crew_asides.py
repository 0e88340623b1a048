"""People named beside those who take part in an event: whom a ship honours, whose understudy somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.crew_frame_table import load_crew_frames
from spacetimeline.extract.crew_frames import OWNS
from spacetimeline.extract.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause


def is_mentor(clause: Clause, at: int) -> bool:
    """Does somebody only tell who another is: "Aleksandrov, Ivanov's understudy, set off"?"""
    behind = [unit.low for unit in clause.units[at + 1 : at + 5]]
    nouns = load_crew_frames().nouns
    return bool(behind) and behind[0] in OWNS and any(nouns.get(word) == "out" for word in behind)


_HONORS = words("honor honour memory tribute")
_NAMED = words("named christened dubbed")
_HONORED_NEAR = 9  # units


def is_honored(clause: Clause, first: int) -> bool:
    """Is it "named in honor of the fallen astronaut William McCool", "christened after Ellison Onizuka"?"""
    lead = [unit.low for unit in clause.units[max(0, first - _HONORED_NEAR) : first]]
    named = not _NAMED.isdisjoint(lead) and bool({"after", "for"} & set(lead))
    return named or not _HONORS.isdisjoint(lead)


def is_stood_in_for(clause: Clause, first: int) -> bool:
    """Are they those whom others stand by for: "understudies of A, B and C"?"""
    if first < 2 or clause.units[first - 1].low not in ("of", "for", "to"):
        return False
    return load_crew_frames().nouns.get(clause.units[first - 2].low) == "out"
