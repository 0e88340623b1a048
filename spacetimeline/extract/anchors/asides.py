"""Words on the way to a date that do not say which way it lies: "will board the ship, docked to Poisk, on Monday"."""

from __future__ import annotations

from spacetimeline.extract.anchors.plans import PLANNED
from spacetimeline.extract.timex.partial import Words


def is_aside(words: Words, index: int, first: int) -> bool:
    """Does a participle say on the way where something is: "will board the ship, docked to Poisk, on Wednesday"?"""
    word = words.low(index)
    if word[-2:] != "ed" or not words.is_kind(index - 1, "comma") or words.low(index + 1) not in _PLACING:
        return False
    return any(words.is_kind(place, "comma") for place in range(index + 2, first))


_PLACING = frozenset(("to", "at", "on", "in", "with", "by", "atop", "near", "aboard"))


def is_told_next(words: Words, first: int, last: int) -> bool:
    """ "before the money runs out, lawmakers on Tuesday passed a bill": the verb right behind is the day's own."""
    word = words.low(last)
    if not words.is_kind(first - 1, "on") or word in words.vocabulary.slip or word in PLANNED:
        return False
    return word in words.vocabulary.past or (len(word) > 4 and word[-2:] == "ed")


_BRACKET = 16  # tokens


def behind_bracket(words: Words, index: int) -> int:
    """Behind the bracket opened there: "on Monday (all times are local) it burned up" is of the past."""
    closing = (each for each in range(index + 1, index + _BRACKET) if words.is_kind(each, "close"))
    return next(closing, index) + 1
