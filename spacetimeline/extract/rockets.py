"""Which rocket a launch means whose sentence names none: "another sent the probe on its way"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.flights import own_words
from spacetimeline.extract.subjects import doer

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.lexicon import EntityMention
    from spacetimeline.extract.mentions import Reading
    from spacetimeline.extract.segments import Segment
    from spacetimeline.extract.triggers import Trigger

_ROCKETS_DO = frozenset(("carrier", "rocketlost"))
"""The conditions under which "it" is a rocket."""


def rocket_meant(reading: Reading, segment: Segment, clause: Clause, at: int) -> str:
    """The rocket that "it", "the rocket" or "another" means where that carries or takes off.

    It is the one named last in the paragraph, else the article's main one.
    """
    trigger: Trigger = clause.units[at].ref
    who = doer(clause, at) if trigger.form != "noun" else ""
    if who not in ("one", "rocket") and not (who == "it" and trigger.needs in _ROCKETS_DO):
        return ""
    rockets = [each for each in reading.entities if _is_rocket(each)]
    before = [each for each in rockets if each.start < segment.start]
    if not before:
        return ""
    first = next(each.start for each in reading.segments if each.paragraph == segment.paragraph)
    counts = Counter(each.canonical for each in rockets)
    main = max(counts, key=lambda name: counts[name])
    return next((own_words(each) for each in reversed(before) if each.canonical == main or each.start > first), main)


def _is_rocket(mention: EntityMention) -> bool:
    return mention.kind == "launch_vehicle" and mention.certain and mention.attributes.get("class") != "stage"
