"""What a date takes from the expressions around it: the year of its range, the year soon named, or no notice at all."""

from __future__ import annotations

import re
from dataclasses import replace

from spacetimeline.extract.anchors.calendar import Unit, checked_day, day_unit, unit_around, weekday_of
from spacetimeline.extract.anchors.narrative import Narrative
from spacetimeline.extract.anchors.resolved import Resolved
from spacetimeline.extract.anchors.tense import is_stop, tense_at
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.timex.partial import Partial, Words
from spacetimeline.model.calendar import weekday

_FAR_YEARS = 2
_COMPARING = ("since", "like", "unlike", "than")
_ASIDE = 7
_ASIDE_BACK = 14  # tokens
_APPOSED = 10
_LOOK_AHEAD = 12
"""How many expressions ahead the next year may stand that a narrative is known to reach."""


def is_glance(words: Words, partial: Partial) -> bool:
    """True for what a history only glances at: "years earlier", "had sailed in 1902", "(1911)", "planned for 1976",
    "until summer".

    So are "the previous year" and a winter without its year: what follows goes on where the text was before.
    Not so the "ten years ago this morning" of an anniversary.
    """
    if partial.season == "WI" and partial.year is None and not partial.unit:
        return True
    if partial.season and words.is_kind(partial.first - 1, "until"):
        return True
    if partial.unit == "year" and partial.step == -1 and partial.base == "then":
        return True
    bare_year = partial.year is not None and not partial.month and not partial.season
    if bare_year and (
        words.is_kind(partial.first - 1, "open") or tense_at(words, partial.first, partial.last) == "future"
    ):
        return True
    return partial.shift is not None and partial.shift.amount < 0 and partial.edge != "today"


def is_compared(words: Words, partial: Partial) -> bool:
    """Is it "one day later than planned", "the same quarter last year": nothing that the text goes on from?"""
    return partial.rule in ("unit.same_year_ago", "unit.year_ago") or (
        words.low(partial.last) == "than" and words.low(partial.last - 1) in ("later", "earlier", "sooner")
    )


def is_report(words: Words, first: int) -> bool:
    """True when the day belongs to a verb of saying ("officials said Tuesday"), not to what is told."""
    for index in range(first - 1, max(-1, first - 4), -1):
        word = words.low(index)
        if word in words.vocabulary.report:
            return True
        if not word[:1].isalpha() or words.kind(index) not in (".", words.vocabulary.alphabet.code("on")):
            return False
    return False


def is_of_aside_clock(words: Words, partial: Partial) -> bool:
    """Is it the day of a clock time in brackets: "(9:24 a.m. March 11, Kazakh time)", the other zone's day?"""
    if partial.day is None and partial.weekday is None:
        return False
    for index in range(partial.first - 1, max(-1, partial.first - _ASIDE), -1):
        if words.is_kind(index, "open"):
            return words.word(index + 1)[:1].isdigit() and words.word(index - 1)[:1].isalnum()
        if words.word(index) in (")", ";") or is_stop(words, index):
            return False
    return False


def follows_clock(words: Words, partial: Partial) -> bool:
    """Do the brackets in which it stands open right behind a clock time?"""
    opened = next(
        (at for at in range(partial.first, max(0, partial.first - _ASIDE), -1) if words.is_kind(at, "open")), 0
    )
    return opened > 0 and any(words.is_kind(at, "clk", "ampm", "zone") for at in range(max(0, opened - 2), opened))


def is_comparison(words: Words, partial: Partial) -> bool:
    """True for "the first landing since Apollo 17 in December 1972": what follows is of another time."""
    return any(words.low(index) == "since" for index in range(max(0, partial.first - 5), partial.first))


def is_aside_ahead(words: Words, partial: Partial, running: Unit | None) -> bool:
    """True for a year far ahead told on the way: "it stayed up until October 1981", "which flew on May 3, 1971"."""
    if partial.year is None or running is None or running.year is None or partial.year - running.year < _FAR_YEARS:
        return False
    return _is_in_aside(words, partial, "until", "till", "which", "who", "whose")


def is_aside_back(words: Words, partial: Partial, running: Unit | None) -> bool:
    """Is it told of a person or craft on the way: "Conrad, who flew in June 1965,"?

    So is an earlier year that a story told by days compares with ("as nobody had done since the flight of 1975", "20
    years after the flight of 1961"), or that it tells of a thing just named ("Skylab, launched on May 14, 1973, had").
    """
    if _is_in_aside(words, partial, "which", "who", "whose"):
        return True
    dated = partial.year is not None and running is not None and running.kind == "day"
    return dated and (
        _is_in_aside(words, partial, *_COMPARING)
        or _is_apposed(words, partial)
        or _is_years_after(words, partial)
        or _had_been_before(words, partial)
    )


