"""Gives spacewalks told without a time the day that the story has come to.

"On Nov. 12 Hauck brought the ship to within 35 feet. Allen and Gardner put on their suits and went outside."
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer
from spacetimeline.extract.mentions.people_lists import people_within
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.outings import are_counted
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_UNDONE = words("had never not would if")
"""Words before a verb that tells of no spacewalk of that day: "had gone outside"."""
_ELSEWHEN = words("twice thrice times during stay mission flight later until career")
"""Words around one that tells of none: "went outside three times", "during their stay", "on her next flight"."""
_WHILE = words("during")
_LIVES = lazy(r"\b(?:died|dies|death|passed\s+away|born|birth|buried|married)\b")
_OTHER_DAYS = (EventKind.LAUNCH, EventKind.RETURN, EventKind.SCRUB)
"""Events on whose day nobody goes outside."""
_FIRST_ORBITS = lazy(
    r"\b(?:first|second|third|fourth|fifth)\s(?:orbit|revolution|pass|circuit|lap|(?:time|trip|turn|swing)\s(?:a?round|about))\b"
)
"""Only who goes outside within hours of the launch does so on its day: "during the second orbit he went outside"."""
_NEAR, _BESIDE = 9, 24  # units, characters
_REACH = 1000  # characters


def walk_on_running_days(found: list[EventMention], reading: Reading) -> None:
    """Give each spacewalk that a verb tells to have been made, without a time, the day told last before it."""
    taken = {time.start for each in found if each.kind in _OTHER_DAYS for time in each.times}
    undated = all(not each.times for each in found if each.kind is EventKind.SPACEWALK)
    for mention in found:
        if mention.kind is not EventKind.SPACEWALK or mention.times:
            continue
        if undated and _is_lasting(mention):
            mention.roles.crew = mention.roles.crew or _people_before(mention, reading)
        elif not _is_told(mention):
            continue
        before = {unit.low for unit in mention.clause.units[max(0, mention.at - _NEAR) : mention.at]}
        behind = {unit.low for unit in mention.clause.units[mention.at : mention.at + _NEAR]}
        at_once = _FIRST_ORBITS.search(reading.low, mention.segment.start, mention.start) is not None
        elsewhen = (before | behind) & _ELSEWHEN - (_WHILE if at_once else frozenset())
        if (mention.fact.status is not Status.ACTUAL and not _is_called_off(mention)) or before & _UNDONE or elsewhen:
            continue
        if are_counted(reading.low, mention.segment.start, mention.segment.end):
            continue
        people = mention.roles.crew or doer(mention.clause, mention.at) == "crew"
        if not people and not _is_called_off(mention):
            continue
        day = _day_told(mention, reading)
        if day is not None and (day.start not in taken or day.start >= mention.segment.start or at_once):
            mention.times = [day]
            mention.notes.add("running_day")


def _is_lasting(mention: EventMention) -> bool:
    """Is it "The spacewalk lasted 37 minutes", behind what was done on it?"""
    units, at = mention.clause.units, mention.at
    if mention.trigger.form != "noun" or not 0 < at < len(units) - 1:
        return False
    return units[at - 1].low in _THE_ONE and units[at + 1].low in _LASTED


_THE_ONE = words("the their his her")
_LASTED = words("lasted took")


def _people_before(mention: EventMention, reading: Reading) -> list[str]:
    """Whom the sentence before names, in the same paragraph."""
    before = reading.segments[mention.number - 1]
    if not mention.number or before.paragraph != mention.segment.paragraph:
        return []
    return list(dict.fromkeys(each.key for each in people_within(reading, before.start, before.end)))


def _is_called_off(mention: EventMention) -> bool:
    """Is it "they were about to begin a spacewalk, which was called off"?"""
    return mention.trigger.form == "noun" and mention.fact.slot and mention.fact.status is Status.CANCELLED


def _is_told(mention: EventMention) -> bool:
    """Is it told by a verb ("went outside"), or by what was tried so ("tried to catch it by flying in a jetpack")?"""
    form, at = mention.trigger.form, mention.at
    return (
        _is_called_off(mention)
        or form == "past"
        or (form == "gerund" and at > 0 and mention.clause.units[at - 1].low == "by")
    )


def _day_told(mention: EventMention, reading: Reading) -> TimeMention | None:
    """The day told last, in its own sentence also the month; none where a month or year was told since."""
    at = bisect_left(reading.time_starts, mention.start)
    for time in reversed(reading.times[:at]):
        if mention.start - time.start > _REACH:
            break
        when, date = time.when, time.date
        if _LIVES.search(reading.low, max(0, time.start - _BESIDE), time.start):
            return None
        if time.type not in ("DATE", "TIME") or when is None or date is None:
            continue
        if date[1] and date[2] and when.granularity.rank <= Granularity.DAY.rank:
            day = When.of(date[0], date[1], date[2])
            return replace(time, clock=None, type="DATE", when=day, shift=None, zone="", date_guessed=False)
        own = time.start >= mention.segment.start
        return time if own and when.granularity is Granularity.MONTH else None
    return None
