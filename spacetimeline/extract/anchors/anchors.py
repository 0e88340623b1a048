"""Gives every partial date its place in the calendar, in the order of the text.

A date that says all resolves by itself. The others are read against the publication date (news), against the time the
narrative has reached (histories), by the tense of their clause, or against the other end of a range they belong to.
"""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.anchors.calendar import Unit, checked_day
from spacetimeline.extract.anchors.choices import days_to
from spacetimeline.extract.anchors.figures import quarter_of_results, year_before
from spacetimeline.extract.anchors.flashbacks import looks_back, parts_paragraph, takes_up_line
from spacetimeline.extract.anchors.launch_day import LaunchDay
from spacetimeline.extract.anchors.narrative import Narrative
from spacetimeline.extract.anchors.neighbours import (
    borrowed_year,
    follows_clock,
    is_aside_ahead,
    is_aside_back,
    is_at_the_time,
    is_compared,
    is_comparison,
    is_glance,
    is_of_aside_clock,
    is_of_other_zone,
    is_overnight,
    is_report,
    next_year,
    of_year_told,
    relative_year,
    said_again,
    years_ago,
)
from spacetimeline.extract.anchors.relative import (
    lone_ordinal,
    of_relative_year,
    on_weekday,
    part_alone,
    relative_unit,
    shifted,
)
from spacetimeline.extract.anchors.resolved import Here, Resolved
from spacetimeline.extract.anchors.tense import is_pluperfect, tense_at
from spacetimeline.extract.anchors.years import stated_year, with_year, without_year
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.segments import DATELINE, log_head, note_head
from spacetimeline.extract.timex.partial import Partial, Words

_POSTED = frozenset(("posted", "posted on", "published", "published on", "updated", "update", "last updated"))
_LABEL_CHARS = 20
_LINE_CHARS = 60
_NOTE_CHARS = 48


def resolve_dates(words: Words, partials: list[Partial], narrative: Narrative) -> list[Resolved]:
    """One ``Resolved`` for each partial that counts in this kind of text."""
    done: list[Resolved] = []
    launch_day = LaunchDay(words)
    for index, partial in enumerate(partials):
        _end_flashback(words, narrative, partial)
        launch_day.lead_back(narrative, partial)
        if partial.weak == "narrative" and not narrative.history:
            if not is_at_the_time(words, partial):
                continue
            partial = replace(partial, reference="PAST_REF")
        if partial.weak == "news" and (narrative.history or narrative.published is None):
            continue
        following = partials[index + 1] if index + 1 < len(partials) else None
        borrowed = borrowed_year(words, partial, following, done[-1].unit if done else None)
        if borrowed is None:
            borrowed = relative_year(words, partials, index, narrative)
        partial = of_year_told(words, partial, done)
        unanchored = narrative.history or narrative.published is None
        ahead = next_year(partials, index, narrative) if unanchored else None
        year, month = (ahead.year, ahead.month) if ahead is not None else (None, None)
        resolved = (
            said_again(words, partial, done)
            or years_ago(words, partial, done)
            or year_before(words, partial, done, narrative)
            or quarter_of_results(words, partial, following, done, narrative)
            or _read(Here(words, narrative, partial, borrowed, year, month))
        )
        if resolved is None:
            continue
        resolved.running, resolved.running_at = narrative.day, narrative.day_at
        resolved.recent, resolved.ahead = narrative.recent, narrative.ahead
        resolved.written = narrative.published
        done.append(resolved)
        launch_day.note(resolved)
        _advance(words, narrative, resolved)
        if _is_dateline_of_entry(words, narrative, resolved):
            narrative.published = resolved.unit
    return done


