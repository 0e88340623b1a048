"""What a text's own time is: news that looks out from its date, or a history that carries its own past along."""

from __future__ import annotations

import datetime
import re

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.anchors.jubilees import tells_years_ago, year_of_anniversary, year_remembered
from spacetimeline.extract.anchors.tense import tense_at
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.partial import Partial, Words
from spacetimeline.model.calendar import days_in_month

_HEAD_CHARS = 600
_OF_MISSION = lazy(
    r"(?<![a-z])(?:start|stop|begin|beginning|end|launch|launched|landing|arrival|encounter|born|birth|died|mission|flight|event"
    r"|return|docking|coverage)(?![a-z])[^:=]*[:=]\Z"
)
"""A label such as "Start Date:" or "MISSION_START_DATE =": of what is told, not of the text."""
_NEAR_YEARS = 1
_FEW = 3
_OUTWEIGHS = 6
"""So many years told outweigh one "today" where no day of publication is known."""
_OPENING = 2  # tokens
_FEW_RECENT = 2
"""A single "today" is of any time ("Ceylon, today Sri Lanka")."""
_SPACE_AGE = 1957
_FEW_YEARS = 5
_MANY_YEARS = 20
_MARGIN_YEARS = 10
_NEWS_DAYS = 12
_NEAR_DAYS = 45
_SPAN_DAYS = 366
"""Within so many days every day of the year lies once."""
_SPAN_TOKENS, _STAY_TOKENS = 20, 40
"""So far behind a flight's first day its last is told, and that until which people stay."""

Told = tuple[Unit, tuple[int, int]]
"""A day and the tokens that told it."""


@dataclass(frozen=True, slots=True)
class Line:
    """How far the main line of a narrative had come when the text began to look back."""

    running: Unit | None
    running_at: tuple[int, int] | None
    day: Unit | None
    day_at: tuple[int, int] | None


