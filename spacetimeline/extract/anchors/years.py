"""Dates whose year is said, and how one is found for those whose year is not."""

from __future__ import annotations

from spacetimeline.extract.anchors.calendar import (
    Unit,
    weekday_of,
)
from spacetimeline.extract.anchors.choices import days_to, misfit, nearest_century
from spacetimeline.extract.anchors.flashbacks import looks_back
from spacetimeline.extract.anchors.outlooks import is_to_come
from spacetimeline.extract.anchors.plans import is_bidden, was_planned_once
from spacetimeline.extract.anchors.resolved import Here, Resolved
from spacetimeline.extract.anchors.stories import (
    BACKGROUND_SENTENCES,
    FLIGHT_DAYS,
    GUESS_DAYS,
    LATELY,
    back_to_first_day,
    looked_ahead_to,
    next_told,
    opens_paragraph,
    over_the_turn,
    soon_told,
    unit_in,
)
from spacetimeline.extract.anchors.tense import tense_at
from spacetimeline.extract.text.lazy_patterns import lazy

_STORY_DAYS = 30
_SOON_DAYS = 60
_ASIDE_YEARS = 2
"""A year farther back than this, told in a paragraph of its own, is not that of the story."""

_FAR_AHEAD_DAYS = 120
"""A month that lies farther ahead than this is of the year before where the past perfect tells of it."""

_PLACED = lazy(r"\b(?:in|into|at|from|off|over|near)\s(?:the\s)?\Z")

# A name behind the first word, where no month: "Its successor, Luna 25, lifted off on Aug. 11"
_SUBJECT = lazy(
    r"(?<=\s)(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|earth|moon|the\b))[A-Z][\w-]+(?:[ ][A-Z][\w-]+)*"
    r"|(?<=\w)-\d|[A-Z]\w+-\d"
)


def stated_year(here: Here) -> int | None:
    """The year the words name, or that of the range they belong to; two digits become a full year."""
    if here.borrowed is not None:
        return here.borrowed
    year = here.partial.year
    if year is not None and here.partial.short_year:
        anchor = here.narrative.then()
        year = nearest_century(year, anchor.year if anchor and anchor.year else 2000)
    return year


def with_year(here: Here, year: int | None, anchor: str, *, guessed: bool = False) -> Resolved | None:
    """The unit in that year; ``None`` where it has no such day."""
    unit = unit_in(here, year)
    if unit is None:
        return None
    resolved = Resolved(here.partial, unit, anchor, year_guessed=guessed)
    if here.partial.weekday is not None and unit.kind == "day":
        resolved.weekday_conflict = weekday_of(unit) not in (None, here.partial.weekday)
    return resolved


def without_year(here: Here) -> Resolved | None:
    """A century, a decade, or a month, day, season or quarter whose year is to be found."""
    partial, narrative = here.partial, here.narrative
    if partial.century is not None:
        return Resolved(partial, Unit("century", None, number=partial.century, bc=partial.era == "BC"), "stated")
    if partial.decade is not None:
        return _decade(here)
    if not (here.has_month or partial.quarter or partial.half or partial.day_of_year):
        return None
    if narrative.history and narrative.running is not None and not is_to_come(here):
        return _in_running_year(here, narrative.running)
    if narrative.published is not None:
        return _year_in_news(here, narrative.published)
    if narrative.running is not None:
        return _in_running_year(here, narrative.running)
    return with_year(here, here.next_year, "running date", guessed=True)


def _in_running_year(here: Here, running: Unit) -> Resolved | None:
    year = _year_in_history(here, running)
    guessed = _is_leap(here, year, running)
    resolved = with_year(here, year, "running date", guessed=guessed)
    if resolved is not None and guessed and year is not None:
        resolved.other = _nearest(here, (year - 1, year + 1), running.days() or 0)
    return resolved


def _nearest(here: Here, years: tuple[int, ...], today: int) -> Unit | None:
    """The date in the one of ``years`` that puts it nearest to ``today``."""
    choices = [unit for unit in (unit_in(here, each) for each in years) if unit is not None]
    return min(choices, key=lambda unit: abs(days_to(unit, today)), default=None)


def _is_leap(here: Here, year: int | None, running: Unit) -> bool:
    """True where the narrative's year leads far from the date told last, so that another year may be meant."""
    unit, today = unit_in(here, year), running.days()
    if unit is None or today is None or running.month is None:
        return True
    return abs(days_to(unit, today)) > GUESS_DAYS


def _decade(here: Here) -> Resolved:
    partial = here.partial
    number = partial.decade or 0
    if partial.short_year:
        number = _nearest_decade(here, number)
    return Resolved(partial, Unit("decade", None, number=number, bc=partial.era == "BC"), "stated")


