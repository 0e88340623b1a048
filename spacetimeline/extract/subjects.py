"""Whose doing a verb tells of: a craft's, a crew's, or somebody's who is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause

_FLYERS = words(
    """
    astronaut astronauts cosmonaut cosmonauts taikonaut taikonauts crew crews crewmates crewmembers trio quartet duo
    ship spacecraft capsule craft shuttle orbiter freighter probe lander spaceship satellite satellites telescope
    """
)
_REACH = 14


def is_flown(clause: Clause, at: int) -> bool:
    """Is the subject of the verb at unit ``at`` a craft or people, so that "arrived on May 3" is an arrival in space?

    Not where a place on the ground follows ("the crew arrived on Monday at the Cape").
    """
    units = clause.units
    for unit in units[at + 1 : at + 9]:
        if unit.tag in ("stop", "trigger", "verb", "sub"):
            break
        if unit.tag == "entity" and unit.ref.kind in ("site", "agency"):
            return False
    for place in range(at - 1, max(-1, at - _REACH), -1):
        unit = units[place]
        if unit.tag == "person" or unit.low in ("who", "it", "they"):
            return True
        if unit.tag == "entity":
            if unit.ref.kind in ("vehicle", "mission"):
                return True
            if unit.ref.kind in ("site", "launch_vehicle", "body"):
                return False
        elif unit.low in _FLYERS:
            return True
        elif unit.tag in ("stop", "sub") or (unit.tag == "word" and place == at - 1):
            return False
    return False