@dataclass(slots=True)
class Narrative:
    """The state carried along while a text's times are resolved in order.

    ``running`` and ``day`` are of the main line, or of the flashback while the text looks back; then ``left`` is set.
    """

    published: Unit | None
    history: bool
    running: Unit | None = None  # the last date told
    running_at: tuple[int, int] | None = None  # and its tokens
    day: Unit | None = None  # the last whole day told
    day_at: tuple[int, int] | None = None
    span: tuple[Unit, Unit] | None = None  # a flight or stay told from its first day to its last
    recent: Told | None = None  # in news, the last day told of the days around publication, not after it
    ahead: Told | None = None  # and the last one not before it
    left: Line | None = None  # the main line, while the text looks back
    brief: bool = False  # for a sentence, not for a paragraph
    passed: Line | None = None  # the main line, where a date of an earlier year was told behind it
    bc: bool = False  # the last year told was before our era

    remembered: bool = False  # nothing but the year of a "60 years ago" is known so far
    anniversary: int | None = None  # the year that a "60 years ago" remembers
    jubilee: bool = False  # news of an anniversary: weekdays and what is to come are of now
    period: tuple[int, int] | None = None  # the years a history is about
    first_year: int | None = None  # the year told first, mostly that of the story
    first_day: Unit | None = None  # the day told first, mostly that which the story is about
    today: Unit | None = None  # the publication date; ``published`` is that of the entry being read

    def today_reaches(self, unit: Unit) -> bool:
        """False for a day behind the publication date, and where that is not known."""
        today, day = None if self.today is None else self.today.days(), unit.days()
        return today is not None and day is not None and day <= today

    def covers(self, unit: Unit) -> bool:
        """False for a year far outside the history's period: a study of 2005 on a war of the sixties."""
        if self.period is None or unit.year is None:
            return True
        return self.period[0] - _MARGIN_YEARS <= unit.year <= self.period[1] + _MARGIN_YEARS

    def now(self) -> Unit | None:
        """What "last week" counts from: the publication date, in a history the narrative's time."""
        of_story = self.history and not self.remembered and not self.jubilee
        return (self.running or self.published) if of_story else self.published

    def then(self) -> Unit | None:
        """What "the next day" counts from: the last date told, else the publication date."""
        return self.running or self.published

    def tell(self, unit: Unit, extent: tuple[int, int], *, lasting: bool = False) -> None:
        """Note a date of the narrative; ``lasting`` tells that something goes on until then."""
        self.running, self.running_at, self.remembered = unit, extent, False
        if unit.kind == "day" and unit.day is not None:
            self._note_span(unit, extent[0], _STAY_TOKENS if lasting else _SPAN_TOKENS)
            self.day, self.day_at = unit, extent
            self.first_day = self.first_day or (unit if unit != self.today else None)
            self._note_news(unit, extent)
        if unit.year is not None:
            self.bc = unit.year <= 0
            self.first_year = self.first_year or unit.year

    def look_back(self, unit: Unit, extent: tuple[int, int], *, brief: bool = False) -> None:
        """Note a date of a flashback: the main line waits where it is."""
        if self.left is None:
            self.left, self.brief = Line(self.running, self.running_at, self.day, self.day_at), brief
        self.brief = self.brief and brief
        self.tell(unit, extent)

    def go_on(self) -> None:
        """Go on with the main line after a flashback."""
        if self.left is not None:
            self.running, self.running_at = self.left.running, self.left.running_at
            self.day, self.day_at, self.left = self.left.day, self.left.day_at, None
            self.span = None  # it was one of the flashback

    def note_step_back(self, unit: Unit) -> None:
        """Keep the main line told by days, where a date of an earlier year is told: it may be an aside or not."""
        line = self.passed.running if self.passed is not None else None
        if line is not None and (unit.year is None or line.year is None or unit.year < line.year):
            return
        running = self.running
        steps = running is not None and running.kind == "day" and running.year is not None and unit.year is not None
        back = steps and running is not None and (unit.year or 0) < (running.year or 0)
        self.passed = Line(self.running, self.running_at, self.day, self.day_at) if back else None

    def take_up(self) -> None:
        """Go on with the main line after an aside into an earlier year."""
        self.left, self.passed = self.passed, None
        self.go_on()

    def is_past(self, unit: Unit) -> bool:
        """Does a date lie before the one that the main line has come to?"""
        order = self._order(unit)
        return order is not None and order[0] < order[1]

    def is_ahead(self, unit: Unit, days: int) -> bool:
        """Does a date begin so many days after the one that the main line has come to?"""
        order = self._order(unit)
        return order is not None and order[0] - order[1] > days

    def _order(self, unit: Unit) -> tuple[int, int] | None:
        """The first day of a date, and of the one that the main line has come to."""
        reached = self.running if self.left is None else self.left.running
        first, here = unit.days(), None if reached is None else reached.days()
        return None if first is None or here is None else (first, here)

    def _note_span(self, unit: Unit, at: int, reach: int) -> None:
        """Keep the days "came on May 14, 1982, and stayed until December 10": what is told next mostly lies between."""
        before, days = None if self.day is None else self.day.days(), unit.days()
        if self.day is None or before is None or days is None or self.spans(unit):
            return
        beside = self.day_at is not None and at - self.day_at[1] <= reach
        self.span = (self.day, unit) if beside and 0 < days - before <= _SPAN_DAYS else None

    def spans(self, unit: Unit) -> bool:
        """Does a day lie within the flight told last from its first day to its last?"""
        if self.span is None:
            return False
        first, last, day = self.span[0].days(), self.span[1].days(), unit.days()
        return first is not None and last is not None and day is not None and first <= day <= last

    def _note_news(self, unit: Unit, extent: tuple[int, int]) -> None:
        """Keep the days a news report turns on: clock times after an aside into the past are still of these."""
        today = None if self.published is None or self.history else self.published.days()
        days = unit.days()
        if today is None or days is None:
            return
        if -_NEWS_DAYS <= days - today <= 0:
            self.recent = unit, extent
        if 0 <= days - today <= _NEWS_DAYS:
            self.ahead = unit, extent