def _nearest_decade(here: Here, digit: int) -> int:
    """ "the '30s": those nearest to the year told last, and not ahead of publication."""
    anchor, published = here.narrative.then(), here.narrative.published
    year = anchor.year if anchor is not None and anchor.year is not None else 2000
    newest = published.year if published is not None and published.year is not None else year
    choices = [year // 100 * 10 + digit + step for step in (-10, 0, 10)]
    return min(choices, key=lambda each: (each * 10 > max(newest, year), abs(each * 10 + 5 - year)))


_TURN_YEARS = 3
"""A year named that far ahead says that the story goes on into it; a later one is of another story."""


def _year_in_history(here: Here, running: Unit) -> int | None:
    """The narrative's year, or the next one.

    It has turned where the month lies before the month told last and a later year is soon named, and for a winter
    that began in the year before the one it is named by. What is told in the past perfect is not of months ahead.
    """
    year = running.year
    if year is None:
        return None
    spanned = _year_in_span(here)
    if spanned is not None:
        return spanned
    month, ahead = here.partial.month, here.next_year
    back = ahead is not None and ahead == here.narrative.first_year and ahead - year > _ASIDE_YEARS
    if back and opens_paragraph(here):
        return ahead  # behind a paragraph on other years the story goes on
    if (told := back_to_first_day(here, running)) is not None:
        return told
    soon = bool(month and running.month) and 0 <= (month or 0) - (running.month or 0) <= 1
    reached = here.narrative.day if not soon else None  # "in December 1999; it touched down on Dec. 27"
    aside = reached is not None and running.kind != "day" and not _is_scene(here)
    if aside and reached is not None and reached.year is not None and reached.year < year:
        unit, day = unit_in(here, reached.year), reached.days()
        if unit is not None and unit.kind == "day" and day is not None and 0 <= days_to(unit, day) <= _STORY_DAYS:
            return reached.year  # the story goes on after a word on later years
    if here.narrative.left is None and looks_back(here.words, here.partial):
        unit = unit_in(here, year)
        if unit is not None:  # "had been set for Sept. 30", told of a launch in November
            return year - 1 if here.narrative.is_ahead(unit, _FAR_AHEAD_DAYS) else year
    turned = (
        month
        and running.month
        and month < running.month - 1
        and ahead is not None
        and year < ahead <= year + _TURN_YEARS
    )
    if turned and month and not (ahead == year + 1 and here.next_month is not None and here.next_month < month):
        return year + 1  # not "on Aug. 29" before "on Feb. 10, 1990" of a story that began with its end
    if here.partial.season == "WI" and running.month is not None and running.month >= 9:
        return year + 1
    if here.partial.season == "WI" and running.kind == "season" and running.number in ("FA",):
        return year + 1
    published = here.narrative.published
    return over_the_turn(here, year, published.days() if published is not None else None)


def _year_in_span(here: Here) -> int | None:
    """The year by which a day is one of the flight just told from its first day to its last."""
    if here.narrative.span is None or here.partial.day is None or _goes_on_in_month(here):
        return None
    units = [unit_in(here, each.year) for each in here.narrative.span]
    return next((unit.year for unit in units if unit is not None and here.narrative.spans(unit)), None)


def _year_in_news(here: Here, published: Unit) -> Resolved | None:
    """The year that puts the date on the side of the publication date its verb says, else the nearest."""
    tense = tense_at(here.words, here.partial.first, here.partial.last)
    if tense == "past" and here.partial.month and is_bidden(here.words, here.partial.first):
        tense = "future"
    if (here.partial.quarter or here.partial.half) and _is_of_results(here):
        tense = "past"
    year = published.year
    assert year is not None
    same_sentence = sentence_year(here, year)
    if same_sentence is not None and same_sentence > year and tense == "past":
        same_sentence = None
    today = published.days() or 0
    if same_sentence is not None and (tense != "future" or _goes_on_in_month(here)):
        resolved = with_year(here, over_the_turn(here, same_sentence, today), "same sentence", guessed=True)
        if resolved is not None:
            resolved.other = _nearest(here, (year - 1, year), today)
        return resolved
    if tense == "future" and (looked_ahead := looked_ahead_to(here, today)) is not None:
        return with_year(here, looked_ahead.year, "running date")
    choices = [unit for unit in (unit_in(here, each) for each in (year - 1, year, year + 1)) if unit is not None]
    best = min(choices, key=lambda unit: misfit(unit, today, tense), default=None)
    if best is None:
        return None
    best = _by_weekday(here, best, year, today)
    if here.partial.weak == "last":
        best = max((each for each in choices if (each.days() or 0) < today), key=lambda each: each.days() or 0)
    if days_to(best, today) > _SOON_DAYS and was_planned_once(here.words, here.partial.first):
        best = max((each for each in choices if days_to(each, today) <= 0), key=lambda each: days_to(each, today))
    if tense == "future" and days_to(best, today) > _FAR_AHEAD_DAYS:
        best = soon_told(here, choices) or best
    elif tense != "future" and (story := next_told(here)) is not None:
        far = tense == "past" and days_to(best, today) < -_STORY_DAYS
        told = far or days_to(best, today) > 0 or not opens_paragraph(here)
        best = story if told and days_to(story, today) < 0 else best
    guessed = abs(days_to(best, today)) > GUESS_DAYS and tense not in ("past", "future")
    resolved = with_year(here, best.year, "publication date", guessed=guessed)
    if resolved and resolved.year_guessed:
        rest = [unit for unit in choices if unit != best]
        resolved.other = min(rest, key=lambda unit: abs(days_to(unit, today)), default=None)
    return resolved


def _is_of_results(here: Here) -> bool:
    """ "will report results for the third quarter", "expected third-quarter sales": the quarter is over."""
    words, partial = here.words, here.partial
    before = range(partial.first - 4, partial.first) if partial.quarter else ()  # sales may be booked for a half
    around = (*before, partial.last, partial.last + 1)
    return any(words.low(index) in words.vocabulary.results for index in around)


def _by_weekday(here: Here, best: Unit, year: int, today: int) -> Unit:
    """The weekday written decides between years where the nearest date is far and is not that weekday."""
    number = here.partial.weekday
    if number is None or best.kind != "day" or weekday_of(best) == number or abs(days_to(best, today)) <= 45:
        return best
    choices = [unit for unit in (unit_in(here, year + step) for step in (0, -1, 1, -2, 2, -3, 3)) if unit is not None]
    fitting = [unit for unit in choices if weekday_of(unit) == number]
    return min(fitting, key=lambda unit: abs(days_to(unit, today)), default=best)


def sentence_year(here: Here, published: int) -> int | None:
    """A year of another time that the sentence, or one just before it, has told.

    Last year's is one only where the text goes on from its day or month: "in March 2019, docking on March 3".
    """
    running, at = here.narrative.running, here.narrative.running_at
    if running is None or at is None or running.year is None or running.year == published:
        return None
    tokens = here.words.tokens
    sentence = tokens.sentence_of(tokens.starts[here.partial.first])
    there = tokens.sentence_of(tokens.starts[at[0]])
    if _goes_on_in_month(here):
        return running.year
    if sentence != there and here.words.is_kind(at[1] - 1, "ago"):
        return None  # "since records began 130 years ago. Exports end on Aug. 15"
    between = tokens.text[tokens.end(at[1] - 1) : tokens.starts[here.partial.first]]
    heads_line = _heads_next_line(between) or (
        _heads_line(between) and _heads_line(tokens.text[: tokens.starts[at[0]]])
    )
    if ("\n\n" in between and not heads_line) or LATELY.search(between):
        return None
    scene = _sets_scene(here, there, at) and tense_at(here.words, here.partial.first, here.partial.last) == "past"
    if sentence != there and not heads_line and not scene and _has_subject(here, tokens.sentence_starts[sentence] + 1):
        return None  # another sentence with a subject of its own is of today again
    far = abs(running.year - published) >= 2 or _goes_on_from(here, running, published)
    return running.year if sentence - there <= BACKGROUND_SENTENCES and far else None


def _heads_line(before: str) -> bool:
    """Does what stands behind that text begin a line?"""
    return "\n" in before and not before[before.rindex("\n") :].strip(" \t\n-•*–")


def _heads_next_line(between: str) -> bool:
    """Does it begin a line, and no other line stands between: rows below each other, or the first below a heading?"""
    return _heads_line(between) and not between[between.index("\n") :].strip(" \t\r\n-•*–")


def _is_scene(here: Here) -> bool:
    """Is the date told last one that opens its paragraph?"""
    at, tokens = here.narrative.running_at, here.words.tokens
    return at is not None and _sets_scene(here, tokens.sentence_of(tokens.starts[at[0]]), at)


def _sets_scene(here: Here, sentence: int, at: tuple[int, int]) -> bool:
    """Does the date told last open the paragraph: "In June 2011, Fossum was launched … He went outside on July 12"?"""
    tokens = here.words.tokens
    start = tokens.sentence_starts[sentence]
    opens = at[0] - tokens.index_at(start) <= 1
    return opens and tokens.text[:start].rstrip(" \t").endswith("\n")


def _goes_on_from(here: Here, running: Unit, published: int) -> bool:
    """Does it go on from a day of last year: "left on June 5, 2024 ... It landed on Sept. 7", read in November 2025?"""
    if running.kind != "day" or running.year != published - 1:
        return False
    unit, days = unit_in(here, running.year), running.days()
    first = unit.days() if unit is not None else None
    return first is not None and days is not None and 0 <= first - days <= FLIGHT_DAYS


def _has_subject(here: Here, start: int) -> bool:
    """Does a name stand before the date that no preposition puts in a place ("in the Pacific", "at Baikonur")?"""
    text = here.words.tokens.text
    return any(
        not _PLACED.search(text[max(0, found.start() - 12) : found.start()])
        for found in _SUBJECT.finditer(text, start, here.start)
    )


def _goes_on_in_month(here: Here) -> bool:
    """Has the sentence told of this month before, with its year?"""
    running, at, tokens = here.narrative.running, here.narrative.running_at, here.words.tokens
    if running is None or at is None or running.month is None or running.month != here.partial.month:
        return False
    return tokens.sentence_of(tokens.starts[here.partial.first]) == tokens.sentence_of(tokens.starts[at[0]])