def _had_been_before(words: Words, partial: Partial) -> bool:
    """Does a clause tell it of a thing just named: "a mast that had been bent in May 1985"?"""
    had = False
    for index in range(partial.first - 1, max(0, partial.first - _CLAUSE_BACK), -1):
        word = words.low(index)
        if is_stop(words, index):
            return False
        had = had or word == "had"
        if had and word in ("which", "that") and not is_stop(words, index - 1):
            return True
    return False


_CLAUSE_BACK = 24  # tokens


def _is_years_after(words: Words, partial: Partial) -> bool:
    """Do "20 years after", "the second walk after that of" or "the 20th anniversary of" lead to it?"""
    for index in range(partial.first - 1, max(-1, partial.first - _ASIDE_BACK), -1):
        if is_stop(words, index):
            return False
        if words.low(index) == "anniversary":
            return True
        if words.low(index) == "after" and (words.low(index + 1) in _THAT or words.low(index + 2) == "one"):
            return True
        if words.low(index) == "after" and any(words.low(each) in _YEARS for each in range(index - 4, index)):
            return True  # also "20 years to the day after"
    return False


_THAT = ("that", "those")
_YEARS = ("year", "years", "decade", "decades", "century")


def _is_apposed(words: Words, partial: Partial) -> bool:
    """Does a participle between commas tell it of what was just named: "Skylab, launched on May 14, 1973, had lost"?"""
    if not words.is_kind(partial.last, "comma") or words.low(partial.first - 1) not in ("on", "in"):
        return False
    opened = next(
        (at for at in range(partial.first - 3, partial.first - _APPOSED, -1) if words.is_kind(at, "comma")), 0
    )
    verb = words.low(opened + 1) if opened > 0 else ""
    return verb == "sent" or (len(verb) > 4 and verb[-2:] == "ed")


def said_again(words: Words, partial: Partial, done: list[Resolved]) -> Resolved | None:
    """The day just told, where its weekday is told of it: "on May 21, a Sunday,", "October 12 (a Monday)"."""
    before = done[-1] if done else None
    if partial.weekday is None or partial.day is not None or before is None or before.unit is None:
        return None
    article = partial.first - 1
    beside = before.partial.last == article - 1 and words.is_kind(article - 1, "comma", "open")
    if not beside or not words.is_kind(article, "an") or before.unit.kind != "day" or before.unit.day is None:
        return None
    conflict = weekday_of(before.unit) not in (None, partial.weekday)
    extent = (before.partial.first, before.partial.last)
    return Resolved(partial, before.unit, "same day", extent, weekday_conflict=conflict)


def of_year_told(words: Words, partial: Partial, done: list[Resolved]) -> Partial:
    """ "November 11 of the same year": of the year told last, be it on the way ("which flew in September 2018")."""
    before = done[-1] if done else None
    back = partial.unit == "year" and partial.step == 0 and partial.base == "then" and partial.day is not None
    if not back or before is None or before.unit is None or before.unit.year is None:
        return partial
    tokens = words.tokens
    near = tokens.sentence_of(tokens.starts[partial.first]) - tokens.sentence_of(tokens.starts[before.partial.first])
    return replace(partial, unit="", step=None, base="", year=before.unit.year) if near <= 1 else partial


