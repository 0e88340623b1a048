"""Gives the days of several events of one kind the time of day that is told for them all: "both begin at 8 a.m."."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention

_OF_ALL = words("each every both all")
_DETERMINERS = words("the of these those two three four five planned upcoming and")
_LEAD = 5  # units
_REACH = 12  # sentences


def share_hours(found: list[EventMention]) -> list[EventMention]:
    """``found`` with the time of day of "each spacewalk begins at 8 a.m." on every day planned for one near it."""
    _share_with_both(found)
    if all(each.kind is not EventKind.SPACEWALK for each in found):
        return found
    shared: set[int] = set()
    for mention in found:
        # as told: an order of events may have moved the telling to a day by now
        time = next((each for each in mention.times if each.clock is not None and each.date_guessed), None)
        if time is None or not _is_of_all(mention):
            continue
        days = [other for other in found if _is_day_of_same(other, mention)]
        if any(unit.low == "both" for unit in mention.clause.units[max(0, mention.at - _LEAD) : mention.at + 1]):
            days = [other for other in days if other.number <= mention.number][-2:] or days
        for other in days:
            if _put(other, time):
                shared.add(id(mention))
    return [each for each in found if id(each) not in shared] if shared else found


def _share_with_both(found: list[EventMention]) -> None:
    """Give the first of two the hour of "one is set for Sunday and the other for Thursday, both at 9 a.m."."""
    for one, other in pairwise(found):
        if one.kind is not other.kind or one.number != other.number or "both" not in other.clause.words:
            continue
        time = other.time
        if time is None or time.clock is None or not _is_day_of_same(one, other):
            continue
        units = other.clause.units
        both = next((at for at in range(other.at, len(units)) if units[at].low == "both"), len(units))
        hours = (unit.ref.clock for unit in units[both : both + _LEAD] if unit.tag == "time")
        if time.clock in hours:
            _put(one, time)


def _put(mention: EventMention, time: TimeMention) -> bool:
    """Move a mention to the time of day of ``time`` on its own day; whether it has one."""
    date = mention.time.date if mention.time is not None else None
    if date is None or not (date[1] and date[2]):
        return False
    moved = replace(reanchor(time, date=(date[0], date[1], date[2])), date_guessed=False)
    mention.time, mention.when = moved, moved.when
    return True


def _is_of_all(mention: EventMention) -> bool:
    """Is it "each spacewalk", "both of the outings" or "the spacewalks"?"""
    if mention.kind is not EventKind.SPACEWALK or mention.trigger.form != "noun":
        return False
    if mention.trigger.lemma == "each":
        return True
    for unit in reversed(mention.clause.units[max(0, mention.at - _LEAD) : mention.at]):
        if unit.low in _OF_ALL:
            return True
        if unit.low not in _DETERMINERS:
            return False
    return mention.trigger.text.endswith("s")


def _is_day_of_same(other: EventMention, mention: EventMention) -> bool:
    if other.kind is not mention.kind or other.when is None or other.time is None or other.slot:
        return False
    near = abs(other.number - mention.number) <= _REACH
    planned = other.fact.status in (None, Status.PLANNED) and other.time.clock is None
    return near and planned and other.when.granularity is Granularity.DAY