def begin(words: Words, partials: list[Partial], published: datetime.date | None) -> Narrative:
    """The state at a text's start. Without a publication date the first full date near the text's head stands in."""
    years = sorted(p.year for p in partials if p.year is not None and not p.short_year)
    trimmed = len(years) // 10
    period = (years[trimmed], years[-1 - trimmed]) if len(years) > _FEW_YEARS else None
    if published is not None:
        unit: Unit | None = Unit("day", published.year, published.month, published.day)
    else:
        unit = _head_date(words, partials)
    told = _told(words, partials, unit)
    history = _is_history(told, unit) or _opens_long_ago(words, partials, unit)
    celebrated = None if unit is None else _year_of_jubilee(words, told, unit)
    jubilee = celebrated is not None
    history = history and (unit is None or not _opens_with_weekday(told))
    history = history or jubilee or (published is None and tells_years_ago(words.tokens.text))
    narrative = Narrative(unit, history, period=period, today=unit, jubilee=jubilee, anniversary=celebrated)
    year = None if unit is None else unit.year
    past = [each.year for each in told if each.year is not None]
    remembered = None if year is None else year_remembered(words.tokens.text, year, past, _NEAR_YEARS)
    if remembered is not None:
        narrative.history, narrative.remembered, narrative.running = True, True, Unit("year", remembered)
        narrative.first_year = narrative.anniversary = remembered
    return narrative


_UPDATED = lazy(
    r"\s*(?:(?:last|page)\s+){0,2}(?:updated|modified|edited|reviewed|published|posted)(?:\s+on)?\s*:?\s*",
    re.IGNORECASE,
)


def _head_date(words: Words, partials: list[Partial]) -> Unit | None:
    for partial in partials:
        if words.tokens.starts[partial.first] > _HEAD_CHARS:
            break
        year, month, day = partial.year, partial.month, partial.day
        if year is None or month is None or day is None or partial.short_year or partial.era:
            continue
        if 1 <= day <= days_in_month(year, month) and _stands_alone(words, partial):
            return Unit("day", year, month, day)
    return None


def _stands_alone(words: Words, partial: Partial) -> bool:
    """True for a date line: the date starts or ends its line, or follows the word "date"."""
    tokens = words.tokens
    start, end = tokens.starts[partial.first], tokens.end(partial.last - 1)
    line_start = tokens.text.rfind("\n", 0, start) + 1
    line_end = tokens.text.find("\n", end)
    line_end = len(tokens.text) if line_end < 0 else line_end
    before = tokens.text[line_start:start].strip().lower()
    after = tokens.text[end:line_end].strip()
    if _OF_MISSION.search(before):
        return False
    opens = before in ("", "date", "published", "updated", "posted", "date:", "published:", "updated:", "posted:")
    ends = not after and len(before) < 60 and not tokens.text[line_end + 1 : line_end + 2].islower()  # no wrapped prose
    return (opens and (len(after) < 30 or before != "")) or ends


def _told(words: Words, partials: list[Partial], published: Unit | None) -> list[Partial]:
    """The dates a text tells of: neither its own day of publication nor that of its last change, alone in a line."""
    own = None if published is None else (published.year, published.month, published.day)
    return [
        each
        for each in partials
        if each.day is None
        or each.year is None
        or ((each.year, each.month, each.day) != own and not _is_of_its_update(words, each))
    ]


def _is_of_its_update(words: Words, partial: Partial) -> bool:
    """ "Last Updated: Feb 16, 2021" """
    text, start = words.tokens.text, words.tokens.starts[partial.first]
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return _UPDATED.fullmatch(before) is not None


