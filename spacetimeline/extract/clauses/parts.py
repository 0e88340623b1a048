"""The parts of a sentence that tell of two launches: "A Falcon 9 lifted off at noon, and Vulcan is to fly in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

_JOINS = words("and but while whereas")
_FLOWN = ("vehicle", "mission", "launch_vehicle")
_LAUNCHES = (EventKind.LAUNCH, EventKind.SCRUB)


def of_other_launch(clause: Clause, each: int, at: int) -> bool:
    """Does the unit ``each`` stand in a part of the sentence that tells of another launch than the one at ``at``?

    A semicolon or a comma with "and" begins a part; it is of another launch where either side has a launch, a time and
    craft of its own.
    """
    low, high = sorted((each, at))
    joint = next((place for place in range(low + 1, high) if _begins_part(clause.units, place)), None)
    if joint is None:
        return False
    last = next((place for place in range(high - 1, joint - 1, -1) if _begins_part(clause.units, place)), joint)
    one, other = _part(clause.units, low), _part(clause.units, max(last + 1, high))
    first, second = _flown(one), _flown(other)
    return bool(first and second) and first.isdisjoint(second) and _has_launch(one) and _has_launch(other)


def _begins_part(units: list[Unit], at: int) -> bool:
    """Is it the comma or semicolon behind which another part begins, or a "while" without one?"""
    unit = units[at]
    if unit.low == ";":
        return True
    if unit.tag == "comma":
        return at + 1 < len(units) and units[at + 1].low in _JOINS
    return unit.low in ("while", "whereas")


def _part(units: list[Unit], at: int) -> list[Unit]:
    """The units of the part in which the unit at ``at`` stands."""
    first = next((place for place in range(at, -1, -1) if _begins_part(units, place)), -1)
    last = next((place for place in range(at + 1, len(units)) if _begins_part(units, place)), len(units))
    return units[first + 1 : last]


def _flown(part: list[Unit]) -> set[str]:
    return {unit.ref.canonical for unit in part if unit.tag == "entity" and unit.ref.kind in _FLOWN}


def _has_launch(part: list[Unit]) -> bool:
    told = any(unit.tag == "trigger" and unit.ref.kind in _LAUNCHES for unit in part)
    return told and any(unit.tag == "time" for unit in part)
