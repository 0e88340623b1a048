"""Conditions of words for coming together and parting that need no object: two craft are told of before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CRAFT_WORDS
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

_PLURAL = words("ships spaceships capsules vehicles crews two both pair")
_SEVERAL_CRAFT = words("ships spaceships spacecraft craft capsules vehicles modules")


def apart(clause: Clause, at: int) -> bool:
    """ "The two ships drew apart at 15:55", "Atlantis and Mir parted on July 4"."""
    units = clause.units
    if units[at].ref.form == "base" and [unit.low for unit in units[at + 1 : at + 2]] == ["of"]:
        return False  # "the first part of the laboratory"
    return any(unit.low in _PLURAL for unit in units[max(0, at - 5) : at]) or _are_two(clause, at)


def come_together(clause: Clause, at: int) -> bool:
    """ "The two vehicles joined on July 25", "module and station were united in May": the time alone follows.

    One craft makes contact with its control center: two are needed where they only touch.
    """
    following = [unit.tag for unit in clause.units[at + 1 : at + 3]]
    if following[:1] != ["time"] and following != ["prep", "time"]:
        return False
    lead = [unit.low for unit in clause.units[max(0, at - 4) : at]]
    several = not _SEVERAL_CRAFT.isdisjoint(lead)
    touched = clause.units[at].ref.lemma in _TOUCH
    return (several and not (touched and _TWO.isdisjoint(lead))) or _are_two(clause, at)


_TOUCH = ("touch", "make contact", "make first contact")
_TWO = words("two both")


def _are_two(clause: Clause, at: int) -> bool:
    """Are a craft and another one, or a station, named right before: "Atlantis and Mir"?"""
    lead = clause.units[max(0, at - 5) : at]
    joined = next((place for place, unit in enumerate(lead) if unit.low == "and"), None)
    return joined is not None and _has_craft(lead[:joined]) and _has_craft(lead[joined:])


def _has_craft(units: list[Unit]) -> bool:
    return any(unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission", "station") for unit in units) or any(
        unit.low in CRAFT_WORDS or unit.low == "station" for unit in units
    )
