"""Gives clock times whose day was guessed the day that other tellings of the same event give."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.mentions.told_near import in_sentences
from spacetimeline.model.calendar import days_from_date
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    import datetime

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention

_NEWS_DAYS = 12
_TRIES = ("again", "attempt")
"""Tries lend no day: "if the weather goes bad the next chance is on Friday", "the winds that cost us Friday's try"."""
_FULL_STOP = 2  # characters


def lend_days(found: list[EventMention], published: datetime.date | None = None) -> None:
    """Give a clock time whose day was guessed the day that other tellings of the same event give.

    In news this is also the one day near publication told for such an event of a flight not named, and what is told
    beside it with the same guessed day moves along.
    """
    news = _news_days(found, published)
    days: dict[tuple[EventKind, str, object, bool], Counter[tuple[int, int, int]]] = {}
    told_first: dict[tuple[EventKind, str, tuple[int, int, int]], int] = {}
    instants: set[tuple[EventKind, str, int]] = set()
    for mention in found:
        time = mention.time
        if (
            time is None
            or mention.when is None
            or mention.flight is None
            or not time.explicit_date
            or time.date is None
            or mention.trigger.needs in _TRIES
        ):
            continue
        year, month, day = time.date
        if time.clock is not None:
            instants.add((mention.kind, mention.flight.key, mention.when.at_ms))
        if month is not None and day is not None:
            fact = mention.fact
            key = mention.kind, mention.flight.key
            days.setdefault((*key, fact.status, fact.past_plan), Counter())[year, month, day] += 1
            told_first.setdefault((*key, (year, month, day)), mention.start)
            if fact.status is None or mention.slot:
                continue
            days.setdefault((*key, None, fact.past_plan), Counter())[year, month, day] += 1
    for number, mention in enumerate(found):
        time = mention.time
        if time is None or not time.date_guessed or mention.flight is None or time.clock is None:
            continue
        if mention.when is not None and (mention.kind, mention.flight.key, mention.when.at_ms) in instants:
            continue  # another zone's clock tells the day on which it is there
        if _is_of_slot_before(mention, found[max(0, number - _SLOTS_BACK) : number]):
            continue
        beside = time.anchored_on is not None and 0 <= mention.segment.start - time.anchored_on[1] <= _FULL_STOP
        if mention.trigger.form == "noun" and mention.fact.status is Status.ACTUAL:
            date = _day_of_the_one(mention, found[max(0, number - _TOLD_BACK) : number])
            if date is not None and not _is_of_other_years(time, date):
                _lend(mention, date)
                continue
        if mention.fact.status is Status.ACTUAL and (
            beside or _is_told_before(mention, found[max(0, number - 2) : number])
        ):
            continue  # the sentence before ends with the day, or tells of it
        told = days.get((mention.kind, mention.flight.key, mention.fact.status, mention.fact.past_plan))
        near = (
            {day for day, other in news.get(mention.kind, ()) if not _of_other_rocket(other, mention)}
            if mention.fact.status is Status.ACTUAL
            else set()
        )
        near = {each for each in (near & set(told) if told else near) if not _is_of_other_years(time, each)}
        if (not told or len(told) > 1) and len(near) == 1 and time.date is not None and time.date not in near:
            _move_along(found, mention, time.date, next(iter(near)))
        elif told and len(told) == 1 and not _is_another_walk(mention):
            date = next(iter(told))
            lent_at = told_first[mention.kind, mention.flight.key, date]
            strays = _is_of_other_years(time, date) and not _returns(mention, lent_at)
            if not strays and not _is_of_today(time, date, published):
                _lend(mention, date)


def _is_told_before(mention: EventMention, before: list[EventMention]) -> bool:
    """Does the sentence before tell such an event on the day guessed: "On May 5 he went up. Liftoff was at 9:34"?"""
    return any(
        other.number == mention.number - 1
        and other.kind is mention.kind
        and other.time is not None
        and mention.time is not None
        and other.time.explicit_date
        and other.time.date == mention.time.date
        for other in before
    )


def _is_of_slot_before(mention: EventMention, before: list[EventMention]) -> bool:
    """Is it the hour of what was just told to be called off: "called off Friday's launch. It had been set for 3:04"?"""
    if not mention.fact.past_plan:
        return False
    return any(
        other.slot
        and other.kind is mention.kind
        and other.segment.paragraph - mention.segment.paragraph in (0, -1)
        and other.time is not None
        and mention.time is not None
        and other.time.date == mention.time.date
        for other in before
    )


_SLOTS_BACK = 4


def _is_another_walk(mention: EventMention) -> bool:
    """Is it a spacewalk whose day a sentence just before tells? There may be several on a flight."""
    time = mention.time
    if mention.kind is not EventKind.SPACEWALK or time is None or time.anchored_on is None:
        return False
    return time.anchor == "running date" and 0 <= mention.start - time.anchored_on[1] < _PARAGRAPH_CHARS


_PARAGRAPH_CHARS = 500
_TOLD_BACK = 60


def _day_of_the_one(mention: EventMention, told: list[EventMention]) -> tuple[int, int, int] | None:
    """The day of "the landing": of the one told last; None where the sentence between tells an event's day itself.

    ``told`` are the tellings before it.
    """
    units, before = mention.clause.units, None
    lead = [unit.low for unit in units[: mention.at] if unit.tag not in ("adv", "conj", "comma", "word")]
    if lead and lead != ["the"]:
        return None
    for other in told:
        if other.number == mention.number - 1 and other.when is not None:
            return None
        if (other.kind, other.flight, other.roles.body or mention.roles.body) == (
            mention.kind, mention.flight, mention.roles.body or other.roles.body
        ) and not other.slot:  # fmt: skip
            before = other
    if before is None or before.time is None or before.time.date is None or not before.time.explicit_date:
        return None
    year, month, day = before.time.date
    return (year, month, day) if month is not None and day is not None else None


def _is_of_other_years(time: TimeMention, day: tuple[int, int, int]) -> bool:
    """Does a story tell a clock time in the years before or after a day that another sentence tells?"""
    if time.anchor != "running date" or time.date is None:
        return False
    year, month, on = time.date
    return abs(days_from_date(*day) - days_from_date(year, month or 1, on or 1)) > _STORY_DAYS


_STORY_DAYS = 400


def _returns(mention: EventMention, lent_at: int) -> bool:
    """Does a story go back to an event told before, behind what it tells of other years?"""
    on = mention.time.anchored_on if mention.time is not None else None
    return on is not None and lent_at < on[0] and mention.flight_sure


def _is_of_today(time: TimeMention, day: tuple[int, int, int], published: datetime.date | None) -> bool:
    """Does news tell a clock time of the day it is about, and in another sentence a day some weeks before or after?"""
    if published is None or time.date is None or time.anchor != "running date":
        return False
    today = days_from_date(published.year, published.month, published.day)
    year, month, on = time.date
    return abs(days_from_date(year, month or 1, on or 1) - today) <= 1 and abs(days_from_date(*day) - today) > _WEEKS


_WEEKS = 20  # days


def _lend(mention: EventMention, date: tuple[int, int, int]) -> None:
    assert mention.time is not None
    mention.time = replace(reanchor(mention.time, date=date), date_guessed=False)
    mention.when = mention.time.when
    mention.notes.add("day_from_other_telling")


def _of_other_rocket(one: EventMention, other: EventMention) -> bool:
    """Do two launches name two craft or two rockets?"""
    named = one.flight_sure and one.flight is not other.flight
    return named and one.roles.launch_vehicle != other.roles.launch_vehicle and bool(other.roles.launch_vehicle)


_Days = dict[EventKind, list[tuple[tuple[int, int, int], "EventMention"]]]


def _news_days(found: list[EventMention], published: datetime.date | None) -> _Days:
    """The days around publication on which events that flights do once are told to have happened, by kind."""
    days: _Days = {}
    if published is None:
        return days
    today = days_from_date(published.year, published.month, published.day)
    for mention in found:
        time = mention.time
        if (
            mention.kind not in (EventKind.LAUNCH, EventKind.RETURN)
            or time is None
            or time.date is None
            or mention.slot
            or mention.trigger.needs in _TRIES
            or mention.fact.past_plan  # "they had been due to fly on Tuesday"
        ):
            continue
        year, month, day = time.date
        if time.explicit_date and month and day and 0 <= today - days_from_date(year, month, day) <= _NEWS_DAYS:
            days.setdefault(mention.kind, []).append(((year, month, day), mention))
    return days


def _move_along(
    found: list[EventMention],
    mention: EventMention,
    guessed: tuple[int, int | None, int | None],
    date: tuple[int, int, int],
) -> None:
    for other in in_sentences(found, mention.number - 2, mention.number + 2):
        time = other.time
        if time is None or other.flight is not mention.flight:
            continue
        if time.date_guessed and time.clock is not None and time.date == guessed and not other.slot:
            _lend(other, date)
