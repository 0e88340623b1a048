"""Whose doing a verb tells of: a craft's, a crew's, or somebody's who is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause

_FLYERS = words(
    """
    astronaut astronauts cosmonaut cosmonauts taikonaut taikonauts crew crews crewmates crewmembers trio quartet duo
    ship spacecraft capsule craft shuttle orbiter freighter probe lander spaceship satellite satellites telescope
    """
)
_REACH = 14
_ASIDE = 20


def is_flown(clause: Clause, at: int) -> bool:
    """Is the subject of the verb at unit ``at`` a craft or people, so that "arrived on May 3" is an arrival in space?

    Not where a place on the ground follows ("the crew arrived on Monday at the Cape").
    """
    units = clause.units
    lands = units[at].ref.kind is EventKind.RETURN
    if lands and any(unit.low == "earth" for unit in units[at + 1 : at + 4]):
        return True
    for unit in units[at + 1 : at + 9]:
        if unit.tag in ("stop", "trigger", "verb", "sub", "ref", "conj"):
            break
        on_ground = unit.tag == "entity" and unit.ref.kind in ("site", "agency")
        if on_ground and (not lands or unit.ref.kind == "agency" or unit.ref.attributes.get("class") == "launch"):
            return False
    for place in range(_before_aside(clause, at) - 1, max(-1, at - _REACH), -1):
        unit = units[place]
        if (
            unit.tag == "trigger"
            and unit.ref.form == "past"
            and any(each.low == "and" for each in units[place + 1 : at])
        ):
            return True  # "went up on May 3 and came back on May 9"
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


def _before_aside(clause: Clause, at: int) -> int:
    """Where the subject is to be sought from: before a ", which had been docked since May," that ends at the verb."""
    units = clause.units
    if at and units[at - 1].tag == "comma":
        for place in range(at - 2, max(0, at - _ASIDE), -1):
            if units[place].tag == "rel" and units[place - 1].tag == "comma":
                return place - 1
            if units[place].tag == "stop":
                break
    return at
