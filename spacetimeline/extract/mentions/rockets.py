"""Which rocket a launch means whose sentence names none: "another sent the probe on its way"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.triggers.reading import is_rocket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import Trigger

_ROCKETS_DO = frozenset(("carrier", "rocketlost"))
"""The conditions under which "it" is a rocket."""


_OWN_ROCKETS = {
    "Space Shuttle": "", "SpaceShipOne": "", "SpaceShipTwo": "", "New Shepard": "New Shepard", "Starship": "Starship",
}  # fmt: skip
"""What lifts craft that no rocket of another name lifts; empty for those that need none."""


def own_rocket(flight: Flight | None, rocket: str) -> str:
    """The rocket of a flight: that of its type of craft where it has one of its own, else ``rocket``."""
    return rocket if flight is None else _OWN_ROCKETS.get(flight.family or flight.vehicle, rocket)


_FAMILIES = {
    "Soyuz": ("Soyuz", "R-7"), "Progress": ("Soyuz", "R-7"), "Shenzhou": ("Long March",), "Tianzhou": ("Long March",),
    "HTV": ("H-II", "H-2"), "HTV-X": ("H3",), "HTV Kounotori": ("H-II", "H-2"),
    "Gemini": ("Titan",), "ATV": ("Ariane",),
}  # fmt: skip
"""What the rockets of a type of ship are called: "an H-2B" that a text tells of is not that of its Soyuz."""


def may_lift(flight: Flight | None, rocket: str) -> bool:
    """May the one rocket that an article names be that of a flight?"""
    names = _FAMILIES.get(flight.family, ()) if flight is not None else ()
    return not names or rocket.startswith(names)


def lifts(rocket: str, family: str) -> bool:
    """May a rocket of that name lift craft of a type?"""
    return _OWN_ROCKETS.get(family, rocket) == rocket


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
    meant = next((each for each in named if each.canonical == main or each.start >= first), None)
    return main if meant is None else _finest(own_words(meant), meant, reading)


def _finest(name: str, rocket: EntityMention, reading: Reading) -> str:
    """The rocket by the one variant of it that the text names, where only its family is told ("the Proton")."""
    if name != rocket.attributes.get("family"):
        return name
    variants = {each.canonical for each in reading.rockets if each.attributes.get("family") == name} - {name}
    return variants.pop() if len(variants) == 1 else name


def rocket_spoken_of(reading: Reading, number: int, clause: Clause, trigger: Trigger) -> str:
    """The rocket a paragraph is about: named in it before a bare "liftoff", with no craft named in it so far.

    A bare "attempt" is one of the rocket named last.
    """
    if any(unit.tag == "entity" and unit.ref.kind in _FLOWN for unit in clause.units):
        return ""
    extent = reading.paragraph_start(number), reading.segments[number].start
    first, last = (bisect_left(reading.entities, at, key=lambda each: each.start) for at in extent)
    named = reading.entities[first:last]
    attempt = trigger.needs == "attempt"
    if attempt:
        named = _from_last_rocket(named, reading, number)
    if any(each.kind in ("vehicle", "mission") for each in named):
        return ""
    rockets = [each for each in reversed(named) if is_rocket(each)]
    if not attempt:
        rockets.sort(
            key=lambda each: each.canonical != reading.main_rocket
        )  # "a successor to the Vega. Its first flight"
    return own_words(rockets[0]) if rockets else ""


def _from_last_rocket(named: Sequence[EntityMention], reading: Reading, number: int) -> Sequence[EntityMention]:
    """What is named from the beginning of that sentence on, of those before a sentence, that names a rocket last."""
    rocket = next((each for each in reversed(named) if is_rocket(each)), None)
    if rocket is None:
        return named
    start = next(each.start for each in reversed(reading.segments[:number]) if each.start <= rocket.start)
    return [each for each in named if each.start >= start]


_FLOWN = ("vehicle", "mission", "launch_vehicle")
