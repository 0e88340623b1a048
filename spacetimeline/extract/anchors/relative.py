"""Dates told by their distance from another: "last week", "two days later", "Tuesday", "the end of the year"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacetimeline.extract.anchors.calendar import Unit, checked_day, day_unit, months_away, shifted_unit, unit_around
from spacetimeline.extract.anchors.choices import unknown_unit, which_month, which_season
from spacetimeline.extract.anchors.flashbacks import looks_back, parts_paragraph
from spacetimeline.extract.anchors.neighbours import is_at_a_clock, is_in_local_time, is_of_other_zone
from spacetimeline.extract.anchors.outlooks import is_just_over
from spacetimeline.extract.anchors.resolved import Here, Resolved
from spacetimeline.extract.anchors.tense import Tense, tense_at, tense_before
from spacetimeline.extract.anchors.years import sentence_year, with_year
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import weekday

_TURNS = ("dawn", "dusk", "sunrise", "sunset", "daybreak", "nightfall", "midmorning", "midafternoon")
_EDGE_RULES = ("unit.edge", "unit.its_end")


def _anchor(here: Here, base: str) -> Unit | None:
    return here.narrative.now() if base == "now" else here.narrative.then()


def shifted(here: Here) -> Resolved | None:
    """ "two weeks ago", "twelve days later", "tomorrow"."""
    partial, narrative = here.partial, here.narrative
    shift = partial.shift
    assert shift is not None
    if shift.base in ("event", "liftoff"):
        return Resolved(partial)
    is_today = shift.amount == 0 and here.words.is_kind(partial.last - 1, "day_ref")
    if narrative.history and is_today and partial.clock is None:
        return Resolved(replace(partial, reference="PRESENT_REF", shift=None))
    anchor = _anchor(here, shift.base)
    if partial.edge == "today" and narrative.published is not None:
        anchor = narrative.published  # "on 12 September 1959, sixty years ago today", of the day of writing
    if (
        shift.base == "then"
        and shift.unit in ("day", "week")
        and anchor is not None
        and anchor.kind not in ("day", "week")
    ):
        day = None if narrative.history else narrative.day
        anchor = day if day is not None and anchor.year in (None, day.year) else anchor
    if anchor is None or partial.reference:
        return Resolved(partial, None, "unanchored")
    if shift.months and anchor.kind == "day":
        anchor = months_away(anchor, shift.months)
    if shift.unit == "week" and anchor.kind == "day" and shift.exact and is_at_a_clock(here.words, partial):
        shift = replace(shift, amount=shift.amount * _WEEK, unit="day")  # "a week later, at 6.47 in the morning"
        partial = replace(partial, shift=shift)
    if shift.unit == "year" and shift.base == "then" and anchor.kind == "quarter":
        shift = replace(shift, amount=shift.amount * 4, unit="quarter")  # results of "a year earlier"
    unit = shifted_unit(anchor, shift.amount, shift.unit)
    if partial.edge == "today" and unit is not None and anchor.month is not None and anchor.day is not None:
        unit = checked_day(unit.year, anchor.month, anchor.day)  # "fifty years ago today"
    if unit is None and shift.unit in ("day", "week", "month") and anchor.year is not None:
        return Resolved(partial, _vague(anchor, shift.unit), "running date")
    told = narrative.running_at if shift.base == "then" else None
    return Resolved(partial, unit, "publication date" if told is None else "running date", told)


def _vague(anchor: Unit, unit: str) -> Unit:
    """A day or month of which only the coarser part is known: ``1915-10-XX``, ``1915-XX``."""
    return Unit("day", anchor.year, anchor.month) if unit in ("day", "week") else Unit("month", anchor.year)


def of_relative_year(here: Here) -> Resolved | None:
    """ "June of that year", "the spring of next year", "the second half of the year"."""
    partial = here.partial
    base = "now" if partial.half and not here.narrative.history and not _tells_year(here) else partial.base
    anchor = _anchor(here, base)
    year = None if anchor is None or anchor.year is None else anchor.year + (partial.step or 0)
    return with_year(here, year, "publication date" if base == "now" else "running date")


def _tells_year(here: Here) -> bool:
    """Is it the year of a time told before in the sentence: "rose in 1990, mostly in the first half of the year"?"""
    at, tokens = here.narrative.running_at, here.words.tokens
    if at is None or tense_at(here.words, here.partial.first, here.partial.last) == "future":
        return False
    return tokens.sentence_of(tokens.starts[at[0]]) == tokens.sentence_of(here.start)


def relative_unit(here: Here) -> Resolved | None:
    """ "last week", "the next day", "this summer", "the end of the month"."""
    partial = here.partial
    base = "now" if partial.rule in _EDGE_RULES and _is_of_now(here) else partial.base
    anchor = _anchor(here, base)
    if base == "then" and partial.unit == "day" and not here.narrative.history:
        anchor = _day_of_news(here, anchor)
    step = (partial.step or 0) - is_just_over(here)
    name = "publication date" if base == "now" and not here.narrative.history else "running date"
    at = None if name == "publication date" else here.narrative.running_at
    if partial.month and partial.unit == "month" and partial.day is None:
        return Resolved(partial, which_month(anchor, step, partial.month), name, at)
    if partial.season:
        return Resolved(partial, which_season(anchor, step, partial.season), name, at)
    if partial.day is not None and anchor is not None and anchor.month is not None and anchor.year is not None:
        return Resolved(partial, checked_day(anchor.year, anchor.month, partial.day), name, at)
    if anchor is None:
        return Resolved(partial, unknown_unit(partial.unit), "unanchored")
    unit = unit_around("day" if partial.part else partial.unit, anchor, step)
    if unit is None and partial.part:
        unit = Unit("day", anchor.year, anchor.month)
    if unit is None:
        unit = _vague_unit(here, anchor)
    return Resolved(partial, unit, name, at)


def _day_of_news(here: Here, anchor: Unit | None) -> Unit | None:
    """What "the same day" and "the next day" count from: the last day told, where a month or year was told since.

    What was done on the same day was not done on a day ahead, nor is a plan for one that is over.
    """
    narrative = here.narrative
    if anchor is not None and anchor.kind in ("day", "week", "weekend"):
        days, today = anchor.days(), narrative.published.days() if narrative.published else None
        if days is None or today is None or days == today:
            return anchor
        tense = tense_at(here.words, here.partial.first, here.partial.last)
        if days < today and tense == "future" and narrative.ahead is not None:
            return narrative.ahead[0]
        if days < today or here.partial.step != 0 or tense != "past":
            return anchor
    return narrative.recent[0] if narrative.recent else narrative.day or narrative.published or anchor


def _is_of_now(here: Here) -> bool:
    """True for "by the end of the year" in news, unless a past year is being told of."""
    published = here.narrative.published
    if here.narrative.history or here.partial.step != 0 or published is None or published.year is None:
        return False
    past = tense_at(here.words, here.partial.first, here.partial.last) == "past"
    return not past or sentence_year(here, published.year) is None


def _vague_unit(here: Here, anchor: Unit) -> Unit | None:
    unit = here.partial.unit
    return _vague(anchor, unit) if unit in ("day", "month") else None


def on_weekday(here: Here) -> Resolved | None:
    """A weekday: the one last past or the next to come, as its words or the tense say."""
    partial, narrative = here.partial, here.narrative
    number = partial.weekday
    assert number is not None
    anchor = narrative.now() if partial.base != "then" else narrative.then()
    if partial.base == "then" and not narrative.history and (anchor is None or anchor.kind != "day"):
        anchor = narrative.day or narrative.published
    days = anchor.days() if anchor is not None and anchor.kind == "day" else None
    if days is None:
        return Resolved(partial, Unit("day", None), "unanchored")
    name = "running date" if narrative.history else "publication date"
    if partial.unit == "week":
        step = partial.step or 0
        if step < 0:  # the last week ended on Saturday; a Sunday in it is not the one just past
            return Resolved(partial, day_unit(days - (weekday(days) + 1) % 7 + 7 * step + (number + 1) % 7), name)
        return Resolved(partial, day_unit(days - weekday(days) + 7 * step + number), name)
    ahead = (number - weekday(days)) % 7
    if partial.step is not None and partial.step != 0:
        found = days + ahead if partial.step > 0 else days - (-ahead % 7)
        if found == days:
            found += 7 * partial.step
        return Resolved(partial, day_unit(found), name)
    back, on = days - (-ahead % 7), days + ahead
    if _heads_rows(here) and not narrative.history:
        told = narrative.day.days() if narrative.day is not None else None
        if told is not None and days <= told < days + 7:
            on = told + (number - weekday(told)) % 7
        return Resolved(partial, day_unit(on), f"{name}, heading of a timetable", other=day_unit(back))
    goes_on = narrative.history and narrative.day is not None and not narrative.jubilee
    if goes_on and not looks_back(here.words, partial):
        return Resolved(partial, day_unit(on), name, narrative.day_at, other=day_unit(back))  # the story goes on
    tense = _tense_of_weekday(here)
    if is_of_other_zone(here.words, partial):
        return _around_midnight(here, number)
    announced = _day_announced(here, days) if tense != "past" and ahead <= 1 else None
    if announced is not None and abs(on + 7 - announced) <= 1:
        return Resolved(partial, day_unit(on + 7), "day announced", other=day_unit(on))
    if ahead == 1 and partial.clock is not None and _has_just_told(here, days):
        return Resolved(partial, day_unit(on), "day after", here.narrative.day_at, other=day_unit(back))
    counted = narrative.running is not None and (_is_days_later(here) or _is_the_one(here, days))
    told = narrative.running.days() if counted and narrative.running is not None else None
    if told is not None and abs(told - days) < 2 * _WEEK:
        later = told + (number - weekday(told)) % _WEEK
        return Resolved(partial, day_unit(later), "running date", narrative.running_at, other=day_unit(back))
    slipped = _slipped_to(here, number)
    if slipped is not None:
        return Resolved(partial, slipped, "running date", narrative.running_at, other=day_unit(back))
    if ahead == 1 and tense == "past" and is_in_local_time(here.words, partial):
        return Resolved(partial, day_unit(on), f"{name}, local time", other=day_unit(back))
    if partial.step == 0 and partial.base == "now":
        tense = "future" if tense != "past" else tense
    if tense == "future" or (tense == "near" and ahead <= 3):
        return Resolved(partial, day_unit(on), f"{name}, future tense", other=day_unit(back))
    reason = f"{name}, past tense" if tense == "past" else name
    return Resolved(partial, day_unit(back), reason, other=day_unit(on))


def _is_the_one(here: Here, today: int) -> bool:
    """Is it the "on the Monday" of a story that has come to a day of the week before?"""
    words, first, day = here.words, here.partial.first, here.narrative.day
    if not (words.is_kind(first - 1, "the") and words.low(first - 2) == "on") or day is None:
        return False
    told = day.days()
    return told is not None and _WEEK <= today - told <= 2 * _WEEK


_ROWS_BELOW = lazy(
    r"[ \t]*:?[ \t]*\n+[ \t]*(?:[-•*][ \t]*)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m|[A-Z]|-|–|—)", re.IGNORECASE
)


def _heads_rows(here: Here) -> bool:
    """Does the weekday stand alone on a line, above the first row of a timetable?"""
    text, tokens, partial = here.words.tokens.text, here.words.tokens, here.partial
    start, end = tokens.starts[partial.first], tokens.end(partial.last - 1)
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip() and line > 0 and _ROWS_BELOW.match(text, end, end + 60) is not None


def _tense_of_weekday(here: Here) -> Tense:
    """The clause's tense; a term is ahead where no verb before it says otherwise: "wants a deal by Friday"."""
    words, first, last = here.words, here.partial.first, here.partial.last
    if words.is_kind(first - 1, "and") and words.low(first - 2) in _TO_COME:
        return "future"  # "rain tonight and Tuesday"
    if (words.is_kind(first - 1, "by", "until") or words.low(first - 1) == "through") and words.word(
        first - 1
    ).islower():
        return tense_before(words, first, last) or "future"
    return tense_at(words, first, last)


