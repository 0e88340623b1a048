"""Gives every partial date its place in the calendar, in the order of the text.

A date that says all resolves by itself. The others are read against the publication date (news), against the time the
narrative has reached (histories), by the tense of their clause, or against the other end of a range they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacetimeline.extract.anchors_calendar import (
    Unit,
    checked_day,
    day_unit,
    holiday_unit,
    shifted_unit,
    unit_around,
    week_unit,
    weekday_of,
)
from spacetimeline.extract.anchors_choices import (
    days_to,
    misfit,
    nearest_century,
    unknown_unit,
    which_month,
    which_season,
)
from spacetimeline.extract.anchors_narrative import Narrative, Told
from spacetimeline.extract.anchors_neighbours import (
    borrowed_year,
    is_aside_ahead,
    is_at_the_time,
    is_comparison,
    is_glance,
    next_year,
    relative_year,
)
from spacetimeline.extract.anchors_tense import is_pluperfect, is_report, tense_at
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.timex_partial import Partial, Words
from spacetimeline.model.calendar import days_from_date, weekday

_BACKGROUND_SENTENCES = 2
"""How far a year of another time reaches over dates without one, in news."""

_GUESS_DAYS = 120
"""A year not written is a guess where the date lies farther than this from what it is read against."""

# "The latest of them, Crew-8, went up on June 5": told of from now again
_LATELY = lazy(
    r"(?i)\b(?:most\s+recent|latest|recently|currently|current|this\s+year|this\s+month|now"
    r"|has\s+been|have\s+been|since\s+\d{4})\b"
)

# A name behind the first word, where no month: "Its successor, Luna 25, lifted off on Aug. 11"
_SUBJECT = lazy(
    r"(?<=\s)(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|earth|moon|the\b))[A-Z][\w-]+|(?<=\w)-\d|[A-Z]\w+-\d"
)

_EDGE_RULES = ("unit.edge", "unit.its_end")


@dataclass(slots=True)
class Resolved:
    """A partial with its calendar unit, and how that was found."""

    partial: Partial
    unit: Unit | None = None
    anchor: str = ""
    anchored_on: tuple[int, int] | None = None  # tokens
    year_guessed: bool = False
    weekday_conflict: bool = False
    other: Unit | None = None  # the next best reading
    running: Unit | None = None  # for clock times: the last day told before
    running_at: tuple[int, int] | None = None
    recent: Told | None = None  # in news, the last day told just before publication
    ahead: Told | None = None  # and just after it


def resolve_dates(words: Words, partials: list[Partial], narrative: Narrative) -> list[Resolved]:
    """One ``Resolved`` for each partial that counts in this kind of text."""
    done: list[Resolved] = []
    for index, partial in enumerate(partials):
        if partial.weak == "narrative" and not narrative.history:
            if not is_at_the_time(words, partial):
                continue
            partial = replace(partial, reference="PAST_REF")
        following = partials[index + 1] if index + 1 < len(partials) else None
        borrowed = borrowed_year(words, partial, following, done[-1].unit if done else None)
        if borrowed is None:
            borrowed = relative_year(words, partials, index, narrative)
        unanchored = narrative.history or narrative.published is None
        ahead = next_year(partials, index, narrative) if unanchored else None
        resolved = _Reader(words, narrative, partial, borrowed, ahead).read()
        if resolved is None:
            continue
        resolved.running, resolved.running_at = narrative.day, narrative.day_at
        resolved.recent, resolved.ahead = narrative.recent, narrative.ahead
        done.append(resolved)
        _advance(words, narrative, resolved)
    return done


def _advance(words: Words, narrative: Narrative, resolved: Resolved) -> None:
    unit, partial = resolved.unit, resolved.partial
    if unit is None or unit.kind in ("decade", "century"):
        return
    if unit.year is None and unit.month is None:
        return
    if partial.shift is not None and partial.shift.base == "event":
        return
    if not narrative.history and is_report(words, partial.first, partial.last):
        return
    if partial.rule == "date.nine_eleven":
        return
    if narrative.history and (is_glance(words, partial) or not narrative.covers(unit)):
        return
    if partial.year is not None and is_pluperfect(words, partial.first):
        return
    if is_aside_ahead(words, partial, narrative.running):
        return
    if not narrative.history and partial.year is not None and is_comparison(words, partial):
        return
    narrative.tell(unit, (partial.first, partial.last))


class _Reader:
    """Reads one partial against the narrative."""

    def __init__(
        self, words: Words, narrative: Narrative, partial: Partial, borrowed: int | None, next_year: int | None
    ) -> None:
        self.words, self.narrative, self.partial = words, narrative, partial
        self.borrowed, self.next_year = borrowed, next_year

    def read(self) -> Resolved | None:
        partial = self.partial
        if partial.type in ("DURATION", "SET") or partial.value:
            return Resolved(partial)
        if partial.shift is not None:
            return self._shift()
        if partial.weak == "lone ordinal":
            return self._lone_ordinal()
        if partial.year is not None or self.borrowed is not None:
            return self._with_year(self._year(), "stated" if self.borrowed is None else "range")
        if partial.unit == "year" and partial.step is not None and (self._has_month or partial.half or partial.quarter):
            return self._of_relative_year()
        if partial.weekday is not None and partial.day is None:
            return self._weekday()
        if partial.unit or partial.step is not None:
            return self._relative_unit()
        if partial.part and not self._has_month and not partial.holiday:
            return self._part_alone()
        if partial.reference:
            return Resolved(partial)
        if partial.clock is not None and not (self._has_month or partial.day_of_year):
            return Resolved(partial)
        return self._without_year()

    @property
    def _has_month(self) -> bool:
        return bool(self.partial.month or self.partial.season or self.partial.holiday)

    # -- the year is said ---------------------------------------------------------------------------------------

    def _year(self) -> int | None:
        if self.borrowed is not None:
            return self.borrowed
        year = self.partial.year
        if year is not None and self.partial.short_year:
            anchor = self.narrative.then()
            year = nearest_century(year, anchor.year if anchor and anchor.year else 2000)
        return year

    def _with_year(self, year: int | None, anchor: str, *, guessed: bool = False) -> Resolved | None:
        unit = self._unit_in(year)
        if unit is None:
            return None
        resolved = Resolved(self.partial, unit, anchor, year_guessed=guessed)
        if self.partial.weekday is not None and unit.kind == "day":
            resolved.weekday_conflict = weekday_of(unit) not in (None, self.partial.weekday)
        return resolved

    def _unit_in(self, year: int | None) -> Unit | None:
        partial = self.partial
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

    # -- the year is not said -----------------------------------------------------------------------------------

    def _without_year(self) -> Resolved | None:
        partial, narrative = self.partial, self.narrative
        if partial.century is not None:
            return Resolved(partial, Unit("century", None, number=partial.century, bc=partial.era == "BC"), "stated")
        if partial.decade is not None:
            return self._decade()
        if not (self._has_month or partial.quarter or partial.half or partial.day_of_year):
            return None
        if narrative.history and narrative.running is not None:
            year = self._year_in_history(narrative.running)
            return self._with_year(year, "running date", guessed=self._is_leap(year, narrative.running))
        if narrative.published is None:
            running = narrative.running
            year = self._year_in_history(running) if running else self.next_year
            return self._with_year(year, "running date", guessed=running is None or self._is_leap(year, running))
        return self._year_in_news(narrative.published)

    def _is_leap(self, year: int | None, running: Unit) -> bool:
        """True where the narrative's year leads far from the date told last, so that another year may be meant."""
        unit, today = self._unit_in(year), running.days()
        if unit is None or today is None or running.month is None:
            return True
        return abs(days_to(unit, today)) > _GUESS_DAYS

    def _decade(self) -> Resolved:
        partial = self.partial
        number = partial.decade or 0
        if partial.short_year:
            anchor = self.narrative.then()
            year = anchor.year if anchor and anchor.year else 2000
            number = year // 100 * 10 + number
            if number * 10 > year:
                number -= 10
        return Resolved(partial, Unit("decade", None, number=number, bc=partial.era == "BC"), "stated")

    def _year_in_history(self, running: Unit) -> int | None:
        """The narrative's year, or the next one.

        It has turned where the month lies before the month told last and a later year is soon named, and for a winter
        that began in the year before the one it is named by.
        """
        year = running.year
        if year is None:
            return None
        month, ahead = self.partial.month, self.next_year
        if month and running.month and month < running.month - 1 and ahead is not None and ahead > year:
            return year + 1
        if self.partial.season == "WI" and running.month is not None and running.month >= 9:
            return year + 1
        if self.partial.season == "WI" and running.kind == "season" and running.number in ("FA",):
            return year + 1
        return year

    def _year_in_news(self, published: Unit) -> Resolved | None:
        """The year that puts the date on the side of the publication date its verb says, else the nearest."""
        tense = tense_at(self.words, self.partial.first, self.partial.last)
        year = published.year
        assert year is not None
        same_sentence = self._sentence_year(year)
        if same_sentence is not None and (tense != "future" or self._goes_on_in_month()):
            return self._with_year(same_sentence, "same sentence", guessed=True)
        today = published.days() or 0
        choices = [unit for unit in (self._unit_in(each) for each in (year - 1, year, year + 1)) if unit is not None]
        best = min(choices, key=lambda unit: misfit(unit, today, tense), default=None)
        if best is None:
            return None
        best = self._by_weekday(best, year, today)
        guessed = abs(days_to(best, today)) > _GUESS_DAYS and tense not in ("past", "future")
        resolved = self._with_year(best.year, "publication date", guessed=guessed)
        if resolved and resolved.year_guessed:
            rest = [unit for unit in choices if unit != best]
            resolved.other = min(rest, key=lambda unit: abs(days_to(unit, today)), default=None)
        return resolved

    def _by_weekday(self, best: Unit, year: int, today: int) -> Unit:
        """The weekday written decides between years where the nearest date is far and is not that weekday."""
        number = self.partial.weekday
        if number is None or best.kind != "day" or weekday_of(best) == number or abs(days_to(best, today)) <= 45:
            return best
        choices = [unit for unit in (self._unit_in(year + step) for step in (-1, 1, -2, 2, -3, 3)) if unit is not None]
        fitting = [unit for unit in choices if weekday_of(unit) == number]
        return min(fitting, key=lambda unit: abs(days_to(unit, today)), default=best)

    def _sentence_year(self, published: int) -> int | None:
        """A year of another time that the sentence, or one just before it, has told.

        Last year's is one only where the sentence goes on in its month: "in March 2019, docking on March 3".
        """
        running, at = self.narrative.running, self.narrative.running_at
        if running is None or at is None or running.year is None or running.year == published:
            return None
        tokens = self.words.tokens
        here = tokens.sentence_of(tokens.starts[self.partial.first])
        there = tokens.sentence_of(tokens.starts[at[0]])
        if self._goes_on_in_month():
            return running.year
        between = tokens.text[tokens.ends[at[1] - 1] : tokens.starts[self.partial.first]]
        heads_line = between.rpartition("\n")[2].strip() == "" and "\n" in between
        if ("\n\n" in between and not heads_line) or _LATELY.search(between):
            return None
        if (
            here != there
            and not heads_line
            and _SUBJECT.search(tokens.text, tokens.sentence_starts[here] + 1, self._start)
        ):
            return None  # another sentence with a subject of its own is of today again
        return running.year if here - there <= _BACKGROUND_SENTENCES and abs(running.year - published) >= 2 else None

    @property
    def _start(self) -> int:
        return self.words.tokens.starts[self.partial.first]

    def _goes_on_in_month(self) -> bool:
        """Has the sentence told of this month before, with its year?"""
        running, at, tokens = self.narrative.running, self.narrative.running_at, self.words.tokens
        if running is None or at is None or running.month is None or running.month != self.partial.month:
            return False
        return tokens.sentence_of(tokens.starts[self.partial.first]) == tokens.sentence_of(tokens.starts[at[0]])

    # -- relative -----------------------------------------------------------------------------------------------

    def _anchor(self, base: str) -> Unit | None:
        return self.narrative.now() if base == "now" else self.narrative.then()

    def _shift(self) -> Resolved | None:
        partial, narrative = self.partial, self.narrative
        shift = partial.shift
        assert shift is not None
        if shift.base in ("event", "liftoff"):
            return Resolved(partial)
        is_today = shift.amount == 0 and self.words.is_kind(partial.last - 1, "day_ref")
        if narrative.history and is_today and partial.clock is None:
            return Resolved(replace(partial, reference="PRESENT_REF", shift=None))
        anchor = self._anchor(shift.base)
        if (
            shift.base == "then"
            and shift.unit in ("day", "week")
            and anchor is not None
            and anchor.kind not in ("day", "week")
        ):
            anchor = anchor if narrative.history else narrative.day or anchor
        if anchor is None or partial.reference:
            return Resolved(partial, None, "unanchored")
        unit = shifted_unit(anchor, shift.amount, shift.unit)
        if partial.edge == "today" and unit is not None and anchor.month is not None and anchor.day is not None:
            unit = checked_day(unit.year, anchor.month, anchor.day)  # "fifty years ago today"
        if unit is None and shift.unit in ("day", "week", "month") and anchor.year is not None:
            return Resolved(partial, self._vague(anchor, shift.unit), "running date")
        told = narrative.running_at if shift.base == "then" else None
        return Resolved(partial, unit, "publication date" if told is None else "running date", told)

    @staticmethod
    def _vague(anchor: Unit, unit: str) -> Unit:
        """A day or month of which only the coarser part is known: ``1915-10-XX``, ``1915-XX``."""
        if unit == "day" or unit == "week":
            return Unit("day", anchor.year, anchor.month)
        return Unit("month", anchor.year)

    def _of_relative_year(self) -> Resolved | None:
        """ "June of that year", "the spring of next year", "the second half of the year"."""
        partial = self.partial
        base = "now" if partial.half and not self.narrative.history else partial.base
        anchor = self._anchor(base)
        year = None if anchor is None or anchor.year is None else anchor.year + (partial.step or 0)
        return self._with_year(year, "publication date" if base == "now" else "running date")

    def _relative_unit(self) -> Resolved | None:
        partial = self.partial
        base = "now" if partial.rule in _EDGE_RULES and self._is_of_now() else partial.base
        anchor = self._anchor(base)
        step = partial.step or 0
        if partial.weak == "by tense" and tense_at(self.words, partial.first, partial.last) != "future":
            step -= 1
        name = "publication date" if base == "now" and not self.narrative.history else "running date"
        at = None if name == "publication date" else self.narrative.running_at
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
            unit = self._vague_unit(anchor)
        return Resolved(partial, unit, name, at)

    def _is_of_now(self) -> bool:
        """True for "by the end of the year" in news, unless a past year is being told of."""
        published = self.narrative.published
        if self.narrative.history or self.partial.step != 0 or published is None or published.year is None:
            return False
        past = tense_at(self.words, self.partial.first, self.partial.last) == "past"
        return not past or self._sentence_year(published.year) is None

    def _vague_unit(self, anchor: Unit) -> Unit | None:
        match self.partial.unit:
            case "day":
                return Unit("day", anchor.year, anchor.month)
            case "month":
                return Unit("month", anchor.year)
            case _:
                return None

    def _weekday(self) -> Resolved | None:
        partial, narrative = self.partial, self.narrative
        number = partial.weekday
        assert number is not None
        anchor = narrative.now() if partial.base != "then" else narrative.then()
        days = anchor.days() if anchor is not None and anchor.kind == "day" else None
        if days is None:
            return Resolved(partial, Unit("day", None), "unanchored")
        name = "running date" if narrative.history else "publication date"
        if partial.unit == "week":
            monday = days - weekday(days) + 7 * (partial.step or 0)
            return Resolved(partial, day_unit(monday + number), name)
        ahead = (number - weekday(days)) % 7
        if partial.step is not None and partial.step != 0:
            found = days + ahead if partial.step > 0 else days - (-ahead % 7)
            if found == days:
                found += 7 * partial.step
            return Resolved(partial, day_unit(found), name)
        back, on = days - (-ahead % 7), days + ahead
        tense = tense_at(self.words, partial.first, partial.last)
        if ahead == 1 and partial.clock is not None and self._has_just_told(days):
            return Resolved(partial, day_unit(on), "day after", self.narrative.day_at, other=day_unit(back))
        if partial.step == 0 and partial.base == "now":
            tense = "future" if tense != "past" else tense
        if tense == "future" or (tense == "near" and ahead <= 3):
            return Resolved(partial, day_unit(on), f"{name}, future tense", other=day_unit(back))
        reason = f"{name}, past tense" if tense == "past" else name
        return Resolved(partial, day_unit(back), reason, other=day_unit(on))

    def _has_just_told(self, days: int) -> bool:
        """True where the sentence has told of that day: "left at 11 p.m. Friday and arrived at 1 a.m. Saturday"."""
        told, at, tokens = self.narrative.day, self.narrative.day_at, self.words.tokens
        if told is None or at is None or told.days() != days:
            return False
        return tokens.sentence_of(tokens.starts[at[0]]) == tokens.sentence_of(tokens.starts[self.partial.first])

    def _part_alone(self) -> Resolved:
        """ "the morning": of the day spoken of; without an article ("at night") of any day."""
        partial, day = self.partial, self.narrative.running
        article = self.words.is_kind(partial.first, "the") or self.words.is_kind(partial.first, "early", "late")
        if day is None or not article or day.kind != "day":
            return Resolved(partial, Unit("day", None), "unanchored")
        return Resolved(partial, day, "running date", self.narrative.running_at)

    def _lone_ordinal(self) -> Resolved | None:
        """ "the 20th", of the month the text speaks of."""
        running, number = self.narrative.then(), self.partial.day
        if running is None or running.year is None or running.month is None or number is None:
            return None
        unit = checked_day(running.year, running.month, number)
        return None if unit is None else Resolved(self.partial, unit, "running date", self.narrative.running_at)
