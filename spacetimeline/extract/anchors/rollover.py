"""Bare clock times that go round midnight: "It left at 11:49 p.m. It landed at 1:17 a.m."."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import day_unit
from spacetimeline.extract.anchors.tense import tense_at
from spacetimeline.extract.anchors.timed import DAY_MIN

if TYPE_CHECKING:
    from spacetimeline.extract.anchors.timed import Timed
    from spacetimeline.extract.timex.partial import Words

_NOON, _EVENING, _SMALL_HOURS = 12, 18, 6
_BEFORE = frozenset(("after", "since", "following", "had", "earlier", "before", "woke", "when"))
"""Words between an afternoon's hour and one of the night by which that of the night may be the earlier one."""
_SOON, _BESIDE = 40, 2
"""Tokens after the first in which the second must be told, and in which a day belongs to the first."""


def roll_over(words: Words, order: list[Timed]) -> None:
    """Put the second of two such times on the next day where no day is told for it.

    Where none is told for the first either, what has happened by the publication date ended on it.
    """
    rolled = before = None  # the day that the clock time before was told for, and the one it was moved to
    for left, right in pairwise(order):
        if rolled is not None and right.unit == before and _follows(left, right):
            right.unit = rolled
            continue
        rolled, before = None, right.unit
        days = right.unit.days() if right.unit else None
        if days is None or left.unit != right.unit or not _goes_round(words, left, right):
            continue
        if left.anchor == "publication date" and tense_at(words, right.first, right.last) == "past":
            left.unit = day_unit(days - 1)
        else:
            right.unit = rolled = day_unit(days + 1)


def cross_zones(order: list[Timed]) -> None:
    """Read a day taken from a clock time of another zone by the clock of this one.

    "It docked at 03:32 Beijing time (1932 UTC Thursday). At 05:04 the hatch was opened": on Friday in Beijing.
    """
    told = {(each.first, each.last): each for each in order}
    for each in order:
        source = told.get(each.anchored_on) if each.anchored_on is not None and each.date_guessed else None
        if source is None or source is each or each.twin is not None or source.zone is None:
            continue
        minutes, offset = source.utc_minutes(), each.offset()
        if minutes is not None and offset is not None and offset != source.offset():
            each.unit = day_unit((minutes + offset) // DAY_MIN)


def _goes_round(words: Words, left: Timed, right: Timed) -> bool:
    late = right.clock.hour < _SMALL_HOURS and (
        left.clock.hour >= _EVENING or (left.clock.hour > _NOON and _goes_on(words, left, right))
    )
    alike = left.zone == right.zone and bool(left.clock.half) == bool(right.clock.half)
    return (
        _follows(left, right)
        and late
        and alike
        and left.range_to is not right
        and not words.is_kind(right.first - 1, "open")
    )


def _goes_on(words: Words, left: Timed, right: Timed) -> bool:
    """Does one sentence tell on: "let go on Saturday at 2:30 p.m., came down at 2:54 a.m."?"""
    tokens = words.tokens
    if tokens.sentence_of(tokens.starts[left.first]) != tokens.sentence_of(tokens.starts[right.first]):
        return False
    dated = left.own_day or left.anchor == "same sentence"
    return dated and all(words.low(each) not in _BEFORE for each in range(left.last, right.first))


def _follows(left: Timed, right: Timed) -> bool:
    """True where the second has no day but that of the text before it."""
    if right.own_day or right.first - left.last >= _SOON:
        return False
    lent = right.anchored_on is not None and right.anchored_on[0] <= left.last + _BESIDE
    return right.date_guessed or lent