_TO_COME = ("tonight", "today", "tomorrow")


def _is_days_later(here: Here) -> bool:
    """Is it "Two days later, at 1643 GMT on Saturday", counted from the day told before?"""
    start = here.words.tokens.starts[here.partial.first]
    return _DAYS_LATER.search(here.words.tokens.text, max(0, start - 60), start) is not None


_DAYS_LATER = lazy(
    r"\b(?:an?|one|two|three|four|five|six|\d)\s+days?\s+later,?\s+(?:at\s+[^.;]{1,25}?\s)?(?:on\s+)?(?:early\s+)?\Z",
    re.I,
)


def _slipped_to(here: Here, number: int) -> Unit | None:
    """The day to which a plan slipped from the day named before: "from Saturday, Aug. 26, to Sunday and Monday"."""
    words, at = here.words, here.narrative.running_at
    told = here.narrative.running.days() if here.narrative.running is not None else None
    first = here.partial.first
    if told is None or at is None or not 0 < first - at[1] <= _SLIP_WORDS or words.low(first - 1) not in _SLIP_TO:
        return None
    if words.low(at[0] - 1) not in ("from", *_SLIP_TO):
        return None
    if any(
        words.low(index) not in _SLIPS_ON and not words.is_kind(index, "comma") for index in range(at[1], first - 1)
    ):
        return None
    ahead = (number - weekday(told)) % _WEEK
    return day_unit(told + ahead) if 0 < ahead <= _WEEK // 2 else None


