"""Which world a probe passes, circles or lands on, where the sentence names none: the one the story is at just then."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_AT_WORLD = (EventKind.FLYBY, EventKind.LANDING, EventKind.ORBIT_INSERTION)
_NEAR = 2  # sentences
_EVERYWHERE = frozenset(("Sun", "Earth", "Moon"))
"""Worlds named without anything being there: with which others are compared, from where they are seen."""
_ON_THE_WAY = lazy(
    r"\b(?:(?:on|along)\s+(?:its|the|their)\s+(?:\w+\s+)?(?:way|road|course|path|journey|trip|route)|en\s+route|bound|headed|heading"
    r"|around|orbit(?:s|ing)?|sun|toward|towards|for)\s+(?:to\s+|for\s+|toward\s+|towards\s+)?(?:the\s+)?\Z"
)


def settle_worlds(told: list[Told], reading: Reading) -> None:
    """Give events at another world which their sentences do not name the one that is meant."""
    for each in told:
        if each.kind in _AT_WORLD and not each.role("body"):
            best = each.best or each.mentions[0]
            best.roles.body = _world_meant(each, best, reading)


def _world_meant(told: Told, best: EventMention, reading: Reading) -> str:
    target = told.flight.target if told.flight is not None else ""
    worlds = [each for each in reading.entities if each.kind == "body" and each.attributes.get("class") != "orbit"]
    if target == "Sun":
        return target
    if told.kind is EventKind.FLYBY and (beside := _told_beside(best, worlds, reading)):
        return beside
    main = _main_body(worlds)
    if target and (told.kind is not EventKind.FLYBY or not main or any(_name(each) == target for each in worlds)):
        return target
    return main


def _told_beside(mention: EventMention, worlds: list[EntityMention], reading: Reading) -> str:
    """The world named last before a telling, in its sentence or just before it in the paragraph."""
    number = mention.number
    first = max(0, number - _NEAR)
    while first < number and reading.segments[first].paragraph != mention.segment.paragraph:
        first += 1
    start = reading.segments[first].start
    last = bisect_left(worlds, mention.start, key=lambda each: each.start)
    for each in reversed(worlds[:last]):
        if each.start < start:
            break
        if _name(each) not in _EVERYWHERE and not _ON_THE_WAY.search(
            reading.low, max(start, each.start - 40), each.start
        ):
            return _name(each)
    return ""


def _name(world: EntityMention) -> str:
    return str(world.attributes.get("body", world.canonical))


def _main_body(worlds: list[EntityMention]) -> str:
    """The body the article names most, apart from those everybody flies by."""
    told = [name for name, _ in Counter(_name(each) for each in worlds).most_common() if name not in ("Earth", "Sun")]
    return told[0] if told else ""
