"""The date that goes on with, or looks ahead from, what a story of other years has just told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit, checked_day, day_unit, holiday_unit, week_unit
from spacetimeline.extract.anchors.choices import days_to
from spacetimeline.extract.anchors.flashbacks import looks_back, parts_paragraph
from spacetimeline.extract.anchors.plans import would_come
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import days_from_date

if TYPE_CHECKING:
    from spacetimeline.extract.anchors.resolved import Here

FLIGHT_DAYS = 200
"""How long a flight told of may last whose end is told without its year."""

BACKGROUND_SENTENCES = 2
"""How far a year of another time reaches over dates without one, in news."""

_FEW_YEARS = 3

GUESS_DAYS = 120
"""A year not written is a guess where the date lies farther than this from what it is read against."""

# "The latest of them, Crew-8, went up on June 5": told of from now again
LATELY = lazy(
    r"(?i)\b(?:most\s+recent|latest|recently|currently|current|this\s+year|this\s+month|now"
    r"|has\s+been|have\s+been|since\s+(?:\d{4}|then))\b"
)


def unit_in(here: Here, year: int | None) -> Unit | None:
    """The date in that year; ``None`` where it has no such day."""
    partial = here.partial
    if partial.holiday:
        return holiday_unit(partial.holiday, year)
    if partial.day is not None and partial.month is not None:
        day = checked_day(year, partial.month, partial.day)
        days = day.days() if day and partial.in_week else None
        return week_unit(days) if days is not None else day
    if partial.month is not None:
        return Unit("month", year, partial.month)
    if partial.season:
        return Unit("season", year, number=partial.season)
    if partial.quarter:
        return Unit("quarter", year, number=partial.quarter)
    if partial.half:
        return Unit("half", year, number=partial.half)
    if partial.week:
        return Unit("week", year, number=partial.week)
    if partial.day_of_year:
        return None if year is None else day_unit(days_from_date(year, 1, partial.day_of_year))
    if partial.fiscal:
        return Unit("fiscal", year)
    return Unit("year", year)


def opens_paragraph(here: Here) -> bool:
    """Is the date of another paragraph than the one told last?"""
    at = here.narrative.running_at
    return at is not None and parts_paragraph(here.words, at[1], here.partial.first)


def back_to_first_day(here: Here, running: Unit) -> int | None:
    """The year of the day that a story began with, to which it comes back from earlier years.

    "It crashed on May 6, 1968. … On October 30, 1964, it first flew. … On May 6 he took off": the very day, a new
    paragraph, and a day that would lie before the one told last are signs of it, of which two tell. So does a new
    paragraph with a day that follows the one of the beginning sooner than it would the one told last.
    """
    first, reached = here.narrative.first_day, running.days()
    if first is None or first.year is None or reached is None or running.year is None or running.year >= first.year:
        return None
    unit, began = unit_in(here, first.year), first.days()
    if unit is None or unit.kind != "day" or began is None:
        return None
    other, away = unit_in(here, running.year), days_to(unit, began)
    back = other is None or days_to(other, reached) < 0
    if abs(away) <= _NEXT_DAYS and back + (unit == first) + opens_paragraph(here) > 1:
        return first.year
    sooner = 0 <= away <= FLIGHT_DAYS and first.year - running.year <= _FEW_YEARS
    sooner = sooner and (other is None or back or away < days_to(other, reached))
    return first.year if sooner and opens_paragraph(here) else None


def looked_ahead_to(here: Here, today: int) -> Unit | None:
    """The date to which a story of years ago looks: "It left on 8 June 2021. She would come home on 30 September"."""
    day, at, tokens = here.narrative.day, here.narrative.day_at, here.words.tokens
    told = day.days() if day is not None else None
    if day is None or day.year is None or told is None or at is None or today - told < FLIGHT_DAYS:
        return None
    near = tokens.sentence_of(here.start) - tokens.sentence_of(tokens.starts[at[0]]) <= 1
    if not near or not would_come(here.words, here.partial.first):
        return None
    choices = (unit_in(here, day.year), unit_in(here, day.year + 1))
    return next((unit for unit in choices if unit is not None and told <= (unit.days() or 0) < today), None)


def soon_told(here: Here, choices: list[Unit]) -> Unit | None:
    """The date that follows within weeks what the last sentences told: "due on 31 October. It moved to 3 November"."""
    day, at, tokens = here.narrative.day, here.narrative.day_at, here.words.tokens
    told = day.days() if day is not None else None
    if told is None or at is None:
        return None
    if tokens.sentence_of(here.start) - tokens.sentence_of(tokens.starts[at[0]]) > BACKGROUND_SENTENCES:
        return None
    return next((unit for unit in choices if 0 <= days_to(unit, told) <= GUESS_DAYS), None)


def next_told(here: Here) -> Unit | None:
    """The date where it follows within days the last one told, which was of another year.

    "On March 3, 1972, he was launched aboard Soyuz 12. ... They landed on March 5" is of one flight, and so is
    "In April 1971 they set out. Soyuz 10 reached Salyut on April 24".
    """
    running, published = here.narrative.running, here.narrative.published
    if running is not None and running.kind == "month" and running.month == here.partial.month and _is_near(here):
        years = abs((running.year or 0) - ((published.year or 0) if published is not None else 0))
        return unit_in(here, running.year) if years > 1 else None
    day, at, running_at = here.narrative.day, here.narrative.day_at, here.narrative.running_at
    if day is None or at is None or day.year is None or (at != running_at and here.narrative.running != day):
        return None
    unit, told = unit_in(here, day.year), day.days()
    if unit is None or told is None or unit.kind != "day" or not 0 <= days_to(unit, told) <= _NEXT_DAYS:
        return None
    return unit


_NEXT_DAYS = 14
_WINTER_DAYS = 75
"""A year turns without a word between two days that lie no farther apart."""


def over_the_turn(here: Here, year: int, today: int | None) -> int:
    """The year, or the next, in which a story goes on: "launched on 24 December 1996, it landed on 7 January".

    A winter's days are taken for those that follow, unless the past perfect tells of them; ``today`` is the day of
    writing, behind which nothing lies that is told as over.
    """
    running, a_day = here.narrative.running, here.partial.day is not None
    if not a_day or running is None or running.kind != "day" or running.year != year:
        return year
    if looks_back(here.words, here.partial):
        return year
    told, there, following = running.days(), unit_in(here, year), unit_in(here, year + 1)
    if told is None or there is None or following is None or days_to(there, told) > -FLIGHT_DAYS:
        return year
    if days_to(following, told) > _WINTER_DAYS or (today is not None and days_to(following, today) > 0):
        return year
    return year + 1


def _is_near(here: Here) -> bool:
    """Did the date told last open the sentence before, in this paragraph, and set its scene?"""
    at, tokens = here.narrative.running_at, here.words.tokens
    if at is None or opens_paragraph(here) or LATELY.search(tokens.text, tokens.end(at[1] - 1), here.start):
        return False
    sentence = tokens.sentence_of(tokens.starts[at[0]])
    opens = at[0] - tokens.index_at(tokens.sentence_starts[sentence]) <= 1
    return opens and tokens.sentence_of(here.start) - sentence <= 1