_SLIP_TO = ("to", "until", "till", "into", "through")
_SLIPS_ON = frozenset(("and", "then", "later", "again", "finally", "first"))
_SLIP_WORDS = 6  # tokens


_SENTENCES_ON = 3
"""So far a weekday still means the day that was announced with its date."""


def _has_just_told(here: Here, days: int) -> bool:
    """Did this or the last sentence tell of that day? "left at 11 p.m. Friday and arrived at 1 a.m. Saturday"."""
    told, at, tokens = here.narrative.day, here.narrative.day_at, here.words.tokens
    if told is None or at is None or told.days() != days:
        return False
    return tokens.sentence_of(here.start) - tokens.sentence_of(tokens.starts[at[0]]) <= 1


def _day_announced(here: Here, days: int) -> int | None:
    """The day a week or more ahead announced just before: "on Thursday, Feb. 6. They undock at 1 a.m. Thursday"."""
    tokens = here.words.tokens
    if here.narrative.ahead is None:
        return None
    unit, at = here.narrative.ahead
    told = unit.days()
    if told is None or told - days < _WEEK - 1:
        return None
    return told if tokens.sentence_of(here.start) - tokens.sentence_of(tokens.starts[at[0]]) <= _SENTENCES_ON else None


_WEEK = 7  # days


