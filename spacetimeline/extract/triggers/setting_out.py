"""Which leaving is a launch: that of a craft which docks nowhere, "Psyche finally left on Oct. 13"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause

_NEVER_DOCK = ("probe", "satellite", "observatory")
_AT_WORK = words(
    "arrived arrive reached reach orbited orbiting landed surface asteroid comet dock docked visited sample samples"
)
"""What a probe does before it leaves a world."""


def sets_out(clause: Clause, at: int) -> bool:
    """Does a probe or satellite leave, and no world that the sentence names?"""
    head = subject(clause, at)
    named = clause.units[head] if head is not None else None
    if named is None or named.tag != "entity" or named.ref.attributes.get("class") not in _NEVER_DOCK:
        return False
    if not _AT_WORK.isdisjoint(clause.words):
        return False
    others = (unit.ref for unit in clause.units if unit.tag == "entity" and unit is not named)
    return all(each.kind not in ("body", "station", "port", "vehicle") for each in others)


def leaves_orbit(clause: Clause, at: int) -> bool:
    """Is it an orbit that is left ("the orbit that it entered on Nov. 25 and left on Thursday"), and no station?"""
    units = clause.units
    if "orbit" not in clause.words or any(
        unit.tag == "entity" and unit.ref.kind in ("station", "port") for unit in units
    ):
        return False
    before = [unit.low for unit in units[:at]]
    return any(first == "orbit" and second in ("that", "which") for first, second in pairwise(before))


def is_under_way(clause: Clause, at: int) -> bool:
    """Is it "will fly past Earth and set out for Mars", "flew by Venus and then headed off": long launched?"""
    units = clause.units
    joint = at - 1
    while joint > 0 and (units[joint].tag == "adv" or units[joint].low == "then"):
        joint -= 1
    if units[joint].low != "and":
        return False
    return any(unit.tag == "trigger" and unit.ref.kind in _ON_THE_WAY for unit in units[max(0, joint - _BACK) : joint])


_BACK = 10  # units
_ON_THE_WAY = (EventKind.FLYBY,)
