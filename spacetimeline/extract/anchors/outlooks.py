"""Where a story of years ago turns to what is to come, or to those of the day on which it was written."""

from __future__ import annotations

from spacetimeline.extract.anchors.plans import is_planned_now
from spacetimeline.extract.anchors.resolved import Here
from spacetimeline.extract.anchors.tense import tense_at

_LONG_AGO_YEARS = 2


def is_to_come(here: Here) -> bool:
    """Does a story of years ago end with what is to come as one writes: "the next of them is to fly on May 3"?"""
    words, partial, narrative = here.words, here.partial, here.narrative
    if narrative.jubilee:
        return tense_at(words, partial.first, partial.last) == "future"
    told, published = narrative.then(), narrative.published
    if told is None or told.year is None or published is None or published.year is None:
        return False
    ahead = is_planned_now(words, partial.first) or (narrative.anniversary is not None and _is_of_today(here))
    return published.year - told.year > _LONG_AGO_YEARS and ahead


def is_just_over(here: Here) -> bool:
    """Is "the weekend" the last one, as its tense says, and so the night of a report's "overnight"?"""
    words, partial = here.words, here.partial
    if partial.weak != "by tense" or (partial.part and here.narrative.history):
        return False
    return tense_at(words, partial.first, partial.last) != "future"


def _is_of_today(here: Here) -> bool:
    """Does the sentence speak of those of now ("the present crew arrived on Oct. 14")?"""
    words, tokens = here.words, here.words.tokens
    opened = tokens.index_at(tokens.sentence_starts[tokens.sentence_of(here.start)])
    return any(words.low(index) in ("present", "current", "currently") for index in range(opened, here.partial.first))