def _end_flashback(words: Words, narrative: Narrative, partial: Partial) -> None:
    """A flashback ends with its paragraph, what is told of somebody on the way with its sentence.

    Either ends where a day goes on with the main line.
    """
    at, starts = narrative.running_at, words.tokens.starts
    if at is None or (narrative.left is None and narrative.passed is None):
        return
    parts = parts_paragraph(words, at[1], partial.first)
    if parts:
        narrative.passed = None
    if narrative.left is None:
        if takes_up_line(narrative.running, narrative.passed, partial):
            narrative.take_up()
        return
    aside = narrative.brief and words.tokens.sentence_of(starts[at[0]]) != words.tokens.sentence_of(
        starts[partial.first]
    )
    if (
        parts
        or (aside and not _follows_soon(narrative, partial))
        or takes_up_line(narrative.running, narrative.left, partial, aside=True)
    ):
        narrative.go_on()


_FLIGHT_DAYS = 30


def _follows_soon(narrative: Narrative, partial: Partial) -> bool:
    """Is a date without a year one soon after the flashback's, and none of the main line's month?

    "He flew on STS-6, which launched on April 4, 1983. The crew landed on April 9", told in August.
    """
    told, main = narrative.day, narrative.left.running if narrative.left is not None else None
    if told is None or told.year is None or main is None or main.year is None:
        return False
    if partial.year is not None or partial.month is None or partial.day is None:
        return False
    unit, days = checked_day(told.year, partial.month, partial.day), told.days()
    soon = unit is not None and days is not None and 0 <= days_to(unit, days) <= _FLIGHT_DAYS
    return soon and (main.month is None or abs(partial.month - main.month) > 1)


def _advance(words: Words, narrative: Narrative, resolved: Resolved) -> None:
    unit, partial = resolved.unit, resolved.partial
    if unit is None or unit.kind in ("decade", "century"):
        return
    if (unit.year is None and unit.month is None) or (unit.kind == "day" and unit.day is None):
        return
    if narrative.anniversary is not None and unit == narrative.today:
        return  # the day of writing, in the line below the heading, is not one of the story
    if partial.shift is not None and partial.shift.base == "event":
        return
    if not narrative.history and unit.kind not in ("quarter", "half") and is_report(words, partial.first):
        return
    if partial.rule == "date.nine_eleven" or is_overnight(partial) or _is_other_zones_day(words, narrative, partial):
        return
    if (
        is_of_other_zone(words, partial)
        or _is_year_behind(narrative, resolved)
        or _is_of_aside(words, narrative, resolved)
    ):
        return
    if _is_step_back(words, narrative, partial) or is_compared(words, partial):
        return
    if narrative.history and (is_glance(words, partial) or not narrative.covers(unit)):
        return
    if (narrative.history or narrative.published is None) and _goes_back_within(words, narrative, resolved):
        return
    if narrative.history and _is_outlook(words, narrative, resolved):
        return
    if narrative.history and (_is_look_aside(words, narrative, resolved) or _is_plan_aside(words, narrative, partial)):
        return
    known = narrative.running is not None or narrative.published is not None
    if known and not narrative.history and partial.year is not None and is_comparison(words, partial):
        return
    extent = (partial.first, partial.last)
    if narrative.is_past(unit):
        earlier = partial.shift is not None and partial.shift.base == "then" and partial.shift.amount < 0
        aside = is_aside_back(words, partial, narrative.running) or (earlier and looks_back(words, partial))
        full = (looks_back(words, partial) or _is_of_earlier_years(narrative, partial, unit)) and not aside
        if full or aside or narrative.left is not None:
            narrative.look_back(unit, extent, brief=aside or (narrative.brief and not full))
            return
    onward = narrative.running is None or (unit.kind == "day" and unit.year != narrative.running.year)
    if partial.year is not None and not onward and is_pluperfect(words, partial.first):
        return
    narrative.go_on()
    if is_aside_ahead(words, partial, narrative.running):
        if unit.kind == "day":  # "who flew on the ship that launched on June 18, 1983. They landed on June 24"
            narrative.look_back(unit, extent, brief=True)
        return
    if narrative.running_at is not None and not parts_paragraph(words, narrative.running_at[1], partial.first):
        narrative.note_step_back(unit)
    narrative.tell(unit, extent, lasting=words.is_kind(partial.first - 1, "until"))


