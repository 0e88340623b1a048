"""Which rocket a launch means whose sentence names none: "another sent the probe on its way"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.flights import own_words
from spacetimeline.extract.subjects import doer

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.lexicon import EntityMention
    from spacetimeline.extract.mentions import Reading
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
    rockets = [each for each in reading.entities if _is_rocket(each)]
    before = [each for each in rockets if each.start < reading.segments[number].start]
    if not before:
        return ""
    first = reading.paragraph_start(number)
    counts = Counter(each.canonical for each in rockets)
    main = max(counts, key=lambda name: counts[name])
    return next((own_words(each) for each in reversed(before) if each.canonical == main or each.start >= first), main)


def rocket_spoken_of(reading: Reading, number: int, clause: Clause) -> str:
    """The rocket a paragraph is about: named in it before a bare "liftoff", with no craft named in it so far."""
    if any(unit.tag == "entity" and unit.ref.kind in _FLOWN for unit in clause.units):
        return ""
    extent = reading.paragraph_start(number), reading.segments[number].start
    first, last = (bisect_left(reading.entities, at, key=lambda each: each.start) for at in extent)
    named = reading.entities[first:last]
    if any(each.kind in ("vehicle", "mission") for each in named):
        return ""
    return next((own_words(each) for each in reversed(named) if _is_rocket(each)), "")


_FLOWN = ("vehicle", "mission", "launch_vehicle")


def _is_rocket(mention: EntityMention) -> bool:
    return mention.kind == "launch_vehicle" and mention.certain and mention.attributes.get("class") != "stage"