def _around_midnight(here: Here, number: int) -> Resolved:
    """The weekday that begins or ends at the midnight nearest to the day just told, else to that of publication."""
    told = here.narrative.then()
    days = told.days() if told is not None and told.kind == "day" else None
    if days is None:
        return Resolved(here.partial, Unit("day", None), "unanchored")
    step = (number - weekday(days) + 1) % 7 - 1
    return Resolved(here.partial, day_unit(days + step), "running date", here.narrative.running_at)


def part_alone(here: Here) -> Resolved:
    """ "the morning": of the day spoken of; without an article ("at night") of any day."""
    partial, day, words = here.partial, here.narrative.running, here.words
    article = words.is_kind(partial.first, "the", "early", "late", "mid") or words.low(partial.first) in _TURNS
    article = article or words.low(partial.last) in words.vocabulary.sessions
    if not here.narrative.history:
        day = _day_of_news(here, day)
    if day is None or not article or day.kind != "day":
        return Resolved(partial, Unit("day", None), "unanchored")
    return Resolved(partial, day, "running date", here.narrative.running_at)


def lone_ordinal(here: Here) -> Resolved | None:
    """ "the 20th", of the month the text speaks of."""
    running, number = _month_spoken_of(here), here.partial.day
    if running is not None and running.month is None and here.partial.weekday is not None:
        days = running.days()  # "last week ... on Wednesday, the 15th"
        running = here.narrative.published if days is None else day_unit(days)
    if running is None or running.year is None or running.month is None or number is None:
        return None
    unit = checked_day(running.year, running.month, number)
    if here.partial.weekday is not None:
        unit = _of_weekday(running.year, running.month, number, here.partial.weekday) or unit
    elif not here.words.word(here.partial.last - 1)[0].isdecimal() and not _comes_soon(running, number):
        return None
    if unit is not None and _would_be_ahead(here, unit):
        before = (running.year, running.month - 1) if running.month > 1 else (running.year - 1, _MONTHS)
        unit = checked_day(*before, number) or unit
    return None if unit is None else Resolved(here.partial, unit, "running date", here.narrative.running_at)