def _is_other_zones_day(words: Words, narrative: Narrative, partial: Partial) -> bool:
    """Does a clock time in brackets tell its own day after the one told: "May 3 at 10 p.m. EDT (2 a.m. May 4 GMT)"?

    Behind a bare clock time ("at 10 p.m. (2 a.m. May 4 in Paris)") that day was told before, in another sentence.
    """
    at, tokens = narrative.day_at, words.tokens
    if at is None or not is_of_aside_clock(words, partial):
        return False
    here = tokens.sentence_of(tokens.starts[partial.first])
    return tokens.sentence_of(tokens.starts[at[0]]) == here or follows_clock(words, partial)


def _is_year_behind(narrative: Narrative, resolved: Resolved) -> bool:
    """Is it the "last year" of "on Aug. 6 last year", whose day has been told?"""
    partial, day, at = resolved.partial, narrative.day, narrative.day_at
    if partial.unit != "year" or partial.base != "now" or day is None or at is None or resolved.unit is None:
        return False
    return 0 <= partial.first - at[1] <= 1 and day.year == resolved.unit.year


def _is_of_aside(words: Words, narrative: Narrative, resolved: Resolved) -> bool:
    """Is it the "that Dec. 2" behind a year that was itself told on the way ("worked until November 1989")?"""
    partial, running = resolved.partial, narrative.running
    if partial.year is not None or not partial.month or running is None or resolved.unit is None:
        return False
    return words.is_kind(partial.first - 1, "that") and running.year != resolved.unit.year


def _is_of_earlier_years(narrative: Narrative, partial: Partial, unit: Unit) -> bool:
    """Does a history told by days name an earlier month or year in full ("flights such as STS-63 in February 1995")?

    It only looks back there: to go back for good it would tell a day. So does the story of an anniversary by any month
    or year before that of the anniversary.
    """
    reached = narrative.running if narrative.left is None else narrative.left.running
    if not narrative.history or unit.kind == "day" or unit.year is None or reached is None or reached.year is None:
        return False
    if reached.year == narrative.anniversary and reached.kind != "day":
        return unit.year < reached.year
    if partial.year is None or reached.kind != "day":
        return False
    return (unit.year, unit.month or 12) < (reached.year, reached.month or 0)


def _is_dateline_of_entry(words: Words, narrative: Narrative, resolved: Resolved) -> bool:
    """Is it the "Posted: May 3, 2028" of an entry, whose "tonight" and "Friday" are read against it?

    The "Update, May 3:" of a note needs no year.
    """
    partial, unit, text = resolved.partial, resolved.unit, words.tokens.text
    if unit is None or unit.day is None or unit.kind != "day" or unit.year is None:
        return False
    start = words.tokens.starts[partial.first]
    line = text.rfind("\n", 0, start) + 1
    note = note_head(text, line, len(text)) if start - line < _NOTE_CHARS else None
    if note is not None and start < note.end():
        return True
    if line == start and log_head(text, start) is not None:
        return True
    if partial.year is None:
        return line == start and narrative.today_reaches(unit) and _is_dateline(text, start)
    if start - line < _LABEL_CHARS and text[line:start].strip(" \t:").lower() in _POSTED:
        return True
    return line == start and _is_dateline(text, start)


def _is_dateline(text: str, start: int) -> bool:
    """Does the line that begins there hold nothing but when it was written?"""
    end = text.find("\n", start, start + _LINE_CHARS)
    return end > 0 and DATELINE.fullmatch(text, start, end) is not None


def _is_look_aside(words: Words, narrative: Narrative, resolved: Resolved) -> bool:
    """Does a story told by days look to another month ("had learned in June", "would be solved that November")?"""
    partial, unit = resolved.partial, resolved.unit
    if narrative.day is None or unit is None or unit.kind != "month" or partial.year is not None:
        return False
    return is_pluperfect(words, partial.first) or tense_at(words, partial.first, partial.last) == "future"