def years_ago(words: Words, partial: Partial, done: list[Resolved]) -> Resolved | None:
    """The month of "ten years ago this month", the day of "50 years ago on Friday": of the year told right before."""
    before = done[-1] if done else None
    if before is None or before.unit is None or before.unit.year is None:
        return None
    shift, written = before.partial.shift, before.written
    if shift is None or shift.unit != "year" or shift.amount >= 0 or shift.base != "now" or written is None:
        return None
    gap = partial.first - before.partial.last
    extent = (before.partial.first, before.partial.last)
    if gap == 0 and partial.unit == "month" and partial.step in (0, -1) and partial.base == "now" and not partial.month:
        month = unit_around("month", Unit("month", before.unit.year, written.month), partial.step or 0)
        return Resolved(partial, month, "same sentence", extent)
    today = written.days()
    joined = gap == 0 or (gap == 1 and words.is_kind(partial.first - 1, "on"))
    if not joined or partial.weekday is None or partial.day is not None or partial.clock is not None or today is None:
        return None
    ahead = (partial.weekday - weekday(today)) % _WEEK
    here = day_unit(today + (ahead if ahead <= _WEEK // 2 else ahead - _WEEK))
    day = checked_day(before.unit.year, here.month or 1, here.day or 1)
    return None if day is None else Resolved(partial, day, "same sentence", extent)


_WEEK = 7  # days


def _is_in_aside(words: Words, partial: Partial, *openers: str) -> bool:
    for index in range(partial.first - 1, max(-1, partial.first - _ASIDE_BACK), -1):
        if is_stop(words, index):
            return False
        if words.low(index) in openers:
            return not (words.low(index) == "who" and (is_stop(words, index - 1) or words.low(index - 1) == "but"))
    return False


def next_year(partials: list[Partial], index: int, narrative: Narrative) -> Partial | None:
    """The next date for which the text names a year outright, if it names one soon."""
    for partial in partials[index + 1 : index + 1 + _LOOK_AHEAD]:
        if partial.year is not None and not partial.short_year and narrative.covers(Unit("year", partial.year)):
            return partial
    return None


def borrowed_year(words: Words, partial: Partial, following: Partial | None, before: Unit | None) -> int | None:
    """The year this date takes from the other end of its range or list ("June and July 1941")."""
    if partial.year is not None or partial.unit or not (partial.month or partial.season or partial.quarter):
        return None
    if before is not None and before.kind in ("month", "day") and words.is_kind(partial.first - 1, "that"):
        return before.year  # "it worked until November 1989 and burned up that Dec. 2"
    if following is not None and following.year is not None and _lends_year(words, partial, following):
        later = partial.month and following.month and partial.month > following.month
        return following.year - 1 if later else following.year
    return before.year if partial.borrows < 0 and before else None


def is_at_the_time(words: Words, partial: Partial) -> bool:
    """ "at the time", "at that time": the time just told, in news too."""
    if partial.last - partial.first != 2 or not words.is_kind(partial.first - 1, "at"):
        return False
    return words.is_kind(partial.first, "the", "that") and not words.is_kind(partial.last, "of")


def relative_year(words: Words, partials: list[Partial], index: int, narrative: Narrative) -> int | None:
    """The year of "May and September of last year", "April 14 this year": told behind the date, from publication."""
    partial, anchor = partials[index], narrative.published
    if partial.year is not None or partial.unit or not (partial.month or partial.season) or anchor is None:
        return None
    for left, right in zip(partials[index : index + 4], partials[index + 1 : index + 5], strict=False):
        if right.unit == "year" and right.step is not None and right.base == "now" and right.month:
            lends = anchor.year is not None and _joined(words, left, right)
            return (anchor.year or 0) + right.step if lends else None
        if right.unit == "year" and right.step is not None and right.base == "now":
            beside = right.first - left.last <= 1 and all(
                words.is_kind(each, "of", "comma") for each in range(left.last, right.first)
            )
            return anchor.year + right.step if beside and anchor.year is not None else None
        if right.year is not None or right.clock is not None or not right.month or not _joined(words, left, right):
            return None
    return None


def _lends_year(words: Words, left: Partial, right: Partial) -> bool:
    if right.short_year or right.clock is not None or not (right.month or right.season):
        return False
    return _joined(words, left, right)


def _joined(words: Words, left: Partial, right: Partial) -> bool:
    gap = range(left.last, right.first)
    if len(gap) > _GAP:
        return False
    kinds = ("and", "to", "dash", "until", "slash", "comma", "the")
    again = any(words.low(index) in ("again", "then") for index in gap)  # "on May 3 and again on June 6, 2001"
    others = ("again", "then", "on") if again else ()
    plain = len(gap) <= 2 or again
    return plain and all(words.is_kind(index, *kinds) or words.low(index) in others for index in gap)


_GAP = 4  # tokens


def is_of_other_zone(words: Words, partial: Partial) -> bool:
    """ "at 10:47 p.m., when it was already Tuesday in Kazakhstan": the day of another place's clock.

    So is the next day of "at 10:47 p.m. off Guam, where it was already the next day".
    """
    told = partial.weekday is not None or partial.day is not None or (partial.unit == "day" and partial.step == 1)
    if partial.clock is not None or not told:
        return False
    place = partial.first - 1
    while place > partial.first - _OF_PART and words.low(place) in _PARTS:
        place -= 1
    return words.low(place) in ("already", "still") and words.low(place - 1) in ("was", "is")


_PARTS = frozenset(("the", "early", "late", "small", "wee", "hours", "of", "morning", "evening", "night", "on", "in"))
_OF_PART = 7  # tokens


def is_overnight(partial: Partial) -> bool:
    """Is it "overnight", the night before a report, of which no hour of the day told is?"""
    return partial.weak == "by tense" and bool(partial.part)


def is_at_a_clock(words: Words, partial: Partial) -> bool:
    """Does the hour follow a distance ("a week later, at 6.47")?"""
    behind = partial.last
    behind += words.is_kind(behind, "comma")
    if not words.is_kind(behind, "at"):
        return False
    behind += 1 + words.is_kind(behind + 1, "approx", "around")
    return words.is_kind(behind, "clk", "dotclk", "d", "num", "half", "midday")


def is_in_local_time(words: Words, partial: Partial) -> bool:
    """Is it "lifted off early Wednesday, local time", written on a Tuesday: where it happened, the day has begun?"""
    end = words.tokens.end(partial.last - 1)
    return _LOCAL_TIME.match(words.tokens.text, end, end + 40) is not None


_LOCAL_TIME = lazy(
    r",?\s+\(?(?:local|japan|beijing|tokyo|moscow|indian?|australian?|new\s+zealand)\s+(?:standard\s+)?time\b", re.I
)
