"""Bare clock times that go round midnight: "It left at 11:49 p.m. It landed at 1:17 a.m."."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors_calendar import day_unit
from spacetimeline.extract.anchors_tense import tense_at

if TYPE_CHECKING:
    from spacetimeline.extract.anchors_clock import Timed
    from spacetimeline.extract.timex_partial import Words

_EVENING, _SMALL_HOURS = 18, 6
_SOON = 40
"""How many tokens after the first the second clock time must be told."""


def roll_over(words: Words, order: list[Timed]) -> None:
    """Put the second of two such times on the next day where no day is told for it.

    Where none is told for the first either, what has happened by the publication date ended on it.
    """
    for left, right in pairwise(order):
        if not _goes_round(words, left, right):
            continue
        days = right.unit.days() if right.unit else None
        if days is None:
            continue
        if left.anchor == "publication date" and tense_at(words, right.first, right.last) == "past":
            left.unit = day_unit(days - 1)
        else:
            right.unit = day_unit(days + 1)


def _goes_round(words: Words, left: Timed, right: Timed) -> bool:
    follows = right.date_guessed and left.unit == right.unit and right.first - left.last < _SOON
    late = left.clock.hour >= _EVENING and right.clock.hour < _SMALL_HOURS
    alike = left.zone == right.zone and bool(left.clock.half) == bool(right.clock.half)
    return follows and late and alike and left.range_to is not right and not words.is_kind(right.first - 1, "open")