def _is_outlook(words: Words, narrative: Narrative, resolved: Resolved) -> bool:
    """Does a story told by days tell in passing what came of it years later ("fell silent in 1964 but is still up")?"""
    partial, unit, running, tokens = resolved.partial, resolved.unit, narrative.running, words.tokens
    if unit is None or unit.kind != "year" or partial.year is None or running is None or running.kind != "day":
        return False
    at = narrative.running_at
    if at is not None and parts_paragraph(words, at[1], partial.first):
        return False  # "made history again in 1999" opens another story
    opened = tokens.index_at(tokens.sentence_starts[tokens.sentence_of(tokens.starts[partial.first])])
    later = (unit.year or 0) - (running.year or 0)
    return later >= _YEARS_ON and partial.first - opened > _OPENING


_YEARS_ON = 2
_PLANNED = lazy(
    r"\b(?:set|scheduled|planned|slated|due|targeted|expected|intended)\s+(?:for|on|to\s+[\w\s]{2,24}?on)\s+\Z"
)
_PLAN_CHARS = 48


def _is_plan_aside(words: Words, narrative: Narrative, partial: Partial) -> bool:
    """Does a sentence that tells a day add a plan for another one ("left on May 20 for a launch set for July 16")?"""
    at, tokens = narrative.day_at, words.tokens
    if at is None or partial.year is not None:
        return False
    start = tokens.starts[partial.first]
    if tokens.sentence_of(tokens.starts[at[0]]) != tokens.sentence_of(start):
        return False
    return _PLANNED.search(tokens.text[max(0, start - _PLAN_CHARS) : start]) is not None


def _goes_back_within(words: Words, narrative: Narrative, resolved: Resolved) -> bool:
    """Does a story glance at an earlier day within a sentence?

    "An hour later, a day late; nobody had flown on the 15th", "had been aloft since before Christmas".
    """
    partial = resolved.partial
    measure = partial.holiday and partial.year is None and words.is_kind(partial.first - 1, "before", "since")
    if not measure and partial.weak != "lone ordinal":
        return False
    days, told = resolved.unit.days() if resolved.unit else None, narrative.day.days() if narrative.day else None
    start = words.tokens.starts[resolved.partial.first]
    opened = words.tokens.index_at(words.tokens.sentence_starts[words.tokens.sentence_of(start)])
    return days is not None and told is not None and days < told and resolved.partial.first - opened > _OPENING


_OPENING = 3  # tokens


def _is_step_back(words: Words, narrative: Narrative, partial: Partial) -> bool:
    """Does news only glance at what came before ("docked on Thursday, after its launch a day earlier")?

    One that opens its sentence ("A day earlier, ...") tells on from there, but for a year: "rose from $3 million a
    year earlier" is compared with.
    """
    shift, tokens = partial.shift, words.tokens
    if narrative.history or shift is None or shift.base != "then" or shift.amount >= 0:
        return False
    start = tokens.starts[partial.first]
    opened = tokens.index_at(tokens.sentence_starts[tokens.sentence_of(start)])
    return shift.unit == "year" or partial.first - opened > _OPENING


def _read(here: Here) -> Resolved | None:
    partial = here.partial
    if partial.type in ("DURATION", "SET") or partial.value:
        return Resolved(partial)
    if partial.shift is not None:
        return shifted(here)
    if partial.weak == "lone ordinal":
        return lone_ordinal(here)
    if partial.year is not None and partial.unit == "day":
        today = here.narrative.today
        day = today and checked_day(partial.year, today.month or 1, today.day or 1)
        return Resolved(partial, day or Unit("year", partial.year), "publication date")
    if partial.year is not None or here.borrowed is not None:
        return with_year(here, stated_year(here), "stated" if here.borrowed is None else "range")
    if partial.unit == "year" and partial.step is not None and (here.has_month or partial.half or partial.quarter):
        return of_relative_year(here)
    if partial.weekday is not None and partial.day is None:
        return on_weekday(here)
    if partial.unit or partial.step is not None:
        return relative_unit(here)
    if partial.part and not here.has_month and not partial.holiday:
        return part_alone(here)
    if partial.reference:
        return Resolved(partial)
    if partial.clock is not None and not (here.has_month or partial.day_of_year):
        return Resolved(partial)
    return without_year(here)