def _would_be_ahead(here: Here, unit: Unit) -> bool:
    """Would what news tells of the past ("should have gone out on the 30th") lie behind the day of writing?"""
    published, days = here.narrative.published, unit.days()
    today = None if published is None or here.narrative.history else published.days()
    if today is None or days is None or days <= today:
        return False
    first = here.partial.first
    done = any(here.words.low(index) == "have" for index in range(max(0, first - _VERB_NEAR), first))
    return done or tense_at(here.words, first, here.partial.last) == "past"


_VERB_NEAR = 6  # tokens


def _month_spoken_of(here: Here) -> Unit | None:
    """The date told last, but in news none told without a day in another paragraph ("home in December").

    Nor one that is open itself ("intends to wait until May or June").
    """
    running, at, published = here.narrative.running, here.narrative.running_at, here.narrative.published
    news = published is not None and not here.narrative.history
    if news and running is not None and at is not None and running.kind != "day":
        apart = here.words.low(at[0] - 1) == "or" or (
            parts_paragraph(here.words, at[1], here.partial.first) and not _was_just_told(here, running, at[0])
        )
        return published if apart else running
    return here.narrative.then()


def _was_just_told(here: Here, running: Unit, at: int) -> bool:
    """Did the sentence before tell of a month that is over ("stood there in September.\n\nThey left on the 11th")?"""
    today = here.narrative.published
    tokens = here.words.tokens
    near = tokens.sentence_of(here.start) - tokens.sentence_of(tokens.starts[at]) <= 1
    if not near or running.kind != "month" or today is None or running.year is None or today.year is None:
        return False
    return (running.year, running.month or 0) < (today.year, today.month or 0)


def _of_weekday(year: int, month: int, number: int, named: int) -> Unit | None:
    """ "Friday the 25th": of the month told or one beside it, as the weekday says."""
    for step in (0, 1, -1):
        there = month + step
        unit = checked_day(year + (there > _MONTHS) - (there < 1), (there - 1) % _MONTHS + 1, number)
        days = unit.days() if unit is not None else None
        if days is not None and weekday(days) == named:
            return unit
    return None


_MONTHS, _SOON_DAYS = 12, 14


def _comes_soon(running: Unit, number: int) -> bool:
    """Is it "on the tenth he landed" of one who left a few days before, rather than of turns or tries?"""
    return running.day is not None and 0 < number - running.day <= _SOON_DAYS