def _is_history(partials: list[Partial], today: Unit | None) -> bool:
    """True where the years a text names lie mostly far from its publication."""
    years = [p.year for p in partials if p.year is not None and not p.short_year and p.clock is None]
    bare = sum(1 for p in partials if (p.weekday is not None and p.year is None) or _is_of_now(p))
    published = today.year if today is not None else None
    if len(years) < _FEW:
        return bool(years) and bare == 0 and today is not None and _is_old_story(partials, years, today)
    if published is None:
        return len(years) > _OUTWEIGHS * bare or sorted(years)[len(years) // 2] < _SPACE_AGE
    far = sum(1 for year in years if abs(year - published) > _NEAR_YEARS)
    near = len(years) - far
    return far > 3 * (near + bare) or (len(years) >= _MANY_YEARS and far > near and far > 3 * bare)


def _year_of_jubilee(words: Words, told: list[Partial], today: Unit) -> int | None:
    """The year of news that opens with its anniversary, then tells a day of that year, and mostly years long past."""
    first = next((each for each in told if each.month and each.day), None)
    if today.year is None or first is None:
        return None
    year = year_of_anniversary(words.tokens.text, today.year, words.tokens.starts[first.first])
    if year is None or not any(_is_in_year(each, year, today.year) for each in told):
        return None
    years = [each.year for each in told if each.year is not None and not each.short_year]
    return year if sum(abs(each - today.year) > _NEAR_YEARS for each in years) >= len(years) / 2 else None


def _is_in_year(partial: Partial, year: int, this_year: int) -> bool:
    """Does a date lie in a year, by its own or as "ten years ago this morning"?"""
    shift = partial.shift
    if partial.edge == "today" and shift is not None and shift.unit == "year":
        return this_year + shift.amount == year
    return partial.year == year and bool(partial.month)


def _opens_with_weekday(told: list[Partial]) -> bool:
    """Is the first day told a bare weekday ("landed in the desert on Sunday"), as in news with an old background?"""
    first = next((each for each in told if each.weekday is not None or each.month or each.year is not None), None)
    return first is not None and first.weekday is not None and not first.month and first.year is None


def _is_of_now(partial: Partial) -> bool:
    """ "yesterday", "two weeks ago", "last month", "this year": counted from publication."""
    if partial.base == "now" and partial.unit == "year" and partial.step == 0:
        return True
    if partial.shift is not None:
        return partial.shift.base == "now" and partial.shift.unit in ("day", "week", "month")
    return partial.base == "now" and partial.unit in ("day", "week", "weekend", "month", "quarter", "fiscal")


def _is_last_year(partial: Partial) -> bool:
    """Is it the "last year" of "on June 16 of last year"?"""
    return partial.base == "now" and partial.unit == "year" and partial.step == -1


def _is_old_story(partials: list[Partial], years: list[int], today: Unit) -> bool:
    """Do a few years, all long past, rule over dates without one, none of which is near the day of publication?"""
    assert today.year is not None and today.month is not None and today.day is not None
    days = [(p.month, p.day) for p in partials if p.year is None and p.month and p.day and not p.unit]
    here = 30 * today.month + today.day
    away = [min((30 * month + day - here) % 360, (here - 30 * month - day) % 360) for month, day in days]
    return len(days) >= 2 and max(years) <= today.year - _FEW and min(away) > _NEAR_DAYS


def _opens_long_ago(words: Words, partials: list[Partial], today: Unit | None) -> bool:
    """Does a text that names none of the last years tell a day long past before all days without their year?

    So do the captions of old pictures, often published on the very days of the year that they tell of.
    """
    if today is None or today.year is None:
        return False
    own = (today.year, today.month, today.day)
    told = [each for each in partials if not each.unit and (each.year, each.month, each.day) != own]
    days = [each for each in told if each.month and each.day]
    first = days[0].year if days and not days[0].short_year else None
    if first is None and days:
        first = _year_opening(words, [each for each in told if each.first < days[0].first])
    if first is None or any(each.year is not None and each.year > today.year - _FEW_YEARS for each in told):
        return False
    recent = sum(
        _is_of_now(each) or _is_last_year(each) or (each.weekday is not None and each.day is None) for each in partials
    )
    bare = [each for each in days if each.year is None]
    return recent < _FEW_RECENT and bool(bare) and not any(_is_to_come(words, each, told) for each in bare)


def _year_opening(words: Words, told: list[Partial]) -> int | None:
    """The year or month that opens a sentence of a story before its days: "In early 2001 the station grew quickly"."""
    tokens = words.tokens
    for each in told:
        start = tokens.starts[each.first]
        opened = tokens.index_at(tokens.sentence_starts[tokens.sentence_of(start)])
        opens = each.year is not None and not each.short_year and each.first - opened <= _OPENING
        if opens and tense_at(words, each.first, each.last) == "past":
            return each.year
    return None


def _is_to_come(words: Words, day: Partial, told: list[Partial]) -> bool:
    """Does a day without its year lie ahead? Not if its sentence is one of old ("on May 20, 1969, for a launch set
    for July 16")."""
    if tense_at(words, day.first, day.last) != "future":
        return False
    tokens = words.tokens
    sentence = tokens.sentence_of(tokens.starts[day.first])
    return not any(
        each.year is not None and each.first < day.first and tokens.sentence_of(tokens.starts[each.first]) == sentence
        for each in told
    )
