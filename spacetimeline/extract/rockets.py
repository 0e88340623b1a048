"""Which rocket a launch means whose sentence names none: "another sent the probe on its way"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.flights import own_words
from spacetimeline.extract.reading import is_rocket
from spacetimeline.extract.subjects import doer

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.reading import Reading
    from spacetimeline.extract.triggers import Trigger

_ROCKETS_DO = frozenset(("carrier", "rocketlost"))
"""The conditions under which "it" is a rocket."""


def rocket_meant(reading: Reading, number: int, clause: Clause, at: int, spoken_of: str) -> str:
    """The rocket that "it", "the rocket" or "another" means where that carries or takes off.

    It is the one named last in the paragraph, else the article's main one. ``spoken_of`` is that of a bare "liftoff".
    """
    trigger: Trigger = clause.units[at].ref
    if trigger.form == "noun":
        return spoken_of
    who = doer(clause, at)
    if who not in ("one", "rocket") and not (who == "it" and trigger.needs in _ROCKETS_DO):
        return ""
    before = bisect_left(reading.rockets, reading.segments[number].start, key=lambda each: each.start)
    if not before:
        return ""
    first, main = reading.paragraph_start(number), reading.main_rocket
    named = (reading.rockets[at] for at in range(before - 1, -1, -1))
    return next((own_words(each) for each in named if each.canonical == main or each.start >= first), main)


def rocket_spoken_of(reading: Reading, number: int, clause: Clause) -> str:
    """The rocket a paragraph is about: named in it before a bare "liftoff", with no craft named in it so far."""
    if any(unit.tag == "entity" and unit.ref.kind in _FLOWN for unit in clause.units):
        return ""
    extent = reading.paragraph_start(number), reading.segments[number].start
    first, last = (bisect_left(reading.entities, at, key=lambda each: each.start) for at in extent)
    named = reading.entities[first:last]
    if any(each.kind in ("vehicle", "mission") for each in named):
        return ""
    return next((own_words(each) for each in reversed(named) if is_rocket(each)), "")


_FLOWN = ("vehicle", "mission", "launch_vehicle")
