"""Conditions of words for losses, which need a sentence's units: who crashed, fell silent or blew up, and where."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.clause_conditions import is_pad, is_passive, units_behind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause

_NEAR = 9  # units


def lands_there(clause: Clause, at: int) -> bool:
    """Is it a lander, made for another body, that "reached the surface", "crashed" or "was lost"?"""
    orbits = any("orbit" in unit.low for unit in clause.units[at + 1 : at + 4])
    silent = _loses_contact(clause, at)
    if orbits or not (silent or (doer(clause, at) in ("craft", "it") and _is_lost(clause, at))):
        return False
    for unit in clause.units[max(0, at - _NEAR) : at]:
        if unit.low.rsplit(" ", 1)[-1] in ("lander", "landers", "rover"):
            return True
        if unit.tag == "entity" and unit.ref.kind == "vehicle" and unit.ref.attributes.get("target"):
            gone = clause.units[at].ref.lemma in ("lose", "destroy") and not silent  # an orbiter may be lost on its way
            return not gone or unit.ref.attributes.get("arrives") == "landing"
    return False


def _loses_contact(clause: Clause, at: int) -> bool:
    """Is it "lost contact during its descent", "contact with the lander was lost on the way down"?"""
    if clause.units[at].ref.lemma != "lose":
        return False
    lead, behind = clause.units[max(0, at - _NEAR) : at], clause.units[at + 1 : at + _NEAR]
    told = lead if is_passive(clause, at) else behind[:2]
    return any(unit.low in _CONTACT for unit in told) and any(unit.low == "descent" for unit in behind)


_CONTACT = words("contact communication communications")


def _is_lost(clause: Clause, at: int) -> bool:
    """Is it not "lost" or "destroyed" itself but loses something else?"""
    return clause.units[at].ref.lemma not in ("lose", "destroy") or is_passive(clause, at)


def rocket_lost(clause: Clause, at: int) -> bool:
    """ "The third failed on Aug. 3", "the rocket exploded on Tuesday", not on its pad."""
    sort = doer(clause, at)
    if sort in ("craft", "it") and clause.units[at].ref.lemma in ("lose", "destroy"):
        return is_passive(clause, at) and _is_at_launch(clause, at)
    if sort in ("craft", "it") and clause.units[at].ref.lemma != "fail":
        return _is_on_way_up(clause, at)  # "Challenger broke apart 73 seconds after liftoff"
    if sort not in ("rocket", "one") or not _is_lost(clause, at):
        return False
    return not any(is_pad(unit) or unit.low in ("stand", "test", "fire") for unit in units_behind(clause, at))


def _is_on_way_up(clause: Clause, at: int) -> bool:
    behind = [unit.low for unit in clause.units[at + 1 : at + _UP_REACH]]
    return any(one == "after" and other in _LIFTOFF for one, other in itertools.pairwise(behind))


_UP_REACH = 10
_LIFTOFF = words("liftoff lift-off takeoff launch blastoff leaving")
_ASCENT = words("fairing nose shroud booster stage liftoff takeoff lift-off ascent rocket launcher second-stage upper")


def _is_at_launch(clause: Clause, at: int) -> bool:
    """Does the sentence put the loss down to the rocket ("was lost when its nose cone did not come off")?

    Not that of a lander, nor one on the way down elsewhere.
    """
    units = clause.units
    for place, unit in enumerate(units):
        if unit.low.startswith(("land", "touch")) or (unit.tag == "entity" and unit.ref.kind == "body"):
            return False
        if place < at and unit.tag == "entity" and unit.ref.attributes.get("target"):
            return False
    return any(unit.low in _ASCENT or (unit.tag == "entity" and unit.ref.kind == "launch_vehicle") for unit in units)
